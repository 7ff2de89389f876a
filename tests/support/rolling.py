"""Campaigns rolled forward in tests."""

from typing import NamedTuple

from cds_docs.campaign import Loaded, codes, load
from cds_docs.campaign.rolling.roll import Rolled, roll, rolled_bytes
from cds_docs.diagnostics import Severity
from cds_docs.source import read


class Turned(NamedTuple):
    """A file before and after, and what was done."""

    before: bytes
    after: bytes
    rolled: Rolled

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Return the lines that differ, old and new."""
        pairs = zip(
            self.before.decode().splitlines(), self.after.decode().splitlines(), strict=True
        )
        return [(old.strip(), new.strip()) for old, new in pairs if old != new]

    def asked(self, key: str) -> list[str]:
        """Return what is asked about a value, without what marks it."""
        return [q.why for q in self.rolled.questions if q.key == key and not q.marked]


def opened(data: bytes) -> Loaded | None:
    """Return the campaign of a file with no error but values to be confirmed."""
    source, found = read(data, "thu.yaml")
    if source is None or any(f.severity is Severity.ERROR for f in found):
        return None
    return load(source, draft=True)[0]


def turned(data: bytes | str, year: int) -> Turned:
    """Roll a campaign forward that can be.

    Raises:
        AssertionError: It has errors.
    """
    data = data.encode() if isinstance(data, str) else data
    loaded = opened(data)
    assert loaded is not None
    rolled = roll(loaded, year)
    return Turned(data, rolled_bytes(data, rolled), rolled)


def errors(data: bytes) -> list[str]:
    """Return the codes of the errors of a file but for values to be confirmed."""
    source, found = read(data, "thu.yaml")
    assert source is not None, found
    more = load(source, draft=True)[1]
    return [
        f"{finding.code.id} {finding.message}"
        for finding in (*found, *more)
        if finding.severity is Severity.ERROR and finding.code is not codes.UNCONFIRMED
    ]
