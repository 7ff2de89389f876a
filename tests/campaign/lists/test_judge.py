"""Rows of a list: ids, columns, and how fast all of them are judged."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles import Font

from cds_docs.campaign.lists.columns import HEADERS, slug, unique
from cds_docs.campaign.lists.judge import judge
from cds_docs.campaign.lists.listed import Listed
from cds_docs.source.lists.read import read_list
from support.growth import LINEAR, growth
from support.workbooks import Row, workbook


def listed(text: str) -> Listed:
    """Return a CSV list as judged."""
    grid, found = read_list(text.encode(), "a.csv")
    assert grid is not None
    assert found == ()
    return judge(grid)


def test_another_table_below_does_not_head_the_list() -> None:
    """Persons to be called stand below the bodies that the letter goes to."""
    rows = "STT;Đơn vị;Số máy\n1;Sở Y tế;5\n2;Sở Nội vụ;6\n;;\n"
    rows += "STT;Họ tên;Chức vụ;Đơn vị\n1;An;x;Sở A\n"
    assert {"so-y-te", "so-noi-vu"} <= {row.id for row in listed(rows).rows}


@pytest.mark.parametrize(
    ("header", "cell", "told"),
    [
        ("Điện thoại", "905123456", True),
        ("Số điện thoại liên hệ", "905123456", True),
        ("Kinh phí mua điện thoại", "150000000", False),
        ("Điện thoại", "150.000.000", False),
        ("Cước điện thoại", "150000000", False),
    ],
)
def test_sums_are_no_telephones(header: str, cell: str, told: bool) -> None:
    """Only what is a number to call has lost a zero."""
    found = listed(f"Tên đơn vị;{header}\nSở Y tế;{cell}\n").diagnostics
    assert [one.code.id for one in found if one.code.id == "C371"] == (["C371"] if told else [])


def ids(text: str) -> list[str]:
    """Return the ids of a list."""
    return [row.id for row in listed(text).rows]


@pytest.mark.parametrize(
    ("key", "header"), [(key, header) for key, headers in HEADERS.items() for header in headers]
)
@pytest.mark.parametrize("spoilt", [str, str.upper, lambda text: f" {text.replace(' ', '  ')} (*)"])
def test_headers_are_known_without_accents_case_and_spaces(
    key: str, header: str, spoilt: type[str]
) -> None:
    """A clerk's way of writing a header makes no difference."""
    judged = listed(f'"{spoilt(header)}";Tên đơn vị nhận\nx;A\n')
    if key == "name":
        assert [one.code.id for one in judged.diagnostics] == ["C312"]
    else:
        assert [column.key for column in judged.columns] == [key, "name"]
        assert judged.diagnostics == ()


def test_a_column_says_best_where_names_stand() -> None:
    """«Đơn vị» is the name where no «Tên đơn vị» is; else it is a column like others."""
    assert [c.key for c in listed("STT;Đơn vị\n1;Sở A\n").columns] == ["order", "name"]
    assert [c.key for c in listed("Tên đơn vị;Đơn vị\nSở A;x\n").columns] == ["name", "don-vi"]


def test_further_columns_are_kept() -> None:
    """Known ones under their keys, others under the letters of their headers, blanks too."""
    judged = listed("Tên đơn vị;Địa chỉ;Dân số (người);Người ký\nSở A; 1 Lê Lợi ;;Lê B\n")
    (row,) = judged.rows

    assert list(row.cells) == ["name", "address", "dan-so-nguoi", "signer"]
    assert [row.text(key) for key in row.cells] == ["Sở A", "1 Lê Lợi", "", "Lê B"]
    assert [column.header for column in judged.columns][2] == "Dân số (người)"
    assert [column.known for column in judged.columns] == [True, True, False, True]
    assert row.text("none") == ""
    assert (row.number, row.grid.path) == (2, "a.csv")


def test_ids_are_made_from_names() -> None:
    """Each row can be called, with letters nobody mistypes."""
    assert ids("Tên đơn vị\nSở Tài chính\nĐài PT&TH tỉnh\n") == ["so-tai-chinh", "dai-pt-th-tinh"]


def test_ids_that_stand_in_the_list_come_first() -> None:
    """A made id makes way for one that was given, wherever that stands."""
    assert ids("Mã;Tên đơn vị\n;Sở A\nSO-A;Sở B\n;Sở C\n") == ["so-a-2", "so-a", "so-c"]


