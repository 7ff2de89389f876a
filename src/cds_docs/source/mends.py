"""Mistakes of typing that have one remedy: what to write, at which places of the file.

Each function names the remedies for what was found; whether one holds is for ``mending`` to see.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping

from cds_docs.diagnostics import Diagnostic, Span
from cds_docs.patterns import regex
from cds_docs.source import codes
from cds_docs.source.nodes import Source, cut, value_spans
from cds_docs.source.sheet import Sheet
from cds_docs.source.splice import Splice
from cds_docs.source.writing import quoted
from cds_docs.values import dataclass
from cds_docs.viet import nfc

Keys = frozenset[str]
"""The keys a file of this kind knows: ``issuer: so unit: VP`` holds two of them."""

HIDDEN = "\u00ad\u034f\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Invisible characters that say nothing in Vietnamese and move nothing on the page."""
ODD_SPACES = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"

_HIDDEN = regex(f"[{HIDDEN}]")
_ODD_SPACE = regex(f"[{ODD_SPACES}]")
_CLUSTER = regex("[^\u0300-\u036f][\u0300-\u036f]+|[\u0340-\u0374\u1f71-\u2126]")
_TABBED = regex(r" *\t[ \t]*(?=\S)")
_COMMENT = regex(r"(?<! )( {2,})#+(?: .*)?$")
_SECOND_KEY = regex(r"(?:^|\s)([a-z_]+):(?:\s|$)")
_CUT_NUMBER = regex(r" #\d+(?!\S*:)[^#]*$")
_HEAD = regex(r"\s*(?:- +)*(?:([A-Za-z_]+): +)?(?=[^\s\"'\[{|>&*!#])")
_BEHIND_KEY = regex("[A-Za-z_][A-Za-z0-9_-]*:\u00a0")
_STUCK_DASH = regex(r"( *(?:- +)*)-(?=[^\s\d-])")
_OTHER_DASH = regex(r"( *(?:- +)*)[–—•▪·●][ \u00a0]*(?=\S)")
_IN_CURLY = regex(r"“[^“”]*”")
_WIDE = regex(" {2,}")
_VALUE_BEFORE = regex(r"([a-z_]+): +([^\"'{}\[\],:][^\"'{}\[\],:]*),\s*$")
_PIECES = regex(r"[^{}\[\]\"':#]*?(?=\}|, *[a-z_]+: )")
_SIGNS = frozenset("@`%*")
"""Signs at the beginning of a value that YAML keeps for itself and clerks mean as text."""

_ENDS = ("]", "}", '"', "'")
_AFTER_ENDS = frozenset(";,.")
"""Signs that end lines of a paper, as clerks type them behind brackets and quotes."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """What to write.

    Attributes:
        splices: The changes, which belong together.
        finding: What it is to take away; None where nothing was said of it.
        keeps: Whether all values must read as before, but for the characters changed.
        names: Whether it names what follows anew: then nothing there may turn out wrong.
    """

    splices: tuple[Splice, ...]
    finding: Diagnostic | None = None
    keeps: bool = True
    names: bool = False


def composed(sheet: Sheet) -> Iterator[Remedy]:
    """Yield the remedy for letters with loose marks: the same letters in one character."""
    yield from _each(sheet, _CLUSTER, nfc)


def without_hidden(sheet: Sheet) -> Iterator[Remedy]:
    """Yield the remedy for invisible characters: none."""
    yield from _each(sheet, _HIDDEN, lambda _: "")


def _each(sheet: Sheet, pattern: re.Pattern[str], new: Callable[[str], str]) -> Iterator[Remedy]:
    """Yield a remedy for each line in which a pattern stands."""
    for number, line in enumerate(sheet.lines, start=1):
        if line.isascii():
            continue
        found = [(m.start() + 1, m.group(), new(m.group())) for m in pattern.finditer(line)]
        splices = tuple(
            Splice(sheet.at(number, column, len(old)), text)
            for column, old, text in found
            if old != text
        )
        if splices:
            yield Remedy(splices)


def plain_spaces(sheet: Sheet, source: Source) -> Iterator[Remedy]:
    """Yield the remedy for unusual spaces inside values: the space bar's."""
    for span in value_spans(source.root):
        for number in range(span.line, span.end_line + 1):
            line = sheet.line(number)
            start = span.column - 1 if number == span.line else len(line) - len(line.lstrip())
            stop = span.end_column - 1 if number == span.end_line else len(line)
            if line[start:stop].isascii() and "\t" not in line[start:stop]:
                continue
            found = _ODD_SPACE.finditer(line, start, stop)
            splices = tuple(Splice(sheet.at(number, m.start() + 1), " ") for m in found)
            if splices:
                yield Remedy(splices)


