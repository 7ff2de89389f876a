"""What this machine has of what the work needs, and what to do about the rest."""

import locale
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from cds_docs import __version__
from cds_docs.diagnostics import CdsError
from cds_docs.diagnostics.install import install_hint, reinstall_hint
from cds_docs.pipeline.fonts import INSTALL_FONT, WANTED, fault, find_font
from cds_docs.pipeline.office import VARIABLE, call, find_office
from cds_docs.pipeline.pdf import INSTALL
from cds_docs.pipeline.place import editor
from cds_docs.pipeline.reasons import reason
from cds_docs.pipeline.templates import FOLDER, packaged_templates
from cds_docs.values import dataclass

_PYTHON = (3, 11)
_UTF8 = {"utf-8", "utf8", "utf_8", "cp65001"}
_UTF8_PAGE = 65001
_PATIENCE = 5.0
_LITTLE_ROOM = 200 << 20
_NAMED = 5
_HEAD = 400
PREVIEW_PARTS = ("starlette", "uvicorn", "watchfiles")


class Mark(StrEnum):
    """How it stands with a thing."""

    FINE = "fine"
    NOTE = "note"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at.

    Attributes:
        id: Its name for programs.
        title: Its name for people.
        mark: How it stands.
        found: What was found.
        advice: What to do, where something is.
        needed: Whether no .docx can be made without it.
    """

    id: str
    title: str
    mark: Mark
    found: str
    advice: str = ""
    needed: bool = False


class Console(NamedTuple):
    """The console as it was before the program set it to UTF-8.

    Attributes:
        encoding: Of what is printed; empty where nothing can be.
        code_page: Of a Windows console, else None.
    """

    encoding: str
    code_page: int | None = None


def works(checks: Sequence[Check]) -> bool:
    """Tell whether .docx can be made here."""
    return all(check.mark is not Mark.MISSING for check in checks if check.needed)


def examine(folder: Path, out: Path, console: Console) -> Iterator[Check]:
    """Look at the machine, one thing after the other; nothing is changed and nothing is left.

    Args:
        folder: The office's folder, with ``campaigns``.
        out: The output folder.
        console: What is printed to.
    """
    yield _python()
    yield _careful("templates", "Mẫu lời văn", lambda: _templates(folder), needed=True)
    yield _trial()
    yield _console(console)
    yield _locale()
    office = find_office()
    yield _careful("font", "Phông chữ", lambda: _font(office))
    yield _careful("libreoffice", "LibreOffice", lambda: _office(office))
    yield _careful("output", "Ghi vào thư mục", lambda: _writable(out), needed=True)
    yield _careful("temporary", "Thư mục tạm", _temporary)
    yield _careful("disk", "Chỗ trống", lambda: _room(out))
    yield _careful("open", "Tệp đang mở", lambda: _open_files(out))
    yield _preview()
    yield _careful("editor", "Trình soạn thảo", lambda: _editor(folder))


def _careful(name: str, title: str, look: Callable[[], Check], *, needed: bool = False) -> Check:
    """Return what a look finds; where the system refuses it, that."""
    try:
        return look()
    except OSError as error:
        mark = Mark.MISSING if needed else Mark.NOTE
        advice = "Kiểm tra quyền đọc, quyền ghi và ổ đĩa."
        return Check(name, title, mark, f"không xem được: {reason(error)}", advice, needed)


def _python() -> Check:
    """Look at the interpreter."""
    found = f"{platform.python_version()} ({sys.executable or 'không rõ ở đâu'})"
    mark = Mark.FINE if sys.version_info >= _PYTHON else Mark.MISSING
    advice = "" if mark is Mark.FINE else "Cài Python 3.11 trở lên."
    return Check("python", "Python", mark, found, advice, needed=True)


def _templates(folder: Path) -> Check:
    """Look at the program's version and where templates come from."""
    home, own = packaged_templates(), folder / FOLDER
    found = f"cds-docs {__version__}, mẫu có sẵn ở {home}"
    if not any(home.iterdir()):
        advice = _again()
        return Check("templates", "Mẫu lời văn", Mark.MISSING, found, advice, needed=True)
    if own.is_dir() and not own.samefile(home):
        found += f"; mẫu riêng ở {own} được dùng trước"
    return Check("templates", "Mẫu lời văn", Mark.FINE, found, needed=True)


