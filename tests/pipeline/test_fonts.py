"""The font that stands for Times New Roman is found, and judged by its letters and widths."""

import subprocess
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.metrics import text_width
from cds_docs.pipeline import fonts
from cds_docs.pipeline.fonts import fault, find_font, font_problem
from cds_docs.pipeline.truetype import NotAFontError, TrueType
from cds_docs.units import Length
from support.fontfiles import font_file
from support.soffice import font_folder

_VIETNAMESE = [
    letter
    for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))
    for letter in [chr(code)]
    if unicodedata.category(letter) in {"Lu", "Ll"}
]
_ASCII = list(map(chr, range(0x20, 0x7F)))
TIMES = {letter: text_width(letter, Length(2048)).twips for letter in (*_ASCII, *_VIETNAMESE)}


@pytest.mark.parametrize("groups", [False, True])
def test_widths_are_read(groups: bool) -> None:
    """Both tables of letters, other units than ours, a letter that is not there."""
    font = TrueType(font_file({"A": 722, "ế": 444}, per_em=1000, groups=groups))

    assert [font.width(letter, 2048) for letter in "AếB"] == [1479, 909, None]


def test_first_font_of_a_collection_is_read() -> None:
    """A collection names where its fonts begin; tables count from the file's beginning."""
    data = font_file({"A": 100})
    count = int.from_bytes(data[4:6], "big")
    moved = bytearray(data)
    for index in range(count):
        place = 12 + 16 * index + 8
        moved[place : place + 4] = (int.from_bytes(data[place : place + 4], "big") + 16).to_bytes(4)
    head = b"ttcf\0\1\0\0" + (1).to_bytes(4) + (16).to_bytes(4)

    assert TrueType(head + bytes(moved)).width("A", 2048) == 100


@given(st.integers(0, 400), st.binary(max_size=8))
def test_damaged_files_are_no_fonts(place: int, junk: bytes) -> None:
    """Whatever stands in the file: a width, nothing, or the one error."""
    whole = font_file({"A": 100, "ế": 200})
    data = whole[:place] + junk + whole[place + len(junk) :]
    try:
        width = TrueType(data).width("A", 2048)
    except NotAFontError:
        return
    assert width is None or width >= 0


@pytest.fixture
def matched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file that the system's matcher gives, and nothing else is installed."""
    path = tmp_path / "font.ttf"
    monkeypatch.setattr(fonts, "_matched", lambda: iter([("Phông thử", path)]))
    monkeypatch.setattr(fonts, "_in_folders", lambda _: iter([]))
    return path


def test_font_as_wide_as_times_is_good(matched: Path) -> None:
    """All letters, all widths: nothing to say."""
    matched.write_bytes(font_file(TIMES))

    font = find_font()

    assert font is not None
    assert (font.family, font.good, fault(font)) == ("Phông thử", True, "")
    assert font_problem(None) is None


def test_font_without_vietnamese_is_named(matched: Path) -> None:
    """Liberation 1 has the widths and lacks letters: LibreOffice would mix in another font."""
    matched.write_bytes(font_file({letter: TIMES[letter] for letter in _ASCII}))

    finding = font_problem(None)

    assert finding is not None
    assert finding.code.id == "C241"
    assert "«Phông thử», thiếu 134 chữ tiếng Việt" in finding.message
    assert "fonts-liberation2" in finding.hint


def test_wider_font_is_named(matched: Path) -> None:
    """Other widths, other lines."""
    matched.write_bytes(font_file({letter: width + 100 for letter, width in TIMES.items()}))

    finding = font_problem(None)

    assert finding is not None
    assert "«Phông thử», có độ rộng chữ khác" in finding.message


def test_no_font_at_all(matched: Path) -> None:
    """A font that cannot be read is none."""
    matched.write_bytes(b"no font")

    assert find_font() is None
    finding = font_problem(None)
    assert finding is not None
    assert "không có phông Times New Roman:" in finding.message


def test_font_that_comes_with_the_office_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """LibreOffice from its makers brings Liberation along; it counts where the system's is bad."""
    program = tmp_path / "program/soffice"
    own = tmp_path / "share/fonts/truetype/LiberationSerif-Regular.ttf"
    for path in (program, own):
        path.parent.mkdir(parents=True)
    program.write_bytes(b"")
    own.write_bytes(font_file(TIMES))
    bad = tmp_path / "bad.ttf"
    bad.write_bytes(font_file({"A": 1}))
    monkeypatch.setattr(fonts, "_matched", lambda: iter([("Xấu", bad)]))

    font = find_font(program)

    assert font is not None
    assert (font.path, font.family) == (own, "LiberationSerif")


@pytest.mark.parametrize(
    "fault_",
    [OSError("x"), subprocess.TimeoutExpired("x", 1), subprocess.CalledProcessError(1, "x")],
)
def test_matcher_that_fails_counts_as_absent(
    monkeypatch: pytest.MonkeyPatch, fault_: Exception
) -> None:
    """A broken fontconfig is no reason to stop."""

    def broken(*_: object, **__: object) -> None:
        raise fault_

    monkeypatch.setattr(subprocess, "run", broken)
    monkeypatch.setattr(fonts, "_in_folders", lambda _: iter([]))

    assert find_font() is None


@pytest.mark.libreoffice
@pytest.mark.skipif(font_folder() is None, reason="Liberation Serif 2.x is not installed")
def test_our_table_is_the_real_font() -> None:
    """Liberation Serif 2 has every letter, as wide as our table says."""
    folder = font_folder()
    assert folder is not None
    font = TrueType((folder / "LiberationSerif-Regular.ttf").read_bytes())

    assert {letter: font.width(letter, 2048) for letter in _ASCII} == {
        letter: TIMES[letter] for letter in _ASCII
    }
    assert find_font() is not None
