"""Phụ lục and attached texts: their heads, and what stands in them."""

from collections.abc import Iterable, Iterator

from cds_docs.campaign.annex import Annex, TableSpec
from cds_docs.campaign.gaps import DAY_GAP, MONTH_GAP, NUMBER_GAP
from cds_docs.campaign.model import Form
from cds_docs.campaign.paths import full_name
from cds_docs.campaign.shape import Loc
from cds_docs.compose import codes
from cds_docs.compose.annex_names import annex_label, annex_views
from cds_docs.compose.closing import closed
from cds_docs.compose.foreign import watch
from cds_docs.compose.frame import Frame, dated, numbered
from cds_docs.compose.inline import inline, plain
from cds_docs.compose.marks import ISSUER_GAP, YEAR_GAP
from cds_docs.compose.markup import Prose
from cds_docs.compose.names import Names
from cds_docs.compose.pictures import Pictures
from cds_docs.compose.places import Line
from cds_docs.compose.prose import Order, Press, Sections, block_name
from cds_docs.compose.tables import ELEMENTS
from cds_docs.compose.templates import ENDING
from cds_docs.compose.view import Value
from cds_docs.compose.words import CampaignWords
from cds_docs.diagnostics import Diagnostic, Span, has_errors
from cds_docs.document.model import (
    Block,
    Cell,
    CellAlign,
    Column,
    Paragraph,
    Role,
    RowRole,
    Rule,
    Section,
    Table,
    TableRow,
)
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.kinds import KINDS, Kind
from cds_docs.values import dataclass
from cds_docs.viet import fold, upper_first

ANNEX_FOLDER = "phu-luc"
STANDARD_TEMPLATE = "mac-dinh"


def template_name(folder: str, name: str) -> str:
    """Return the name of a template file."""
    return f"{folder}/{name}{ENDING}"


_UNPRINTABLE = regex("[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u2028\u2029]")
"""What no .docx may hold; a template can only make it by an escape such as ``\\x07``."""


def _unprintable(lines: Iterable[Line], asked: Span | None) -> Iterator[Diagnostic]:
    """Yield a finding for each line that holds a character no paper can show."""
    for line in lines:
        if found := _UNPRINTABLE.search(line.text):
            yield Diagnostic(
                codes.UNPRINTABLE,
                f"Mẫu in ra ký tự điều khiển U+{ord(found.group()):04X}, cần chữ thường dùng.",
                line.origin or asked,
                "Xóa ký tự viết tắt bằng dấu \\ trong chuỗi của mẫu.",
            )


