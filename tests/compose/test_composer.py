"""Whole documents: the frame around the prose, citations, annexes, what must not be lost."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cds_docs.compose import Composer
from cds_docs.diagnostics import Severity
from cds_docs.document.model import (
    Addressees,
    Gap,
    Letterhead,
    LineBreak,
    Paragraph,
    QrCode,
    Role,
    Rule,
    SignatureBlock,
    Table,
    Words,
    plain_text,
    printed_text,
)
from cds_docs.standard import nd30
from cds_docs.standard.elements import Element
from cds_docs.viet import nfc
from support.composing import (
    PATH,
    PNG,
    Files,
    Templates,
    body,
    campaign,
    compose,
    compose_loaded,
    composed,
    letter,
    lines,
    loaded,
    paper,
    yaml_campaign,
)

LONG_505 = (
    "Quyết định số 505/QĐ-TTg ngày 22 tháng 4 năm 2022 của Thủ tướng Chính phủ về Ngày Chuyển đổi "
    "số quốc gia"
)
ARTICLES = "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.\nĐiều 2. Giao Sở thực hiện.\n"


def texts(data: dict[str, object], template: str) -> list[str]:
    """Return the paragraphs of the text alone."""
    frame = {
        Element.DOCUMENT_TYPE, Element.SUBJECT, Element.AFTER_SIGNATURE, Element.BASIS,
        Element.COMPETENCE, Element.DECISION,
    }  # fmt: skip
    return [printed_text(p) for p in body(composed(data, template)) if p.element not in frame]


def codes(data: dict[str, object], template: str = "Lời văn.") -> list[str]:
    """Return the codes composing gives."""
    return [finding.code.id for finding in compose(data, template)[1]]


def test_a_letter() -> None:
    """A công văn has letterhead, Kính gửi, text, Nơi nhận, signature, in this order."""
    document = composed(campaign(), "Lời văn.")

    assert lines(document.sections[0].blocks) == [
        "UBND TỈNH QUẢNG NGÃI",
        "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
        "Số: /STTTT-TTBCXB",
        "Quảng Ngãi, ngày 19 tháng 9 năm 2024",
        "V/v tuyên truyền Ngày Chuyển đổi số quốc gia",
        "Kính gửi:",
        "- Các sở, ban, ngành;",
        "- Báo Quảng Ngãi.",
        "Lời văn./.",
        "Nơi nhận:",
        "- Như trên;",
        "- UBND tỉnh (b/c);",
        "- UBND các H;",
        "- Lưu: VT, TTBCXB.",
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "Huỳnh Thị Thu Thủy",
    ]
    head, addressees, text, block = document.sections[0].blocks
    assert isinstance(head, Letterhead)
    assert head.issuer.content[1] == LineBreak()
    assert head.number is not None
    assert head.number.content[1] == Gap(nd30.NUMBER_GAP)
    assert isinstance(addressees, Addressees)
    assert isinstance(text, Paragraph)
    assert isinstance(block, SignatureBlock)
    assert [p.element for p in block.authority] == [Element.AUTHORITY, Element.POST]
    assert document.properties.title == "tuyên truyền Ngày Chuyển đổi số quốc gia"
    assert document.properties.author == "Sở Thông tin và Truyền thông"
    assert document.properties.date == "2024-09-19"


def test_a_named_paper() -> None:
    """A kế hoạch has its name and trích yếu with a line, căn cứ in words, and no Kính gửi."""
    bases = ["Căn cứ {{ ref.qd-505 }}.", "Theo đề nghị của Sở;", "Căn cứ Luật Giao dịch điện tử"]
    document = composed(campaign(documents=[paper(bases=bases, number="5")]), "Lời văn")
    blocks = document.sections[0].blocks

    assert lines(blocks)[1:8] == [
        "Số: 05/KH-UBND",
        "Quảng Ngãi, ngày  tháng 9 năm 2024",
        "KẾ HOẠCH",
        "Tổ chức Ngày Chuyển đổi số quốc gia",
        f"Căn cứ {LONG_505};",
        "Căn cứ Luật Giao dịch điện tử;",
        "Theo đề nghị của Sở.",
    ]
    assert blocks[3] == Rule(Element.SUBJECT, "Tổ chức Ngày Chuyển đổi số quốc gia")
    head = blocks[0]
    assert isinstance(head, Letterhead)
    assert head.letter_subject is None
    assert head.place_and_date is not None
    assert head.place_and_date.content[1] == Gap(nd30.DAY_GAP)
    assert lines(blocks)[-6:] == [
        "Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH",
        "Bùi Đình Long",
    ]  # fmt: skip
    assert document.properties.title == "Kế hoạch Tổ chức Ngày Chuyển đổi số quốc gia"
    assert document.properties.date == "2024-09-01"


@pytest.mark.parametrize(
    ("subject", "printed"),
    [("về việc tổ chức Ngày", "Về việc tổ chức Ngày"), ("đẩy mạnh", "Đẩy mạnh"), ("V/v", "V/v")],
)
def test_a_subject_on_its_own_line_begins_with_a_capital(subject: str, printed: str) -> None:
    """Under the name of the kind the trích yếu begins a line; behind V/v it does not."""
    blocks = composed(campaign(documents=[paper(subject=subject)]), "Lời văn").sections[0].blocks

    assert lines(blocks)[4] == printed
    assert blocks[3] == Rule(Element.SUBJECT, printed)


def test_a_decision_with_an_attached_text() -> None:
    """A quyết định has its competence, căn cứ, QUYẾT ĐỊNH:, điều, and the text it issues."""
    attached = {"title": "Kế hoạch tổ chức Ngày", "sections": {"a": "I. Mục đích\n- Một."}}
    data = campaign(
        documents=[paper("quyet-dinh", bases=["Căn cứ Luật"], attached=attached, form="paper")]
    )
    document = composed(data, ARTICLES)
    main, extra = document.sections

    assert lines(main.blocks)[3:12] == [
        "QUYẾT ĐỊNH",
        "Tổ chức Ngày Chuyển đổi số quốc gia",
        "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI",
        "Căn cứ Luật.",
        "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.",
        "Điều 2. Giao Sở thực hiện./.",
        "Nơi nhận:",
        "- Như Điều 2;",
    ]
    assert extra.role is Role.ATTACHED
    assert lines(extra.blocks) == [
        "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI",
        "KẾ HOẠCH",
        "Tổ chức Ngày",
        "(Kèm theo Quyết định số /QĐ-UBND ngày  tháng 9 năm 2024 của UBND tỉnh)",
        "I. MỤC ĐÍCH",
        "- Một./.",
    ]
    assert isinstance(extra.blocks[4], Rule)


def test_the_head_of_a_department_decides() -> None:
    """Where one person heads the body, the competence is that person's title and body."""
    document = paper("quyet-dinh", issuer="so", signer={"name": "A", "title": "Giám đốc"})
    printed = lines(composed(campaign(documents=[document]), ARTICLES).sections[0].blocks)

    assert "GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG" in printed


