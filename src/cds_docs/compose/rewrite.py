"""Template trees made countable and traceable before they are compiled.

Every loop, macro and block is made to count its steps, joining of texts and comparing are
made to count characters, lists to count what is reached in them, and each template line is
given the mark of its place.
"""

import re
from collections.abc import Iterable

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from cds_docs.compose import codes
from cds_docs.compose.failures import TemplateFailure, suggestion
from cds_docs.compose.marks import reserved_in, template_mark
from cds_docs.patterns import regex

COMPARED, EACH, HELD, INSIDE = "_compared", "_each", "_held", "_inside"
JOINED, STEP, WEIGHED = "_joined", "_step", "_weighed"
"""Names of the inner filters; a template cannot ask for them."""

_BY_ID = frozenset(
    {"activities", "agencies", "documents", "each", "recipients", "references", "timeline"}
)
"""Names of things whose parts may have hyphens in their names."""

_STRAY = regex(r"^[^{\n]*?([}%#]\})", re.MULTILINE)
"""What closes an expression, tag or remark that was not opened, as it would be printed."""
_OPENED_BY = {"}}": "{{", "%}": "{%", "#}": "{#"}

_INSTEAD = {
    "capitalize": "Dùng «cap»: viết hoa chữ đầu.",
    "count": "Dùng «length»: số mục của danh sách.",
    "d": "Viết «{{ tên or 'chữ thay' }}», hoặc bọc trong «{% if tên %}».",
    "default": "Viết «{{ tên or 'chữ thay' }}», hoặc bọc trong «{% if tên %}».",
    "lower": "Dùng «mid»: viết thường chữ chung ở đầu; chữ khác thì gõ sẵn chữ thường.",
}
"""Filters that Jinja has and templates have not → what to write."""

_BODIES = (nodes.For, nodes.Macro, nodes.CallBlock, nodes.Block)


def _inner(node: nodes.Expr | nodes.Node, name: str, *args: object) -> nodes.Filter:
    """Wrap an expression in an inner filter."""
    values: list[nodes.Expr] = [nodes.Const(arg, lineno=node.lineno) for arg in args]
    return nodes.Filter(node, name, values, [], None, None, lineno=node.lineno)


def _printed(body: Iterable[nodes.Node]) -> int:
    """Count the characters a body prints by itself, inner loops and macros left out."""
    total = 0
    for node in body:
        if isinstance(node, nodes.TemplateData):
            total += len(node.data)
        elif not isinstance(node, _BODIES):
            total += _printed(node.iter_child_nodes())
    return total


def _counter(body: list[nodes.Node], line: int) -> nodes.Node:
    """Return the statement that counts a body each time it runs."""
    start = _inner(nodes.Const(_printed(body), lineno=line), STEP)
    return nodes.ExprStmt(start, lineno=line)


def _is_flat(node: nodes.List | nodes.Tuple) -> bool:
    """Tell whether a list is typed out whole: nothing stands in it that could be a list."""
    return all(isinstance(item, nodes.Const) for item in node.items)


def _ends_inside_line(body: list[nodes.Node]) -> bool:
    """Tell whether a block's own text stops in the middle of a line."""
    last = body[-1] if body else None
    if not isinstance(last, nodes.Output):
        return False
    child = last.nodes[-1]
    return not (isinstance(child, nodes.TemplateData) and child.data.endswith("\n"))


def _written(node: nodes.Node) -> str:
    """Return how a path was written that Jinja reads as a sum: ``each.so-diem``; else nothing."""
    match node:
        case nodes.Name():
            return node.name
        case nodes.Const() if isinstance(node.value, int):
            return str(node.value)
        case nodes.Getattr():
            start = _written(node.node)
            return start and f"{start}.{node.attr}"
        case nodes.Sub():
            left, right = _written(node.left), _written(node.right)
            return f"{left}-{right}" if left and right else ""
    return ""


def _goes_on(node: nodes.Node) -> bool:
    """Tell whether this is text with words at its beginning, not at that of the next line."""
    return isinstance(node, nodes.TemplateData) and not node.data.startswith("\n")


