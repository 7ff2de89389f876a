"""Number formats of a workbook: how Excel shows a number, with the points and comma of Vietnam."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import cached_property, lru_cache

from cds_docs.patterns import regex

_LENGTH = 255
"""Characters that Excel takes as a format."""
_DIGITS = 15
"""Digits of a number that Excel keeps."""
_EXACT = Context(prec=60)
_TOKEN = regex(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|(?P<blank>_.)|\*.|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>general)|(?P<digit>[0#?])|(?P<sign>[.,%;@])|(?P<unread>/|e[+-])|(?P<plain>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = regex(r"(?P<how><=|>=|<>|<|>|=)(?P<than>-?\d+(?:\.\d+)?)")
_UNREAD = ("unread", "")
_WORDS = ("quoted", "escaped", "plain")
_POSITIVE_NEGATIVE_ZERO = 3


class Unshown(Exception):  # noqa: N818 - no error of anybody
    """A format shows numbers in a way that is not followed here: ``1.2E+05``, ``1 1/2``."""


class TooLong(Unshown):
    """A number has more digits than Excel keeps: those at its end are zeros that nobody typed."""


@dataclass(frozen=True)
class _Section:
    """How some numbers are shown.

    Attributes:
        tokens: Kind and text of its parts: ``digit``, ``words``, ``general``, or a sign itself.
        condition: Which numbers it is for, where it says so: how they compare, with what.
    """

    tokens: tuple[tuple[str, str], ...]
    condition: tuple[str, Decimal] | None

    @cached_property
    def is_unread(self) -> bool:
        """Tell whether it has powers of ten, fractions, two points."""
        kinds = [kind for kind, _ in self.tokens]
        return "unread" in kinds or kinds.count(".") > 1

    @cached_property
    def whole(self) -> str:
        """Return the places for digits before the point."""
        return "".join(text for kind, text in self.tokens[: self._point] if kind == "digit")

    @cached_property
    def decimals(self) -> str:
        """Return the places for digits behind it."""
        return "".join(text for kind, text in self.tokens[self._point :] if kind == "digit")

    @cached_property
    def is_grouped(self) -> bool:
        """Tell whether points stand between thousands: a comma stands between two digits."""
        signs = "".join(text for kind, text in self.tokens[: self._point] if kind in {"digit", ","})
        return "," in signs.strip(",")

    @cached_property
    def power(self) -> int:
        """Return by which power of ten a number is shown: ``%`` adds two, a last ``,`` takes 3."""
        signs = "".join(text for kind, text in self.tokens if kind in {"digit", ",", "."})
        ends = (len(part) - len(part.rstrip(",")) for part in signs.split("."))
        return 2 * sum(kind == "%" for kind, _ in self.tokens) - 3 * sum(ends)

    @cached_property
    def _point(self) -> int:
        """Return where the point stands, or would."""
        kinds = [kind for kind, _ in self.tokens]
        return kinds.index(".") if "." in kinds else len(kinds)


def shown_number(value: float, number_format: str) -> str:
    """Return a number as its cell shows it, blanks around it left out.

    Args:
        value: The number, not infinite.
        number_format: ``#,##0``, ``0#########``, ``0" điểm"``.

    Raises:
        Unshown: The format is one that is not followed here.
    """
    number = Decimal(f"{value:.{_DIGITS}g}")
    section, minus = _chosen(_sections(number_format), number)
    if section.is_unread:
        raise Unshown
    if abs(value) >= 10**_DIGITS:
        raise TooLong
    try:
        text, is_zero = _filled(section, abs(number))
    except InvalidOperation:
        raise Unshown from None
    return ("-" if minus and not is_zero else "") + " ".join(text.split())


def shown_text(value: str, number_format: str) -> str:
    """Return a text as its cell shows it: ``"Xã "@`` puts a word in front of it.

    A format that shows it more than once is nobody's, and is left alone: it could fill the memory.
    """
    *others, last = _sections(number_format)
    shown = last.tokens.count(("@", "@"))
    if shown > 1 or (not shown and len(others) < _POSITIVE_NEGATIVE_ZERO):
        return value
    parts = [(kind, value if kind == "@" else text) for kind, text in last.tokens]
    if all(text.isspace() for kind, text in parts if kind == "words"):
        parts = [(kind, text) for kind, text in parts if kind == "@"]  # blanks lay it out
    return "".join(text for _, text in parts)


@lru_cache(maxsize=512)
def _sections(number_format: str) -> tuple[_Section, ...]:
    """Return the sections of a format: for numbers above zero, below it, zero, texts."""
    if len(number_format) > _LENGTH:
        return (_Section((_UNREAD,), None),)
    sections: list[list[tuple[str, str]]] = [[]]
    conditions: dict[int, tuple[str, Decimal]] = {}
    for match in _TOKEN.finditer(number_format or "General"):
        kind, text = match.lastgroup, match[match.lastgroup] if match.lastgroup else ""
        if text == ";" and kind == "sign":
            sections.append([])
        elif kind == "bracket" and (found := _CONDITION.fullmatch(text)):
            conditions[len(sections) - 1] = found["how"], Decimal(found["than"])
        elif kind == "bracket":
            currency = text[1:].partition("-")[0] if text.startswith("$") else ""
            sections[-1] += [("words", currency)] if currency else []
        elif kind is not None:
            sections[-1].append(_token(kind, text))
    return tuple(_Section(tuple(one), conditions.get(i)) for i, one in enumerate(sections))


def _token(kind: str, text: str) -> tuple[str, str]:
    if kind == "sign":
        return text, text
    if kind == "blank":
        return "words", " "
    return ("words" if kind in _WORDS else kind), text


def _chosen(sections: tuple[_Section, ...], number: Decimal) -> tuple[_Section, bool]:
    """Return the section for a number, and whether a minus stands before it."""
    if any(section.condition for section in sections):
        fitting = (section for section in sections if _holds(section.condition, number))
        if number < 0 or (section := next(fitting, None)) is None:
            raise Unshown
        return section, False
    if number < 0 and len(sections) > 1:
        return sections[1], False
    if number == 0 and len(sections) >= _POSITIVE_NEGATIVE_ZERO:
        return sections[2], False
    return sections[0], number < 0


def _holds(condition: tuple[str, Decimal] | None, number: Decimal) -> bool:
    if condition is None:
        return True
    how, than = condition
    order = "<" if number < than else ">" if number > than else "="
    return order in how


def _filled(section: _Section, number: Decimal) -> tuple[str, bool]:
    """Return a section with a number in it, and whether it shows nothing but zeros."""
    number = number.scaleb(section.power, _EXACT)
    unit = Decimal(1).scaleb(-len(section.decimals))
    rounded = number.quantize(unit, ROUND_HALF_UP, _EXACT)
    whole, _, decimals = f"{rounded:f}".partition(".")
    before = iter(_before(section, whole.lstrip("0")))
    behind = iter(_behind(section.decimals, decimals))
    shown, seen_point, has_general = [], False, False
    for kind, text in section.tokens:
        match kind:
            case "digit":
                shown.append(next(behind if seen_point else before))
            case ".":
                shown += [] if section.whole else [whole.lstrip("0")]
                shown += [","] if any(_behind(section.decimals, decimals)) else []
                seen_point = True
            case "general" | "@":
                shown.append(_general(float(number)))
                has_general = True
            case "words" | "%":
                shown.append(text)
    return "".join(shown), rounded == 0 and not (has_general and number)


def _before(section: _Section, digits: str) -> list[str]:
    """Return what stands in each place before the point: digits that lack a place, in the first."""
    places = section.whole
    if not places:
        return []
    digits = digits.zfill(len(places.lstrip("#?")))
    signs = [_grouped(digits, at) if section.is_grouped else one for at, one in enumerate(digits)]
    more = len(signs) - len(places)
    if more < 0:
        return [*[""] * -more, *signs]
    return ["".join(signs[: more + 1]), *signs[more + 1 :]]


def _grouped(digits: str, at: int) -> str:
    behind = len(digits) - at - 1
    return digits[at] + ("." if behind and behind % 3 == 0 else "")


def _behind(places: str, digits: str) -> list[str]:
    """Return what stands in each place behind the point: no zeros at the end where none are due."""
    kept = list(digits)
    for at in range(len(places) - 1, -1, -1):
        if places[at] == "0" or digits[at] != "0":
            break
        kept[at] = ""
    return kept


def _general(value: float) -> str:
    """Return a number as it is, with a decimal comma and no exponent."""
    if value == int(value):
        return str(int(value))
    text = f"{value:.{_DIGITS}g}"
    if "e" in text:
        text = f"{value:.20f}".rstrip("0")
    return text.replace(".", ",")
