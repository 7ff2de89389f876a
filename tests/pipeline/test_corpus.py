"""The corpus of hostile files, names and surroundings: one row for each case.

What must hold for every row: the exit code, the code of what is said, no traceback, no file
outside the output folder, nothing half written. The rows are cases F01 to F17; F18 to F20
belong to parts that do not exist. Where the corpus names exit codes 3 and 4 the program's
own table of exit codes wins: 1 for a document not written or kept back, 2 where nothing could
be worked on. Further differences stand in ``DIFFERENCES``.
"""

import os
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cds_docs.cli import main
from support.desk import Desk, campaign_text

DIFFERENCES = {
    "F01": "an id is letters, digits and hyphens: any other is an error at its place",
    "F02": "a reserved id is an error at its place; a reserved file name gets a safe folder",
    "F03": "titles name no file: only ids (at most 60 letters) and the campaign file's name do",
    "F08": "exit 1, not 4",
    "F09": "exit 1, not 4",
    "F11": "exit 1, not 4",
    "F12": "exit 1, not 3; the new document goes beside the edited one",
    "F13": "exit 1, not 3",
    "F16": "SOURCE_DATE_EPOCH is not read at all: dates come from the campaign",
    "F17": "works, for nothing needs HOME or TMPDIR",
}
"""Case → how the program differs from what the corpus proposed, and why."""

Prepare = Callable[[Desk], None]


@dataclass(frozen=True)
class Case:
    """One row.

    Attributes:
        id: The case of the corpus and what is tried.
        prepare: Lays the trap.
        code: The exit code of ``render campaigns``.
        said: The code of a finding that must be told, or nothing.
        written: The documents that exist afterwards.
    """

    id: str
    prepare: Prepare
    code: int
    said: str
    written: tuple[str, ...] = ()


def with_id(name: str) -> Prepare:
    """Return a desk with a document of that id."""
    quoted = name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return lambda here: _write(here, "dot.yaml", campaign_text(f'"{quoted}"'))


def with_file_name(name: str) -> Prepare:
    """Return a desk with a campaign file of that name."""
    return lambda here: _write(here, name, campaign_text())


def _write(here: Desk, name: str, text: str) -> None:
    """Write a campaign file, whatever its name."""
    (here.folder / "campaigns" / name).write_text(text, encoding="utf-8")


def rendered(then: Prepare) -> Prepare:
    """Return a desk where the letter was written once, its wording changed, and then …."""

    def prepare(here: Desk) -> None:
        here.campaign("dot.yaml")
        main(["render", "campaigns"])
        here.template("cong-van/ngan.md.j2", "Lời văn khác.\n")
        then(here)

    return prepare


def at_target(make: Callable[[Path], object]) -> Prepare:
    """Return a desk where something else stands in the place of the letter."""

    def prepare(here: Desk) -> None:
        here.campaign("dot.yaml")
        (here.folder / "out/dot").mkdir(parents=True)
        make(here.folder / "out/dot/cong-van.docx")

    return prepare


def twins(here: Desk) -> None:
    """Lay two campaign files that give one folder: composed, decomposed, other case."""
    for name in ("Kế hoạch.yaml", "Ke\u0302\u0301 hoạch.yaml", "KẾ HOẠCH.yml"):
        _write(here, name, campaign_text())


def folder_link(here: Desk) -> None:
    """Lay a link that leads out of the output folder in the place of the campaign's folder."""
    here.campaign("dot.yaml")
    for name in ("out", "elsewhere"):
        (here.folder / name).mkdir()
    (here.folder / "out/dot").symlink_to(here.folder / "elsewhere")


def orphan(here: Desk) -> None:
    """Lay what a run killed in the last century left behind."""
    here.campaign("dot.yaml")
    (here.folder / "out/dot").mkdir(parents=True)
    (here.folder / "out/dot/.cds-1.tmp").touch()
    os.utime(here.folder / "out/dot/.cds-1.tmp", (0, 0))


def edit(here: Desk) -> None:
    """Edit the letter by hand."""
    (here.folder / "out/dot/cong-van.docx").write_bytes(b"edited")


def break_manifest(here: Desk) -> None:
    """Break the manifest."""
    (here.folder / "out/dot/.cds-docs.json").write_text('{"version": 1, "fi', encoding="utf-8")


def open_in_word(here: Desk) -> None:
    """Open the letter in Word."""
    (here.folder / "out/dot/~$ng-van.docx").touch()


LETTER = ("dot/cong-van.docx",)
BESIDE = ("dot/cong-van.docx", "dot/cong-van.moi.docx")

