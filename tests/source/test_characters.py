"""Which characters are reported, as what, and where."""

import unicodedata

import pytest

from cds_docs.diagnostics import Code
from cds_docs.source import codes, read

CASES: list[tuple[str, Code, str]] = [
    # the value (the finding stands where @ stands), the code, a part of message or hint
    ("ab@\x07c", codes.CONTROL, "U+0007"),
    ("ab@\x00c", codes.CONTROL, "U+0000"),
    ("ab@\x7fc", codes.CONTROL, "U+007F"),
    ("ab@\x85c", codes.CONTROL, "U+0085"),
    ("ab@\u2028c", codes.CONTROL, "U+2028"),
    ("ab@\u2029c", codes.CONTROL, "U+2029"),
    ("ab@\ufffec", codes.CONTROL, "U+FFFE"),
    ("ab@\ufdd0c", codes.CONTROL, "U+FDD0"),
    ("ab@\U0001ffffc", codes.CONTROL, "U+1FFFF"),
    ("ab@\ue000c", codes.CONTROL, "U+E000"),
    ("ab@\ufffdc", codes.CONTROL, "U+FFFD"),
    ("ab@\u200bc", codes.INVISIBLE, "U+200B"),
    ("ab@\u200dc", codes.INVISIBLE, "U+200D"),
    ("ab@\ufeffc", codes.INVISIBLE, "U+FEFF"),
    ("ab@\u00adc", codes.INVISIBLE, "U+00AD"),
    ("ab@\u202ecod.exe", codes.INVISIBLE, "U+202E"),
    ("ab@\u2066c", codes.INVISIBLE, "U+2066"),
    ("ab@\u034fc", codes.INVISIBLE, "U+034F"),
    ("@\u041dguyễn", codes.LOOK_ALIKE, "«H»"),
    ("@\u0416uk", codes.LOOK_ALIKE, "Kirin"),
    ("@\u0391n", codes.LOOK_ALIKE, "«A»"),
    ("xin @😀", codes.EMOJI, "U+1F600"),
    ("vì người dân! @🚀", codes.EMOJI, "U+1F680"),
    ("xin @\u260e", codes.EMOJI, "U+260E"),
    ("cờ @\U0001f1fb", codes.EMOJI, "U+1F1FB"),
    ("a@\uff0c b", codes.FULL_WIDTH, "«,»"),
    ("a@\u3002", codes.FULL_WIDTH, "«.»"),
    ("K@öln", codes.FOREIGN, "«ö»"),
    ("5 k@Ω", codes.FOREIGN, "«Ω»"),
    ("@中", codes.FOREIGN, "«中»"),
    ("a@\u00a0b", codes.ODD_SPACE, "U+00A0"),
    ("a@\tb", codes.ODD_SPACE, "dấu tab"),
    ("a@\u3000b", codes.ODD_SPACE, "U+3000"),
    ("các@\txã hội", codes.ODD_SPACE, "dấu tab"),
    ("Sở các@\u2009cấp", codes.ODD_SPACE, "U+2009"),
    ("@x\u0301\u0323y", codes.LOOK_ALIKE, "U+0323"),
    ("@Ti?ng Vi?t", codes.LOST_LETTERS, "«i?n»"),
    ("@Tie^'ng Vie^.t", codes.LOST_LETTERS, "Unicode"),
    (
        "C\u00e9ng h@\u00dfa x\u00b7 h\u00e9i",
        codes.LEGACY,
        "TCVN3/ABC (có lẽ là «Cộng hòa xã hội»)",
    ),
    ("@\u00a7\u00b9i häc", codes.LEGACY, "«Đại học»"),
    ("Ph@æ cËp h¹ tÇng sè", codes.LEGACY, "TCVN3/ABC (có lẽ là «Phổ cập hạ tầng số»)"),
    ("Co@äng hoøa", codes.LEGACY, "VNI (có lẽ là «Cộng hòa»)"),
    ("Tr@aàn Thò Bình", codes.LEGACY, "VNI (có lẽ là «Trần Thị Bình»)"),
    ("T@aân An", codes.LEGACY, "VNI (có lẽ là «Tân An»)"),
    ("CO@ÄNG HOØA", codes.LEGACY, "VNI (có lẽ là «CỘNG HÒA»)"),
    ("Tiá\u00ba@\u00bfng Viá»‡t", codes.LEGACY, "1252 (có lẽ là «Tiếng Việt»)"),
]


@pytest.mark.parametrize(("marked", "code", "part"), CASES)
def test_bad_character_is_reported_at_its_place(marked: str, code: Code, part: str) -> None:
    """Each kind of bad character has its code, its place and its advice."""
    value = marked.replace("@", "", 1)
    _, found = read(f"k: {value}  # {value}\n".encode(), "a.yaml")

    assert [d.code for d in found] == [code] * len(found)
    assert found[0].span
    assert found[0].span.column == 4 + marked.index("@")
    assert part in found[0].message + found[0].hint
    assert found[0].hint
    assert found[0].excerpt == f"k: {value}  # {value}"


