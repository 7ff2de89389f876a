"""What Jinja drops without a word: text outside blocks, unknown blocks, values set in loops."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

from jinja2 import nodes

from cds_docs.compose import codes
from cds_docs.compose.failures import TemplateFailure, suggestion

Tree = Callable[[str], nodes.Template | None]
"""Returns a template by its name, None where there is none."""

_UNPRINTED = (nodes.Block, nodes.Macro, nodes.AssignBlock)


def refuse_lost(tree: nodes.Template, tree_of: Tree) -> None:
    """Refuse a template of which a part could never be printed as it was meant.

    Raises:
        TemplateFailure: There is such a part.
    """
    at = next((i for i, node in enumerate(tree.body) if isinstance(node, nodes.Extends)), None)
    if at is not None:
        _refuse_outside(tree.body[at + 1 :])
        _refuse_unknown(tree, _extended(tree), tree_of)
    _refuse_set(tree)


def _extended(tree: nodes.Template) -> str | None:
    """Return the template that a template extends, nothing where none; None: nobody can tell."""
    for node in tree.find_all(nodes.Extends):
        name = node.template
        return str(name.value) if isinstance(name, nodes.Const) else None
    return ""


def _all_blocks(name: str | None, tree_of: Tree) -> frozenset[str] | None:
    """Return the blocks of a template and of all it extends, None where nobody can tell."""
    known: set[str] = set()
    asked: set[str] = set()
    while name and name not in asked:
        asked.add(name)
        tree = tree_of(name)
        if tree is None:
            return None
        known |= {block.name for block in tree.find_all(nodes.Block)}
        name = _extended(tree)
    return None if name is None else frozenset(known)


def _printed(body: Iterable[nodes.Node]) -> Iterator[nodes.Node]:
    """Yield what a body prints outside of blocks."""
    for node in body:
        if isinstance(node, _UNPRINTED):
            continue
        if isinstance(node, nodes.TemplateData):
            if node.data.strip():
                yield node
        elif isinstance(node, nodes.Output):
            yield from _printed(node.nodes)
        elif isinstance(node, (nodes.Expr, nodes.Include)):
            yield node
        elif isinstance(node, (nodes.If, nodes.For, nodes.With)):
            inner = [*node.body, *getattr(node, "elif_", ()), *getattr(node, "else_", ())]
            yield from _printed(inner)


def _refuse_outside(body: Iterable[nodes.Node]) -> None:
    """Refuse what an extending template says outside of blocks."""
    node = next(_printed(body), None)
    if node is None:
        return
    line = node.lineno
    if isinstance(node, nodes.TemplateData):
        line += node.data[: len(node.data) - len(node.data.lstrip())].count("\n")
    raise TemplateFailure(
        codes.SECTION_NOT_PRINTED,
        "Lời văn ở dòng này nằm ngoài mọi block của mẫu dùng extends nên không in ra được.",
        "Đưa nó vào giữa «{% block … %}» và «{% endblock %}» của một phần, hoặc bỏ.",
        line,
    )


def _outer_blocks(node: nodes.Node) -> Iterator[nodes.Block]:
    """Yield blocks that stand in no other block."""
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Block):
            yield child
        else:
            yield from _outer_blocks(child)


def _refuse_unknown(tree: nodes.Template, name: str | None, tree_of: Tree) -> None:
    """Refuse a block that the extended template does not have."""
    known = _all_blocks(name, tree_of)
    if known is None:
        return
    for block in _outer_blocks(tree):
        if block.name not in known:
            raise TemplateFailure(
                codes.UNKNOWN_SECTION,
                f"Mẫu «{name}» không có block «{block.name}» nên phần này không in ra được.",
                suggestion(block.name, known),
                block.lineno,
            )


def _refuse_set(tree: nodes.Template) -> None:
    """Refuse to set in a loop what was set before it and is asked for after it.

    Jinja forgets such a value at the end of each step: a count stays at its beginning.
    """
    uses = _Uses()
    uses.read(tree)
    for name, start, end in uses.in_loops:
        places, stored = uses.places[name.name], uses.stored[name.name]
        after = bisect_left(places, end)
        is_asked = after < len(places) and places[after] not in stored
        if is_asked and min(stored) < start:
            raise _forgotten(name)


class _Uses:
    """Where names stand in a template, counted in the order of its parts.

    Attributes:
        places: The places of each name.
        stored: Those at which it is set.
        in_loops: Names set in a loop, with the places at which that loop begins and ends.
    """

    def __init__(self) -> None:
        """Start with nothing read."""
        self.places: dict[str, list[int]] = {}
        self.stored: dict[str, set[int]] = {}
        self.in_loops: list[tuple[nodes.Name, int, int]] = []
        self._at = 0

    def read(self, node: nodes.Node) -> list[nodes.Name]:
        """Read a part; return the names it sets for what is beside it."""
        start, found = self._at, []
        self._at += 1
        if isinstance(node, nodes.Name):
            self._name(node, start)
            return []
        for child in node.iter_child_nodes():
            found += self.read(child)
        if isinstance(node, nodes.For):
            self.in_loops += [(name, start, self._at) for name in found]
        if isinstance(node, (nodes.For, nodes.Macro, nodes.CallBlock, nodes.Block)):
            return []
        if isinstance(node, (nodes.Assign, nodes.AssignBlock)):
            return list(_named(node.target))
        return found

    def _name(self, node: nodes.Name, at: int) -> None:
        self.places.setdefault(node.name, []).append(at)
        stored = self.stored.setdefault(node.name, set())
        if node.ctx != "load":
            stored.add(at)


def _named(target: nodes.Node) -> Iterator[nodes.Name]:
    """Yield the names that a target is made of; a namespace keeps what is set."""
    if isinstance(target, nodes.Name):
        yield target
    elif isinstance(target, nodes.Tuple):
        for item in target.items:
            yield from _named(item)


def _forgotten(name: nodes.Name) -> TemplateFailure:
    """Return the failure of a name that is set in a loop for use behind it."""
    key = name.name
    return TemplateFailure(
        codes.FAILED,
        f"«{key}» đặt lại trong vòng for; ra khỏi vòng ấy giá trị mới bị quên.",
        f"Trước vòng for viết «{{% set ns = namespace({key}=…) %}}», trong vòng viết "
        f"«{{% set ns.{key} = … %}}», sau vòng dùng «ns.{key}»; chỉ dùng trong vòng thì đổi tên.",
        name.lineno,
    )
