"""What a file says of itself."""

from functools import lru_cache
from typing import TypeAlias

from cds_docs.document.found import FoundProperties
from cds_docs.word.guard import Opened
from cds_docs.word.guard_limits import KEPT
from cds_docs.word.parsing import Element, parse
from cds_docs.word.reading.values import whole

_DC = "{http://purl.org/dc/elements/1.1/}"
_EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_PAPERS = 16
"""Papers whose properties are kept for the next ones."""

_Part: TypeAlias = tuple[str, bytes | None]


def properties(package: Opened) -> FoundProperties:
    """Return the properties of a package, kept from an earlier one where they are the same.

    Raises:
        CdsError: A part they stand in is damaged.
    """
    parts = [_part(package, kind) for kind in ("core-properties", "extended-properties")]
    small = sum(len(data) for _, data in parts if data is not None) <= KEPT
    return (_kept if small else _properties)(*parts)


def _properties(core: _Part, extended: _Part) -> FoundProperties:
    """Read the properties."""
    said, counted = _root(core), _root(extended)
    pages = whole(_text(counted, f"{_EXTENDED}Pages"))
    return FoundProperties(
        title=_text(said, f"{_DC}title"),
        author=_text(said, f"{_DC}creator"),
        pages=pages if pages is not None and pages > 0 else None,
        application=_text(counted, f"{_EXTENDED}Application"),
    )


_kept = lru_cache(maxsize=_PAPERS)(_properties)


def _part(package: Opened, kind: str) -> _Part:
    """Return name and bytes of a part with properties; None where there is none."""
    rows = package.relationships().values()
    target = next((row.target for row in rows if row.kind == kind and not row.external), "")
    return target, package.xml(target) if target else None


def _root(part: _Part) -> Element | None:
    """Return the root of a part, or None."""
    name, data = part
    return None if data is None else parse(data, name)


def _text(root: Element | None, tag: str) -> str:
    """Return the text of a child element without outer blanks, or nothing."""
    return ((root.findtext(tag) or "") if root is not None else "").strip()