def test_an_attached_text_uses_the_template_of_its_kind() -> None:
    """Sections of an attached text replace blocks of its kind's template, where they are blocks."""
    templates = {
        "quyet-dinh/mac-dinh.md.j2": ARTICLES,
        "ke-hoach/mac-dinh.md.j2": "I. Chung\n{% block muc_dich %}\nCũ.\n{% endblock %}",
    }
    attached = {"title": "Kế hoạch tổ chức", "sections": {"muc-dich": "Mới."}}
    data = campaign(documents=[paper("quyet-dinh", attached=attached)])
    printed = [p for p in body(composed(data, templates), 1) if p.element is Element.BODY]

    assert [printed_text(p) for p in printed] == ["Mới./."]
    other = {"title": "Đề cương truyền thông", "sections": {"x": "Một.", "y": "Hai."}}
    data = campaign(documents=[paper("quyet-dinh", attached=other)])
    assert [printed_text(p) for p in body(composed(data, templates), 1)][-2:] == ["Một.", "Hai./."]
    assert printed_text(body(composed(data, templates), 1)[0]) == "ĐỀ CƯƠNG TRUYỀN THÔNG"


def test_an_attached_text_speaks_of_itself() -> None:
    """Its template prints its own kind and trích yếu, not what the decision is about."""
    templates = {
        "quyet-dinh/mac-dinh.md.j2": f"{ARTICLES}{{{{ doc.kind_name }}}} {{{{ doc.subject }}}}.",
        "ke-hoach/mac-dinh.md.j2": "{{ doc.kind_name }} {{ doc.subject|mid }} của {{ year }}.",
    }
    attached = {"title": "Kế hoạch tổ chức Ngày"}
    changes = {"subject": "Ban hành Kế hoạch tổ chức Ngày", "attached": attached}
    finished = composed(campaign(documents=[paper("quyet-dinh", **changes)]), templates)

    assert "Quyết định Ban hành Kế hoạch tổ chức Ngày./." in lines(finished.sections[0].blocks)
    assert "Kế hoạch tổ chức Ngày của 2024./." in lines(finished.sections[1].blocks)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"to": ["Bộ Nội vụ"]}, ["Kính gửi:", "Bộ Nội vụ"]),
        ({"to": ["A;", "B.", "C,"]}, ["Kính gửi:", "- A;", "- B;", "- C."]),
        ({"subject": "V/v mời họp"}, ["V/v mời họp"]),
        ({"subject": "về việc mời họp"}, ["V/v mời họp"]),
        ({"number": "1"}, ["Số: 01/STTTT-TTBCXB"]),
        ({"symbol": "3/ABC-X"}, ["Số: 03/ABC-X"]),
        ({"date": None}, ["Quảng Ngãi, ngày  tháng  năm 2024"]),
        ({"date": "05/02/2024", "place": "Trà Bồng"}, ["Trà Bồng, ngày 05 tháng 02 năm 2024"]),
        ({"urgency": "hoa-toc"}, ["HỎA TỐC"]),
        ({"circulation": "luu-hanh-noi-bo"}, ["LƯU HÀNH NỘI BỘ"]),
        ({"drafter": "PL", "copies": "300"}, ["PL.(300)"]),
        ({"drafter": "PL"}, ["PL"]),
        ({"copies": "5"}, ["(5)"]),
        ({"distribution": ["Như trên", "X;", "Lưu: VT, Y."]},
         ["Nơi nhận:", "- Như trên;", "- X;", "- Lưu: VT, Y."]),
        ({"distribution": [{"to": "X;", "note": "(để b/c)"}], "unit": None, "symbol": "/A"},
         ["- Như trên;", "- X (để b/c);", "- Lưu: VT."]),
        ({"signer": {"name": "A", "title": "Phó Giám đốc", "also": "Ủy viên"}},
         ["PHÓ GIÁM ĐỐC", "ỦY VIÊN", "A"]),
    ],
)  # fmt: skip
def test_the_frame(changes: dict[str, object], expected: list[str]) -> None:
    """Each key of a document prints as the decree asks, never doubled."""
    document = {k: v for k, v in letter(**changes).items() if v is not None}
    printed = lines(composed(campaign(documents=[document]), "Lời văn.").sections[0].blocks)

    start = printed.index(expected[0])
    assert printed[start : start + len(expected)] == expected


