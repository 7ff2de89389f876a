"""A template looked at without running it: what it is for, its blocks, what is wrong with it."""

from collections.abc import Iterator
from dataclasses import replace

from jinja2 import TemplateSyntaxError, nodes

from cds_docs.compose import codes
from cds_docs.compose.environment import Sandbox
from cds_docs.compose.failures import TemplateFailure, explain, line_span, nearest, suggestion
from cds_docs.compose.public import FIELDS, LOOP_NAMES, PUBLIC_NAMES
from cds_docs.compose.templates import ENDING, Library
from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.values import dataclass

_VIEWS = {"doc": "doc", "event": "event", "agency": "agency", "issuer": "agency", "annex": "annex"}
"""Names that always stand for one kind of thing, and that kind in ``FIELDS``."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A template.

    Attributes:
        path: Its path as the user knows it.
        about: What its first remark says, on one line; nothing where there is none.
        blocks: Names of what a campaign may replace through ``sections``, in order; those of
            templates it extends come last.
        text: Its text.
        diagnostics: What is wrong with it.
    """

    path: str
    about: str
    blocks: tuple[str, ...]
    text: str
    diagnostics: tuple[Diagnostic, ...] = ()


class Examiner:
    """Looks at templates; what they import is read once."""

    def __init__(self, library: Library) -> None:
        """Keep where templates come from."""
        self._library = library
        self._sandbox = Sandbox(library)

    def examine(self, name: str) -> Examined | None:
        """Return what can be told of a template (``cong-van/mac-dinh.md.j2``); None: no such."""
        try:
            _, text = self._library.read(name)
        except CdsError as error:
            return Examined(name, "", (), "", error.diagnostics)
        except TemplateFailure as failure:
            path = self._library.path_of(name)
            return Examined(path, "", (), "", (explain(failure, name, self._library.path_of),))
        if text is None:
            return None
        path = self._library.path_of(name)
        try:
            self._sandbox.get_template(name)
            tree = self._sandbox.parse(text, name)
        except Exception as error:  # noqa: BLE001 -- a template may be wrong in any way
            fault = self._with_line(explain(error, name, self._library.path_of))
            return Examined(path, _about(text), (), text, (fault,))
        blocks = tuple(self._blocks(tree))
        found = [*self._names(tree, path), *_fields(tree, path), *self._calls(tree, path)]
        return Examined(path, _about(text), blocks, text, tuple(map(self._with_line, found)))

    def hint(self, name: str, unknown: str) -> str:
        """Return what a name may mean that a template uses and nobody declares, or nothing."""
        _, text = self._library.read(name)
        return "" if text is None else self._meant(self._sandbox.parse(text, name), unknown)

    def _blocks(self, tree: nodes.Template) -> dict[str, None]:
        """Return the names of the blocks of a template, then those of the ones it extends."""
        found: dict[str, None] = {}
        asked = {""}
        while True:
            found |= dict.fromkeys(block.name for block in tree.find_all(nodes.Block))
            name = next((_called(node) for node in tree.find_all(nodes.Extends)), "")
            if name in asked:
                return found
            asked.add(name)
            try:
                tree = self._sandbox.parse(self._library.read(name)[1] or "", name)
            except (CdsError, TemplateSyntaxError):  # said where that template is looked at
                return found

    def near(self, name: str) -> str:
        """Return the template that a name nobody has may mean, or nothing."""
        kind, _, own = name.rpartition("/")
        meant = nearest(own.removesuffix(ENDING), self._library.names(kind)) if kind else ""
        return f"{kind}/{meant}{ENDING}" if meant else ""

    def _names(self, tree: nodes.Template, path: str) -> Iterator[Diagnostic]:
        """Yield each name that nobody declares, where it is first used."""
        known = {*_declared(tree), *PUBLIC_NAMES, *LOOP_NAMES}
        for node in tree.find_all(nodes.Name):
            if node.name not in known:
                known.add(node.name)
                yield Diagnostic(
                    codes.UNKNOWN_NAME,
                    f"Mẫu dùng tên «{node.name}» không có.",
                    line_span(path, node.lineno),
                    self._meant(tree, node.name) or suggestion(node.name, PUBLIC_NAMES),
                )

    def _meant(self, tree: nodes.Template, unknown: str) -> str:
        """Return what was meant by a name nobody declares: something imported, or to be so."""
        empty: set[str] = set()
        for node in tree.find_all(nodes.FromImport):
            given = self._macros(_called(node)) or frozenset()
            if unknown in given:
                return f"Thêm «{unknown}» vào dòng import của «{_called(node)}»."
            empty |= {local for name, local in _imported(node) if given and name not in given}
        declared = _declared(tree)
        if unknown in declared:
            return f"«{unknown}» được khai ở dưới hoặc ở nơi khác: đưa dòng khai nó lên trước."
        near = nearest(unknown, sorted(declared - empty))
        return f"Có phải ý là «{near}»?" if near else ""

    def _with_line(self, finding: Diagnostic) -> Diagnostic:
        """Return a finding with the line it stands on."""
        span = finding.span
        return (
            replace(finding, excerpt=self._library.line(span.path, span.line)) if span else finding
        )

    def _calls(self, tree: nodes.Template, path: str) -> Iterator[Diagnostic]:
        """Yield what this template asks of others and that is not there."""
        kinds = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
        for node in tree.find_all(kinds):
            wanted = _called(node)
            if not wanted:
                continue
            if failure := self._misnamed(wanted):
                span = line_span(path, node.lineno)
                yield Diagnostic(failure.code, failure.message, span, failure.hint)
                continue
            macros = self._macros(wanted)
            if macros is None:
                if isinstance(node, nodes.Include) and node.ignore_missing:
                    continue
                near = self.near(wanted)
                yield Diagnostic(
                    codes.NO_TEMPLATE,
                    f"Không tìm thấy mẫu «{wanted}» mà mẫu này gọi đến.",
                    line_span(path, node.lineno),
                    f"Có phải ý là «{near}»?" if near else "Tên mẫu tính từ thư mục templates.",
                )
            elif isinstance(node, nodes.FromImport):
                yield from _imports(node, macros, wanted, path)

    def _misnamed(self, name: str) -> TemplateFailure | None:
        """Return why a name cannot be a template's, or None; a bad text is told at its own."""
        try:
            self._library.read(name)
        except CdsError:
            return None
        except TemplateFailure as failure:
            return None if failure.template else failure
        return None

    def _macros(self, name: str) -> frozenset[str] | None:
        """Return what a template gives to those who import it, or None where there is none."""
        try:
            _, text = self._library.read(name)
            tree = None if text is None else self._sandbox.parse(text, name)
        except (CdsError, TemplateFailure, TemplateSyntaxError):
            return frozenset()  # told where that template itself is examined
        if tree is None:
            return None
        given = [one.name for one in tree.find_all(nodes.Macro)]
        given += [one.name for one in tree.find_all(nodes.Name) if one.ctx == "store"]
        return frozenset(given)


