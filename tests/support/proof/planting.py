"""Faults planted in a package: each edit says what is done to which words."""

import io
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any
from zipfile import ZIP_STORED, ZipFile

from lxml import etree

from support.faults import parts_of
from support.packages import CORE, MAIN, W_NS

Node = Any
"""An element of a part; lxml's own classes differ between its versions."""
_W = f"{{{W_NS}}}"
_PARSER = etree.XMLParser(resolve_entities=False)
_SPACES = f'xmlns:w="{W_NS}"'


def tag(name: str) -> str:
    """Return the full name of a WordprocessingML element or attribute."""
    return _W + name


class Copy:
    """A copy of a package that faults are planted in."""

    def __init__(self, data: bytes) -> None:
        """Take a package."""
        self.parts = parts_of(data)
        self._trees: dict[str, Node] = {}

    def tree(self, part: str = MAIN) -> Node:
        """Return the tree of a part; what is done to it is kept."""
        if part not in self._trees:
            self._trees[part] = etree.fromstring(self.parts[part], _PARSER)
        return self._trees[part]

    def data(self) -> bytes:
        """Return the package with what was done."""
        changed = {part: etree.tostring(tree) for part, tree in self._trees.items()}
        target = io.BytesIO()
        with ZipFile(target, "w", ZIP_STORED) as package:
            for name, content in (self.parts | changed).items():
                package.writestr(name, content)
        return target.getvalue()

    def find(self, words: str) -> Node:
        """Return the one paragraph that holds the words; ``#2`` at their end: the second one."""
        words, _, which = words.partition("#")
        held = [p for p in self.tree().iter(tag("p")) if words in text_of(p)]
        assert held, words
        assert which or len(held) == 1, (words, len(held))
        return held[int(which or 1) - 1]

    def header(self) -> str:
        """Return the name of the header with the page number."""
        (name,) = (
            name
            for name, content in self.parts.items()
            if re.fullmatch(r"word/header\d+\.xml", name) and b"PAGE" in content
        )
        return name

    def sections(self) -> list[Node]:
        """Return the properties of all sections."""
        return list(self.tree().iter(tag("sectPr")))


Edit = Callable[[Copy], None]


def text_of(paragraph: Node) -> str:
    """Return the words of a paragraph."""
    return "".join(t.text or "" for t in paragraph.iter(tag("t")))


def planted(data: bytes, *edits: Edit) -> bytes:
    """Return a package with faults planted in it."""
    copy = Copy(data)
    for edit in edits:
        edit(copy)
    return copy.data()


def _replace(paragraph: Node, old: str, new: str) -> None:
    """Put words in place of others, wherever runs part them."""
    start = text_of(paragraph).index(old)
    end = start + len(old)
    at = 0
    for t in paragraph.iter(tag("t")):
        own = t.text or ""
        lo, hi = max(start - at, 0), min(end - at, len(own))
        if lo < hi or (lo == hi == 0 and start == at):
            t.text = own[:lo] + new + own[hi:]
            t.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            new = ""
        at += len(own)


def say(old: str, new: str) -> Edit:
    """Put words in place of others."""
    return lambda copy: _replace(copy.find(old), old.partition("#")[0], new)


def _own(node: Node, name: str) -> Node:
    """Return a child that is there after the call, as the first where it was not."""
    child = node.find(tag(name))
    if child is None:
        child = etree.Element(tag(name))
        node.insert(0, child)
    return child


def _set(properties: Node, name: str, **attributes: str) -> None:
    """Put a property in place of the one that is there."""
    for old in properties.findall(tag(name)):
        properties.remove(old)
    made = etree.SubElement(properties, tag(name))
    for key, value in attributes.items():
        made.set(tag(key), value)


def _look(paragraph: Node, changes: dict[str, Any]) -> None:
    """Say a look at every run of a paragraph."""
    for run in paragraph.iter(tag("r")):
        properties = _own(run, "rPr")
        for name, value in changes.items():
            if name == "size":
                _set(properties, "sz", val=str(round(value * 2)))
            elif name == "font":
                slots = ("ascii", "hAnsi", "cs", "eastAsia")
                _set(properties, "rFonts", **dict.fromkeys(slots, value))
            elif isinstance(value, bool):
                _set(properties, name, val="1" if value else "0")
            else:
                _set(properties, name, val=value)