@pytest.mark.parametrize(
    ("template", "closed"),
    [
        ("Hết.", "Hết./."),
        ("Hết;", "Hết./."),
        ("Hết", "Hết./."),
        ("Hết./.", "Hết./."),
        ("Hết...", "Hết.../."),
        ("Hết!", "Hết!./."),
        ("*(Hết.)*", "(Hết.)./."),
        ("*Hết.*", "Hết./."),
        ("Xem https://a.vn.", "Xem https://a.vn./."),
        ("| a |\n|---|\n| b |", "./."),
    ],
)
def test_the_text_closes(template: str, closed: str) -> None:
    """The last paragraph ends in ./. in place of its full stop; it is never doubled."""
    assert texts(campaign(), template)[-1] == closed


def test_citations_follow_the_printed_order() -> None:
    """The first mention is full, later ones short, in the order of subject, căn cứ, text, annex."""
    annex = {"id": "a", "title": "Danh mục {{ ref.qd-505 }}", "text": "{{ ref.qd-934 }}."}
    data = campaign(
        documents=[paper(bases=["Căn cứ {{ ref.qd-505 }}"], annexes=[annex], subject="Triển khai")]
    )
    template = (
        "{{ ref('qd-505') }}; {{ ref('qd-505', 'full') }}; {{ ref('qd-505', 'date') }} (Phụ lục)"
    )
    document = composed(data, template)

    text = body(document)[3]
    assert plain_text(text.content) == (
        "Quyết định số 505/QĐ-TTg; Quyết định số 505/QĐ-TTg ngày 22/4/2022 của Thủ tướng Chính phủ "
        "về Ngày Chuyển đổi số quốc gia; 22/4/2022 (Phụ lục)./."
    )
    head, title, _, last = body(document, 1)
    assert printed_text(head) == "Phụ lục"
    assert printed_text(title) == "DANH MỤC QUYẾT ĐỊNH SỐ 505/QĐ-TTg"
    assert printed_text(last).startswith("Quyết định số 934/QĐ-BTTTT ngày 07/6/2024 của Bộ")


def test_a_full_citation_mentions_what_it_cites() -> None:
    """A paper cited in full inside another citation is short from then on."""
    assert texts(campaign(), "{{ ref('qd-934') }}\n{{ ref('qd-505') }}.")[-1] == (
        "Quyết định số 505/QĐ-TTg./."
    )


def test_a_citation_of_an_own_paper_keeps_its_blanks() -> None:
    """A paper of this campaign without number is cited with a blank of the same width."""
    data = campaign(references={"kh": {"document": "ke-hoach"}}, documents=[letter(), paper()])
    text = body(composed(data, "Thực hiện {{ ref('kh', 'short') }}."))[0]

    assert text.content == (
        Words("Thực hiện Kế hoạch số "),
        Gap(nd30.NUMBER_GAP),
        Words("/KH-UBND./."),
    )


