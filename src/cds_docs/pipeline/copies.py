"""The forms of a paper that go beside its .docx: PDF, HTML and the record as JSON."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from cds_docs.diagnostics import Diagnostic
from cds_docs.document.model import Document
from cds_docs.html.write import write
from cds_docs.pipeline.codes import EDITS_NOT_IN_COPY, about_file
from cds_docs.pipeline.digest import sha256, sha256_file
from cds_docs.pipeline.entries import Entry
from cds_docs.pipeline.manifest import Manifest, read_manifest
from cds_docs.pipeline.pdf import convert, find_office
from cds_docs.pipeline.place import BESIDE, Folder, Made, numbered
from cds_docs.pipeline.publish import Placed, compared, digest_there, not_compared
from cds_docs.pipeline.records import Record, as_json

_PDF, _HTML, _JSON = ".pdf", ".html", ".json"
_LARGEST = 256 << 20


class Printed(NamedTuple):
    """Papers as PDF.

    Attributes:
        copies: One for each paper, in order; None where it could not be made.
        diagnostics: Why not.
    """

    copies: tuple[Made | None, ...]
    diagnostics: tuple[Diagnostic, ...]


def page(paper: Made, document: Document) -> Made:
    """Return a paper as an HTML page."""
    return _beside(paper, write(document).encode(), _HTML)


def sidecar(paper: Made, record: Record) -> Made:
    """Return the record of a paper as a file beside it."""
    return _beside(paper, as_json(record), _JSON)


def _beside(paper: Made, data: bytes, ending: str) -> Made:
    """Return a form of a paper that is made without it."""
    digest = sha256(data)
    entry = replace(paper.entry, digest=digest, sha256=digest)
    return replace(paper, data=data, entry=entry, ending=ending)


def _copy(paper: Made, data: bytes) -> Made:
    """Return a paper as PDF; its content is known by the .docx it was made from."""
    entry = replace(paper.entry, sha256=sha256(data))
    return replace(paper, data=data, entry=entry, ending=_PDF)


def print_papers(wishes: Sequence[tuple[Folder, Made]], note: Callable[[str], None]) -> Printed:
    """Return papers as PDF; those whose PDF stands in the folder already are not made again.

    Args:
        wishes: Each paper with the folder it goes to.
        note: Hears when LibreOffice is started.
    """
    manifests = {folder: read_manifest(folder.path) or Manifest() for folder, _ in wishes}
    names = [folder.show(paper.stem + _PDF) for folder, paper in wishes]
    copies = {
        name: _standing(folder.path, paper, manifests[folder])
        for name, (folder, paper) in zip(names, wishes, strict=True)
    }
    wanted = {
        name: paper.data
        for name, (_, paper) in zip(names, wishes, strict=True)
        if copies[name] is None and paper.data
    }
    if wanted and find_office() is not None:
        note(f"Đang làm PDF của {len(wanted)} văn bản bằng LibreOffice.")
    converted = convert(wanted)
    made = tuple(
        copies[name] or (_copy(paper, converted.papers[name]) if name in converted.papers else None)
        for name, (_, paper) in zip(names, wishes, strict=True)
    )
    return Printed(made, converted.diagnostics)


def _standing(folder: Path, paper: Made, manifest: Manifest) -> Made | None:
    """Return the PDF that was made of this very paper before and stands here untouched."""
    plain = _copy(paper, b"")
    for name in (plain.name, *numbered(plain, BESIDE)):
        path = folder / name
        try:
            if path.is_symlink() or path.stat().st_size > _LARGEST:
                return None
            found = _copy(paper, path.read_bytes())
        except OSError:
            return None
        if manifest.holds(found.entry):
            return found
    return None


def compare_pdf(shown: str, folder: Path, paper: Made, known: Manifest) -> Placed:
    """Tell whether the PDF on disk was made of this paper; LibreOffice is not needed for that.

    Args:
        shown: The folder as the user knows it.
        folder: The folder.
        paper: The paper.
        known: What stands there by our hand.
    """
    plain = _copy(paper, b"")
    try:
        digest = digest_there(folder / plain.name)
    except OSError as error:
        return not_compared(Folder(folder, shown), plain, error)
    there = bool(digest)
    same = there and known.holds(Entry(paper.entry.digest, digest))
    edited = there and known.find(digest) is None
    return compared(shown, plain, there=there, same=same, edited=edited)


def edits_left_out(folder: Folder, papers: Sequence[Made]) -> tuple[Diagnostic, ...]:
    """Return a warning for each .docx edited by hand: its copies are without those edits."""
    manifest = read_manifest(folder.path) or Manifest()
    return tuple(
        _left_out(folder.show(paper.name))
        for paper in papers
        if _is_edited(folder.path / paper.name, manifest)
    )


def _is_edited(path: Path, manifest: Manifest) -> bool:
    """Tell whether a file is there that is not as we left it."""
    try:
        return path.is_file() and manifest.find(sha256_file(path)) is None
    except OSError:
        return False


def _left_out(shown: str) -> Diagnostic:
    """Return the warning for a .docx edited by hand."""
    message = f"Tệp «{shown}» đã được sửa tay: các bản dạng khác bên cạnh không có chỗ sửa ấy."
    hint = "Đưa chỗ sửa vào tệp chiến dịch; hoặc mở .docx đã sửa và tự lưu thành PDF."
    return about_file(EDITS_NOT_IN_COPY, shown, message, hint)
