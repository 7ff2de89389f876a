"""Two campaigns, two papers compared by meaning."""

import json
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.cli.boundary import main
from cds_docs.document.wording import Change, Rewording, changes, rewordings
from cds_docs.pipeline.diff import Fate, diff
from support.loading import small

_FIELD = (
    '<w:fldSimple xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' w:instr=" PAGE "><w:r><w:t>{page}</w:t></w:r></w:fldSimple>'
)
_SEED = Path(__file__).parents[2] / "campaigns/quang-ngai-2024.yaml"


def _two(folder: Path, *replaced: tuple[str, str]) -> tuple[str, str]:
    """Write a campaign and a changed copy; return both paths."""
    text = _SEED.read_text(encoding="utf-8")
    before = folder / "truoc.yaml"
    before.write_text(text, encoding="utf-8")
    for old, new in replaced:
        assert old in text
        text = text.replace(old, new)
    after = folder / "sau.yaml"
    after.write_text(text, encoding="utf-8")
    return str(before), str(after)


def test_another_way_to_write_the_same_is_no_difference(tmp_path: Path) -> None:
    """Comments, quotes and the form of a date mean nothing."""
    paths = _two(
        tmp_path,
        ("date: 19/9/2024", "date: 2024-09-19   # ngày ký"),
        ("name: Ngày Chuyển đổi số quốc gia", 'name: "Ngày Chuyển đổi số quốc gia"'),
    )
    found = diff(*paths, None)
    assert not found.differs
    assert main(["diff", *paths, "--check"]) == 0


def test_a_fact_and_the_words_it_changes_are_told(tmp_path: Path) -> None:
    """The value with both lines, and each paragraph that prints it."""
    found = diff(*_two(tmp_path, ("end: 11/10/2024", "end: 13/10/2024")), None)
    assert [(f.key, f.before, f.after) for f in found.facts] == [
        ("timeline.tuyen-truyen.end", "11/10/2024", "13/10/2024")
    ]
    assert found.facts[0].line == found.facts[0].new_line > 1
    (paper,) = found.papers
    assert (paper.document, paper.fate) == ("cong-van", Fate.CHANGED)
    changed = [change for one in paper.rewordings for change in changes(*one)]
    assert set(changed) == {Change("11/10/2024", "13/10/2024")}


def test_what_came_and_went_is_told(tmp_path: Path) -> None:
    """A recipient, a slogan, a paper: added or removed as a whole."""
    found = diff(*_two(tmp_path, ("id: cong-van", "id: cong-van-moi")), None)
    assert {(p.document, p.fate) for p in found.papers} == {
        ("cong-van", Fate.REMOVED),
        ("cong-van-moi", Fate.ADDED),
    }
    keys = [(f.key, bool(f.before), bool(f.after)) for f in found.facts]
    assert ("documents.cong-van", True, False) in keys
    assert ("documents.cong-van-moi", False, True) in keys


def test_a_cell_of_a_list_that_changed_is_told(tmp_path: Path) -> None:
    """Also one that no paper prints: the number of a row is a fact like any other."""
    text = small(more="recipients: {file: LIST}\n")
    for name, cells in (("a", "15;12"), ("b", "999;13")):
        rows = f"STT;Mã;Tên đơn vị;Số;Dân số\n{cells[-1]};xa;Xã A;{cells}\n"
        (tmp_path / f"{name}.csv").write_text(rows, encoding="utf-8")
        campaign = text.replace("LIST", f"{name}.csv")
        (tmp_path / f"{name}.yaml").write_text(campaign, encoding="utf-8")

    found = diff(str(tmp_path / "a.yaml"), str(tmp_path / "b.yaml"), None)

    changed = [(one.key, one.before, one.after) for one in found.facts]
    assert changed == [
        ("recipients.xa.number", "15", "999"),
        ("recipients.xa.dan-so", "12", "13"),
    ]


