"""Documents into their folder: whole or not at all, and never over somebody's work."""

import os
import stat
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.pipeline.book import Book
from cds_docs.pipeline.codes import (
    BROKEN_MANIFEST,
    LINK_IN_OUTPUT,
    NOT_WRITTEN,
    WOULD_CHANGE,
    about_file,
)
from cds_docs.pipeline.digest import same_content, sha256_file
from cds_docs.pipeline.entries import Entry
from cds_docs.pipeline.files import write_atomic
from cds_docs.pipeline.interrupts import uninterrupted
from cds_docs.pipeline.manifest import MANIFEST_NAME, Manifest
from cds_docs.pipeline.outcome import Status
from cds_docs.pipeline.place import Folder, Made, Plan, plan, refusal, unreadable
from cds_docs.pipeline.reasons import reason
from cds_docs.pipeline.stage import HELPERS, Stage

if TYPE_CHECKING:  # see Publisher._helping
    from concurrent.futures import ThreadPoolExecutor

_MANY = 8
"""Files for which threads are worth being loaded."""
_TIMES = 3
"""How often it is decided what to do with a document, at most."""

Placed = tuple[Made, Status, tuple[Diagnostic, ...]]
"""A document, what became of it, and what there is to say."""


def no_folder(shown: str, why: str) -> CdsError:
    """Return the error for a folder that cannot be used."""
    message = f"Không ghi được vào thư mục «{shown}»: {why}."
    hint = "Chọn thư mục khác với -o, hoặc sửa quyền ghi của thư mục này."
    return CdsError([about_file(NOT_WRITTEN, shown, message, hint)])


def open_root(out: str) -> Folder:
    """Return the output folder, made if need be.

    Raises:
        CdsError: It cannot be made or is no folder.
    """
    shown = Path(out).as_posix()
    try:
        Path(out).mkdir(parents=True, exist_ok=True)
        return Folder(Path(out).resolve(strict=True), shown)
    except FileExistsError as error:
        raise no_folder(shown, "đã có tệp trùng tên") from error
    except ValueError as error:  # a NUL in the path
        raise no_folder(shown, "tên không hợp lệ") from error
    except (OSError, RuntimeError) as error:
        why = reason(error) if isinstance(error, OSError) else "liên kết vòng tròn"
        raise no_folder(shown, why) from error


def open_folder(root: Folder, name: str) -> Folder:
    """Return the folder of one campaign inside the output folder, made if need be.

    Raises:
        CdsError: It cannot be made, or is a link that would lead elsewhere.
    """
    folder = Folder(root.path / name, f"{root.shown}/{name}")
    try:
        folder.path.mkdir(exist_ok=True)
    except OSError as error:
        raise no_folder(folder.shown, reason(error)) from error
    if os.path.normcase(folder.path.resolve()) != os.path.normcase(folder.path):
        message = f"Thư mục «{folder.shown}» là liên kết ra ngoài nên không được ghi vào."
        finding = about_file(LINK_IN_OUTPUT, folder.shown, message, "Thay bằng thư mục thường.")
        raise CdsError([finding])
    return folder


def _as_planned(todo: Plan) -> Placed:
    """Return a plan that came true."""
    return todo.made, todo.status, todo.diagnostics


def _carry_out(folder: Folder, todo: Plan, stage: Stage) -> Placed:
    """Put in place what a plan says and return what became of it."""
    if not todo.write:
        return _as_planned(todo)
    try:
        stage.put(todo.write, todo.made.data)
    except OSError as error:
        return _not_written(folder, todo, todo.write, error)
    return _as_planned(todo)


def _not_written(folder: Folder, todo: Plan, name: str, error: OSError) -> Placed:
    """Return that a document could not be put in place, and why."""
    return todo.made, Status.FAILED, (refusal(folder, name, error),)


def _back_up(folder: Folder, todo: Plan) -> None:
    """Keep what stands where a document goes, where the plan says so and it is still there.

    Raises:
        OSError: It cannot be kept.
    """
    if todo.backup:
        with suppress(FileNotFoundError):
            write_atomic(folder.path / todo.backup, (folder.path / todo.made.name).read_bytes())


def _record(todo: Plan) -> dict[str, Entry]:
    """Return what the manifest says after a plan was carried out."""
    if todo.write:
        return {todo.write: todo.entry}
    return {todo.made.name: todo.entry} if todo.status is Status.UNCHANGED else {}


