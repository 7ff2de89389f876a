"""What only a finished paper shows: its end, what it sends along, what it cites and uses."""

from typing import Any

import pytest

from cds_docs.campaign.each.copies import unrolled
from cds_docs.compose import Composer
from support.composing import Files, Templates, campaign, compose, letter, loaded, paper
from support.each import LETTER, loaded_each
from support.each import campaign as campaign_of_each
from support.each import paper as paper_of_each


def _codes(template: str, **changes: Any) -> list[str]:  # noqa: ANN401 -- keys of a document
    _, findings = compose(campaign(documents=[letter(**changes)]), template)
    return [finding.code.id for finding in findings]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Một./.\nHai.", ["J044"]),
        ("Một./.\nHai./.", ["J044"]),
        ("Một.\nHai./.", []),
        ("Một./.", []),
        ("Tỷ lệ 1./2.\nHai.", []),
    ],
)
def test_the_closing_mark_stands_at_the_end_only(text: str, codes: list[str]) -> None:
    """A typed mark is kept at the end and a warning before it."""
    assert _codes(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("- Một;\n- Hai;\n1. Ba.", ["J047"]),
        ("- Một;\n- Hai,\nI. BA\nBốn.", ["J047"]),
        ("- Một;.\n- Hai.", ["J047"]),
        ("- Một;\n+ Hai;\n- Ba.", []),
        ("- Một;\n- Hai;\nĐề nghị các cơ quan thực hiện.", ["J047"]),
        ("- Một;\n- Hai;\nvà ba.", []),
        ("- Một;\nGồm hai phần.\n- Hai.", []),
        ("- Một...\n- Hai.", []),
        ("- Một;\n- Hai;", []),  # the end of the paper: ./. takes its place
    ],
)
def test_a_list_of_dashes_ends_in_a_full_stop(text: str, codes: list[str]) -> None:
    """A list that goes on below is not over; two marks are one too many."""
    assert _codes(text) == codes


def test_a_mark_of_the_template_is_told_to_be_mended_there() -> None:
    """What stands before the mark is the clerk's, the mark may be of the template's own loop."""
    loop = "{% for one in slogans %}\n- {{ one }};\n{% endfor %}\nI. HAI\nBa."
    texts = campaign(documents=[letter()], slogans=["Một", "Hai"])
    _, findings = compose(texts, loop)

    assert ["loop.last" in one.hint for one in findings if one.code.id == "J047"] == [True]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Treo băng rôn (có mẫu kèm theo).", ["J042"]),
        ("Treo băng rôn (*mẫu đính kèm*).", ["J042"]),
        ("Treo băng rôn (*kèm mẫu*).", []),
        ("Danh sách (gửi kèm danh sách đại biểu).", ["J042"]),
        ("Thay ảnh đại diện (có kèm khung hình nhận diện).", []),
        ("Theo Quy chế (ban hành kèm theo Quyết định 5).", []),
        ("Theo Kế hoạch (kèm theo Công văn số 12/STTTT-VP).", []),
        ("Các đơn vị đi kèm theo đoàn.", []),
    ],
)
def test_what_is_said_to_be_enclosed_is_there(text: str, codes: list[str]) -> None:
    """Words in brackets promise something; other papers' own phụ lục are no promise."""
    assert _codes(text) == codes
    assert _codes(text, enclosures=["Mẫu băng rôn"]) == []


def test_a_code_below_the_signature_is_what_is_sent_along() -> None:
    """A QR code that is promised is there; nothing else is made up for by it."""
    after = [{"text": "Quét mã QR", "qr": "https://a.vn"}]
    assert _codes("Góp ý (quét mã QR kèm theo).") == ["J042"]
    assert _codes("Góp ý (quét mã QR kèm theo).", after=after) == []
    assert _codes("Treo băng rôn (có mẫu kèm theo).", after=after) == ["J042"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Treo băng rôn.", ["J043", "J043"]),
        ("Treo băng rôn (gửi kèm {{ doc.enclosures|join('; ') }}).", []),
        ("Treo theo mẫu băng rôn; phát video.", []),
    ],
)
def test_what_is_sent_along_is_said(text: str, codes: list[str]) -> None:
    """By its title or by a word that something is enclosed."""
    assert _codes(text, enclosures=["Mẫu băng rôn", "Video"]) == codes


def test_an_attached_text_is_issued_by_the_decision() -> None:
    """A Quy chế behind a decision that says nothing of it is a wrong paper."""
    attached = {"title": "Quy chế phối hợp", "sections": {"a": "Lời."}}

    for text, codes in (
        ("#Điều. Tổ chức Ngày.", ["J043"]),
        ("#Điều. Ban hành kèm theo Quyết định này {{ doc.attached }}.", []),
        ("#Điều. Phê duyệt văn bản kèm theo.", []),
    ):
        assert _codes(text, kind="quyet-dinh", attached=attached) == codes


def test_a_phu_luc_does_not_speak_for_an_enclosure() -> None:
    """``(Phụ lục kèm theo)`` says nothing of the file sent along."""
    annexes = [{"id": "a", "title": "Lịch", "text": "Lời."}]
    text = "Lịch tại Phụ lục kèm theo."

    assert _codes(text, annexes=annexes, enclosures=["Video"]) == ["J043"]


