"""An HTML page of ours as a tree of elements, read with the parser of the standard library."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "img", "br", "wbr", "col"})
_LEFT_OUT = frozenset({"style", "title"})


@dataclass
class Node:
    """An element.

    Attributes:
        tag: Its name.
        attributes: What it carries.
        children: Elements and text in it, in order.
    """

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Node | str]" = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """Return its classes."""
        return self.attributes.get("class", "").split()

    @property
    def text(self) -> str:
        """Return what one reads in it; a line break is a line feed."""
        if self.tag in _LEFT_OUT:
            return ""
        if self.tag == "br":
            return "\n"
        return "".join(c if isinstance(c, str) else c.text for c in self.children)

    def all(self, *tags: str) -> "Iterator[Node]":
        """Yield the elements in it, outer before inner; of some names, or all."""
        for child in self.children:
            if isinstance(child, Node):
                if not tags or child.tag in tags:
                    yield child
                yield from child.all(*tags)

    def having(self, name: str) -> "list[Node]":
        """Return the elements in it that have a class."""
        return [node for node in self.all() if name in node.classes]


class _Reader(HTMLParser):
    """Builds the tree; a tag that is closed in the wrong place is an error."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        names = [name for name, _ in attrs]
        if len(set(names)) != len(names):
            raise AssertionError(f"an attribute twice: {names}")
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in VOID:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element that closes itself."""
        self._open[-1].children.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        closed = self._open.pop().tag
        if closed != tag:
            raise AssertionError(f"<{closed}> is closed as </{tag}>")

    def handle_data(self, data: str) -> None:
        """Take text."""
        self._open[-1].children.append(data)

    def finished(self) -> Node:
        """Return the tree of a page that is whole."""
        self.close()
        if len(self._open) != 1:
            raise AssertionError(f"not closed: {[node.tag for node in self._open[1:]]}")
        return self.root


def read_page(text: str) -> Node:
    """Return the tree of a page."""
    reader = _Reader()
    reader.feed(text)
    return reader.finished()


def sheets(page: Node) -> list[Node]:
    """Return the pages of a paper, in order."""
    return [node for node in page.all("section") if "trang" in node.classes]


_SHOWN = ("id", "scope", "colspan", "rowspan", "role", "aria-label", "alt", "href", "data-dong")
_LONGEST = 60


def page_outline(node: Node, indent: str = "") -> str:
    """Return a page as readable lines: elements with their classes, what they carry, their text."""
    lines = []
    for child in node.children:
        if isinstance(child, str):
            text = " ".join(child.split())
            lines += [f"{indent}{text[:_LONGEST]}{'…' if len(text) > _LONGEST else ''}"] * bool(
                text
            )
            continue
        if child.tag in {"style", "path"}:
            continue
        name = ".".join((child.tag, *child.classes))
        shown = [f'{key}="{child.attributes[key]}"' for key in _SHOWN if key in child.attributes]
        lines.append(indent + " ".join((name, *shown)))
        inner = page_outline(child, f"{indent}  ")
        lines += [inner] if inner else []
    return "\n".join(lines)
