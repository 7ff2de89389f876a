"""Composing: a campaign and one document of it become blocks."""

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import replace

from cds_docs.campaign.dates import PartialDate
from cds_docs.campaign.facts import CitationForm, citation
from cds_docs.campaign.loaded import Group, Loaded
from cds_docs.campaign.model import DocumentSpec
from cds_docs.campaign.paths import full_name
from cds_docs.compose import codes
from cds_docs.compose.annexes import Parts, template_name
from cds_docs.compose.citations import Finisher
from cds_docs.compose.closing import check_closings, check_lists, closed
from cds_docs.compose.frame import Frame
from cds_docs.compose.mentions import check_mentions
from cds_docs.compose.names import Names
from cds_docs.compose.numbering import last_article
from cds_docs.compose.order import check_order
from cds_docs.compose.own import check_own
from cds_docs.compose.pictures import Pictures
from cds_docs.compose.places import Places
from cds_docs.compose.prose import Order, Press, Sections
from cds_docs.compose.sent_along import check_sent
from cds_docs.compose.signature import after_signature, signature_block
from cds_docs.compose.slots import Watch
from cds_docs.compose.templates import Library, TemplateSource
from cds_docs.compose.totals import check_totals
from cds_docs.compose.unused import check_unused
from cds_docs.compose.words import CampaignWords
from cds_docs.diagnostics import Diagnostic, has_errors
from cds_docs.diagnostics.about import about
from cds_docs.document.model import (
    Block,
    Document,
    Letterhead,
    Paragraph,
    Properties,
    Role,
    Section,
    plain_text,
)
from cds_docs.patterns import regex
from cds_docs.source.nodes import Source
from cds_docs.standard.elements import Element
from cds_docs.standard.kinds import KINDS, Kind, Slot

_FULL_WITHIN = regex(r"\{\{\s*ref\.([a-z0-9-]+)(?:\.full)?\s*\}\}")
_LOST = {codes.UNKNOWN_SECTION, codes.SECTION_NOT_PRINTED}
"""What keeps words of the campaign out of the paper: what they mention is not known then."""
_OF_SOME_COPIES = {
    codes.COPY_WITHOUT_OWN,
    codes.FAILED,
    codes.NO_TEXT,
    codes.NO_VALUE,
    codes.TOTAL_WRONG,
}
"""What may rest on the words of one row, and stands where the template or the file has it."""
_AS_ARTICLE = "Như Điều"


class Composer:
    """Composes documents; compiled templates are kept between documents and campaigns.

    It serves one document at a time: not for several threads at once.
    """

    def __init__(self, templates: TemplateSource, pictures: Pictures) -> None:
        """Keep where templates and pictures come from."""
        self._library = Library(templates)
        self._press = Press(self._library)
        self._pictures = pictures
        self._citations: _Citations | None = None

    def beside(self, pictures: Pictures) -> "Composer":
        """Return a composer of the same templates for another folder; compiled ones are shared.

        Args:
            pictures: Where pictures come from there.
        """
        other = copy(self)
        other._pictures, other._citations = pictures, None  # noqa: SLF001 - one of its own
        return other

    def compose(
        self, loaded: Loaded, document: DocumentSpec, watch: Watch | None = None
    ) -> tuple[Document | None, tuple[Diagnostic, ...]]:
        """Compose one document of a campaign.

        Args:
            loaded: The campaign.
            document: The document.
            watch: Sees what templates do with stand-ins (``slots``), where words of it are such.

        Returns:
            The document, or None where a finding is an error; and all findings.
        """
        self._press.asked.clear()
        words = CampaignWords(loaded, document, Places(self._library), watch=watch)
        sections = _Composition(words, self._press, self._pictures).sections()
        citations = self._citations_of(loaded, is_real=watch is None)
        citations.asked |= words.asked
        finished, finisher = [], Finisher(citations.cite, citations.within)
        for section in sections:
            blocks = finisher.blocks(section.blocks)
            finished.append(Section(section.role, blocks, section.landscape))
        findings = [*words.findings, *_judged(finished)]
        if words.complete and not any(finding.code in _LOST for finding in words.findings):
            findings += [
                *check_own(words),
                *_mentions(words, finished),
                *_cited(words, finished, finisher.mentioned),
            ]
        told = (_of_copy(document, finding) for finding in dict.fromkeys(findings))
        unique = tuple(self._with_excerpt(finding, loaded.source) for finding in told)
        if has_errors(unique):
            return None, unique
        made = _document(words, self._pictures, tuple(finished))
        return (_draft(made, words) if loaded.draft else made), unique

    def _citations_of(self, loaded: Loaded, *, is_real: bool) -> "_Citations":
        """Return the citations of a campaign; those of the last real one are kept."""
        if self._citations is not None and self._citations.loaded is loaded:
            return self._citations
        citations = _Citations(loaded)
        if is_real:
            self._citations = citations
        return citations

    @property
    def asked(self) -> frozenset[str]:
        """Return the templates that the last document asked for; not those they build on."""
        return frozenset(self._press.asked)

    def unused(self, loaded: Loaded) -> tuple[Diagnostic, ...]:
        """Return what a campaign declares for nothing; all of its papers were just composed."""
        if self._citations is None or self._citations.loaded is not loaded:
            return ()
        found = check_unused(loaded, self._citations.asked)
        return tuple(self._with_excerpt(finding, loaded.source) for finding in found)

    def _with_excerpt(self, finding: Diagnostic, source: Source) -> Diagnostic:
        """Return a finding with the line it stands on, of campaign file or template."""
        span = finding.span
        if span is None:
            return finding
        line = source.excerpt(span) or self._library.line(span.path, span.line)
        return replace(finding, excerpt=line)


