"""Papers as PDF: LibreOffice called once for all of them, its work looked at before it is used."""

import hashlib
import io
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.patterns import regex
from cds_docs.pipeline.codes import (
    NO_OFFICE,
    OFFICE_CRASHED,
    OFFICE_LATE,
    PDF_NOT_MADE,
)
from cds_docs.pipeline.fonts import font_problem
from cds_docs.pipeline.office import VARIABLE, Call, NotStartedError, call, find_office
from cds_docs.pipeline.reasons import reason
from cds_docs.report.screen import escape

__all__ = ["Converted", "convert", "find_office", "to_pdf"]

_SECONDS_TO_START = 60.0
_SECONDS_A_PAPER = 5.0
_MOST_CALLS = 3
"""A paper on which the program fails is left out and the rest tried again, but not for ever."""

_HEAD, _TAIL = b"%PDF-", b"%%EOF"
_TAIL_LENGTH = 1024
_DATES = regex(rb"/(?:CreationDate|ModDate)\s?\(D:(\d{14})")
_NUMBERS = regex(rb"/ID\s*\[\s*<([0-9A-F]{32})>\s*<([0-9A-F]{32})>|/DocChecksum\s*/([0-9A-F]{32})")
_CREATED = regex(rb"<dcterms:created[^>]*>(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)")
_CORE = "docProps/core.xml"
_NO_DAY = b"19800101000000"
"""For a paper without a date: the day its package carries too."""

INSTALL = (
    "Cài LibreOffice (Windows, macOS: tải ở libreoffice.org; Debian, Ubuntu:"
    f" «sudo apt install libreoffice-writer-nogui»), hoặc ghi đường dẫn của nó vào biến {VARIABLE}."
    " Tệp .docx không cần LibreOffice."
)


class Converted(NamedTuple):
    """What became of papers.

    Attributes:
        papers: Name → PDF, of those that were made.
        diagnostics: Why the others were not.
    """

    papers: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...] = ()