def test_annexes_on_paper_and_in_files() -> None:
    """Phụ lục are numbered where several, and their Kèm theo line is blank in a file."""
    table = {
        "columns": [{"title": "TT", "width": "10", "align": "center"}, "Nội dung"],
        "rows": [["1", "*a* | {{ theme }}"], {"group": "Nhóm"}, {"total": ["", "5"]}],
    }
    annexes = [
        {"id": "a", "title": "Bảng", "table": table, "orientation": "landscape"},
        {"id": "b", "title": "Khẩu hiệu", "template": "khau-hieu"},
    ]
    templates = {
        "ke-hoach/mac-dinh.md.j2": "Chi tiết tại {{ doc.annexes|join(', ') }}.",
        "phu-luc/khau-hieu.md.j2": "{% for s in slogans %}\n#1. {{ s }}\n{% endfor %}\n{{ annex }}",
    }
    paper_form = composed(
        campaign(documents=[paper(annexes=annexes, form="paper", number="12")]), templates
    )
    first, second = paper_form.sections[1:]

    assert (first.role, first.landscape, second.landscape) == (Role.ANNEX, True, False)
    assert lines(first.blocks)[:3] == [
        "Phụ lục I",
        "BẢNG",
        "(Kèm theo Kế hoạch số 12/KH-UBND ngày  tháng 9 năm 2024 của UBND tỉnh)",
    ]
    made = first.blocks[-1]
    assert isinstance(made, Table)
    assert [[c.columns for c in row.cells] for row in made.rows] == [[1, 1], [1, 1], [2], [1, 1]]
    assert lines((made,)) == ["TT", "Nội dung", "1", "a | Phổ cập hạ tầng số", "Nhóm", "", "5"]
    assert made.alt == "Bảng"
    assert lines(second.blocks)[3:] == [
        "1. Chào mừng Ngày Chuyển đổi số quốc gia!", "2. Khẩu hiệu *hai* | ba", "Phụ lục II",
    ]  # fmt: skip
    electronic = composed(campaign(documents=[paper(annexes=annexes, number="12")]), templates)
    attached_to = body(electronic, 1)[2]
    assert attached_to.element is Element.ATTACHED_TO
    assert [part for part in attached_to.content if isinstance(part, Gap)] == [
        Gap(nd30.NUMBER_GAP), Gap(nd30.DAY_GAP), Gap(nd30.MONTH_GAP), Gap(nd30.NUMBER_GAP),
        Gap(nd30.ISSUER_GAP),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("count", "text", "expected"),
    [
        (0, "Không có gì.", []),
        (0, "Xem Phụ lục kèm theo.", ["J018"]),
        (0, "Theo Phụ lục I kèm theo Công văn này.", ["J018"]),
        (0, "Phụ lục kèm theo Quyết định số 5/QĐ-TTg.", []),
        (0, "Theo Phụ lục III Nghị định số 30/2020/NĐ-CP.", []),
        (0, "Phụ lục II ban hành kèm theo Kế hoạch số 3/KH-UBND", []),
        (1, "Xem phụ lục kèm theo.", []),
        (1, "Xem Phụ lục ban hành kèm theo Công văn này.", []),
        (1, "Không có gì.", ["J017"]),
        (1, "Xem Phụ lục II.", ["J018", "J017"]),
        (2, "Xem Phụ lục I.", ["J017"]),
        (2, "Xem Phụ lục I và II.", []),
        (2, "Xem các phụ lục kèm theo.", []),
        (3, "Xem Phụ lục I - III.", []),
        (3, "| a |\n|---|\n| Phụ lục I, II |\n\nPhụ lục III.", []),
        (2, "Xem Phụ lục I, II, III.", ["J018"]),
    ],
)
def test_text_and_annexes_know_each_other(count: int, text: str, expected: list[str]) -> None:
    """The text mentions each phụ lục and no other; those of other papers do not count."""
    annexes = [{"id": f"a{i}", "title": "Tên", "text": "Chữ."} for i in range(count)]

    assert codes(campaign(documents=[letter(annexes=annexes)]), text) == expected


def test_the_paper_that_lacks_a_phu_luc_is_named() -> None:
    """Work that several papers print mentions a phụ lục which only one of them has."""
    data = campaign(documents=[letter(id="cong-van-2")])
    _, (told,) = compose(data, "Xem Phụ lục II.")

    assert told.message == (
        "Lời văn nói đến «Phụ lục II» nhưng văn bản «cong-van-2» không có phụ lục nào."
    )
    assert "«in: [mã văn bản]»" in told.hint


@pytest.mark.parametrize(
    ("text", "expected"),
    [("{% if %}Xem các phụ lục kèm theo.", "J002"), ("Xem Phụ lục I, II.{{ '\\x07' }}", "J022")],
)
def test_what_a_text_that_cannot_be_printed_lacks_is_not_told(text: str, expected: str) -> None:
    """It may well stand there: only what keeps it from being printed is sure."""
    annexes = [{"id": f"a{i}", "title": "Tên", "text": "Chữ."} for i in range(2)]

    assert codes(campaign(documents=[letter(annexes=annexes)]), text) == [expected]


