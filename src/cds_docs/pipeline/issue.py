"""The number has come: into the campaign file, into the paper, into those that cite it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from cds_docs.campaign import Loaded, load
from cds_docs.campaign.issuing import issued, splices
from cds_docs.campaign.words import did_you_mean
from cds_docs.diagnostics import CdsError, Diagnostic, Severity, has_errors
from cds_docs.pipeline.campaigns import Batch, Job, open_campaigns
from cds_docs.pipeline.codes import (
    CHANGED_MEANWHILE,
    MANY_NOT_ISSUED,
    NOT_ISSUABLE,
    NOT_SPLICED,
    ONE_CAMPAIGN_ONLY,
    UNKNOWN_DOCUMENT,
    about_file,
)
from cds_docs.pipeline.files import read_file
from cds_docs.pipeline.issue_order import Order, Paper, paper, warnings
from cds_docs.pipeline.line_changes import line_changes
from cds_docs.pipeline.lists import read_campaign
from cds_docs.pipeline.outcome import Observer, Outcome
from cds_docs.pipeline.pieces import documents_of
from cds_docs.pipeline.render import RenderOptions, render
from cds_docs.pipeline.rewriting import rewrite
from cds_docs.pipeline.ripple import changed_words, printed_lines
from cds_docs.pipeline.selection import document_id
from cds_docs.pipeline.sources import find_sources
from cds_docs.pipeline.templates import missing_folder
from cds_docs.pipeline.workshop import Workshop
from cds_docs.source.decode import MAX_BYTES, decode
from cds_docs.source.splice import Splice, spliced

_BESIDE = 200
"""Campaign files of one folder that are looked at for numbers used already."""


class _Change(NamedTuple):
    """The file as it is and as it will be, the campaign it will hold, and what differs."""

    before: bytes
    after: bytes
    job: Job
    splices: tuple[Splice, ...]


class _Touched(NamedTuple):
    """The id of a document that a change changes, and the words in it that differ."""

    document: str
    words: tuple[tuple[str, str], ...]


def issue(path: str, order: Order, observer: Observer) -> Outcome:
    """Write number and date of a paper into its campaign and make the papers that change.

    Nothing is written where the number is used, another one stands there, or an error would come
    of it.

    Args:
        path: The campaign file.
        order: What is to be written.
        observer: Hears what was written and made.
    """
    batch = open_campaigns([path])
    for note in batch.notes:
        observer.note(note)
    if misuse := (*missing_folder(order.templates), *_misuse(path, batch, order)):
        return Outcome(diagnostics=(*batch.diagnostics, *misuse), misused=True)
    if not batch.jobs:
        return _ended(batch, batch.diagnostics)
    job = batch.jobs[0]
    document = next(one for one in job.loaded.campaign.documents if one.id == order.document)
    try:
        asked = paper(job, document, order, _beside(job, observer))
        change = _change(asked)
        touched = _touched(asked, change, Workshop(order.templates))
        if change.splices:
            rewrite(job.path, job.shown, change.before, change.after)
    except CdsError as error:
        return _ended(batch, error.diagnostics)
    for line in (*_written(change), *_ripples(touched)):
        observer.note(line)
    ids = (document.id, *(one.document for one in touched))
    options = RenderOptions(order.out, ids, templates=order.templates, formats=order.formats)
    outcome = render([str(job.path)], options, observer)
    own = warnings(asked, change.job.loaded, order.today)
    return replace(outcome, diagnostics=(*outcome.diagnostics, *own))


def _misuse(path: str, batch: Batch, order: Order) -> Iterator[Diagnostic]:
    """Yield what is wrong with the command: several campaigns, or no such paper."""
    if len(batch.jobs) + batch.unusable > 1:
        message = f"«{path}» có nhiều tệp chiến dịch; lệnh issue làm với đúng một tệp."
        yield about_file(ONE_CAMPAIGN_ONLY, path, message, "Nêu tên tệp, ví dụ campaigns/x.yaml.")
    elif batch.jobs:
        papers = documents_of(batch.jobs[0])
        ids = [one.id for one in batch.jobs[0].loaded.campaign.documents]
        copies = ((one, one.target) for one in papers if one.target is not None)
        made = next(
            (to for one, to in copies if order.document in (one.id, document_id(one))), None
        )
        if made is not None:
            message = f"Văn bản «{order.document}» làm cho nhiều nơi, mỗi bản một số, một ngày."
            hint = "Ghi vào cột «Số», «Ngày» của danh sách (hoặc «fields» của nơi nhận); cùng"
            hint += " chiến dịch có văn bản nơi nhận tự ban hành thì dùng tệp và danh sách riêng."
            if made.is_agency:
                hint = (
                    "Để trống «number»: mỗi cơ quan cấp số cho bản của mình; cần in số thì kê các"
                )
                hint += " cơ quan trong danh sách, dùng «for_each: recipients», «issuer: each»."
            yield Diagnostic(MANY_NOT_ISSUED, message, hint=hint)
        elif order.document not in ids:
            message = f"Không có văn bản nào mang id «{order.document}»."
            hint = did_you_mean(order.document, ids)
            yield Diagnostic(UNKNOWN_DOCUMENT, message, hint=hint)


def _ended(batch: Batch, diagnostics: Sequence[Diagnostic]) -> Outcome:
    """Return the end of a run that wrote nothing."""
    jobs, findings = len(batch.jobs), tuple(diagnostics)
    return Outcome((), findings, jobs, batch.unusable, batch.readable, paths=batch.paths)


def _beside(job: Job, observer: Observer) -> list[Loaded]:
    """Return the other campaigns of the folder, and say which could not be looked at."""
    files = find_sources([str(job.path.parent)]).files[:_BESIDE]
    own = job.path.resolve()
    names = [str(file) for file in files if file.resolve() != own]
    batch = open_campaigns(names)
    known = {other.path for other in batch.jobs}
    if left := [Path(name).as_posix() for name in names if Path(name) not in known]:
        observer.note(f"Chưa xét được số đã dùng trong {', '.join(left)}: tệp đang có lỗi.")
    return [other.loaded for other in batch.jobs]


def _change(asked: Paper) -> _Change:
    """Return the changed file, read again and found to say just what it should.

    Raises:
        CdsError: It cannot be changed so, or was changed by somebody else.
    """
    job, loaded = asked.job, asked.job.loaded
    before = read_file(job.path, job.shown, MAX_BYTES)
    if tuple(decode(before, job.shown).split("\n")) != loaded.source.lines:
        message = f"Tệp «{job.shown}» vừa được sửa trong lúc đọc, nên không ghi."
        raise CdsError([about_file(CHANGED_MEANWHILE, job.shown, message, "Chạy lại lệnh.")])
    try:
        todo = splices(loaded, asked.document, asked.given)
        after = spliced(before, todo)
    except ValueError as error:
        raise _not_spliced(asked) from error
    source, found = read_campaign(after, job.shown, job.path.parent)
    again, more = load(source) if source is not None else (None, ())
    if has_errors((*found, *more)):
        raise _unfit(asked, (*found, *more))
    if again is None or not _is_meant(loaded, again, asked):
        raise _not_spliced(asked)
    return _Change(before, after, job.holding(again), todo)


def _is_meant(before: Loaded, after: Loaded, asked: Paper) -> bool:
    """Tell whether a file says the same as before, but for number and date of the paper."""
    documents = tuple(
        issued(one, asked.given) if one.id == asked.document.id else one
        for one in before.campaign.documents
    )
    return before.campaign.model_copy(update={"documents": documents}) == after.campaign


def _not_spliced(asked: Paper) -> CdsError:
    """Return the error for a file whose form leaves no place for the values."""
    given = asked.given
    message = f"Không ghi được số, ngày vào văn bản «{asked.document.id}» mà giữ nguyên phần khác."
    number = f"number: {given.number}"
    if asked.document.symbol is not None:
        number = f"symbol: {given.number}/{asked.document.symbol.partition('/')[2]}"
    hint = f"Ghi bằng tay «{number}», «date: {given.date.numeric}» rồi chạy render."
    return CdsError([asked.at("id", Diagnostic(NOT_SPLICED, message, hint=hint))])


def _unfit(asked: Paper, found: Sequence[Diagnostic]) -> CdsError:
    """Return the error for values that would spoil the campaign."""
    message = "Ghi số, ngày này vào tệp thì sinh ra các lỗi nêu kèm, nên chưa ghi gì."
    finding = asked.at("id", Diagnostic(NOT_ISSUABLE, message, hint="Sửa các lỗi ấy trước."))
    return CdsError([finding, *(one for one in found if one.severity is Severity.ERROR)])


def _touched(asked: Paper, change: _Change, workshop: Workshop) -> list[_Touched]:
    """Return the other papers that read differently after a change.

    Raises:
        CdsError: The paper itself cannot be composed, or another one no more.
    """
    touched: dict[str, _Touched] = {}
    pairs = zip(documents_of(asked.job), documents_of(change.job))  # noqa: B905 - the same papers, as was checked
    for old, new in pairs:
        name = document_id(new)
        if name in touched:  # one copy tells of all
            continue
        before, _ = workshop.compose(asked.job, old)
        after, found = workshop.compose(change.job, new)
        if after is None and (before is not None or old.id == asked.document.id):
            raise _unfit(asked, found)
        if before is None or after is None or old.id == asked.document.id:
            continue
        words = tuple(changed_words(printed_lines(before), printed_lines(after)))
        if words:
            touched[name] = _Touched(name, words)
    return list(touched.values())


def _written(change: _Change) -> Iterator[str]:
    """Yield what was written, line by line."""
    name = change.job.shown
    if not change.splices:
        yield f"{name} đã có số và ngày này, không ghi lại."
        return
    yield from line_changes(name, change.before, change.after)


def _ripples(touched: Sequence[_Touched]) -> Iterator[str]:
    """Yield which words changed in the papers that cite."""
    for one in touched:
        for old, new in dict.fromkeys(one.words):
            yield f"Văn bản «{one.document}» viện dẫn: «{old}» → «{new}»"
