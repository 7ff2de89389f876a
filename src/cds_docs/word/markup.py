"""What the reader and the editor know of WordprocessingML: names, wrappers, alternatives."""

from collections.abc import Iterator

from cds_docs.word.parsing import Element, W

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
PARAGRAPH = f"{W}p"
TABLE = f"{W}tbl"
ROW = f"{W}tr"
CELL = f"{W}tc"
SECTION = f"{W}sectPr"
IMPORTED = f"{W}altChunk"
RUN = f"{W}r"
RUN_PROPERTIES = f"{W}rPr"
PARAGRAPH_PROPERTIES = f"{W}pPr"
TEXT = f"{W}t"
VAL = f"{W}val"
BOX_CONTENT = f"{W}txbxContent"
DELETED = (f"{W}del", f"{W}moveFrom")
ALTERNATIVES = f"{MC}AlternateContent"
INSERTED = frozenset({f"{W}ins", f"{W}moveTo"})
_CHOICE = f"{MC}Choice"
_FALLBACK = f"{MC}Fallback"
_BLOCK_WRAPPERS = INSERTED | {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml")}
_UNDERSTOOD = frozenset(
    {
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
        "http://schemas.microsoft.com/office/word/2010/wordml",
        "http://schemas.microsoft.com/office/word/2012/wordml",
        "http://schemas.microsoft.com/office/drawing/2010/main",
    }
)


def chosen(alternatives: Element) -> Element | None:
    """Return the branch of ``mc:AlternateContent`` that is read, or None."""
    fallback = None
    for branch in alternatives:
        if branch.tag == _CHOICE:
            spaces = branch.nsmap
            names = branch.get("Requires", "").split()
            if names and all(spaces.get(name) in _UNDERSTOOD for name in names):
                return branch
        elif branch.tag == _FALLBACK:
            fallback = branch
    return fallback


def children(parent: Element, wanted: frozenset[str]) -> Iterator[Element]:
    """Yield the blocks, rows or cells of an element, through all that only wraps them."""
    stack = [iter(parent)]
    while stack:
        for child in stack[-1]:
            tag = child.tag
            if tag in wanted:
                yield child
            elif tag in _BLOCK_WRAPPERS:
                stack.append(iter(child))
                break
            elif tag == ALTERNATIVES and (branch := chosen(child)) is not None:
                stack.append(iter(branch))
                break
        else:
            stack.pop()
