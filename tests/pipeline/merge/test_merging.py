"""Letters out of a mould are the letters made one by one, to the byte and to the finding."""

import io
from collections.abc import Mapping
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cds_docs.pipeline import making
from cds_docs.pipeline.campaigns import Job
from cds_docs.pipeline.pieces import Bench, documents_of
from cds_docs.pipeline.workshop import Workshop
from support.letters import CAMPAIGN, HEADERS, TEMPLATE, Letters, merged, usual, with_recipients

_MARKS = (
    "Sở A & B", "Xã <b>", "a > b", 'Công ty "X"', "it's", "]]>", "{{ year }}", "{% raw %}", "*đậm*",
    "**đậm**", "[x](https://a.vn)", "https://a.vn/b", "a_b", "a|b", "\\*", "“X”", "A – B",
    "Tiê\u0301n", "x" * 300, "Trường " * 30, "\U0001f600", "\u05d0\u05d1", "\u202eabc", "12 xã",
    "3. Sở", "a) Sở", "- Sở", "#1. Sở", "Điều 1. X", "mailto:a@b.vn", "%", "&amp;", "&#60;", "đ",
    "hai  cách", "cách\u00a0cứng", "\U0001d400\U0001d419", "\ue010", "nghìn\u2028dòng", "tab\tđây",
    "hai\ndòng", "\ufeffX", "ﬁ", "TP. Hà Nội", "(cơ sở 2)", "cơ sở (2)", "5%", "+84 255", "I. Sở",
)  # fmt: skip
_READ = (
    "Phụ lục I", "xem phụ lục kèm theo", "(kèm theo bản đồ)", "Như trên", "Lưu: VT", "hết./.",
    "hết;", "hết.", "hết...", "Theo đề nghị của A", "V/v A", "Về việc A", "Kế hoạch A", "Luật A",
    "Quyết định số 1/QĐ-UBND ngày 01/01/2020", "phu", "luc", "kem", "Tổng cộng", "100.000",
)  # fmt: skip
_HOSTILE = (*_MARKS, *_READ)


def rows(*names: str) -> list[tuple[str, str, str, str]]:
    """Return rows of the list with plain words and these contacts."""
    return [(f"x{i}", f"Xã số {i}", f"Xã {i}", name) for i, name in enumerate(names, 10)]


_FOUR = rows("Lê Văn An", "Trần Bình", "Phạm Sơn", "Võ Đức")


def assert_same(job: Job) -> list[bool]:
    """Assert that moulds give the usual letters; return which letters came out of one."""
    pieces, cast = merged(job)
    for piece, (document, made, findings) in zip(pieces, usual(job), strict=True):
        assert piece.document.id == document.id
        assert piece.findings == findings, document.id
        assert (piece.paper is None) == (made is None), document.id
        if piece.paper is not None and made is not None:
            assert piece.paper.data == made.data, document.id
            assert piece.paper.entry.digest == made.entry.digest
            assert piece.paper.entry.sha256 == made.entry.sha256
    return cast


def with_lines(*lines: str) -> str:
    """Return the campaign with further lines in its document."""
    return CAMPAIGN + "".join(f"    {line}\n" for line in lines)


def in_turn(*heads: str) -> str:
    """Return a template that prints facts and then other lines."""
    return TEMPLATE + "".join(f"{line}\n" for line in heads)


def test_plain_letters_come_out_of_a_mould(tmp_path: Path) -> None:
    """The first is made in the usual way and proves the mould; all others come out of it."""
    assert assert_same(Letters(tmp_path).write(_FOUR)) == [False, True, True, True]


def test_what_is_found_in_words_looked_into_is_told_at_their_cell(tmp_path: Path) -> None:
    """A mould made of one row says of the next row where that one has them."""
    job = Letters(tmp_path).write(
        rows(*["Theo Khoản 2 Điều 3"] * 4), templates={"gui": _LOOKED_INTO + TEMPLATE}
    )
    pieces, cast = merged(job)
    found = [{(one.path, one.span and one.span.line) for one in piece.findings} for piece in pieces]
    (path,) = {path for places in found for path, _ in places}

    assert cast == [False, True, True, True]
    assert path is not None
    assert path.endswith(".csv")
    assert [line for places in found for _, line in places] == [2, 3, 4, 5]
    assert_same(job)


