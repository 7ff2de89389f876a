"""Templates in the sandbox: what they may do, and how what they may not ends."""

import time
import tracemalloc

import pytest

from cds_docs.compose.budget import Budget, OverBudgetError
from cds_docs.compose.templates import MAX_TEMPLATE
from cds_docs.compose.titles import title_capitals
from cds_docs.diagnostics import Diagnostic
from support.bad_templates import BAD_TEMPLATES
from support.composing import campaign, compose, composed, lines


def finding(template: str, extra: dict[str, str] | None = None) -> Diagnostic:
    """Compose with a faulty template and return the one finding."""
    texts = {"cong-van/mac-dinh.md.j2": template, **(extra or {})}
    document, findings = compose(campaign(), texts)
    assert document is None
    [found] = findings
    return found


def text(template: str, extra: dict[str, str] | None = None) -> list[str]:
    """Compose and return the printed lines of the text."""
    texts = {"cong-van/mac-dinh.md.j2": template, **(extra or {})}
    printed = lines(composed(campaign(), texts).sections[0].blocks)
    start = printed.index("- Báo Quảng Ngãi.") + 1
    return printed[start : printed.index("Nơi nhận:")]


@pytest.mark.parametrize(
    ("payload", "code"),
    BAD_TEMPLATES,
)
def test_payloads_end_in_a_finding(payload: str, code: str) -> None:
    """What a template must not do ends in one finding with its line, soon and in little memory."""
    tracemalloc.start()
    start = time.process_time()
    found = finding(payload)
    elapsed, (_, peak) = time.process_time() - start, tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert found.code.id == code
    assert found.span is not None
    assert (found.span.path, found.span.line) == ("templates/cong-van/mac-dinh.md.j2", 1)
    assert elapsed < 3
    assert peak < 60_000_000


@pytest.mark.parametrize(
    ("template", "meant"),
    [
        ("Gửi {{ each.so-diem-ho-tro }}", "each['so-diem-ho-tro']"),
        ("{{ timeline.bao-cao.due.long }}", "timeline['bao-cao'].due.long"),
        ("{{ references.qd-505 }}", "references['qd-505']"),
    ],
)
def test_a_name_with_hyphens_is_shown_as_templates_write_it(template: str, meant: str) -> None:
    """Jinja takes a hyphen for a minus: the hint is what can be typed."""
    timeline = [{"id": "bao-cao", "title": "Báo cáo", "due": "23/10/2024"}]
    _, [found] = compose(campaign(timeline=timeline), {"cong-van/mac-dinh.md.j2": template})

    assert found.code.id == "J003"
    assert found.hint == f"Tên có dấu «-» phải đặt trong ngoặc vuông: {meant}."


@pytest.mark.parametrize(
    ("template", "sign", "line"),
    [
        ("Gửi {{ year }} }}./.", "}}", 1),
        ("Một\nHai {% if year %}ba{% endif %} %} bốn", "%}", 2),
        ("{# một {# hai #} ba #}\nBốn", "#}", 1),
    ],
)
def test_what_closes_nothing_is_not_printed(template: str, sign: str, line: int) -> None:
    """As in the values of a campaign; the hint prints the sign where it is wanted."""
    found = finding(template)

    assert (found.code.id, found.span.line if found.span else 0) == ("J002", line)
    assert f"«{sign}» không có" in found.message
    assert text(f"Gửi {{{{ '{sign}' }}}}./.") == [f"Gửi {sign}./."]


def test_braces_of_a_sentence_are_words() -> None:
    """What was opened as plain words may be closed; a raw part is printed as it is."""
    assert text("Giảm {50%} chi phí {một}./.") == ["Giảm {50%} chi phí {một}./."]
    assert text("{% raw %}Gửi {{ năm }}./.{% endraw %}") == ["Gửi {{ năm }}./."]


_MACRO = "{% macro loi(noi, so) %}{{ noi }}: {{ so }}{% endmacro %}"