def look(words: str, **changes: Any) -> Edit:  # noqa: ANN401 - sizes, flags and names
    """Say a look at all runs of a paragraph: ``b``, ``i``, ``size``, ``font``, ``color`` …."""
    return lambda copy: _look(copy.find(words), changes)


def _shape(paragraph: Node, changes: dict[str, str]) -> None:
    """Say a shape at a paragraph."""
    properties = _own(paragraph, "pPr")
    for name, value in changes.items():
        if name in {"jc", "outlineLvl"}:
            _set(properties, name, val=value)
            continue
        holder = _own(properties, "ind" if name in {"left", "firstLine"} else "spacing")
        holder.set(tag(name), value)


def shape(words: str, **changes: str) -> Edit:
    """Say the shape of a paragraph: ``jc``, ``left``, ``firstLine``, ``before``, ``line`` …."""
    return lambda copy: _shape(copy.find(words), changes)


def drop(*words: str) -> Edit:
    """Take paragraphs away."""

    def edit(copy: Copy) -> None:
        for one in words:
            paragraph = copy.find(one)
            paragraph.getparent().remove(paragraph)

    return edit


def also(words: str, text: str, *, above: bool = False) -> Edit:
    """Put a paragraph after (or above) another, like it in all but its words."""

    def edit(copy: Copy) -> None:
        model = copy.find(words)
        made = deepcopy(model)
        for drawing in [*made.iter(tag("drawing")), *made.iter(tag("pict"))]:
            drawing.getparent().remove(drawing)
        _replace(made, text_of(made), text)
        at = model.getparent().index(model)
        model.getparent().insert(at if above else at + 1, made)

    return edit


def moved(words: str, behind: str) -> Edit:
    """Move a paragraph behind another."""

    def edit(copy: Copy) -> None:
        copy.find(behind).addnext(copy.find(words))

    return edit


def xml(words: str, content: str) -> Edit:
    """Put XML behind a paragraph."""

    def edit(copy: Copy) -> None:
        made = etree.fromstring(f"<x {_SPACES}>{content}</x>")
        copy.find(words).addnext(made[0])

    return edit


def inside(words: str, content: str) -> Edit:
    """Put XML at the end of a paragraph."""

    def edit(copy: Copy) -> None:
        copy.find(words).extend(etree.fromstring(f"<x {_SPACES}>{content}</x>"))

    return edit


def within(words: str, above: str, name: str, **attributes: str) -> Edit:
    """Set a property of what a paragraph stands in: ``tcPr`` of its cell, ``trPr`` of its row."""

    def edit(copy: Copy) -> None:
        holder = next(copy.find(words).iterancestors(tag(above.removesuffix("Pr"))))
        _set(_own(holder, above), name, **attributes)

    return edit


def page(section: int | None = None, **changes: int) -> Edit:
    """Set paper (``w``, ``h``) and margins of one or of all sections, in twips."""

    def edit(copy: Copy) -> None:
        for number, properties in enumerate(copy.sections()):
            if section not in {None, number}:
                continue
            for name, value in changes.items():
                holder = properties.find(tag("pgSz" if name in {"w", "h"} else "pgMar"))
                holder.set(tag(name), str(value))

    return edit


def without(name: str, section: int | None = None) -> Edit:
    """Take a property of one or of all sections away."""

    def edit(copy: Copy) -> None:
        for number, properties in enumerate(copy.sections()):
            if section in {None, number}:
                for child in properties.findall(tag(name)):
                    properties.remove(child)

    return edit


def in_header(**changes: Any) -> Edit:  # noqa: ANN401 - as of look and shape
    """Say look or shape of the page number."""

    def edit(copy: Copy) -> None:
        paragraph = next(copy.tree(copy.header()).iter(tag("p")))
        shapes = {name: value for name, value in changes.items() if name == "jc"}
        _shape(paragraph, shapes)
        _look(paragraph, {name: changes[name] for name in changes if name not in shapes})

    return edit


def header_says(content: str) -> Edit:
    """Put XML at the end of the line of the page number."""

    def edit(copy: Copy) -> None:
        paragraph = next(copy.tree(copy.header()).iter(tag("p")))
        paragraph.extend(etree.fromstring(f"<x {_SPACES}>{content}</x>"))

    return edit


def no_number() -> Edit:
    """Take the page number out of the header."""

    def edit(copy: Copy) -> None:
        paragraph = next(copy.tree(copy.header()).iter(tag("p")))
        for run in paragraph.findall(tag("r")):
            paragraph.remove(run)

    return edit