def spaces_for_tabs(sheet: Sheet, width: int) -> Remedy | None:
    """Return the remedy for tabs that indent, a number of spaces each; None without such tabs."""
    splices = []
    for number, line in enumerate(sheet.lines, start=1):
        if "\t" in line and (match := _TABBED.match(line)):
            indent = match.group()
            spaces = indent.replace("\t", " " * width)
            splices.append(Splice(sheet.at(number, 1, len(indent)), spaces))
    return Remedy(tuple(splices)) if splices else None


def remedy(finding: Diagnostic, sheet: Sheet, keys: Keys) -> Remedy | None:
    """Return the remedy for one finding, or None where a person must see to it."""
    if finding.instead:
        return _written_instead(finding, sheet)
    maker = _BY_CODE.get(finding.code.id)
    if maker is None or finding.span is None:
        return None
    made = maker(finding.span, sheet, keys)
    if not made:
        return None
    return Remedy(made, finding, keeps=finding.code.id in _KEEPS)


def _written_instead(finding: Diagnostic, sheet: Sheet) -> Remedy | None:
    """Return the remedy that puts the word that was meant, where the place is in this file."""
    span = finding.span
    if span is None or span.path != sheet.path or span.line != span.end_line:
        return None
    is_key = sheet.line(span.line)[span.end_column - 1 :].lstrip().startswith(":")
    return Remedy((Splice(span, finding.instead),), finding, keeps=False, names=is_key)


_Splices = tuple[Splice, ...]


def _bare_value(span: Span, sheet: Sheet) -> tuple[Span, str] | None:
    """Return a value on one line without the comment behind it; None where that is not certain."""
    text = cut(sheet.lines, span) if span.line == span.end_line else ""
    if comment := _COMMENT.search(text):
        text = text[: comment.start()]
    text = text.rstrip()
    if not text or " #" in text or "\t" in text:
        return None
    return sheet.at(span.line, span.column, len(text)), text


def _in_quotes(span: Span, sheet: Sheet, keys: Keys) -> _Splices:
    """Put a value into quotation marks; curly ones around it may have been meant for them."""
    found = _bare_value(span, sheet)
    if found is None or _IN_CURLY.fullmatch(found[1]):
        return ()
    if any(m[1] in keys for m in _SECOND_KEY.finditer(found[1])):
        return ()
    return (Splice(found[0], quoted(found[1])),)


def _quotation_in_quotes(span: Span, sheet: Sheet, keys: Keys) -> _Splices:
    """Put a value into quotation marks that begins with a quotation; ``"A" và "B"`` may be two."""
    found = _bare_value(span, sheet)
    return () if found is None or found[1][0] == found[1][-1] else _in_quotes(span, sheet, keys)


def _sign_in_quotes(span: Span, sheet: Sheet, keys: Keys) -> _Splices:
    """Put a value into quotation marks that begins with a sign of YAML."""
    line = sheet.line(span.line)
    sign = line[span.column - 1 : span.column]
    begins = not line[: span.column - 1].strip()
    if sign not in _SIGNS or begins:  # a line of its own: perhaps a dash was meant
        return ()
    if line[span.column : span.column + 1].isspace():  # perhaps a second dash: not to be printed
        return ()
    return _in_quotes(sheet.rest(span.line, span.column), sheet, keys)


def _alias_in_quotes(span: Span, sheet: Sheet, keys: Keys) -> _Splices:
    """Put a value into quotation marks that YAML takes for an alias of nothing."""
    name = cut(sheet.lines, span)[1:]
    if any(f"&{name}" in line for line in sheet.lines):
        return ()
    return _sign_in_quotes(span, sheet, keys)


def _cut_in_quotes(span: Span, sheet: Sheet, keys: Keys) -> _Splices:
    """Put a value into quotation marks that was cut at the number of a paper: ``Công văn #12``."""
    line = sheet.line(span.line)
    match = _CUT_NUMBER.match(line, span.column - 2)
    head = _HEAD.match(line)
    if not match or not head or line[span.column - 3].isspace():
        return ()
    if not head.group().strip() or (head[1] is not None and head[1] not in keys):
        return ()
    value = line[head.end() :].rstrip()
    if '"' in value or ": " in value:
        return ()
    return (Splice(sheet.at(span.line, head.end() + 1, len(value)), quoted(value)),)


