"""Inline markup: emphasis as clerks write it, links, escapes, nothing else."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cds_docs.compose.inline import inline, parsed, plain
from cds_docs.compose.marks import protect
from cds_docs.document.model import LineBreak, Words, plain_text


def w(text: str, look: str = "", link: str = "") -> Words:
    """Return words; the look holds b for bold, i for italic."""
    return Words(text, "b" in look, "i" in look, link)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chữ thường", [w("chữ thường")]),
        ("**đậm** và *nghiêng*", [w("đậm", "b"), w(" và "), w("nghiêng", "i")]),
        ("***cả hai***.", [w("cả hai", "bi"), w(".")]),
        ("**“Khai thác”**.", [w("“Khai thác”", "b"), w(".")]),
        ("từ**“Khai thác”**là", [w("từ"), w("“Khai thác”", "b"), w("là")]),
        ("(*kèm mẫu*)", [w("("), w("kèm mẫu", "i"), w(")")]),
        ("“**Ngày 10/10**”;", [w("“"), w("Ngày 10/10", "b"), w("”;")]),
        ("chữ**đậm**liền", [w("chữ"), w("đậm", "b"), w("liền")]),
        ("khổ 30*40*50cm, 2m*3m", [w("khổ 30*40*50cm, 2m*3m")]),
        ("**2*3** (*5*3*)", [w("2*3", "b"), w(" ("), w("5*3", "i"), w(")")]),
        ("5 * 3 và ** rời **", [w("5 * 3 và ** rời **")]),
        ("*** * **** ****", [w("*** * **** ****")]),
        (r"\*sao\* \[ngoặc\] \\", [w(r"*sao* [ngoặc] " + "\\")]),
        ("___ và _gạch_", [w("___ và _gạch_")]),
        ("_gạch_ và *nghiêng*", [w("_gạch_ và "), w("nghiêng", "i")]),
        (r"\_a_ và \\_b_", [w("_a_ và \\_b_")]),
        ("&amp; &#42; <b>x</b> `mã`", [w("&amp; &#42; <b>x</b> `mã`")]),
        ("[tải](https://a.vn/x_y(1))", [w("tải", "", "https://a.vn/x_y(1)")]),
        ("[thư](mailto:a@b.vn)", [w("thư", "", "mailto:a@b.vn")]),
        ("[xấu](javascript:alert)", [w("[xấu](javascript:alert)")]),
        ("[tệp](file.docx)", [w("[tệp](file.docx)")]),
        (
            "Xem https://dx.gov.vn/a_b*c*, rồi",
            [
                w("Xem "),
                w("https://dx.gov.vn/a_b*c", "", "https://dx.gov.vn/a_b*c"),
                w("*, rồi"),
            ],
        ),
        (
            "(https://a.vn/b(c)).",
            [w("("), w("https://a.vn/b(c)", "", "https://a.vn/b(c)"), w(").")],
        ),
        (
            "<https://a.vn> **https://b.vn**",
            [
                w("<"),
                w("https://a.vn", "", "https://a.vn"),
                w("> "),
                w("https://b.vn", "b", "https://b.vn"),
            ],
        ),
    ],
)
def test_inline_markup(text: str, expected: list[Words]) -> None:
    """Stars and links work as typed, everything else is text."""
    assert list(inline(text)) == expected


def test_a_long_address_is_one_link() -> None:
    """An address of 900 characters becomes one link that shows itself."""
    url = "https://a.vn/" + "abc_d*e/" * 111 + "x"

    assert inline(f"Tại {url}.") == (w("Tại "), w(url, "", url), w("."))


def test_plain_text_is_never_markup() -> None:
    """Plain text keeps its stars; a line feed is a line break."""
    assert plain("*a*\n[b](c)") == (w("*a*"), LineBreak(), w("[b](c)"))


@pytest.mark.parametrize(
    "text", ["[" * 20_000, "**" * 20_000, "*a" * 20_000, "![[" * 9_000, "\\" * 30_000]
)
def test_hostile_lines_end(text: str) -> None:
    """Long rows of markup characters are read in time, and nothing is lost but escapes."""
    found = plain_text(inline(text))

    assert found.replace("*", "").replace("\\", "") == text.replace("*", "").replace("\\", "")


@given(st.text(st.characters(exclude_categories=("Cs", "Co", "Cc"))))
def test_protected_text_survives(text: str) -> None:
    """Any text protected as data comes out unchanged and without emphasis."""
    content = inline(protect(text))

    assert plain_text(content) == text
    assert not any(part.bold or part.italic for part in content if isinstance(part, Words))


_ADDRESSED = [
    "https://a.vn/x_y(1)?b=c",
    "http://",
    "://",
    "_",
    "]",
    "\n",
    ").”",
    " đến ",
    "<b>",
    "*",
]


@given(st.lists(st.sampled_from(_ADDRESSED), min_size=1))
def test_lines_with_addresses_read_as_by_the_rules(parts: list[str]) -> None:
    """Lines with bare addresses and no other sign, or with stars too, give what the rules give."""
    line = "".join(parts)

    assert inline(line) == parsed(line)


_STRETCH = st.text("ab5 đ“”.,!:()+-\n\u00a0\u0301 &<*[_\\\ue02f\ue030\ue036", max_size=8)


@example(["a", "*", "5\\", "*", "*"])
@given(st.lists(st.sampled_from(["*", "**", "***", " ", "a", " **đ** ", "(*b*)"]) | _STRETCH))
def test_the_short_way_for_stars_reads_as_by_the_rules(parts: list[str]) -> None:
    """The short way for lines with stars alone gives what the rules give."""
    line = "".join(parts)

    assert inline(line) == parsed(line)


@given(st.sampled_from(["*", "**", "***"]), st.text("ab đ“”.,!:()- &<", min_size=1, max_size=12))
def test_emphasised_words_read_as_by_the_rules(stars: str, text: str) -> None:
    """A line emphasised as a whole or in its middle reads the same the short way and the long."""
    for line in (f"{stars}{text}{stars}", f"a {stars}{text}{stars} b", f"{stars}{text}{stars}. "):
        assert inline(line) == parsed(line)