def test_sections_replace_blocks() -> None:
    """A section stands in place of its block, with facts as data and its own line markup."""
    template = (
        "{% block mo_dau %}\nCũ.\n{% endblock %}\nGiữa: {% block trong %}cũ{% endblock %}.\n"
        "{% block cuoi %}\nCuối.\n{% endblock %}"
    )
    sections = {
        "mo-dau": "I. Chủ đề\n- **{{ theme }}** {{ event.date.long }}\n\\- thường",
        "trong": "mới {{ theme }}",
    }
    document = composed(campaign(documents=[letter(sections=sections)]), template)

    assert [printed_text(p) for p in body(document)] == [
        "I. CHỦ ĐỀ",
        "- Phổ cập hạ tầng số ngày 10 tháng 10 năm 2024",
        "- thường",
        "Giữa: mới Phổ cập hạ tầng số.",
        "Cuối./.",
    ]
    origins = [p.origin.path for p in body(document) if p.origin is not None]
    assert origins == [PATH, PATH, PATH, *["templates/cong-van/mac-dinh.md.j2"] * 2]


def test_sections_reach_blocks_of_parent_and_included_templates() -> None:
    """A section also replaces a block of an extended or included template."""
    templates = {
        "cong-van/mac-dinh.md.j2": "{% extends 'nen.md.j2' %}",
        "nen.md.j2": "{% block a %}\nCũ.\n{% endblock %}\n{% include 'phan.md.j2' %}",
        "phan.md.j2": "{% block b %}\nCũ.\n{% endblock %}\n",
    }
    document = letter(sections={"a": "Một.", "b": "Hai."})

    assert [printed_text(p) for p in body(composed(campaign(documents=[document]), templates))] == [
        "Một.",
        "Hai./.",
    ]


@pytest.mark.parametrize("empty", ['""', "''"])
def test_a_section_in_empty_quotes_leaves_its_block_out(empty: str) -> None:
    """A part the office does not need goes, its heading with it, and numbers go on."""
    template = (
        "{% block a %}\n#1. **Một**\n{% endblock %}\n"
        "{% block b %}\n#1. **Hai**\n- Hai.\n{% endblock %}\n#1. **Ba**\nHết."
    )
    document, findings = compose_loaded(yaml_campaign(f"sections: {{b: {empty}}}"), template)

    assert findings == ()
    assert document is not None
    assert [printed_text(p) for p in body(document)] == ["1. Một", "2. Ba", "Hết./."]


def test_sections_that_lead_nowhere() -> None:
    """A section without block lists the blocks; one that is not printed is reported too."""
    template = (
        "{% block mo_dau %}\nA.\n{% endblock %}\n{% if 0 %}{% block b %}{% endblock %}{% endif %}"
    )
    data = campaign(documents=[letter(sections={"mo-dua": "X.", "b": "Y."})])
    _, (unknown, unused) = compose(data, template)

    assert (unknown.code.id, unused.code.id) == ("J007", "J008")
    assert "«mo_dau»" in unknown.hint
    assert unknown.span is not None
    assert unknown.span.path == PATH
    _, [lonely] = compose(campaign(documents=[letter(sections={"x": "X."})]), "A.")
    assert lonely.code.id == "J007"


def test_assignments() -> None:
    """One task is a paragraph, several are dash lines, and markup inside stays inside."""
    assignments = [
        {"to": ["so-nganh", "huyen"], "intro": "Làm *ngay*:", "tasks": ["1. Một | hai", "- Ba"]},
        {"to": "all", "tasks": [{"text": "Bốn", "with": ["huyen", "Báo"], "due": "bao-cao"}]},
        {"to": ["huyen"], "list": "dash", "title": "Riêng {{ year }}", "tasks": ["Năm"]},
        {"to": ["huyen"], "in": ["khac"], "tasks": ["Không ở đây"]},
    ]
    template = (
        "{% for a in assignments() %}\n#1. **{{ a.title }}**\n{% if a.intro %}{{ a.intro }}\n"
        "{% endif %}\n{% for t in a.tasks %}\n{{ '- ' if a.dashed else '' }}{{ t }}"
        "{% if t.due %} ({{ t.with|join(', ') }}; {{ t.due }}){% endif %}\n\n"
        "{% endfor %}\n{% endfor %}"
    )
    documents = [letter(), letter(id="khac")]

    assert texts(campaign(assignments=assignments, documents=documents), template) == [
        "1. Các sở, ban, ngành; UBND các huyện",
        "Làm ngay:",
        "- 1. Một | hai",
        "- - Ba",
        "2. Các sở, ban, ngành; UBND các huyện",
        "Bốn (UBND các H, Báo; 25/10/2024)",
        "3. Riêng 2024",
        "- Năm./.",
    ]


def test_a_template_about_work_asks_for_it() -> None:
    """Where nobody is given any, it says so; other templates have words for that."""
    template = "{% for a in assignments(required=true) %}\n{{ a.title }}\n{% endfor %}\n"
    given = [{"to": ["huyen"], "tasks": ["Một"]}]

    assert texts(campaign(assignments=given), template) == ["UBND các huyện./."]
    _, found = compose(campaign(assignments=[]), template)
    assert ["«cong-van» chưa có việc nào" in one.message for one in found] == [True]


