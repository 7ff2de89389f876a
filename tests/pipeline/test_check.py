"""Any .docx in, findings out."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from cds_docs.pipeline.check import Choice, check
from cds_docs.pipeline.outcome import Outcome, Status
from cds_docs.pipeline.render import RenderOptions, render
from support.desk import Desk
from support.faults import edited
from support.watching import Watcher

_DAY = date(2026, 11, 21)
_EVERYTHING = Choice()


@pytest.fixture
def letters(here: Desk) -> Path:
    """Return a folder with two letters, made by us."""
    here.campaign("dot.yaml", "a", "b")
    assert render(["campaigns"], RenderOptions(), Watcher()).results
    return here.folder / "out/dot"


def spoil(path: Path, old: str = 'w:left="1701"', new: str = 'w:left="1134"') -> None:
    """Plant a fault in a letter."""
    path.write_bytes(edited(path.read_bytes(), "word/document.xml", old, new))


def judged(*names: str, choice: Choice = _EVERYTHING, jobs: int = 1) -> Outcome:
    """Check without watching."""
    return check(names, choice, _DAY, Watcher(), jobs)


def grave(outcome: Outcome) -> list[str]:
    """Return path and code of what is more than a remark."""
    return [f"{one.path} {one.code.id}" for one in outcome.diagnostics if one.severity != "info"]


def test_our_letters_have_no_fault(letters: Path) -> None:
    """A folder is looked through; what the program wrote is clean."""
    outcome = judged("out")
    assert [result.path for result in outcome.results] == ["out/dot/a.docx", "out/dot/b.docx"]
    assert grave(outcome) == []
    assert letters.exists()


def test_a_fault_is_found_in_its_file_only(letters: Path) -> None:
    """The finding names the file it is in."""
    spoil(letters / "b.docx")
    assert grave(judged("out")) == ["out/dot/b.docx P-04"]


def test_checking_changes_nothing(letters: Path) -> None:
    """A file that was judged has the bytes it had."""
    before = hashlib.sha256((letters / "a.docx").read_bytes()).digest()
    judged("out")
    assert hashlib.sha256((letters / "a.docx").read_bytes()).digest() == before


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(select=("P",)), ["P-04"]),
        (Choice(select=("P-04", "T")), ["P-04"]),
        (Choice(select=("T-29",)), []),
        (Choice(ignore=("P-04",)), []),
        (Choice(ignore=("P",)), []),
        (Choice(select=("P",), ignore=("P-04",)), []),
    ],
)
def test_rules_are_chosen_by_id_or_group(
    letters: Path, choice: Choice, expected: list[str]
) -> None:
    """``--select`` keeps, ``--ignore`` takes away, by rule or by group."""
    spoil(letters / "a.docx")
    found = judged("out/dot/a.docx", choice=choice)
    assert [one.code.id for one in found.diagnostics if one.severity == "error"] == expected


def test_a_broken_file_does_not_stop_the_others(letters: Path) -> None:
    """What cannot be read says so; the rest is judged; no choice of rules hides it."""
    (letters / "c.docx").write_bytes(b"%PDF-1.7")
    outcome = judged("out", choice=Choice(select=("T",)))
    assert [result.status for result in outcome.results][-1] is Status.UNREADABLE
    assert outcome.readable
    assert [one.path for one in outcome.diagnostics if one.severity == "error"] == [
        "out/dot/c.docx"
    ]


def test_nothing_readable_is_told_apart(here: Desk) -> None:
    """When no file could be judged the outcome says so (exit code 2)."""
    here.write("x.docx", "no package")
    assert not judged("x.docx").readable
    assert not judged("missing.docx").readable


def test_paths_lead_to_files_once(letters: Path) -> None:
    """A file named twice is judged once; lock files and hidden ones are left out."""
    (letters / "~$a.docx").write_bytes(b"lock")
    (letters / ".b.docx").write_bytes(b"hidden")
    (letters / "tệp khác.DOCX").write_bytes((letters / "a.docx").read_bytes())
    paths = [result.path for result in judged("out", "out/dot/a.docx").results]
    assert paths == ["out/dot/a.docx", "out/dot/b.docx", "out/dot/tệp khác.DOCX"]


@pytest.mark.parametrize(
    ("name", "code"), [("khong-co", "C200"), ("trong", "C222"), ("a\0b.docx", "C200")]
)
def test_paths_that_lead_to_nothing(here: Desk, name: str, code: str) -> None:
    """A missing path and an empty folder are errors."""
    (here.folder / "trong").mkdir()
    outcome = judged(name)
    assert [one.code.id for one in outcome.diagnostics] == [code]


def test_one_number_for_two_papers_is_found(letters: Path) -> None:
    """Number, symbol and issuer are compared over the batch (M-07)."""
    for name in ("a", "b"):
        spoil(letters / f"{name}.docx", "/STTTT-VP", "12/STTTT-VP")
    found = [one for one in judged("out").diagnostics if one.code.id == "M-07"]
    assert [one.path for one in found] == ["out/dot/a.docx", "out/dot/b.docx"]
    assert "«out/dot/b.docx»" in found[0].message


@pytest.mark.slow
def test_several_processes_find_the_same(letters: Path) -> None:
    """The work may be shared; findings and their order stay."""
    spoil(letters / "a.docx")
    for number in range(6):
        (letters / f"c{number}.docx").write_bytes((letters / "a.docx").read_bytes())
    assert judged("out", jobs=2) == judged("out", jobs=1)


@pytest.mark.usefixtures("letters")
def test_alone_where_the_system_gives_no_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is found is the same."""

    def refuse(*_task: object) -> None:
        raise BlockingIOError

    alone = judged("out", jobs=1)
    monkeypatch.setattr("cds_docs.pipeline.check.ProcessPoolExecutor.submit", refuse)
    assert judged("out", jobs=2) == alone
    assert len(alone.results) > 1


def test_a_paper_under_other_rules_is_declined(letters: Path) -> None:
    """A legal paper is named as such, and nothing else is said of it."""
    spoil(letters / "a.docx", "/STTTT-VP", "05/2024/QĐ-UBND")
    spoil(letters / "a.docx", "V/v ", "")
    outcome = judged("out/dot/a.docx")
    assert [result.status for result in outcome.results] == [Status.DECLINED]
    assert [one.code.id for one in outcome.diagnostics] == ["G-02"]