@pytest.mark.parametrize("key", ["name", "short", "nguoi-lien-he"])
def test_hostile_words_change_nothing(tmp_path: Path, key: str) -> None:
    """Whatever stands in a cell, the letter is the one made by itself."""
    clean = Letters(tmp_path).write(_FOUR, campaign=with_lines("distribution: [each, Sở Y tế]"))
    words = ["Sở A", "Sở B", *_HOSTILE, *(f"Sở {text} C" for text in _HOSTILE), "Sở C", "Sở D"]
    facts = [
        {"id": f"x{i}", "name": f"Xã {i}", "short": f"X {i}", "nguoi-lien-he": "Lê", key: text}
        for i, text in enumerate(words)
    ]
    cast = assert_same(with_recipients(clean, facts))

    assert cast[:2] == [False, True]
    assert cast[-2:] == [True, True]


def test_a_thousand_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand letters, a third of them with hostile words, are the usual ones to the byte."""
    monkeypatch.setattr(making, "certify", lambda *_: [])
    clean = Letters(tmp_path).write(_FOUR, campaign=with_lines("distribution: [each, Sở Y tế]"))
    keys = ("name", "short", "nguoi-lien-he")
    facts = [
        {"id": f"x{i}", "name": f"Xã & số {i}", "short": f"X {i}", "nguoi-lien-he": f"Lê Văn {i}"}
        | ({keys[i // 3 % 3]: _HOSTILE[i // 9 % len(_HOSTILE)]} if i % 3 == 2 else {})
        for i in range(1000)
    ]

    assert sum(assert_same(with_recipients(clean, facts))) > 650


def test_words_stay_in_their_text(tmp_path: Path) -> None:
    """What XML would take for more than text is text, in the letter and in its properties."""
    campaign = CAMPAIGN.replace("phối hợp tổ chức", "phối hợp với {{ each.short }} tổ chức")
    found = [(f"x{i}", f"Sở {i}", f"A & B&lt; {i}'", "Lê Văn An") for i in range(3)]
    pieces, cast = merged(Letters(tmp_path).write(found, campaign=campaign))

    assert cast == [False, False, False]
    found = [(f"x{i}", f"Sở {i}", f"A & B&lt {i}", "Lê Văn An") for i in range(3)]
    pieces, cast = merged(Letters(tmp_path).write(found, campaign=campaign))
    assert cast == [False, True, True]
    for at, piece in enumerate(pieces):
        assert piece.paper is not None
        paper = docx.Document(io.BytesIO(piece.paper.data))
        assert paper.core_properties.subject is not None
        assert f"với A & B&lt {at} tổ" in paper.core_properties.subject
        assert f"Đề nghị A & B&lt {at} phối hợp" in "\n".join(p.text for p in paper.paragraphs)


_WORDS = st.one_of(
    st.sampled_from(_HOSTILE),
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=40),
    st.text("ABCđĐăâêôơưáàảãạ 0123456789.,-&/()'", min_size=1, max_size=40),
    st.lists(st.sampled_from(["Sở", "Nội vụ", "xã", "phụ", "lục", "kèm", "Ủy ban", "12"])).map(
        " ".join
    ),
)
_LINES = st.sampled_from(
    [
        "- {{ each.name }};",
        "{{ each.short }}",
        "{{ each['nguoi-lien-he'] }}.",
        "**{{ each.name }}** và *{{ each.short }}* cùng làm.",
        "1. {{ each.name }}: làm việc.",
        "#Điều. {{ each.name }}",
        "(gửi kèm {{ each.short }})",
        "xem phụ {{ each['nguoi-lien-he'] }} ấy",
        "http{{ each.short }}",
        "[xem]({{ each.short }})",
        "[{{ each.name }}](https://a.vn) nhé",
        "“{{ each.name }}”",
        "| {{ each.name }} | 1 |\n|---|---|\n| {{ each.short }} | 2 |",
        "{% if each.short == 'X 3' %}ba{% else %}khác{% endif %} {{ each.short }}",
        "{{ each.name|upper }} {{ each.short|mid }}",
        "{{ each.name ~ ' và ' ~ each.short }}",
        "{% set ai = each.name %}{{ ai }} ({{ ai|length if ai is none else 1 }})",
        "{{ {'X 1': 'một', 'X 2': 'hai'}[each.short] if false else each.short }}",
        "{% include each.short ignore missing %}còn lại",
        "{% for ai in recipients if ai.name == each.name %}{{ ai.short }}{% endfor %}.",
        "{{ recipients|length }} nơi, {{ recipients|join(', ', 'short') }}",
        "{{ doc.subject }} {{ doc.id }} {{ doc.symbol }}",
    ]
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(_LINES, min_size=1, max_size=4), words=st.lists(_WORDS, min_size=9))
def test_any_words_in_any_template(tmp_path: Path, lines: list[str], words: list[str]) -> None:
    """Moulds give what composing gives, whatever the template does with whatever words."""
    clean = Letters(tmp_path).write(_FOUR, templates={"gui": in_turn(*lines)})
    keys = ("name", "short", "nguoi-lien-he")
    facts: list[Mapping[str, str]] = [
        {"id": f"x{i}", "name": f"Xã {i}", "short": f"X {i}", "nguoi-lien-he": "Lê Văn An"}
        for i in range(6)
    ]
    for at, text in enumerate(words[:9]):
        facts.append({**facts[at % 3], "id": f"y{at}", keys[at % 3]: text})
    assert_same(with_recipients(clean, facts))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("{% if each['nguoi-lien-he'] == 'Lê Văn An' %}có{% else %}không{% endif %}", 4),
        ("{{ each['nguoi-lien-he']|upper }}", 4),
        ("{% if each.short %}có{% endif %}", 5),
        ("{{ each.name }}{{ each.short|bare }}", 0),
        ("{{ recipients|length }} nơi nhận.", 0),
        ("Gửi {{ recipients|join(', ') }}.", 0),
        ("{% for ai in recipients if ai.id == each.id %}{{ ai }}{% endfor %}.", 0),
        ("| Nơi | Số |\n|---|---|\n| {{ each.name }} | 1 |", 0),
        ("| Ai | Số |\n|---|---|\n| {{ each['nguoi-lien-he'] }} | 1 |", 4),
        ("Xem phụ lục gửi {{ each.name }}.", 0),
        ("[trang](https://a.vn/{{ each.id }})", 0),
        ("{{ each.id }} là mã.", 5),
        ("{{ doc.id }} là tệp.", 5),
    ],
)
def test_what_a_template_looks_into_is_no_stand_in(
    tmp_path: Path, line: str, expected: int
) -> None:
    """What is compared, changed or added up joins the shape, or letters are made one by one."""
    names = ("Lê Văn An", "Lê Văn An", "Lê Văn An", "Võ Đức", "Võ Đức", "Võ Đức")
    job = Letters(tmp_path).write(rows(*names), templates={"gui": in_turn(line)})

    assert sum(assert_same(job)) == expected


_GIVEN = (
    (("Số",), [("12",), ("13",), ("9",), ("114",)], 2),
    (("Số và ký hiệu",), [("12/A-B",), ("13/A-B",), ("14/A-B",), ("15/C",)], 2),
    (("Ngày",), [("05/5/2026",), ("05/5/2026",), ("06/5/2026",), ("06/5/2026",)], 2),
    (("Trích yếu",), [("mời họp",), ("mời họp",), ("mời dự",), ("giao việc",)], 1),
    (("Người ký", "Chức vụ"), [(f"Lê Văn {c}", "Giám đốc") for c in "ABCD"], 3),
    (
        ("Người ký", "Chức vụ"),
        [("Lê A", "Giám đốc"), ("Lê B", "Phó Giám đốc"), ("Lê C", "Phó Giám đốc"), ("D", "Q")],
        1,
    ),
    (("Địa danh",), [("Đức Phổ",), ("Đức Phổ",), ("Trà Bồng",), ("Trà Bồng",)], 2),
    (("Ghi chú",), [("a",), ("",), ("b",), ("",)], 3),
)


@pytest.mark.parametrize(("headers", "cells", "expected"), _GIVEN)
def test_what_rows_give(
    tmp_path: Path, headers: tuple[str, ...], cells: list[tuple[str, ...]], expected: int
) -> None:
    """Numbers and names are put in; dates, posts, places and subjects make shapes of their own."""
    found = [(*row, *more) for row, more in zip(_FOUR, cells, strict=True)]
    campaign = CAMPAIGN.replace("event:", "accept: [C112, C344]\nevent:")
    job = Letters(tmp_path).write(found, headers=(*HEADERS, *headers), campaign=campaign)

    assert sum(assert_same(job)) == expected


_DOCUMENTS = (
    (["to: [each]", "distribution: [each, Sở Y tế]"], 3),
    (["to: [each, Sở Y tế]"], 3),
    (["to: [each, x11]"], 2),  # the letter of x11 names it once
    (["distribution: [x11, each]"], 2),
    (["enclosures: [Mẫu băng rôn]"], 0),
    (["annexes: [{id: dm, title: Danh mục, text: Một.}]"], 0),
    (["after: [{text: 'Gửi {{ each.name }}.'}]"], 3),
    (["bases: ['Căn cứ đề nghị của {{ each.name }}']"], 3),
    (["urgency: khan", "circulation: luu-hanh-noi-bo"], 3),
    (["copies: 5", "drafter: AB"], 3),
)


@pytest.mark.parametrize(("lines", "expected"), _DOCUMENTS)
def test_documents_of_all_sorts(tmp_path: Path, lines: list[str], expected: int) -> None:
    """Whatever else stands in the document, moulds give what composing gives."""
    job = Letters(tmp_path).write(_FOUR, campaign=with_lines(*lines))

    assert sum(assert_same(job)) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Mẫu báo cáo được gửi kèm công văn này.", 3),
        ("Gửi kèm {{ each.short }} mẫu báo cáo.", 0),
        ("Báo cáo theo Phụ lục I gửi kèm.", 0),
        ("Báo cáo theo mẫu chung.", 0),
    ],
)
def test_what_is_sent_along_must_be_said_whatever_stands_in_a_row(
    tmp_path: Path, line: str, expected: int
) -> None:
    """Where only some letters may say so, each is composed by itself and looked at."""
    job = Letters(tmp_path).write(
        _FOUR,
        campaign=with_lines("enclosures: [{title: Mẫu báo cáo}]"),
        templates={"gui": f"{TEMPLATE}{line}\n"},
    )

    assert sum(assert_same(job)) == expected


_WORK = """\
assignments:
  - {to: all, tasks: [Việc chung]}
  - {to: [x11, x12], intro: "Riêng hai xã:", tasks: [Việc hai xã.]}
  - {to: [x10, x11, x12], tasks: [Việc nữa, Việc khác]}
