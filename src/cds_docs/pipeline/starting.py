"""A first campaign as a file, with what editors need beside it."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from cds_docs.campaign.answers import Answers
from cds_docs.campaign.editor import SCHEMA_FILE, editor_files
from cds_docs.campaign.starting import campaign_text
from cds_docs.diagnostics import CdsError
from cds_docs.pipeline.codes import NOT_WRITTEN, OUTPUT_EXISTS, about_file
from cds_docs.pipeline.files import create_new, sync_folder
from cds_docs.pipeline.outcome import Observer, Outcome
from cds_docs.pipeline.reasons import reason
from cds_docs.pipeline.schema import current_schema
from cds_docs.pipeline.sources import CAMPAIGNS
from cds_docs.pipeline.validate import validate


def start(file: str, answers: Answers, observer: Observer) -> Outcome:
    """Write a first campaign and the editor's files, and judge it; no file is ever replaced.

    Args:
        file: The campaign file to be.
        answers: What a person said, free of problems.
        observer: Hears of each file written, and of each that was there.
    """
    path = Path(file)
    root = path.parent.parent if path.parent.name == CAMPAIGNS else path.parent
    schema = os.path.relpath(root / SCHEMA_FILE, path.parent).replace(os.sep, "/")
    try:
        _create(path, campaign_text(answers, schema))
    except FileExistsError:
        message = f"Đã có tệp «{path.as_posix()}»; lệnh init không ghi đè lên tệp nào."
        finding = about_file(OUTPUT_EXISTS, path.as_posix(), message, "Nêu một tên khác.")
        return Outcome(diagnostics=(finding,), misused=True)
    except CdsError as error:
        return Outcome(diagnostics=error.diagnostics)
    observer.note(f"Đã ghi {path.as_posix()}")
    try:
        for note in _beside(root, {SCHEMA_FILE: current_schema(), **editor_files()}):
            observer.note(note)
    except CdsError as error:
        problems = error.diagnostics
    else:
        problems = ()
    outcome = validate([file], None, observer)
    return replace(outcome, diagnostics=(*problems, *outcome.diagnostics))


def _beside(root: Path, files: Mapping[str, str]) -> Iterator[str]:
    """Write the editor's files, and yield what became of each.

    Raises:
        CdsError: One cannot be written.
    """
    for name, text in files.items():
        path = root / name
        try:
            _create(path, text)
            yield f"Đã ghi {path.as_posix()}"
        except FileExistsError:
            yield f"Giữ nguyên {path.as_posix()}: đã có từ trước"


def _create(path: Path, text: str) -> None:
    """Write a new file, its folder made if need be.

    Raises:
        FileExistsError: It is there already.
        CdsError: It cannot be written.
    """
    shown = path.as_posix()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise _not_written(shown, "một phần của đường dẫn không phải thư mục") from error
    except (OSError, ValueError) as error:
        raise _not_written(shown, _why(error)) from error
    try:
        create_new(path, text.encode())
    except FileExistsError:
        raise
    except (OSError, ValueError) as error:
        raise _not_written(shown, _why(error)) from error
    sync_folder(path.parent)


def _why(error: OSError | ValueError) -> str:
    """Return why the system refused; it takes no NUL in a path."""
    return reason(error) if isinstance(error, OSError) else "đường dẫn không hợp lệ"


def _not_written(shown: str, why: str) -> CdsError:
    """Return the error for a file that cannot be written."""
    message = f"Không ghi được tệp «{shown}»: {why}."
    hint = "Kiểm tra thư mục và quyền ghi, hoặc nêu một tên khác."
    return CdsError([about_file(NOT_WRITTEN, shown, message, hint)])
