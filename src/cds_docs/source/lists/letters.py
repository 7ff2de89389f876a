"""Characters in cells that do not belong in an office paper."""

from collections.abc import Iterator

from cds_docs.diagnostics import Diagnostic, Severity
from cds_docs.source import codes
from cds_docs.source.alphabet import CLUSTER, SUSPECT, VNI_PAIR, is_good, judge
from cds_docs.source.characters import is_of_old_code, lost
from cds_docs.source.lists.folding import Keyed
from cds_docs.source.lists.grid import Cell
from cds_docs.source.sheet import shown

_UNICODE = "Chuyển cả danh sách sang Unicode (Unikey: Ctrl+Shift+F6), hoặc gõ lại các ô này."


def bad_letters(cell: Cell) -> Iterator[Keyed]:
    """Yield what is wrong with the characters of a cell, keyed so that repeats can be folded."""
    text = cell.text
    if SUSPECT.search(text):
        yield from _suspect(cell)
    elif not text.isascii() and VNI_PAIR.search(text) and (old := _of_old_code(cell)):
        yield old
    elif "?" in text or "^" in text:
        yield from _lost(cell)


def _of_old_code(cell: Cell) -> Keyed | None:
    """Return the finding for a cell typed in an old code, if it reads as one."""
    from cds_docs.source.legacy import recognise  # noqa: PLC0415 - tables for bad text only

    old = recognise(cell.text)
    if old is None:
        return None
    name, meant = old
    message = f"{shown(cell.text)} gõ bằng mã {name} (có lẽ là {shown(meant)}), cần chữ Unicode"
    return (codes.LEGACY, name), Diagnostic(codes.LEGACY, message, cell.span, _UNICODE)


def _suspect(cell: Cell) -> Iterator[Keyed]:
    hits = [m.group() for m in CLUSTER.finditer(cell.text) if not is_good(m.group())]
    if any(map(is_of_old_code, hits)) and (old := _of_old_code(cell)):
        yield old
        return
    for cluster in dict.fromkeys(hits):
        fault = judge(cluster)
        if fault.code is codes.ODD_SPACE:  # printed as the blank that was meant
            continue
        wanted = "cần chữ, số và dấu thông thường"
        if fault.code.severity is not Severity.ERROR:
            wanted = "được giữ nguyên"
        message = f"{fault.what} trong ô, {wanted}"
        yield (fault.code, fault.what), Diagnostic(fault.code, message, cell.span, fault.hint)


def _lost(cell: Cell) -> Iterator[Keyed]:
    if found := lost(cell.text):
        message = f"{shown(cell.text)} có vẻ đã mất chữ có dấu ở {shown(found)}, cần chữ Unicode"
        hint = "Gõ lại bằng tiếng Việt có dấu; nếu cả danh sách như vậy thì lưu lại bằng mã UTF-8."
        yield codes.LOST_LETTERS, Diagnostic(codes.LOST_LETTERS, message, cell.span, hint)