def _pieces_in_quotes(span: Span, sheet: Sheet, keys: Keys) -> _Splices:
    """Put a value in braces into quotation marks whose commas end it too early."""
    line = sheet.line(span.line)
    before = _VALUE_BEFORE.search(line[: span.column - 1])
    pieces = _PIECES.match(line, span.column - 1)
    if not before or not pieces or before[1] not in keys:
        return ()
    text = line[before.start(2) : pieces.end()].rstrip()
    if _IN_CURLY.fullmatch(text) or _opens_with_key(pieces.group(), keys):
        return ()
    return (Splice(sheet.at(span.line, before.start(2) + 1, len(text)), quoted(text)),)


def _opens_with_key(pieces: str, keys: Keys) -> bool:
    """Tell whether a piece begins with a key: ``short UBND xã`` lacks its colon."""
    return any(piece.split()[:1] and piece.split()[0] in keys for piece in pieces.split(","))


def _space_after_colon(span: Span, sheet: Sheet, keys: Keys) -> _Splices:
    """Put the missing space after the colon of a known key."""
    line = sheet.line(span.line)
    column = line.find(":", span.column - 1) + 1
    key = re.search(r"([a-z_]+)$", line[: max(0, column - 1)])
    if not column or key is None or key[1] not in keys:
        return ()
    return (Splice(sheet.at(span.line, column + 1, 0), " "),)


def _dash_and_space(span: Span, sheet: Sheet, _keys: Keys) -> _Splices:
    """Write ``- `` for each dash without its space, or dash of Word, in a column from a line on."""
    for pattern in (_STUCK_DASH, _OTHER_DASH):
        first = pattern.match(sheet.line(span.line))
        if first and first.end(1) + 1 == span.column:
            return tuple(_dashes(sheet, span, pattern))
    return ()


def _dashes(sheet: Sheet, span: Span, pattern: re.Pattern[str]) -> Iterator[Splice]:
    """Yield the change of each line of a list whose dashes stand in the column of the first."""
    for number in range(span.line, len(sheet.lines) + 1):
        line = sheet.line(number)
        match = pattern.match(line)
        if match and match.end(1) + 1 == span.column:
            yield Splice(sheet.at(number, span.column, match.end() - match.end(1)), "- ")
        elif line.strip() and len(line) - len(line.lstrip()) < span.column:
            return


def _space(span: Span, sheet: Sheet, _keys: Keys) -> _Splices:
    """Put ordinary spaces for those that do not break, where structure stands."""
    line = sheet.line(span.line)
    stop = span.column
    while line[stop : stop + 1] == "\u00a0":
        stop += 1
    if line[span.column - 1 : span.column] != "\u00a0":
        return ()
    places = [*range(span.column, stop + 1)]
    new = "" if line[stop : stop + 1] == ":" else " "
    if not line[:stop].strip() and (behind := _BEHIND_KEY.match(line, stop)):
        places.append(behind.end())  # copied whole, the line has both: one remedy for its finding
    return tuple(Splice(sheet.at(span.line, column), new) for column in places)


def _no_sign(span: Span, sheet: Sheet, _keys: Keys) -> _Splices:
    """Take away the sign behind brackets or quotes that end a value."""
    before, sign = sheet.line(span.line)[: span.column - 1].rstrip(), cut(sheet.lines, span)
    return (Splice(span, ""),) if before.endswith(_ENDS) and sign in _AFTER_ENDS else ()


_BY_CODE: Mapping[str, Callable[[Span, Sheet, Keys], _Splices]] = {
    codes.ALIAS.id: _alias_in_quotes,
    codes.COLON_IN_VALUE.id: _in_quotes,
    codes.NBSP.id: _space,
    codes.VALUE_START.id: _sign_in_quotes,
    codes.BRACES.id: _in_quotes,
    codes.NO_COLON.id: _space_after_colon,
    codes.NO_DASH_SPACE.id: _dash_and_space,
    codes.CUT.id: _cut_in_quotes,
    codes.AFTER_QUOTE.id: _quotation_in_quotes,
    codes.COMMA.id: _pieces_in_quotes,
    codes.BRACKET.id: _no_sign,
}
_KEEPS = frozenset(
    {
        codes.COLON_IN_VALUE.id,
        codes.NBSP.id,
        codes.VALUE_START.id,
        codes.BRACES.id,
        codes.AFTER_QUOTE.id,
        codes.BRACKET.id,
    }
)
"""What is read past already, so that the values are known before the remedy."""


def canonical(text: str) -> str:
    """Return a value without what the remedies for characters change."""
    bare = _ODD_SPACE.sub(" ", _HIDDEN.sub("", unicodedata.normalize("NFC", text)))
    return "\n".join(_WIDE.sub(" ", line).strip() for line in bare.split("\n")).strip()
