"""What is read from sound files: typed text, spans, and equal results whatever the bytes."""

import unicodedata

import pytest

from cds_docs.diagnostics import Span
from cds_docs.source import Mapping, Sequence, Source, Text, read

TYPED = [
    "10:30",
    "0155",
    "no",
    "30.000",
    "05",
    "2024-09-31",
    "1_000",
    "1e3",
    "~x",
    "0x1F",
    "=",
    "on",
]


def sound(text: str | bytes) -> Source:
    """Return the source of a file without findings."""
    data = text.encode() if isinstance(text, str) else text
    source, found = read(data, "a.yaml")

    assert found == ()
    assert source is not None
    return source


def value(source: Source, *keys: str | int) -> Text | Sequence | Mapping:
    """Return the node under a path of keys and indexes."""
    node: Text | Sequence | Mapping | None = source.root
    for key in keys:
        if isinstance(node, Sequence) and isinstance(key, int):
            node = node.items[key]
        elif isinstance(node, Mapping) and isinstance(key, str):
            node = node.get(key)
    assert node is not None
    return node


@pytest.mark.parametrize("typed", TYPED)
def test_plain_scalar_arrives_as_typed(typed: str) -> None:
    """A scalar without quotes is the text that was typed, never a number, date or truth value."""
    node = value(sound(f"k: {typed}\n"), "k")

    assert isinstance(node, Text)
    assert (typed, True) == (node.value, node.plain)


def test_number_as_key_is_text() -> None:
    """A key that looks like a number or a truth value is the text typed."""
    keys = [key.value for key, _ in sound("505: a\ntrue: b\n1.0: c\non: d\n").root.items]

    assert keys == ["505", "true", "1.0", "on"]


def test_empty_value_is_empty_plain_text() -> None:
    """Nothing after the colon is an empty text at the place after the colon."""
    node = value(sound("number:      # chưa có số\nk: ~\n"), "number")

    assert isinstance(node, Text)
    assert node.is_empty
    assert Span("a.yaml", 1, 8, 1, 8) == node.span


BLOCK = """\
a:
- x
- Lưu: VT, TTBCXB

# chú thích
b:
  k: "q"
  m: |
    abc
    def

  # chú thích
c: [a, b] # x
e: {a: 1, b: }
f: abc
  def

# cuối
"""


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("a",), "- x\n- Lưu: VT, TTBCXB"),
        (("a", 1), "Lưu: VT, TTBCXB"),
        (("b",), 'k: "q"\n  m: |\n    abc\n    def'),
        (("b", "k"), '"q"'),
        (("b", "m"), "|\n    abc\n    def"),
        (("c",), "[a, b]"),
        (("e",), "{a: 1, b: }"),
        (("f",), "abc\n  def"),
        ((), BLOCK[: BLOCK.index("\n\n# cuối")]),
    ],
)
def test_span_holds_the_node_and_nothing_after_it(
    keys: tuple[str | int, ...], expected: str
) -> None:
    """The text of a span is the node, without the blank lines and comments that follow."""
    source = sound(BLOCK)
    spaced = source.slice(value(source, *keys).span)
    start = expected if keys != ("a",) else "- x\n- Lưu: VT, TTBCXB"

    assert start == spaced


def test_flow_mapping_says_so() -> None:
    """A mapping in braces is marked as such, one in lines is not."""
    source = sound(BLOCK)
    flow, block = value(source, "e"), value(source, "b")

    assert isinstance(flow, Mapping)
    assert isinstance(block, Mapping)
    assert (flow.flow, block.flow) == (True, False)


def test_decomposed_text_is_composed_and_keeps_its_columns() -> None:
    """Values of a decomposed file are NFC; spans count the characters that stand in the file."""
    line = unicodedata.normalize("NFD", "tên: Huyện Cần Giuộc")
    source = sound(line + "\n")
    key, node = source.root.items[0]

    assert isinstance(node, Text)
    assert (key.value, node.value) == ("tên", "Huyện Cần Giuộc")
    assert (line.index("H") + 1, len(line) + 1) == (node.span.column, node.span.end_column)
    assert source.slice(node.span) == "Huyện Cần Giuộc"
    assert source.lines[0] == line


PLAIN = "a: Nguyễn Văn Đức\nb:\n  - 10:30\n  - |\n    hai\n    dòng\n"


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + PLAIN.encode(),
        b"\xef\xbb\xbf\xef\xbb\xbf" + PLAIN.encode(),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace("\n", "\r").encode(),
        PLAIN.encode("utf-16"),
        b"\xfe\xff" + PLAIN.encode("utf-16-be"),
        unicodedata.normalize("NFC", PLAIN).replace("\n", "\r\n").encode("utf-16"),
    ],
    ids=["bom", "two boms", "crlf", "cr", "utf-16 le", "utf-16 be", "utf-16 crlf"],
)
def test_bytes_do_not_matter(data: bytes) -> None:
    """Marks, line ends and UTF-16 change neither nodes nor places."""
    assert sound(PLAIN) == sound(data)


def test_slice_of_a_sentence_yaml_splits() -> None:
    """The line that YAML reads as a pair can be had again from the span of the pair."""
    source = sound("distribution:\n  - Lưu: VT, TTBCXB   # lưu\n  - Các Bộ: Công an\n")
    lines = value(source, "distribution")

    assert isinstance(lines, Sequence)
    assert [source.slice(i.span) for i in lines.items] == ["Lưu: VT, TTBCXB", "Các Bộ: Công an"]


def test_good_signs_pass() -> None:
    """Signs of office papers and all Vietnamese letters bring no finding."""
    signs = "– — “x” ‘y’ … • 5° ± 2 × 3 ÷ 4 ≤ ≥ ≠ € ₫ § 1 © ® ™ ½ m² m³ 5 µm ‰ → «x» ☐ ☑ TT&TT"
    letters = "ằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵđĂÂÊÔƠƯĐ"
    source = sound(f"a: {signs}\nb: {letters}\n")
    found = [value(source, key) for key in "ab"]

    assert [text.value for text in found if isinstance(text, Text)] == [signs, letters]


def test_bad_characters_in_comments_do_not_matter() -> None:
    """A comment may hold anything YAML can read."""
    source = sound("# 😀 \u041d \u200b \uff1a Céng hßa\na: 1  # 😀\u00a0x\n")
    found = value(source, "a")

    assert isinstance(found, Text)
    assert found.value == "1"


def test_source_line_outside_the_file_is_empty() -> None:
    """A line number past the end gives no text, not an error."""
    source = sound("a: 1")

    assert (source.line(1), source.line(2), source.line(0)) == ("a: 1", "", "")


def test_key_can_be_had_with_its_place() -> None:
    """A mapping gives its keys and values by name, or nothing."""
    root = sound("a: 1\nb: 2\n").root
    key = root.key("b")

    assert key is not None
    assert key.span == Span("a.yaml", 2, 1, 2, 2)
    assert (root.key("c"), root.get("c")) == (None, None)