@dataclass(frozen=True, slots=True)
class Parts:
    """Makes what follows the main paper.

    Attributes:
        words: The words of the campaign.
        press: Runs templates.
        pictures: Where pictures come from.
        kind: The kind of the main paper.
    """

    words: CampaignWords
    press: Press
    pictures: Pictures
    kind: Kind

    def prose(self, order: Order, names: Names, sections: Sections) -> list[Block]:
        """Run a template and read what it printed."""
        text, findings = self.press.print(order, names, self.words.places, sections)
        self.words.findings += findings
        self.words.complete &= not has_errors(findings)
        return self.read(text, order.span)

    def read(self, text: str, asked: Span | None = None) -> list[Block]:
        """Read line markup; ``asked`` is where it was asked for."""
        lines = self.words.places.lines(text)
        if _UNPRINTABLE.search(text):
            self.words.findings += _unprintable(lines, asked)
            self.words.complete = False
            return []
        prose = Prose(self.words.places, self.pictures)
        prose.read(lines)
        self.words.findings += prose.findings
        return prose.blocks

    def watch_empty(self, blocks: list[Block], what: str, span: Span) -> None:
        """Report a text in which nothing stands, unless something else went wrong already."""
        if not blocks and not has_errors(self.words.findings):
            self.words.findings.append(
                Diagnostic(
                    codes.NO_TEXT,
                    f"Không có lời văn nào cho {what}.",
                    span,
                    "Kiểm tra mẫu, hoặc viết lời văn trong tệp chiến dịch.",
                )
            )

    def attached_to(self) -> str:
        """Return ``(Kèm theo …)``: filled on paper, blank in a file (III.1c; mẫu 2.1, 2.2)."""
        document, campaign = self.words.document, self.words.loaded.campaign
        if (document.form or campaign.form) is Form.ELECTRONIC:
            date = f"ngày {DAY_GAP} tháng {MONTH_GAP} năm {YEAR_GAP}"
            return f"(Kèm theo {self.kind.name} số {NUMBER_GAP} {date} của {ISSUER_GAP})"
        agency = campaign.agencies[document.issuer]
        issuer = agency.short or full_name(agency)
        date = dated(document.date, campaign.year)
        number = numbered(self.words.loaded, document)
        return f"(Kèm theo {self.kind.name} số {number} {date} của {issuer})"

    def _attached_to_blocks(self) -> tuple[Block, ...]:
        """Return the line in brackets and the rule under it."""
        text = self.attached_to()
        span = self.words.own_span("number")
        return (
            Paragraph(Element.ATTACHED_TO, plain(text), "", span),
            Rule(Element.ATTACHED_TO, text),
        )

    def attached(self, frame: Frame) -> Section | None:
        """Return the text a decision issues (mẫu 1.3), if there is one."""
        attached = self.words.document.attached
        if attached is None:
            return None
        span = self.words.own_span("attached", "title")
        kind, subject = _split_title(self.words.text(attached.title, span))
        heads = [Paragraph(Element.DOCUMENT_TYPE, plain(kind), "", span)]
        if subject:
            heads.append(Paragraph(Element.SUBJECT, plain(subject), "", span))
        content = self._attached_text(kind, Value(subject, span))
        self.watch_empty(content, f"văn bản kèm theo «{attached.title}»", span)
        text = closed(content)
        blocks = (frame.names(), *heads, *self._attached_to_blocks(), *text)
        return Section(Role.ATTACHED, blocks)

    def _attached_text(self, kind_name: str, subject: Value) -> list[Block]:
        """Return the text itself: a template of its kind, or its sections one after another."""
        attached = self.words.document.attached
        texts = {} if attached is None else dict(attached.sections)
        loc: Loc = (*self.words.loc, "attached", "sections")
        kind = next((k for k in KINDS.values() if fold(k.name) == fold(kind_name)), None)
        name = template_name(kind.id if kind else "", STANDARD_TEMPLATE)
        blocks = self.press.block_names(name) if kind else None
        own = blocks is None or not texts or any(block_name(key) in blocks for key in texts)
        if kind and blocks is not None and own:
            order = Order(name, kind.id, self.words.span(*loc))
            names = Names(self.words, issued=(kind, subject))
            return self.prose(order, names, Sections(self.words, loc, texts))
        lines = [self.words.lines(text.strip("\n"), *loc, key) for key, text in texts.items()]
        return self.read("\n".join(lines))

    def annexes(self) -> Iterator[Section]:
        """Yield the phụ lục."""
        document = self.words.document
        views = annex_views(self.words, document)
        for index, annex in enumerate(document.annexes):
            span = self.words.own_span("annexes", index, "title")
            title = self.words.text(annex.title, span)
            label = annex_label(index, len(document.annexes))
            head = (
                Paragraph(Element.ANNEX, plain(label), "", span),
                Paragraph(Element.ANNEX_TITLE, plain(title), "", span),
                *self._attached_to_blocks(),
            )
            names = Names(self.words, views[index])
            content = self._annex_content(annex, index, names, title)
            self.watch_empty(content, f"«{label}»", span)
            landscape = annex.orientation == "landscape"
            yield Section(Role.ANNEX, (*head, *content), landscape)

    def _annex_content(self, annex: Annex, index: int, names: Names, title: str) -> list[Block]:
        """Return what stands in a phụ lục."""
        loc: Loc = (*self.words.loc, "annexes", index)
        if annex.table is not None:
            return [self._table(annex.table, (*loc, "table"), title)]
        if annex.text is not None:
            return self.read(self.words.lines(annex.text.strip("\n"), *loc, "text"))
        order = Order(
            template_name(ANNEX_FOLDER, annex.template or STANDARD_TEMPLATE),
            ANNEX_FOLDER,
            self.words.span(*loc, "template"),
        )
        return self.prose(order, names, Sections(self.words, loc, {}))

    def _table(self, spec: TableSpec, loc: Loc, title: str) -> Table:
        """Return a table given in the campaign file."""
        columns = tuple(
            Column(column.width, CellAlign(column.align or "left")) for column in spec.columns
        )
        header = TableRow(
            RowRole.HEADER,
            tuple(
                self._cell(RowRole.HEADER, column.title, (*loc, "columns", i), plainly=True)
                for i, column in enumerate(spec.columns)
            ),
        )
        rows = [
            TableRow(
                RowRole(row.role),
                tuple(
                    self._cell(
                        RowRole(row.role),
                        cell,
                        (*loc, "rows", i, *row.cell_loc(j)),
                        columns=len(columns) if row.role == "group" else 1,
                    )
                    for j, cell in enumerate(row.cells)
                ),
            )
            for i, row in enumerate(spec.rows)
        ]
        return Table(columns, (header, *rows), title, self.words.span(*loc))

    def _cell(
        self, role: RowRole, text: str, loc: Loc, *, columns: int = 1, plainly: bool = False
    ) -> Cell:
        """Return one cell."""
        span = self.words.span(*loc)
        if plainly:
            content = plain(self.words.text(text, span))
        else:
            marked = self.words.rich(text, *loc)
            content = inline(marked)
            watch(marked, span, self.words.findings)
        return Cell((Paragraph(ELEMENTS[role], content, "", span),), columns)


def _split_title(title: str) -> tuple[str, str]:
    """Split the title of an attached text into the name of its kind and its trích yếu."""
    folded = fold(title)
    names = sorted((kind.name for kind in KINDS.values()), key=len, reverse=True)
    for name in names:
        if folded == fold(name) or folded.startswith(f"{fold(name)} "):
            return title[: len(name)], upper_first(title[len(name) :].strip())
    return title, ""