def test_an_id_that_waits_for_a_person_is_none_or_as_it_stands() -> None:
    """Bodies were called «can-xac-nhan», the second with an error."""
    text = "Mã;Tên đơn vị\n(cần xác nhận);Sở A\n(cần xác nhận);Sở B\n(cần xác nhận) SO-C;Sở D\n"
    assert ids(text) == ["so-a", "so-b", "so-c"]


def test_bodies_of_one_name_are_told_apart_by_their_province() -> None:
    """Sorting the list changes no id, and two communes of one name are no mistake."""
    head = "Tên đơn vị;Tỉnh\n"
    rows = ["Xã Tân Lập;Thái Nguyên\n", "Xã Tân Lập;Tuyên Quang\n", "Xã Bình An;Lâm Đồng\n"]
    judged = listed(head + "".join(rows))

    assert judged.diagnostics == ()
    assert [row.id for row in judged.rows] == [
        "xa-tan-lap-thai-nguyen",
        "xa-tan-lap-tuyen-quang",
        "xa-binh-an",
    ]
    assert ids(head + "".join(reversed(rows))) == [row.id for row in reversed(judged.rows)]


_BOARD = "Ban Quản lý dự án đầu tư xây dựng công trình dân dụng và công nghiệp khu vực"
_TWO_LONG = (
    f"Tên đơn vị\n{_BOARD} 1\n{_BOARD} 2\n",
    f"Tên đơn vị;Tỉnh\n{_BOARD} 1;Tuyên Quang\n{_BOARD} 1;Thái Nguyên\n",
)


@pytest.mark.parametrize("rows", _TWO_LONG, ids=["names", "provinces"])
def test_long_names_that_begin_alike_keep_their_ids_when_the_list_is_sorted(rows: str) -> None:
    """Counted by the order of rows, the work of one would go to the other after a sort."""
    head, first, second = rows.splitlines(keepends=True)
    judged = listed(rows)
    made = [row.id for row in judged.rows]

    assert judged.diagnostics == ()
    assert ids(head + second + first) == made[::-1]
    assert len(set(made)) == 2
    assert all(one.startswith("ban-quan-ly-du-an-dau-tu-") and len(one) <= 60 for one in made)


def test_a_title_above_and_rows_only_counted_are_no_recipients() -> None:
    """What stands above the headers is a title; a row with nothing but its number is blank."""
    judged = listed("DANH SÁCH;;\n;;\nSTT;Tên đơn vị;Email\n1;Sở A;\n2;;\n3;;\n")

    assert [row.id for row in judged.rows] == ["so-a"]
    assert judged.diagnostics == ()


@pytest.mark.parametrize(
    "form", ["Đơn vị;Sở Nội vụ", "Tên cơ quan:;Sở Nội vụ", "Kính gửi;Sở A;Ngày;x"]
)
def test_a_form_filled_in_above_the_table_does_not_head_it(form: str) -> None:
    """Of the first rows that with the most known headers is the one."""
    judged = listed(f"{form}\n\nDANH SÁCH\nSTT;Tên đơn vị;Tên ngắn;Chỉ tiêu\n1;Sở Y tế;SYT;5\n")

    assert [row.id for row in judged.rows] == ["so-y-te"]
    assert [one.code.id for one in judged.diagnostics] == ["C313"]


def test_of_rows_with_as_many_known_headers_the_first_heads_the_list() -> None:
    """Words of recipients that happen to be headers make no difference."""
    assert ids("Tên đơn vị;x\nSở A;y\nĐơn vị sự nghiệp;Tên\n")[0] == "so-a"


@pytest.mark.parametrize(
    "counts",
    [
        *("1;2;3;4", "(1);(2);(3);(4)", "-1;-2;-3;-4", ";1;2;3", "(1); (2);(3);(4)=(2)+(3)"),
        *("A;B;1;2", "a;b;1;2", "A;B;C;1", "A;B;C;D", "(A);(B);(1);(2)"),
    ],
)
def test_numbers_of_columns_are_no_recipient(counts: str) -> None:
    """A table of the state has them below its headers; no paper goes to «2»."""
    judged = listed(f"STT;Tên đơn vị;Dân số;Số hộ\n{counts}\n1;Xã A;5;2\n2;Xã B;6;3\n")

    assert [row.id for row in judged.rows] == ["xa-a", "xa-b"]
    assert {one.code.id for one in judged.diagnostics} <= {"C313"}


