"""``render --draft``: papers whose values still wait for a person, beside the real ones."""

import io
import zipfile

import docx
import pytest

from cds_docs.campaign.confirm import MARK
from cds_docs.pipeline.outcome import Outcome, Status
from cds_docs.pipeline.render import RenderOptions, render
from cds_docs.pipeline.validate import validate
from support.desk import PROSE, Desk, campaign_text
from support.watching import Watcher

_DRAFT = RenderOptions(draft=True)


def _waiting(here: Desk) -> None:
    """Write a campaign whose theme waits, and a template that prints it."""
    here.template("cong-van/ngan.md.j2", PROSE + "Chủ đề: “{{ theme }}”.\n")
    text = campaign_text().replace("theme: ", f"theme: {MARK} ")
    here.write("campaigns/dot.yaml", text)


def _run(options: RenderOptions) -> Outcome:
    return render(["campaigns/dot.yaml"], options, Watcher())


def _found(outcome: Outcome) -> list[tuple[str, str]]:
    return [(finding.code.id, finding.severity.value) for finding in outcome.diagnostics]


def test_without_draft_nothing_is_made(here: Desk) -> None:
    """The value is named, and how it is confirmed."""
    _waiting(here)

    outcome = _run(RenderOptions())

    assert _found(outcome) == [("C160", "error")]
    assert "xóa «(cần xác nhận)»" in outcome.diagnostics[0].hint
    assert outcome.results == ()
    assert not (here.folder / "out").exists()


def test_a_draft_has_its_own_name_its_notice_and_its_marks(here: Desk) -> None:
    """Highlighted words with their mark, a highlighted line on top of the page."""
    _waiting(here)

    outcome = _run(_DRAFT)

    assert _found(outcome) == [("C160", "warning")]
    assert [(r.path, r.draft) for r in outcome.results] == [("out/dot/cong-van.nhap.docx", True)]
    data = (here.folder / "out/dot/cong-van.nhap.docx").read_bytes()
    paper = docx.Document(io.BytesIO(data))
    shown = [
        run.text for p in paper.paragraphs for run in p.runs if run.font.highlight_color is not None
    ]
    assert shown == [f"{MARK} Phổ cập hạ tầng số"]
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        headers = [package.read(n).decode() for n in package.namelist() if "header" in n]
    assert len(headers) == 2
    assert all("BẢN NHÁP – còn 1 chỗ cần xác nhận (tô vàng)" in header for header in headers)


def test_a_draft_never_takes_the_place_of_the_paper(here: Desk) -> None:
    """Both stand side by side, and the manifest knows each by its own name."""
    _waiting(here)
    _run(_DRAFT)
    draft = (here.folder / "out/dot/cong-van.nhap.docx").read_bytes()
    here.campaign("dot.yaml")
    _run(RenderOptions())

    assert here.files() == ["dot/.cds-docs.json", "dot/cong-van.docx", "dot/cong-van.nhap.docx"]
    assert (here.folder / "out/dot/cong-van.nhap.docx").read_bytes() == draft
    _waiting(here)
    assert [result.status for result in _run(_DRAFT).results] == ["unchanged"]


def test_a_draft_edited_by_hand_is_kept(here: Desk) -> None:
    """It is somebody's work like any other."""
    _waiting(here)
    _run(_DRAFT)
    path = here.folder / "out/dot/cong-van.nhap.docx"
    path.write_bytes(b"sua tay")

    outcome = _run(_DRAFT)

    assert [result.status for result in outcome.results] == ["kept-back"]
    assert path.read_bytes() == b"sua tay"
    assert "dot/cong-van.nhap.moi.docx" in here.files()


def test_with_nothing_to_confirm_the_papers_themselves_are_made(here: Desk) -> None:
    """``--draft`` lets drafts be made, it does not make a paper one."""
    here.campaign("dot.yaml")

    outcome = _run(_DRAFT)

    assert [(r.path, r.draft) for r in outcome.results] == [("out/dot/cong-van.docx", False)]


def test_validate_judges_the_paper_as_it_will_be(here: Desk) -> None:
    """The value is an error; what else is wrong comes in the same run, and marks are not judged."""
    _waiting(here)
    here.template("cong-van/ngan.md.j2", PROSE + "Chủ đề: “{{ theme }}”.\n{{ khong_co }}\n")

    outcome = validate(["campaigns/dot.yaml"], None, Watcher())

    assert _found(outcome)[0] == ("C160", "error")
    assert {code[0] for code, _ in _found(outcome)} == {"C", "J"}


def test_what_only_breaks_with_the_mark_is_said(here: Desk) -> None:
    """A template that counts on words as they will be may not take them as they are."""
    _waiting(here)
    here.template(
        "cong-van/ngan.md.j2", PROSE + "{% if 'cần' in theme %}{{ khong_co }}{% endif %}\nHết.\n"
    )

    outcome = _run(_DRAFT)

    assert [result.status for result in outcome.results] == ["failed"]
    assert [result.path for result in outcome.results] == ["out/dot/cong-van.nhap.docx"]


def test_html_says_draft_as_well(here: Desk) -> None:
    """Every form of a draft is one."""
    _waiting(here)

    _run(RenderOptions(draft=True, formats=("docx", "html")))

    page = (here.folder / "out/dot/cong-van.nhap.html").read_text("utf-8")
    assert "BẢN NHÁP – còn 1 chỗ" in page
    assert "<mark" in page


_UNKNOWN = {
    "who signs": ("name: Huỳnh Thị Thu Thủy", f"name: {MARK}"),
    "the post": ("title: Phó Giám đốc", f"title: {MARK}"),
    "the place": ("place: Quảng Ngãi", f"place: {MARK}"),
    "what it is about": ("subject: tuyên truyền về {{ event.name }}", f"subject: {MARK}"),
    "whom it goes to": ('"Các sở, ban, ngành"', f'"{MARK}"'),
}


@pytest.mark.parametrize("what", _UNKNOWN)
def test_what_is_not_known_at_all_is_still_a_draft(here: Desk, what: str) -> None:
    """Nobody can mend it yet: that it is to come is said once, and nothing else of it."""
    here.template("cong-van/ngan.md.j2", PROSE)
    typed, mark = _UNKNOWN[what]
    text = campaign_text()
    assert typed in text
    here.write("campaigns/dot.yaml", text.replace(typed, mark))

    outcome = _run(_DRAFT)

    assert [(r.path, r.status) for r in outcome.results] == [
        ("out/dot/cong-van.nhap.docx", Status.WRITTEN)
    ]
    assert _found(outcome) == [("C160", "warning")]


def test_a_cell_that_is_not_known_at_all_is_still_a_draft(here: Desk) -> None:
    """The same in a list: of each copy by itself."""
    here.template("cong-van/ngan.md.j2", PROSE)
    rows = f"Tên,Người ký\nSở Tài chính,{MARK}\nSở Y tế,Nguyễn Thị Hoa\n"
    here.write("campaigns/ds.csv", rows)
    text = campaign_text().replace(
        '\n  - {id: so-nganh, name: "Các sở, ban, ngành"}', " {file: ds.csv}"
    )
    here.write("campaigns/dot.yaml", text.replace("to: [so-nganh]", "for_each: recipients"))

    outcome = _run(_DRAFT)

    assert [r.status for r in outcome.results] == [Status.WRITTEN] * 2
    assert ("C160", "warning") in _found(outcome)
    assert [code for code, _ in _found(outcome) if "-" in code] == []  # no rule for papers
