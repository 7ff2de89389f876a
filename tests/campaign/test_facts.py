"""Facts in values, and citations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.campaign import CitationForm, Loaded, citation, codes, due_date, due_words, fill
from cds_docs.campaign.dates import PartialDate
from cds_docs.campaign.facts import DAY_GAP, MONTH_GAP, NUMBER_GAP, is_due_range
from cds_docs.campaign.paths import pieces
from support.loading import load_text, loaded_text, small

_MORE = """\
activities:
  - {id: tuan-le, name: "Tuần lễ {{ year }}", theme: Số, start: 24/9/2024, end: 02/10/2024}
timeline:
  - {id: tt, title: "Tuyên truyền {{ theme }}", start: 20/9/2024, end: 11/10/2024}
  - {id: tet, title: Qua năm, start: 30/12/2024, end: 03/01/2025}
  - {id: ck, title: Chung kết, date: 02/10/2024, time: 19h00, place: Nhà Văn hóa}
  - {id: bc, title: Báo cáo, due: 25/10/2024}
references:
  qd-505: {type: Quyết định, number: 505/QĐ-TTg, date: 22/4/2022, issuer: Thủ tướng Chính phủ,
    about: về Ngày Chuyển đổi số quốc gia}
  qd-934: {type: Quyết định, number: 934/QĐ-BTTTT, date: 07/6/2024,
    issuer: Bộ Thông tin và Truyền thông, about: "phê duyệt Kế hoạch {{ ref.qd-505.full }}"}
  luat: {type: Luật, about: Giao dịch điện tử, date: 22/6/2023, issuer: Quốc hội}
  kh: {type: Kế hoạch, number: 210/KH-UBND, date: 22/8/2023}
  thang: {type: Công văn, number: 7/STTTT, date: 8/2023}
  nam: {type: Chương trình, date: 2023}
  mot: {document: mot}
  hai: {document: hai}
recipients:
  - {id: so-nganh, name: Các sở, short: Sở}
assignments:
  - to: all
    tasks:
      - Không hạn
      - {text: Đến hạn, due: bc}
      - {text: Trong khoảng, due: tt}
      - {text: Ngày, due: 5/9/2024}
"""
_SECOND = """\
  - id: hai
    kind: cong-van
    issuer: ubnd
    unit: VX
    number: 7
    date: 19/9/2024
    subject: về việc hưởng ứng {{ event.name }}
    to: [so-nganh]
    signer: {name: Lê Văn B}
    enclosures: ["Mẫu {{ theme }}", {title: Quyết định, ref: qd-505}]
