"""Lists that a campaign file names: ``recipients: {file: danh-sach.xlsx}``."""

from collections.abc import Iterator
from dataclasses import replace

from cds_docs.campaign import codes
from cds_docs.campaign.words import quoted
from cds_docs.diagnostics import Diagnostic, Span
from cds_docs.source.nodes import Mapping, Node, Sequence, Source, Text
from cds_docs.values import dataclass

KEY = "recipients"
"""The key that takes lists."""
FILE, SHEET = "file", "sheet"
KEYS = (FILE, SHEET)
_OF_RECIPIENTS = ("id", "name")
"""Keys by which a recipient is told."""
_EXAMPLE = "Viết, ví dụ, «recipients: {file: danh-sach.xlsx}»; cần thì thêm «sheet: Sheet1»."


@dataclass(frozen=True, slots=True)
class ListFile:
    """A list named in a campaign file.

    Attributes:
        file: The file, relative to the campaign's.
        sheet: The sheet of a workbook; the first visible one when empty.
        span: Where the file is named.
    """

    file: str
    sheet: str
    span: Span

    @property
    def key(self) -> tuple[str, str]:
        """Return what a list that was read is known by."""
        return self.file, self.sheet


def named_lists(source: Source) -> tuple[ListFile, ...]:
    """Return the lists a file names, as far as they are named well."""
    found = source.root.get(KEY)
    return tuple(_named(found)) if found is not None else ()


def _named(node: Node) -> Iterator[ListFile]:
    match node:
        case Sequence(items=items):
            for item in items:
                if is_list(item) and (named := list_file(item)):
                    yield named
        case Mapping() if named := list_file(node):
            yield named


def is_list(node: Node) -> bool:
    """Tell whether an item stands for a list: it names a file, perhaps under another key."""
    return isinstance(node, Mapping) and (node.get(FILE) is not None or _misnamed(node) is not None)


def _misnamed(node: Mapping) -> Text | None:
    """Return the key under which a file is named that should be ``file``, or None."""
    keys = {key.value for key, _ in node.items}
    if keys & {FILE, *_OF_RECIPIENTS}:
        return None
    named = (key for key, value in node.items if isinstance(value, Text) and _names_file(value))
    return next(named, None)


def _names_file(value: Text) -> bool:
    return value.value.strip().lower().endswith((".xlsx", ".csv"))


def list_file(node: Node) -> ListFile | None:
    """Return the list that a mapping names, or None where it is not named well."""
    if not isinstance(node, Mapping):
        return None
    file, sheet = node.get(FILE), node.get(SHEET)
    if not isinstance(file, Text) or not file.value.strip():
        return None
    name = sheet.value.strip() if isinstance(sheet, Text) and not sheet.is_empty else ""
    return ListFile(file.value.strip(), name, file.span)


def badly_named(source: Source) -> Iterator[Diagnostic]:
    """Yield what is wrong where a file names its lists."""
    found = source.root.get(KEY)
    nodes = found.items if isinstance(found, Sequence) else (found,)
    for node in nodes:
        if isinstance(node, Mapping) and is_list(node):
            yield from _wrong(node, source)


def _wrong(node: Mapping, source: Source) -> Iterator[Diagnostic]:
    if (misnamed := _misnamed(node)) is not None:
        message = f"khóa {quoted(misnamed.value)} không dùng cho danh sách; có phải «{FILE}»?"
        told = _finding(source, misnamed.span, message)
        yield replace(told, hint=f"Sửa thành «{FILE}:».", instead=FILE)
        return
    if list_file(node) is None:
        file = node.get(FILE)
        message = "«file» của danh sách phải là tên một tệp .xlsx hoặc .csv"
        yield _finding(source, file.span if file else node.span, message)
    sheet = node.get(SHEET)
    if sheet is not None and not isinstance(sheet, Text):
        message = "«sheet» của danh sách phải là tên một trang trong tệp Excel"
        yield _finding(source, sheet.span, message)
    for key, _ in node.items:
        if key.value not in KEYS:
            message = f"khóa {quoted(key.value)} không dùng cho danh sách, chỉ có «file» và «sheet»"
            yield _finding(source, key.span, message)


def _finding(source: Source, span: Span, message: str) -> Diagnostic:
    excerpt = source.excerpt(span)
    return Diagnostic(codes.LIST_NOT_NAMED, message, span, _EXAMPLE, excerpt=excerpt)