def test_work_meant_for_a_document_is_not_lost() -> None:
    """Work given to a document whose template prints none is an error at that work."""
    assignments = [{"to": ["huyen"], "in": ["cong-van"], "tasks": ["Một"]}]
    _, [found] = compose(campaign(assignments=assignments), "Lời văn.")

    assert found.code.id == "J009"
    assert found.span is not None
    assert found.span.path == PATH


def test_a_template_that_fails_has_no_second_fault() -> None:
    """Where the template itself is wrong nothing is said of what it would have printed."""
    assignments = [{"to": ["huyen"], "in": ["cong-van"], "tasks": ["Một"]}]
    _, found = compose(campaign(assignments=assignments), "{{ khong_co }}")

    assert [one.code.id for one in found] == ["J003"]


def test_after_the_signature() -> None:
    """Text and QR codes stand below the signature; an empty code leaves a frame and a warning."""
    after = [{"text": "Mã QR: *tải*", "qr": "https://a.vn"}, {"text": "Hết"}]
    blocks = composed(campaign(documents=[letter(after=after)]), "A.").sections[0].blocks

    assert [type(b) for b in blocks[-3:]] == [Paragraph, QrCode, Paragraph]
    assert isinstance(blocks[-3], Paragraph)
    assert blocks[-3].element is Element.AFTER_SIGNATURE
    assert blocks[-3].content[1] == Words("tải", italic=True)
    document, [warning] = compose(
        campaign(documents=[letter(after=[{"text": "Mã", "qr": ""}])]), "A."
    )
    assert warning.code.id == "J016"
    assert warning.severity is Severity.WARNING
    assert document is not None


def test_pictures_of_signer_and_agency() -> None:
    """A signature picture or logo stands only where given; a missing file is located."""
    agencies = campaign()["agencies"]
    agencies["so"]["logo"] = "logo.png"
    agencies["so"]["address"] = ["118 Hùng Vương"]
    signer = {"name": "A", "title": "Phó Giám đốc", "picture": "ky.png"}
    data = campaign(agencies=agencies, documents=[letter(signer=signer)])
    document = composed(data, "A.", {"logo.png": PNG, "ky.png": PNG})
    head, block = document.sections[0].blocks[0], document.sections[0].blocks[-1]

    assert isinstance(head, Letterhead)
    assert head.logo is not None
    assert isinstance(block, SignatureBlock)
    assert block.picture is not None
    assert [printed_text(p) for p in document.address] == ["118 Hùng Vương"]
    nothing, findings = compose(data, "A.")
    assert nothing is None
    assert [f.code.id for f in findings] == ["J014", "J014"]


def test_templates_that_are_not_there_or_empty() -> None:
    """A missing template lists those that exist; one that prints nothing is an error."""
    _, [missing] = compose(campaign(), {"cong-van/tuyen-truyen.md.j2": "A."})
    assert missing.code.id == "J001"
    assert missing.hint == (
        "Các mẫu đang có: tuyen-truyen. Mẫu của riêng mình là tệp "
        "templates/cong-van/mac-dinh.md.j2 cạnh tệp chiến dịch."
    )
    _, [none] = compose(campaign(), {})
    assert none.code.id == "J001"
    assert codes(campaign(), "\n{% if 0 %}A{% endif %}\n") == ["J019"]


def test_an_annex_or_attached_text_without_words_is_an_error() -> None:
    """A phụ lục whose template prints nothing, or an attached text without any, is reported."""
    templates = {"ke-hoach/mac-dinh.md.j2": "Phụ lục.", "phu-luc/x.md.j2": "{# không gì #}"}
    annexes = [{"id": "a", "title": "A", "template": "x"}]
    _, [empty] = compose(campaign(documents=[paper(annexes=annexes)]), templates)
    assert empty.code.id == "J019"
    data = campaign(documents=[paper("quyet-dinh", attached={"title": "Đề cương"})])
    assert codes(data, ARTICLES) == ["J019"]


def test_findings_show_their_line() -> None:
    """A finding carries the line it stands on, of the template or of the campaign file."""
    data = yaml_campaign("sections:\n      mo_dau: |\n        Một {{ year }}\n        f) Hai")
    _, findings = compose_loaded(data, "Đầu\n{% block mo_dau %}\n{% endblock %}\nc) Ba")

    assert [(f.code.id, f.excerpt.strip()) for f in findings] == [
        ("J012", "f) Hai"), ("J012", "c) Ba"),
    ]  # fmt: skip
    assert [f.span and (f.span.path, f.span.line) for f in findings] == [
        (PATH, 18), ("templates/cong-van/mac-dinh.md.j2", 4),
    ]  # fmt: skip


def test_reserved_characters_of_a_campaign() -> None:
    """A character composing keeps for itself is an error wherever it is typed."""
    assert "J020" in codes(campaign(documents=[letter(subject="a \ue050")]))
    assert "J020" in codes(
        campaign(
            documents=[letter(signer={"name": "A", "title": "Giám đốc"}, sections={"a": "\ue010"})]
        ),
        "{% block a %}{% endblock %}",
    )


