"""Mistakes of typing mended where there is one remedy, and only there."""

import codecs
import unicodedata
from collections.abc import Iterator
from collections.abc import Mapping as AbstractMapping
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.campaign import load
from cds_docs.campaign.keys import all_keys
from cds_docs.diagnostics import Diagnostic, has_errors
from cds_docs.source import read
from cds_docs.source.mending import mended
from cds_docs.source.mends import canonical
from cds_docs.source.nodes import Mapping, Node, Sequence, Source, Text
from support.campaigns import CAMPAIGNS
from support.loading import small

CORPUS = Path(__file__).parents[1] / "campaign"


def _meant(source: Source) -> tuple[Diagnostic, ...]:
    return load(source)[1]


def _mend(data: bytes) -> bytes:
    return mended(data, "a.yaml", all_keys(), _meant)


def _nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("theme: Dữ liệu số: giá trị thật\n", 'theme: "Dữ liệu số: giá trị thật"\n'),
        ("theme: Dữ liệu: số  # câu\n", 'theme: "Dữ liệu: số"  # câu\n'),
        ('theme: Bài: "Đẹp"\n', "theme: 'Bài: \"Đẹp\"'\n"),
        ("theme: {{ event.name }} năm nay\n", 'theme: "{{ event.name }} năm nay"\n'),
        ("theme: @so_tttt\n", 'theme: "@so_tttt"\n'),
        ("theme: %50 số hộ\n", 'theme: "%50 số hộ"\n'),
        ("theme: *Kèm theo mẫu*\n", 'theme: "*Kèm theo mẫu*"\n'),
        ("year: 2024\ntheme: *mau\n", 'year: 2024\ntheme: "*mau"\n'),
        ("year: 2024\ntheme: Công văn #12\n", 'year: 2024\ntheme: "Công văn #12"\n'),
        ('theme: "Ngày hội" toàn dân\n', "theme: '\"Ngày hội\" toàn dân'\n"),
        ("year:2024\ntheme: x\n", "year: 2024\ntheme: x\n"),
        ("theme: x\nyear:2024\n", "theme: x\nyear: 2024\n"),
        ("slogans:\n  -Một\n  -Hai\n", "slogans:\n  - Một\n  - Hai\n"),
        ("slogans:\n  - Một\n  -Hai\n", "slogans:\n  - Một\n  - Hai\n"),
        ("slogans:\n  -Một\n   dòng sau\n  -Hai\n", "slogans:\n  - Một\n   dòng sau\n  - Hai\n"),
        ("slogans:\n  -Một\ntheme: |\n  -Hai\n", "slogans:\n  - Một\ntheme: |\n  -Hai\n"),
        ("slogans:\n  – Một\n  –Hai\n  • Ba\n", "slogans:\n  - Một\n  - Hai\n  - Ba\n"),
        ("event:\n\tname: Ngày\n\tdate: 2024\n", "event:\n  name: Ngày\n  date: 2024\n"),
        ("event:\n  name: Ngày\n\tdate: 2024\n", "event:\n  name: Ngày\n  date: 2024\n"),
        (
            "documents:\n  - id: a\n\tkind: b\n    issuer: c\n",
            "documents:\n  - id: a\n    kind: b\n    issuer: c\n",
        ),
        ("event:\n\u00a0\u00a0name: Ngày\n", "event:\n  name: Ngày\n"),
        ("event:\n\u00a0\u00a0name:\u00a0Ngày\n", "event:\n  name: Ngày\n"),
        ("theme:\u00a0Ngày\n", "theme: Ngày\n"),
        ("theme\u00a0: Ngày\n", "theme: Ngày\n"),
        ("theme: Ngày\u00a0hội\u2009số\n", "theme: Ngày hội số\n"),
        ("theme: Ngày\u200b hội\u00ad\n", "theme: Ngày hội\n"),
        (_nfd("theme: Ngày hội  # chú thích\n"), "theme: Ngày hội  # chú thích\n"),
        ("\ufeff\ufefftheme: Ngày\n", "theme: Ngày\n"),
        (
            "recipients:\n  - {id: a, name: Các sở, ban, ngành}\n",
            'recipients:\n  - {id: a, name: "Các sở, ban, ngành"}\n',
        ),
        (
            "recipients:\n  - {id: a, name: Sở A, Sở B, short: Sở}\n",
            'recipients:\n  - {id: a, name: "Sở A, Sở B", short: Sở}\n',
        ),
        ("slogans: [Một, Hai];  # câu\n", "slogans: [Một, Hai]  # câu\n"),
        ('slogans:\n  - "Một, hai",\n  - "Ba";\n', 'slogans:\n  - "Một, hai"\n  - "Ba"\n'),
        ("theme: x\nslogan:\n  - Một\n", "theme: x\nslogans:\n  - Một\n"),
        (
            "event:\n  name: Ngày\n  date: 10-10-2024\n",
            "event:\n  name: Ngày\n  date: 10/10/2024\n",
        ),
        ('event: {date: "10.10.2024"}  # thứ Năm\n', "event: {date: 10/10/2024}  # thứ Năm\n"),
        (
            "timeline:\n  - {id: a, title: x, start: 1-9-2024, end: 2024.10.2}\n",
            "timeline:\n  - {id: a, title: x, start: 01/9/2024, end: 02/10/2024}\n",
        ),
        (
            "event:\n\tname: {{ theme }}\n\tdate:2024\ntheme: Số: một\nslogans:\n –Hai\n",
            'event:\n  name: "{{ theme }}"\n  date: 2024\ntheme: "Số: một"\nslogans:\n - Hai\n',
        ),
    ],
)
def test_mended(wrong: str, right: str) -> None:
    """What has one remedy is mended, all else stays as typed."""
    assert _mend(wrong.encode()).decode() == right
    assert _mend(right.encode()).decode() == right


