"""Names that would lead out of the output folder, wherever a name can be given."""

import csv
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from hostile.row import letter, put
from support.bounded import Bounded
from support.nasty import NASTY

_ROW = '  - {id: so-nganh, name: "Các sở, ban, ngành"}\n'
_LISTED = "  - {file: a.csv}\n"
PLACES = ("code", "name", "number", "id", "template", "file")
"""Where a name is tried: columns of a list, keys of a document, the campaign file itself."""
_KEYS = {"id": "id: cong-van", "template": "template: ngan"}
_OUT = "out/"


def names() -> tuple[str, ...]:
    """Return the names."""
    return tuple(NASTY)


def strays(place: str, name: str, program: Bounded) -> list[str]:
    """Render with a name in a place; return what was wrong: files elsewhere, names, faults."""
    with TemporaryDirectory() as above:
        folder = Path(above, "c")
        try:
            command = _lay(folder, place, name)
        except (OSError, ValueError):
            return []  # the system itself takes no such name
        before = _files(Path(above))
        ended = program.run(folder, *command)
        new = _files(Path(above)) - before
    stray = sorted(file for file in new if not file.startswith(f"c/{_OUT}"))
    if ended.status not in {0, 1, 2} or "Traceback" in ended.out + ended.err:
        stray.append(f"exit {ended.status}: {ended.err[-200:]}")
    return stray + [file for file in sorted(new) if not file.isascii() or len(file) > 250]


def _lay(folder: Path, place: str, name: str) -> list[str]:
    """Write a campaign with a name in a place, and return how it is rendered."""
    files = _files_with(place, name)
    for path, content in files.items():
        put(folder, path, content)
    if place != "file":
        return ["render", "a.yaml"]
    target = folder / f"{name}.yaml"
    if not target.resolve().is_relative_to(folder.resolve()):
        return ["render", "a.yaml"]
    (folder / "a.yaml").rename(target)
    return ["render", "."]


def _files_with(place: str, name: str) -> dict[str, str]:
    if place in _KEYS:
        key, _, old = _KEYS[place].partition(": ")
        return letter((f"{key}: {old}", f"{key}: {_quoted(name)}"))
    if place == "file":
        return letter()
    text = StringIO(newline="")
    row = {"code": [name, "Sở Y tế", ""], "name": ["", name, ""], "number": ["", "Sở Y tế", name]}
    csv.writer(text, delimiter=";").writerows([["Mã", "Tên đơn vị", "Số"], row[place]])
    files = letter(
        (_ROW, f"{_ROW}{_LISTED}"), ("    to: [so-nganh]\n", "    for_each: recipients\n")
    )
    return {**files, "a.csv": text.getvalue().encode("utf-8", "replace").decode()}


def _quoted(name: str) -> str:
    signs = (f"\\U{ord(sign):08x}" if not sign.isprintable() else sign for sign in name)
    return '"' + "".join("\\\\" if s == "\\" else '\\"' if s == '"' else s for s in signs) + '"'


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
