"""Values that a person must confirm, found again in the finished paper of a draft."""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from cds_docs.campaign.confirm import MARK, unconfirmed
from cds_docs.campaign.dates import PartialDate, parse_date
from cds_docs.campaign.facts import CitationForm, Filling, citation
from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.paths import milestone_words, pieces
from cds_docs.campaign.shape import Loc
from cds_docs.compose.inline import inline
from cds_docs.document.model import Document, Inline, LineBreak, Words, plain_text
from cds_docs.document.remade import remade
from cds_docs.patterns import regex

_ENDS = " .;:,!"
"""What the tool may set anew behind a value."""

_FACT = "\ue0f0"
"""Stands for a fact while markup is read."""

_LINE_MARKER = regex(r"^(?:[-+]|#?(?:[IVXLC]+\.|\d+(?:\.\d+)*\.|[a-zđ]\)|Điều\.)) +")


def highlighted(document: Document, loaded: Loaded, filling: Filling) -> Document:
    """Return a draft with the words of values to be confirmed marked as such.

    Args:
        document: The finished paper, composed of the campaign in which words keep the mark.
        loaded: That campaign.
        filling: Fills facts for this document.
    """
    found = (part for loc in loaded.unconfirmed for part in _patterns(loaded, loc, filling))
    patterns = sorted(dict.fromkeys((*found, _words(MARK))), key=len, reverse=True)
    return remade(document, partial(_marked, re.compile("|".join(patterns), re.IGNORECASE)))


def _patterns(loaded: Loaded, loc: Loc, filling: Filling) -> Iterator[str]:
    """Yield what the value at a place may look like in print, as patterns."""
    text = loaded.unconfirmed[loc]
    if unconfirmed(text):
        for line in text.split("\n"):
            if unconfirmed(line):
                yield _line_pattern(line, filling)
    elif not isinstance(day := parse_date(text), PartialDate):
        pass
    elif loc[0] != "references":
        yield from map(_alone, _date_words(loaded, loc, day))
    if loc[0] == "references":
        yield from map(_words, _citations(loaded, str(loc[1])))


def _line_pattern(line: str, filling: Filling) -> str:
    """Return a pattern for one line of a value from its mark on, or all of it before a mark.

    Citations in it may be printed full or short.
    """
    facts = [line[piece.start : piece.end] for piece in pieces(line)]
    for fact in facts:
        line = line.replace(fact, _FACT, 1)
    text = plain_text(inline(line)).strip()
    if text.count(_FACT) != len(facts):  # one stands in the address of a link
        return _words(MARK)
    start = text.casefold().find(MARK)
    if text[start + len(MARK) :].strip(_ENDS):
        text = text[start:]
        facts = facts[len(facts) - text.count(_FACT) :]
    else:
        text = _LINE_MARKER.sub("", text)
    first, *rest = (_words(words) for words in text.rstrip(_ENDS).split(_FACT))
    return first + "".join(
        _fact(fact, filling) + words for fact, words in zip(facts, rest, strict=True)
    )


def _fact(fact: str, filling: Filling) -> str:
    """Return a pattern for a fact in braces."""
    (piece,) = pieces(fact)
    return ".{0,600}?" if (piece.path or "").startswith("ref.") else _words(filling.text(fact))


def _words(text: str) -> str:
    """Return a pattern for words; any space, and a forced break of a name, is a space."""
    return r"\s+".join(re.escape(part) for part in re.split(r"[\s|]+", text))


def _alone(text: str) -> str:
    """Return a pattern for a date that is no part of a longer number."""
    return rf"(?<![\w/.]){_words(text)}(?![\w/])"


def _date_words(loaded: Loaded, loc: Loc, day: PartialDate) -> Iterable[str]:
    """Return how a date may be printed."""
    forms = {day.numeric, day.long, day.dots}
    if day.day is not None:
        forms.add(day.short)
    if loc[0] == "timeline" and isinstance(loc[1], int):
        forms.add(milestone_words(loaded.campaign.timeline[loc[1]]))
    return sorted(forms)


def _citations(loaded: Loaded, reference: str) -> Iterator[str]:
    """Yield every form in which a paper is cited."""
    for long_date in (False, True):
        yield citation(loaded, reference, CitationForm.FULL, long_date=long_date)
    yield citation(loaded, reference, CitationForm.SHORT)


def _marked(pattern: re.Pattern[str], content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return the content of a paragraph with what the pattern finds marked."""
    text = "".join(_letters(part) for part in content)
    ranges = [found.span() for found in pattern.finditer(text) if found.group().strip()]
    if not ranges:
        return content
    done: list[Inline] = []
    start = 0
    for part in content:
        end = start + len(_letters(part))
        done += _split(part, start, ranges) if isinstance(part, Words) else [part]
        start = end
    return tuple(done)


def _letters(part: Inline) -> str:
    """Return a part as text to be searched; a blank is no word."""
    match part:
        case Words(text=text):
            return text
        case LineBreak():
            return "\n"
        case _:
            return "\0"


def _split(words: Words, start: int, ranges: Iterable[tuple[int, int]]) -> Iterator[Words]:
    """Yield words in pieces, those inside a range to be confirmed.

    Args:
        words: The words.
        start: Where they begin in the paragraph.
        ranges: Stretches of the paragraph.
    """
    done, length = 0, len(words.text)
    for begin, end in ranges:
        first, last = max(begin - start, 0), min(end - start, length)
        if first >= last:
            continue
        if first > done:
            yield words._replace(text=words.text[done:first])
        yield words._replace(text=words.text[first:last], confirm=True)
        done = last
    if done < length:
        yield words._replace(text=words.text[done:])