"""
_BY_HEADING = (
    "{% from '_chung/nhiem-vu.md.j2' import theo_khoan %}\n{{ theo_khoan(assignments()) }}\n"
)


def test_work_of_one_recipient_is_under_one_heading(tmp_path: Path) -> None:
    """Out of a mould as in the usual way, whoever else the work was given to."""
    job = Letters(tmp_path).write(
        _FOUR,
        campaign=CAMPAIGN.replace("documents:", f"{_WORK}documents:"),
        templates={"gui": TEMPLATE + _BY_HEADING},
    )

    assert assert_same(job) == [False, False, True, False]
    made = (making.paper.data if making.paper else b"" for making in merged(job)[0][2:])
    third, last = (docx.Document(io.BytesIO(data)).paragraphs for data in made)
    assert [one.text for one in third if "Việc " in one.text or one.text[1:2] == "."] == [
        "1. Xã số 12",
        "- Việc chung;",
        "- Việc nữa;",
        "- Việc khác.",
        "Việc hai xã./.",
    ]
    assert [one.text for one in last if "Việc" in one.text] == ["Việc chung./."]


_LOOKED_INTO = """\
{% if each['nguoi-lien-he'] == 'x' %}Riêng.{% endif %}
{{ each['nguoi-lien-he'] }} thực hiện.

