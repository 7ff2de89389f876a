"""Facts filled into values, and citations: plain text in, plain text out."""

from collections.abc import Callable
from dataclasses import field
from enum import StrEnum

from cds_docs.campaign.dates import BadDate, PartialDate, parse_date
from cds_docs.campaign.each.headers import fact_key
from cds_docs.campaign.gaps import DAY_GAP, MONTH_GAP, NUMBER_GAP
from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import DocumentSpec, Milestone, Task
from cds_docs.campaign.numbers import document_symbol
from cds_docs.campaign.paths import (
    Cited,
    CitedPart,
    Enclosures,
    Found,
    OfEach,
    Problem,
    Ready,
    Words,
    filled,
    find,
    milestone_words,
)
from cds_docs.campaign.references import Cited as CitedPaper
from cds_docs.campaign.references import cited
from cds_docs.values import dataclass

__all__ = [
    "DAY_GAP",
    "MONTH_GAP",
    "NUMBER_GAP",
    "CitationForm",
    "Citer",
    "citation",
    "document_symbol",
    "due_date",
    "due_words",
    "fill",
    "is_due_range",
]


class CitationForm(StrEnum):
    """How a paper is cited: full at the first mention, short later, or as the path asks."""

    AUTO = "auto"
    FULL = "full"
    SHORT = "short"


Citer = Callable[[str, CitationForm], str]
"""Gives the citation of a reference; knows what was mentioned before in the paper."""


def fill(
    text: str,
    loaded: Loaded,
    cite: Citer,
    *,
    document: DocumentSpec | None = None,
    escape: Callable[[str], str] | None = None,
) -> str:
    """Return a value with its facts in place of their paths.

    Args:
        text: A value of the campaign.
        loaded: The campaign.
        cite: Gives citations.
        document: The paper it is for: ``enclosures`` are its own.
        escape: Applied to each fact before it is put in, where the value is markup.

    Raises:
        ValueError: A path leads nowhere; a loaded campaign has none such.
    """
    return Filling(loaded, cite, document).text(text, escape)


def citation(loaded: Loaded, ref_id: str, form: CitationForm, *, long_date: bool = False) -> str:
    """Return a citation, by the order of Phụ lục I, phần I, mục II.6b; absent parts left out.

    Args:
        loaded: The campaign.
        ref_id: The reference.
        form: Full or short; a mention "as it comes" counts as full.
        long_date: ``ngày 22 tháng 4 năm 2022``, as in căn cứ, instead of ``ngày 22/4/2022``.
    """
    found = cited(loaded, ref_id)
    about = _about(loaded, found)
    if found.named_by_title:
        dated = [found.long_date] if long_date and form is not CitationForm.SHORT else []
        return _joined(found.type, about, *dated)
    numbered = _joined(found.type, found.number and f"số {found.number}")
    if form is CitationForm.SHORT:
        return numbered
    day = found.long_date if long_date else found.dated
    return _joined(numbered, day, found.issuer and f"của {found.issuer}", about)


def due_date(loaded: Loaded, task: Task) -> PartialDate | None:
    """Return the last day a task may take, or None where none was set."""
    if task.due is None:
        return None
    milestone = _due_milestone(loaded, task)
    if milestone is not None:
        return milestone.due or milestone.end or milestone.date
    found = parse_date(task.due)
    return None if isinstance(found, BadDate) else found


def due_words(loaded: Loaded, task: Task) -> str:
    """Return when a task is due as printed: a range for a milestone with one; or nothing."""
    milestone = _due_milestone(loaded, task)
    if milestone is not None:
        return milestone_words(milestone)
    day = due_date(loaded, task)
    return day.numeric if day else ""


def is_due_range(loaded: Loaded, task: Task) -> bool:
    """Tell whether a task is done from one day to another: a single day is a deadline."""
    milestone = _due_milestone(loaded, task)
    return milestone is not None and milestone.start != milestone.end


def _due_milestone(loaded: Loaded, task: Task) -> Milestone | None:
    """Return the milestone that says when a task is due, if one does."""
    timeline = loaded.campaign.timeline
    return next((milestone for milestone in timeline if milestone.id == task.due), None)


def _about(loaded: Loaded, found: CitedPaper) -> str:
    """Return what a paper is about, its own citations in full."""

    def cite(other: str, form: CitationForm) -> str:
        return citation(loaded, other, form)

    return fill(found.about, loaded, cite, document=found.document)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Filling:
    """Fills the texts of one document; a fact that does not depend on its place is looked up once.

    Attributes:
        loaded: The campaign.
        cite: Gives citations.
        document: The paper the texts are for.
    """

    loaded: Loaded
    cite: Citer
    document: DocumentSpec | None = None
    _known: dict[str, str] = field(default_factory=dict)

    def text(self, text: str, escape: Callable[[str], str] | None = None) -> str:
        """Return a value with its facts in place of their paths (see ``fill``)."""
        if "{{" not in text:
            return text
        if escape is None:
            return filled(text, self._fact)
        return filled(text, lambda path: escape(self._fact(path)))

    def _fact(self, path: str) -> str:
        if path in self._known:
            return self._known[path]
        found = find(self.loaded.campaign, path)
        if isinstance(found, Problem):
            raise ValueError(path)  # noqa: TRY004 - no wrong type, a path that leads nowhere
        value = self._value(found)
        if not isinstance(found, Cited):
            self._known[path] = value
        return value

    def _value(self, found: Found) -> str:
        match found:
            case Words(text=text):
                return self.text(text)
            case Ready(text=text):
                return text
            case Cited(ref_id=ref_id, form=form):
                return self.cite(ref_id, CitationForm(form))
            case CitedPart():
                return self._part(found)
            case Enclosures():
                titles = self.document.enclosures if self.document else ()
                return "; ".join(self.text(enclosure.title) for enclosure in titles)
            case OfEach(name=name):
                return self._of_each(name)

    def _of_each(self, name: str) -> str:
        target = self.document.target if self.document else None
        key = fact_key(name, target.facts) if target else None
        if target is None or key is None:
            raise ValueError(name)
        return target.facts[key]

    def _part(self, found: CitedPart) -> str:
        parts = cited(self.loaded, found.ref_id)
        match found.part, found.form:
            case "about", _:
                return _about(self.loaded, parts)
            case "date", "long":
                return parts.long_date
            case _:
                return str(getattr(parts, found.part))
