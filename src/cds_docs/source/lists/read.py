"""A list by the name of its file: CSV or Excel; other kinds are refused with advice."""

from cds_docs.diagnostics import Diagnostic, Span
from cds_docs.source import codes
from cds_docs.source.lists.delimited import read_delimited
from cds_docs.source.lists.grid import Grid

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_SAVE_AS = "Trong Excel: Lưu thành, chọn «Excel Workbook (*.xlsx)»."
_REFUSED = {
    "xls": ("Excel kiểu cũ (.xls)", _SAVE_AS),
    "xlsm": ("Excel có macro (.xlsm)", _SAVE_AS),
    "xlsb": ("Excel nhị phân (.xlsb)", _SAVE_AS),
    "xltx": ("mẫu Excel (.xltx)", _SAVE_AS),
    "ods": ("LibreOffice (.ods)", "Trong LibreOffice: Lưu thành, chọn «Excel 2007-365 (.xlsx)»."),
    "doc": ("Word", "Chép bảng sang Excel rồi lưu dạng .xlsx."),
    "docx": ("Word", "Chép bảng sang Excel rồi lưu dạng .xlsx."),
    "pdf": ("PDF", "Lấy danh sách dạng Excel hoặc CSV."),
}

Read = tuple[Grid | None, tuple[Diagnostic, ...]]


def read_list(data: bytes, name: str, sheet: str = "") -> Read:
    """Read a list; never raises.

    Args:
        data: The whole file.
        name: Its path as the user knows it; its ending tells its kind.
        sheet: The sheet of a workbook; the first visible one when empty.

    Returns:
        The table, or None where it cannot be read, and all findings.
    """
    ending = name.rpartition(".")[2].lower()
    if ending == "xlsx":
        if refused := _no_workbook(data, name):
            return None, (refused,)
        from cds_docs.source.lists.workbook import read_workbook  # noqa: PLC0415 - most lists have none

        return read_workbook(data, name, sheet)
    if ending in {"csv", "tsv", "txt"}:
        refused = _no_text(data, name, sheet)
        return (None, (refused,)) if refused else read_delimited(data, name)
    kind, hint = _REFUSED.get(ending, ("không rõ loại", "Dùng tệp .xlsx hoặc .csv."))
    return None, (_kind(name, f"danh sách là tệp {kind}, cần tệp .xlsx hoặc .csv", hint),)


def _no_workbook(data: bytes, name: str) -> Diagnostic | None:
    """Return the finding for bytes that are no workbook at all."""
    if data.startswith(_ZIP):
        return None
    if data.startswith(_OLE):
        message = "tệp .xlsx này đặt mật khẩu hoặc là Excel kiểu cũ, không đọc được"
        return _kind(name, message, f"Bỏ mật khẩu rồi lưu lại. {_SAVE_AS}")
    if not data:
        return _kind(name, "tệp .xlsx này trống, không có byte nào", "Chép lại tệp từ nơi gửi.")
    message = "tệp có đuôi .xlsx nhưng nội dung không phải tệp Excel"
    return _kind(name, message, f"Mở bằng Excel rồi lưu lại. {_SAVE_AS}")


def _no_text(data: bytes, name: str, sheet: str) -> Diagnostic | None:
    """Return the finding for bytes that are no CSV, or a sheet asked of one."""
    if data.startswith((_ZIP, _OLE)):
        message = "tệp có đuôi .csv nhưng nội dung là tệp Excel"
        return _kind(name, message, "Đổi đuôi tên tệp thành .xlsx, sửa cả ở «file».")
    if sheet:
        message = f"tệp CSV không có trang nào, nhưng «sheet» ghi «{sheet}»"
        return _kind(name, message, "Bỏ khóa «sheet», hoặc dùng tệp .xlsx.")
    return None


def _kind(name: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(codes.LIST_KIND, message, Span(name, 0, 0, 0, 0), hint)
