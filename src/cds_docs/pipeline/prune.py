"""Files of ours that belong to no document any more."""

import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cds_docs.diagnostics import Diagnostic
from cds_docs.pipeline.codes import NOT_PRUNED, PRUNED, WOULD_PRUNE, about_file
from cds_docs.pipeline.digest import sha256_file
from cds_docs.pipeline.manifest import Manifest
from cds_docs.pipeline.place import Folder, editor, stem_of
from cds_docs.pipeline.reasons import reason
from cds_docs.pipeline.safe_names import same_place


@dataclass(frozen=True, slots=True)
class Pruned:
    """A folder of which the leftovers were removed.

    Attributes:
        gone: Names that the manifest need not hold any more.
        findings: One for each file that was removed, or kept for a reason.
    """

    gone: frozenset[str]
    findings: tuple[Diagnostic, ...]


def prune(folder: Folder, manifest: Manifest, documents: Iterable[str]) -> Pruned:
    """Remove the files that we wrote, that nobody edited, and that belong to no document.

    Links, folders and whatever the manifest does not name stay untouched.

    Args:
        folder: The folder of a campaign.
        manifest: What stands there by our hand.
        documents: The ids of all documents of the campaign.
    """
    findings, gone = [], set()
    for name in _leftovers(manifest, documents):
        finding = _remove(folder, name, manifest)
        if finding is not None:
            findings.append(finding)
        if finding is None or finding.code is PRUNED:
            gone.add(name)
    return Pruned(frozenset(gone), tuple(findings))


def foresee(folder: Folder, manifest: Manifest, documents: Iterable[str]) -> list[Diagnostic]:
    """Return what ``prune`` would say; nothing is touched."""
    findings = []
    for name in _leftovers(manifest, documents):
        try:
            if _is_there(folder, name):
                findings.append(_kept(folder, name, manifest) or _would_go(folder.show(name)))
        except OSError as error:
            findings.append(_refused(folder.show(name), reason(error)))
    return findings


def _leftovers(manifest: Manifest, documents: Iterable[str]) -> Iterator[str]:
    """Yield the names in a manifest that belong to no document, sorted."""
    stems = {same_place(stem_of(document)) for document in documents}
    for name in sorted({*manifest.files, *manifest.pending}):
        parts = same_place(name).split(".")
        starts = (".".join(parts[:length]) for length in range(1, len(parts)))
        if stems.isdisjoint(starts) and _is_plain(name):
            yield name


def _is_plain(name: str) -> bool:
    """Tell whether an entry can be of ours: somebody may have put in the way to another folder."""
    return not name.startswith(".") and not set(name) & set("/\\:\0")


def _remove(folder: Folder, name: str, manifest: Manifest) -> Diagnostic | None:
    """Remove a leftover; return what there is to say, or None where it was gone already."""
    shown = folder.show(name)
    try:
        if not _is_there(folder, name):
            return None
        if kept := _kept(folder, name, manifest):
            return kept
        (folder.path / name).unlink()
    except OSError as error:
        return _refused(shown, reason(error))
    return about_file(PRUNED, shown, f"Đã xóa «{shown}»: chiến dịch không còn văn bản này.")


def _is_there(folder: Folder, name: str) -> bool:
    """Tell whether an ordinary file of that name is there."""
    try:
        return stat.S_ISREG((folder.path / name).lstat().st_mode)
    except FileNotFoundError:
        return False


def _kept(folder: Folder, name: str, manifest: Manifest) -> Diagnostic | None:
    """Return why a leftover stays, if it does."""
    shown = folder.show(name)
    if manifest.find(sha256_file(folder.path / name)) is None:
        message = f"Tệp «{shown}» không còn thuộc chiến dịch nhưng đã được sửa tay nên được giữ."
        return about_file(NOT_PRUNED, shown, message, "Nếu không cần nữa, tự xóa tệp này.")
    if program := editor(folder.path / name):
        return _refused(shown, f"tệp đang mở trong {program}")
    return None


def _refused(shown: str, why: str) -> Diagnostic:
    """Return the finding for a leftover that cannot be removed now."""
    message = f"Không xóa được «{shown}», tệp không còn thuộc chiến dịch: {why}."
    return about_file(NOT_PRUNED, shown, message, "Đóng tệp, kiểm tra quyền ghi rồi chạy lại.")


def _would_go(shown: str) -> Diagnostic:
    """Return the finding for a leftover where nothing may be touched."""
    message = f"Tệp «{shown}» không còn thuộc chiến dịch, sẽ bị xóa."
    return about_file(WOULD_PRUNE, shown, message, "Chạy render --prune không có --check để xóa.")
