"""Where a document goes, and what stands there already."""

import errno
import os
import stat
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.pipeline.codes import (
    EDITED_BY_HAND,
    LINK_IN_OUTPUT,
    NOT_WRITTEN,
    OPEN_ELSEWHERE,
    UNKNOWN_FILE,
    UNREADABLE_FILE,
    about_file,
)
from cds_docs.pipeline.digest import content_digest, same_content, sha256, sha256_file
from cds_docs.pipeline.entries import Entry
from cds_docs.pipeline.files import strange_kind
from cds_docs.pipeline.manifest import Recipe
from cds_docs.pipeline.outcome import Status
from cds_docs.pipeline.presence import may_be_there
from cds_docs.pipeline.reasons import reason
from cds_docs.pipeline.safe_names import safe_name
from cds_docs.values import dataclass

_ENDING = ".docx"
DRAFT = ".nhap"
_TABLES = {".csv", ".xlsx"}
BESIDE = "moi"
"""In a name: a new version that was put beside a paper somebody had edited."""


class Known(Protocol):
    """What stands in a folder by our hand."""

    def find(self, sha256: str) -> Entry | None:
        """Return the entry of bytes that are ours."""

    def names(self, name: str) -> bool:
        """Tell whether a file of that name was ever ours."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of one campaign: its real path, and its name for the user."""

    path: Path
    shown: str

    def at(self, name: str) -> str:
        """Return where a file of the folder is, faster than a ``Path`` is put together."""
        return f"{self.path}{os.sep}{name}"

    def show(self, name: str) -> str:
        """Return a file of the folder as the user knows it."""
        return f"{self.shown}/{name}"


@dataclass(frozen=True, slots=True)
class Made:
    """A finished document.

    Attributes:
        document: Its id.
        stem: Its safe file name, without ending.
        data: Its bytes; none where it stands on disk as it would be made.
        entry: What the manifest will say of it.
        ending: Which form of the document it is.
        recipe: What it was made of, where it need not be made again while that is the same.
    """

    document: str
    stem: str
    data: bytes
    entry: Entry
    ending: str = _ENDING
    recipe: Recipe | None = None

    @property
    def name(self) -> str:
        """Return the name of the file."""
        return self.stem + self.ending


def stem_of(document: str, *, draft: bool = False) -> str:
    """Return the file name of a document, without ending; a draft never takes the paper's place."""
    return safe_name(document) + (DRAFT if draft else "")


def finished(document: str, data: bytes, *, draft: bool = False, digest: str = "") -> Made:
    """Return the document with an id as it goes to disk.

    Args:
        document: The id.
        data: Its bytes.
        draft: Whether it is a draft.
        digest: The digest of its content, where that is known.
    """
    entry = Entry(digest or content_digest(data), sha256(data))
    return Made(document, stem_of(document, draft=draft), data, entry)


Standing = tuple[int, int, int] | None
"""How a file stands somewhere: which it is, its size and its time; None where there is none."""


def standing(path: Path | str) -> Standing:
    """Return how a file stands at a path; a link is not followed.

    Raises:
        OSError: The system does not tell.
    """
    try:
        return _marks(os.lstat(path))
    except FileNotFoundError:
        return None


