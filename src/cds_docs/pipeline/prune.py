"""Files of ours that belong to no document any more, or were overtaken by one."""

import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from cds_docs.diagnostics import Diagnostic
from cds_docs.patterns import regex
from cds_docs.pipeline.codes import NOT_PRUNED, PRUNED, WOULD_PRUNE, about_file
from cds_docs.pipeline.digest import sha256_file
from cds_docs.pipeline.forms import is_form
from cds_docs.pipeline.manifest import Manifest
from cds_docs.pipeline.place import BESIDE, DRAFT, Folder, editor, stem_of
from cds_docs.pipeline.reasons import reason
from cds_docs.pipeline.safe_names import same_place
from cds_docs.values import dataclass

_DRAFT = regex(rf"{re.escape(DRAFT)}(?=\.[^.]+$)")
"""In a name: that it is a draft."""
_BESIDE = regex(rf"\.{BESIDE}(-\d+)?(?=\.[^.]+$)")
"""In a name: that it was put beside a paper somebody had edited."""


class Leftover(NamedTuple):
    """A file of ours that is of no use any more.

    Attributes:
        name: Its name.
        paper: The paper that it was put beside; nothing where its document has left.
    """

    name: str
    paper: str = ""

    @property
    def state(self) -> str:
        """Return what is the matter with it."""
        return f"cũ hơn «{self.paper}»" if self.paper else "không còn thuộc chiến dịch"

    @property
    def why(self) -> str:
        """Return why it went."""
        return f"«{self.paper}» mới hơn" if self.paper else "chiến dịch không còn văn bản này"


@dataclass(frozen=True, slots=True)
class Pruned:
    """A folder of which the leftovers were removed.

    Attributes:
        gone: Names that the manifest need not hold any more.
        findings: One for each file that was removed, or kept for a reason.
    """

    gone: frozenset[str]
    findings: tuple[Diagnostic, ...]


def prune(folder: Folder, manifest: Manifest, documents: Iterable[str], *, drafts: bool) -> Pruned:
    """Remove the files that we wrote, that nobody edited, and that belong to no document.

    Links, folders and whatever the manifest does not name stay untouched.

    Args:
        folder: The folder of a campaign.
        manifest: What stands there by our hand.
        documents: The ids of all documents of the campaign.
        drafts: Whether the campaign is still a draft.
    """
    findings, gone = [], set()
    for leftover in _leftovers(folder, manifest, documents, drafts=drafts):
        finding = _remove(folder, leftover, manifest)
        if finding is not None:
            findings.append(finding)
        if finding is None or finding.code is PRUNED:
            gone.add(leftover.name)
    return Pruned(frozenset(gone), tuple(findings))


def foresee(
    folder: Folder, manifest: Manifest, documents: Iterable[str], *, drafts: bool
) -> list[Diagnostic]:
    """Return what ``prune`` would say; nothing is touched."""
    findings = []
    for leftover in _leftovers(folder, manifest, documents, drafts=drafts):
        try:
            if _is_there(folder, leftover.name):
                kept = _kept(folder, leftover, manifest)
                findings.append(kept or _would_go(folder, leftover))
        except OSError as error:
            findings.append(_refused(folder, leftover, reason(error)))
    return findings


def leftovers_there(
    folder: Folder, manifest: Manifest, documents: Iterable[str], *, drafts: bool
) -> list[tuple[Leftover, bool]]:
    """Return what ``prune`` would look at, and whether somebody has edited it.

    Files that cannot be looked at are left out.
    """
    found = []
    for leftover in _leftovers(folder, manifest, documents, drafts=drafts):
        with suppress(OSError):
            if _is_there(folder, leftover.name):
                found.append((leftover, _is_edited(folder, leftover, manifest)))
    return found