def test_two_word_files_are_compared_by_their_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The paragraphs that differ, format left alone; JSON holds the same."""
    paths = _two(tmp_path, ("end: 11/10/2024", "end: 13/10/2024"))
    assert main(["render", *paths, "-o", str(tmp_path), "-q"]) == 0
    papers = [str(tmp_path / name / "cong-van.docx") for name in ("truoc", "sau")]
    capsys.readouterr()
    assert main(["diff", papers[0], papers[0]]) == 0
    assert capsys.readouterr().out == ""
    assert main(["diff", *papers, "--check", "--report", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    (paper,) = told["documents"]
    assert all("13/10/2024" in one["after"] for one in paper["paragraphs"])


def test_numbers_of_pages_and_a_footer_that_is_there_twice_are_no_words(tmp_path: Path) -> None:
    """The program that saved a paper counted its pages, and gave each section its own footer."""
    before, after = (docx.Document() for _ in range(2))
    for paper, page in ((before, "2"), (after, "3")):
        paper.add_paragraph("Nội dung")
        section = paper.sections[0]
        section.header.paragraphs[0]._p.append(parse_xml(_FIELD.format(page=page)))  # noqa: SLF001
        section.footer.paragraphs[0].text = "Trụ sở: số 1 phố Huế"
    footer = after.add_section().footer
    footer.is_linked_to_previous = False
    footer.paragraphs[0].text = "Trụ sở: số 1 phố Huế"
    paths = [str(tmp_path / name) for name in ("truoc.docx", "sau.docx")]
    before.save(paths[0])
    after.save(paths[1])

    assert not diff(paths[0], paths[1], None).differs

    footer.paragraphs[0].text = "Trụ sở: số 2 phố Huế"
    after.save(paths[1])
    assert diff(paths[0], paths[1], None).differs


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (("a.yaml", "b.docx"), "C265"),
        (("a.yaml", "a.yaml"), "C200"),
        (("a.docx", "b.docx"), "C201"),
    ],
)
def test_what_cannot_be_compared_is_refused(
    names: tuple[str, str], code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two kinds of files, or files that are not there: said, exit code 2."""
    assert main(["diff", *names]) == 2
    assert code in capsys.readouterr().err


def test_a_paragraph_that_became_another_is_one_change() -> None:
    """What is alike is paired, the rest came or went, in order."""
    before = ["Một hai ba bốn năm", "Chỉ có ở bản trước", "Cuối"]
    after = ["Một hai ba bốn sáu", "Mới hoàn toàn khác hẳn", "Cuối"]
    assert list(rewordings(before, after)) == [
        Rewording("Một hai ba bốn năm", "Một hai ba bốn sáu"),
        Rewording("Chỉ có ở bản trước", ""),
        Rewording("", "Mới hoàn toàn khác hẳn"),
    ]


_texts = st.lists(st.text("ab cđ/1", max_size=8), max_size=8)


@given(_texts, _texts)
def test_no_paragraph_is_lost(before: list[str], after: list[str]) -> None:
    """Every paragraph of either text that is not in the other is told, and none invented."""
    told = list(rewordings(before, after))
    gone = [one.before for one in told if one.before]
    come = [one.after for one in told if one.after]
    assert {text for text in before if text} - set(after) <= set(gone) <= set(before)
    assert {text for text in after if text} - set(before) <= set(come) <= set(after)
    assert bool(told) == (before != after) or not all([*before, *after])


def test_values_that_wait_are_compared_as_once_confirmed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The mark of a new year's file is no change of words; how many wait is said."""
    paths = _two(tmp_path, ("theme: Phổ cập", "theme: (cần xác nhận) Phổ cập"))
    assert main(["diff", *paths, "--check"]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "còn 1 giá trị «(cần xác nhận)», được so như đã xác nhận." in told.err
    assert "C160" not in told.err


def test_of_a_paper_that_cannot_be_composed_its_error_is_told_and_no_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its paragraphs did not go: there is no text to compare."""
    paths = _two(tmp_path, ("template: tuyen-truyen", "template: chua-co"))
    assert main(["diff", *paths]) == 1
    told = capsys.readouterr()
    assert "Văn bản" not in told.out
    assert "chua-co" in told.err


def test_a_file_found_elsewhere_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who names a file of campaigns/ without the folder is told which one was read."""
    (tmp_path / "campaigns").mkdir()
    _two(tmp_path / "campaigns")
    monkeypatch.chdir(tmp_path)
    assert main(["diff", "truoc.yaml", "sau.yaml"]) == 0
    assert "campaigns/truoc.yaml" in capsys.readouterr().err