def test_places_of_paragraphs() -> None:
    """A paragraph knows the template line, or the campaign value, its words come from."""
    template = "Một\n\n{% for s in slogans %}\n- *{{ s }}*\n{% endfor %}\nNăm {{ year }}"
    data = loaded(campaign())
    composer = Composer(Templates({"cong-van/mac-dinh.md.j2": template}), Files())
    document, _ = composer.compose(data, data.campaign.documents[0])

    assert document is not None
    origins = [p.origin for p in body(document)]
    assert [o and (o.path, o.line) for o in origins] == [
        ("templates/cong-van/mac-dinh.md.j2", 1),
        (PATH, data.span("slogans", 0).line),
        (PATH, data.span("slogans", 1).line),
        ("templates/cong-van/mac-dinh.md.j2", 6),
    ]


def test_one_composer_serves_many_campaigns() -> None:
    """Compiled templates are kept; nothing of one document reaches the next."""
    composer = Composer(
        Templates({"cong-van/mac-dinh.md.j2": "{{ theme }} {{ ref('qd-505') }}"}), Files()
    )
    first, second = loaded(campaign()), loaded(campaign(theme="Khác"))

    one, _ = composer.compose(first, first.campaign.documents[0])
    two, _ = composer.compose(second, second.campaign.documents[0])
    again, _ = composer.compose(first, first.campaign.documents[0])
    assert one == again
    assert two is not None
    assert printed_text(body(two)[0]).startswith("Khác Quyết định số 505/QĐ-TTg ngày")


TEXT = st.text(
    st.one_of(
        st.sampled_from("*_[]()\\|`<>&#-+!{}.:/ \n$%~^\"'“”đĐẫ1I.a)"),
        st.characters(exclude_categories=("Cs", "Co", "Cc", "Zl", "Zp")),
    ),
    min_size=1,
    max_size=40,
).filter(lambda text: "{" not in text and text == text.strip() and "ụ lục" not in text.lower())
"""Words in one line; a text that speaks of a phụ lục must have one (J018)."""

TEMPLATES = [
    "{{ theme }}",
    "- {{ theme }}",
    "1. **{{ theme }}**",
    "Chủ đề: *“{{ theme }}”* và {{ theme }}",
    "| {{ theme }} | b |\n|---|---|\n| {{ theme }} | *{{ theme }}* |\n",
    "{{ '' ~ theme }}",
]


@settings(max_examples=150)
@given(text=TEXT, template=st.sampled_from(TEMPLATES))
def test_plain_values_survive(text: str, template: str) -> None:
    """Whatever a plain value holds, it is printed as typed: no new paragraph, no emphasis."""
    theme = nfc(text).replace("\n", " ").strip()
    data = loaded(campaign())
    changed = data.campaign.model_copy(update={"theme": theme})
    data = type(data)(changed, data.source, data.spans, data.keys)
    composer = Composer(Templates({"cong-van/mac-dinh.md.j2": f"Đầu.\n{template}\nCuối."}), Files())
    document, _ = composer.compose(data, changed.documents[0])

    assert document is not None
    blocks = document.sections[0].blocks[2:-1]
    assert len(blocks) == 3
    middle = blocks[1]
    printed = lines((middle,))
    whole = " ".join(printed)
    assert whole.count(theme) >= template.count("{{")
    if template == TEMPLATES[0] and isinstance(middle, Paragraph):
        assert (middle.element, middle.label) == (Element.BODY, "")
        assert plain_text(middle.content) == theme
        assert not any(i.bold or i.italic for i in middle.content if isinstance(i, Words))


@settings(max_examples=60)
@given(text=TEXT)
def test_frame_values_survive(text: str) -> None:
    """Whatever stands in the frame's keys is printed as typed."""
    typed = nfc(text).replace("\n", " ").replace("|", "/").strip()
    data = loaded(campaign())
    document = data.campaign.documents[0].model_copy(
        update={"subject": f"s {typed} s", "to": (f"t {typed} t",), "place": f"p {typed} p"}
    )
    changed = data.campaign.model_copy(update={"documents": (document,)})
    composer = Composer(Templates({"cong-van/mac-dinh.md.j2": "Lời."}), Files())
    made, _ = composer.compose(type(data)(changed, data.source, data.spans, data.keys), document)

    assert made is not None
    printed = lines(made.sections[0].blocks)
    assert f"V/v s {typed} s" in printed
    assert f"t {typed} t" in printed
    assert any(line.startswith(f"p {typed} p, ngày") for line in printed)


