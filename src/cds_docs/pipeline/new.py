"""Last year's campaign file rolled forward into a new file."""

from dataclasses import replace
from pathlib import Path

from cds_docs.campaign import Loaded, load
from cds_docs.campaign.codes import UNCONFIRMED
from cds_docs.campaign.dates import FIRST_YEAR, LAST_YEAR
from cds_docs.campaign.rolling.roll import Rolled, roll, rolled_bytes
from cds_docs.diagnostics import CdsError, Diagnostic, Severity, has_errors
from cds_docs.pipeline.codes import (
    NEW_FILE_EXISTS,
    NEW_YEAR_NOT_LATER,
    NEW_YEAR_TOO_FAR,
    NOT_ROLLED,
    NOT_WRITTEN,
    ONE_CAMPAIGN_ONLY,
    about_file,
)
from cds_docs.pipeline.files import create_new, read_file, sync_folder
from cds_docs.pipeline.lists import read_campaign
from cds_docs.pipeline.reasons import reason
from cds_docs.pipeline.sources import find_sources
from cds_docs.pipeline.template_years import years_in_templates
from cds_docs.source.decode import MAX_BYTES
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a run of ``new`` did.

    Attributes:
        source: The file rolled forward, as the user knows it.
        written: The new file; nothing where none was written.
        rolled: What was changed and what is asked; nothing where no file was written.
        diagnostics: Why it could not be done; or what is wrong with the new file.
        notes: Paths that were read as another one.
        misused: Whether the command itself was wrong.
        readable: Whether the source could be read as a campaign file at all.
    """

    source: str
    written: str = ""
    rolled: Rolled | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    notes: tuple[str, ...] = ()
    misused: bool = False
    readable: bool = True


@dataclass(frozen=True, slots=True)
class _Opened:
    """The source: its bytes and the campaign in them."""

    shown: str
    data: bytes
    loaded: Loaded


def new(year: int, source: str, target: str | None) -> Renewal:
    """Roll a campaign file forward to a year, into a file that is not there yet.

    Args:
        year: The new year.
        source: The campaign file of an earlier year.
        target: The new file; beside the source, its year replaced in the name, where none is given.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        message = f"Năm «{year}» phải từ {FIRST_YEAR} đến {LAST_YEAR}."
        finding = Diagnostic(NEW_YEAR_TOO_FAR, message, hint="Kiểm tra lại năm.")
        return Renewal(source, diagnostics=(finding,), misused=True)
    sources = find_sources([source])
    if sources.diagnostics:
        return Renewal(source, diagnostics=sources.diagnostics, readable=False)
    if len(sources.files) != 1:
        message = f"«{source}» có nhiều tệp chiến dịch; lệnh new làm với đúng một tệp."
        hint = "Nêu tên tệp, ví dụ --from campaigns/campaign-2024.yaml."
        finding = about_file(ONE_CAMPAIGN_ONLY, source, message, hint)
        return Renewal(source, diagnostics=(finding,), misused=True)
    return replace(_renewed(year, sources.files[0], target), notes=sources.notes)


def _renewed(year: int, path: Path, target: str | None) -> Renewal:
    """Roll one file forward."""
    shown = path.as_posix()
    try:
        opened, found = _open(path, shown)
        if opened is None:
            return Renewal(shown, diagnostics=(*found, _has_errors(shown)))
        if refused := _not_later(year, opened):
            return Renewal(shown, diagnostics=(refused,), misused=True)
        goal = Path(target) if target else _beside(path, opened.loaded.campaign.year, year)
        rolled = roll(opened.loaded, year)
        data = rolled_bytes(opened.data, rolled)
        _write(goal, data)
    except CdsError as error:
        readable = error.diagnostics[0].code in {NEW_FILE_EXISTS, NOT_WRITTEN}
        return Renewal(shown, diagnostics=error.diagnostics, readable=readable)
    written = goal.as_posix()
    own = years_in_templates(path, rolled.old)
    rolled = rolled._replace(questions=(*rolled.questions, *own))
    return Renewal(shown, written, rolled, _judged(data, written, goal.parent))


def _open(path: Path, shown: str) -> tuple[_Opened | None, tuple[Diagnostic, ...]]:
    """Read a campaign; values in it may wait for a person.

    Raises:
        CdsError: It cannot be read.
    """
    data = read_file(path, shown, MAX_BYTES)
    source, found = read_campaign(data, shown, path.parent)
    if source is None:
        raise CdsError(found)
    loaded, more = load(source, draft=True)
    findings = tuple(f for f in (*found, *more) if f.severity is Severity.ERROR)
    if loaded is None or has_errors(found):
        return None, tuple(f for f in findings if f.code is not UNCONFIRMED)
    return _Opened(shown, data, loaded), ()


def _has_errors(shown: str) -> Diagnostic:
    """Return the refusal of a source with errors."""
    message = f"Chưa tạo tệp năm mới: tệp nguồn «{shown}» còn lỗi."
    return about_file(NOT_ROLLED, shown, message, "Sửa các lỗi vừa nêu, rồi chạy lại.")


def _not_later(year: int, opened: _Opened) -> Diagnostic | None:
    """Return the refusal of a year that is not later than the campaign's."""
    old = opened.loaded.campaign.year
    if year > old:
        return None
    span = opened.loaded.span("year")
    message = f"Năm mới «{year}» phải sau năm {old} của tệp nguồn."
    hint = f"Ghi, ví dụ, cds-docs new {old + 1} --from {opened.shown}."
    return Diagnostic(
        NEW_YEAR_NOT_LATER, message, span, hint, excerpt=opened.loaded.source.line(span.line)
    )


def _beside(path: Path, old: int, year: int) -> Path:
    """Return the file beside the source: its year replaced in the name, or put behind it."""
    stem = path.stem
    renamed = stem.replace(str(old), str(year)) if str(old) in stem else f"{stem}-{year}"
    return path.with_name(renamed + path.suffix)


def _write(goal: Path, data: bytes) -> None:
    """Write the new file.

    Raises:
        CdsError: There is a file already, or it cannot be written.
    """
    shown = goal.as_posix()
    try:
        create_new(goal, data)
    except FileExistsError as error:
        message = f"Đã có tệp «{shown}»; lệnh new không ghi đè lên tệp nào."
        hint = "Chọn tên khác với -o, ví dụ -o campaigns/nhap.yaml."
        raise CdsError([about_file(NEW_FILE_EXISTS, shown, message, hint)]) from error
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "tên không hợp lệ"
        message = f"Không ghi được tệp «{shown}»: {why}."
        hint = "Kiểm tra thư mục và quyền ghi, hoặc chọn nơi khác với -o."
        raise CdsError([about_file(NOT_WRITTEN, shown, message, hint)]) from error
    sync_folder(goal.parent)


def _judged(data: bytes, shown: str, folder: Path) -> tuple[Diagnostic, ...]:
    """Return the errors of the new file that no mark stands for."""
    source, found = read_campaign(data, shown, folder)
    more = load(source, draft=True)[1] if source is not None else ()
    return tuple(
        finding
        for finding in (*found, *more)
        if finding.severity is Severity.ERROR and finding.code is not UNCONFIRMED
    )
