"""Lists of recipients that a campaign names, read from the campaign's folder."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from cds_docs.campaign.codes import LIST_NOT_READ
from cds_docs.campaign.lists.named import ListFile, named_lists
from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.pipeline.codes import FILE_TOO_LARGE, UNREADABLE_FILE
from cds_docs.pipeline.files import read_file
from cds_docs.pipeline.inside import beside, is_inside
from cds_docs.source import read
from cds_docs.source.lists.grid import Grid
from cds_docs.source.nodes import Source

_LARGEST = 20 << 20
"""Bytes of a list; one with 5 000 rows and twenty columns has 2 MB."""
_BESIDE = "Đặt danh sách cùng thư mục với tệp chiến dịch và ghi tên tệp, ví dụ «danh-sach.xlsx»."


def read_campaign(
    data: bytes, shown: str, folder: Path
) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """Read a campaign file and the lists it names; never raises.

    Args:
        data: The campaign file.
        shown: Its name for the user.
        folder: Its folder; no list outside of it is read.
    """
    source, found = read(data, shown)
    if source is None:
        return None, found
    source, more = with_lists(source, folder)
    return source, (*found, *more)


def with_lists(source: Source, folder: Path) -> tuple[Source, tuple[Diagnostic, ...]]:
    """Return a campaign file with the lists it names, and what was found reading them.

    Args:
        source: The campaign file.
        folder: Its folder; nothing outside of it is read.
    """
    lists: dict[tuple[str, str], Grid | None] = {}
    found: list[Diagnostic] = []
    for named in named_lists(source):
        if named.key in lists:
            continue
        try:
            lists[named.key], more = _read(named, folder)
        except CdsError as error:
            lists[named.key], more = None, tuple(_at(named, source, d) for d in error.diagnostics)
        found += more
    return (_with(source, lists) if lists else source), tuple(found)


def _with(source: Source, lists: Mapping[tuple[str, str], Grid | None]) -> Source:
    return replace(source, lists=lists)


def _read(named: ListFile, folder: Path) -> tuple[Grid | None, tuple[Diagnostic, ...]]:
    """Read one list.

    Raises:
        CdsError: It lies outside the folder, or there is no file that can be read.
    """
    if not is_inside(named.file, folder):
        message = f"danh sách «{named.file}» nằm ngoài thư mục của tệp chiến dịch, không đọc"
        raise CdsError([Diagnostic(LIST_NOT_READ, message, hint=_BESIDE)])
    from cds_docs.source.lists.read import read_list  # noqa: PLC0415 - many files name no list

    file = beside(named.file, folder)
    shown = file.as_posix()
    return read_list(read_file(file, shown, _LARGEST), shown, named.sheet)


def _at(named: ListFile, source: Source, finding: Diagnostic) -> Diagnostic:
    """Return a finding at the place that names the list."""
    message = finding.message[:1].lower() + finding.message[1:].rstrip(".")
    if finding.code in (UNREADABLE_FILE, FILE_TOO_LARGE):
        message = message.replace("tệp", "danh sách", 1)
    elif finding.code is not LIST_NOT_READ:
        message = f"không đọc được danh sách: {message}"
    hint = finding.hint or _BESIDE
    line = source.line(named.span.line)
    return Diagnostic(LIST_NOT_READ, message, named.span, hint, excerpt=line)
