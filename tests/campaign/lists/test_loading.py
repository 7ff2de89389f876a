"""Campaigns whose recipients stand in lists: judged with the file, told at their cells."""

from dataclasses import replace

import pytest

from cds_docs.campaign import Loaded, load
from cds_docs.campaign.lists.named import named_lists
from cds_docs.campaign.rolling.roll import roll, rolled_bytes
from cds_docs.diagnostics import Diagnostic
from cds_docs.source.lists.read import read_list
from support.loading import small, source_of

_LIST = "Tên đơn vị;Mã;Tên ngắn;Địa chỉ\nSở Y tế;syt;SYT;1 Lê Lợi\nSở Tài chính;;;2 Lê Lợi\n"
_MIXED = """\
recipients:
  - {id: bao, name: Báo Quảng Ngãi}
  - {file: a.csv}
  - {id: dai, name: Đài Quảng Ngãi}
"""


def load_with(more: str, **lists: str) -> tuple[Loaded | None, tuple[Diagnostic, ...]]:
    """Load the small campaign with recipients, given the texts of CSV lists by name."""
    sent = ("    signer:", "    distribution: [Các phòng]\n    signer:")
    source = source_of(small(sent, more=more))
    grids = {}
    for named in named_lists(source):
        text = lists.get(named.file.partition(".")[0])
        if text is not None:
            grids[named.key] = read_list(text.encode(), named.file)[0]
    return load(replace(source, lists=grids))


def told(found: tuple[Diagnostic, ...]) -> list[str]:
    """Return code and place of findings."""
    places = [(one, one.span) for one in found if one.span]
    return [f"{one.code.id} {span.path}:{span.line}:{span.column}" for one, span in places]


def test_recipients_of_a_list_are_recipients() -> None:
    """They are called by id like others; their other columns are kept with them."""
    loaded, found = load_with("recipients: {file: a.csv}\n", a=_LIST)

    assert found == ()
    assert loaded is not None
    assert [(r.id, r.name, r.short) for r in loaded.campaign.recipients] == [
        ("syt", "Sở Y tế", "SYT"),
        ("so-tai-chinh", "Sở Tài chính", None),
    ]
    assert loaded.rows["so-tai-chinh"].text("address") == "2 Lê Lợi"
    assert loaded.span("recipients", 1, "name")[:3] == ("a.csv", 3, 1)


def test_lists_and_single_recipients_stand_in_one_list() -> None:
    """Order is that of the file; rows stand where their list is named."""
    loaded, found = load_with(_MIXED, a=_LIST)

    assert found == ()
    assert loaded is not None
    assert [r.id for r in loaded.campaign.recipients] == ["bao", "syt", "so-tai-chinh", "dai"]
    assert set(loaded.rows) == {"syt", "so-tai-chinh"}
    assert loaded.span("recipients", 3, "id").path == "thu.yaml"


def test_ids_are_unique_over_file_and_lists() -> None:
    """The same id in the file and in a list is one mistake, told at the later of both."""
    text = "recipients:\n  - {id: syt, name: Sở B}\n  - {file: a.csv}\n  - {file: b.csv}\n"
    _, found = load_with(text, a=_LIST, b="Tên đơn vị;Mã\nSở C;SYT\n")

    assert told(found) == ["C060 a.csv:2:9", "C060 b.csv:2:6"]
    assert "dòng 7" in found[0].message or "dòng 6" in found[0].message
    assert "dòng 2 của «a.csv»" in found[0].message


def test_a_name_in_file_and_list_is_told_once() -> None:
    """Two ids with one name are two recipients by mistake, wherever they stand."""
    text = "recipients:\n  - {id: y, name: Sở Y tế}\n  - {file: a.csv}\n"
    _, found = load_with(text, a=_LIST)

    assert told(found) == ["C130 a.csv:2:1"]


@pytest.mark.parametrize("id_", ["syt", "so-tai-chinh"])
def test_work_can_be_given_to_rows(id_: str) -> None:
    """Assignments, Kính gửi and Nơi nhận know the ids of the list."""
    more = f"recipients: {{file: a.csv}}\nassignments:\n  - {{to: [{id_}], tasks: [Báo cáo.]}}\n"
    loaded, found = load_with(more, a=_LIST)

    assert loaded is not None
    assert "C062" not in {one.code.id for one in found}


def test_an_unknown_id_is_told_with_the_ids_of_the_list() -> None:
    """The nearest id of the list is offered."""
    more = "recipients: {file: a.csv}\nassignments:\n  - {to: [so-tai-chin], tasks: [Báo cáo.]}\n"
    _, found = load_with(more, a=_LIST)

    assert [one.code.id for one in found] == ["C062"]
    assert "«so-tai-chinh»" in found[0].hint


def test_nobody_is_called_unknown_while_the_list_is_not_whole() -> None:
    """With a row that has no name the list may hold the id that is missed."""
    more = "recipients: {file: a.csv}\nassignments:\n  - {to: [so-b], tasks: [Báo cáo.]}\n"
    _, found = load_with(more, a="Tên đơn vị;Địa chỉ\n;2 Lê Lợi\n")

    assert [one.code.id for one in found] == ["C315"]


def test_columns_come_before_rows() -> None:
    """With a header twice no row is judged, and nobody is called unknown."""
    more = "recipients: {file: a.csv}\nassignments:\n  - {to: [so-b], tasks: [Báo cáo.]}\n"
    _, found = load_with(more, a="Tên đơn vị;Tên cơ quan\n;\n;b\n")

    assert [one.code.id for one in found] == ["C312"]


