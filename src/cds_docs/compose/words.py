"""Texts of the campaign file with their facts filled in, each knowing its place."""

from dataclasses import dataclass, field
from functools import lru_cache

from cds_docs.campaign.facts import CitationForm, Filling
from cds_docs.campaign.loaded import Group, Loaded
from cds_docs.campaign.model import DocumentSpec
from cds_docs.campaign.shape import Loc
from cds_docs.compose import codes
from cds_docs.compose.marks import (
    GUARD,
    citation_mark,
    protect,
    reserved_in,
    without_marks,
    without_reserved,
)
from cds_docs.compose.places import Places
from cds_docs.compose.slots import Watch
from cds_docs.compose.view import Value
from cds_docs.diagnostics import Diagnostic, Span


def cite(reference: str, form: CitationForm) -> str:
    """Leave a citation for the last pass, which knows the printed order."""
    return citation_mark(form.value, reference)


@lru_cache(maxsize=1024)
def _as_data(text: str) -> str:
    """Return a fact as it stands inside markup: no character of it is markup."""
    return GUARD + protect(without_marks(text))


@dataclass(slots=True)
class CampaignWords:
    """The words of one campaign as one document prints them.

    Attributes:
        loaded: The campaign and its places.
        document: The document being composed.
        places: Gives marks for places.
        findings: What is wrong with the words.
        assignments_shown: Whether a template asked for the assignments.
        asked: The parts of the campaign that templates asked for.
        complete: Whether all prose could be printed; what seems to lack may stand in the rest.
        watch: Sees what templates do with stand-ins, where some of the words are such.
        loc: Where the document stands in the campaign file.
        filling: Fills facts for the document.
    """

    loaded: Loaded
    document: DocumentSpec
    places: Places
    findings: list[Diagnostic] = field(default_factory=list)
    assignments_shown: bool = False
    asked: set[Group] = field(default_factory=set)
    complete: bool = True
    watch: Watch | None = None
    loc: Loc = field(init=False)
    filling: Filling = field(init=False)

    def __post_init__(self) -> None:
        """Find the document once: a campaign may hold a thousand."""
        self.loc = self.loaded.document_loc(self.document)
        self.filling = Filling(self.loaded, cite, self.document)

    def span(self, *loc: str | int) -> Span:
        """Return the place of a value, or of what is nearest around it."""
        return self.loaded.spans.get(loc) or self.loaded.span(*loc)

    def own_span(self, *loc: str | int) -> Span:
        """Return the place of a value of the document itself, or of the row that gives it."""
        target = self.document.target
        if target is not None and (cell := target.given.get(tuple(map(str, loc)))):
            return cell
        return self.span(*self.loc, *loc)

    def text(self, text: str, span: Span | None) -> str:
        """Return a plain text with its facts."""
        text = self._watched(text, span)
        if "{{" not in text:
            return text
        return without_marks(self.filling.text(text))

    def fact(self, path: str) -> str:
        """Return what one path prints: ``ref.qd-505.date``."""
        return without_marks(self.filling.text(f"{{{{ {path} }}}}"))

    def value(self, text: str, *loc: str | int) -> Value:
        """Return a plain value for templates."""
        span = self.span(*loc)
        return Value(self.text(text, span), span)

    def maybe(self, text: str | None, *loc: str | int) -> Value | None:
        """Return a plain value for templates, or None where the clerk gave none."""
        return None if text is None else self.value(text, *loc)

    def name(self, text: str | None, *loc: str | int) -> Value | None:
        """Return a name, in which nothing is filled; its forced breaks read as spaces."""
        if text is None:
            return None
        span = self.span(*loc)
        text = self._watched(text, span)
        return Value(" ".join(text.replace("|", " ").split()), span)

    def rich(self, text: str, *loc: str | int) -> str:
        """Return inline markup for templates."""
        span = self.span(*loc)
        return self.places.rich(self._filled_markup(text, span), span)

    def lines(self, text: str, *loc: str | int) -> str:
        """Return line markup of the campaign, each line with its place."""
        span = self.span(*loc)
        whole = self._filled_markup(text, span)
        lines = whole.split("\n")
        return "\n".join(
            self.places.line(line, self._line_span(span, number))
            for number, line in enumerate(lines)
        )

    def _filled_markup(self, text: str, span: Span) -> str:
        """Return markup in which facts are data."""
        text = self._watched(text, span)
        if "{{" not in text:
            return text
        return self.filling.text(text, _as_data)

    def _line_span(self, span: Span, number: int) -> Span:
        """Return the place of one line of a block scalar; of other scalars the whole."""
        header = self.loaded.source.line(span.line)[span.column - 1 :]
        line = span.line + 1 + number
        if not header.startswith("|") or line > span.end_line:
            return span
        text = self.loaded.source.line(line)
        start = len(text) - len(text.lstrip()) + 1
        return Span(span.path, line, start, line, len(text) + 1)

    def _watched(self, text: str, span: Span | None) -> str:
        """Return a text without characters that composing keeps for itself; report the first."""
        found = reserved_in(text)
        if not found:
            return text
        self.findings.append(
            Diagnostic(
                codes.RESERVED_CHARACTER,
                f"Văn bản có ký tự dành riêng U+{ord(found):04X}.",
                span,
                "Xóa ký tự đó: nó thường đến từ một phông chữ biểu tượng.",
            )
        )
        return without_reserved(text)