def test_markup_of_other_programs_is_reported_in_cells_and_below_the_signature() -> None:
    """Cells of a table and the text below the signature are looked at as prose is."""
    table = {"columns": [{"title": "A"}], "rows": [["Treo<br>cờ"]]}
    changes = {"annexes": [{"id": "bang", "title": "Bảng", "table": table}]}
    data = campaign(documents=[letter(**changes, after=[{"text": "Xem `mã`"}])])

    _, findings = compose(data, "Làm theo Phụ lục kèm theo.")

    assert [finding.code.id for finding in findings] == ["J049", "J049"]


@pytest.mark.parametrize(
    "made",
    [
        "{% set x %}\nNgày hội\n{% endset %}\nDự {{ x }}.",
        "{% set x %}\nNgày hội\n\n{% endset %}\nDự {{ x|cap }}.",
        "{% macro x() %}\nNgày hội\n{% endmacro %}\nDự {{ x() }}.",
        (
            "{% macro x() %}{{ caller() }}{% endmacro %}\n"
            "{% set y %}\n{% call x() %}\nNgày hội\n{% endcall %}\n{% endset %}\nDự {{ y }}."
        ),
    ],
)
def test_words_go_on_behind_what_a_template_made(made: str) -> None:
    """The stop behind a value of a set block or a macro is no paragraph of its own."""
    document = composed(campaign(), made)

    assert [printed_text(p) for p in body(document)] == ["Dự Ngày hội./."]


def test_lines_that_a_template_made_stay_lines() -> None:
    """What stands alone in its line keeps its line ends, also beside another."""
    made = "{% set x %}\n- A;\n- B;\n{% endset %}\n{{ x }}\n{{ x }}{{ x }}\nhết."

    assert [printed_text(p) for p in body(composed(campaign(), made))] == [
        *["- A;", "- B;"] * 3,
        "hết./.",
    ]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("recipients|first", "Mẫu lấy mục đầu của một danh sách trống."),
        ("recipients|last", "Mẫu lấy mục cuối của một danh sách trống."),
        ("recipients[0]", "Mẫu lấy mục đầu của một danh sách trống."),
        ("slogans[7]", "Mẫu lấy mục thứ 8 của một danh sách chỉ có 2 mục."),
    ],
)
def test_an_item_that_a_list_does_not_have_is_said(asked: str, said: str) -> None:
    """Of an empty list there is no first item: no name is wrong, a value is missing."""
    data = campaign(recipients=[], documents=[letter(to=["A"], distribution=[])])

    _, [finding] = compose(data, f"Dự {{{{ {asked} }}}}.")

    assert (finding.code.id, finding.message) == ("J024", said)
    document = composed(data, f"{{% if {asked} is defined %}}Dự{{% endif %}}Hết.")
    assert [printed_text(p) for p in body(document)] == ["Hết./."]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            "timeline['hop'].start",
            "Mẫu in một giá trị để trống trong tệp chiến dịch: «start» của mốc",
        ),
        ("timeline['hop'].end.short", "Mẫu dùng «.short» của một giá trị để trống: «end» của mốc"),
    ],
)
def test_a_blank_value_is_named(asked: str, said: str) -> None:
    """The clerk has not written the template: its line alone does not say what to fill in."""
    data = campaign(timeline=[{"id": "hop", "title": "Họp", "date": "10/2024"}])

    _, [finding] = compose(data, f"Dự {{{{ {asked} }}}}.")

    assert (finding.code.id, finding.message) == ("J024", f"{said} thời gian «hop».")


def test_a_blank_part_of_a_date_is_named() -> None:
    """By the date it is a part of."""
    data = campaign(timeline=[{"id": "hop", "title": "Họp", "date": "10/2024"}])

    _, [finding] = compose(data, "Dự {{ timeline['hop'].date.day }}.")

    assert finding.message.endswith("«day» của ngày «10/2024».")


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("Lễ phát động", "Tới dự Lễ phát động."),
        ("Dự Lễ phát động", "Tới dự Lễ phát động."),
        ("Tham dự lễ phát động", "Tới dự lễ phát động."),
        ("Mời họp Ban Chỉ đạo", "Tới dự họp Ban Chỉ đạo."),
        ("Về việc mời dự Hội nghị", "Tới dự Hội nghị."),
    ],
)
def test_an_invitation_says_nothing_twice(subject: str, said: str) -> None:
    """What the template says by itself is not said again by the trích yếu or the name."""
    data = campaign(
        agencies={
            "vp": {
                "name": "Văn phòng UBND tỉnh",
                "code": "VP",
                "place": "Huế",
                "head": "Chánh Văn phòng",
            }
        },
        timeline=[{"id": "phat-dong", "title": "Lễ", "date": "9/10/2024", "place": "Hội trường"}],
        documents=[paper("giay-moi", issuer="vp", subject=subject, to=["Sở A"])],
    )
    name = "giay-moi/mac-dinh.md.j2"
    template = (Path(__file__).parents[2] / "templates" / name).read_text(encoding="utf-8")

    printed = [printed_text(p) for p in body(composed(data, {name: template}))]

    assert said in printed
    assert "Chủ trì: Chánh Văn phòng UBND tỉnh." in printed