@pytest.mark.parametrize(
    ("date", "codes"),
    [("19/9/2024", []), ("9/2024", []), ("18/4/2022", ["J041"]), ("3/2022", ["J041"])],
)
def test_a_cited_paper_is_not_younger_than_the_paper(date: str, codes: list[str]) -> None:
    """Only what is sure: a month that is not over may hold the day."""
    assert _codes("Theo {{ ref('qd-505') }}.", date=date) == codes
    assert _codes("Theo quy định.", date=date) == []


def test_a_paper_of_the_same_campaign_is_not_younger_either() -> None:
    """The date of the plan is the date of the citation."""
    data = campaign(documents=[letter(date="8/2024"), paper(date="05/9/2024")])
    data["references"]["kh"] = {"document": "ke-hoach"}

    _, findings = compose(data, "Thực hiện {{ ref('kh') }}.")

    (finding,) = findings
    assert finding.code.id == "J041"
    assert "05/9/2024" in finding.message


def _unused(template: str, **changes: Any) -> list[str]:  # noqa: ANN401 -- keys of a campaign
    data = loaded(campaign(**changes))
    composer = Composer(Templates({"cong-van/mac-dinh.md.j2": template}), Files())
    for document in data.campaign.documents:
        composer.compose(data, document)
    return [f"{finding.code.id} {finding.message}" for finding in composer.unused(data)]


def test_what_is_declared_and_used_nowhere_is_named() -> None:
    """Uses in the file count, those in other references too, and those of templates."""
    recipients = [{"id": "so-nganh", "name": "Các sở"}, {"id": "bao", "name": "Báo"},
                  {"id": "huyen", "name": "UBND các huyện"}]  # fmt: skip

    said = _unused("Lời.", recipients=recipients)

    assert [message[:4] for message in said] == ["J045", "J046"]
    assert "«bao»" in said[0]
    assert _unused("{{ ref('qd-934') }}; {{ recipient('bao') }}.", recipients=recipients) == []
    assert len(_unused("{{ ref('qd-505', 'number') }}.", recipients=recipients)) == 2
    assert len(_unused("{{ recipients|join('; ') }}.", recipients=recipients)) == 1


@pytest.mark.parametrize(
    ("text", "keys", "codes"),
    [
        ("Lời chung.", {"to": "[Sở Nội vụ]"}, ["J048"]),
        ("Gửi {{ each.name }}.", {"to": "[Sở Nội vụ]"}, []),
        ("Lời chung.", {"to": "[Sở Nội vụ]", "distribution": "[each]"}, []),
        ("Lời chung.", {}, []),
    ],
)
def test_a_copy_says_whom_it_is_for(text: str, keys: dict[str, str], codes: list[str]) -> None:
    """Somewhere: else all copies are one paper under several names."""
    data = loaded_each(campaign_of_each(paper_of_each(LETTER, **keys)))
    composer = Composer(Templates({"cong-van/mac-dinh.md.j2": text}), Files())

    for copy in unrolled(data):
        assert [found.code.id for found in composer.compose(data, copy)[1]] == codes


def test_a_composer_knows_of_no_use_before_it_has_composed() -> None:
    """Nothing is said of a campaign whose papers it has not seen."""
    assert Composer(Templates({}), Files()).unused(loaded(campaign())) == ()


@pytest.mark.parametrize(
    ("printed", "left"),
    [
        ("{{ viec }}", ["«due»", "«output»", "«with»"]),
        ("{{ viec }} ({{ viec.due }})", ["«output»", "«with»"]),
        ("{{ viec }} ({{ viec.due }}; {{ viec.output }}; {{ viec['with']|join }})", []),
        ("", []),
    ],
)
def test_what_a_task_says_besides_its_text_is_printed(printed: str, left: list[str]) -> None:
    """A deadline that the template of an office leaves out is told, where the task is printed."""
    task = {"text": "Treo cờ", "due": "25/9/2024", "output": "Ảnh", "with": ["huyen"]}
    loop = "{% for viec in nhom.tasks %}{{ viec }}{% endfor %}".replace("{{ viec }}", printed)
    template = f"{{% for nhom in assignments() %}}{loop if printed else ''}{{% endfor %}}Hết."
    used = {"to": ["so-nganh"], "tasks": [task]}

    said = [one for one in _unused(template, assignments=[used]) if one.startswith("J050")]

    assert [one.partition(" (")[0].rpartition(" ")[2] for one in said] == [
        part for part in ("«due»", "«output»", "«with»") if part in left
    ]


@pytest.mark.parametrize(
    ("printed", "title", "codes"),
    [
        ("{{ nhom.title }}", None, ["J051"]),
        ("{{ nhom.title }}", "Các xã, phường", []),
        ("{{ nhom.recipients|length }} nơi nhận", None, []),
    ],
)
def test_a_heading_is_not_the_names_of_all_wards(
    printed: str, title: str | None, codes: list[str]
) -> None:
    """Work for a whole list without a title is headed by pages of names, which nobody wants."""
    wards = [{"id": f"xa-{at}", "name": f"UBND xã Số {at}"} for at in range(20)]
    work = {"to": "all", "tasks": ["Treo cờ"]} | ({"title": title} if title else {})
    changes = {"recipients": wards, "assignments": [work]}
    template = f"{{% for nhom in assignments() %}}{printed}: treo cờ.{{% endfor %}}"

    letters = [letter(to=["xa-1"], distribution=[])]
    _, findings = compose(campaign(documents=letters, **changes), template)

    assert [one.code.id for one in findings if one.code.id.startswith("J")] == codes
