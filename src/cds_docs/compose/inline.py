"""Inline markup of one line: bold, italic, links, escapes, bare web addresses."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from cds_docs.compose.marks import GUARD, protect, restore
from cds_docs.document.model import Inline, LineBreak, Words
from cds_docs.patterns import regex

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MARKUP = ("*", "\\", "[")
"""Signs without which a line is plain text, addresses included: nothing else is markup."""

_URL = regex(r"https?://[^\s<>\"“”«»]+")
_BARE_URL = regex(rf"(?<!\]\(){_URL.pattern}")
_URL_TAIL = regex(r"[.,;:!?'’*\])}>…]+$")
_LINK_SCHEMES = ("http://", "https://", "mailto:")

_UNDERSCORE = regex(r"(\\.)|_")
"""An underscore, escaped or not: only stars emphasise, the library's rule would take both."""

_TIMES = regex(r"(?<=\w)\*(?=\d)")
"""The sign between the numbers of a size, ``30*40cm``: as emphasis it would be lost."""

_STARS = regex(r"(\*+)")
_USUAL = Words("")
_LOOKS = {
    "*": Words("", italic=True),
    "**": Words("", bold=True),
    "***": Words("", bold=True, italic=True),
}
_MORE = ("\\", "[", "]", "_", "://")
"""Signs of markup that takes the whole set of rules."""

_STAR_ROW = regex(r"\*{4,}")
_BEFORE_STARS = regex(r"(?<=[^\w\s*\\])(\*+)")
_AFTER_STARS = regex(r"(?<!\\)(\*+)(?=[^\w\s*])")


@cache
def _parser() -> "MarkdownIt":
    """Return a parser of exactly our inline rules."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - few papers have what it is needed for

    parser = MarkdownIt("zero")
    parser.enable(["escape", "emphasis", "link"])
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.validateLink = lambda url: restore(url).startswith(_LINK_SCHEMES)  # type: ignore[method-assign]
    return parser


def _address_end(url: str) -> int:
    """Return where a bare address ends: closing marks belong to the sentence."""
    end = len(url)
    while tail := _URL_TAIL.search(url, 0, end):
        end = tail.start()
        if url[end] == ")" and url.count("(", 0, end) > url.count(")", 0, end):
            end += 1
            break
    return end


def _protect_address(found: re.Match[str]) -> str:
    """Keep the inline rules off a bare address."""
    url = found.group()
    end = _address_end(url)
    return protect(url[:end]) + url[end:]


def _prepare(text: str) -> str:
    """Let stars next to quotes and brackets work as clerks expect.

    Why: CommonMark lets ``**“Khai thác”**là`` stand as stars, for a closing run after a quote
    must not be followed by a letter. An unseen letter beside the run lifts that rule.
    """
    text = _TIMES.sub(protect("*"), text)
    if "://" in text:
        text = _BARE_URL.sub(_protect_address, text)
    if "_" in text:
        text = _UNDERSCORE.sub(lambda found: found[1] or protect("_"), text)
    if "*" in text:
        text = _STAR_ROW.sub(lambda row: protect(row.group()), text)
        text = _BEFORE_STARS.sub(rf"{GUARD}\1", text)
        text = _AFTER_STARS.sub(rf"\1{GUARD}", text)
    return text


def inline(text: str) -> tuple[Inline, ...]:
    """Turn a line of inline markup into words."""
    if not _holds(text, _MARKUP):
        return plain(restore(text))
    return (not _holds(text, _MORE) and _starred(text)) or parsed(text)


def _holds(text: str, signs: Iterable[str]) -> bool:
    """Tell whether a text holds any of some signs: every line is asked, so without a generator."""
    for sign in signs:  # noqa: SIM110 - see above
        if sign in text:
            return True
    return False


def _starred(text: str) -> tuple[Inline, ...]:
    """Turn a line with no other signs into words where no emphasis stands inside another.

    Why: nearly all markup is of this kind, and the whole set of rules is slow to load and to run.
    By those rules the first of two equal rows of stars opens and the second closes where what is
    between them has no space at its ends; for such rows nothing else can come out.

    Returns:
        The words; nothing where the line is not of this kind.
    """
    parts = _STARS.split(_TIMES.sub(protect("*"), text))
    opening, inside = parts[1::4], parts[2::4]
    if opening != parts[3::4] or not _LOOKS.keys() >= set(opening):
        return ()
    if any(words != words.strip() for words in inside):
        return ()
    looks = [_USUAL, *(look for stars in opening for look in (_LOOKS[stars], _USUAL))]
    found: list[Inline] = []
    for words, look in zip(parts[::2], looks, strict=True):
        if words:
            found += _words(restore(words), look)
    return merged(found)


def parsed(text: str) -> tuple[Inline, ...]:
    """Turn a line of inline markup into words by the whole set of rules."""
    tokens: list[Token] = []
    parser = _parser()
    parser.inline.parse(_prepare(text), parser, {}, tokens)
    return merged(_read(tokens))


def _read(tokens: "list[Token]") -> Iterator[Inline]:
    """Yield the words of parsed tokens."""
    bold = italic = 0
    link = ""
    for token in tokens:
        match token.type:
            case "text" | "text_special":
                yield from _words(restore(token.content), Words("", bold > 0, italic > 0, link))
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                link = restore(str(token.attrGet("href")))
            case "link_close":
                link = ""


def _words(text: str, look: Words) -> Iterator[Inline]:
    """Yield one stretch of text: line breaks apart, bare addresses as links."""
    first = True
    for line in text.split("\n"):
        if not first:
            yield LineBreak()
        first = False
        if look.link or "://" not in line:
            yield Words(line, look.bold, look.italic, look.link)
        else:
            yield from _linked(line, look)


def _linked(line: str, look: Words) -> Iterator[Inline]:
    """Yield a line with each bare address as a link that shows itself."""
    start = 0
    for found in _URL.finditer(line):
        end = found.start() + _address_end(found.group())
        url = line[found.start() : end]
        yield Words(line[start : found.start()], look.bold, look.italic)
        yield Words(url, look.bold, look.italic, url)
        start = end
    yield Words(line[start:], look.bold, look.italic)


def merged(parts: Iterable[Inline]) -> tuple[Inline, ...]:
    """Join neighbours of one look, drop empty ones."""
    done: list[Inline] = []
    for part in parts:
        last = done[-1] if done else None
        if isinstance(part, Words):
            if not part.text:
                continue
            if isinstance(last, Words) and _alike(last, part):
                done[-1] = Words(last.text + part.text, part.bold, part.italic, part.link)
                continue
        done.append(part)
    return tuple(done)


def _alike(left: Words, right: Words) -> bool:
    """Tell whether two stretches look the same and lead to the same address."""
    return (left.bold, left.italic, left.link) == (right.bold, right.italic, right.link)


def plain(text: str) -> tuple[Inline, ...]:
    """Turn plain text into words: nothing is markup, a line feed is a line break."""
    if "\n" not in text and "://" not in text:
        return (Words(text),) if text else ()
    return merged(_words(text, Words("")))