def to_footer() -> Edit:
    """Make the header with the page number a footer."""

    def edit(copy: Copy) -> None:
        name = copy.header()
        target = name.removeprefix("word/")
        rels = copy.tree("word/_rels/document.xml.rels")
        row = next(row for row in rels if row.get("Target") == target)
        row.set("Type", row.get("Type").replace("header", "footer"))
        for properties in copy.sections():
            for old in properties.findall(tag("headerReference")):
                if row.get("Id") in old.attrib.values():
                    old.tag = tag("footerReference")
        root = copy.tree(name)
        root.tag = tag("ftr")
        types = copy.tree("[Content_Types].xml")
        for override in types:
            if override.get("PartName") == f"/{name}":
                override.set("ContentType", override.get("ContentType").replace("header", "footer"))

    return edit


def _lines(copy: Copy, words: str) -> Iterator[Node]:
    """Yield what draws the line under a paragraph: a border below, a drawing, VML."""
    paragraph = copy.find(words)
    below = paragraph.getnext()
    if below is not None and below.find(f"{tag('pPr')}/{tag('pBdr')}") is not None:
        yield below
    yield from paragraph.iter(tag("drawing"))
    yield from paragraph.iter(tag("pict"))


def no_line(words: str) -> Edit:
    """Take the line under a paragraph away."""

    def edit(copy: Copy) -> None:
        for line in list(_lines(copy, words)):
            line.getparent().remove(line)

    return edit


def line_of(words: str, millimetres: float, room: float = 98) -> Edit:
    """Make the line under a paragraph as long; ``room`` is the width between its borders."""

    def edit(copy: Copy) -> None:
        (line,) = _lines(copy, words)
        if line.tag == tag("p"):
            side = str(round((room - millimetres) / 2 * 1440 / 25.4))
            line.find(f"{tag('pPr')}/{tag('ind')}").attrib.update(
                {tag("left"): side, tag("right"): side}
            )
        elif line.tag == tag("pict"):
            line[0].set("to", f"{millimetres * 72 / 25.4:.1f}pt,0")
        else:
            for extent in line.iter():
                if extent.get("cx") is not None:
                    extent.set("cx", str(round(millimetres * 36000)))

    return edit


def replaced(part: str, old: str, new: str) -> Edit:
    """Put a text of a part in place of another."""

    def edit(copy: Copy) -> None:
        text = copy.parts[part].decode()
        assert old in text, old
        copy.parts[part] = text.replace(old, new).encode()

    return edit


def core(name: str, value: str) -> Edit:
    """Set a property of the file's own record."""

    def edit(copy: Copy) -> None:
        (node,) = (node for node in copy.tree(CORE) if etree.QName(node).localname == name)
        node.text = value

    return edit


def grown(words: str, times: int = 40) -> Edit:
    """Say a paragraph so often that the text needs a second page."""

    def edit(copy: Copy) -> None:
        model = copy.find(words)
        for _ in range(times):
            model.addprevious(deepcopy(model))

    return edit


def loosened(name: str, of: str = "") -> Edit:
    """Take a property away wherever it is said (in a header or footer: ``of``)."""

    def edit(copy: Copy) -> None:
        part = next((p for p in copy.parts if of and p.startswith(f"word/{of}")), MAIN)
        for node in list(copy.tree(part).iter(tag(name))):
            node.getparent().remove(node)

    return edit


def begun(section: int, how: str) -> Edit:
    """Let a section begin in another way, such as ``continuous``."""
    return lambda copy: _set(copy.sections()[section], "type", val=how)


def footer_for(pages: str) -> Edit:
    """Show the footer of the first page on other pages: ``default``."""

    def edit(copy: Copy) -> None:
        for reference in copy.tree().iter(tag("footerReference")):
            if reference.get(tag("type")) == "first":
                reference.set(tag("type"), pages)

    return edit


_PICTURE = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:extent cx="1080000" cy="720000"/><wp:docPr id="90" name="Ảnh"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData'
    ' uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic='
    '"http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing></w:r>"
)


def pictured(words: str) -> Edit:
    """Put a picture into a paragraph of its own above another."""

    def edit(copy: Copy) -> None:
        made = etree.fromstring(f"<x {_SPACES}><w:p>{_PICTURE}</w:p></x>")
        copy.find(words).addprevious(made[0])

    return edit