def _leftovers(
    folder: Folder, manifest: Manifest, documents: Iterable[str], *, drafts: bool
) -> Iterator[Leftover]:
    """Yield the files in a manifest that belong to no document or are out of date, sorted.

    Where nothing waits to be confirmed any more, a draft is older than its paper.
    """
    own = {stem_of(document) for document in documents}
    stems = set(map(same_place, own))
    for name in sorted({*manifest.files, *manifest.pending}):
        if name.rpartition(".")[0] in own:
            continue
        parts = same_place(name).split(".")
        starts = (".".join(parts[:length]) for length in range(1, len(parts)))
        if not _is_document(name):
            continue
        if stems.isdisjoint(starts):
            yield Leftover(name)
        elif (paper := _BESIDE.sub("", name)) != name and _is_ours(folder, paper, manifest):
            yield Leftover(name, paper)
        elif drafts or (paper := _DRAFT.sub("", name)) == name:
            continue
        elif _is_ours(folder, paper, manifest):
            yield Leftover(name, paper)


def _is_ours(folder: Folder, paper: str, manifest: Manifest) -> bool:
    """Tell whether a paper stands as we left it and nobody has it open: what lay beside is older.

    Where the system does not tell, it is not.
    """
    try:
        there = _is_there(folder, paper)
        ours = there and manifest.find(sha256_file(folder.path / paper)) is not None
        return ours and not editor(folder.path / paper)
    except OSError:
        return False


def _is_document(name: str) -> bool:
    """Tell whether an entry can be a document of ours.

    It may be a register, which belongs to no campaign, or the way to another folder that
    somebody has put in.
    """
    return is_form(name) and not name.startswith(".") and not set(name) & set("/\\:\0")


def _remove(folder: Folder, leftover: Leftover, manifest: Manifest) -> Diagnostic | None:
    """Remove a leftover; return what there is to say, or None where it was gone already."""
    shown = folder.show(leftover.name)
    try:
        if not _is_there(folder, leftover.name):
            return None
        if kept := _kept(folder, leftover, manifest):
            return kept
        (folder.path / leftover.name).unlink()
    except OSError as error:
        return _refused(folder, leftover, reason(error))
    return about_file(PRUNED, shown, f"Đã xóa «{shown}»: {leftover.why}.")


def _is_there(folder: Folder, name: str) -> bool:
    """Tell whether an ordinary file of that name is there."""
    try:
        return stat.S_ISREG((folder.path / name).lstat().st_mode)
    except (FileNotFoundError, ValueError):  # a name in a manifest that no file can have
        return False


def _is_edited(folder: Folder, leftover: Leftover, manifest: Manifest) -> bool:
    """Tell whether a leftover does not stand as we left it.

    Raises:
        OSError: It cannot be read.
    """
    return manifest.find(sha256_file(folder.path / leftover.name)) is None


def _kept(folder: Folder, leftover: Leftover, manifest: Manifest) -> Diagnostic | None:
    """Return why a leftover stays, if it does."""
    path, shown = folder.path / leftover.name, folder.show(leftover.name)
    if _is_edited(folder, leftover, manifest):
        message = f"Tệp «{shown}» {leftover.state} nhưng đã được sửa tay nên được giữ."
        return about_file(NOT_PRUNED, shown, message, "Nếu không cần nữa, tự xóa tệp này.")
    if program := editor(path):
        return _refused(folder, leftover, f"tệp đang mở trong {program}")
    return None


def _refused(folder: Folder, leftover: Leftover, why: str) -> Diagnostic:
    """Return the finding for a leftover that cannot be removed now."""
    shown = folder.show(leftover.name)
    message = f"Không xóa được «{shown}», tệp {leftover.state}: {why}."
    return about_file(NOT_PRUNED, shown, message, "Đóng tệp, kiểm tra quyền ghi rồi chạy lại.")


def _would_go(folder: Folder, leftover: Leftover) -> Diagnostic:
    """Return the finding for a leftover where nothing may be touched."""
    shown = folder.show(leftover.name)
    message = f"Tệp «{shown}» {leftover.state}, sẽ bị xóa."
    return about_file(WOULD_PRUNE, shown, message, "Chạy render --prune không có --check để xóa.")
