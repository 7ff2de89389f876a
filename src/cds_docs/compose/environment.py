"""The sandbox templates run in: counted, without Python's own methods, data kept apart."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from jinja2 import BaseLoader, Environment, Template, TemplateNotFound, nodes
from jinja2.exceptions import SecurityError
from jinja2.lexer import Lexer
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace, missing, pass_context, pass_environment

from cds_docs.compose import codes
from cds_docs.compose.budget import MAX_NUMBER, MAX_RANGE, Budget, OverBudgetError
from cds_docs.compose.failures import TemplateFailure, blank, no_item
from cds_docs.compose.filters import FILTERS, TESTS, joined, printable
from cds_docs.compose.lexer import LineLexer
from cds_docs.compose.lost import refuse_lost
from cds_docs.compose.marks import without_line_end
from cds_docs.compose.reckoning import compared, number, numbers
from cds_docs.compose.rewrite import COMPARED, EACH, HELD, INSIDE, JOINED, STEP, WEIGHED, Rewriter
from cds_docs.compose.unknown import Unknown
from cds_docs.compose.view import Function, Later, Listing, Value, View
from cds_docs.viet import lower_first

if TYPE_CHECKING:
    from cds_docs.compose.slots import Watch
    from cds_docs.compose.templates import Library

LOOP_FIELDS = frozenset(
    {"index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem"}
)
"""What templates may read of ``loop``."""

_SHOWN = 40
"""Characters of an argument that a message shows."""

BlockText = Callable[[Context], Iterator[str]]


class Run:
    """The state of one document's templates.

    Attributes:
        budget: What is left.
        names: The public names; a name is made when a template first asks for it.
        sections: The blocks a document gives itself, by block name.
        blocks: Names of all blocks of the templates used so far.
        value_index: Gives the mark index of a value's place.
        watch: Sees what is looked into, where stand-ins are printed.
        blank: The field a template has found blank last, as messages name it.
    """

    def __init__(self, names: Mapping[str, Callable[[], object]]) -> None:
        """Start with full budget."""
        self.budget = Budget()
        self.names = names
        self.made: dict[str, object] = {}
        self.sections: Mapping[str, BlockText] = {}
        self.blocks: set[str] = set()
        self.mark_value: Callable[[Value], str] = str
        self.watch: Watch | None = None
        self.blank = ""

    def name(self, key: str) -> object:
        """Return a public name's value, or Jinja's own sign for nothing."""
        if key not in self.made:
            maker = self.names.get(key)
            if maker is None:
                return missing
            self.made[key] = maker()
        return self.made[key]


class _PublicContext(Context):
    """A context that knows the public names and the blocks a document gives itself."""

    environment: "Sandbox"

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 -- Jinja's own signature
        """Put the document's sections before the template's blocks."""
        super().__init__(*args, **kwargs)
        for name, text in self.environment.run.sections.items():
            self.blocks.setdefault(name, []).insert(0, text)

    def resolve_or_missing(self, key: str) -> Any:  # noqa: ANN401 -- Jinja's own signature
        """Look among the template's own names, then among the public ones."""
        found = super().resolve_or_missing(key)
        return self.environment.run.name(key) if found is missing else found


class _Counted:
    """Something to loop over that counts every step."""

    def __init__(self, items: Iterable[object], budget: Budget, size: int) -> None:
        """Keep the items and what one step prints."""
        self._items = items
        self._budget = budget
        self._size = size

    def __iter__(self) -> Iterator[object]:
        """Yield and count."""
        for item in self._items:
            self._budget.step(self._size)
            yield item

    def __len__(self) -> int:
        """Count without stepping."""
        return len(self._items)  # type: ignore[arg-type]


_LOOPABLE = (tuple, list, dict, range, Listing)


@pass_environment
def _each(environment: "Sandbox", items: object, size: int) -> _Counted:
    """Count a loop's steps."""
    if isinstance(items, Undefined):
        str(items)
    if not isinstance(items, _LOOPABLE):
        raise TemplateFailure(
            codes.FAILED,
            "Vòng lặp for cần một danh sách.",
            "Lặp trên danh sách như timeline, slogans, assignments().",
        )
    return _Counted(items, environment.run.budget, size)


@pass_environment
def _step(environment: "Sandbox", size: int) -> str:
    """Count one run of a body."""
    environment.run.budget.step(size)
    return ""


@pass_environment
def _weighed(environment: "Sandbox", value: object) -> object:
    """Count what is compared."""
    run = environment.run
    if isinstance(value, (str, range, Listing)):  # what is looked for is compared with each
        run.budget.spend(len(value))
    else:
        run.budget.weigh(value)
    if run.watch is not None:
        run.watch.see(value)
    return value


