"""The same finding at the same words of several documents, said once."""

from collections.abc import Iterable
from dataclasses import replace

from cds_docs.diagnostics import Code, Diagnostic, Span
from cds_docs.diagnostics.about import about

Reported = tuple[str, Diagnostic]
"""The id of a document and what was found in it."""

_NAMED = 4
"""Documents named in one message."""


def folded(found: Iterable[Reported]) -> list[Diagnostic]:
    """Return findings in order; one that several documents share names them all."""
    groups: dict[tuple[Code, Span | None, str], list[Reported]] = {}
    for document, finding in found:
        bare = finding.message.removeprefix(about(document, ""))
        place = finding.span or None
        key = (finding.code, place, bare if place else finding.message)
        groups.setdefault(key, []).append((document, finding))
    return [_one(message, group) for (_, _, message), group in groups.items()]


def _one(bare: str, group: list[Reported]) -> Diagnostic:
    """Return the first finding of a group, the documents of the others in its message."""
    document, finding = group[0]
    documents = list(dict.fromkeys(name for name, _ in group))
    if len(documents) == 1 or finding.message != about(document, bare):
        return finding
    more = len(documents) - _NAMED
    names = ", ".join(f"«{name}»" for name in documents[:_NAMED])
    return replace(
        finding, message=f"Văn bản {names}{f' và {more} văn bản khác' if more > 0 else ''}: {bare}"
    )