class _Composition:
    """The making of one document's sections."""

    def __init__(self, words: CampaignWords, press: Press, pictures: Pictures) -> None:
        """Keep what the document is made of."""
        document, campaign = words.document, words.loaded.campaign
        self._words = words
        self._kind = KINDS[document.kind]
        self._agency = campaign.agencies[document.issuer]
        self._frame = Frame(words, self._kind, self._agency, pictures)
        self._parts = Parts(words, press, pictures, self._kind)

    def sections(self) -> list[Section]:
        """Return the paper, its attached text, its phụ lục."""
        main = Section(Role.MAIN, tuple(self._main()))
        attached = self._parts.attached(self._frame)
        sections = [main, *([attached] if attached else []), *self._parts.annexes()]
        self._watch_assignments()
        return sections

    def _main(self) -> Iterator[Block]:
        """Yield the blocks of the paper itself."""
        slots = self._kind.slots
        text = self._text()
        yield self._frame.letterhead(is_letter=Slot.LETTER_SUBJECT in slots)
        for slot in slots:
            yield from self._slot(slot, text)
        yield from after_signature(self._words)

    def _slot(self, slot: Slot, text: list[Block]) -> Iterable[Block]:
        """Return what stands in a slot."""
        frame = self._frame
        makers: dict[Slot, Callable[[], Iterable[Block]]] = {
            Slot.DOCUMENT_TYPE: lambda: (frame.document_type(),),
            Slot.SUBJECT: frame.subject,
            Slot.COMPETENCE: lambda: (frame.competence(),),
            Slot.BASES: frame.bases,
            Slot.DECISION: lambda: (frame.decision(),),
            Slot.ADDRESSEES: frame.addressees,
            Slot.TEXT: lambda: closed(text),
            Slot.SIGNATURE: lambda: (signature_block(self._words, frame, self._as_above(text)),),
        }
        return makers[slot]() if slot in makers else ()

    def _text(self) -> list[Block]:
        """Return the prose of the paper's template."""
        document = self._words.document
        order = Order(
            template_name(document.kind, document.template),
            document.kind,
            self._words.own_span("template"),
        )
        sections = Sections(self._words, (*self._words.loc, "sections"), document.sections)
        text = self._parts.prose(order, Names(self._words), sections)
        self._parts.watch_empty(text, f"văn bản: mẫu «{order.name}» không in ra gì", order.span)
        return text

    def _as_above(self, text: list[Block]) -> str:
        """Return how the first line of Nơi nhận refers back."""
        above = self._kind.as_above
        if above == _AS_ARTICLE:
            number = last_article([b for b in text if isinstance(b, Paragraph)])
            return f"{above} {number}" if number else ""
        return above if self._words.document.to else ""

    def _watch_assignments(self) -> None:
        """Report work meant for this document that no template printed, where one could."""
        if self._words.assignments_shown or has_errors(self._words.findings):
            return
        document = self._words.document
        here = document.target.document if document.target else document.id
        for index, assignment in enumerate(self._words.loaded.campaign.assignments):
            if here in assignment.in_:
                self._words.findings.append(
                    Diagnostic(
                        codes.ASSIGNMENTS_LOST,
                        f"Phân công này ghi cho văn bản «{here}» nhưng mẫu của nó không in phân "
                        "công nào.",
                        self._words.span("assignments", index),
                        "Dùng mẫu có assignments(), thêm phụ lục phan-cong, hoặc sửa khóa in.",
                    )
                )


