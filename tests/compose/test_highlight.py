"""Values that wait for a person are found again in the finished paper, in whatever form."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cds_docs.campaign import load
from cds_docs.campaign.confirm import MARK
from cds_docs.campaign.convert import convert
from cds_docs.campaign.each.copies import unrolled
from cds_docs.campaign.rolling.ground import Ground
from cds_docs.document.draft import notice
from cds_docs.document.model import Document, Words
from cds_docs.document.printed import printed
from cds_docs.source import read
from cds_docs.source.splice import Splice, spliced
from support.campaigns import CAMPAIGNS, campaign_text, composer
from support.rolling import opened

_NAME = "campaign-2024"


def _draft(*changes: tuple[str, str], document: str = "ke-hoach") -> Document:
    """Compose a draft of the project's campaign with some values waiting."""
    text = campaign_text(_NAME)
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    source, _ = read(text.encode(), "campaigns/thu.yaml")
    assert source is not None
    loaded, findings = load(source, draft=True)
    assert loaded is not None, findings
    draft = loaded.as_draft
    assert draft is not None
    (spec,) = (one for one in draft.campaign.documents if one.id == document)
    made, found = composer().compose(draft, spec)
    assert made is not None, found
    return made


def _shown(document: Document) -> list[str]:
    """Return the words that are highlighted, neighbours joined."""
    return [text for paragraph in printed(document) for text in _of(paragraph.content)]


def _of(content: tuple[object, ...]) -> Iterator[str]:
    """Yield the highlighted stretches of a paragraph."""
    text = ""
    for part in content:
        if isinstance(part, Words) and part.confirm:
            text += part.text
        elif text:
            yield text
            text = ""
    if text:
        yield text


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("theme: Phổ", f"theme: {MARK} Phổ", f"{MARK} Phổ cập hạ tầng số"),
        ("- Chuyển đổi số lấy", f"- {MARK} Chuyển đổi số lấy", f"{MARK} Chuyển đổi số lấy"),
        ("name: Trần Minh Anh", f"name: {MARK} Trần Minh Anh", f"{MARK} Trần Minh Anh"),
        ("number: 934/", f"number: {MARK} 934/", f"Quyết định số {MARK} 934/QĐ-BTTTT ngày 07/6"),
        ("date: 07/6/2024", f"date: {MARK} 07/6/2024", "Quyết định số 934/QĐ-BTTTT ngày 07/6"),
        ("title: Báo cáo kết", f"title: {MARK} Báo cáo kết", f"{MARK} Báo cáo kết quả"),
        ("due: 25/10/2024", f"due: {MARK} 25/10/2024", "25/10/2024"),
        ("start: 01/10/2024, end: 10/10/2024,", f"start: {MARK} 01/10/2024, end: 10/10/2024,",
         "01/10"),
        ("output: Lễ phát động", f"output: {MARK} Lễ phát động", f"{MARK} Lễ phát động"),
        ("noi_phat_dong: tỉnh", f"noi_phat_dong: {MARK} tỉnh", f"{MARK} tỉnh Quảng Ninh"),
        ("subject: Tổ chức", f"subject: {MARK} Tổ chức", f"{MARK} Tổ chức Ngày Chuyển đổi số"),
        ("- {to: bo-chu-quan, note: để b/c}", f"- {MARK} bo-chu-quan", ""),
    ],
)  # fmt: skip
def test_a_value_is_highlighted_where_it_is_printed(old: str, new: str, shown: str) -> None:
    """Words with their mark, citations as a whole, dates by themselves."""
    found = _shown(_draft((old, new)))

    if shown:
        assert any(text.startswith(shown) for text in found), found
    else:
        assert found == []


def test_a_citation_is_highlighted_from_its_first_word_to_its_last() -> None:
    """All parts of it belong to the paper that is still to be found."""
    found = _shown(_draft(("number: 934/", f"number: {MARK} 934/")))

    assert found[0].endswith("về Ngày Chuyển đổi số quốc gia năm 2024")


