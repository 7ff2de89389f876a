"""Effective formats of a paper: all levels put together, each combination once.

What depends on the style sheet, theme, settings and lists alone is kept from one paper to the
next: the papers of a batch share them.
"""

from collections.abc import Mapping
from functools import cached_property, lru_cache, partial
from typing import Any, NamedTuple

from cds_docs.document.found import FoundParagraph, Furniture, Look
from cds_docs.document.found_shape import Shape
from cds_docs.document.recent import Recent
from cds_docs.word.markup import PARAGRAPH_PROPERTIES, RUN_PROPERTIES, SECTION, VAL
from cds_docs.word.parsing import Element, W, parse
from cds_docs.word.reading.looks import (
    Properties,
    combined,
    make_look,
    run_properties,
    toggled,
)
from cds_docs.word.reading.numbering import List, Numbering
from cds_docs.word.reading.shapes import make_shape, paragraph_properties
from cds_docs.word.reading.sheet import Sheet, Style, sheet
from cds_docs.word.reading.table_styles import InTable, TableStyles
from cds_docs.word.reading.theme import theme
from cds_docs.word.reading.values import switched
from cds_docs.word.walking import Hides

_KEPT = 8
_MOST_KEPT = 16384
_MOST_KEPT_LOOKS = 4096
MOST_PARAGRAPHS = 1024
"""Paragraphs kept of earlier papers at most: some megabytes."""
_FEW_PARAGRAPHS = 128
KEPT_PAPERS = 4
"""Papers as long as the longest whose paragraphs are kept: papers of a batch differ in few."""

_NOT_SHAPE = frozenset({RUN_PROPERTIES, SECTION, f"{W}pPrChange", f"{W}tabs"})
_CHANGED = f"{W}rPrChange"
_VANISH = f"{W}vanish"
_RUN_STYLE = f"{W}rStyle"
_PARAGRAPH_STYLE = f"{W}pStyle"
_MOST_FURNITURE = 16

Key = tuple[Any, ...]


class Kept(NamedTuple):
    """A paragraph's format as a whole.

    Attributes:
        shape: Its shape.
        list: The list it is in, with its number, or None.
        number: Number of the list.
        level: Level in the list.
        style: Its style, or None.
    """

    shape: Shape
    list: List | None
    number: int
    level: int
    style: Style | None


def run_key(element: Element) -> Key:
    """Return what tells run properties from others."""
    return tuple([(child.tag, *child.items()) for child in element if child.tag != _CHANGED])


def shape_key(element: Element) -> Key:
    """Return what tells paragraph properties from others."""
    return tuple(
        [
            (child.tag, *child.items(), *(run_key(child) if len(child) else ()))
            for child in element
            if child.tag not in _NOT_SHAPE
        ]
    )


class Runs:
    """The looks of runs in paragraphs of one style (in one kind of cell)."""

    def __init__(self, formats: "Formats", style: Style | None, table: InTable | None) -> None:
        """Put the levels above the run together."""
        self._formats = formats
        self._levels: list[Properties] = [] if table is None else [table.run]
        if style is not None:
            self._levels.append(formats.run_of(style))
        self._looks: dict[Key, tuple[Look, Properties]] = {}
        self._labels: dict[tuple[Key, int], Look] = {}
        self.plain = self._made((), None)[0]

    def _made(self, key: Key, element: Element | None) -> tuple[Look, Properties]:
        """Return a look and the properties it is made from."""
        found = self._looks.get(key)
        if found is None:
            sheet_ = self._formats.sheet
            direct = run_properties(element, sheet_.theme)
            style = sheet_.styles.get(direct.get("style", ""))
            levels = self._levels
            if style is not None and style.kind == "character":
                levels = [*levels, self._formats.run_of(style)]
            effective = combined(sheet_.run, levels, direct)
            self._trim()
            found = self._looks[key] = (self._formats.shared(make_look(effective)), effective)
        return found

    def _trim(self) -> None:
        """Forget looks, once there are more than any paper has."""
        if len(self._looks) + len(self._labels) > _MOST_KEPT_LOOKS:
            self._looks.clear()
            self._labels.clear()
        self._formats.trim()

    def look(self, element: Element | None) -> Look:
        """Return the look of a run with these properties."""
        return self.plain if element is None else self._made(run_key(element), element)[0]

    def label(self, mark: Element | None, run: Properties) -> Look:
        """Return the look of a label: that of the paragraph mark, changed by the list."""
        key = () if mark is None else run_key(mark)
        at = (key, id(run))
        if at not in self._labels:
            effective = {**self._made(key, mark)[1], **run}
            self._labels[at] = self._formats.shared(make_look(effective))
        return self._labels[at]