class _Citations:
    """The citations of one campaign, each worked out once, and what its templates asked for."""

    def __init__(self, loaded: Loaded) -> None:
        """Keep the campaign."""
        self.loaded = loaded
        self.asked: set[Group] = set()
        self._made: dict[tuple[str, CitationForm, bool], str] = {}

    def cite(self, reference: str, form: CitationForm, *, long_date: bool) -> str:
        """Return a citation in a form."""
        key = (reference, form, long_date)
        if key not in self._made:
            self._made[key] = citation(self.loaded, reference, form, long_date=long_date)
        return self._made[key]

    def within(self, reference: str) -> Iterator[str]:
        """Yield the references a citation itself cites in full."""
        about = self.loaded.campaign.references[reference].about or ""
        for key in _FULL_WITHIN.findall(about):
            yield key
            yield from self.within(key)


def _of_copy(document: DocumentSpec, finding: Diagnostic) -> Diagnostic:
    """Return a finding that may hold for some copies of a document only, with the copy it is in."""
    if document.target is None or finding.code not in _OF_SOME_COPIES:
        return finding
    return replace(finding, message=about(document.id, finding.message))


def _mentions(words: CampaignWords, sections: list[Section]) -> Iterator[Diagnostic]:
    """Yield what text and phụ lục do not know of each other."""
    annexes = [words.own_span("annexes", index) for index in range(len(words.document.annexes))]
    body = [block for s in sections if s.role is not Role.ANNEX for block in s.blocks]
    document = words.document
    here = document.target.document if document.target else document.id
    return check_mentions(here, body, annexes)


def _judged(sections: list[Section]) -> Iterator[Diagnostic]:
    """Yield what only the finished text shows: totals, lists, closings."""
    for section in sections:
        yield from check_totals(section.blocks)
        yield from check_lists(section.blocks)
        if section.role is not Role.ANNEX:
            yield from check_closings(section.blocks)


def _cited(
    words: CampaignWords, sections: list[Section], mentioned: set[str]
) -> Iterator[Diagnostic]:
    """Yield what is wrong with what the paper sends along and cites."""
    yield from check_sent(words, sections[0].blocks, mentioned)
    yield from check_order(words, mentioned)


def _document(words: CampaignWords, pictures: Pictures, sections: tuple[Section, ...]) -> Document:
    """Return the finished document."""
    document, campaign = words.document, words.loaded.campaign
    kind, agency = KINDS[document.kind], campaign.agencies[document.issuer]
    subject = _subject(sections[0])
    properties = Properties(
        title=_title(kind, subject),
        author=full_name(agency),
        subject=subject,
        date=(document.date or PartialDate(campaign.year)).earliest.isoformat(),
    )
    return Document(
        document.id,
        document.kind,
        properties,
        document.style or campaign.style,
        sections,
        Frame(words, kind, agency, pictures).address(),
    )


def _draft(document: Document, words: CampaignWords) -> Document:
    """Return a paper as a draft: what a person must confirm is marked."""
    from cds_docs.compose.highlight import highlighted  # noqa: PLC0415 - drafts are rare

    return replace(highlighted(document, words.loaded, words.filling), draft=True)


def _subject(main: Section) -> str:
    """Return the trích yếu as printed."""
    for block in main.blocks:
        if isinstance(block, Paragraph) and block.element is Element.SUBJECT:
            return plain_text(block.content)
        if isinstance(block, Letterhead) and block.letter_subject is not None:
            return plain_text(block.letter_subject.content).removeprefix("V/v ")
    return ""


def _title(kind: Kind, subject: str) -> str:
    """Return the title for the file's own record."""
    return f"{kind.name} {subject}" if kind.code else subject
