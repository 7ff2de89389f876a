"""What surrounds the prose: letterhead, title, Kính gửi, căn cứ, Nơi nhận."""

from collections.abc import Iterator, Sequence

from cds_docs.campaign.dates import PartialDate
from cds_docs.campaign.gaps import DAY_GAP, MONTH_GAP, NUMBER_GAP
from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import Agency, DocumentSpec
from cds_docs.campaign.numbers import symbol_text
from cds_docs.campaign.paths import full_name
from cds_docs.campaign.typing_rules import opening
from cds_docs.compose.inline import plain
from cds_docs.compose.pictures import LOGO_WIDTH, Asked, Pictures, picture
from cds_docs.compose.words import CampaignWords
from cds_docs.diagnostics import Span
from cds_docs.document.model import (
    Addressees,
    Block,
    Inline,
    Letterhead,
    LineBreak,
    Paragraph,
    Picture,
    Rule,
    Words,
)
from cds_docs.standard.elements import Element
from cds_docs.standard.kinds import Kind
from cds_docs.viet import day_words, fold, month_words, upper_first

URGENCY = {"khan": "KHẨN", "thuong-khan": "THƯỢNG KHẨN", "hoa-toc": "HỎA TỐC"}
CIRCULATION = {"luu-hanh-noi-bo": "LƯU HÀNH NỘI BỘ", "xem-xong-tra-lai": "XEM XONG TRẢ LẠI"}

_SHORT_MARKS = (".", ";", ",", ":")
_PROPOSAL = "theo de nghi"


def with_end(text: str, end: str) -> str:
    """Return a text that ends in a mark, never doubled; ``…`` and ``...`` stay before it."""
    bare = text.rstrip()
    if not bare.endswith("..."):
        while bare.endswith(_SHORT_MARKS):
            bare = bare[:-1].rstrip()
    return bare + end


def ended(texts: Sequence[str]) -> list[str]:
    """Return the texts of a list: ``;`` after each, ``.`` after the last."""
    return [
        with_end(text, "." if index == len(texts) - 1 else ";") for index, text in enumerate(texts)
    ]


def broken(name: str) -> tuple[Inline, ...]:
    """Return a name whose ``|`` are forced line breaks."""
    parts: list[Inline] = []
    for line in name.split("|"):
        if parts:
            parts.append(LineBreak())
        parts.append(Words(line.strip()))
    return tuple(parts)


def dated(date: PartialDate | None, year: int) -> str:
    """Return ``ngày 19 tháng 9 năm 2024`` with blanks for what is not known."""
    known = date or PartialDate(year)
    day = DAY_GAP if known.day is None else day_words(known.day)
    month = MONTH_GAP if known.month is None else month_words(known.month)
    return f"ngày {day} tháng {month} năm {known.year}"


def numbered(loaded: Loaded, document: DocumentSpec) -> str:
    """Return ``12/KH-UBND``; a blank where there is no number yet."""
    number, rest = symbol_text(loaded, document)
    return (number or NUMBER_GAP) + rest


def letter_subject(subject: str) -> str:
    """Return ``V/v …``; the words are not doubled when the clerk typed them."""
    return f"V/v {subject.removeprefix(opening(subject)).lstrip()}"


