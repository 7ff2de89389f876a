"""The theme: fonts and colours that styles name by their part."""

import string
from collections.abc import Mapping
from dataclasses import field

from cds_docs.values import dataclass
from cds_docs.word.parsing import Element, W
from cds_docs.word.reading.names import A

_SCHEME_COLOURS = {
    "dark1": "dk1", "text1": "dk1", "light1": "lt1", "background1": "lt1", "dark2": "dk2",
    "text2": "dk2", "light2": "lt2", "background2": "lt2", "hyperlink": "hlink",
    "followedHyperlink": "folHlink", "tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2",
}  # fmt: skip
_MAPPED = {"t1": "text1", "bg1": "background1", "t2": "text2", "bg2": "background2"}
_SCRIPTS = {"ja": "Jpan", "ko": "Hang", "zh-TW": "Hant", "zh-HK": "Hant", "zh": "Hans",
            "ar": "Arab", "he": "Hebr", "th": "Thai", "vi": "Viet", "lo": "Laoo",
            "km": "Khmr"}  # fmt: skip
_DIGITS = 6
_HEX = frozenset(string.hexdigits)


@dataclass(frozen=True, slots=True)
class Theme:
    """What styles may name.

    Attributes:
        fonts: Typefaces by ``minorHAnsi``, ``majorEastAsia`` …
        colours: Six digits by ``accent1``, ``dk1`` …
    """

    fonts: Mapping[str, str] = field(default_factory=dict)
    colours: Mapping[str, str] = field(default_factory=dict)

    def colour(self, name: str) -> str:
        """Return the six digits of a colour by its name in Word or in a drawing, or nothing."""
        return self.colours.get(name) or self.colours.get(_SCHEME_COLOURS.get(name, ""), "")


def six_digits(text: str) -> str:
    """Return six hexadecimal digits in capitals, or nothing where it is no colour."""
    text = text.removeprefix("#")
    return text.upper() if len(text) == _DIGITS and _HEX.issuperset(text) else ""


def theme(root: Element | None, settings: Element | None) -> Theme:
    """Return a theme; settings say which script and which mapping of colours counts."""
    if root is None:
        return Theme()
    return Theme(_fonts(root, settings), _colours(root, settings))


def _script(language: str) -> str:
    """Return the name of a language's script."""
    return _SCRIPTS.get(language) or _SCRIPTS.get(language.partition("-")[0], "")


def _fonts(root: Element, settings: Element | None) -> dict[str, str]:
    """Return the typefaces of a theme."""
    languages = settings.find(f"{W}themeFontLang") if settings is not None else None
    east = languages.get(f"{W}eastAsia", "") if languages is not None else ""
    complex_ = languages.get(f"{W}bidi", "") if languages is not None else ""
    fonts: dict[str, str] = {}
    for size in ("major", "minor"):
        group = next(root.iter(f"{A}{size}Font"), None)
        if group is None:
            continue
        by_script = {f.get("script"): f.get("typeface", "") for f in group.iterchildren(f"{A}font")}

        def face(name: str, language: str, of: Element = group, by: dict = by_script) -> str:  # type: ignore[type-arg]
            """Return a typeface of the group, by its script where it is not named."""
            own = of.find(A + name)
            named = own.get("typeface", "") if own is not None else ""
            return named or by.get(_script(language), "")

        latin = face("latin", "")
        fonts |= {f"{size}HAnsi": latin, f"{size}Ascii": latin}
        fonts |= {f"{size}EastAsia": face("ea", east), f"{size}Bidi": face("cs", complex_)}
    return fonts


def _colours(root: Element, settings: Element | None) -> dict[str, str]:
    """Return the colours of a theme."""
    scheme = next(root.iter(f"{A}clrScheme"), None)
    if scheme is None:
        return {}
    colours: dict[str, str] = {}
    for row in scheme:
        value = six_digits(next((c.get("lastClr") or c.get("val", "") for c in row), ""))
        if value:
            colours[row.tag.rpartition("}")[2]] = value
    mapping = settings.find(f"{W}clrSchemeMapping") if settings is not None else None
    if mapping is not None:
        named = dict(colours)
        for short, name in _MAPPED.items():
            target = mapping.get(W + short, "")
            if (value := named.get(_SCHEME_COLOURS.get(target, target), "")) != "":
                colours[name] = value
    return colours