@pytest.mark.parametrize(
    "rows", [";;(người);(hộ)", ";(ghi đủ);(người);", ";;(người);(hộ)\n(1);(2);(3);(4)"]
)
def test_units_below_the_headers_are_no_recipient(rows: str) -> None:
    """Nor do they keep the list from being used for want of a name."""
    judged = listed(f"STT;Tên đơn vị;Dân số;Số hộ\n{rows}\n1;Xã A;5;2\n2;Xã B;6;3\n")

    assert [row.id for row in judged.rows] == ["xa-a", "xa-b"]
    assert {one.code.id for one in judged.diagnostics} <= {"C313"}


@pytest.mark.parametrize("first", ["1;Xã A;5;2", "A;1;2;3", "2;Xã A;3;4", ";Xã 1;2;3"])
def test_what_does_not_count_the_columns_is_a_recipient(first: str) -> None:
    """The first recipient of a list is not taken for numbers of columns."""
    assert len(listed(f"STT;Tên đơn vị;Dân số;Số hộ\n{first}\n").rows) == 1


_UNDER = [
    "Ghi chú: các xã mới in nghiêng",
    "* Ghi chú",
    "Nơi nhận:",
    "Người lập biểu",
    "(Ký, ghi rõ họ tên)",
    "(Danh sách này có 02 đơn vị)",
    "KT. CHỦ TỊCH",
    "TM. ỦY BAN NHÂN DÂN",
    "Danh sách gồm 2 đơn vị./.",
    "Quảng Ngãi, ngày 10 tháng 9 năm 2026",
]


@pytest.mark.parametrize("counts", [("1", "2"), ("", "")], ids=["numbers", "no numbers"])
@pytest.mark.parametrize("words", _UNDER)
def test_what_stands_below_a_list_is_no_recipient(words: str, counts: tuple[str, str]) -> None:
    """Remarks and signatures are told with all that stands below them; no paper goes there."""
    one, two = counts
    table = f"STT;Tên đơn vị;Email\n{one};Sở A;\n{two};Sở B;\n;;\n"
    judged = listed(f'{table};"{words}";\n;;Nguyễn Văn An\n;Lê Thị Bình;\n')

    assert [row.id for row in judged.rows] == ["so-a", "so-b"]
    assert [(one.code.id, one.count) for one in judged.diagnostics] == [("C327", 3)]


def test_a_remark_between_recipients_takes_none_of_them_away() -> None:
    """Rows that count go on behind it; where none counts, a list goes on for more than a few."""
    rows = "".join(f";Sở {letter};\n" for letter in "BCDEGHIKLMN")
    counted = listed("STT;Tên đơn vị;Email\n1;Sở A;\n;Ghi chú: x;\n2;Sở B;\n")
    bare = listed(f"STT;Tên đơn vị;Email\n;Sở A;\n;Ghi chú: x;\n{rows}")

    assert [len(one.rows) for one in (counted, bare)] == [2, 12]
    assert [one.diagnostics[0].count for one in (counted, bare)] == [1, 1]


@pytest.mark.parametrize("name", ["TM. Dịch vụ An Bình", "(Ký túc xá) Trường A", "KT. Xăng dầu"])
def test_names_that_begin_like_a_signature_are_recipients(name: str) -> None:
    """Who signs for whom is told by the post behind it."""
    assert listed(f"Tên đơn vị\nSở A\n{name}\n").diagnostics == ()


def test_a_day_in_a_name_is_no_remark() -> None:
    """Only a place and its day stand below a list."""
    assert listed("Tên đơn vị\nBan Tổ chức lễ ngày 10 tháng 10 năm 2026\nSở A\n").diagnostics == ()


@pytest.mark.parametrize(
    "words", ["Tổng:", "TỔNG", "Tổng cộng toàn tỉnh", "Tổng số đơn vị trên địa bàn tỉnh: 2", "Cộng"]
)
def test_a_sum_is_told_however_it_goes_on(words: str) -> None:
    """No body is called so."""
    judged = listed(f"STT;Tên đơn vị\n1;Sở A\n2;Sở B\n;{words}\n")

    assert [one.code.id for one in judged.diagnostics] == ["C327"]