class Frame:
    """Makes the parts around the prose of one document."""

    def __init__(
        self, words: CampaignWords, kind: Kind, agency: Agency, pictures: Pictures
    ) -> None:
        """Keep what the parts are made of."""
        self._words = words
        self._document = words.document
        self._kind = kind
        self._agency = agency
        self._pictures = pictures

    def _agency_span(self, key: str) -> Span:
        """Return the place of an agency's key."""
        return self._words.span("agencies", self._document.issuer, key)

    def names(self) -> Letterhead:
        """Return the block above the title with the two names alone (mẫu 1.3)."""
        parent = self._agency.parent
        return Letterhead(
            None
            if parent is None
            else Paragraph(Element.PARENT, broken(parent), "", self._agency_span("parent")),
            Paragraph(Element.ISSUER, broken(self._agency.name), "", self._agency_span("name")),
            logo=self._logo(),
        )

    def letterhead(self, *, is_letter: bool) -> Letterhead:
        """Return the whole block above the title."""
        names, document = self.names(), self._document
        subject = self._subject_text()
        return Letterhead(
            names.parent,
            names.issuer,
            self._line(Element.NUMBER, f"Số: {numbered(self._words.loaded, document)}", "number"),
            self._line(Element.PLACE_AND_DATE, self._place_and_date(), "date"),
            self._line(Element.LETTER_SUBJECT, letter_subject(subject), "subject")
            if is_letter
            else None,
            self._stamp(Element.URGENCY, URGENCY, document.urgency, "urgency"),
            self._stamp(Element.CIRCULATION, CIRCULATION, document.circulation, "circulation"),
            names.logo,
        )

    def _logo(self) -> Picture | None:
        """Return the agency's picture, if it has one."""
        if self._agency.logo is None:
            return None
        alt = f"Biểu trưng {full_name(self._agency)}"
        asked = Asked(self._agency.logo, LOGO_WIDTH, alt, "", self._agency_span("logo"))
        return self.picture(asked)

    def picture(self, asked: Asked) -> Picture | None:
        """Return a picture; what is wrong with it joins the findings."""
        found = picture(self._pictures, asked)
        if isinstance(found, Picture):
            return found
        self._words.findings.append(found)
        return None

    def _line(self, element: Element, text: str, key: str) -> Paragraph:
        """Return a line made from one key of the document."""
        return Paragraph(element, plain(text), "", self._words.own_span(key))

    def _stamp(
        self, element: Element, texts: dict[str, str], value: str | None, key: str
    ) -> Paragraph | None:
        """Return a stamp, if there is one."""
        return None if value is None else self._line(element, texts[value], key)

    def _place_and_date(self) -> str:
        """Return ``Quảng Ngãi, ngày 19 tháng 9 năm 2024``."""
        place = self._document.place or self._agency.place or ""
        date = dated(self._document.date, self._words.loaded.campaign.year)
        return f"{place}, {date}" if place else date

    def _subject_text(self) -> str:
        """Return the trích yếu with its facts."""
        return self._words.text(self._document.subject, self._words.own_span("subject"))

    def document_type(self) -> Paragraph:
        """Return the name of the kind."""
        return self._line(Element.DOCUMENT_TYPE, self._kind.name, "kind")

    def subject(self) -> tuple[Block, ...]:
        """Return the trích yếu under the name, a capital first (Phụ lục II, I), and its line."""
        text = upper_first(self._subject_text())
        return (self._line(Element.SUBJECT, text, "subject"), Rule(Element.SUBJECT, text))

    def competence(self) -> Paragraph:
        """Return who decides: the head of the body, or the body that works collectively."""
        signer = self._document.signer
        name = full_name(self._agency)
        own = signer is not None and signer.own
        head = self._agency.head
        by_head = head is not None and (own or not self._agency.collective)
        text = f"{head} {name}" if by_head else name
        return Paragraph(Element.COMPETENCE, plain(text), "", self._agency_span("name"))

    def decision(self) -> Paragraph:
        """Return the word that opens the điều."""
        return self._line(Element.DECISION, "QUYẾT ĐỊNH:", "kind")

    def addressees(self) -> tuple[Block, ...]:
        """Return ``Kính gửi`` and who stands behind it; nothing where nobody does."""
        names = [self._addressee(text, i) for i, text in enumerate(self._document.to)]
        if not names:
            return ()
        dash = "-" if len(names) > 1 else ""
        items = tuple(
            Paragraph(Element.ADDRESSEE, plain(text), dash, self._words.own_span("to", i))
            for i, text in enumerate(ended(names) if dash else names)
        )
        return (Addressees(self._line(Element.ADDRESSEES, "Kính gửi:", "to"), items),)

    def _addressee(self, text: str, index: int) -> str:
        """Return the full name of a recipient, or the words the clerk typed."""
        found = self._words.loaded.recipient(text)
        if found is not None:
            return found.name
        return self._words.text(text, self._words.own_span("to", index))

    def bases(self) -> Iterator[Paragraph]:
        """Yield the căn cứ; the proposal comes last (mẫu 1.2)."""
        texts = [
            (self._words.text(text, self._words.own_span("bases", i)), i)
            for i, text in enumerate(self._document.bases)
        ]
        texts.sort(key=lambda basis: fold(basis[0]).startswith(_PROPOSAL))
        marks = ended([text for text, _ in texts])
        for text, (_, index) in zip(marks, texts, strict=True):
            span = self._words.own_span("bases", index)
            yield Paragraph(Element.BASIS, plain(text), "", span)

    def distribution(self, as_above: str) -> tuple[Paragraph, ...]:
        """Return ``Nơi nhận:`` and its lines.

        Args:
            as_above: How the first line refers back: ``Như trên``, ``Như Điều 3``, or nothing.
        """
        span = self._words.own_span("distribution")
        lines = [
            (self._receiver(i), self._words.own_span("distribution", i))
            for i in range(len(self._document.distribution))
        ]
        if as_above and not any(fold(text).startswith("nhu ") for text, _ in lines):
            lines.insert(0, (as_above, span))
        if not any(fold(text).startswith("luu") for text, _ in lines):
            unit = self._document.unit
            lines.append((f"Lưu: VT, {unit}" if unit else "Lưu: VT", span))
        marks = ended([text for text, _ in lines])
        items = tuple(
            Paragraph(Element.DISTRIBUTION_ITEM, plain(text), "-", place)
            for text, (_, place) in zip(marks, lines, strict=True)
        )
        return (Paragraph(Element.DISTRIBUTION, plain("Nơi nhận:"), "", span), *items)

    def _receiver(self, index: int) -> str:
        """Return one line of Nơi nhận, without its mark."""
        entry = self._document.distribution[index]
        span = self._words.own_span("distribution", index)
        found = self._words.loaded.recipient(entry.to)
        text = self._words.text(entry.to, span) if found is None else found.short or found.name
        if entry.note is None:
            return text
        note = self._words.text(entry.note, span).strip()
        return f"{with_end(text, '')} ({note.removeprefix('(').removesuffix(')')})"

    def address(self) -> tuple[Paragraph, ...]:
        """Return the lines of the footer on page 1."""
        return tuple(
            Paragraph(Element.ADDRESS, plain(line), "", self._agency_span("address"))
            for line in self._agency.address
        )
