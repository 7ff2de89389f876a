"""The measurements of many recipients still run, compare like with like, and say what is missed."""

import io
import json
import shutil
import zipfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from benchmarks.content import Letter
from benchmarks.mail import peers
from benchmarks.mail.floor import floor
from benchmarks.mail.rows import FIELDS, Row, read_list, row, rows, write_list
from benchmarks.mail.template import LIST, TEMPLATE, composed, filled, finished, letter
from benchmarks.mail.verify import check_all
from benchmarks.run import BYTECODE, PYTHON
from benchmarks.scale import SECTIONS, page
from benchmarks.scaling import campaigns, tree
from benchmarks.scaling.figures import Section, Verdict
from benchmarks.scaling.plan import SMALL, Ground, Plan
from benchmarks.verify import NotALetterError, check
from cds_docs.cli import main
from cds_docs.document.model import Document
from cds_docs.pipeline.campaigns import open_campaigns

MAKERS = [peers.python_docx, peers.docxtpl, peers.mailmerge]
SMOKE = ["letters", "memory", "jobs", "table", "again"]


def body(data: bytes) -> bytes:
    """Return document.xml of a .docx."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read("word/document.xml")


@pytest.fixture(scope="module")
def marked() -> Document:
    """Return the letter to a recipient of marks."""
    return composed()


@pytest.fixture(scope="module")
def template(marked: Document) -> Letter:
    """Return the letter with marks."""
    return letter(marked)


@pytest.mark.parametrize("name", SMOKE)
def test_every_measurement_runs(name: str, tmp_path: Path) -> None:
    """A few letters go through the very programs that are measured, and are looked at."""
    ground = Ground(tmp_path / "memory", tmp_path / "disk", SMALL)
    for folder in (ground.memory, ground.disk):
        folder.mkdir()
    section = SECTIONS[name](ground)
    shutil.rmtree(BYTECODE, ignore_errors=True)

    assert len(section.rows) > 1
    assert {len(cells) for cells in section.rows} == {len(section.rows[0])}
    assert all(ratio for verdict in section.verdicts for ratio in verdict.ratios)
    assert not list(ground.memory.iterdir())


def test_all_marks_stand_in_the_letter(template: Letter) -> None:
    """Every value of a row is printed somewhere, so no candidate can leave one out."""
    text = json.dumps(template, ensure_ascii=False)

    assert [key for key in FIELDS if f"${{{key}}}" not in text] == []


@pytest.mark.parametrize("maker", MAKERS)
def test_neighbours_print_every_value(
    maker: Callable[[Letter], peers.Make], template: Letter
) -> None:
    """Each neighbour's letter holds all the words of its recipient, & among them."""
    make = maker(template)
    for one in rows(2):
        check(make(one), filled(template, one))


def test_the_floor_fills_the_very_document(marked: Document, tmp_path: Path) -> None:
    """What the floor zips is document.xml as a run of cds-docs writes it, byte for byte."""
    (campaign,) = campaigns.letters(tmp_path, 2)
    out = tmp_path / "out"
    assert main(["render", str(campaign), "-o", str(out), "-q"]) == 0
    make = floor(finished(marked))

    for one in rows(2):
        (file,) = out.rglob(f"*{one['id']}.docx")
        assert body(make(one)) == body(file.read_bytes())


def test_a_letter_of_somebody_else_is_refused(
    template: Letter, marked: Document, tmp_path: Path
) -> None:
    """Letters that were mixed up are no letters."""
    make = floor(finished(marked))
    (tmp_path / TEMPLATE).write_text(json.dumps(template, ensure_ascii=False), encoding="utf-8")
    write_list(tmp_path / LIST, rows(3))
    out = tmp_path / "out"
    out.mkdir()
    for one in rows(3):
        (out / f"{one['id']}.docx").write_bytes(make(one))
    check_all(tmp_path, out, 3)

    (out / f"{row(1)['id']}.docx").write_bytes(make(row(2)))
    with pytest.raises(NotALetterError, match="missing"):
        check_all(tmp_path, out, 3)
    with pytest.raises(NotALetterError, match="3 letters instead of 4"):
        check_all(tmp_path, out, 4)


def test_another_turn_makes_other_letters() -> None:
    """What replaces files on disk differs from them for every recipient, whoever it is."""
    for first, second in zip(rows(50), rows(50, turn=1), strict=True):
        assert first["id"] == second["id"]
        assert first["number"] != second["number"]


def test_the_list_says_what_the_rows_say(tmp_path: Path) -> None:
    """The neighbours read the same list as cds-docs."""
    write_list(tmp_path / LIST, rows(5))

    assert list(read_list(tmp_path / LIST)) == list(islice(rows(9), 5))


@pytest.mark.parametrize("count", [1, 3])
def test_campaigns_are_without_findings(count: int, tmp_path: Path) -> None:
    """Nothing that is measured is slow for a finding of its own."""
    found = open_campaigns(
        [
            *map(str, campaigns.letters(tmp_path / "letters", count)),
            str(campaigns.nation(tmp_path / "nation", count)),
            str(campaigns.table(tmp_path, count)),
        ]
    )

    assert len(found.jobs) == 3
    assert {finding.severity.value for finding in found.diagnostics} <= {"info"}


def test_long_lists_are_several_campaigns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is lost or written to twice where a list is cut up."""
    monkeypatch.setattr(campaigns, "LARGEST_LIST", 2)
    made = campaigns.letters(tmp_path, 5)
    named: list[Row] = [one for file in made for one in read_list(file.parent / LIST)]

    assert len(made) == 3
    assert named == list(rows(5))


@pytest.mark.parametrize(
    ("ratios", "least", "met"),
    [
        ((41.0, 39.0, 50.0), True, True),
        ((39.0, 38.0, 50.0), True, False),
        ((0.1, 0.9, 0.2), False, True),
    ],
)
def test_the_median_decides(ratios: tuple[float, ...], least: bool, met: bool) -> None:
    """A goal is met when the median round meets it, and the row says so."""
    verdict = Verdict("tốc độ", ratios, 40 if least else 0.5, least=least)

    assert verdict.met is met
    assert verdict.row.endswith("| đạt |" if met else "| **chưa đạt** |")


def test_the_page_has_all_goals_at_its_head() -> None:
    """Whoever reads only the first table knows what is missed."""
    verdicts = (Verdict("nhanh", (3.0,), 2, least=True), Verdict("nhỏ", (3.0,), 2))
    text = page([Section("Phần", "Lời.", (("a", "b"), ("1", "2")), verdicts)], Plan(), 60)
    head, body = text.split("## Phần")

    assert "| nhanh | ≥ 2,00 | 3,00 (3,00–3,00) | đạt |" in head
    assert "| nhỏ | ≤ 2,00 | 3,00 (3,00–3,00) | **chưa đạt** |" in head
    assert "| 1 | 2 |" in body


@pytest.mark.skipif(bool(tree.missing()), reason="looks at processes in /proc")
def test_memory_of_children_counts() -> None:
    """A process and its child hold more together than the one alone."""
    code = "import subprocess, sys, time; b = bytearray(60_000_000); time.sleep(0.3)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {code!r}])"
    own = tree.watched([PYTHON, "-c", "import time; time.sleep(0.3)"], {})
    both = tree.watched([PYTHON, "-c", parent], {})

    assert both.memory - own.memory > 50
