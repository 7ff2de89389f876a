"""Every mistake of structure a clerk makes: what is said, and where."""

import pytest
import yaml

from cds_docs.diagnostics import Code
from cds_docs.source import build, codes, read

CASES: list[tuple[str, Code, int, int, str]] = [
    # text, code, line, column, a part of the message or the hint
    ("title: Về việc: tổ chức\n", codes.COLON_IN_VALUE, 1, 8, 'title: "Về việc: tổ chức"'),
    ("a:\n  - name: Văn phòng: Tỉnh\n", codes.COLON_IN_VALUE, 2, 11, 'name: "Văn phòng: Tỉnh"'),
    ("a:\n  - Lưu: VT: P1\n", codes.COLON_IN_VALUE, 2, 5, '- "Lưu: VT: P1"'),
    ("a: {name: UBND: tỉnh, y: 1}\n", codes.COLON_IN_VALUE, 1, 11, 'name: "UBND: tỉnh"'),
    ('a: nói "x": y\n', codes.COLON_IN_VALUE, 1, 4, "a: 'nói \"x\": y'"),
    ("a: “Về việc: tổ chức”  # x\n", codes.COLON_IN_VALUE, 1, 4, 'cong: a: "Về việc: tổ chức"'),
    ('a: "Một "hai" ba"\n', codes.AFTER_QUOTE, 1, 4, "a: 'Một \"hai\" ba'"),
    ('a: "Một" hai "ba"\n', codes.AFTER_QUOTE, 1, 4, 'a: \'"Một" hai "ba"\''),
    ("a:\n\tb: 1\n", codes.TAB_INDENT, 2, 1, "dấu cách"),
    ("a:\n\t- x\n\t- y\n", codes.TAB_INDENT, 2, 1, "cả ở dòng 3"),
    ("a:\n  b: 1\n\tc: 2\n", codes.TAB_INDENT, 3, 1, "dấu cách"),
    ("a: |\n\tx\n", codes.TAB_INDENT, 2, 1, "dấu cách"),
    ('a: "abc\nb: 2\n', codes.UNCLOSED_QUOTE, 1, 4, "không đóng"),
    ('a: "abc\nb: "x"\nc: 3\n', codes.UNCLOSED_QUOTE, 1, 4, "không đóng"),
    ("a: 'abc\nb: 'x'\n", codes.UNCLOSED_QUOTE, 1, 4, "«'»"),
    ('a: {x: "abc, y: 1}\nb: 2\n', codes.UNCLOSED_QUOTE, 1, 8, "không đóng"),
    ("a: %50\n", codes.VALUE_START, 1, 4, 'a: "%50"'),
    ("a: @x\n", codes.VALUE_START, 1, 4, 'a: "@x"'),
    ("a: `x`\n", codes.VALUE_START, 1, 4, 'a: "`x`"'),
    ("a: *kèm mẫu*\n", codes.VALUE_START, 1, 4, 'a: "*kèm mẫu*"'),
    ("a: & Công ty\n", codes.VALUE_START, 1, 4, 'a: "& Công ty"'),
    ("a: !Chú ý\n", codes.VALUE_START, 1, 4, 'a: "!Chú ý"'),
    ("a: |abc\n", codes.VALUE_START, 1, 4, 'a: "|abc"'),
    ("a: > abc\n", codes.VALUE_START, 1, 4, 'a: "> abc"'),
    ("a: > abc\n", codes.VALUE_START, 1, 4, "Bỏ «>»;"),
    ("a: | abc\n", codes.VALUE_START, 1, 4, "Bỏ «|»;"),
    ("a:\n  - * x\n", codes.VALUE_START, 2, 5, "Bỏ «*»;"),
    ("a:\n  – x\n  - {b: 1, c: 2}\n", codes.NO_DASH_SPACE, 2, 3, "Viết: - x"),
    ("a: [x] y\n", codes.VALUE_START, 1, 4, 'a: "[x] y"'),
    ("a: {x} y\n", codes.VALUE_START, 1, 4, 'a: "{x} y"'),
    ("a: ,x\n", codes.VALUE_START, 1, 4, 'a: ",x"'),
    ("a: ? x\n", codes.VALUE_START, 1, 4, 'a: "? x"'),
    ("a: - x\n", codes.VALUE_START, 1, 4, 'a: "- x"'),
    ("a: -\n", codes.VALUE_START, 1, 4, "Ghi giá trị, hoặc bỏ «-» nếu chưa có"),
    ("a: -  # chưa có\nb: 1\n", codes.VALUE_START, 1, 4, "sau «a:» chỉ có «-»"),
    ("a: {{ year }}\n", codes.BRACES, 1, 4, 'a: "{{ year }}"'),
    ("a:\n  - {{ year }} abc\n", codes.BRACES, 2, 5, '- "{{ year }} abc"'),
    ("a: {x: {{ year }} y, z: 1}\n", codes.BRACES, 1, 8, 'x: "{{ year }} y"'),
    ("a: {{ year }}  # năm nay\n", codes.BRACES, 1, 4, "giá trị «{{ year }}» bắt đầu"),
    ("a: {{ year }} năm # nay\n", codes.BRACES, 1, 4, "giá trị «{{ year }} năm» bắt đầu"),
    ("a: {{ year }} số #12\n", codes.BRACES, 1, 4, 'a: "{{ year }} số #12"'),
    ("a: {x: {{ year }}, z: 1}  # nay\n", codes.BRACES, 1, 8, 'x: "{{ year }}"'),
    ("a: 1\n  b: 2\n", codes.INDENT, 2, 3, "cột 1"),
    ("a:\n    b: 1\n  c: 2\n", codes.INDENT, 3, 3, "cột 5"),
    ("a:\n  - id: x\n   name: y\n", codes.INDENT, 3, 4, "ở cột 5 như dòng 2"),
    ("a:\n  - x\n    - y\n", codes.INDENT, 3, 5, "dòng 2 (cột 3)"),
    ("a:\n  - x\n    - {b: 1, c: 2}\n", codes.INDENT, 3, 5, "dòng 2 (cột 3)"),
    ("a:\n  - x\n    - Lưu: VT\n", codes.INDENT, 3, 5, "dòng 2 (cột 3)"),
    ("a: x\n  y\n  - z\n", codes.INDENT, 3, 3, "bị nối vào dòng ấy"),
    (" a: 1\nb: 2\n", codes.INDENT, 2, 1, "cột 2"),
    ("a: 1\n- x\n", codes.INDENT, 1, 4, "có chữ «1» mà từ dòng 2 lại là các mục «- »"),
    ("a: 1\n- x\n", codes.INDENT, 1, 4, "của khóa khác, thêm dòng của khóa ấy trên dòng 2"),
    ("a: -\n  - x\n  - y\n", codes.INDENT, 1, 4, "Bỏ «-» sau «a:»"),
    ("a: -\n- x\n- y\n", codes.INDENT, 1, 4, "Bỏ «-» sau «a:»"),
    ("b:\n  - a: -\n    - x\n", codes.INDENT, 2, 8, "Bỏ «-» sau «a:»"),
    ("a: 1\ntheme Phổ cập\nb: 2\n", codes.NO_COLON, 2, 1, "không có dấu hai chấm"),
    ("a: 1\ntheme Phổ cập  # chủ đề: năm\nb: 2\n", codes.NO_COLON, 2, 1, "«theme Phổ cập» không"),
    ("a: ;  # các mốc\n  - b: 1\n", codes.INDENT, 1, 4, "chữ «;» nên"),
    ("a: ;  # các mốc\n  - b: 1\n", codes.INDENT, 1, 4, "Bỏ «;» sau «a:»"),
    ("a: mốc  # các mốc\n  - b: 1\n", codes.INDENT, 1, 4, "viết «- mốc» thẳng cột"),
    ("a: 1\ntheme = Phổ cập\nb: 2\n", codes.NO_COLON, 2, 1, "Đổi dấu «=» sau «theme» thành «: »"),
    ("a: 1\ntheme=> Phổ cập\nb: 2\n", codes.NO_COLON, 2, 1, "Đổi dấu «=>» sau «theme»"),
    ("a:\n  text\n  b: 1\n", codes.NO_COLON, 2, 3, "không có dấu hai chấm"),
    ("a:\n  nói\n\n  # c\n  b: 1\n", codes.NO_COLON, 2, 3, "không có dấu hai chấm"),
    ("a: 1\nyear:2024\nb: 2\n", codes.NO_COLON, 2, 5, "Viết: year: 2024"),
    ("e:\n  name:abc\n  d: x\n", codes.NO_COLON, 2, 7, "Viết: name: abc"),
    ("e:\n  name:abc\n", codes.NO_COLON, 2, 7, "Viết: name: abc"),
    ("e: {name:abc}\n", codes.NO_COLON, 1, 5, "Viết: name: abc"),
    ("a:\n  - x\n  -y\n  - z\n", codes.NO_DASH_SPACE, 3, 3, "Viết: - y"),
    ("a:\n  - {x: 1}\n  {x: 2}\n", codes.NO_DASH_SPACE, 3, 3, "như dòng 2"),
    ("a:\n  {x: 1}\n  - {x: 2}\n", codes.NO_DASH_SPACE, 2, 3, "như dòng 3"),
    ("a:\n  - x\n  – y\n", codes.NO_DASH_SPACE, 3, 3, "Viết: - y"),
    ("a:\n  • x\n  • y\nb: 1\n", codes.NO_DASH_SPACE, 2, 3, "Viết: - x"),
    ("a: 1\n// x\nb: 2\n", codes.NO_COLON, 2, 1, "chú thích"),
    ("a:\n  -\u00a0x\n  - y\n", codes.NBSP, 2, 4, "sau «-»"),
    ("a: 1\nb:\u00a0x\nc: 1\n", codes.NBSP, 2, 3, "sau «b:»"),
    ("a:\n  -x\n  - z\n", codes.NO_DASH_SPACE, 2, 3, "Viết: - x"),
    ("b: 2\na\uff1a 1\n", codes.FULL_WIDTH, 2, 2, "toàn khổ"),
    ("a\uff1a 1\nb: 2\n", codes.FULL_WIDTH, 1, 2, "toàn khổ"),
    ("a\uff1a 1\n", codes.FULL_WIDTH, 1, 2, "toàn khổ"),
    ('a: "x" và y\n', codes.AFTER_QUOTE, 1, 4, "a: '\"x\" và y'"),
    ('a: "x "y" z"\n', codes.AFTER_QUOTE, 1, 4, "a: 'x \"y\" z'"),
    ("a: 'x 'y' z'\n", codes.AFTER_QUOTE, 1, 4, "a: \"x 'y' z\""),
    ('a: "x”\nb: 1\n', codes.UNCLOSED_QUOTE, 1, 4, "của Word"),
    ('a:\n  - "x" y\n', codes.AFTER_QUOTE, 2, 5, "'\"x\" y'"),
    ('a: "C:\\duong"\n', codes.ESCAPE, 1, 7, "\\\\"),
    ('a: "\\xzz"\n', codes.ESCAPE, 1, 5, "\\\\"),
    ('a: "\\UFFFFFFFF"\n', codes.ESCAPE, 1, 5, "\\\\"),
    ("a: [x, y\nb: 1\n", codes.BRACKET, 1, 4, "Thêm ]"),
    ("a: {x: 1, y: 2]\n", codes.BRACKET, 1, 4, "Sửa «]» thành «}»"),
    ("a: 1\nb: [\n", codes.BRACKET, 2, 4, "Thêm ]"),
    ("a: {x: 1,  # y\n", codes.BRACKET, 1, 4, "Thêm }"),
    ("a: x]\nb: [x]]\n", codes.BRACKET, 2, 7, "không có dấu mở"),
    ("a:\n  - {to: x};\n  - b\n", codes.BRACKET, 2, 12, "Bỏ «;» sau «}»"),
    ("a:\n  - {to: x} ,   # y\n", codes.BRACKET, 2, 13, "Bỏ «,» sau «}»"),
    ("a: [x,\n  y].\nb: 1\n", codes.BRACKET, 2, 5, "Bỏ «.» sau «]»"),
    ('a:\n  - "x, y";\n', codes.BRACKET, 2, 11, 'Bỏ «;» sau «"»'),
    ('a: "x y".\n', codes.AFTER_QUOTE, 1, 4, "đặt cả câu"),
    ("a: {name: Các sở, ban, y: 2}\n", codes.COMMA, 1, 19, "dấu phẩy"),
    (
        "x:\n- {id: a name: Y tế}\n- {id: b, name: Nội vụ}\n",
        codes.BRACKET,
        2,
        10,
        "trước khóa «name»",
    ),
    ("x:\n- {id: b, name: Nội vụ}\n- {id: a ; name: Y tế}\n", codes.BRACKET, 3, 12, "«name»"),
    ("a: {name: Các sở, ban, ngành, hội}\n", codes.COMMA, 1, 19, "dấu phẩy"),
    ("a: {name: “Các sở, ban”, y: 2}\n", codes.COMMA, 1, 20, "của Word"),
    ("a: &x 1\n", codes.ALIAS, 1, 4, "«&x»"),
    ("a: *kem mau\n", codes.ALIAS, 1, 4, "«*kem»"),
    ("*a : 1\n", codes.ALIAS, 1, 1, "«*a»"),
    ("<<: {a: 1}\n", codes.ALIAS, 1, 1, "«<<»"),
    ("a: !!int 5\n", codes.TAG, 1, 4, "«!!int»"),
    ("a: 1\n%x\n", codes.DIRECTIVE, 2, 1, "Xóa dòng này"),
    ("%YAML 1.2\n---\na: 1\n", codes.DIRECTIVE, 1, 1, "Xóa dòng này"),
    ("a: 1\n---\nb: 2\n", codes.SEVERAL_DOCUMENTS, 2, 1, "«---»"),
    ("? [a]\n: 1\n", codes.KEY, 1, 3, "tên khóa"),
    (": 1\n", codes.KEY, 1, 1, "tên khóa"),
    ("a:\n  - x!\n  -- y\n", codes.NO_DASH_SPACE, 3, 3, "Viết: - y"),
    ("a:\n  - x!\n  + y\n", codes.NO_DASH_SPACE, 3, 3, "Viết: - y"),
    ("a:\n  - {b: c)\n  - {b: c}\n", codes.BRACKET, 2, 5, "«)» ở cuối dòng thành «}»"),
    ("a:\n  - (b: c, d: e}\n", codes.BRACKET, 2, 5, "Sửa «(» thành «{»."),
    ("a: (b: c, d: e)  # x\nf: g\n", codes.BRACKET, 1, 4, "và «)» ở cuối thành «}»."),
    ("a:\n  - {b: c # d}\n  - {b: c}\n", codes.BRACKET, 2, 14, "lên trước dấu #"),
    ("theme; a\nyear: 1\n", codes.NO_COLON, 1, 1, "Đổi dấu «;»"),
    ('a:\n  - "x"\n    Chữ\n', codes.NO_DASH_SPACE, 3, 5, "thiếu dấu gạch đầu dòng"),
    ("a:\n  b:\n    x: 1\n  - c:\n    x: 1\n", codes.INDENT, 4, 3, "Bỏ «- »: viết «c:»"),
    ("a:\n  b:\n  x: 1\n    y: 1\n", codes.INDENT, 3, 3, "ở cột 5 như dòng 4"),
    ("a:\n  - b: 1\n    c: |\n      x\n   d: 1\n", codes.INDENT, 5, 4, "ở cột 5 như dòng 3"),
    ("a:\n    - x\n  - y\n    - z\n", codes.INDENT, 3, 3, "không khớp"),
    ("a: [x]\nb:\n  - c\n- d\n  - e\n", codes.INDENT, 4, 1, ""),
    ('a:\n  - {b: "c, d: "e", f: g}\n', codes.UNCLOSED_QUOTE, 2, 9, "không đóng"),
    ('a: Lưu VT"\n', codes.UNCLOSED_QUOTE, 1, 10, "đóng ở đây mà không mở"),
    ("a:\n  - Chào mừng! - Toàn dân!\n", codes.ITEMS_JOINED, 2, 5, "xuống dòng trước"),
    ("short: a\nb: {name: x, short y}\n", codes.COMMA, 2, 14, "Viết: short: y"),
    ("a:\n  - Sở Y tế\n    Sở Nội vụ\n", codes.ITEMS_JOINED, 3, 5, "thêm «- »"),
    ("a:\n  - so-y-te\n    so-noi-vu\n", codes.ITEMS_JOINED, 3, 5, "nối vào mục ở dòng 2"),
    ("a:\n  b:\n    Câu một.\n    Câu hai.\n", codes.LINES_JOINED, 4, 5, "thêm «|»"),
    ("? theme\n", codes.VALUE_START, 1, 1, "«?»"),
    ("a:\n  - x\n  - ? Vì sao!\n", codes.VALUE_START, 3, 5, "Bỏ dấu «?»"),
    ("a: 1\n... x\n", codes.SYNTAX, 2, 5, "không đọc được"),
    ("a: 1\nb: 2\na: 3\n", codes.DUPLICATE_KEY, 3, 1, "dòng 1 và dòng 3"),
    ("a: Công văn #12\n", codes.CUT, 1, 13, 'ngoặc kép: "Công văn #12"'),
    ("a: #12\n", codes.CUT, 1, 4, "chú thích"),
    ("a: {name: Công văn #12, d: 1}\nb: 2\n", codes.CUT, 1, 20, "bị cắt"),
    ("a: abc #12\n  def\n", codes.CUT, 1, 8, "bị cắt"),
    ("a: hai từ # ba\n", codes.MAYBE_CUT, 1, 11, "có thể bị cắt"),
    ("# x\n\n", codes.EMPTY, 1, 1, "tệp trống"),
    ("- a\n- b\n", codes.TOP, 1, 1, "một danh sách"),
    ("chỉ một câu\n", codes.TOP, 1, 1, "một dòng chữ"),
]


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def _reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "LOADER", getattr(yaml, request.param))


