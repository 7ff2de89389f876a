"""The JSON Schema of campaign files as a file beside them."""

import os
from pathlib import Path

from cds_docs.campaign.editor import SCHEMA_FILE
from cds_docs.campaign.schema.build import MADE_BY, schema_text
from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.pipeline.codes import (
    NOT_WRITTEN,
    SCHEMA_FOREIGN,
    SCHEMA_MISSING,
    SCHEMA_OUTDATED,
    about_file,
)
from cds_docs.pipeline.files import read_file, write_atomic
from cds_docs.pipeline.reasons import reason
from cds_docs.pipeline.templates import FOLDER, Templates, packaged_templates

_LARGEST = 8 << 20


def current_schema() -> str:
    """Return the schema as this version makes it, with the templates that come along."""
    folder = packaged_templates()
    templates = Templates(((folder, FOLDER),))
    kinds = sorted(kind.name for kind in folder.iterdir() if kind.is_dir())
    return schema_text({kind: templates.names(kind) for kind in kinds})


def write_schema(file: str = SCHEMA_FILE) -> bool:
    """Write the schema, and return whether that changed anything.

    Raises:
        CdsError: Another kind of file lies there, or it cannot be written.
    """
    path, text = Path(file), current_schema()
    shown = path.as_posix()
    old = _read(path, shown)
    if old is not None and _same(old, text):
        return False
    if old and MADE_BY not in old:
        message = f"Tệp «{shown}» đã có và không phải lược đồ do chương trình tạo, nên không ghi."
        hint = f"Chọn tên khác, ví dụ {SCHEMA_FILE}, hoặc tự chuyển tệp cũ đi chỗ khác."
        raise CdsError([about_file(SCHEMA_FOREIGN, shown, message, hint)])
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, text.encode())
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "tên không hợp lệ"
        message = f"Không ghi được tệp «{shown}»: {why}."
        hint = "Kiểm tra quyền ghi của thư mục, hoặc chọn tên khác."
        raise CdsError([about_file(NOT_WRITTEN, shown, message, hint)]) from error
    return True


def check_schema(file: str = SCHEMA_FILE) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the schema in a file: missing, or not that of this version.

    Raises:
        CdsError: It is there but cannot be read.
    """
    path = Path(file)
    shown = path.as_posix()
    old = _read(path, shown)
    if old is None:
        message = f"Chưa có tệp lược đồ «{shown}»."
        return (about_file(SCHEMA_MISSING, shown, message, f"Chạy «{MADE_BY} {shown}»."),)
    if _same(old, current_schema()):
        return ()
    message = f"Lược đồ «{shown}» khác lược đồ của phiên bản đang chạy."
    return (about_file(SCHEMA_OUTDATED, shown, message, f"Chạy «{MADE_BY} {shown}»."),)


def _read(path: Path, shown: str) -> str | None:
    """Return the text of a file, or None where there is none."""
    if not os.path.lexists(path):
        return None
    return read_file(path, shown, _LARGEST).decode("utf-8", "replace")


def _same(old: str, new: str) -> bool:
    """Tell whether two schemas are the same; version control may have changed line ends."""
    return old.replace("\r\n", "\n") == new