@pytest.mark.parametrize(
    ("template", "code", "words", "hint"),
    [
        (f"{_MACRO}{{{{ loi(1) }}}}", "J003", "thiếu tham số «so»", "«so=''»"),
        (f"{_MACRO}{{{{ loi(1, 2, 3) }}}}", "J006", "Macro «loi»", "Bớt tham số"),
        (f"{_MACRO}{{{{ loi(1, 2, x=3) }}}}", "J006", "Macro «loi»", "Bớt tham số"),
        (
            "{% from 'chung/m.md.j2' import loii %}{{ loii(1, 2) }}",
            "J003",
            "«chung/m.md.j2» không có macro «loii»",
            "dòng import",
        ),
        (
            "{% from 'chung/m.md.j2' import loi %}\n{{ looi(1, 2) }}",
            "J003",
            "tên «looi»",
            "«loi»?",
        ),
        (f"{_MACRO}{{{{ looi(1, 2) }}}}", "J003", "tên «looi»", "«loi»?"),
        (
            "{% from 'chung/m.md.j2' import looi %}{{ loi(1, 2) }}",
            "J003",
            "tên «loi»",
            "Thêm «loi» vào dòng import của «chung/m.md.j2».",
        ),
        ("{% include 'chung/khau-hieu.md.j2' %}", "J001", "khau-hieu", "Kiểm tra tên tệp"),
        ("{% include 'chung/loi_m.md.j2' %}", "J001", "loi_m", "«chung/loi-m.md.j2»?"),
    ],
)
def test_what_is_wrong_with_a_call_is_said(template: str, code: str, words: str, hint: str) -> None:
    """A macro called with too little, too much, or one that the other template does not have."""
    found = finding(template, {"chung/m.md.j2": _MACRO, "chung/loi-m.md.j2": _MACRO})

    assert found.code.id == code
    assert words in found.message
    assert hint in found.hint


def test_numbers_of_a_template_are_still_reckoned_with() -> None:
    """A minus between numbers is a minus."""
    assert text("{% for i in [5] %}{{ i - loop.index }} còn lại./.{% endfor %}") == ["4 còn lại./."]


def test_a_failure_names_the_innermost_template_line() -> None:
    """A wrong name inside a macro of another template is located there, with the nearest name."""
    found = finding(
        "Một\n{% import 'chung/m.md.j2' as m %}\n{{ m.f() }}",
        {"chung/m.md.j2": "{% macro f() %}\nHai\n{{ event.nmae }}\n{% endmacro %}"},
    )

    assert found.span is not None
    assert (found.span.path, found.span.line) == ("templates/chung/m.md.j2", 3)
    assert "«nmae»" in found.message
    assert "«name»" in found.hint


@pytest.mark.parametrize(
    ("asking", "asked"),
    [
        ("Một\n\n{% include 'chung/m.md.j2' %}", "A\n{{ year|foo }}"),
        ("{% from 'chung/m.md.j2' import f %}", "A\n{% macro f() %}{{ year[1:2] }}{% endmacro %}"),
        ("{% extends 'chung/m.md.j2' %}", "A\nB }}"),
    ],
)
def test_what_cannot_be_read_is_in_the_template_it_stands_in(asking: str, asked: str) -> None:
    """Not in the one that includes, imports or extends it: that may not even have such a line."""
    found = finding(asking, {"chung/m.md.j2": asked})

    assert found.span is not None
    assert (found.span.path, found.span.line) == ("templates/chung/m.md.j2", 2)


def test_a_template_too_long_is_itself_at_fault() -> None:
    """The one that includes it is not."""
    found = finding("Một\n{% include 'dai.md.j2' %}", {"dai.md.j2": "x" * (MAX_TEMPLATE + 1)})

    assert found.span is not None
    assert (found.span.path, found.span.line) == ("templates/dai.md.j2", 1)


def test_a_syntax_error_has_its_line() -> None:
    """A syntax error is located on its own line."""
    found = finding("Một\nHai\n{{ theme | }}\nBốn")

    assert found.span is not None
    assert found.span.line == 3
    assert found.message.startswith("Mẫu sai cú pháp")


def test_an_unknown_name_offers_the_nearest() -> None:
    """A misspelt public name, filter or id gets the right one as a hint."""
    assert "«theme»" in finding("{{ thme }}").hint
    assert "«upper»" in finding("{{ theme|uper }}").hint
    assert "«bao-cao»" in finding("{{ timeline['bao-coa'] }}").hint
    assert "defined" in finding("{{ theme is xyz }}").hint


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{{ each.name }}", "for_each"),
        ("{{ annex.title }}", "phụ lục"),
        ("{% for s in slogans if loop.first %}{{ s }}{% endfor %}", "điều kiện if"),
        ("{{ lap() }}\n{% macro lap() %}x{% endmacro %}", "lên trước"),
        ("{{ theme|default('x') }}", "{{ tên or 'chữ thay' }}"),
    ],
)
def test_what_there_is_elsewhere_is_not_offered_again(template: str, words: str) -> None:
    """A name that is right, but not here, and a filter of other templates: what to do instead."""
    found = finding(template)

    assert found.code.id == "J003"
    assert words in found.hint