@pytest.mark.parametrize(
    "text",
    [
        "agency: issuer: so unit: VP\n",
        "theme: Dữ liệu: số # có phải chú thích\n",
        "theme: Công văn #hashtag\n",
        "slogans:\n  - * Một\n",
        "theme: 'Của D'Artagnan'\n",
        'theme: "A" và "B"\n',
        "theme: một\n  hai #12\n",
        "theme: &neo Chữ\nslogans: [*neo]\n",
        "slogans:\n  * Một\n  * Hai\n",
        "a:\n  b:\n\tc: 1\n",
        "theme:\n  – Một\n",
        'theme: "Chưa đóng\nyear: 2024\n',
        "assignments:\n  - {to: so-nganh, ubnd-huyen, tasks: [x]}\n",
        "theme: Ngày\u00a0# hội\n",
        "theme: Lưu:\u00a0VT\n",
        "accept: [C034]\ntheme: Ngày\u00a0hội\n",
        "theme: Chu\u0430n\n",
        "slogan: [a]\nslogans: [b]\n",
        "slogan: một câu\n",
        "event:\n  name: Ngày\n  date: 10-10\n",
        "event:\n  name: Ngày\n  date: 9-18-2024\n",
        "event:\n  name: Ngày\n  date: ngày 10 tháng 10 năm 2024\n",
        "theme: Vui 🎉\n",
        'theme: "a\\u200bb"\n',
        "không có gì\n",
        "",
        "theme: “Dữ liệu: số”\n",
        "slogans:\n  - “Dữ liệu: số”  # câu\n",
        "recipients:\n  - {id: x, name: Ủy ban nhân dân, short UBND}\n",
        "recipients:\n  - {id: x, name: “Sở, ban”}\n",
    ],
)
def test_left_to_a_person(text: str) -> None:
    """Where more than one thing may have been meant, or nothing is wrong, nothing is touched."""
    assert _mend(text.encode()).decode() == text


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"\xe2\x28\xa1", b"PK\x03\x04", b"a\x00b\x00"])
def test_what_cannot_be_decoded_is_left_alone(data: bytes) -> None:
    """A file that is no text, or half of one, stays byte for byte."""
    assert _mend(data) == data