def _forget(paragraph: FoundParagraph) -> None:
    """Drop what was worked out from a paragraph.

    Why: most of it leads back to the paragraph, and such rings would wait for Python's search for
    garbage, which comes seldom.
    """
    if paragraph.known is not None:
        paragraph.known.clear()


class Formats:
    """Effective formats by what paragraphs and runs say.

    Attributes:
        sheet: The styles.
        numbering: The lists.
        table_styles: The table styles.
        adds_spacing: Whether automatic space is that of old Word.
        even_and_odd: Whether left and right pages have headers of their own.
        paragraphs: Paragraphs of earlier papers, by where they stand and how they are written.
        furniture: Headers and footers of earlier papers, by their name and bytes.
    """

    def __init__(self, styles: Sheet, numbering: Numbering, settings: Element | None) -> None:
        """Begin with nothing put together."""
        self.sheet = styles
        self.numbering = numbering
        self.table_styles = TableStyles(styles)
        self.adds_spacing = _set(settings, f"{W}compat/{W}doNotUseHTMLParagraphAutoSpacing")
        self.even_and_odd = _set(settings, f"{W}evenAndOddHeaders")
        self.paragraphs: Recent[Key, FoundParagraph] = Recent(_FEW_PARAGRAPHS, _forget)
        self.furniture: Recent[Key, Furniture] = Recent(_MOST_FURNITURE)
        self._count = 0
        self._looks: dict[Look, Look] = {}
        self._shapes: dict[Shape, Shape] = {}
        self._runs: dict[Key, Runs] = {}
        self._kept: dict[Key, Kept] = {}
        self._run_of: dict[str, Properties] = {}
        self._shape_of: dict[tuple[str, bool], Properties] = {}

    def expect(self, paragraphs: int) -> None:
        """Make room for the paragraphs of papers as long as one that is read."""
        self.paragraphs.widen(min(MOST_PARAGRAPHS, KEPT_PAPERS * paragraphs))

    def trim(self) -> None:
        """Forget what was put together, once it is more than papers of a batch have."""
        if self._count > _MOST_KEPT:
            self._count = 0
            for memory in (self._looks, self._shapes, self._runs, self._kept):
                memory.clear()

    def shared(self, look: Look) -> Look:
        """Return the one value equal to a look, so that equal looks are the same object."""
        self._count += 1
        return self._looks.setdefault(look, look)

    def run_of(self, style: Style) -> Properties:
        """Return the run properties a style's whole chain gives."""
        if style.id not in self._run_of:
            found: dict[str, Any] = {}
            for one in self.sheet.chain(style):
                found.update(one.run)
            self._run_of[style.id] = found
        return self._run_of[style.id]

    @cached_property
    def _list_of_style(self) -> Mapping[str, int]:
        """Return the number of the list each numbering style has."""
        numbering = (s for s in self.sheet.styles.values() if s.kind == "numbering")
        return {style.id: style.shape["list"] for style in numbering if "list" in style.shape}

    def list(self, number: int) -> List | None:
        """Return a list by its number, or None."""
        return self.numbering.find(number, self._list_of_style) if number else None

    def shape_of(self, style: Style, *, listed: bool = True) -> Properties:
        """Return the paragraph properties a style's whole chain gives.

        The indents of a list stand under those of the style that names the list.

        Args:
            style: It.
            listed: Whether its list counts; a paragraph may say that it is in none.
        """
        key = (style.id, listed)
        if key not in self._shape_of:
            found: dict[str, Any] = {}
            for one in self.sheet.chain(style):
                if listed and ("list" in one.shape or "level" in one.shape):
                    self._enter_list(found, one)
                found.update({k: v for k, v in one.shape.items() if k not in {"list", "level"}})
            self._shape_of[key] = found
        return self._shape_of[key]

    def _enter_list(self, found: dict[str, Any], style: Style) -> None:
        """Take in the list a style names and what its level gives."""
        number = style.shape.get("list", found.get("list", 0))
        entered = self.list(number)
        own = entered.level_of(style.id) if entered is not None else None
        level = own if own is not None else style.shape.get("level", found.get("level", 0))
        if entered is not None and level in entered.levels:
            found.update(entered.levels[level].shape)
        found.update({"list": number, "level": level})

    def paragraph(self, element: Element | None, table: InTable | None) -> Kept:
        """Return the format of a paragraph with these properties."""
        key = (None if table is None else table.key, () if element is None else shape_key(element))
        kept = self._kept.get(key)
        if kept is None:
            self.trim()
            self._count += 1
            kept = self._kept[key] = self._made(element, table)
        return kept

    def _made(self, element: Element | None, table: InTable | None) -> Kept:
        """Put the levels of a paragraph's format together."""
        direct = paragraph_properties(element, self.sheet.theme)
        style = self.sheet.find(direct.get("style", ""), "paragraph")
        found: dict[str, Any] = dict(self.sheet.shape)
        if table is not None:
            found.update(table.shape)
        if style is not None:
            found.update(self.shape_of(style, listed=direct.get("list") != 0))
        if "list" in direct:
            # A list named by the paragraph itself stands above the style.
            found.update({"list": direct["list"], "level": direct.get("level", 0)})
            entered = self.list(direct["list"])
            if entered is not None and found["level"] in entered.levels:
                found.update(entered.levels[found["level"]].shape)
        found.update(direct)
        number, level = found.get("list", 0), found.get("level", 0)
        name = "" if style is None else style.name
        shape = make_shape(found, name, adds_spacing=self.adds_spacing)
        shape = self._shapes.setdefault(shape, shape)
        return Kept(shape, self.list(number), number, level, style)

    def runs(self, style: Style | None, table: InTable | None) -> Runs:
        """Return the looks of runs in paragraphs of a style."""
        key = (None if table is None else table.key, None if style is None else style.id)
        if key not in self._runs:
            self._runs[key] = Runs(self, style, table)
        return self._runs[key]

    @cached_property
    def vanishes(self) -> bool:
        """Return whether any style hides text."""
        styles = self.sheet.styles.values()
        return bool(self.sheet.run.get("vanish")) or any(s.run.get("vanish") for s in styles)

    def hiding(self, paragraph: Element) -> Hides:
        """Return what tells whether a run of a paragraph is hidden."""
        properties = direct_properties(paragraph)
        named = properties.find(_PARAGRAPH_STYLE) if properties is not None else None
        name = named.get(VAL, "") if named is not None else ""
        return partial(self.hides, self.sheet.find(name, "paragraph"))

    def hides(self, style: Style | None, run: Element) -> bool:
        """Tell whether a run in a paragraph of a style is hidden; table styles never hide."""
        element = next(run.iterchildren(RUN_PROPERTIES), None)
        if element is not None and (own := element.find(_VANISH)) is not None:
            return switched(own)
        if not self.vanishes:
            return False
        levels = [] if style is None else [self.run_of(style)]
        named = element.find(_RUN_STYLE) if element is not None else None
        by_name = self.sheet.styles.get(named.get(VAL, "")) if named is not None else None
        if by_name is not None and by_name.kind == "character":
            levels.append(self.run_of(by_name))
        return toggled("vanish", self.sheet.run, levels)


def _set(settings: Element | None, path: str) -> bool:
    """Tell whether a switch of the settings is on."""
    found = settings.find(path) if settings is not None else None
    return found is not None and switched(found)


def formats_once(
    styles: bytes | None, theme_: bytes | None, settings: bytes | None, lists: bytes | None
) -> Formats:
    """Return the formats of a paper by the bytes of the parts they come from.

    Raises:
        CdsError: One of them is broken.
    """
    said = _root(settings, "word/settings.xml")
    theme_of = theme(_root(theme_, "word/theme/theme1.xml"), said)
    made = sheet(_root(styles, "word/styles.xml"), theme_of)
    return Formats(made, Numbering(_root(lists, "word/numbering.xml"), theme_of), said)


formats = lru_cache(maxsize=_KEPT)(formats_once)
"""Formats kept for the next paper with the same parts."""


def _root(data: bytes | None, part: str) -> Element | None:
    """Return the root element of a part, or None where there is none."""
    return None if data is None else parse(data, part)


def direct_properties(paragraph: Element) -> Element | None:
    """Return ``w:pPr`` of a paragraph, or None."""
    return next(paragraph.iterchildren(PARAGRAPH_PROPERTIES), None)