"""
_UBND = "agencies:\n  ubnd: {name: Ủy ban nhân dân|tỉnh A, code: UBND, head: Chủ tịch}\n"


@pytest.fixture(scope="module")
def campaign() -> Loaded:
    """Return a campaign with one of everything facts can name."""
    return loaded_text(small(("agencies:\n", _UBND), more=_MORE) + _SECOND)


def _cite(ref_id: str, form: CitationForm) -> str:
    return f"<{ref_id} {form}>"


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("năm {{ year }}", "năm 2024"),
        ("{{year}}{{ year }}", "20242024"),
        ("{{ theme }}", "Phổ cập hạ tầng số"),
        ("{{ event.name }}", "Ngày Chuyển đổi số quốc gia"),
        ("{{ event.date }}", "10/10/2024"),
        ("{{ event.date.long }}", "ngày 10 tháng 10 năm 2024"),
        ("{{ event.date.short }}", "10/10"),
        ("{{ event.date.dots }}", "10.10.2024"),
        ("{{ event.date.weekday }}", "thứ Năm"),
        ("{{ activity.tuan-le.name }}", "Tuần lễ 2024"),
        ("{{ activity.tuan-le.theme }}", "Số"),
        ("{{ activity.tuan-le.start.short }}", "24/9"),
        ("{{ activity.tuan-le.end }}", "02/10/2024"),
        ("{{ timeline.tt }}", "20/9 – 11/10/2024"),
        ("{{ timeline.tet }}", "30/12/2024 – 03/01/2025"),
        ("{{ timeline.ck }}", "02/10/2024"),
        ("{{ timeline.bc }}", "25/10/2024"),
        ("{{ timeline.bc.due.long }}", "ngày 25 tháng 10 năm 2024"),
        ("{{ timeline.tt.title }}", "Tuyên truyền Phổ cập hạ tầng số"),
        ("{{ timeline.ck.time }} {{ timeline.ck.place }}", "19h00 Nhà Văn hóa"),
        ("{{ agency.ubnd.name }}", "Ủy ban nhân dân tỉnh A"),
        ("{{ agency.ubnd.short }}", "Ủy ban nhân dân tỉnh A"),
        ("{{ recipient.so-nganh }}", "Các sở"),
        ("{{ enclosures }}", "Mẫu Phổ cập hạ tầng số; Quyết định"),
        ("{{ ref.qd-505 }}", "<qd-505 auto>"),
        ("{{ ref.qd-505.full }}", "<qd-505 full>"),
        ("{{ ref.qd-505.short }}", "<qd-505 short>"),
        ("{{ ref.qd-505.number }}", "505/QĐ-TTg"),
        ("{{ ref.qd-505.date }}", "22/4/2022"),
        ("{{ ref.qd-505.date.long }}", "ngày 22 tháng 4 năm 2022"),
        ("{{ ref.qd-505.issuer }}", "Thủ tướng Chính phủ"),
        ("{{ ref.hai.about }}", "về việc hưởng ứng Ngày Chuyển đổi số quốc gia"),
        ("một { hai } ba", "một { hai } ba"),
        ("{một} ${x} %(y)s", "{một} ${x} %(y)s"),
    ],
)
def test_paths_are_replaced_by_what_they_name(campaign: Loaded, text: str, filled: str) -> None:
    """Everything else stays as it was typed."""
    document = campaign.campaign.documents[1]

    assert fill(text, campaign, _cite, document=document) == filled


def test_facts_are_escaped_where_the_value_is_markup(campaign: Loaded) -> None:
    """Only what is put in is escaped, once, with its own facts already in it."""
    text = "*{{ timeline.tt.title }}*"

    assert fill(text, campaign, _cite, escape=lambda s: f"[{s}]") == (
        "*[Tuyên truyền Phổ cập hạ tầng số]*"
    )


def test_a_path_that_leads_nowhere_cannot_be_filled(campaign: Loaded) -> None:
    """Loading refuses it; filling such a text all the same is a mistake of ours."""
    for text in ("{{ activity.khac.name }}", "{{ 1+1 }}"):
        with pytest.raises(ValueError, match=r".*"):
            fill(text, campaign, _cite)


@pytest.mark.parametrize(
    ("ref_id", "full", "short"),
    [
        (
            "qd-505",
            (
                "Quyết định số 505/QĐ-TTg ngày 22/4/2022 của Thủ tướng Chính phủ về Ngày"
                " Chuyển đổi số quốc gia"
            ),
            "Quyết định số 505/QĐ-TTg",
        ),
        (
            "qd-934",
            (
                "Quyết định số 934/QĐ-BTTTT ngày 07/6/2024 của Bộ Thông tin và Truyền thông phê"
                " duyệt Kế hoạch Quyết định số 505/QĐ-TTg ngày 22/4/2022 của Thủ tướng Chính phủ về"
                " Ngày Chuyển đổi số quốc gia"
            ),
            "Quyết định số 934/QĐ-BTTTT",
        ),
        ("luat", "Luật Giao dịch điện tử", "Luật Giao dịch điện tử"),
        ("kh", "Kế hoạch số 210/KH-UBND ngày 22/8/2023", "Kế hoạch số 210/KH-UBND"),
        ("thang", "Công văn số 7/STTTT tháng 8/2023", "Công văn số 7/STTTT"),
        ("nam", "Chương trình năm 2023", "Chương trình"),
        (
            "mot",
            (
                f"Kế hoạch số {NUMBER_GAP}/KH-STTTT ngày {DAY_GAP}/{MONTH_GAP}/2024 của Sở"
                " Thông tin và Truyền thông về tổ chức Ngày hội"
            ),
            f"Kế hoạch số {NUMBER_GAP}/KH-STTTT",
        ),
        (
            "hai",
            (
                "Công văn số 07/UBND-VX ngày 19/9/2024 của Ủy ban nhân dân tỉnh A về việc hưởng ứng"
                " Ngày Chuyển đổi số quốc gia"
            ),
            "Công văn số 07/UBND-VX",
        ),
    ],
)
def test_citations_have_the_order_of_the_decree(
    campaign: Loaded, ref_id: str, full: str, short: str
) -> None:
    """Type, number, date, issuer, about; absent parts take their words with them."""
    assert citation(campaign, ref_id, CitationForm.FULL) == full
    assert citation(campaign, ref_id, CitationForm.SHORT) == short


@pytest.mark.parametrize(
    ("ref_id", "cited"),
    [
        ("kh", "Kế hoạch số 210/KH-UBND ngày 22 tháng 8 năm 2023"),
        ("luat", "Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023"),
        ("thang", "Công văn số 7/STTTT tháng 8 năm 2023"),
        (
            "mot",
            (
                f"Kế hoạch số {NUMBER_GAP}/KH-STTTT ngày {DAY_GAP} tháng {MONTH_GAP} năm 2024"
                " của Sở Thông tin và Truyền thông về tổ chức Ngày hội"
            ),
        ),
    ],
)
def test_a_base_is_cited_with_the_date_in_words(campaign: Loaded, ref_id: str, cited: str) -> None:
    """Căn cứ write "ngày … tháng … năm"."""
    assert citation(campaign, ref_id, CitationForm.FULL, long_date=True) == cited


def test_a_document_with_a_known_month_leaves_only_its_day_blank() -> None:
    """What is known is printed."""
    text = small(
        ("signer:", "date: 9/2024\n    signer:"), more="references: {mot: {document: mot}}\n"
    )
    loaded = loaded_text(text)

    assert f"ngày {DAY_GAP}/9/2024" in citation(loaded, "mot", CitationForm.FULL)
    long = citation(loaded, "mot", CitationForm.FULL, long_date=True)
    assert f"ngày {DAY_GAP} tháng 9 năm 2024" in long


@pytest.mark.parametrize(
    ("subject", "about"),
    [
        ("Tổ chức Ngày hội", "về tổ chức Ngày hội"),
        ("Về việc tổ chức Ngày hội", "về việc tổ chức Ngày hội"),
        ("Ban hành Quy chế", "ban hành Quy chế"),
        ("Ngày Chuyển đổi số", "về Ngày Chuyển đổi số"),
        ("Thành lập Ban Tổ chức", "về thành lập Ban Tổ chức"),
        ("Sửa đổi, bổ sung Quy chế", "về sửa đổi, bổ sung Quy chế"),
        ("tuyên truyền về Ngày hội", "về tuyên truyền về Ngày hội"),
    ],
)
def test_the_subject_of_an_own_document_follows_in_its_citation(subject: str, about: str) -> None:
    """A verb's capital goes, a name's stays; "ban hành" needs no "về"."""
    text = small(("Tổ chức Ngày hội", subject), more="references: {mot: {document: mot}}\n")

    cited = citation(loaded_text(text), "mot", CitationForm.FULL)

    assert cited.endswith(f"của Sở Thông tin và Truyền thông {about}")


def test_deadlines_are_milestones_or_dates(campaign: Loaded) -> None:
    """A range is due on its last day and printed whole."""
    tasks = campaign.campaign.assignments[0].tasks

    assert [due_words(campaign, task) for task in tasks] == [
        "",
        "25/10/2024",
        "20/9 – 11/10/2024",
        "05/9/2024",
    ]
    assert [is_due_range(campaign, task) for task in tasks] == [False, False, True, False]
    assert [due_date(campaign, task) for task in tasks] == [
        None,
        PartialDate(2024, 10, 25),
        PartialDate(2024, 10, 11),
        PartialDate(2024, 9, 5),
    ]


def test_facts_that_double_at_each_step_are_refused() -> None:
    """Twelve layers or fifty thousand letters are enough for any paper."""
    names = [f"{{{{ activity.a{number + 1}.name }}}}" * 2 for number in range(40)]
    rows = "".join(f'  - {{id: a{i}, name: "{name}"}}\n' for i, name in enumerate(names))
    _, findings = load_text(small(more=f"activities:\n{rows}  - {{id: a40, name: A}}\n"))

    assert {d.code for d in findings} == {codes.FACT_TOO_LONG}


def test_a_long_chain_of_facts_is_refused_whichever_way_it_is_written() -> None:
    """Deep nesting is found from its end as well as from its start."""
    rows = [f'  - {{id: a{i}, name: "{{{{ activity.a{i + 1}.name }}}}"}}\n' for i in range(300)]
    last = "  - {id: a300, name: A}\n"

    for order in (rows, rows[::-1]):
        _, findings = load_text(small(more=f"activities:\n{''.join(order)}{last}"))
        assert {d.code for d in findings} == {codes.FACT_TOO_LONG}


def test_a_fault_in_braces_is_placed_at_the_braces() -> None:
    """The second of two on the second line of a folded value."""
    text = small(("theme: Phổ cập hạ tầng số", "theme: >\n  {{ year }}\n  và {{ 1 }}, {{ 1 }}"))

    _, findings = load_text(text)

    assert [(d.span.line, d.span.column) for d in findings if d.span] == [(6, 6), (6, 15)]


_PARTS = (
    "{{ }} {% %} {# { } year theme . event.name 1+1 ự activity.x.name __class__ ref.mot.full '' [0]"
    " | () é \\\\"
)
_BRACES = st.lists(st.sampled_from([*_PARTS.split(), " "]), max_size=14).map("".join)


@given(_BRACES)
def test_no_text_in_braces_breaks_loading_or_is_evaluated(text: str) -> None:
    """A text is refused with a place, or filled by replacing whole paths and nothing else."""
    quoted = "'" + text.replace("'", "''") + "x'"

    loaded, findings = load_text(small(more=f"slogans: [{quoted}]\n"))

    if loaded is None:
        assert all(d.code.id.startswith("C07") for d in findings)
        assert all(d.span is not None and d.span.line == 5 for d in findings)
        return
    filled = fill(loaded.campaign.slogans[0], loaded, _cite)
    known = {"year": "2024", "theme": "Phổ cập hạ tầng số"}
    known["event.name"] = "Ngày Chuyển đổi số quốc gia"
    expected, done = "", 0
    for piece in pieces(text):
        assert piece.path in known
        expected += text[done : piece.start] + known[piece.path]
        done = piece.end
    assert filled == expected + text[done:] + "x"