@pytest.mark.usefixtures("_reader")
@pytest.mark.parametrize(("text", "code", "line", "column", "part"), CASES)
def test_mistake_is_named_where_it_was_made(
    text: str, code: Code, line: int, column: int, part: str
) -> None:
    """Both readers of PyYAML lead to one finding, at the mistake, with the cure."""
    _, found = read(text.encode(), "a.yaml")

    assert [(code, line, column)] == [(d.code, d.span.line, d.span.column) for d in found if d.span]
    assert part in found[0].message + found[0].hint
    assert found[0].excerpt == text.split("\n")[line - 1]
    assert found[0].hint


@pytest.mark.parametrize(
    "text",
    [
        "a: hai từ    # chú thích\n",
        "a: một # chú thích\n",
        'a: "hai từ" # chú thích\n',
        "a:  # chú thích\n",
        "a: hai từ  #### mục\n",
        "a: x#y\n",
        "a: https://x.vn:80/?q=1\n",
        "a:\n  https://x.vn\n",
        "a:\n  -5\n",
        "# chú thích\n---\na: 1\n",
        'a: "Về việc: tổ chức"\n',
        "a: 'x: y # z'\n",
        "a: từ ngày 20/9\n  đến ngày 25/9\n",
        "a: |\n  - x\n    - y\n",
        'a: "x\n  - y"\n',
        "a:\n  -\n    - x\n",
    ],
)
def test_honest_text_brings_no_finding(text: str) -> None:
    """Comments in columns, addresses, numbers and quoted sentences are as they should be."""
    source, found = read(text.encode(), "a.yaml")

    assert source is not None
    assert found == ()