def _again() -> str:
    """Return the advice to install again, as a sentence."""
    hint = reinstall_hint()
    return hint[0].upper() + hint[1:]


def _trial() -> Check:
    """Make a paper."""
    name, title = "docx", "Soạn thử .docx"
    try:
        size = int(import_module("cds_docs.pipeline.trial").trial())
        why = "" if size else "văn bản thử không qua được bước kiểm tra"
    except ImportError as error:
        why = f"thiếu gói «{error.name or error}»"
    except CdsError as error:
        why = error.diagnostics[0].message
    except OSError as error:
        why = reason(error)
    if why:
        advice = _again()
        return Check(name, title, Mark.MISSING, why, advice, needed=True)
    return Check(name, title, Mark.FINE, f"một công văn, {size // 1024} KB", needed=True)


def _console(console: Console) -> Check:
    """Look at what is printed to."""
    found = f"bảng mã {console.encoding}" if console.encoding else "không có nơi in"
    if console.code_page is not None:
        found += f", trang mã {console.code_page}"
    plain = console.encoding.lower() in _UTF8 and console.code_page in {None, _UTF8_PAGE}
    if plain or not console.encoding:
        return Check("console", "Màn hình lệnh", Mark.FINE, found)
    found += "; chương trình đã tự in bằng UTF-8"
    advice = "Nếu chữ có dấu bị vỡ: gõ «chcp 65001», dùng Windows Terminal, hoặc đặt PYTHONUTF8=1."
    return Check("console", "Màn hình lệnh", Mark.NOTE, found, advice)


def _locale() -> Check:
    """Look at language and the encoding of file names; papers depend on neither."""
    names = sys.getfilesystemencoding()
    try:
        language = locale.setlocale(locale.LC_CTYPE)
    except locale.Error:
        language = "không rõ"
    found = f"{language}; tên tệp theo {names}"
    if names.lower() in _UTF8:
        return Check("locale", "Ngôn ngữ máy", Mark.FINE, found)
    advice = "Tên tệp có dấu có thể không mở được: đặt biến PYTHONUTF8=1."
    return Check("locale", "Ngôn ngữ máy", Mark.NOTE, found, advice)


def _font(office: Path | None) -> Check:
    """Look for a font as wide as Times New Roman."""
    font = find_font(office)
    if font is None:
        found = f"không có {WANTED} hay phông cùng độ rộng"
        return Check("font", "Phông chữ", Mark.MISSING, found, INSTALL_FONT)
    found = f"{font.family} ({font.path})"
    if font.good:
        return Check("font", "Phông chữ", Mark.FINE, f"{found}, rộng như {WANTED}")
    return Check("font", "Phông chữ", Mark.MISSING, f"{found} {fault(font)}", INSTALL_FONT)


def _office(office: Path | None) -> Check:
    """Look for LibreOffice and ask its version."""
    name = "LibreOffice"
    if office is None:
        named = os.environ.get(VARIABLE)
        found = f"biến {VARIABLE} chỉ tới «{named}», không chạy được" if named else "không có"
        return Check("libreoffice", name, Mark.MISSING, f"{found}; chỉ PDF cần", INSTALL)
    with tempfile.TemporaryDirectory(prefix="cds-docs-", ignore_cleanup_errors=True) as folder:
        done = call(office, ["--version"], Path(folder).resolve(), _PATIENCE)
    if done.late or done.code:
        found = f"{office} không trả lời; chỉ PDF cần"
        return Check("libreoffice", name, Mark.NOTE, found, "Mở thử LibreOffice, hoặc cài lại.")
    return Check("libreoffice", name, Mark.FINE, f"{done.said or 'không rõ phiên bản'} ({office})")


def _nearest(folder: Path) -> Path:
    """Return the folder, or the first one above it that is there."""
    return next(path for path in (folder, *folder.parents, Path()) if path.exists())