def test_a_sum_is_told_where_its_words_stand() -> None:
    """They may stand in the column of numbers."""
    told = listed("STT;Tên đơn vị;Số hộ\n1;Sở A;5\nTổng cộng;;5\n").diagnostics[-1]

    assert (told.code.id, told.span and told.span.column) == ("C327", 1)


@pytest.mark.parametrize(
    "names", ["A. Nguyễn Văn Bình\nLê Văn An", "A. Bình\nA. Cường\nC. Hoa\nLê An"]
)
def test_persons_whose_names_begin_with_a_letter_are_no_headings(names: str) -> None:
    """«A.» is Anh as well; groups go on with «B.»."""
    judged = listed(f"Tên đơn vị\n{names}\n")

    assert judged.diagnostics == ()
    assert [row.text("name") for row in judged.rows] == names.splitlines()


@pytest.mark.parametrize("first", ["A. Cấp tỉnh\nSở A", "A. Hà Nội\nSở A\nB. Hải Phòng\nSở B"])
def test_a_letter_before_other_words_or_followed_by_the_next_is_a_heading(first: str) -> None:
    """No person is called «Cấp tỉnh»."""
    assert listed(f"Tên đơn vị\n{first}\n").diagnostics[0].code.id == "C327"


def test_cells_made_one_where_nobody_receives_are_nobodys_concern() -> None:
    """A heading of a group or a remark as wide as the table is no recipient."""

    def change(book: Workbook) -> None:
        book["Sheet1"].merge_cells("A3:C3")
        book["Sheet1"].merge_cells("A5:C5")

    rows: list[Sequence[object]] = [
        ["STT", "Tên đơn vị", "a"],
        [1, "Sở A"],
        ["Cụm 2"],
        [2, "Sở B"],
        ["Ghi chú: x"],
    ]
    grid, _ = read_list(workbook(rows, change), "a.xlsx")
    assert grid is not None

    assert {one.code.id for one in judge(grid).diagnostics} == {"C313"}


def test_names_that_are_struck_out_are_told() -> None:
    """They still receive; a cell beside a name says nothing of the whole row."""

    def change(book: Workbook) -> None:
        for cell in ("A3", "B2", "A4"):
            book["Sheet1"][cell].font = Font(strike=True)

    grid, _ = read_list(
        workbook([["Tên đơn vị", "Mã"], *([f"Sở {c}", c] for c in "ABC")], change), "a.xlsx"
    )
    assert grid is not None
    judged = judge(grid)

    (found,) = judged.diagnostics
    assert (found.code.id, found.span and found.span.cell) == ("C323", "A3")
    assert "2 dòng có tên bị gạch ngang vẫn được tính là nơi nhận: dòng 3, 4" in found.message
    assert len(judged.rows) == 3


@pytest.mark.parametrize(
    ("header", "number_format", "told"),
    [
        ("Số nhà", "d-mmm", True),
        ("Tỷ lệ hoàn thành", 'dd"/"mm', True),
        ("Người ký", "d/m;@", True),
        ("Số nhà", "dd/mm/yyyy", False),
        ("Số nhà", "mmm-yy", False),
        ("Thời gian họp", "d-mmm", False),
        ("Ngày", "d-mmm", False),
        ("Hạn báo cáo", "d/m", False),
    ],
)
def test_a_day_nobody_wrote_is_told(header: str, number_format: str, told: bool) -> None:
    """A cell that shows no year was typed as «12/5», which need not be a day."""

    def change(book: Workbook) -> None:
        book["Sheet1"]["B2"].number_format = number_format

    rows: list[Row] = [["Tên đơn vị", header], ["Sở Y tế", date(2026, 5, 12)]]
    grid, _ = read_list(workbook(rows, change), "a.xlsx")
    assert grid is not None

    found = [one for one in judge(grid).diagnostics if one.code.id == "C372"]
    assert [one.span and one.span.cell for one in found] == (["B2"] if told else [])
    assert all("«12/05/2026»" in one.message for one in found)


def test_names_of_groups_are_told_where_no_row_has_a_number() -> None:
    """They may be recipients: in a list of clusters they are."""
    rows = "Cụm 1;\nXã A;x\nXã B;y\nCụm thi đua số II;\nXã C;z\nBáo tỉnh;\n"
    judged = listed(f"Tên đơn vị;Địa chỉ\n{rows}")
    clusters = listed("Tên đơn vị;Địa chỉ\nCụm 1;\nCụm 2;\nXã A;x\n")

    (found,) = judged.diagnostics
    assert (found.code.id, found.count, len(judged.rows)) == ("C328", 2, 6)
    assert clusters.diagnostics == ()


