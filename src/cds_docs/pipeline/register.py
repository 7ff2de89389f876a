"""The register of outgoing documents of campaigns, as one table."""

from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from cds_docs.campaign.model import DocumentSpec
from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.diagnostics.install import install_hint
from cds_docs.pipeline.campaigns import Job, accepted, located, open_campaigns
from cds_docs.pipeline.codes import NUMBER_IN_TWO, TABLE_EXTRA, TABLE_NAME, about_file
from cds_docs.pipeline.digest import sha256
from cds_docs.pipeline.entries import Entry
from cds_docs.pipeline.folding import folded
from cds_docs.pipeline.lock import LOCK_NAME, run_lock
from cds_docs.pipeline.outcome import Observer, Outcome, Result, Status
from cds_docs.pipeline.pieces import documents_of
from cds_docs.pipeline.place import Folder, Made, refusal
from cds_docs.pipeline.publish import Placed, open_root, publish
from cds_docs.pipeline.records import HEADERS, Record, as_row, record
from cds_docs.pipeline.templates import missing_folder
from cds_docs.pipeline.workshop import Workshop
from cds_docs.report.tables import Rows, as_csv, as_xlsx
from cds_docs.standard.clauses import annex_1
from cds_docs.values import dataclass

TITLE = "Sổ đăng ký văn bản đi"
_VERBS = {
    Status.WRITTEN: "Đã ghi sổ",
    Status.UNCHANGED: "Sổ không đổi",
    Status.KEPT_BACK: "Sổ cũ được giữ nguyên",
    Status.FAILED: "Chưa ghi được sổ",
}
_WRITERS: dict[str, Callable[[Rows], bytes]] = {
    ".csv": as_csv,
    ".xlsx": lambda rows: as_xlsx(rows, TITLE),
}


@dataclass(frozen=True, slots=True)
class RegisterOrder:
    """What the user asked for.

    Attributes:
        file: Where the register goes; its ending says in which form.
        force: Whether a file that somebody edited is replaced (a backup is kept).
        templates: The office's own template folder.
    """

    file: str
    force: bool = False
    templates: str | None = None


class _Lines:
    """Makes the lines of a register and keeps what was found."""

    def __init__(self, templates: str | None) -> None:
        """Start with nothing found."""
        self.found: list[tuple[str, Diagnostic]] = []
        self.missing = 0
        self.unnumbered = 0
        self._workshop = Workshop(templates)
        self._numbers: dict[tuple[object, ...], tuple[Job, str]] = {}
        """Body, year, number and symbol → the first paper that has them."""

    def of(self, job: Job) -> Iterator[tuple[str, ...]]:
        """Yield a line for each document of a campaign that can be composed."""
        for document in documents_of(job):
            composed, findings = self._workshop.compose(job, document)
            if composed is None:
                self.found += [(document.id, finding) for finding in findings]
                self.missing += 1
                continue
            line = record(job.loaded, document, composed)
            self.unnumbered += not line["CodeNumber"]
            self._hold_apart(job, document, line)
            yield as_row(line)

    def _hold_apart(self, job: Job, document: DocumentSpec, line: Record) -> None:
        """Note a number that a paper of another campaign has; in one campaign that is C141."""
        number, symbol = line["CodeNumber"], line["CodeNotation"]
        if not number or not document.date:
            return
        key = (line["OrganName"], document.date.year, number, symbol)
        first, other = self._numbers.setdefault(key, (job, document.id))
        if first is job:
            return
        message = f"Số {number}/{symbol} năm {document.date.year} của {line['OrganName']}"
        message += f" đã có ở văn bản «{other}» của «{first.shown}»."
        hint = "Xem lại số văn thư đã cấp, sửa ở một tệp; hai cơ quan trùng tên thì bỏ qua."
        clause = str(annex_1("Điểm a khoản 3 Mục II"))
        finding = Diagnostic(NUMBER_IN_TWO, message, hint=hint, clause=clause)
        own = "number" if document.symbol is None else "symbol"
        place = (*job.loaded.document_loc(document), own)
        found = accepted(job.loaded, [located(job.loaded, place, finding)])
        self.found += [(document.id, one) for one in found]


def register(paths: Sequence[str], order: RegisterOrder, observer: Observer) -> Outcome:
    """Write the register of all documents of the campaigns at paths.

    A document with an error has no line; the others have theirs.
    """
    batch = open_campaigns(paths, into_folders=False)
    for note in batch.notes:
        observer.note(note)
    if misuse := (*missing_folder(order.templates), *_unknown_form(order.file)):
        return Outcome(diagnostics=(*batch.diagnostics, *misuse), misused=True)
    lines = _Lines(order.templates)
    rows = [HEADERS, *(line for job in batch.jobs for line in lines.of(job))]
    placed, findings = _write(rows, order) if batch.jobs else ([], ())
    folder = Path(order.file).parent
    results = tuple(
        Result("", "", (folder / made.name).as_posix(), status, more)
        for made, status, more in placed
    )
    for result in results:
        observer.done(result)
    observer.note(_count(lines, len(rows) - 1, placed))
    own = tuple(finding for _, _, more in placed for finding in more)
    diagnostics = (*batch.diagnostics, *folded(lines.found), *own, *findings)
    jobs = len(batch.jobs)
    return Outcome(results, diagnostics, jobs, batch.unusable, batch.readable, paths=batch.paths)


def _count(lines: _Lines, written: int, placed: Sequence[Placed]) -> str:
    """Return one sentence on what the register holds."""
    verb = _VERBS[placed[0][1] if placed else Status.FAILED]
    parts = [f"{verb}: {written} văn bản"]
    parts += [f"{lines.unnumbered} chưa có số"] if lines.unnumbered else []
    parts += [f"thiếu {lines.missing} văn bản còn lỗi"] if lines.missing else []
    return f"{', '.join(parts)}."


def _unknown_form(file: str) -> tuple[Diagnostic, ...]:
    """Return why a register cannot go into a file of that name."""
    ending = Path(file).suffix.lower()
    shown = Path(file).as_posix()
    if ending not in _WRITERS:
        message = f"Sổ ghi ra tệp .csv hoặc .xlsx, không phải «{shown}»."
        return (about_file(TABLE_NAME, shown, message, "Ví dụ: -o so-van-ban.xlsx."),)
    if ending == ".xlsx" and find_spec("openpyxl") is None:
        message = "Ghi tệp Excel cần thư viện openpyxl, máy này chưa cài."
        hint = f"{install_hint('openpyxl')}; hoặc ghi tệp .csv."
        return (about_file(TABLE_EXTRA, shown, message, hint),)
    return ()


def _write(rows: Rows, order: RegisterOrder) -> tuple[list[Placed], tuple[Diagnostic, ...]]:
    """Put the register in place, as safely as a document."""
    path = Path(order.file)
    data = _WRITERS[path.suffix.lower()](rows)
    digest = sha256(data)
    made = Made("", path.stem, data, Entry(digest, digest), path.suffix)
    placed: list[Placed] = []
    folder = Folder(path.parent, path.parent.as_posix())
    try:
        folder = open_root(str(path.parent))
        with run_lock(folder.path, folder.shown):
            findings = publish(folder, [made], placed.append, force=order.force)
    except CdsError as error:
        return [(made, Status.FAILED, ())], error.diagnostics
    except OSError as error:
        return [(made, Status.FAILED, ())], (refusal(folder, LOCK_NAME, error),)
    return placed, findings