def _marks(found: os.stat_result) -> Standing:
    """Return what tells a file from any other, and from itself after somebody has saved it."""
    return found.st_ino, found.st_size, found.st_mtime_ns


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be done with one document.

    Attributes:
        made: The document.
        status: What becomes of it if nothing goes wrong.
        entry: What the manifest will say of the file written or left as it is.
        write: The name to write, or nothing.
        replaced: What stands under that name by our own hand, if anything does.
        backup: The name under which the file that stands there is kept, or nothing.
        diagnostics: What there is to say.
        over: How what stands under the name to write stood when this was decided.
    """

    made: Made
    status: Status
    entry: Entry
    write: str = ""
    replaced: Entry | None = None
    backup: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()
    over: Standing = None

    def holds(self, folder: Folder) -> bool:
        """Tell whether what was decided on stands as it did; where nobody knows, it does not."""
        if not self.write:
            return True
        try:
            return standing(folder.at(self.write)) == self.over
        except OSError:
            return False


def refused(shown: str) -> str:
    """Return how a finding on a file begins that the system does not let us write or read."""
    return f"Không ghi được «{shown}»: "


def refusal(folder: Folder, name: str, error: OSError) -> Diagnostic:
    """Return the finding for a file that the system does not let us write or read."""
    shown = folder.show(name)
    message = f"{refused(shown)}{reason(error)}."
    hint = f"Đóng tệp nếu đang mở; kiểm tra quyền ghi và chỗ trống của thư mục «{folder.shown}»."
    return about_file(NOT_WRITTEN, shown, message, hint)


def unread(shown: str) -> str:
    """Return how a finding on a file begins that the system does not let us read."""
    return f"Không đọc được tệp «{shown}»: "


def unreadable(folder: Folder, name: str, error: OSError) -> Diagnostic:
    """Return the finding for a file that the system does not let us read."""
    shown = folder.show(name)
    hint = f"Kiểm tra quyền đọc của thư mục «{folder.shown}»."
    return about_file(UNREADABLE_FILE, shown, f"{unread(shown)}{reason(error)}.", hint)


def _check_ordinary(folder: Folder, name: str, mode: int) -> None:
    """Refuse a link or a folder where a document should go."""
    shown = folder.show(name)
    if stat.S_ISLNK(mode):
        message = f"«{shown}» là liên kết nên không được ghi đè."
        raise CdsError([about_file(LINK_IN_OUTPUT, shown, message, "Xóa liên kết này.")])
    if why := strange_kind(mode):
        message = f"Không ghi được «{shown}»: {why}."
        hint = "Đổi tên hoặc chuyển nó đi nơi khác."
        raise CdsError([about_file(NOT_WRITTEN, shown, message, hint)])


def editor(path: Path) -> str:
    """Return the program that has a file open, told by the lock file it lays beside it."""
    folder, name = os.path.split(path)
    for lock in (f"~${name[2:]}", f"~${name[1:]}", f"~${name}"):
        if may_be_there(os.path.join(folder, lock)):  # noqa: PTH118 - half the time, for each paper
            return "Excel" if path.suffix.lower() in _TABLES else "Word"
    locked = os.path.join(folder, f".~lock.{name}#")  # noqa: PTH118 - same
    return "LibreOffice" if may_be_there(locked) else ""


def _is_free(folder: Folder, name: str, manifest: Known) -> bool:
    """Tell whether a name may be written: nothing there, or a file of ours left as it was."""
    there = os.path.lexists(folder.path / name)
    return not there or _ours(folder, name, manifest) is not None


def _ours(folder: Folder, name: str, manifest: Known) -> Entry | None:
    """Return the entry of a file that is ours and left as it was, or None."""
    path = folder.path / name
    try:
        ordinary = stat.S_ISREG(path.lstat().st_mode)
        return manifest.find(sha256_file(path)) if ordinary else None
    except OSError:
        return None


def numbered(made: Made, mark: str) -> list[str]:
    """Return names beside a document: ``x.moi.docx``, ``x.moi-2.docx`` and so on."""
    names = [f"{made.stem}.{mark}-{number}{made.ending}" for number in range(2, 100)]
    return [f"{made.stem}.{mark}{made.ending}", *names]


def _plan_beside(folder: Folder, made: Made, manifest: Known) -> Plan:
    """Leave what stands there alone and put the new one beside it."""
    beside, over = _free_beside(folder, made, manifest)
    shown, known = folder.show(made.name), manifest.names(made.name)
    code = EDITED_BY_HAND if known else UNKNOWN_FILE
    why = "đã được sửa sau lần ghi trước" if known else "không do chương trình này ghi"
    message = f"Tệp «{shown}» {why} nên được giữ nguyên; bản mới là «{beside}» ở bên cạnh."
    kept = f".bak{made.ending}"
    hint = f"So hai tệp rồi giữ một, hoặc chạy lại với --force (tệp cũ được giữ thành {kept})."
    finding = about_file(code, shown, message, hint)
    ours = _ours(folder, beside, manifest)
    return Plan(made, Status.KEPT_BACK, made.entry, beside, ours, "", (finding,), over)


def _free_beside(folder: Folder, made: Made, manifest: Known) -> tuple[str, Standing]:
    """Return a name beside a document that may be written, and how it stood when that was seen.

    Raises:
        OSError: There is none.
    """
    for name in numbered(made, BESIDE):
        stood = standing(folder.path / name)
        if _is_free(folder, name, manifest):
            return name, stood
    raise OSError(errno.EEXIST, "too many papers beside one")


def _backup_name(folder: Folder, made: Made, on_disk: str) -> str:
    """Return a name for the file that stands there; an older backup is never lost."""
    for name in numbered(made, "bak"):
        path = folder.path / name
        if not os.path.lexists(path) or (path.is_file() and sha256_file(path) == on_disk):
            return name
    raise OSError(errno.EEXIST, "too many backups")


def _changed_meanwhile(folder: Folder, made: Made) -> CdsError:
    """Return the error for a file that stood as it would be made when the run began."""
    shown = folder.show(made.name)
    message = f"Tệp «{shown}» vừa bị sửa hoặc xóa trong lúc chạy."
    return CdsError([about_file(NOT_WRITTEN, shown, message, "Chạy lại đúng lệnh này.")])


def _is_same(path: Path, made: Made, ours: Entry | None) -> bool:
    """Tell whether a file holds what was made, packed otherwise perhaps.

    Of one that is ours the manifest says what it holds, which spares unpacking both.
    """
    return (ours is None or ours.digest == made.entry.digest) and same_content(path, made.data)


def _plan_over(folder: Folder, made: Made, over: Standing, manifest: Known, *, force: bool) -> Plan:
    """Plan for a document where an ordinary file stands already."""
    path, entry = folder.path / made.name, made.entry
    on_disk = sha256_file(path)
    ours = manifest.find(on_disk)
    if on_disk == entry.sha256 or _is_same(path, made, ours):
        return Plan(made, Status.UNCHANGED, replace(entry, sha256=on_disk))
    if not made.data:
        raise _changed_meanwhile(folder, made)
    if program := editor(path):
        shown = folder.show(made.name)
        message = f"Tệp «{shown}» đang mở trong {program} nên chưa được thay."
        hint = "Đóng tệp rồi chạy lại; nếu không ai mở, xóa tệp khóa bắt đầu bằng «~$» hoặc «.~»."
        finding = about_file(OPEN_ELSEWHERE, shown, message, hint)
        return Plan(made, Status.KEPT_BACK, entry, diagnostics=(finding,))
    if ours:
        return Plan(made, Status.WRITTEN, entry, made.name, ours, over=over)
    if force:
        backup = _backup_name(folder, made, on_disk)
        return Plan(made, Status.WRITTEN, entry, made.name, backup=backup, over=over)
    return _plan_beside(folder, made, manifest)


def plan(folder: Folder, made: Made, manifest: Known, *, force: bool) -> Plan:
    """Decide what to do with a document; nothing is written yet."""
    try:
        found = os.lstat(folder.at(made.name))
        _check_ordinary(folder, made.name, found.st_mode)
        return _plan_over(folder, made, _marks(found), manifest, force=force)
    except FileNotFoundError:
        if made.data:
            return Plan(made, Status.WRITTEN, made.entry, made.name)
        gone = _changed_meanwhile(folder, made).diagnostics
        return Plan(made, Status.FAILED, made.entry, diagnostics=gone)
    except OSError as error:
        finding = refusal(folder, made.name, error)
        return Plan(made, Status.FAILED, made.entry, diagnostics=(finding,))
    except CdsError as error:
        return Plan(made, Status.FAILED, made.entry, diagnostics=error.diagnostics)
