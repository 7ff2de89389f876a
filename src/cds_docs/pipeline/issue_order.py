"""What a person asks of ``issue``, and what speaks against it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from cds_docs.campaign import DocumentSpec, Loaded, document_symbol, symbol_text
from cds_docs.campaign.dates import PartialDate
from cds_docs.campaign.issuing import Given, number_of
from cds_docs.campaign.series import Use, uses
from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.pipeline.campaigns import Job, located
from cds_docs.pipeline.codes import (
    DATE_NEEDED,
    ISSUED_ALREADY,
    ISSUED_IN_FUTURE,
    NUMBER_USED,
    OTHER_SYMBOL,
)
from cds_docs.standard.clauses import annex_1
from cds_docs.standard.kinds import KINDS
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class Order:
    """What the user asked for.

    Attributes:
        document: The id of the paper.
        number: Its number.
        symbol: The ký hiệu typed behind the number, with its stroke; nothing where none was.
        day: Its date; None for the one the file has.
        replace: Whether another number or date may be replaced.
        today: The user's own day: a later date is a warning.
        out: The output folder.
        templates: The office's own template folder.
        formats: The forms wanted of each paper.
    """

    document: str
    number: int
    symbol: str
    day: PartialDate | None
    replace: bool
    today: date
    out: str = "out"
    templates: str | None = None
    formats: tuple[str, ...] = ("docx",)


class Paper(NamedTuple):
    """A paper in its campaign, and what it is to get."""

    job: Job
    document: DocumentSpec
    given: Given

    def at(self, key: str, finding: Diagnostic) -> Diagnostic:
        """Return a finding at a key of the paper."""
        return _at(self.job.loaded, self.document, key, finding)


def _at(loaded: Loaded, document: DocumentSpec, key: str, finding: Diagnostic) -> Diagnostic:
    """Return a finding at a key of a document."""
    if key == "number" and document.symbol is not None:
        key = "symbol"
    return located(loaded, (*loaded.document_loc(document), key), finding)


def paper(job: Job, document: DocumentSpec, order: Order, others: Iterable[Loaded]) -> Paper:
    """Return the paper with what it is to get.

    Args:
        job: The campaign.
        document: The paper.
        order: What was asked for.
        others: The campaigns beside it.

    Raises:
        CdsError: It has another number, ký hiệu or date already, there is no date, or another
            paper has the number; all of it in one go.
    """
    day = order.day or document.date
    if day is None or day.known is None:
        message = f"Văn bản «{document.id}» chưa có ngày ban hành đầy đủ trong tệp."
        finding = Diagnostic(DATE_NEEDED, message, hint="Thêm --date, ví dụ --date 19/9/2024.")
        raise CdsError([_at(job.loaded, document, "date", finding)])
    asked = Paper(job, document, Given(order.number, day))
    found = [*_differing(asked, order)]
    found += [_used(asked, use) for use in uses(job.loaded, document, asked.given, others)]
    if found:
        raise CdsError(found)
    return asked


def _differing(asked: Paper, order: Order) -> Iterator[Diagnostic]:
    """Yield where the file says something else."""
    document, given = asked.document, asked.given
    rest = document_symbol(asked.job.loaded, document)
    if order.symbol and order.symbol != rest:
        message = f"Ký hiệu của văn bản «{document.id}» là «{rest}», không phải «{order.symbol}»."
        yield asked.at("number", Diagnostic(OTHER_SYMBOL, message, hint="Chỉ ghi số: --number 12."))
    if order.replace:
        return
    hint = "Nếu đúng là phải đổi, thêm --replace."
    number, day = number_of(document), document.date
    if number is not None and number != given.number:
        message = f"Văn bản «{document.id}» đã có số {number}, khác số {given.number} vừa nêu."
        yield asked.at("number", Diagnostic(ISSUED_ALREADY, message, hint=hint))
    if day is not None and not day.earliest <= given.date.earliest <= day.latest:
        message = f"Văn bản «{document.id}» đã ghi ngày {day.numeric}, khác ngày "
        message += f"{given.date.numeric} vừa nêu."
        yield asked.at("date", Diagnostic(ISSUED_ALREADY, message, hint=hint))


def _used(asked: Paper, use: Use) -> Diagnostic:
    """Return the finding for a number that another paper has."""
    number, rest = symbol_text(use.loaded, use.document)
    kind = KINDS[use.document.kind].name.lower()
    message = f"Số {asked.given.number} của năm {asked.given.date.year} đã dùng cho {kind} "
    message += f"«{use.document.id}» (số {number}{rest}) của cùng cơ quan."
    hint = "Xem lại số văn thư đã cấp; nếu văn bản kia ghi nhầm thì sửa số của nó trước."
    clause = str(annex_1("Điểm a khoản 3 Mục II"))
    finding = Diagnostic(NUMBER_USED, message, hint=hint, clause=clause)
    return _at(use.loaded, use.document, "number", finding)


def warnings(asked: Paper, loaded: Loaded, today: date) -> Sequence[Diagnostic]:
    """Return what is strange about the date: it is still to come.

    Args:
        asked: The paper.
        loaded: The campaign after the change.
        today: The user's own day.
    """
    if asked.given.date.earliest <= today:
        return ()
    message = f"Ngày ban hành {asked.given.date.numeric} còn ở phía trước; hôm nay là "
    message += f"{today.day}/{today.month}/{today.year}."
    hint = "Nếu gõ nhầm, chạy lại với ngày đúng và --replace."
    return (_at(loaded, asked.document, "date", Diagnostic(ISSUED_IN_FUTURE, message, hint=hint)),)