def to_pdf(papers: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return papers as PDF, all of them made in one call of LibreOffice.

    Args:
        papers: Name → .docx; the names only come back and appear in messages.

    Raises:
        CdsError: A paper could not be made, with the findings that say why.
    """
    converted = convert(papers)
    if converted.diagnostics:
        raise CdsError(converted.diagnostics)
    return converted.papers


def convert(papers: Mapping[str, bytes], *, timeout: float | None = None) -> Converted:
    """Return those papers as PDF that could be made, and why the others could not.

    The same .docx gives the same PDF, as far as program, fonts and system are the same.
    """
    if not papers:
        return Converted({})
    office = find_office()
    if office is None:
        message = "Không có LibreOffice trên máy này nên không làm được tệp PDF."
        return Converted({}, (Diagnostic(NO_OFFICE, message, hint=INSTALL),))
    if problem := font_problem(office):
        return Converted({}, (problem,))
    try:
        return _in_calls(office, papers, timeout)
    except NotStartedError as error:
        message = f"Không chạy được LibreOffice «{escape(str(office))}»: {reason(error)}."
        return Converted({}, (Diagnostic(NO_OFFICE, message, hint=INSTALL),))
    except OSError as error:
        message = f"Không làm được PDF vì thư mục tạm của máy không dùng được: {reason(error)}."
        hint = "Kiểm tra chỗ trống và quyền ghi của thư mục tạm rồi chạy lại."
        return Converted({}, (Diagnostic(PDF_NOT_MADE, message, hint=hint),))


def _in_calls(office: Path, papers: Mapping[str, bytes], timeout: float | None) -> Converted:
    """Convert in one call, or in few where the program breaks down on a paper."""
    made: dict[str, bytes] = {}
    findings: list[Diagnostic] = []
    left = list(papers)
    for _ in range(_MOST_CALLS):
        seconds = timeout or _SECONDS_TO_START + _SECONDS_A_PAPER * len(left)
        done, new = _one_call(office, {name: papers[name] for name in left}, seconds)
        made |= new
        left = [name for name in left if name not in new]
        if not left:
            break
        findings.append(_why(done, left, seconds, office))
        if done.late or done.code == 0:
            break
        left = left[1:]  # they are taken in order: on the first one missing it broke down
        if not left:
            break
    return Converted(made, tuple(findings))


def _one_call(
    office: Path, papers: Mapping[str, bytes], seconds: float
) -> tuple[Call, dict[str, bytes]]:
    """Return how a call ended and the whole PDFs it left.

    Raises:
        OSError: The program cannot be started, or there is no room for its files.
    """
    with tempfile.TemporaryDirectory(prefix="cds-docs-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        files = {paper: f"{number}.docx" for number, paper in enumerate(papers, 1)}
        for paper, file in files.items():
            (folder / file).write_bytes(papers[paper])
        arguments = ["--convert-to", "pdf:writer_pdf_Export", "--outdir", "pdf", *files.values()]
        done = call(office, arguments, folder, seconds)
        found = {
            paper: _read(folder / "pdf" / Path(file).with_suffix(".pdf"))
            for paper, file in files.items()
        }
    return done, {paper: _settled(pdf, papers[paper]) for paper, pdf in found.items() if pdf}


def _read(path: Path) -> bytes:
    """Return a PDF that is there and whole, else nothing."""
    try:
        data = path.read_bytes()
    except OSError:
        return b""
    return data if data.startswith(_HEAD) and _TAIL in data[-_TAIL_LENGTH:] else b""


def _created(paper: bytes) -> bytes:
    """Return when a .docx says it was made, as a PDF writes it."""
    try:
        with zipfile.ZipFile(io.BytesIO(paper)) as package:
            found = _CREATED.search(package.read(_CORE))
    except (zipfile.BadZipFile, KeyError):
        found = None
    return b"".join(found.groups()) if found else _NO_DAY


def _settled(pdf: bytes, paper: bytes) -> bytes:
    """Return a PDF without the moment it was made: that is all in which two of them differ.

    The bytes are as many as before, so that the table of places in the file stays true.
    """
    data = bytearray(pdf)
    created = _created(paper)
    for found in _DATES.finditer(pdf):
        data[slice(*found.span(1))] = created
    places = [
        found.span(group)
        for found in _NUMBERS.finditer(pdf)
        for group in range(1, 4)
        if found.group(group)
    ]
    for start, end in places:
        data[start:end] = b"0" * (end - start)
    digest = hashlib.sha256(data).hexdigest()[:32].upper().encode()
    for start, end in places:
        data[start:end] = digest
    return bytes(data)


def _why(done: Call, missing: Sequence[str], seconds: float, office: Path) -> Diagnostic:
    """Return the finding for papers that did not come out."""
    names = ", ".join(f"«{escape(name)}»" for name in missing)
    said = f" LibreOffice báo: «{escape(done.said)}»." if done.said else ""
    if done.late:
        message = f"LibreOffice chạy quá {seconds:.0f} giây nên bị dừng; chưa có PDF của {names}."
        hint = f"Chạy lại khi máy rảnh; nếu vẫn vậy, thử từng văn bản với --only.{said}"
        return Diagnostic(OFFICE_LATE, message, hint=hint)
    if done.code:
        message = f"LibreOffice dừng đột ngột (mã {done.code}); chưa có PDF của {names}."
        hint = f"Mở tệp .docx của «{escape(missing[0])}» bằng LibreOffice để xem.{said}"
        return Diagnostic(OFFICE_CRASHED, message, hint=hint)
    message = f"LibreOffice không cho ra tệp PDF trọn vẹn của {names}."
    hint = f"Kiểm tra chỗ trống của thư mục tạm rồi chạy lại.{said}"
    if {"snap", "flatpak"} & set(office.parts):
        hint = f"LibreOffice bản snap, flatpak không đọc được thư mục tạm: cài bản thường.{said}"
    return Diagnostic(PDF_NOT_MADE, message, hint=hint)