def test_markup_and_facts_inside_a_value_are_highlighted_with_it() -> None:
    """A task in the line markup, with a fact and a mark in the middle."""
    old = "- Tuyên truyền đậm nét các hoạt động hưởng ứng"
    new = f"- {MARK} Tuyên truyền **đậm nét** các (*hoạt động*) hưởng ứng"

    (shown,) = _shown(_draft((old, new), document="cong-van"))

    assert shown.startswith(f"{MARK} Tuyên truyền đậm nét các (hoạt động) hưởng ứng Ngày Chuyển")
    assert shown.endswith("nền tảng số")


def test_a_mark_inside_a_text_highlights_from_there_on() -> None:
    """What stands before it needs no confirming."""
    old = "Toàn dân tham gia chuyển đổi số, xây dựng"
    new = f"Toàn dân tham gia chuyển đổi số, {MARK} xây dựng"

    (shown,) = _shown(_draft((old, new)))

    assert shown == f"{MARK} xây dựng tỉnh Quảng Ninh giàu đẹp, văn minh"


def test_a_mark_behind_a_text_highlights_all_of_it() -> None:
    """So somebody may type it by hand."""
    old = "- Treo băng rôn, khẩu hiệu chào mừng"
    new = f"- Treo cờ tại trụ sở {MARK}.\n      - Treo băng rôn, khẩu hiệu chào mừng"

    (shown,) = _shown(_draft((old, new), document="cong-van"))

    assert shown == f"Treo cờ tại trụ sở {MARK}"


def test_capitals_are_found_as_well() -> None:
    """A phụ lục's title is printed in capitals; so is the name of the issuer."""
    changes = (
        ("title: Lịch các", f"title: {MARK} Lịch các"),
        ("name: Ủy ban nhân dân tỉnh Quảng Ninh", f"name: {MARK} Ủy ban nhân dân tỉnh Quảng Ninh"),
    )

    found = _shown(_draft(*changes))

    assert f"{MARK.upper()} LỊCH CÁC HOẠT ĐỘNG" in found
    assert f"{MARK.upper()} ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH" in found


def test_a_fact_in_an_address_leaves_the_mark_itself() -> None:
    """The address is not printed; the mark is still seen."""
    old = "- Tuyên truyền đậm nét"
    new = f"- {MARK} Xem [trang này](https://a.vn/{{{{ year }}}}) và tuyên truyền đậm nét"

    assert _shown(_draft((old, new), document="cong-van")) == [MARK]


@pytest.mark.parametrize("path", sorted(CAMPAIGNS.glob("*.yaml")), ids=lambda path: path.stem)
def test_no_mark_is_printed_unseen(path: Path) -> None:
    """Every value of a campaign waits: each mark that is printed is highlighted."""
    data = path.read_bytes()
    before = opened(data)
    assert before is not None
    ground = Ground(before, convert(before.source), 2030)
    marks = [
        Splice(typed.part(typed.start, typed.start), f"{MARK} ")
        for _, _, leaf, typed in ground.texts()
        if leaf.words
    ]
    loaded = opened(spliced(data, marks))
    assert loaded is not None
    draft = loaded.as_draft
    assert draft is not None

    for spec in unrolled(draft):
        document, findings = composer().compose(draft, spec)
        assert document is not None, findings
        words = [w for p in printed(document) for w in p.content if isinstance(w, Words)]
        unseen = [w.text for w in words if MARK in w.text.casefold() and not w.confirm]
        assert unseen == []
        assert any(word.confirm for word in words)


def test_the_notice_counts_the_places_on_the_paper() -> None:
    """A reader finds as many highlighted places as it says."""
    document = _draft(("theme: Phổ", f"theme: {MARK} Phổ"))

    count = len(_shown(document))
    assert count > 1
    assert notice(document) == f"BẢN NHÁP – còn {count} chỗ cần xác nhận (tô vàng)"


def test_a_paper_that_prints_none_of_the_values_is_a_draft_too() -> None:
    """Another value of the campaign may still change it."""
    document = _draft(("name: Trần Minh Anh", f"name: {MARK} Trần Minh Anh"), document="cong-van")

    assert document.draft
    assert notice(document) == "BẢN NHÁP – tệp chiến dịch còn giá trị cần xác nhận"