@pytest.mark.parametrize("header", ["Tên ĐV", "Tên tổ chức", "TÊN DOANH NGHIỆP", "Tên trường"])
def test_names_of_other_bodies_stand_below_their_own_words(header: str) -> None:
    """They say that names stand there, where no header says it better."""
    assert ids(f"TT;{header}\n1;Trường Tiểu học An Bình\n") == ["truong-tieu-hoc-an-binh"]
    assert ids(f"TT;{header};Tên đơn vị\n1;x;Sở A\n") == ["so-a"]


_BODIES = (
    "Cộng đồng doanh nghiệp tỉnh",
    "Tổng công ty Điện lực miền Trung",
    "Tổng cục Thống kê",
    "Công an tỉnh",
    "Cổng thông tin điện tử tỉnh",
    "Cộng tác viên dư luận xã hội",
)


@pytest.mark.parametrize("name", _BODIES)
def test_a_body_whose_name_begins_like_a_sum_is_a_recipient(name: str) -> None:
    """Only a sum as a whole is one."""
    judged = listed(f"STT;Tên đơn vị\n1;Sở A\n2;Sở B\n3;{name}\n")

    assert judged.diagnostics == ()
    assert len(judged.rows) == 3


@pytest.mark.parametrize(
    "name",
    [
        "X. Tân Lập",
        "P. Phú Lợi",
        "TX. Đức Phổ",
        "B. Khác",
        "A.B.C. Việt Nam",
        "I",
        "Mỹ An",
        "2/9 Plaza",
    ],
)
def test_a_name_that_begins_with_letters_and_a_point_is_a_recipient(name: str) -> None:
    """Letters that do not count from the first one on are words cut short."""
    judged = listed(f"Tên đơn vị;Địa chỉ\nSở A;a\n{name};\nSở B;b\n")

    assert judged.diagnostics == ()
    assert len(judged.rows) == 3


def test_headings_may_have_the_sums_of_their_groups() -> None:
    """Numbers beside the words make no recipient of them; an address does."""
    head = "Tên đơn vị;Số hộ;Địa chỉ\n"
    summed = listed(f"{head}A. Cấp tỉnh;12;\nSở A;12;a\nĐ. Khác;;\nB. Cấp xã;;\nXã A;;b\n")
    placed = listed(f"{head}A. Cấp tỉnh;12;1 Lê Lợi\nSở A;12;a\nB. Cấp xã;;\nXã A;;b\n")

    assert [row.id for row in summed.rows] == ["so-a", "d-khac", "xa-a"]
    assert [(one.code.id, one.count) for one in summed.diagnostics][-1] == ("C327", 2)
    assert [row.id for row in placed.rows] == ["a-cap-tinh", "so-a", "b-cap-xa", "xa-a"]
    assert [(one.code.id, one.count) for one in placed.diagnostics][-1] == ("C370", 2)


def test_a_number_in_a_name_is_told_with_the_name_alone() -> None:
    """What to write is said, and nothing is changed."""
    judged = listed("Tên đơn vị\n1. Sở Y tế\n2. Sở Nội vụ\n")
    (finding,) = judged.diagnostics

    assert [row.text("name") for row in judged.rows] == ["1. Sở Y tế", "2. Sở Nội vụ"]
    assert "tên chỉ ghi «Sở Y tế»" in finding.hint


@pytest.mark.parametrize(
    "numbers", [("I", "II", "III"), ("", "", ""), ("1", "a", "b", "2"), ("I", "1", "II")]
)
def test_numbers_of_any_sort_are_taken(numbers: tuple[str, ...]) -> None:
    """Where no two rows have plain numbers, nothing tells a heading from a recipient."""
    rows = "".join(f"{number};Sở {at}\n" for at, number in enumerate(numbers))
    judged = listed(f"STT;Tên đơn vị\n{rows}")

    assert judged.diagnostics == ()
    assert len(judged.rows) == len(numbers)


def test_headings_and_sums_are_no_recipients() -> None:
    """Those of a sort are told once, and nothing of what they lack is."""
    rows = "I;CÁC XÃ;***\n1;Xã A;\n2;Xã B;\nII;CÁC XÃ;\n;Cộng: 2;\n"
    judged = listed(f"STT;Tên đơn vị;Mã\n{rows}")

    assert [row.id for row in judged.rows] == ["xa-a", "xa-b"]
    assert [(one.code.id, one.count) for one in judged.diagnostics] == [("C327", 2), ("C327", 1)]
    assert judged.complete


