"""Templates for a person to look at, copy and check."""

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from cds_docs.compose.examine import Examined, Examiner
from cds_docs.compose.templates import ENDING, Library
from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.pipeline.codes import (
    NOT_WRITTEN,
    TEMPLATE_EXISTS,
    UNKNOWN_TEMPLATE,
    UNUSABLE_NAME,
    about_file,
)
from cds_docs.pipeline.files import create_new
from cds_docs.pipeline.presence import may_be_there
from cds_docs.pipeline.reasons import reason
from cds_docs.pipeline.templates import (
    Templates,
    is_template_name,
    packaged_templates,
    template_folders,
)
from cds_docs.standard.kinds import KINDS
from cds_docs.values import dataclass

_ANNEX = "phu-luc"
_HERE = Path("x.yaml")
"""Where a campaign would lie: templates are looked for as ``render`` does for it."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A template by the name a campaign gives it.

    Attributes:
        kind: The id of its kind, or ``phu-luc``.
        name: Its name.
        title: The name of the kind.
        about: What it is for.
        path: Where it is, as the user knows it.
        own: Whether it lies in a folder of the user's and not in the program.
    """

    kind: str
    name: str
    title: str
    about: str
    path: str
    own: bool


class Desk:
    """The templates that a campaign in this folder would use."""

    def __init__(self, own: str | None) -> None:
        """Find the folders; ``own`` is the one given with ``--templates`` and exists."""
        self._folders = template_folders(_HERE, own)
        self._templates = Templates(self._folders)
        self._examiner = Examiner(Library(self._templates))

    def listed(self) -> Iterator[Listed]:
        """Yield all templates that a campaign can name, by kind."""
        titles = {kind.id: kind.name for kind in KINDS.values()} | {_ANNEX: "Phụ lục"}
        program = packaged_templates()
        for kind, title in titles.items():
            for name in self._templates.names(kind):
                file = f"{kind}/{name}{ENDING}"
                seen = self._examiner.examine(file)
                home = next(folder for folder, _ in self._folders if may_be_there(folder / file))
                if seen is not None:
                    own = home.resolve() != program.resolve()
                    yield Listed(kind, name, title, seen.about, seen.path, own)

    def shown(self, name: str) -> Examined:
        """Return a template by the name a campaign gives it: ``cong-van/tuyen-truyen``.

        Raises:
            CdsError: There is none.
        """
        file = name if name.endswith(ENDING) else f"{name}{ENDING}"
        found = self._examiner.examine(file) if is_template_name(file) else None
        if found is None:
            raise CdsError([self._unknown(name)])
        return found

    def copied(self, name: str, new: str, folder: str) -> str:
        """Copy a template below a folder and return the file's name for the user.

        Raises:
            CdsError: There is none of that name, the place is taken, or it cannot be written.
        """
        found = self.shown(name)
        file = new if new.endswith(ENDING) else f"{new}{ENDING}"
        shown = f"{Path(folder).as_posix()}/{file}"
        if not is_template_name(file):
            message = f"«{new}» không đặt tên mẫu được; cần dạng «loại/tên» không dấu."
            raise CdsError([about_file(UNUSABLE_NAME, new, message, "Ví dụ: cong-van/cua-toi.")])
        path = Path(folder, file)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            is_new = _created(path, found.text.encode())
        except OSError as error:
            message = f"Không ghi được «{shown}»: {reason(error)}."
            raise CdsError([about_file(NOT_WRITTEN, shown, message)]) from error
        if not is_new:
            message = f"Đã có tệp «{shown}», không ghi đè."
            hint = "Đặt tên mới: cds-docs templates copy TÊN loại/tên-mới."
            raise CdsError([about_file(TEMPLATE_EXISTS, shown, message, hint)])
        return shown

    def checked(self, names: Sequence[str]) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
        """Return the paths of templates and what is wrong with them; all of the user's if no name.

        Where the user has none of his own, those of the program are checked.
        """
        paths, findings = [], list[Diagnostic]()
        for name in names or self._to_check():
            try:
                found = self.shown(name)
            except CdsError as error:
                findings += error.diagnostics
                continue
            paths.append(found.path)
            findings += found.diagnostics
        return tuple(paths), tuple(findings)

    def _to_check(self) -> list[str]:
        """Return the names of the files in the first folder, shared pieces included."""
        folder = self._folders[0][0]
        files = sorted(folder.rglob(f"*{ENDING}"))
        return [path.relative_to(folder).as_posix() for path in files]

    def _unknown(self, name: str) -> Diagnostic:
        """Return the finding on a template that is not there."""
        known = [
            f"{kind}/{one}" for kind in (*KINDS, _ANNEX) for one in self._templates.names(kind)
        ]
        near = difflib.get_close_matches(name, known, n=1)
        hint = f"Có phải «{near[0]}»?" if near else "Xem các mẫu bằng «cds-docs templates list»."
        return about_file(UNKNOWN_TEMPLATE, name, f"Không có mẫu «{name}».", hint)


def _created(path: Path, data: bytes) -> bool:
    """Write a new file; tell whether its name was free."""
    try:
        create_new(path, data)
    except FileExistsError:
        return False
    return True
