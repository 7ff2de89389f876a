"""Whatever the bytes, reading answers with findings, in both readers of PyYAML."""

import random
import unicodedata

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cds_docs.diagnostics import Code, Severity, has_errors
from cds_docs.source import Mapping, Node, Sequence, Source, Text, build, codes, read
from cds_docs.viet import nfc

SEED = """\
# chú thích
schema: 1
event: {name: Ngày Chuyển đổi số quốc gia, date: 10/10/2024}
slogans:
  - Chào mừng {{ event.name }} năm {{ year }}!
  - "Các sở, ban, ngành; hội: 'đoàn' \\u1ed9"
recipients:
  - {id: so-nganh, name: 'Các sở', short: "UBND"}
documents:
  - id: cong-van
    number:                               # chưa có số
    subject: |
      hai dòng
      chữ
    to: [so-nganh, ubnd-huyen]
    distribution: [{to: UBND tỉnh, note: b/c}, Lưu: VT]
"""
PIECES = (
    *(": ", " #", "\t", "\n", "\r\n", "  ", "- ", "-", "[", "]", "{", "}", "{{", "}}", '"', "'"),
    *("\\", "\\x", "\\U", "&a", "*a", "!!int ", "!", "%", "@", "`", "|", ">", "? ", "---\n"),
    *("...\n", "<<: ", ",", "~", "#x", "?", "^", "\u00a0", "\u200b", "\ufeff", "\x00", "\x85"),
    *("\u2028", "\u0301", "\uff1a", "ß", "ø", "Ã", "😀", "\u041d"),
)


def check(data: bytes) -> None:
    """Read bytes and hold what is promised about any answer."""
    source, found = read(data, "a.yaml")

    assert source is not None or has_errors(found)
    for finding in found:
        assert finding.span
        assert finding.span.line >= 1
        assert finding.span.column >= 1
        assert finding.message
        assert finding.message.isprintable()
        assert finding.hint
    if source is not None:
        hold(source, source.root)


def hold(source: Source, node: Node) -> None:
    """Hold that a node has composed, encodable text and a span inside the file."""
    span = node.span
    assert (span.line, span.column) <= (span.end_line, span.end_column)
    assert span.end_line <= len(source.lines)
    source.slice(span)
    if isinstance(node, Text):
        assert node.value == nfc(node.value)
        node.value.encode()
    elif isinstance(node, Sequence):
        for item in node.items:
            hold(source, item)
    else:
        assert len({key.value for key, _ in node.items}) == len(node.items)
        for key, value in node.items:
            hold(source, key)
            hold(source, value)


@settings(max_examples=300)
@given(st.binary(max_size=200))
def test_random_bytes(data: bytes) -> None:
    """Bytes of any kind are answered."""
    check(data)


@settings(max_examples=300)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=30))
def test_random_pieces_of_yaml(pieces: list[str]) -> None:
    """Signs of YAML in any order are answered."""
    check("".join(pieces).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("reader", ["CSafeLoader", "SafeLoader"])
def test_mutated_campaigns(reader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A campaign with pieces put in, left out or doubled is answered by both readers."""
    monkeypatch.setattr(build, "LOADER", getattr(yaml, reader))
    dice = random.Random(reader)  # noqa: S311 - not a secret
    for _ in range(400):
        text = SEED
        for _ in range(dice.randint(1, 4)):
            place = dice.randrange(len(text))
            length = dice.choice((0, 0, 1, 2, 20))
            text = text[:place] + dice.choice(PIECES) * dice.randint(0, 2) + text[place + length :]
        check(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=200)
@given(
    st.lists(
        st.text(st.sampled_from("bcdđêộ Ư(),;.!?–“”/-05&<>\"'{}[]:#"), min_size=1, max_size=30),
        min_size=1,
        max_size=8,
    )
)
def test_quoted_text_arrives_unchanged(values: list[str]) -> None:
    """Whatever is put in single quotes arrives as it was, in NFC or not."""
    lines = [f"k{n}: '" + value.replace("'", "''") + "'\n" for n, value in enumerate(values)]
    for form in ("NFC", "NFD"):
        data = unicodedata.normalize(form, "".join(lines)).encode()
        source, found = read(data, "a.yaml")

        assert {d.code for d in found} <= {codes.LOST_LETTERS}
        assert source is not None
        assert isinstance(source.root, Mapping)
        assert [getattr(v, "value", None) for _, v in source.root.items] == values


def test_every_code_has_a_rank_and_a_number_of_this_package() -> None:
    """Codes are C001 to C039, three later ones, those of lists; only odd things are warnings."""
    every = [code for code in vars(codes).values() if isinstance(code, Code)]

    assert sorted(code.id for code in every) == [
        f"C{n:03d}" for n in (*range(1, 40), *range(152, 155), *range(300, 310))
    ]
    assert {c.id for c in every if c.severity is Severity.WARNING} == {
        "C033",
        "C034",
        "C036",
        "C037",
        "C153",
        "C154",
    }