def test_a_row_without_number_but_with_more_than_a_name_is_no_heading() -> None:
    """Somebody forgot its number; a row with a name alone is doubted and kept."""
    judged = listed("STT;Tên đơn vị;Địa chỉ\n1;Xã A;a\n2;Xã B;b\n;Xã C;c\n;Xã D;\n")

    assert [(one.code.id, one.count) for one in judged.diagnostics] == [("C328", 1)]
    assert len(judged.rows) == 4


@given(st.lists(st.text(min_size=1, max_size=70), max_size=30))
def test_ids_are_always_usable_and_each_its_own(names: list[str]) -> None:
    """Whatever the names, every id has the form of one and none comes twice."""
    taken: dict[str, object] = {}
    for name in names:
        made = unique(slug(name) or "x", taken)
        assert made not in taken
        assert 1 <= len(made) <= 60
        assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
        assert made == made.strip("-")
        taken[made] = name


@given(st.text(max_size=200))
def test_any_list_is_judged(text: str) -> None:
    """Nothing is raised, and an incomplete list has a reason."""
    grid, found = read_list(f"Tên đơn vị;Mã\n{text}".encode("utf-8", "replace"), "a.csv")
    assert grid is not None
    judged = judge(grid)

    assert len({row.id for row in judged.rows}) == len(judged.rows)
    assert judged.complete or (*found, *judged.diagnostics)


_BIG = [
    ["STT", "Tên đơn vị", "Tên ngắn", "Địa chỉ", "Người ký", "Chức vụ"],
    *(
        [str(n), f"Ủy ban nhân dân xã Số {n}", f"Xã {n}", f"{n} Lê Lợi", "Lê Văn A", "Chủ tịch"]
        for n in range(1, 5001)
    ),
]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_five_thousand_rows_cost_ten_times_as_much_as_five_hundred(ending: str) -> None:
    """The largest list is read and judged row by row: no row is held against all others."""

    def lists(count: int) -> bytes:
        text = "".join(";".join(row) + "\n" for row in _BIG[: count + 1])
        return text.encode() if ending == "csv" else workbook(_BIG[: count + 1])

    data = {count: lists(count) for count in (500, 5000)}

    def work(count: int) -> None:
        grid, _ = read_list(data[count], f"a.{ending}")
        assert grid is not None
        assert len(judge(grid).rows) == count

    assert growth(work, 5000) < LINEAR


@pytest.mark.parametrize(("ids", "by_order"), [(("", ""), True), (("a", "b"), False)])
def test_an_id_that_rests_on_the_order_of_rows_is_told(
    ids: tuple[str, str], *, by_order: bool
) -> None:
    """A row put before it would take its id: work and file meant for it would be another's."""
    text = f"Mã;Tên đơn vị\n{ids[0]};Trường A\n{ids[1]};Trường A\n"
    grid, _ = read_list(text.encode(), "a.csv")
    assert grid is not None

    (found,) = judge(grid).diagnostics

    assert found.code.id == "C318"
    assert ("đặt theo thứ tự dòng" in found.hint) is by_order


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("UBND xã Ba Tơ|Ghi chú: gửi bản giấy", True),
        ("UBND xã Ba Tơ|(đã sáp nhập từ thị trấn Ba Tơ)", True),
        ("UBND xã Ba Tơ|ĐT: 0255 386 1234", True),
        ("UBND xã Ba Tơ|0255.386.1234", True),
        ("Ủy ban nhân dân|xã Ba Tơ", False),
        ("Công ty TNHH Một thành viên|(One Member Co., Ltd.)", False),
        ("Trường THPT Trà Bồng|(cơ sở 2)", False),
        ("Trung tâm Phục vụ|hành chính công", False),
        ("Văn phòng Điều phối nông thôn|mới", False),
    ],
)
def test_a_remark_below_a_name_is_told(lines: str, told: bool) -> None:
    """It would be printed behind the name; a name on two lines is one name."""
    text = lines.replace("|", "\n")
    judged = listed(f'Tên đơn vị\n"{text}"\nSở Y tế\n')

    assert [one.code.id for one in judged.diagnostics] == (["C374"] if told else [])