def _called(node: nodes.Node) -> str:
    """Return the template a tag names; nothing where it reckons the name out."""
    wanted = getattr(node, "template", None)
    is_text = isinstance(wanted, nodes.Const) and isinstance(wanted.value, str)
    return str(wanted.value) if isinstance(wanted, nodes.Const) and is_text else ""


def _imported(node: nodes.FromImport) -> Iterator[tuple[str, str]]:
    """Yield what is imported by its name there and its name here."""
    for one in node.names:
        yield (one, one) if isinstance(one, str) else one


def _imports(
    node: nodes.FromImport, macros: frozenset[str], name: str, path: str
) -> Iterator[Diagnostic]:
    """Yield what is imported and not given."""
    for wanted, _ in _imported(node):
        if macros and wanted not in macros:
            near = nearest(wanted, macros)
            yield Diagnostic(
                codes.UNKNOWN_NAME,
                f"Mẫu «{name}» không có macro «{wanted}».",
                line_span(path, node.lineno),
                f"Có phải ý là «{near}»?" if near else f"Có: {', '.join(sorted(macros))}.",
            )


def _declared(tree: nodes.Template) -> frozenset[str]:
    """Return every name a template gives anything, wherever it does: a part sees the whole."""
    names = {one.name for one in tree.find_all(nodes.Name) if one.ctx != "load"}
    names |= {one.name for one in tree.find_all(nodes.Macro)}
    names |= {one.target for one in tree.find_all(nodes.Import)}
    for node in tree.find_all(nodes.FromImport):
        names |= {local for _, local in _imported(node)}
    return frozenset(names)


def _fields(tree: nodes.Template, path: str) -> Iterator[Diagnostic]:
    """Yield fields that a thing never has."""
    own = {one.name for one in tree.find_all(nodes.Name) if one.ctx != "load"}
    for node in tree.find_all(nodes.Getattr):
        thing = node.node
        if not isinstance(thing, nodes.Name) or thing.name in own or thing.name not in _VIEWS:
            continue
        known = FIELDS[_VIEWS[thing.name]]
        if node.attr not in known:
            yield Diagnostic(
                codes.UNKNOWN_NAME,
                f"«{thing.name}» không có trường «{node.attr}».",
                line_span(path, node.lineno),
                suggestion(node.attr, known),
            )


def _about(text: str) -> str:
    """Return the remark a template begins with, on one line."""
    if not text.lstrip().startswith("{#"):
        return ""
    remark, _, _ = text.lstrip()[2:].partition("#}")
    return " ".join(remark.strip("-+ \n").split())