def _writable(out: Path) -> Check:
    """Try to write where documents go."""
    title = "Ghi vào thư mục"
    place = _nearest(out)
    try:
        with tempfile.TemporaryFile(dir=place) as file:
            file.write(b"1")
    except OSError as error:
        advice = "Chọn thư mục khác với -o, hoặc sửa quyền ghi của thư mục này."
        found = f"«{place}»: {reason(error)}"
        return Check("output", title, Mark.MISSING, found, advice, needed=True)
    found = f"{out}" if place == out else f"{out} (sẽ được tạo)"
    return Check("output", title, Mark.FINE, found, needed=True)


def _temporary() -> Check:
    """Try to write where LibreOffice works."""
    with tempfile.TemporaryFile() as file:
        file.write(b"1")
    return Check("temporary", "Thư mục tạm", Mark.FINE, tempfile.gettempdir())


def _room(out: Path) -> Check:
    """Look at the free space."""
    free = shutil.disk_usage(_nearest(out)).free
    found = f"còn {free / 2**30:.1f} GB".replace(".", ",")
    if free >= _LITTLE_ROOM:
        return Check("disk", "Chỗ trống", Mark.FINE, found)
    found = f"còn {free >> 20} MB"
    return Check("disk", "Chỗ trống", Mark.NOTE, found, "Xóa bớt tệp trước khi soạn văn bản.")


def _open_files(out: Path) -> Check:
    """Look for documents that somebody has open."""
    papers = sorted(out.rglob("[!.~]*.docx")) if out.is_dir() else []
    opened = [f"{path.relative_to(out)} ({by})" for path in papers if (by := editor(path))]
    if not opened:
        return Check("open", "Tệp đang mở", Mark.FINE, "không có")
    more = f" và {len(opened) - _NAMED} tệp nữa" if len(opened) > _NAMED else ""
    advice = "Đóng các tệp này trước khi chạy render: tệp đang mở không được thay."
    return Check("open", "Tệp đang mở", Mark.NOTE, ", ".join(opened[:_NAMED]) + more, advice)


def _preview() -> Check:
    """Look for what only the preview needs."""
    missing = [name for name in PREVIEW_PARTS if find_spec(name) is None]
    if not missing:
        return Check("preview", "Xem trước", Mark.FINE, "đủ các gói")
    found = f"chưa cài {', '.join(missing)}; chỉ lệnh preview cần"
    return Check("preview", "Xem trước", Mark.NOTE, found, install_hint(*PREVIEW_PARTS))


def _editor(folder: Path) -> Check:
    """Look whether campaign files lead an editor to the schema, and whether that is there."""
    title = "Trình soạn thảo"
    files = [*folder.glob("campaigns/*.yaml"), *folder.glob("campaigns/*.yml")]
    if not files:
        found = f"không có tệp chiến dịch nào trong {folder / 'campaigns'}"
        return Check("editor", title, Mark.NOTE, found, "Lập tệp đầu tiên: cds-docs init")
    bare = sorted(file.name for file in files if not _leads_to_schema(file))
    if bare:
        more = f" và {len(bare) - _NAMED} tệp nữa" if len(bare) > _NAMED else ""
        found = f"chưa có dòng dẫn tới lược đồ: {', '.join(bare[:_NAMED])}{more}"
        advice = "Thêm dòng đầu: # yaml-language-server: $schema=../schema/campaign.schema.json"
        return Check("editor", title, Mark.NOTE, found, advice)
    if not (folder / "schema/campaign.schema.json").is_file():
        found = "thiếu schema/campaign.schema.json"
        return Check("editor", title, Mark.NOTE, found, "Chạy: cds-docs schema --write")
    return Check("editor", title, Mark.FINE, "các tệp chiến dịch đều dẫn tới lược đồ")


def _leads_to_schema(file: Path) -> bool:
    """Tell whether a campaign file has the line that leads an editor to the schema."""
    with file.open("rb") as opened:
        return b"yaml-language-server:" in opened.read(_HEAD)
