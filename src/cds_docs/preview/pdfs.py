"""PDF by LibreOffice, made in the background when a page asks for it."""

import threading
from collections.abc import Callable
from dataclasses import field
from enum import StrEnum

from cds_docs.diagnostics import CdsError
from cds_docs.pipeline.office import end_calls, find_office
from cds_docs.pipeline.pdf import to_pdf
from cds_docs.preview.board import Board, Shown
from cds_docs.values import dataclass


class Stage(StrEnum):
    """How far a PDF is."""

    NONE = "none"
    MAKING = "making"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Pdf:
    """The PDF of one edition of a paper.

    Attributes:
        edition: Of which .docx.
        stage: How far it is.
        data: The file, once it is ready.
        message: Why there is none.
        hint: What to do about it.
    """

    edition: int
    stage: Stage
    data: bytes = b""
    message: str = ""
    hint: str = ""


@dataclass(slots=True)
class Pdfs:
    """The PDFs of the papers on the board, one made after the other.

    Attributes:
        board: What is shown.
        changed: Is called, from a thread of its own, when a PDF is finished.
    """

    board: Board
    changed: Callable[[], None]
    _made: dict[str, Pdf] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _one_at_a_time: threading.Lock = field(default_factory=threading.Lock)
    _ended: bool = False

    def find(self, document: str) -> Pdf | None:
        """Return what there is of a paper's PDF, without making one."""
        return self._made.get(document)

    def ask(self, document: str) -> Pdf | None:
        """Return how far the PDF of a paper is, and begin it where nobody has; None: no paper."""
        shown = self.board.now.find(document)
        if shown is None:
            return None
        if shown.paper.data is None:
            return Pdf(0, Stage.NONE)
        with self._lock:
            known = self._made.get(document)
            if known is not None and known.stage is Stage.MAKING:
                return known
            if known is None or known.edition != shown.docx_edition:
                known = Pdf(shown.docx_edition, Stage.MAKING, known.data if known else b"")
                self._made[document] = known
                threading.Thread(target=self._make, args=(shown,), daemon=True).start()
            return known

    def end(self, seconds: float) -> None:
        """End what is under way, and give it some time to clear up after itself."""
        self._ended = True
        end_calls()
        if self._one_at_a_time.acquire(timeout=seconds):
            self._one_at_a_time.release()

    def _make(self, shown: Shown) -> None:
        """Make one PDF and say so."""
        with self._one_at_a_time:
            if self._ended:
                return
            made = _pdf(shown)
        with self._lock:
            self._made[shown.paper.id] = made
        self.changed()


def has_office() -> bool:
    """Tell whether this machine can make a PDF."""
    return find_office() is not None


def _pdf(shown: Shown) -> Pdf:
    """Return the PDF of a paper, or why it cannot be made."""
    name, edition = shown.paper.id, shown.docx_edition
    try:
        return Pdf(edition, Stage.READY, to_pdf({name: shown.paper.data or b""})[name])
    except CdsError as error:
        first = error.diagnostics[0]
        return Pdf(edition, Stage.FAILED, message=first.message, hint=first.hint)
    except Exception as error:  # noqa: BLE001 - a spinner that turns for ever would be a lie
        message = f"Chương trình gặp lỗi ngoài dự kiến ({type(error).__name__}) khi tạo PDF."
        return Pdf(edition, Stage.FAILED, message=message)
