"""The last pass over a document, in printed order: citations, blanks, capitals."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Protocol

from cds_docs.campaign import gaps
from cds_docs.campaign.facts import CitationForm
from cds_docs.compose.inline import merged
from cds_docs.compose.marks import CITE_CLOSE, CITE_OPEN, ISSUER_GAP, YEAR_GAP, marked_capitals
from cds_docs.compose.titles import title_capitals
from cds_docs.document.model import (
    Addressees,
    Block,
    Cell,
    Gap,
    Inline,
    Letterhead,
    PageBreak,
    Paragraph,
    Picture,
    QrCode,
    Rule,
    SignatureBlock,
    Table,
    Words,
    plain_text,
)
from cds_docs.patterns import regex
from cds_docs.standard import nd30
from cds_docs.standard.elements import Element
from cds_docs.standard.format import row
from cds_docs.standard.rows import Property

_BLANKS = {
    gaps.NUMBER_GAP: nd30.NUMBER_GAP,
    gaps.DAY_GAP: nd30.DAY_GAP,
    gaps.MONTH_GAP: nd30.MONTH_GAP,
    ISSUER_GAP: nd30.ISSUER_GAP,
    YEAR_GAP: nd30.NUMBER_GAP,
}
_MARK = regex(rf"([{''.join(_BLANKS)}])|{CITE_OPEN}([afsAFS])([^{CITE_CLOSE}]*){CITE_CLOSE}")
_ANY = regex("[\ue001-\ue011]")
"""Finds most quickly that a text holds a mark at all."""


_FORMS: Mapping[str, CitationForm] = {form.value[0]: form for form in CitationForm}


class Cite(Protocol):
    """Gives the text of a citation."""

    def __call__(self, reference: str, form: CitationForm, *, long_date: bool) -> str:
        """Return it in a form, its date in words or in numbers."""


def _capitals(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return the words of a title in capitals; the same words where they are already."""
    done = tuple(
        part._replace(text=title_capitals(part.text)) if isinstance(part, Words) else part
        for part in content
    )
    return content if done == content else done


@cache
def in_capitals(element: Element) -> bool:
    """Tell whether an element is written in real capitals."""
    found = row(element, Property.CAPITALS)
    return found is not None and found.use is True


@dataclass(slots=True)
class Finisher:
    """Finishes one document; what was cited in full is cited short from then on.

    Attributes:
        cite: Gives the text of a citation.
        within: Gives the references a citation itself cites in full.
        cited: References cited in full so far.
        mentioned: References cited in any form so far.
    """

    cite: Cite
    within: Callable[[str], Iterable[str]]
    cited: set[str] = field(default_factory=set)
    mentioned: set[str] = field(default_factory=set)

    def blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Finish blocks in order; a rule is as long as the finished text above it says."""
        done: list[Block] = []
        for block in blocks:
            above = done[-1] if done else None
            if isinstance(block, Rule) and isinstance(above, Paragraph):
                done.append(Rule(block.under, plain_text(above.content)))
            else:
                done.append(self._block(block))
        return tuple(done)

    def paragraph(self, paragraph: Paragraph) -> Paragraph:
        """Finish one paragraph."""
        content = self._content(paragraph.content, paragraph.element)
        return paragraph if content is paragraph.content else paragraph._replace(content=content)

    def _block(self, block: Block) -> Block:
        """Finish one block."""
        match block:
            case Paragraph():
                return self.paragraph(block)
            case Letterhead():
                return self._letterhead(block)
            case Addressees(label=label, items=items):
                return Addressees(label, self._all(items))
            case Table(rows=rows):
                done = tuple(
                    replace(line, cells=tuple(self._cell(cell) for cell in line.cells))
                    for line in rows
                )
                return replace(block, rows=done)
            case SignatureBlock():
                return self._signature(block)
            case Rule() | Picture() | QrCode() | PageBreak():
                return block

    def _all(self, paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
        """Finish paragraphs."""
        return tuple(self.paragraph(paragraph) for paragraph in paragraphs)

    def _maybe(self, paragraph: Paragraph | None) -> Paragraph | None:
        """Finish a paragraph that may not be there."""
        return None if paragraph is None else self.paragraph(paragraph)

    def _cell(self, cell: Cell) -> Cell:
        """Finish a table cell."""
        return replace(cell, paragraphs=self._all(cell.paragraphs))

    def _letterhead(self, head: Letterhead) -> Letterhead:
        """Finish the block above the title."""
        return replace(
            head,
            parent=self._maybe(head.parent),
            issuer=self.paragraph(head.issuer),
            number=self._maybe(head.number),
            place_and_date=self._maybe(head.place_and_date),
            letter_subject=self._maybe(head.letter_subject),
        )

    def _signature(self, block: SignatureBlock) -> SignatureBlock:
        """Finish the block at the end."""
        return replace(
            block,
            distribution=self._all(block.distribution),
            authority=self._all(block.authority),
            name=self.paragraph(block.name),
            other_post=self._maybe(block.other_post),
        )

    def _content(self, content: tuple[Inline, ...], element: Element) -> tuple[Inline, ...]:
        """Finish the words of a paragraph."""
        upper = in_capitals(element)
        for part in content:
            if isinstance(part, Words) and _ANY.search(part.text):
                break
        else:
            return _capitals(content) if upper else content
        return merged(self._parts(content, element, upper=upper))

    def _parts(
        self, content: tuple[Inline, ...], element: Element, *, upper: bool
    ) -> Iterator[Inline]:
        """Yield the words with blanks, citations and capitals in their place."""
        for part in content:
            if not isinstance(part, Words):
                yield part
                continue
            for text in self._resolved(part.text, element):
                if isinstance(text, Gap):
                    yield text
                else:
                    words = title_capitals(text) if upper else text
                    yield Words(words, part.bold, part.italic, part.link)

    def _resolved(self, text: str, element: Element) -> Iterator[str | Gap]:
        """Yield the stretches of a text and its blanks."""
        start = 0
        for found in _MARK.finditer(text):
            yield text[start : found.start()]
            start = found.end()
            if found.group(1):
                yield Gap(_BLANKS[found.group(1)])
            else:
                form = found.group(2)
                cited = self._citation(found.group(3), form.lower(), element)
                yield from self._resolved(
                    marked_capitals(cited) if form.isupper() else cited, element
                )
        yield text[start:]

    def _citation(self, reference: str, form: str, element: Element) -> str:
        """Return a citation: full as asked or at the first mention, else short.

        A căn cứ has its date in words (Phụ lục I, II.6a).
        """
        asked = _FORMS[form]
        self.mentioned.add(reference)
        if asked is CitationForm.AUTO:
            asked = CitationForm.SHORT if reference in self.cited else CitationForm.FULL
        if asked is CitationForm.FULL:
            self.cited.add(reference)
            self.cited.update(self.within(reference))
        return self.cite(reference, asked, long_date=element is Element.BASIS)