def test_inheritance_inclusion_macros() -> None:
    """Templates extend, include and import one another by name, and see the public names."""
    parts = {
        "nen.md.j2": "Đầu\n{% block giua %}\nGiữa {{ year }}\n{% endblock %}\n"
        "{% include 'cuoi.md.j2' %}\nHết",
        "cuoi.md.j2": "Cuối {{ year }}\n",
        "m.md.j2": "{% macro hai(x) %}\n- {{ x }}, {{ year }}\n{{ caller() }}\n{% endmacro %}",
    }
    child = (
        "{% extends 'nen.md.j2' %}{% from 'm.md.j2' import hai %}{% block giua %}{{ super() }}"
        "{% call hai(theme) %}\n+ gọi\n{% endcall %}\n{% endblock %}"
    )

    assert text(child, parts) == [
        "Đầu", "Giữa 2024", "- Phổ cập hạ tầng số, 2024", "+ gọi", "Cuối 2024", "Hết./.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "template",
    [
        "Một{% if year %}, hai{% endif %}\n- Ba",
        "{% if year %}Một, hai{% endif %}\n{% if year %}- Ba{% endif %}\n",
        "Một, hai {# nhắc #}\n- Ba",
        "Một, {% raw %}hai{% endraw %}\n- Ba",
        "{% include 'cuoi.md.j2' %}\n- Ba",
        "{% macro m() %}Một, {{ caller() }}{% endmacro %}\n{% call m() %}hai{% endcall %}\n- Ba",
        "{% block x %}Một, hai{% endblock %}\n{% block y %}- Ba{% endblock %}\n",
        "{% extends 'nen.md.j2' %}\n{% block x %}Một, hai{% endblock %}\n",
        "{% if year\n and theme %}\nMột, {% set a =\n 'hai' %}{{ a }}\n{% endif %}\n- Ba",
        "Một, {% if year -%}\nhai{% endif %}\n- Ba",
    ],
)
def test_only_a_tag_with_a_line_of_its_own_takes_the_end_of_the_line(template: str) -> None:
    """One line is one paragraph, whatever tags and remarks stand in it."""
    parts = {
        "cuoi.md.j2": "Một, hai",
        "nen.md.j2": "{% block x %}\n{% endblock %}\n{# Hết. #}\n- Ba\n",
    }

    assert text(template, parts) == ["Một, hai", "- Ba./."]


def test_loops_and_reckoning() -> None:
    """Loop fields, conditions, namespaces, whole numbers, lists and dicts work."""
    template = (
        "{% set ns = namespace(n=0) %}{% for i in range(1, 5) if i != 2 %}"
        "{% set ns.n = ns.n + i * 2 - 1 %}{{ loop.index }}/{{ loop.length }}"
        "{{ ';' if not loop.last else '' }}{% endfor %} {{ ns.n // 2 }} {{ 7 % 4 }}\n"
        "{{ ([1, 2] + [3])|join('-') }} {{ {'a': 'b'}['a'] }} {{ 'x' ~ 1 }} {{ 'a' + 'b' }}\n"
        "{{ slogans|length }} {{ slogans|first }} {{ timeline|last }} {{ timeline[0] }}\n"
        "{{ 'có' if timeline['x'] is undefined }}{{ 'rỗng' if timeline['bao-cao'].time is none }}"
        "{{ 'là' if theme is defined and 'sở' in ['sở'] }}"
    )

    assert text(template) == [
        "1/3;2/3;3/3 6 3",
        "1-2-3 b x1 ab",
        "2 Chào mừng Ngày Chuyển đổi số quốc gia! 25/10/2024 20/9 – 11/10/2024",
        "córỗnglà./.",
    ]


@pytest.mark.parametrize(
    "question",
    [
        "year == 2024",
        "year != 2023",
        "2023 < year <= 2024",
        "year == '2024'",
        "event.date.day == 10 and event.date.month in [9, 10]",
        "event.date.month not in (8, 9) and year in range(2020, 2030)",
        "year - 1 == 2023 and year + 1 == 2025 and year // 100 == 20",
        "theme != 5 and '7' != 7 and slogans|length == 2",
        "'số' in theme and 'xyz' not in theme",
    ],
)
def test_a_value_of_digits_is_the_number_it_is(question: str) -> None:
    """A year, a day, a month, a figure of a list meet numbers as numbers."""
    assert text(f"{{% if {question} %}}Có{{% else %}}Không{{% endif %}}") == ["Có./."]


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{% if theme > 5 %}{% endif %}", "hai thứ khác loại"),
        ("{{ 7 / 2 }}", "số lẻ"),
        ("{{ slogans }}", "danh sách"),
    ],
)
def test_what_is_no_number_and_no_text_is_said(template: str, words: str) -> None:
    """Each in its own words."""
    found = finding(template)

    assert found.code.id == "J006"
    assert words in found.message


def test_a_loop_knows_how_long_it_is() -> None:
    """Also where nothing is left out of it."""
    assert text("{% for x in slogans %}{{ loop.index }}/{{ loop.length }} {% endfor %}") == [
        "1/2 2/2./."
    ]