def _compared(values: list[object], signs: tuple[str, ...]) -> bool:
    """Compare each value with the next."""
    return all(map(compared, signs, values, values[1:]))


@pass_environment
def _held(environment: "Sandbox", value: object) -> object:
    """Count a list that a template has made, and keys before they come into a dict."""
    environment.run.budget.weigh(value)
    return value


def _weigh_arguments(budget: Budget, called: object, args: Any, kwargs: Any) -> None:  # noqa: ANN401
    """Count what arguments hold, where they come into lists or to a function of ours."""
    if isinstance(called, Function):
        for argument in (*args, *kwargs.values()):
            if not isinstance(argument, str):
                budget.weigh(argument)
    elif called is Namespace or (
        isinstance(called, Macro) and (called.catch_varargs or called.catch_kwargs)
    ):
        budget.weigh((args, kwargs))


def _told(argument: object) -> str:
    """Return what a message shows of an argument; a list as a text could have no end."""
    if isinstance(argument, (str, int, Undefined)):
        return str(argument)[:_SHOWN]
    return "…"


@pass_environment
def _joined(environment: "Sandbox", parts: list[object]) -> str:
    """Join with ``~``."""
    return joined(environment.run, parts)


@pass_context
def _finalize(context: Context, value: object) -> str:
    """Turn what ``{{ … }}`` gives into text: data is protected, markup passes."""
    run: Run = context.environment.run  # type: ignore[attr-defined]
    text = printable(run, value)
    run.budget.spend(len(text))
    return text


def _range(*bounds: int) -> range:
    """Return a range of bounded length."""
    if not all(isinstance(bound, int) for bound in bounds):
        raise SecurityError("range")
    if max((abs(bound) for bound in bounds), default=0) > MAX_RANGE:
        raise OverBudgetError(f"range dài hơn {MAX_RANGE}")
    return range(*bounds)


