"""What a file says of itself."""

from cds_docs.document.found import FoundProperties
from cds_docs.word.guard import Opened
from cds_docs.word.parsing import Element
from cds_docs.word.reading.values import whole

_DC = "{http://purl.org/dc/elements/1.1/}"
_EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"


def properties(package: Opened) -> FoundProperties:
    """Return the properties of a package."""
    core, extended = _root(package, "core-properties"), _root(package, "extended-properties")
    pages = whole(_text(extended, f"{_EXTENDED}Pages"))
    return FoundProperties(
        title=_text(core, f"{_DC}title"),
        author=_text(core, f"{_DC}creator"),
        subject=_text(core, f"{_DC}subject"),
        pages=pages if pages is not None and pages > 0 else None,
        application=_text(extended, f"{_EXTENDED}Application"),
    )


def _root(package: Opened, kind: str) -> Element | None:
    """Return the root of a part with properties, or None."""
    rows = package.relationships().values()
    target = next((row.target for row in rows if row.kind == kind and not row.external), "")
    return package.tree(target) if target else None


def _text(root: Element | None, tag: str) -> str:
    """Return the text of a child element without outer blanks, or nothing."""
    return ((root.findtext(tag) or "") if root is not None else "").strip()