@pytest.mark.parametrize(
    ("mark", "encoding", "after"),
    [
        (codecs.BOM_UTF8, "utf-8", b""),
        (b"", "utf-8", b""),
        (codecs.BOM_UTF16_LE, "utf-16-le", codecs.BOM_UTF16_LE),
        (codecs.BOM_UTF16_BE, "utf-16-be", codecs.BOM_UTF16_BE),
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_encoding_and_line_ends_stay(mark: bytes, encoding: str, after: bytes, ending: str) -> None:
    """Only UTF-8's mark goes, which nobody needs."""
    wrong = ending.join(["event:", "\tname: Ngày: hội", "theme: x", ""])
    right = ending.join(["event:", '  name: "Ngày: hội"', "theme: x", ""])
    assert _mend(mark + wrong.encode(encoding)) == after + right.encode(encoding)


@pytest.mark.parametrize("path", sorted(CAMPAIGNS.glob("*.yaml")), ids=lambda path: path.stem)
def test_good_campaigns_stay(path: Path) -> None:
    """Nothing is done to a file that is right."""
    assert _mend(path.read_bytes()) == path.read_bytes()


def _corpus() -> Iterator[Path]:
    for folder in ("bad", "corpus", "good"):
        yield from sorted((CORPUS / folder).rglob("*.yaml"))


@pytest.mark.parametrize("path", list(_corpus()), ids=lambda path: path.stem)
def test_mending_keeps_what_was_read(path: Path) -> None:
    """No value of a file that could be read changes, no error comes, and twice is as once.

    But for words that were meant in another spelling.
    """
    data = path.read_bytes()
    once = _mend(data)
    assert _mend(once) == once
    before, found = read(data, "a.yaml")
    after, left = read(once, "a.yaml")
    if before is not None and not has_errors(found):
        assert after is not None
        said = _said_otherwise(before)
        assert _values(after.root, said) == _values(before.root, said)
    codes_before, codes_after = ({one.code.id for one in some} for some in (found, left))
    assert before is None or codes_after <= codes_before


def _said_otherwise(source: Source) -> dict[str, str]:
    """Return the words of a file that were meant in another spelling, with that spelling."""
    told = (one for one in _meant(source) if one.instead and one.span is not None)
    return {canonical(source.slice(one.span).strip("\"'")): one.instead for one in told if one.span}


def _values(node: Node, said: AbstractMapping[str, str]) -> object:
    match node:
        case Text():
            return said.get(canonical(node.value), canonical(node.value))
        case Sequence():
            return [_values(item, said) for item in node.items]
        case Mapping():
            return [
                (said.get(canonical(key.value), canonical(key.value)), _values(value, said))
                for key, value in node.items
            ]


_LINES = st.lists(
    st.sampled_from(
        [
            "theme: a", "year:2024", "  - x", "  -y", "  – z", "slogans:", "\tname: b", "event:",
            "  date: 1: 2", "  name: {{ theme }}", "  place: @c", "    - t: u", "  #12", "# –: {{",
            "theme: a\u00a0b", "  name: a\u0301\u200b", "  - {id: a, name: b, c}", '"', "x: 'a' b",
            "accept: [C034]", "place: *a", "k: &a b", "- |", "   tự do: {{", "",
        ]
    ),
    max_size=12,
)  # fmt: skip


@given(_LINES, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_any_lines_are_mended_once(lines: list[str], ending: str, mark: bool) -> None:
    """Mending never fails, never undoes itself, and changes nothing that could be read.

    But for words that were meant in another spelling.
    """
    data = (codecs.BOM_UTF8 if mark else b"") + ending.join(lines).encode()
    once = _mend(data)
    assert _mend(once) == once
    before, found = read(data, "a.yaml")
    if before is not None and not has_errors(found):
        after, _ = read(once, "a.yaml")
        assert after is not None
        said = _said_otherwise(before)
        assert _values(after.root, said) == _values(before.root, said)


@given(st.binary(max_size=60))
def test_any_bytes_are_taken(data: bytes) -> None:
    """Whatever the file, there is an answer."""
    assert _mend(_mend(data)) == _mend(data)


_SPACES = " " * 40_000


@pytest.mark.parametrize(
    "text",
    [
        "slogans:\n" + "  - a\u0301 b\n" * 4000,
        f"agencies:\n  so: {{name: Sở A, b{_SPACES}c}}\n",
        f"theme: a: b{_SPACES}#c\n",
    ],
)
def test_many_places_and_long_blanks_take_no_time(text: str) -> None:
    """Seconds, not minutes: each was in proportion to the square of its length."""
    began = perf_counter()
    _mend(text.encode())

    assert perf_counter() - began < 3


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  -\u00a0Chào mừng {}", "  - Chào mừng {}"),
        ("  - Chào\u00a0mừng {}", "  - Chào mừng {}"),
        ("\u00a0 - Chào mừng {}", "  - Chào mừng {}"),
        ("  - Lưu: ý: {}", '  - "Lưu: ý: {}"'),
        ("\t- Chào mừng {}", "  - Chào mừng {}"),
    ],
)
def test_hundreds_of_one_kind_are_all_mended(before: str, after: str) -> None:
    """What is told in full of the first twenty only is mended everywhere, and in no time."""
    head, tail = small().split("agencies:")
    typed, wanted = (
        "\n".join([f"{head}slogans:", *(line.format(n) for n in range(300)), f"agencies:{tail}"])
        for line in (before, after)
    )
    began = perf_counter()

    assert _mend(typed.encode()).decode() == wanted
    assert perf_counter() - began < 8


def test_a_tab_behind_a_dash_parts_as_a_space_does() -> None:
    """YAML takes it; nothing is to be mended."""
    source, found = read(b"a:\n  -\tx\n  - \t y: 1\n", "a.yaml")

    assert source is not None
    assert found == ()
    items = source.root.get("a")
    assert isinstance(items, Sequence)
    assert [type(one) for one in items.items] == [Text, Mapping]