class _Loader(BaseLoader):
    """Compiles the templates of a library."""

    def __init__(self, library: "Library") -> None:
        """Keep the library."""
        self._library = library

    def load(
        self,
        environment: Environment,
        name: str,
        globals: Any = None,  # noqa: A002, ANN401 -- Jinja's own signature
    ) -> Template:
        """Read, rewrite and compile a template.

        Raises:
            TemplateNotFound: There is none of that name.
            TemplateFailure: Its name or its content is refused.
        """
        if not isinstance(environment, Sandbox):
            raise TypeError(environment)
        index, text = self._library.read(name)
        if text is None:
            raise TemplateNotFound(name)
        tree = environment.parse(text, name)
        rewriter = Rewriter(index, frozenset(FILTERS), frozenset(TESTS))
        try:
            refuse_lost(tree, partial(self._tree, environment))
            tree = rewriter.visit(tree)
        except TemplateFailure as failure:
            failure.template = name
            raise
        tree.set_environment(environment)
        environment.inline_blocks |= rewriter.inline_blocks
        code = environment.compile(tree, name, name)
        return Template.from_code(environment, code, globals or {})

    def _tree(self, environment: Environment, name: str) -> nodes.Template | None:
        """Return a template as it is written, None where there is none of that name."""
        _, text = self._library.read(name)
        return None if text is None else environment.parse(text, name)


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment; it serves one document at a time."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self, library: "Library") -> None:
        """Set up with nothing of Jinja's own filters, tests and globals."""
        super().__init__(
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,  # a paper is no HTML: ``_finalize`` protects data
            optimized=False,
            undefined=Unknown,
            finalize=_finalize,
            loader=_Loader(library),
            auto_reload=False,
        )
        self.context_class = _PublicContext
        self.run = Run({})
        self.inline_blocks: set[str] = set()
        inner = {EACH: _each, STEP: _step, HELD: _held, WEIGHED: _weighed, JOINED: _joined}
        self.filters = {**FILTERS, **inner, COMPARED: _compared, INSIDE: without_line_end}
        self.tests = dict(TESTS)
        self.globals = {"range": Function("range", _range), "namespace": Namespace}
        self._lexer = LineLexer(self)

    @property
    def lexer(self) -> Lexer:
        """What cuts templates into tags and text."""
        return self._lexer

    def get_template(self, *args: Any, **kwargs: Any) -> Template:  # noqa: ANN401 -- as Jinja's
        """Return a template and note the blocks it has."""
        template = super().get_template(*args, **kwargs)
        self.run.blocks |= template.blocks.keys()
        return template

    def join_path(self, template: Any, parent: str) -> str:  # noqa: ANN401 -- as templates give it
        """Return the name of a template that another one asks for.

        Raises:
            TemplateFailure: It is no text.
        """
        if isinstance(template, Undefined):
            str(template)
        if not isinstance(template, str):
            raise TemplateFailure(
                codes.FAILED,
                "Tên mẫu trong extends, include, import phải là chữ.",
                "Ghi tên tệp mẫu trong dấu nháy, tính từ thư mục templates.",
            )
        if self.run.watch is not None:
            self.run.watch.see(template)
        return super().join_path(template, parent)

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 -- as Jinja's
        """Return a field of a view, of ``loop``, of a namespace or an imported macro."""
        if not isinstance(attribute, str):  # ``join`` takes a name from the template
            raise SecurityError(f"«.{_told(attribute)}»")
        match obj:
            case View() | Listing():
                return self._field(obj, attribute)
            case LoopContext() if attribute in LOOP_FIELDS:
                return getattr(obj, attribute)
            case Namespace() if not attribute.startswith("_"):
                return self._or_unknown(obj, attribute)
            case Undefined():
                return str(obj)
            case None:
                raise blank(f"Mẫu dùng «.{attribute}» của một giá trị để trống", self.run.blank)
        if type(obj).__name__ == "TemplateModule" and not attribute.startswith("_"):
            return self._or_unknown(obj, attribute)
        raise SecurityError(f"«.{attribute}»")

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401 -- as Jinja's
        """Return a thing by id, or an item of a list by its place."""
        keys = list(obj) if isinstance(obj, dict) else ()
        self.run.budget.weigh(argument)
        if keys:
            self.run.budget.weigh(keys)
        if self.run.watch is not None:
            self.run.watch.see(argument, keys)
        if isinstance(obj, (View, Listing)) and isinstance(argument, str):
            return self._field(obj, argument)
        items = list(obj) if isinstance(obj, Listing) else obj
        if isinstance(items, (tuple, list)) and isinstance(argument, int):
            if not -len(items) <= argument < len(items):
                return self.undefined(hint=no_item(len(items), argument))
            return items[argument]
        if isinstance(obj, dict) and isinstance(argument, (str, int)):
            return obj[argument] if argument in obj else self.undefined(obj=obj, name=str(argument))
        if isinstance(obj, Undefined):
            return str(obj)
        raise SecurityError(f"«[{_told(argument)}]»")

    def _field(self, obj: View | Listing, name: str) -> object:
        """Return a field or a thing by id, or the sign that there is none."""
        known = obj.fields if isinstance(obj, View) else obj.items
        found = known[name] if name in known else self.undefined(obj=obj, name=name)
        value = found.make() if isinstance(found, Later) else found
        if value is None and isinstance(obj, View) and "each" not in self.run.names:
            # what copies lack is told once for all of them, so without the name of one
            self.run.blank = f"«{name}» của {lower_first(obj.what)}"
        return value

    def _or_unknown(self, obj: object, name: str) -> object:
        """Return what a namespace or module holds."""
        found = getattr(obj, name, missing)
        return self.undefined(name=name) if found is missing else found

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ANN401 -- as Jinja's
        """Let macros, callers, ``super()`` and public functions be called, nothing else."""
        return isinstance(obj, (Macro, BlockReference, Function)) or obj is Namespace

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Call and count."""
        if isinstance(obj, Undefined):
            str(obj)
        if self.run.watch is not None and isinstance(obj, Function):
            self.run.watch.see(*args, *kwargs.values())
        budget = self.run.budget
        _weigh_arguments(budget, obj, args, kwargs)
        budget.step()
        budget.enter()
        result = super().call(context, obj, *args, **kwargs)
        budget.leave()
        return result

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Reckon with whole numbers of bounded size; ``+`` also joins texts and lists."""
        for side in (left, right):
            if isinstance(side, Undefined):
                str(side)
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return joined(self.run, [left, right])
        if operator == "+" and isinstance(left, (tuple, list)) and isinstance(right, (tuple, list)):
            return self.run.budget.gather(left, right)
        if self.run.watch is not None:
            self.run.watch.see(left, right)
        left, right = (number(left), number(right)) if operator != "+" else numbers(left, right)
        if operator == "**" or not all(type(side) in (int, bool) for side in (left, right)):
            raise SecurityError(f"phép «{operator}»")
        result = super().call_binop(context, operator, left, right)
        if abs(result) > MAX_NUMBER:
            raise OverBudgetError(f"số lớn hơn {MAX_NUMBER}")
        return result
