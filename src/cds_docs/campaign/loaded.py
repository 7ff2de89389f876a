"""A campaign that was loaded, with the place of each value."""

from collections import ChainMap
from collections.abc import (
    Callable,
    Hashable,
    Iterable,
    Iterator,
    Mapping,
    MutableMapping,
    Sequence,
)
from dataclasses import field, fields, replace
from functools import cached_property
from typing import cast

from cds_docs.campaign.lists.listed import ListRow, RowsAt, RowsOf
from cds_docs.campaign.lists.packed import headers_of, ids_of
from cds_docs.campaign.model import Campaign, DocumentSpec, Recipient
from cds_docs.campaign.shape import Loc
from cds_docs.diagnostics import Code, Diagnostic, Span, whole_file
from cds_docs.source.nodes import Source
from cds_docs.values import dataclass

Group = tuple[str, ...]
"""A part of a campaign: ``("timeline",)``, ``("recipients", "so-nganh")``."""

WHOLE: Group = ()
"""The whole file."""

DOCUMENT_IDS: Group = ("document-ids",)
"""Which documents there are; a doubt in one id is none in the other documents."""


@dataclass(frozen=True)  # no slots: before Python 3.11.4 they replace what goes to a process
class Loaded:
    """A valid campaign and where it was written.

    Attributes:
        campaign: The campaign.
        source: The file it stands in.
        spans: Place (``("documents", 0, "subject")``) → span of the value.
        keys: Place → span of the key.
        unconfirmed: Place of each value that a person must confirm → what a draft prints.
        marked: The campaign with the mark left in words, where a draft is asked for and due.
        draft: Whether the campaign is that one.
        faulty: Parts in which an error stands, or that rest on such a part: there the campaign
            holds stand-ins. None in a valid campaign.
        listed: Index of a recipient → its row in a list, with all its columns.
    """

    campaign: Campaign
    source: Source
    spans: Mapping[Loc, Span]
    keys: Mapping[Loc, Span]
    unconfirmed: Mapping[Loc, str] = field(default_factory=dict)
    marked: Campaign | None = None
    draft: bool = False
    faulty: frozenset[Group] = frozenset()
    listed: RowsAt = field(default_factory=RowsAt)

    @cached_property
    def recipient_places(self) -> Mapping[str, int]:
        """Return the index of each recipient by its id, in order."""
        return _places(ids_of(self.campaign.recipients))

    @cached_property
    def rows(self) -> Mapping[str, ListRow]:
        """Return the rows of lists by the ids of the recipients that stand in them."""
        return RowsOf(self.recipient_places, self.listed) if self.listed else {}

    @cached_property
    def _documents(self) -> Mapping[str, int]:
        return _places(ids_of(self.campaign.documents))

    @cached_property
    def _copies(self) -> dict[int, Sequence[DocumentSpec]]:
        return {}

    def __getstate__(self) -> dict[str, object]:
        """Return what goes to another process: all but what is found out again there."""
        return {one.name: getattr(self, one.name) for one in fields(self) if one.init}

    def __setstate__(self, state: dict[str, object]) -> None:
        """Take in what came from another process."""
        for name, value in state.items():
            object.__setattr__(self, name, value)

    def copies(
        self, document: DocumentSpec, make: Callable[[], Sequence[DocumentSpec]]
    ) -> Sequence[DocumentSpec]:
        """Return the copies of a document of the campaign; what is their own is found out once."""
        place = self._documents.get(document.id, -1)
        if place < 0 or self.campaign.documents[place] is not document:
            return make()
        if place not in self._copies:
            self._copies[place] = make()
        return self._copies[place]

    def with_one_more(self, campaign: Campaign) -> "Loaded":
        """Return the campaign as it is with one more recipient behind all others.

        Args:
            campaign: That campaign.
        """
        made, nobody = replace(self, campaign=campaign), campaign.recipients[-1].id
        others = cast("MutableMapping[str, int]", self.recipient_places)  # which nobody changes
        more = {nobody: len(campaign.recipients) - 1}
        vars(made).update(recipient_places=ChainMap(more, others))
        return made

    def recipient_at(self, name: str) -> int:
        """Return the index of a recipient by its id, the first of twins; -1 where there is none."""
        return self.recipient_places.get(name, -1)

    def recipient(self, name: str) -> Recipient | None:
        """Return a recipient by its id, or None."""
        index = self.recipient_at(name)
        return None if index < 0 else self.campaign.recipients[index]

    @property
    def by_id(self) -> Mapping[str, Recipient]:
        """Return the recipients by their ids; each is put together as it is asked for."""
        return _ById(self)

    @cached_property
    def headers(self) -> tuple[str, ...]:
        """Return the columns of all lists, by key, and the headers of the facts typed here."""
        return tuple(dict.fromkeys((*self.listed.columns, *headers_of(self.campaign.recipients))))

    @cached_property
    def work_places(self) -> Mapping[str, Sequence[int]]:
        """Return the places of the assignments for somebody, by the id, or the word for all."""
        places: dict[str, list[int]] = {}
        for at, assignment in enumerate(self.campaign.assignments):
            for name in dict.fromkeys(assignment.to):
                places.setdefault(name, []).append(at)
        return places

    def document_at(self, name: str) -> int:
        """Return the index of a document by its id.

        Raises:
            KeyError: There is none.
        """
        return self._documents[name]

    def is_faulty(self, *group: str) -> bool:
        """Tell whether a part cannot be trusted; of a list, whether its rows are not known."""
        faulty = self.faulty
        return bool(faulty) and (WHOLE in faulty or group in faulty or group[:1] in faulty)

    @property
    def sound_documents(self) -> tuple[DocumentSpec, ...]:
        """Return the documents that rest on no error, as far as the file alone can tell."""
        documents = self.campaign.documents
        return tuple(one for one in documents if not self.is_faulty("documents", one.id))

    def span(self, *loc: str | int) -> Span:
        """Return the span of a value, or of the nearest thing around it."""
        return self.spans.get(loc) or nearest_span(self.spans, loc, self.source)

    @property
    def as_draft(self) -> "Loaded | None":
        """Return the campaign as a draft prints it, or None where nothing waits for a person."""
        return replace(self, campaign=self.marked, draft=True) if self.marked else None

    def document_loc(self, document: DocumentSpec) -> Loc:
        """Return the place of a document, or of the one a copy is made of."""
        if document.target is not None:
            return ("documents", document.target.place)
        return ("documents", self.document_at(document.id))