class Rewriter(NodeTransformer):
    """Rewrites one template.

    Attributes:
        inline_blocks: Names of blocks that are a part of a line.
    """

    def __init__(self, template: int, filters: frozenset[str], tests: frozenset[str]) -> None:
        """Keep the template's index and the names it may use."""
        self._template = template
        self._filters = filters
        self._tests = tests
        self.inline_blocks: set[str] = set()
        self._set_in_blocks: set[str] = set()

    def visit_Template(self, node: nodes.Template) -> nodes.Template:  # noqa: N802
        """Count the template as a whole."""
        targets = (one.target for one in node.find_all(nodes.AssignBlock))
        self._set_in_blocks = {one.name for one in targets if isinstance(one, nodes.Name)}
        counter = _counter(node.body, 1)
        self.generic_visit(node)
        node.body.insert(0, counter)
        return node

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802
        """Count each step of a loop, also one whose condition drops it."""
        if node.recursive:
            raise self._refuse("vòng lặp recursive", node)
        size = _printed(node.body)
        self.generic_visit(node)
        node.iter = _inner(node.iter, EACH, size)
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Macro:  # noqa: N802
        """Count each call of a macro."""
        counter = _counter(node.body, node.lineno)
        self.generic_visit(node)
        node.body.insert(0, counter)
        return node

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.CallBlock:  # noqa: N802
        """Count each call of a caller."""
        counter = _counter(node.body, node.lineno)
        self.generic_visit(node)
        node.body.insert(0, counter)
        return node

    def visit_Block(self, node: nodes.Block) -> nodes.Block:  # noqa: N802
        """Count a block, and remember whether it is a part of a line."""
        if _ends_inside_line(node.body):
            self.inline_blocks.add(node.name)
        counter = _counter(node.body, node.lineno)
        self.generic_visit(node)
        node.body.insert(0, counter)
        return node

    def visit_Import(self, node: nodes.Import) -> nodes.Import:  # noqa: N802
        """Let imported macros see the public names."""
        node.with_context = True
        self.generic_visit(node)
        return node

    def visit_FromImport(self, node: nodes.FromImport) -> nodes.FromImport:  # noqa: N802
        """Let imported macros see the public names."""
        node.with_context = True
        self.generic_visit(node)
        return node

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802
        """Let words go on the line of what a macro or a ``set`` block gives.

        Why: its own last line ends before its closing tag; the stop behind ``{{ it }}.`` would be
        a paragraph of its own.
        """
        followed = [*map(_goes_on, node.nodes[1:]), False]
        self.generic_visit(node)
        node.nodes = [
            _inner(child, INSIDE) if goes_on and self._may_end_line(child) else child
            for child, goes_on in zip(node.nodes, followed, strict=True)
        ]
        return node

    def _may_end_line(self, node: nodes.Node) -> bool:
        """Tell whether an expression may give lines of a template, line ends included."""
        if isinstance(node, nodes.Name):
            return node.name in self._set_in_blocks
        return isinstance(node, nodes.Call) or any(map(self._may_end_line, node.iter_child_nodes()))

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802
        """Join texts by our own rule: data stays data."""
        self.generic_visit(node)
        return _inner(nodes.List(node.nodes, lineno=node.lineno), JOINED)

    def visit_Sub(self, node: nodes.Sub) -> nodes.Sub:  # noqa: N802
        """Refuse a path with hyphens: nothing of the campaign is a number to be taken away from."""
        written = _written(node)
        thing, _, rest = written.partition(".")
        name, dot, field = rest.partition(".")
        if thing in _BY_ID and "-" in name:
            raise TemplateFailure(
                codes.UNKNOWN_NAME,
                f"Mẫu viết «{written}», dấu «-» ở đó là phép trừ.",
                f"Tên có dấu «-» phải đặt trong ngoặc vuông: {thing}['{name}']{dot}{field}.",
                node.lineno,
            )
        self.generic_visit(node)
        return node

    def visit_Compare(self, node: nodes.Compare) -> nodes.Filter:  # noqa: N802
        """Count what is compared or searched, and compare by our own rule."""
        self.generic_visit(node)
        values = [node.expr, *(operand.expr for operand in node.ops)]
        weighed: list[nodes.Expr] = [_inner(value, WEIGHED) for value in values]
        signs = tuple(operand.op for operand in node.ops)
        return _inner(nodes.List(weighed, lineno=node.lineno), COMPARED, signs)

    def visit_List(self, node: nodes.List) -> nodes.Expr:  # noqa: N802
        """Count what is reached in a list."""
        self.generic_visit(node)
        return node if _is_flat(node) else _inner(node, HELD)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Expr:  # noqa: N802
        """Count what is reached in a list; names to be set are none."""
        self.generic_visit(node)
        return node if node.ctx != "load" or _is_flat(node) else _inner(node, HELD)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Filter:  # noqa: N802
        """Count what is reached in a dict, and its keys before they are hashed."""
        self.generic_visit(node)
        for pair in node.items:
            pair.key = _inner(pair.key, HELD)
        return _inner(node, HELD)

    def visit_Filter(self, node: nodes.Filter) -> nodes.Filter:  # noqa: N802
        """Let only published filters pass."""
        if node.name not in self._filters:
            raise self._unknown("phép lọc", node.name, self._filters, node.lineno)
        self.generic_visit(node)
        return node

    def visit_Test(self, node: nodes.Test) -> nodes.Test:  # noqa: N802
        """Let only published tests pass."""
        if node.name not in self._tests:
            raise self._unknown("phép thử", node.name, self._tests, node.lineno)
        self.generic_visit(node)
        return node

    def visit_Slice(self, node: nodes.Slice) -> nodes.Slice:  # noqa: N802
        """Refuse cutting a text or list to pieces."""
        raise self._refuse("lát cắt [a:b]", node)

    def visit_ScopedEvalContextModifier(  # noqa: N802
        self, node: nodes.ScopedEvalContextModifier
    ) -> nodes.Node:
        """Refuse switching off the protection of values."""
        raise self._refuse("autoescape", node)

    def visit_Const(self, node: nodes.Const) -> nodes.Const:  # noqa: N802
        """Refuse characters kept for marks, which a text could only name by an escape."""
        if isinstance(node.value, str):
            self._watch(node.value, node.lineno)
        return node

    def visit_TemplateData(self, node: nodes.TemplateData) -> nodes.TemplateData:  # noqa: N802
        """Mark each line with its place."""
        self._watch(node.data, node.lineno)
        self._refuse_stray(node)
        lines = node.data.split("\n")
        node.data = "\n".join(
            template_mark(self._template, node.lineno + offset) + line
            for offset, line in enumerate(lines)
        )
        return node

    @staticmethod
    def _watch(text: str, line: int) -> None:
        """Refuse a text with a character that composing keeps for itself."""
        found = reserved_in(text)
        if found:
            raise TemplateFailure(
                codes.RESERVED_CHARACTER,
                f"Mẫu có ký tự dành riêng U+{ord(found):04X}.",
                "Xóa ký tự đó: nó thường đến từ một phông chữ biểu tượng.",
                line + text[: text.index(found)].count("\n"),
            )

    @staticmethod
    def _refuse_stray(node: nodes.TemplateData) -> None:
        """Refuse what closes something that was not opened: Jinja would print it."""
        if stray := _STRAY.search(node.data):
            sign = stray[1]
            raise TemplateFailure(
                codes.SYNTAX,
                f"Mẫu sai cú pháp: «{sign}» không có «{_OPENED_BY[sign]}» ở trước.",
                f"Bỏ «{sign}»; muốn in đúng hai dấu ấy thì viết «{{{{ '{sign}' }}}}».",
                node.lineno + node.data[: stray.start(1)].count("\n"),
            )

    def _refuse(self, what: str, node: nodes.Node) -> TemplateFailure:
        """Return the refusal of a construct."""
        return TemplateFailure(
            codes.FORBIDDEN,
            f"Mẫu dùng {what}, điều không được phép trong mẫu.",
            "Viết lại bằng vòng lặp, macro và các tên đã công bố.",
            node.lineno,
        )

    @staticmethod
    def _unknown(what: str, name: str, known: frozenset[str], line: int) -> TemplateFailure:
        """Return the finding on a filter or test that does not exist."""
        return TemplateFailure(
            codes.UNKNOWN_NAME,
            f"Không có {what} «{name}».",
            _INSTEAD.get(name) or suggestion(name, known),
            line,
        )
