"""Documents into their folder: whole or not at all, and never over somebody's work."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.pipeline.codes import (
    BROKEN_MANIFEST,
    LINK_IN_OUTPUT,
    NOT_WRITTEN,
    WOULD_CHANGE,
    about_file,
)
from cds_docs.pipeline.digest import same_content, sha256_file
from cds_docs.pipeline.files import remove_orphans, sync_folder, write_atomic
from cds_docs.pipeline.manifest import MANIFEST_NAME, Entry, Manifest, read_manifest
from cds_docs.pipeline.outcome import Status
from cds_docs.pipeline.place import Folder, Made, Plan, plan, refusal
from cds_docs.pipeline.reasons import reason

Placed = tuple[Made, Status, tuple[Diagnostic, ...]]
"""A document, what became of it, and what there is to say."""


def _no_folder(shown: str, why: str) -> CdsError:
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
        raise _no_folder(shown, "đã có tệp trùng tên") from error
    except ValueError as error:  # a NUL in the path
        raise _no_folder(shown, "tên không hợp lệ") from error
    except (OSError, RuntimeError) as error:
        why = reason(error) if isinstance(error, OSError) else "liên kết vòng tròn"
        raise _no_folder(shown, why) from error


def open_folder(root: Folder, name: str) -> Folder:
    """Return the folder of one campaign inside the output folder, made if need be.

    Raises:
        CdsError: It cannot be made, or is a link that would lead elsewhere.
    """
    folder = Folder(root.path / name, f"{root.shown}/{name}")
    try:
        folder.path.mkdir(exist_ok=True)
    except OSError as error:
        raise _no_folder(folder.shown, reason(error)) from error
    if os.path.normcase(folder.path.resolve()) != os.path.normcase(folder.path):
        message = f"Thư mục «{folder.shown}» là liên kết ra ngoài nên không được ghi vào."
        finding = about_file(LINK_IN_OUTPUT, folder.shown, message, "Thay bằng thư mục thường.")
        raise CdsError([finding])
    remove_orphans(folder.path)
    return folder


def _save(folder: Folder, manifest: Manifest) -> tuple[Diagnostic, ...]:
    """Write the manifest and return what went wrong."""
    try:
        write_atomic(folder.path / MANIFEST_NAME, manifest.text().encode())
    except OSError as error:
        return (refusal(folder, MANIFEST_NAME, error),)
    return ()


def _as_planned(todo: Plan) -> Placed:
    """Return a plan that came true."""
    return todo.made, todo.status, todo.diagnostics


def _carry_out(folder: Folder, todo: Plan) -> Placed:
    """Write what a plan says and return what became of it."""
    if not todo.write:
        return _as_planned(todo)
    name = todo.write
    try:
        if todo.backup:
            name = todo.backup
            write_atomic(folder.path / name, (folder.path / todo.made.name).read_bytes())
            name = todo.write
        write_atomic(folder.path / name, todo.made.data)
    except OSError as error:
        return todo.made, Status.FAILED, (refusal(folder, name, error),)
    return _as_planned(todo)


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


def publish(
    folder: Folder, documents: Sequence[Made], done: Callable[[Placed], None], *, force: bool
) -> tuple[Diagnostic, ...]:
    """Put the documents of one campaign in place.

    The manifest names what will be written before the first file is replaced, so that a run
    killed half way leaves no file that the next one takes for a stranger's.

    Args:
        folder: Where they go.
        documents: What goes there.
        done: Hears of each document, in order.
        force: Whether files that somebody edited are replaced (a backup is kept).

    Returns:
        Findings about the folder as a whole.
    """
    known = read_manifest(folder.path)
    manifest = known or Manifest()
    findings: tuple[Diagnostic, ...] = () if known else (_broken_manifest(folder),)
    plans = [plan(folder, made, manifest, force=force) for made in documents]
    replaced = {todo.write: todo.replaced for todo in plans if todo.replaced}
    pending = {todo.write: todo.entry for todo in plans if todo.write}
    if pending and (problems := _save(folder, manifest.with_pending(replaced, pending))):
        for todo in plans:
            done((todo.made, Status.FAILED, ()) if todo.write else _as_planned(todo))
        return findings + problems
    written: dict[str, Entry] = {}
    for todo in plans:
        placed = _carry_out(folder, todo)
        written |= _record(todo) if placed[1] is not Status.FAILED else {}
        done(placed)
    after = manifest.settled(pending, written)
    if after != manifest or pending or known is None:
        findings += _save(folder, after)
        sync_folder(folder.path)
    return findings


def compare(shown: str, path: Path, made: Made) -> Placed:
    """Tell whether a document on disk is what would be written; nothing is touched."""
    path = path / made.name
    there = path.is_file()
    same = there and (same_content(path, made.data) or _same_bytes(path, made.entry))
    return compared(shown, made, there=there, same=same)


def _same_bytes(path: Path, entry: Entry) -> bool:
    """Tell whether a file holds the very bytes; one that cannot be read does not."""
    try:
        return sha256_file(path) == entry.sha256
    except OSError:
        return False


def compared(shown: str, made: Made, *, there: bool, same: bool) -> Placed:
    """Return what there is to say of a document that was compared with the disk.

    Args:
        shown: The folder as the user knows it.
        made: The document.
        there: Whether there is such a file.
        same: Whether it is what would be written.
    """
    if same:
        return made, Status.UNCHANGED, ()
    shown = f"{shown}/{made.name}"
    message = f"Tệp «{shown}» khác bản sẽ ghi." if there else f"Chưa có tệp «{shown}»."
    hint = "Chạy render không có --check để ghi lại."
    return made, Status.DIFFERS, (about_file(WOULD_CHANGE, shown, message, hint),)