def test_all_mistakes_of_a_file_come_in_one_run() -> None:
    """Reading goes on after each mistake that allows it."""
    text = (
        "subject: Về việc: tổ chức\n"
        "theme: {{ year }} năm\n"
        "note: @tất cả\n"
        "note: \u041d\n"
        "name: Công văn #12\n"
        "year 2024\n"
        'quoted: "A" và "B"\n'
    )
    source, found = read(text.encode(), "a.yaml")

    assert source is None
    assert [(d.code, d.span.line) for d in found if d.span] == [
        (codes.COLON_IN_VALUE, 1),
        (codes.BRACES, 2),
        (codes.VALUE_START, 3),
        (codes.DUPLICATE_KEY, 4),
        (codes.LOOK_ALIKE, 4),
        (codes.CUT, 5),
        (codes.NO_COLON, 6),
        (codes.AFTER_QUOTE, 7),
    ]


def test_value_that_only_lacks_quotes_still_has_its_node() -> None:
    """Later stages see the text that was meant, beside the error."""
    source, found = read(b"a: {b: {{ year }} nam}\nc: x: y\nd: %5\n", "a.yaml")

    assert source is not None
    assert len(found) == 3
    assert [source.slice(v.span) for _, v in source.root.items[1:]] == ["x: y", "%5"]
    assert [getattr(v, "value", None) for _, v in source.root.items[1:]] == ["x: y", "%5"]