def _broken_manifest(folder: Folder) -> Diagnostic:
    """Return the warning for a manifest that cannot be read."""
    shown = folder.show(MANIFEST_NAME)
    message = f"Sổ ghi «{shown}» bị hỏng: các tệp khác bản sẽ ghi được coi như đã sửa tay."
    return about_file(BROKEN_MANIFEST, shown, message, "Không cần làm gì: sổ được lập lại.")


def _check_readable(folder: Folder) -> None:
    """Refuse a manifest that may not be read: another one in its place would lose what it says.

    Raises:
        CdsError: There is one.
    """
    path = folder.path / MANIFEST_NAME
    with suppress(FileNotFoundError):
        try:
            if stat.S_ISREG(path.lstat().st_mode):
                path.open("rb").close()
        except PermissionError as error:
            raise CdsError([unreadable(folder, MANIFEST_NAME, error)]) from error
        except OSError:  # it counts as broken
            pass


class _Begun(NamedTuple):
    """Documents that are written beside their places.

    Attributes:
        plans: What will be done with them.
        stage: What holds them.
        announced: The names that the manifest says will be written.
    """

    plans: Sequence[Plan]
    stage: Stage
    announced: set[str]


class Publisher:
    """Puts documents of one campaign in place, some at a time.

    The manifest names what will be written before the first file is replaced, so that a run
    killed half way leaves no file that the next one takes for a stranger's. What came of some
    documents is saved together with what will be written of the next.
    """

    def __init__(self, folder: Folder, done: Callable[[Placed], None], *, force: bool) -> None:
        """Read what stands in the folder by our hand.

        Args:
            folder: Where documents go.
            done: Hears of each document, in order.
            force: Whether files that somebody edited are replaced (a backup is kept).

        Raises:
            CdsError: The system does not let us read that.
        """
        _check_readable(folder)
        self.book = Book(folder.path)
        self._folder = folder
        self._done = done
        self._force = force
        self._begun: _Begun | None = None
        self._helpers: ThreadPoolExecutor | None = None
        self.findings: tuple[Diagnostic, ...] = (
            (_broken_manifest(folder),) if self.book.was_broken else ()
        )

    def put(self, documents: Sequence[Made], *, later: bool = False) -> None:
        """Write documents that are not there yet as they should be.

        Args:
            documents: The documents; those of the last time take their places first.
            later: Whether they may wait for that: the disk takes them while others are made.
        """
        self.finish()
        plans = [self._plan(made) for made in documents]
        self.book.learn({made.entry.recipe: made.recipe for made in documents if made.recipe})
        if not self._is_announced(plans):
            for todo in plans:
                self._done((todo.made, Status.FAILED, ()) if todo.write else _as_planned(todo))
            return
        files = {todo.write: todo.made.data for todo in plans if todo.write}
        begun = _Begun(plans, Stage(self._folder.path, self._helping(len(files))), set(files))
        try:
            with uninterrupted():  # what is ready is known to be when Ctrl-C comes out of it
                begun.stage.lay(files)
                self._begun = begun
        except BaseException:  # Ctrl-C where the system does not hold it back: half is written
            if self._begun is not begun:
                begun.stage.clear()
            raise
        if not later:
            self.finish()

    def finish(self) -> None:
        """Give the documents of the last time their places."""
        begun = self._begun
        if begun is None:
            return
        with begun.stage:  # entered before anything: wherever Ctrl-C comes, nothing is left behind
            self._begun = None
            try:
                begun.stage.wait()
            finally:  # Ctrl-C comes when all is on disk: nothing that is ready is thrown away
                self._place(begun)

    def _place(self, begun: _Begun) -> None:
        """Give documents that are on disk their places."""
        written: dict[str, Entry] = {}
        for planned in begun.plans:
            todo, placed = self._decided(planned, begun.announced)
            placed = placed or _carry_out(self._folder, todo, begun.stage)
            written |= _record(todo) if placed[1] is not Status.FAILED else {}
            self._done(placed)
        begun.stage.clear()
        self.book.settle(begun.announced, written)

    def close(self) -> None:
        """Save what came of the documents."""
        self.finish()
        if self._helpers is not None:
            self._helpers.shutdown()
        self._is_saved(self.book.save)
        self.book.close()

    def _helping(self, files: int) -> "ThreadPoolExecutor | None":
        """Return threads that bring files home, where there are many."""
        if self._helpers is None and files >= _MANY:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - slow to load

            self._helpers = ThreadPoolExecutor(HELPERS)
        return self._helpers

    def _plan(self, made: Made) -> Plan:
        return plan(self._folder, made, self.book, force=self._force)

    def _decided(self, todo: Plan, announced: set[str]) -> tuple[Plan, Placed | None]:
        """Return what is to be done now, and what became of it where it cannot be done.

        Somebody may have saved, moved or removed the file since it was decided, or while what
        stands there was kept: then it is decided again. Where files never look the same, what
        was decided last by what they hold is done.
        """
        try:
            for _ in range(_TIMES):
                if todo.holds(self._folder):
                    _back_up(self._folder, todo)
                    if not todo.backup or todo.holds(self._folder):
                        return todo, None
                before, todo = todo, self._plan(todo.made)
                alike = (todo.write, todo.replaced) == (before.write, before.replaced)
                if not alike and not self._is_announced([todo]):
                    return todo, (todo.made, Status.FAILED, ())
                announced |= {todo.write} - {""}
            _back_up(self._folder, todo)
        except OSError as error:
            return todo, _not_written(self._folder, todo, todo.backup, error)
        return todo, None

    def _is_announced(self, plans: Sequence[Plan]) -> bool:
        """Say on disk what will be written, if anything is, and tell whether that could be done."""
        now = {todo.write: todo.replaced for todo in plans if todo.replaced}
        soon = {todo.write: todo.entry for todo in plans if todo.write}
        return not soon or self._is_saved(partial(self.book.announce, now, soon))

    def _is_saved(self, save: Callable[[], None]) -> bool:
        """Write to the manifest and tell whether that could be done."""
        try:
            save()
        except OSError as error:
            self.findings += (refusal(self._folder, MANIFEST_NAME, error),)
            return False
        return True