def test_value_with_odd_space_is_kept() -> None:
    """A no-break space inside a value is a warning, and stays."""
    source, _ = read("k: Điều\u00a05\n".encode(), "a.yaml")

    assert source is not None
    assert getattr(source.root.get("k"), "value", None) == "Điều\u00a05"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a:\n\u00a0\u00a0b: 1\n", 2, 1),
        ("a:\n  - b: 1\n  \u00a0 c: 2\n", 3, 3),
        ("năm\u00a0nay: 1\n", 1, 4),
        ("a:\n  - {id:\u00a0b, name: C}\n", 2, 9),
        ("a:\n  - {id: b, name:\u00a0C}\n", 2, 18),
        ("a:\n  nd-45:\u00a0{type: Luật}\n", 2, 9),
    ],
)
def test_no_break_space_in_structure_is_an_error(text: str, line: int, column: int) -> None:
    """A no-break space in the indentation or in a key is named, and nothing else is."""
    _, found = read(text.encode(), "a.yaml")

    assert [(d.code, d.span.line, d.span.column) for d in found if d.span] == [
        (codes.NBSP, line, column)
    ]


@pytest.mark.parametrize(
    ("value", "code", "column"),
    [
        (r'"a\x0bb"', codes.CONTROL, 6),
        (r'"a\0"', codes.CONTROL, 6),
        (r'"\e[31m"', codes.CONTROL, 5),
        (r'"ab\uFFFE"', codes.CONTROL, 7),
        (r'"ab\u200b"', codes.INVISIBLE, 7),
        (r'"a\_b"', codes.ODD_SPACE, 6),
        (r'"\\x0b \x0b"', codes.CONTROL, 11),
    ],
)
def test_escape_that_brings_a_bad_character_is_reported(
    value: str, code: Code, column: int
) -> None:
    """What double quotes bring in by escapes is judged like what is typed."""
    source, found = read(f"k: {value}\n".encode(), "a.yaml")

    assert [(d.code, d.span.column) for d in found if d.span] == [(code, column)]
    assert source is not None
    assert "\x0b" not in getattr(source.root.get("k"), "value", "")


def test_a_tab_in_a_value_is_called_a_tab() -> None:
    """Rows pasted from a table hold the key a clerk knows by name."""
    _, found = read(b"k: 1\tB\xc4\x83ng\n", "a.yaml")

    assert [(d.code, d.message) for d in found] == [
        (codes.ODD_SPACE, "dấu tab trong giá trị, được giữ nguyên")
    ]


def test_escape_on_a_later_line_has_its_place() -> None:
    """Columns of escapes count in their own line of a quoted value."""
    _, found = read(b'k: "a\n  b\\x0b"\n', "a.yaml")

    assert [(d.span.line, d.span.column) for d in found if d.span] == [(2, 4)]


def test_good_escapes_pass() -> None:
    """Line ends, quotes and Vietnamese letters by number are fine."""
    source, found = read(rb'k: "a\n\"\\ \u1ed9 \x41"' + b"\n", "a.yaml")

    assert found == ()
    assert source is not None
    assert getattr(source.root.get("k"), "value", "") == 'a\n"\\ ộ A'


@pytest.mark.parametrize(
    "value",
    [
        "Müller",
        "Citroën",
        "naïve",
        "a\u0303o dài",
        "Bjørn",
        "señor",
        "café",
        "https://x.vn/y?z=1",
        "Ai? Gì?",
    ],
)
def test_foreign_names_are_never_errors(value: str) -> None:
    """A foreign name may bring a warning, never the advice to convert the file."""
    source, found = read(f"k: {value}\n".encode(), "a.yaml")

    assert source is not None
    assert {d.code for d in found} <= {codes.FOREIGN}


def test_column_after_decomposed_letters_counts_what_stands_in_the_file() -> None:
    """The caret stays right behind loose marks, which count as characters of the line."""
    line = unicodedata.normalize("NFD", "k: Huyện Cần Giuộc") + " \u041d"
    _, found = read(line.encode(), "a.yaml")

    assert [(d.span.column, d.excerpt) for d in found if d.span] == [(len(line), line)]


def test_characters_are_found_though_structure_breaks() -> None:
    """Bad characters before and after a syntax error come in the same run, comments apart."""
    text = "a: x\u200b\nb: [1\nc: \u041d # \u041d\n\td: 😀\n"
    _, found = read(text.encode(), "a.yaml")

    assert {(d.code, d.span.line) for d in found if d.span} >= {
        (codes.INVISIBLE, 1), (codes.BRACKET, 2), (codes.LOOK_ALIKE, 3), (codes.EMOJI, 4),
    }  # fmt: skip


def test_messages_never_hold_unprintable_characters() -> None:
    """What a terminal would obey is shown by number."""
    _, found = read("k: \u202eab\u0301\x1b \u202ecd: x: y\n".encode(), "a.yaml")

    assert found
    assert all(d.message.isprintable() for d in found)


@pytest.mark.parametrize(
    "text",
    [
        "Treo khẩu hiệu «Chuyển đổi số» tại trụ sở cơ quan, đơn vị và nơi công cộng của tỉnh",
        "Hướng dẫn người dân,\u00a0doanh nghiệp “nộp” hồ sơ trực tuyến, thanh toán không dùng",
        "Trụ sở cơ quan · nơi công cộng · các điểm sinh hoạt trên địa bàn xã, phường",
        "Ngày hội số “Ánh sáng”…\u00advà các hoạt động",
    ],
)
def test_signs_of_ordinary_text_are_no_old_code(text: str) -> None:
    """Marks, dots and hard blanks that the old fonts used for letters are still just that."""
    _, found = read(f"k: {text}\n".encode(), "a.yaml")

    assert codes.LEGACY not in [d.code for d in found]
