"""One small fault in an expression, planted beside the right one and switched on by a number."""

import ast
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SWITCH = "__mutant__"
"""Name of the function that tells whether a fault is on."""

_COMPARED: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
}
_COUNTED: dict[type[ast.operator], str] = {ast.Add: "-", ast.Sub: "+", ast.Mult: "+"}
_SKIPPED = {"__pycache__", "explained"}
"""Folders without decisions: rows of words."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """A fault that can be planted.

    Attributes:
        path: The module, below the package.
        line: Its line.
        start: Where the expression begins, in bytes of the file.
        end: Where it ends.
        right: The expression as it is.
        wrong: The expression with the fault.
    """

    path: str
    line: int
    start: int
    end: int
    right: str
    wrong: str


def mutations(package: Path) -> list[Mutation]:
    """Return all faults that can be planted in a package, in the order of files and lines."""
    found: list[Mutation] = []
    for file in sorted(package.rglob("*.py")):
        if not _SKIPPED & set(file.relative_to(package).parts):
            found += _in_file(file, file.relative_to(package).as_posix())
    return found


def drawn(found: list[Mutation], count: int, seed: int) -> list[Mutation]:
    """Return some mutations, drawn by a seed: one a line at most, none within another."""
    pool = list(found)
    random.Random(seed).shuffle(pool)  # noqa: S311 - to choose, not to hide
    picked: dict[tuple[str, int], Mutation] = {}
    for one in pool:
        if len(picked) == count:
            break
        near = [other for other in picked.values() if other.path == one.path]
        if not any(one.start < other.end and other.start < one.end for other in near):
            picked.setdefault((one.path, one.line), one)
    return sorted(picked.values(), key=lambda one: (one.path, one.start))


def plant(package: Path, planted: list[Mutation]) -> None:
    """Write each fault beside the right expression: ``wrong if __mutant__(number) else right``."""
    by_file: dict[str, list[tuple[int, Mutation]]] = {}
    for number, one in enumerate(planted):
        by_file.setdefault(one.path, []).append((number, one))
    for path, those in by_file.items():
        data = (package / path).read_bytes()
        for number, one in sorted(those, key=lambda pair: pair[1].start, reverse=True):
            choice = f"(({one.wrong}) if {SWITCH}({number}) else ({one.right}))"
            data = data[: one.start] + choice.encode() + data[one.end :]
        (package / path).write_bytes(data)


def _in_file(file: Path, shown: str) -> Iterator[Mutation]:
    data = file.read_bytes()
    starts = [0]
    for line in data.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for node in _expressions(ast.parse(data)):
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        right = data[start:end].decode()
        for wrong in _wrong(node):
            yield Mutation(shown, node.lineno, start, end, right, wrong)


def _expressions(tree: ast.Module) -> Iterator[ast.expr]:
    """Yield the expressions that run inside functions, those excepted whose place is not known."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for statement in function.body:
                yield from _within(statement)


def _within(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.JoinedStr | ast.AnnAssign | ast.Match):
        return
    if isinstance(node, ast.expr):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from _within(child)


def _wrong(node: ast.expr) -> Iterator[str]:
    """Yield an expression with a fault; none where a name is bound in it."""
    if any(isinstance(part, ast.NamedExpr | ast.Yield | ast.YieldFrom) for part in ast.walk(node)):
        return
    if isinstance(node, ast.Constant):
        yield from _other_value(node.value)
        return
    match node:
        case ast.Compare(left=left, ops=[operator], comparators=[other]):
            yield f"{_text(left)} {_COMPARED[type(operator)]} {_text(other)}"
        case ast.BoolOp(op=operator, values=values):
            sign = " or " if isinstance(operator, ast.And) else " and "
            yield sign.join(map(_text, values))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield _text(operand)
        case ast.BinOp(left=left, op=operator, right=other) if type(operator) in _COUNTED:
            yield f"{_text(left)} {_COUNTED[type(operator)]} {_text(other)}"
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield f"{_text(orelse)} if {_text(test)} else {_text(body)}"


def _other_value(value: object) -> Iterator[str]:
    if isinstance(value, bool):
        yield str(not value)
    elif isinstance(value, int):
        yield str(value + 1)


def _text(node: ast.expr) -> str:
    return f"({ast.unparse(node)})"