def test_rules_on_values_look_at_cells() -> None:
    """A fact in a name and the word for all as an id are told where they stand."""
    _, found = load_with("recipients: {file: a.csv}\n", a="Tên đơn vị;Mã\nSở {{ year }};all\n")

    assert told(found) == ["C075 a.csv:2:1", "C052 a.csv:2:15"]
    assert found[0].excerpt == "Sở {{ year }};all"


def test_repeats_of_a_rule_in_a_list_are_folded() -> None:
    """The same fault in many cells makes one finding that names the others."""
    rows = "".join(f"Sở {n} {{{{ year }}}}\n" for n in range(5))
    _, (finding,) = load_with("recipients: {file: a.csv}\n", a=f"Tên đơn vị\n{rows}")

    assert (finding.code.id, finding.count) == ("C075", 5)
    assert [span.line for span in finding.others] == [3, 4, 5, 6]


def test_values_to_confirm_may_stand_in_a_list() -> None:
    """The mark works in a cell as it does in the file."""
    text = "Tên đơn vị;Mã\nSở Y tế (cần xác nhận);syt\n"
    loaded, found = load_with("recipients: {file: a.csv}\n", a=text)

    assert loaded is None
    assert told(found) == ["C160 a.csv:2:1"]


def test_a_list_nobody_read_is_told() -> None:
    """A caller that forgets the lists gets no campaign without recipients."""
    loaded, found = load(source_of(small(more="recipients: {file: a.csv}\n")))

    assert loaded is None
    assert [one.code.id for one in found] == ["C326"]


@pytest.mark.parametrize(
    ("recipients", "codes"),
    [
        ("{file: }", ["C325"]),
        ("{file: [a.csv]}", ["C325"]),
        ("{file: a.csv, trang: b}", ["C325"]),
        ("{file: a.csv, sheet: [b]}", ["C325"]),
        ("{sheet: Sheet1}", ["C044"]),
        ("[{file: a.csv, id: b}]", ["C325"]),
        ("a.csv", ["C044"]),
    ],
)
def test_lists_named_badly_are_told(recipients: str, codes: list[str]) -> None:
    """What does not name a file says how one is named."""
    _, found = load_with(f"recipients: {recipients}\n", a=_LIST)

    assert [one.code.id for one in found if one.code.id != "C062"] == codes


@pytest.mark.parametrize(
    "recipients", ["{files: a.csv}", "[{path: a.csv, sheet: b}]", "{tep: a.csv}"]
)
def test_a_file_under_another_key_is_told_once(recipients: str) -> None:
    """Not as a recipient that lacks its name."""
    _, found = load_with(f"recipients: {recipients}\n", a=_LIST)

    (told,) = (one for one in found if one.code.id != "C062")
    assert (told.code.id, told.hint, told.instead) == ("C325", "Sửa thành «file:».", "file")


def test_a_recipient_may_speak_of_a_file() -> None:
    """One with a name of its own is none."""
    _, found = load_with("recipients: [{id: a, name: Sở A, fields: {Tệp: a.csv}}]\n", a=_LIST)

    assert not any(one.code.id == "C325" for one in found)


def test_a_row_of_two_lists_may_be_one_body() -> None:
    """The advice is not to give it another id, but to send it one letter."""
    text = "recipients:\n  - {file: a.csv}\n  - {file: b.csv}\n"
    _, found = load_with(text, a="Tên đơn vị\nSở Y tế\n", b="Tên đơn vị\nSở Y tế\n")

    (twice,) = (one for one in found if one.code.id == "C060")
    assert twice.hint.startswith("Cùng một nơi thì xóa một dòng")


def test_too_many_recipients_of_several_lists() -> None:
    """The limit is that of the campaign, wherever they stand."""
    many = "Tên đơn vị\n" + "".join(f"Xã {n}\n" for n in range(2501))
    text = "recipients:\n  - {file: a.csv}\n  - {file: b.csv}\n"
    _, found = load_with(text, a=many, b=many.replace("Xã", "Phường"))

    assert [one.code.id for one in found] == ["C056"]


def test_a_new_year_changes_nothing_in_a_list() -> None:
    """Years in names of the list are not written into the campaign file."""
    text = small(more="recipients: {file: a.csv}\n")
    loaded, _ = load_with("recipients: {file: a.csv}\n", a="Tên đơn vị\nBan Chỉ đạo năm 2024\n")
    assert loaded is not None

    rolled = rolled_bytes(text.encode(), roll(loaded, 2025)).decode()

    assert len(rolled.splitlines()) == len(text.splitlines())
    assert "recipients: {file: a.csv}\n" in rolled
    assert "year: 2025\n" in rolled


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        (" a.csv", "Viết «recipients: {file: a.csv}»."),
        (" Danh sách.XLSX", "Viết «recipients: {file: Danh sách.XLSX}»."),
        ("\n  - a.csv", "Viết «{file: a.csv}»."),
        (" so-tai-chinh", "Viết mỗi mục một dòng: «- so-tai-chinh»."),
    ],
)
def test_a_bare_file_is_told_how_a_list_is_named(typed: str, advice: str) -> None:
    """The hint can be typed as it stands."""
    _, found = load_with(f"recipients:{typed}\n")

    assert found[0].code.id in ("C044", "C045")
    assert found[0].hint == advice


def test_blanks_of_other_programs_are_blanks() -> None:
    """A no-break space or a tab in a cell is printed as one blank, so there is nothing to say."""
    rows = 'Tên đơn vị;Địa chỉ\nSở\u00a0Y\u2009tế;"Số 5,\t đường A"\n'
    loaded, found = load_with("recipients: {file: a.csv}\n", a=rows)

    assert not any(one.code.id == "C034" for one in found)
    assert loaded is not None
    assert loaded.campaign.recipients[0].name == "Sở Y tế"
