"""What stays beside the papers of a run and says something else; it is named and not touched."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from cds_docs.diagnostics import Diagnostic
from cds_docs.pipeline.codes import LEFT_BESIDE, OLDER_FORMS, about_file
from cds_docs.pipeline.entries import Entry
from cds_docs.pipeline.forms import FORMS
from cds_docs.pipeline.manifest import Manifest
from cds_docs.pipeline.place import DRAFT, Folder, Made
from cds_docs.pipeline.presence import may_be_there

_NAMED = 4
"""Files that a message names."""
_PRUNE = "Chạy thêm «--prune» để dọn; cần giữ thì chuyển sang thư mục khác."
_MOVE = "Không dùng nữa thì tự xóa; còn dùng thì chuyển sang thư mục khác."
_PAPER, _PDF = "docx", "pdf"


class OtherForms:
    """Files of papers in forms that a run does not make."""

    def __init__(self, files: Mapping[str, Entry], formats: Collection[str]) -> None:
        """Find them.

        Args:
            files: What stands in the folder by our hand.
            formats: The forms that are made.
        """
        wanted = {form for form in FORMS if form not in formats}
        others = [name for name in files if name.rpartition(".")[2] in wanted]
        self._others = frozenset(others if _PAPER in formats else ())
        self._files = files if self._others else {}
        self._older: dict[str, None] = {}

    def compare(self, made: Iterable[Made]) -> None:
        """Note the other forms of papers that say something else than these, which come now."""
        if self._others:
            self._older |= {name: None for one in made for name in self._of(one)}

    def _of(self, made: Made) -> Iterator[str]:
        """Yield the other forms of a paper that say something else."""
        for form in FORMS:
            name = f"{made.stem}.{form}"
            if name in self._others and made.ending == f".{_PAPER}":
                # A PDF knows what paper it was printed of; of others only a change is seen.
                known = self._files.get(name if form == _PDF else made.name)
                if known is not None and known.digest != made.entry.digest:
                    yield name

    def findings(self, folder: Folder) -> tuple[Diagnostic, ...]:
        """Return what there is to say of those that are still there."""
        older = [name for name in self._older if may_be_there(folder.path / name)]
        if not older:
            return ()
        forms = ",".join(form for form in FORMS if any(n.endswith(f".{form}") for n in older))
        message = f"{_listed(folder, older)} cũ hơn văn bản .docx cùng tên."
        hint = f"Chạy lại với «--format docx,{forms}», hoặc xóa các tệp ấy."
        return (about_file(OLDER_FORMS, folder.show(older[0]), message, hint),)


def left_beside(
    folder: Folder, manifest: Manifest, documents: Iterable[str], *, drafts: bool
) -> tuple[Diagnostic, ...]:
    """Return what there is to say of files we wrote that nothing makes any more.

    Args:
        folder: The folder of a campaign.
        manifest: What stands there by our hand.
        documents: The ids of all documents of the campaign.
        drafts: Whether the campaign is still a draft.
    """
    from cds_docs.pipeline.prune import leftovers_there  # noqa: PLC0415 - later runs only

    left = leftovers_there(folder, manifest, documents, drafts=drafts)
    gone = [one.name for one, edited in left if not one.paper and not edited]
    older = [one.name for one, edited in left if one.paper and not edited]
    edited = [one.name for one, edited in left if not one.paper and edited]
    why = "đã cũ: văn bản bên cạnh mới hơn."
    if all(DRAFT in name for name in older):
        why = "là bản nháp cũ của văn bản đã có bản chính."
    told = (
        (gone, "do lần chạy trước ghi, nay không còn thuộc chiến dịch.", _PRUNE),
        (older, why, _PRUNE),
        (edited, "đã sửa tay, nay không còn thuộc chiến dịch nên không được cập nhật nữa.", _MOVE),
    )
    return tuple(_left(folder, *one) for one in told if one[0])


def _left(folder: Folder, names: Sequence[str], why: str, hint: str) -> Diagnostic:
    """Return the warning for files that nothing makes any more."""
    message = f"{_listed(folder, names)} {why}"
    return about_file(LEFT_BESIDE, folder.show(names[0]), message, hint)


def _listed(folder: Folder, names: Sequence[str]) -> str:
    """Return files as a message begins with them."""
    shown = ", ".join(f"«{folder.show(name)}»" for name in names[:_NAMED])
    more = len(names) - _NAMED
    return f"Tệp {shown}{f' và {more} tệp khác' if more > 0 else ''}"