CASES = [
    *(
        Case(f"F01-{number}", with_id(name), 1, "C0")
        for number, name in enumerate(["../../x", "/x", "C:\\x", "\\\\srv\\x", "~/x", ".", ".."])
    ),
    *(
        Case(f"F02-{name}", with_id(name), 1, "C0")
        for name in ("con", "nul.txt", "com1", "LPT¹", "a.", "a ")
    ),
    Case("F02-CON.yaml", with_file_name("CON.yaml"), 0, "C206", ("_CON/cong-van.docx",)),
    Case("F02-a..yaml", with_file_name("a .yaml"), 0, "C206", ("a/cong-van.docx",)),
    Case("F03-id", with_id("x" * 400), 1, "C0"),
    Case("F03-letters", with_id("ế" * 200), 1, "C0"),
    Case(
        "F03-file", with_file_name("x" * 200 + ".yaml"), 0, "C206",
        ("x" * 111 + "-aa20c23e/cong-van.docx",),
    ),
    Case("F04-files", twins, 1, "C204"),
    Case("F04-ids", lambda here: _write(here, "dot.yaml", campaign_text("a", "-a")), 1, "C205"),
    *(
        Case(f"F05-{number}", with_id(name), 1, "C0")
        for number, name in enumerate(["a\nb", "a$(x)", "😀", "a;b"])
    ),
    Case("F05-dash", with_file_name("-rf.yaml"), 0, "C206", ("rf/cong-van.docx",)),
    Case("F05-shell", with_file_name("$(x).yaml"), 0, "C206", ("x/cong-van.docx",)),
    Case("F05-bidi", with_file_name("a\u202eb.yaml"), 0, "C206", ("a-b/cong-van.docx",)),
    Case("F05-lines", with_file_name("a\nb.yaml"), 0, "C206", ("a-b/cong-van.docx",)),
    Case("F06", orphan, 0, "", LETTER),
    Case("F10-target", at_target(lambda path: path.symlink_to("/etc/passwd")), 1, "C209", LETTER),
    Case("F10-folder", folder_link, 1, "C209"),
    Case("F11", at_target(lambda path: path.mkdir()), 1, "C208"),
    Case("F12-edited", rendered(edit), 1, "C210", BESIDE),
    Case("F12-foreign", at_target(lambda path: path.write_bytes(b"x")), 1, "C211", BESIDE),
    Case("F12-manifest", rendered(break_manifest), 1, "C213", BESIDE),
    Case("F13", rendered(open_in_word), 1, "C212", ("dot/cong-van.docx", "dot/~$ng-van.docx")),
]  # fmt: skip

ELSEWHERE = {
    "F06": "tests/pipeline/test_files.py: kill -9 forty times",
    "F07": "tests/cli/test_boundary.py: Ctrl-C at nine moments",
    "F08": "tests/cli/test_boundary.py and test_files.py: limits of file size",
    "F09": "tests/cli/test_boundary.py: folders without rights",
    "F14": "tests/cli/test_boundary.py: eight runs at once",
    "F15": "tests/cli/test_boundary.py: code pages and closed pipes",
    "F16": "tests/cli/test_boundary.py: poor environment",
    "F17": "tests/cli/test_boundary.py: poor environment",
}
"""Cases that need a process of their own, and where they are tried."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(case: Case, here: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """The row holds."""
    case.prepare(here)
    capsys.readouterr()
    outside = {path for path in here.folder.rglob("*") if here.folder / "out" not in path.parents}

    code = main(["render", "campaigns", "--report", "short"])

    out, err = capsys.readouterr()
    assert code == case.code, out
    assert f" {case.said}" in out if case.said else out == ""
    assert "Traceback" not in out + err
    after = {path for path in here.folder.rglob("*") if here.folder / "out" not in path.parents}
    assert after - {here.folder / "out"} == outside - {here.folder / "out"}
    documents = tuple(name for name in here.files() if name.endswith(".docx"))
    assert documents == case.written
    assert not [name for name in here.files() if name.endswith((".tmp", ".lock"))]


def test_written_documents_are_whole(here: Desk) -> None:
    """What the rows call written is a sound package."""
    here.campaign("dot.yaml")
    main(["render", "campaigns"])

    with zipfile.ZipFile(here.folder / "out/dot/cong-van.docx") as package:
        assert package.testzip() is None


def test_every_case_is_tried() -> None:
    """F01 to F17 each have rows here or a named test elsewhere."""
    tried = {case.id[:3] for case in CASES} | set(ELSEWHERE)

    assert tried == {f"F{number:02}" for number in range(1, 18)}
    assert set(DIFFERENCES) <= tried
