"""What the page shows: the latest look, and of each paper the last pages that were right."""

import threading
from dataclasses import field, replace

from cds_docs.diagnostics import Diagnostic, Severity
from cds_docs.pipeline.codes import PREVIEW_STUMBLED, about_file
from cds_docs.pipeline.look import Look, Paper, SourceText
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class Shown:
    """One paper on the page.

    Attributes:
        paper: The paper with its latest findings, and the last document and .docx it had.
        edition: Grows whenever its pages change: browsers ask for pages by it.
        made_at: The time of day its pages were made, ``14:05:12``; nothing where it has none.
        stale: Whether its pages are older than the file.
        docx_edition: Grows whenever its .docx changes.
        docx_stale: Whether its .docx is older than the file.
        judged: Whether the latest look could judge it.
    """

    paper: Paper
    edition: int = 0
    made_at: str = ""
    stale: bool = False
    docx_edition: int = 0
    docx_stale: bool = False
    judged: bool = True


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything the page shows at one moment.

    Attributes:
        version: Grows with every change.
        name: The campaign file as the user knows it.
        made_at: The time of day of the latest look; nothing before the first one.
        usable: Whether the file could be worked on.
        findings: All findings, as ``validate`` counts them.
        general: Findings that belong to no single paper.
        papers: The papers.
        sources: The texts findings and paragraphs point at.
    """

    version: int
    name: str
    made_at: str = ""
    usable: bool = True
    findings: tuple[Diagnostic, ...] = ()
    general: tuple[Diagnostic, ...] = ()
    papers: tuple[Shown, ...] = ()
    sources: tuple[SourceText, ...] = ()

    def find(self, document: str) -> Shown | None:
        """Return a paper by id."""
        return next((shown for shown in self.papers if shown.paper.id == document), None)

    @property
    def first_error_line(self) -> int:
        """Return the line of the first error in the campaign file, or 0."""
        lines = [
            finding.span.line
            for finding in self.findings
            if finding.severity is Severity.ERROR
            and finding.span
            and finding.span.path == self.name
        ]
        return min(lines, default=0)


@dataclass(slots=True)
class Board:
    """The one place that changes: the snapshot of now, and pages once they are drawn.

    Written by the watching thread, read by the server's.

    Attributes:
        now: The snapshot of now.
    """

    now: Snapshot
    _pages: dict[tuple[str, int], str] = field(default_factory=dict)
    _drawing: threading.Lock = field(default_factory=threading.Lock)

    def put(self, look: Look, made_at: str) -> None:
        """Take a look over; a paper without new pages keeps those it had."""
        old, version = self.now, self.now.version + 1
        new = {
            paper.id: _joined(paper, old.find(paper.id), version, made_at) for paper in look.papers
        }
        if not look.usable:
            new = {shown.paper.id: _left_behind(shown) for shown in old.papers} | new
        papers = tuple(new.values())
        sources = look.sources if look.usable else _with_templates(look, old)
        self.now = Snapshot(
            version, look.name, made_at, look.usable, look.findings, look.general, papers, sources
        )
        kept = {(shown.paper.id, shown.edition) for shown in papers}
        with self._drawing:
            self._pages = {key: page for key, page in self._pages.items() if key in kept}

    def stumble(self, error: Exception) -> None:
        """Say that a bug of ours kept the pages from being made; those of before stay."""
        message = f"Chương trình gặp lỗi ngoài dự kiến ({type(error).__name__}) khi dựng trang."
        hint = f"Chạy «cds-docs validate {self.now.name}» để có nhật ký gửi người bảo trì."
        finding = about_file(PREVIEW_STUMBLED, self.now.name, message, hint)
        papers = tuple(_left_behind(shown) for shown in self.now.papers)
        self.now = replace(
            self.now,
            version=self.now.version + 1,
            findings=(finding,),
            general=(finding,),
            papers=papers,
        )

    def page(self, document: str) -> str | None:
        """Return the pages of a paper as HTML; each edition is drawn once, when first asked for."""
        shown = self.now.find(document)
        if shown is None:
            return None
        key = (document, shown.edition)
        with self._drawing:
            if key not in self._pages:
                page = shown.paper.page()
                if page is None:
                    return None
                self._pages[key] = page
            return self._pages[key]


def _joined(paper: Paper, old: Shown | None, version: int, made_at: str) -> Shown:
    """Return a paper as shown: what it lacks now is taken from what it had before."""
    before = old.paper.document if old else None
    kept = replace(
        paper,
        document=paper.document or before,
        data=paper.data or (old.paper.data if old else None),
        title=paper.title if paper.document or not old else old.paper.title,
    )
    same_pages = old is not None and kept.document == before
    same_docx = old is not None and kept.data == old.paper.data
    return Shown(
        kept,
        old.edition if old and same_pages else version,
        old.made_at if old and paper.document is None else (made_at if paper.document else ""),
        paper.document is None and kept.document is not None,
        old.docx_edition if old and same_docx else version,
        paper.data is None and kept.data is not None,
    )


def _with_templates(look: Look, old: Snapshot) -> tuple[SourceText, ...]:
    """Return the texts of a look and the templates of the pages that are still shown."""
    names = {source.name for source in look.sources} | {look.name}
    return (*look.sources, *(source for source in old.sources if source.name not in names))


def _left_behind(shown: Shown) -> Shown:
    """Return a paper whose file cannot be read at the moment; its old findings mean nothing now."""
    paper = replace(shown.paper, found=(), file_findings=())
    return replace(
        shown,
        paper=paper,
        stale=paper.document is not None,
        docx_stale=paper.data is not None,
        judged=False,
    )