| Việc | Ai làm |
|---|---|
| Họp | {{ each['nguoi-lien-he'] }} |

"""


@pytest.mark.parametrize("looked_into", ["", _LOOKED_INTO])
def test_the_document_is_the_one_composed(tmp_path: Path, looked_into: str) -> None:
    """Blocks, properties and the places words come from are those of the letter composed alone.

    Of words that a template has looked into too, though they stand in the mould itself.
    """
    lines = looked_into + "{{ each['nguoi-lien-he'] }} phụ trách.\n- {{ each.name }};\n"
    headers = (*HEADERS, "Số", "Người ký", "Chức vụ")
    ones = rows(*["Lê Văn An"] * 4) if looked_into else _FOUR
    found = [(*row, str(20 + at), f"Lê {at}", "Giám đốc") for at, row in enumerate(ones)]
    campaign = CAMPAIGN.replace("event:", "accept: [C344]\nevent:")
    more = "    to: [each]\n    distribution: [each]\n"
    job = Letters(tmp_path).write(
        found, headers=headers, campaign=campaign + more, templates={"gui": lines + TEMPLATE}
    )
    bench, workshop = Bench(None, ("docx",)), Workshop(None)
    found_in_moulds = []
    for piece in bench.pieces(job, documents_of(job)):
        if bench.merging.latest is not None:
            composed, _ = workshop.compose(job, piece.document)
            assert composed is not None
            assert bench.merging.latest.document.sections == composed.sections
            assert bench.merging.latest.document.properties == composed.properties
            found_in_moulds.append(piece.document.id)
    assert found_in_moulds == ["thu-x11", "thu-x12", "thu-x13"]


@pytest.mark.parametrize("generic", [0, 1, 3])
def test_a_name_inside_a_sentence_leaves_the_mould(tmp_path: Path, generic: int) -> None:
    """«các đơn vị», small in a sentence, is made by itself; names that stay share a mould."""
    names = ["Xã Một", "Xã Hai", "Phường Ba", "Sở Tư"]
    names.insert(generic, "Các đơn vị trực thuộc")
    job = Letters(tmp_path).write(
        [(f"x{i}", name, name, "Lê Văn An") for i, name in enumerate(names)],
        templates={"gui": TEMPLATE + "Đề nghị {{ each.name|mid }} và {{ each.short|mid }} làm.\n"},
    )
    made = dict(zip(names, assert_same(job), strict=True))

    assert not made["Các đơn vị trực thuộc"]
    assert made["Phường Ba"]
    assert made["Sở Tư"]


@pytest.mark.parametrize("place", [0, 1, 3])
def test_people_among_bodies_leave_the_mould(tmp_path: Path, place: int) -> None:
    """A template that tells people from bodies says of each what is right of it."""
    names = ["Xã Một", "Xã Hai", "Phường Ba", "Sở Tư"]
    names.insert(place, "Ông Lê Năm")
    said = "{% if recipients[each.id].people %}Kính mời{% else %}Mời đại diện{% endif %} X.\n"
    job = Letters(tmp_path).write(
        [(f"x{i}", name, name, "Lê Văn An") for i, name in enumerate(names)],
        templates={"gui": TEMPLATE + said},
    )
    made = dict(zip(names, assert_same(job), strict=True))

    assert not made["Ông Lê Năm"]