class _ById(Mapping[str, Recipient]):
    """The recipients of a campaign by their ids."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded

    def __getitem__(self, name: str) -> Recipient:
        found = self._loaded.recipient(name)
        if found is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._loaded.recipient_places)

    def __len__(self) -> int:
        return len(self._loaded.recipient_places)


def _places(ids: Iterable[str]) -> dict[str, int]:
    """Return the index of each id in order, of twins that of the first."""
    places: dict[str, int] = {}
    for index, name in enumerate(ids):
        places.setdefault(name, index)
    return places


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found, by place in the campaign.

    Attributes:
        code: The kind of finding.
        loc: The place of the value.
        message: What was found and what was expected.
        hint: What to do.
        clause: The clause of the decree behind it.
        span: A closer span than that of the value, where one is known.
        uses: Places the finding rests on; where one of them is faulty it is not reported.
        cause: What one mend would cure: findings of one cause are told once, at the first place.
        instead: What to write in the place, where hardly anything else can have been meant.
    """

    code: Code
    loc: Loc
    message: str
    hint: str = ""
    clause: str = ""
    span: Span | None = None
    uses: tuple[Loc, ...] = ()
    cause: Hashable = None
    instead: str = ""


def nearest_span(spans: Mapping[Loc, Span], loc: Loc, source: Source) -> Span:
    """Return the span of the longest known beginning of a place."""
    for length in range(len(loc), -1, -1):
        if span := spans.get(loc[:length]):
            return span
    return whole_file(source.path)


def diagnostic(finding: Finding, span: Span, source: Source) -> Diagnostic:
    """Return a finding with its line, ready to report."""
    place = finding.span or span
    return Diagnostic(
        finding.code,
        finding.message,
        place,
        finding.hint,
        finding.clause,
        source.excerpt(place),
        instead=finding.instead,
    )