def publish(
    folder: Folder, documents: Sequence[Made], done: Callable[[Placed], None], *, force: bool
) -> tuple[Diagnostic, ...]:
    """Put documents of one campaign in place; see ``Publisher``.

    Returns:
        Findings about the folder as a whole.
    """
    publisher = Publisher(folder, done, force=force)
    publisher.put(documents)
    publisher.close()
    return publisher.findings


def compare(shown: str, path: Path, made: Made, known: Manifest) -> Placed:
    """Tell whether a document on disk is what would be written; nothing is touched.

    Args:
        shown: The folder as the user knows it.
        path: The folder.
        made: The document.
        known: What stands there by our hand.
    """
    file = path / made.name
    try:
        digest = digest_there(file)
    except OSError as error:
        return not_compared(Folder(path, shown), made, error)
    there = bool(digest)
    same = there and (same_content(file, made.data) or digest == made.entry.sha256)
    edited = there and known.find(digest) is None
    return compared(shown, made, there=there, same=same, edited=edited)


def digest_there(path: Path) -> str:
    """Return the digest of a file, nothing where there is none.

    Raises:
        OSError: It cannot be read, or the system does not tell whether it is there.
    """
    try:
        ordinary = stat.S_ISREG(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return ""
    return sha256_file(path) if ordinary else ""


def not_compared(folder: Folder, made: Made, error: OSError) -> Placed:
    """Return that nobody can tell whether a document on disk is what would be written."""
    return made, Status.FAILED, (unreadable(folder, made.name, error),)


def compared(shown: str, made: Made, *, there: bool, same: bool, edited: bool = False) -> Placed:
    """Return what there is to say of a document that was compared with the disk.

    Args:
        shown: The folder as the user knows it.
        made: The document.
        there: Whether there is such a file.
        same: Whether it is what would be written.
        edited: Whether it is not as we left it: it would be kept.
    """
    if same:
        return made, Status.UNCHANGED, ()
    shown = f"{shown}/{made.name}"
    message = f"Tệp «{shown}» khác bản sẽ ghi." if there else f"Chưa có tệp «{shown}»."
    hint = "Chạy render không có --check để ghi lại."
    if edited:
        message = f"Tệp «{shown}» khác bản sẽ ghi và không phải bản chương trình ghi lần trước."
        hint = "Chạy render không có --check: bản mới nằm bên cạnh; thêm --force để thay tệp này."
    return made, Status.DIFFERS, (about_file(WOULD_CHANGE, shown, message, hint),)