def test_filters() -> None:
    """Filters change letters and keep data data."""
    template = (
        "{{ 'Các sở'|mid }} {{ recipient('huyen')|mid }} {{ recipients|join('; ', 'short') }}\n"
        "{{ theme|upper }} {{ 'đi'|cap }} {{ 'Hết.'|bare }} {{ slogans|last|upper }} "
        "{{ doc|upper }}\n"
        "{% filter upper %}abc {{ theme }}{% endfilter %} {{ 1|upper }}"
    )

    assert text(template) == [
        "các sở UBND các huyện Các sở, ban, ngành; UBND các H",
        "PHỔ CẬP HẠ TẦNG SỐ Đi Hết KHẨU HIỆU *HAI* | BA TUYÊN TRUYỀN NGÀY CHUYỂN ĐỔI SỐ QUỐC GIA",
        "ABC PHỔ CẬP HẠ TẦNG SỐ 1./.",
    ]


@pytest.mark.parametrize(
    ("value", "ended"),
    [
        ("'Treo băng rôn'", "Treo băng rôn;"),
        ("'Treo (*kèm mẫu*)'", "Treo (kèm mẫu);"),
        ("'Nghe *kỹ.*'", "Nghe kỹ."),
        ("'Hô “Chào mừng!”'", "Hô “Chào mừng!”"),
        ("'Xong;  '", "Xong;"),
        ("theme", "Phổ cập hạ tầng số;"),
        ("ref('qd-505', 'short')", "Quyết định số 505/QĐ-TTg;"),
    ],
)
def test_an_end_is_never_doubled(value: str, ended: str) -> None:
    """A mark is put behind a text that has none, behind its emphasis."""
    assert text(f"{{{{ {value}|end(';') }}}}\nHết.")[0].rstrip() == ended


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("ref('qd-505', 'short')|cap", "Quyết định số 505/QĐ-TTg"),
        ("ref('qd-505', 'short')|mid", "Quyết định số 505/QĐ-TTg"),
        ("ref('qd-505', 'short')|upper", "QUYẾT ĐỊNH SỐ 505/QĐ-TTg"),
        (
            "('theo ' ~ ref('qd-505', 'short') ~ ', ' ~ theme)|cap",
            "Theo Quyết định số 505/QĐ-TTg, …",
        ),
        ("('theo ' ~ ref('qd-505', 'short') ~ ' nhé')|upper", "THEO QUYẾT ĐỊNH SỐ 505/QĐ-TTg NHÉ"),
        ("ref('qd-505', 'short')|bare|end", "Quyết định số 505/QĐ-TTg."),
    ],
)
def test_a_citation_goes_through_filters(value: str, printed: str) -> None:
    """A filter changes what a citation prints, never the id by which it is found."""
    expected = printed.replace("…", "Phổ cập hạ tầng số")

    assert text(f"{{{{ {value} }}}}\nHết.")[0] == expected


def test_a_citation_within_a_citation_is_in_capitals_with_it() -> None:
    """What is cited inside the title of another paper is found by its id, too."""
    [printed, _] = text("{{ ref('qd-934', 'full')|upper }}\nHết.")

    assert printed.startswith("QUYẾT ĐỊNH SỐ 934/QĐ-BTTTT NGÀY 07/6/2024 CỦA BỘ THÔNG TIN")
    assert printed == title_capitals(text("{{ ref('qd-934', 'full') }}\nHết.")[0])


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("'Văn phòng UBND tỉnh'|after('Chánh Văn phòng')", "UBND tỉnh"),
        ("'Ban Quản lý'|after('Trưởng ban')", "Quản lý"),
        ("'Sở Y tế'|after('Giám đốc')", "Sở Y tế"),
        ("'Sở'|after('Giám đốc Sở')", "Sở"),
        ("agency.name|after(agency.name)|after('Sở')", "Thông tin và Truyền thông"),
    ],
)
def test_words_just_said_are_left_out(value: str, printed: str) -> None:
    """The words that end what was said before are not said again, if others are left."""
    assert text(f"{{{{ {value} }}}}\nHết.")[0] == printed


def test_a_list_without_items_has_no_first() -> None:
    """The first or last of nothing is a missing value, not a crash."""
    assert finding("{{ []|first }}").code.id == "J024"
    assert finding("{{ []|last }}").code.id == "J024"


def test_the_budget_counts_down() -> None:
    """Steps, characters, length and depth each have an end."""
    budget = Budget(steps=1, characters=10)
    budget.step(4)
    with pytest.raises(OverBudgetError):
        budget.step()
    with pytest.raises(OverBudgetError):
        budget.spend(7)
