"""The corpus of bad input tried: what each row came to, and what was wrong with that."""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hostile import leftovers, packages, pictures, prose, tables, values
from hostile.row import Row
from support.bounded import SECONDS, Bounded, Ended

OUTCOMES = Path(__file__).with_name("corpus.txt")
"""What each row comes to: exit code, codes, places."""
_ALLOWED = {0, 1, 2}
"""Exit codes; 3 is a fault of ours."""
_FINDING = re.compile(
    r"^(?:(?P<place>\S.*?): )?(?:lỗi|cảnh báo|lưu ý) (?P<code>[A-Z]\d{3}|[A-Z]+-\d\d)\b",
    re.MULTILINE,
)
_SHOWN = 4
"""Findings of a row that are written out; of the others only how many there are."""
_LONGEST = 80
_REPORTING = {"render", "validate", "check", "register"}
"""Commands with reports."""


class Outcome(NamedTuple):
    """What a row came to.

    Attributes:
        line: Exit code, codes and places, as in ``corpus.txt``.
        ended: The run.
        faults: What must not be, in words.
    """

    line: str
    ended: Ended
    faults: tuple[str, ...]


def rows() -> list[Row]:
    """Return the whole corpus."""
    parts = (values, tables, prose, pictures, packages, leftovers)
    return [row for part in parts for row in part.rows()]


def tried(row: Row, program: Bounded) -> Outcome:
    """Run a row in a folder of its own, which is gone afterwards."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "c")
        folder.mkdir()
        row.lay(folder)
        around = _names(Path(place))
        ended = program.run(folder, *row.arguments, *_report(row))
        strange = {name for name in _names(Path(place)) - around if not name.startswith("c/")}
    found = list(_FINDING.finditer(ended.out))
    told = [_told(one) for one in found]
    shown = [*told[:_SHOWN], f"+{len(told) - _SHOWN}"] if len(told) > _SHOWN else told
    line = f"{row.id} → {ended.status} {'; '.join(shown)}".rstrip()
    faults = [*_faults(ended), *_shown(ended, place)]
    if lacking := row.told - {one["code"] for one in found}:
        faults.append(f"{lacking} not told")
    if strange:
        faults.append(f"written outside: {strange}")
    return Outcome(line, ended, tuple(faults))


def _shown(ended: Ended, place: str) -> Iterator[str]:
    """Yield what nobody should see: paths of the machine, signs that act on a terminal."""
    said = ended.out + ended.err
    if place in said:
        yield "a path of the machine is shown"
    if unseen := {sign for sign in said if not (sign.isprintable() or sign in "\n\t")}:
        yield f"unseen characters are shown: {sorted(map(ord, unseen))}"


def _names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def _report(row: Row) -> tuple[str, ...]:
    reports = row.arguments[0] in _REPORTING and "--report" not in row.arguments
    return ("--report", "short") if reports else ()


def _told(found: re.Match[str]) -> str:
    """Return code and place of a finding."""
    return " ".join(f"{found['code']} {found['place'] or ''}".split())[:_LONGEST]


def _faults(ended: Ended) -> Iterator[str]:
    """Yield what must not be in any run, whatever it was given."""
    if ended.status not in _ALLOWED:
        yield f"ended with {ended.status}: {ended.err[-300:]}"
    if not ended.is_within_bounds:
        yield f"took {ended.seconds:.1f} of {SECONDS} s and {ended.peak >> 20} MB"
    if "Traceback" in ended.out + ended.err:
        yield "a traceback was shown"
    if ended.status and not (ended.out + ended.err).strip():
        yield "failed without a word"
