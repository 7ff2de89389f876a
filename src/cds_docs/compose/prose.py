"""Templates run for one document: the prose as marked text, or what went wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace

from jinja2 import TemplateNotFound
from jinja2.runtime import Context

from cds_docs.campaign.shape import Loc
from cds_docs.compose import codes
from cds_docs.compose.environment import BlockText, Run, Sandbox
from cds_docs.compose.failures import (
    RestsOnFault,
    TemplateFailure,
    explain,
    nearest,
    origin,
    suggestion,
)
from cds_docs.compose.names import Names
from cds_docs.compose.places import Places
from cds_docs.compose.templates import ENDING, Library
from cds_docs.compose.words import CampaignWords
from cds_docs.diagnostics import CdsError, Diagnostic, Span
from cds_docs.values import dataclass


def block_name(section: str) -> str:
    """Return the block a section's key stands for: ``to-chuc`` is ``to_chuc``."""
    return section.replace("-", "_")


@dataclass(frozen=True, slots=True)
class Order:
    """A template that is asked for.

    Attributes:
        name: Its name.
        kind: The folder it should be in.
        span: Where it is asked for.
    """

    name: str
    kind: str
    span: Span


@dataclass(slots=True)
class Sections:
    """The blocks a document gives itself.

    Attributes:
        words: Fills the facts.
        loc: Where the sections stand in the campaign file.
        texts: Section text by key.
        used: Blocks that were printed.
    """

    words: CampaignWords
    loc: Loc
    texts: Mapping[str, str]
    used: set[str] = field(default_factory=set)

    def blocks(self, sandbox: Sandbox) -> Mapping[str, BlockText]:
        """Return what stands in place of the template's blocks."""
        return {block_name(key): self._block(key, sandbox) for key in self.texts}

    def _block(self, key: str, sandbox: Sandbox) -> BlockText:
        """Return the text of one block."""
        name = block_name(key)

        def printed(_context: Context) -> Iterator[str]:
            self.used.add(name)
            text = self.words.lines(self.texts[key].strip("\n"), *self.loc, key)
            sandbox.run.budget.step(len(text))
            yield text if name in sandbox.inline_blocks else f"{text}\n"

        return printed

    def findings(self, run: Run) -> Iterator[Diagnostic]:
        """Yield what is wrong with the sections after the template has run."""
        names = sorted(name for name in run.blocks)
        for key in self.texts:
            span = self.words.loaded.keys.get((*self.loc, key)) or self.words.span(*self.loc, key)
            if block_name(key) not in run.blocks:
                hint = suggestion(block_name(key), names)
                listed = f" Các phần của mẫu: {', '.join(names)}." if names else ""
                yield Diagnostic(
                    codes.UNKNOWN_SECTION,
                    f"Mẫu không có phần «{key}» nên lời văn này không in ra được.",
                    span,
                    hint if not names or hint.endswith(f"{', '.join(names)}.") else hint + listed,
                )
            elif block_name(key) not in self.used:
                yield Diagnostic(
                    codes.SECTION_NOT_PRINTED,
                    f"Mẫu không in phần «{key}» trong trường hợp này.",
                    span,
                    "Xem điều kiện if quanh phần đó trong mẫu, hoặc bỏ phần này.",
                )


class Press:
    """Runs templates; what is compiled once is kept."""

    def __init__(self, library: Library) -> None:
        """Make the sandbox."""
        self._library = library
        self._sandbox = Sandbox(library)
        self.asked: set[str] = set()
        """Names of templates asked for by themselves, not by another template."""

    def block_names(self, name: str) -> frozenset[str] | None:
        """Return the blocks a template itself has, or None when there is no such template."""
        self._sandbox.run = Run({})
        self.asked.add(name)
        try:
            return frozenset(self._sandbox.get_template(name).blocks)
        except TemplateNotFound:
            return None
        except Exception:  # noqa: BLE001 -- printing the template will say what is wrong
            return frozenset()

    def print(
        self, order: Order, names: Names, places: Places, sections: Sections
    ) -> tuple[str, list[Diagnostic]]:
        """Run a template; return its marked text and what was found."""
        run = Run(names.table())
        run.mark_value = places.plain
        run.watch = sections.words.watch
        run.sections = sections.blocks(self._sandbox)
        self._sandbox.run = run
        self.asked.add(order.name)
        try:
            template = self._sandbox.get_template(order.name)
            text = "".join(template.root_render_func(template.new_context({})))
        except RestsOnFault:
            raise
        except TemplateNotFound as error:
            if str(error) == order.name:
                return "", [self._not_found(order)]
            return "", [self._explained(error, order)]
        except CdsError as error:  # where templates come from says what is wrong with the file
            return "", list(error.diagnostics)
        except Exception as error:  # noqa: BLE001 -- a template may raise anything
            return "", [self._explained(error, order)]
        return text, list(sections.findings(run))

    def _explained(self, error: Exception, order: Order) -> Diagnostic:
        """Return the finding on what a template raised, with the name that may have been meant."""
        from cds_docs.compose.examine import Examiner  # noqa: PLC0415 - most templates are right

        found = explain(error, order.name, self._library.path_of)
        examiner, hint = Examiner(self._library), ""
        if isinstance(error, TemplateFailure) and error.name:
            hint = examiner.hint(origin(error, order.name), error.name)
        elif isinstance(error, TemplateNotFound) and (near := examiner.near(str(error))):
            hint = f"Có phải ý là «{near}»?"
        return replace(found, hint=hint) if hint else found

    def _not_found(self, order: Order) -> Diagnostic:
        """Return the finding on a template that is not there."""
        known = self._library.names(order.kind)
        name = order.name.rpartition("/")[2].removesuffix(ENDING)
        near = nearest(name, known)
        hint = f"Có phải ý là «{near}»? " if near else ""
        hint += f"Các mẫu đang có: {', '.join(known)}. " if known else ""
        return Diagnostic(
            codes.NO_TEMPLATE,
            f"Không tìm thấy mẫu «{order.name}».",
            order.span,
            f"{hint}Mẫu của riêng mình là tệp templates/{order.name} cạnh tệp chiến dịch.",
        )