def test_many_of_one_kind_are_counted() -> None:
    """After twenty findings of one code the rest is a number in the last hint."""
    _, found = read(b"a: 1\n" * 30, "a.yaml")

    assert len(found) == 20
    assert "Còn ít nhất 9 chỗ nữa" in found[-1].hint


def test_keys_pasted_again_are_told_once_and_no_item_is_to_be_deleted() -> None:
    """A dash that is missing makes an item's keys those of the item above: none may go."""
    text = "a:\n  - {x: 1}\n  - to: 1\n    tasks: 2\n    to: 3\n    tasks: 4\n"

    _, found = read(text.encode(), "a.yaml")

    assert [one.span.line for one in found if one.span] == [5]
    assert "«tasks» cũng vậy" in found[0].message
    assert "thêm «- » trước «to»" in found[0].hint


def test_a_campaign_pasted_under_another_is_told_once() -> None:
    """Each key at the top of a file stands twice then."""
    text = "year: 1\ntheme: 2\nslogans: [a]\n"

    _, found = read(text.encode() * 2, "a.yaml")

    assert [one.span.line for one in found if one.span] == [4]
    assert "một chiến dịch khác" in found[0].hint


@pytest.mark.parametrize(
    "text",
    [
        f"a:\n  - {'Chữ ' * 20}của\n    Sở Nội vụ\n",
        "a:\n  - Sở Nội\n    vụ\n",
        "a: Câu một.\n  Câu hai.\n",
        "a:\n  b:\n    Câu một của\n    Sở Y tế.\n",
        "a:\n  b: |\n    Câu một.\n    Câu hai.\n",
        "a:\n  b: >\n    Câu một.\n    Câu hai.\n",
    ],
)
def test_a_sentence_on_several_lines_is_one(text: str) -> None:
    """Lines are joined as they are meant to be."""
    _, found = read(text.encode(), "a.yaml")

    assert found == ()


def test_first_of_two_equal_keys_stays() -> None:
    """A mapping keeps its keys unique: the first one typed."""
    source, _ = read(b"a: 1\na: 2\n", "a.yaml")

    assert source is not None
    assert [getattr(v, "value", None) for _, v in source.root.items] == ["1"]


def test_mending_a_line_with_line_separators_moves_nothing() -> None:
    """Characters YAML would end a line at stay replaced when a value is mended for reading on."""
    _, found = read("a: [x]\x85\u2028y: z\nb: [1\n".encode(), "a.yaml")

    assert {d.span.line for d in found if d.span} == {1, 2}


@pytest.mark.usefixtures("_reader")
def test_complaint_without_a_line_still_has_a_place() -> None:
    """A version of thousands of digits makes PyYAML raise what is no YAML error."""
    _, found = read(b"%YAML 1." + b"9" * 5000 + b"\n---\na: 1\n", "a.yaml")

    assert {d.span.line for d in found if d.span} == {1}
    assert codes.DIRECTIVE in {d.code for d in found}
