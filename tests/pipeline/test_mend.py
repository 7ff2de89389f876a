"""One file in, its mended or commented copy out."""

from datetime import date
from pathlib import Path

import pytest

from cds_docs.check.judge import Verdict, judge
from cds_docs.check.walk import everywhere
from cds_docs.document.found import FoundPaper
from cds_docs.pipeline.check import Choice
from cds_docs.pipeline.mend import Mending, mend, mended
from cds_docs.pipeline.outcome import Outcome, Status
from cds_docs.word.reading.paper import read
from support.desk import Desk
from support.faults import edited, parts_of
from support.made import CAMPAIGNS, made
from support.strangers import WAYS, letter
from support.watching import Watcher

_DAY = date(2026, 11, 21)
_ALL = Choice()
_MAIN = "word/document.xml"
_STYLES = "word/styles.xml"


def ours() -> bytes:
    """Return a letter of ours, with phụ lục."""
    return made(CAMPAIGNS, "campaign-2026-cong-van").data


_FAULTS = (
    (_MAIN, 'w:left="1701"', 'w:left="1134"', "P-04"),
    (_MAIN, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"', "P-01"),
    (_MAIN, "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc", "Q-03"),
    (_MAIN, "- Lưu: VT", "- Lưu VT", "N-10"),
    (_MAIN, "KT. GIÁM ĐỐC", "KT GIÁM ĐỐC", "K-03"),
    (_MAIN, "đề nghị", "đề  nghị", "T-29"),
    (_MAIN, "đề nghị", "đề\u00a0nghị", "T-03"),
    (_MAIN, "đề nghị", "đề\u0302 nghị".replace("ề\u0302", "e\u0302\u0300"), "T-03"),
    (_MAIN, "Phụ lục I<", "PHỤ LỤC I<", "A-04"),
    (_MAIN, '<w:pgNumType w:start="1"/>', "", "A-08"),
    (_STYLES, "Times New Roman", "Arial", "P-06"),
    (_STYLES, '<w:jc w:val="both"/>', "", "T-23"),
    (_STYLES, 'w:firstLine="567"', 'w:firstLine="300"', "T-24"),
    (_STYLES, 'w:line="240"', 'w:line="480"', "T-26"),
    ("word/header1.xml", "/></w:pPr>", '/><w:jc w:val="right"/></w:pPr>', "P-09"),
    ("word/header1.xml", "</w:rPr>", "<w:b/></w:rPr>", "P-11"),
)


def fixable(data: bytes) -> set[str]:
    """Return the rules that a machine may still mend something for."""
    return {one.rule.id for one in mended(data, _ALL, _DAY).verdict.findings if one.repairs}


def words(data: bytes) -> list[str]:
    """Return all words, whatever stands between them."""
    return " ".join(one.text for one in everywhere(read(data))).split()


@pytest.mark.parametrize(("part", "old", "new", "code"), _FAULTS)
def test_a_fault_is_mended_for_good(part: str, old: str, new: str, code: str) -> None:
    """What was planted is gone, nothing new came, and mending again changes nothing."""
    data = ours()
    clean = {one.rule.id for one in mended(data, Choice(select=("X",)), _DAY).verdict.findings}
    bad = edited(data, part, old, new)
    before = {one.rule.id for one in mended(bad, Choice(select=("X",)), _DAY).verdict.findings}
    assert code in before - clean
    done = mended(bad, _ALL, _DAY)
    assert {one.rule.id for one in done.verdict.findings} <= clean
    assert fixable(done.data) == set()
    assert mended(done.data, _ALL, _DAY).data == done.data


@pytest.mark.parametrize("way", WAYS)
def test_a_strangers_letter_keeps_its_words(way: str) -> None:
    """Mending formats of any letter leaves its words, and rests."""
    data = letter(way)
    done = mended(data, Choice(select=("P", "Q", "S", "K", "N-07", "N-08", "T-23", "T-24")), _DAY)
    assert words(done.data) == words(data)
    again = mended(done.data, _ALL, _DAY)
    assert mended(again.data, _ALL, _DAY).data == again.data
    assert fixable(again.data) == set()


def test_a_clean_letter_is_left_as_it_is() -> None:
    """Nothing to mend: the very bytes."""
    done = mended(ours(), _ALL, _DAY)
    assert (done.data, done.repairs) == (ours(), 0)


def test_only_chosen_rules_are_mended() -> None:
    """``--select`` keeps the hands off everything else."""
    bad = edited(edited(ours(), *_FAULTS[0][:3]), *_FAULTS[2][:3])
    done = mended(bad, Choice(select=("Q",)), _DAY)
    found = {one.rule.id for one in done.verdict.findings}
    assert "P-04" in found
    assert "Q-03" not in found


def run(*names: str, fix: str | None = None, comments: str | None = None) -> Outcome:
    """Mend without watching."""
    return mend(names, Mending(fix, comments), _ALL, _DAY, Watcher())


def test_copies_are_written_and_the_file_stays(here: Desk) -> None:
    """Mended and commented copies are new files; what is left is reported on the copy."""
    bad = edited(edited(ours(), *_FAULTS[0][:3]), _MAIN, "KT. GIÁM ĐỐC", "GIÁM ĐỐC KT.")
    Path("đến.docx").write_bytes(bad)
    watcher = Watcher()
    outcome = mend(["đến.docx"], Mending("sửa.docx", "ghi chú.docx"), _ALL, _DAY, watcher)
    assert Path("đến.docx").read_bytes() == bad
    assert "P-04" not in {one.code.id for one in outcome.diagnostics}
    assert {one.path for one in outcome.diagnostics} == {"sửa.docx"}
    assert [result.path for result in outcome.results] == ["sửa.docx"]
    assert read(Path("ghi chú.docx").read_bytes()).traces.comments > 0
    assert [note.split(" chỗ")[0].rsplit(" ", 1)[0] for note in watcher.heard] == [
        "Đã sửa",
        "Đã ghi chú",
    ]
    assert here.folder.exists()


@pytest.mark.parametrize(
    ("names", "fix", "comments", "code"),
    [
        (["a.docx", "b.docx"], "mới.docx", None, "C225"),
        (["."], "mới.docx", None, "C225"),
        (["a.docx"], "a.docx", None, "C224"),
        (["a.docx"], "mới.docx", "mới.docx", "C224"),
        (["a.docx"], "mới.docx", "./mới.docx", "C224"),
        (["a.docx"], "./a.docx", None, "C224"),
    ],
)
def test_misuse_writes_nothing(
    here: Desk, names: list[str], fix: str, comments: str | None, code: str
) -> None:
    """No file is overwritten, and two copies need two names."""
    Path("a.docx").write_bytes(ours())
    outcome = run(*names, fix=fix, comments=comments)
    assert outcome.misused
    assert [one.code.id for one in outcome.diagnostics] == [code]
    assert sorted(path.name for path in here.folder.glob("*.docx")) == ["a.docx"]
    assert Path("a.docx").read_bytes() == ours()


def test_what_cannot_be_written_or_read_is_said(here: Desk) -> None:
    """A missing folder, a missing file and a broken file each have their finding."""
    Path("a.docx").write_bytes(ours())
    for name in ("khong/co.docx", "x" * 300):
        assert [one.code.id for one in run("a.docx", fix=name).diagnostics][:1] == ["C208"]
    nowhere = run("a.docx", fix="khong/co.docx", comments="khong/cung.docx")
    assert nowhere.misused
    assert [one.span.path for one in nowhere.diagnostics if one.span] == [
        "khong/co.docx",
        "khong/cung.docx",
    ]
    assert not run("khong.docx", fix="b.docx").readable
    here.write("hỏng.docx", "không phải")
    broken = run("hỏng.docx", fix="b.docx")
    assert [result.status for result in broken.results] == [Status.UNREADABLE]
    assert not Path("b.docx").exists()


def test_a_file_that_came_meanwhile_is_kept(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Judging takes a while, and somebody may save a file under the name that was free."""
    Path("a.docx").write_bytes(ours())

    def judged(paper: FoundPaper, today: date) -> Verdict:
        Path("mới.docx").write_bytes(b"theirs")
        return judge(paper, today)

    monkeypatch.setattr("cds_docs.pipeline.mend.judge", judged)
    outcome = run("a.docx", fix="mới.docx")

    assert "C224" in [one.code.id for one in outcome.diagnostics]
    assert here.folder.joinpath("mới.docx").read_bytes() == b"theirs"


def test_untouched_parts_keep_their_bytes() -> None:
    """A margin changes the main part and nothing else."""
    bad = edited(ours(), *_FAULTS[0][:3])
    before, after = parts_of(bad), parts_of(mended(bad, _ALL, _DAY).data)
    assert [name for name in before if before[name] != after[name]] == [_MAIN]
