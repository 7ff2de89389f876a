"""Risks as they are seen, and folded: the same at many places is one finding."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cds_docs.diagnostics import Code, Diagnostic, Spot
from cds_docs.word.guard_findings import shown


class Seen(NamedTuple):
    """A risk at one place.

    Attributes:
        code: Its code.
        what: What it is, as the beginning of a sentence; the same words fold.
        example: The address, name or instruction that is quoted.
        hint: What to do.
        part: The part it stands in.
    """

    code: Code
    what: str
    example: str
    hint: str
    part: str


def folded(seen: Iterable[Seen]) -> Iterator[Diagnostic]:
    """Yield one finding for each kind of risk, with the first example and the number of others."""
    groups: dict[tuple[Code, str], list[Seen]] = {}
    for one in seen:
        groups.setdefault((one.code, one.what), []).append(one)
    for (code, what), group in groups.items():
        first = group[0]
        rest = f" và {len(group) - 1} chỗ nữa" if len(group) > 1 else ""
        message = f"{what}: «{shown(first.example)}»{rest}."
        spot = Spot("", first.part)
        yield Diagnostic(code, message, hint=first.hint, spot=spot, count=len(group))
