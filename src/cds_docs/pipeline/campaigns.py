"""Campaign files read, validated and given their folders before anything is made."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from cds_docs.campaign import Loaded, examine
from cds_docs.campaign.codes import ACCEPTED_IN_VAIN, OF_VALUE
from cds_docs.campaign.model import DocumentSpec
from cds_docs.diagnostics import CdsError, Diagnostic, Severity
from cds_docs.pipeline.all_codes import all_codes
from cds_docs.pipeline.codes import (
    RENAMED_FOLDER,
    SAME_FILE,
    SAME_FOLDER,
    WARNING_ACCEPTED,
    about_file,
)
from cds_docs.pipeline.digest import sha256
from cds_docs.pipeline.files import read_file
from cds_docs.pipeline.garbage import settle
from cds_docs.pipeline.lists import read_campaign
from cds_docs.pipeline.reads import digesting
from cds_docs.pipeline.safe_names import safe_name, same_place
from cds_docs.pipeline.shelf import Shelved
from cds_docs.pipeline.sources import Sources, find_sources
from cds_docs.values import dataclass

_LARGEST = 16 << 20
"""Bytes read of a campaign file; what is too long for one is decided by ``source``."""

_FEW = 16
"""Campaigns that stay at hand; of more at once each is folded until it is its turn."""
_T = TypeVar("_T")

Expecting = Callable[[str, int], None]
"""Hears how many rows the lists of a campaign have, by the name of its folder."""


@dataclass(frozen=True, slots=True)
class Job:
    """A valid campaign to work on.

    Attributes:
        path: Its file.
        folder: The safe name of its folder below the output folder.
        shelved: What it holds.
        digest: Digest of the bytes of its file and of its lists; empty where they were not read.
        own_digest: Digest of the bytes of its file alone.
    """

    path: Path
    folder: str
    shelved: Shelved
    digest: str = ""
    own_digest: str = ""

    @property
    def loaded(self) -> Loaded:
        """Return what it holds, judged as it will be once every value is confirmed."""
        return self.shelved.values.loaded

    @property
    def draft(self) -> Loaded | None:
        """Return the same as a draft prints it, where values still wait for a person."""
        return self.shelved.values.draft if self.shelved.is_draft else None

    def holding(self, loaded: Loaded) -> "Job":
        """Return the same campaign with something else in it."""
        return replace(self, shelved=Shelved(loaded))

    @property
    def is_draft(self) -> bool:
        """Tell whether values of it wait for a person, and drafts are asked for."""
        return self.shelved.is_draft

    @property
    def shown(self) -> str:
        """Return the file as the user knows it."""
        return self.path.as_posix()


@dataclass(frozen=True, slots=True)
class Batch:
    """All campaigns of a run.

    Attributes:
        jobs: Those that can be worked on, in the order named.
        diagnostics: What was found so far.
        notes: Paths that were read as another one.
        unusable: How many inputs cannot be worked on.
        readable: Whether any input could be read as a campaign file at all.
        faulty: Campaigns with errors, of which something may be sound; only to be judged, never
            made.
        opaque: Files of whose values nothing can be told.
    """

    jobs: tuple[Job, ...]
    diagnostics: tuple[Diagnostic, ...]
    notes: tuple[str, ...]
    unusable: int
    readable: bool
    faulty: tuple[Job, ...] = ()
    opaque: tuple[str, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the files that can be worked on, as the user knows them."""
        return tuple(job.shown for job in self.jobs)


@dataclass(frozen=True, slots=True)
class _Opened:
    """One file after reading.

    Attributes:
        job: The campaign, where it is valid.
        diagnostics: What was found.
        readable: Whether it is a campaign file at all.
        faulty: The campaign with stand-ins, where it is not valid.
    """

    job: Job | None
    diagnostics: tuple[Diagnostic, ...]
    readable: bool
    faulty: Job | None = None

    def put_away(self) -> None:
        """Keep little of what it holds until it is its turn."""
        for job in (self.job, self.faulty):
            if job is not None:
                job.shelved.fold()


def located(loaded: Loaded, place: tuple[str | int, ...], finding: Diagnostic) -> Diagnostic:
    """Return a finding with its place in the campaign file."""
    span = loaded.span(*place)
    return replace(finding, span=span, excerpt=loaded.source.excerpt(span))


def accepted_codes(loaded: Loaded) -> tuple[str, ...]:
    """Return the codes of the warnings that a campaign accepts."""
    return () if loaded.is_faulty("accept") else loaded.campaign.accept


def accepted(loaded: Loaded, findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings without the warnings that the campaign accepts."""
    accept = accepted_codes(loaded)
    return tuple(
        finding
        for finding in findings
        if finding.severity is not Severity.WARNING or finding.code.id not in accept
    )


def _say_accepted(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Return one line that names what a campaign accepts, and what it accepts in vain."""
    accept = dict.fromkeys(loaded.campaign.accept)
    vain = {code: why for code in accept if (why := _in_vain(code))}
    taken = [code for code in accept if code not in vain]
    said = []
    if taken:
        message = f"Chiến dịch này chấp nhận các cảnh báo {', '.join(taken)}."
        said.append(located(loaded, ("accept",), Diagnostic(WARNING_ACCEPTED, message)))
    for code, why in vain.items():
        place = ("accept", loaded.campaign.accept.index(code))
        finding = Diagnostic(ACCEPTED_IN_VAIN, f"«{code}» {why}", hint="Bỏ mã này khỏi «accept».")
        said.append(located(loaded, place, finding))
    return tuple(said)


def _in_vain(code: str) -> str:
    """Return why nothing is accepted by a code, or nothing."""
    from cds_docs.check.index import all_rules  # noqa: PLC0415 - most campaigns accept nothing

    if code in all_rules():
        return ""
    known = all_codes().get(code)
    if known is None:
        return "không phải mã nào của cds-docs"
    grave = known.severity is Severity.ERROR
    return "là mã của lỗi: phải sửa, không chấp nhận được" if grave else ""


def _own(found: Iterable[Diagnostic], more: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return what is wrong with values for a reason of their own, not for a mistake of YAML."""
    told = {_start(finding) for finding in found if finding.severity is Severity.ERROR}
    return tuple(f for f in more if f.code not in OF_VALUE or _start(f) not in told)


def _start(finding: Diagnostic) -> tuple[str, int, int]:
    """Return file, line and column of a finding."""
    span = finding.span
    return (span.path, span.line, span.column) if span else ("", 0, 0)


def _open(path: Path, expect: Expecting, *, draft: bool) -> _Opened:
    """Read and validate one campaign file."""
    shown = path.as_posix()
    try:
        with digesting() as digests:
            source, found = read_campaign(read_file(path, shown, _LARGEST), shown, path.parent)
    except CdsError as error:
        return _Opened(None, error.diagnostics, readable=False)
    if source is None:
        return _Opened(None, found, readable=False)
    expect(safe_name(path.stem), sum(len(grid.rows) for grid in source.lists.values() if grid))
    examined = examine(source, draft=draft, before=found)
    loaded, more = examined.loaded, examined.diagnostics
    if loaded is None:
        return _Opened(None, (*found, *_own(found, more)), readable=True)
    digest = sha256(" ".join(digests).encode())
    job = Job(path, safe_name(path.stem), Shelved(loaded, loaded.as_draft), digest, digests[0])
    if not examined.valid:
        findings = accepted(loaded, (*found, *_own(found, more)))
        return _Opened(None, findings, readable=True, faulty=job)
    findings = (*accepted(loaded, (*found, *more)), *_say_accepted(loaded))
    return _Opened(job, findings, readable=True)


def _twins(items: Iterable[tuple[Hashable, _T]]) -> list[list[_T]]:
    """Return the groups of items that share a key."""
    groups: dict[Hashable, list[_T]] = {}
    for key, item in items:
        groups.setdefault(key, []).append(item)
    return [group for group in groups.values() if len(group) > 1]


def _shared_folders(jobs: Sequence[Job]) -> dict[str, Diagnostic]:
    """Return a finding for each campaign whose folder is another one's too."""
    findings = {}
    for group in _twins((same_place(job.folder), job) for job in jobs):
        names = ", ".join(f"«{job.shown}»" for job in group)
        message = f"Các tệp {names} cùng ghi vào một thư mục «{group[0].folder}»."
        hint = "Đổi tên một tệp, hoặc chạy riêng từng tệp với -o khác nhau."
        for job in group:
            findings[job.shown] = about_file(SAME_FOLDER, job.shown, message, hint)
    return findings


def _shared_files(job: Job) -> list[Diagnostic]:
    """Return a finding for each document whose file is another one's too."""
    findings = []
    papers = job.shelved.papers
    for group in _twins((same_place(safe_name(paper)), at) for at, paper in enumerate(papers.ids)):
        first = _declared(job.loaded, papers[group[0]])
        for at in group[1:]:
            second = _declared(job.loaded, papers[at])
            file = f"«{safe_name(papers.id_at(at))}.docx»"
            message = f"Văn bản «{second}» và «{first}» cùng ghi vào một tệp {file}."
            hint = "Đặt id khác nhau; chữ hoa, chữ thường được coi là một."
            place = (*job.loaded.document_loc(papers[at]), "id")
            findings.append(located(job.loaded, place, Diagnostic(SAME_FILE, message, hint=hint)))
    return findings


def _declared(loaded: Loaded, paper: DocumentSpec) -> str:
    """Return the id in the campaign file: copies of two documents share a file under one id."""
    _, at = loaded.document_loc(paper)
    return loaded.campaign.documents[int(at)].id


def _renamed(job: Job) -> list[Diagnostic]:
    """Return a remark where the folder could not have the name of the file."""
    if job.folder == job.path.stem:
        return []
    message = (
        f"Tên «{job.path.stem}» có ký tự không dùng được trên mọi máy: thư mục là «{job.folder}»."
    )
    hint = "Tên tệp nên chỉ có chữ không dấu, số, «-» và «_»."
    return [about_file(RENAMED_FOLDER, job.shown, message, hint)]


def _refusals(
    jobs: Sequence[Job], files: Mapping[str, Sequence[Diagnostic]], *, into_folders: bool
) -> dict[str, list[Diagnostic]]:
    """Return, by campaign file, why a valid campaign may not be made.

    Args:
        jobs: The valid campaigns.
        files: Findings on documents whose file is another one's too, by campaign file.
        into_folders: Whether each campaign has its papers put into a folder of its own.
    """
    shared = _shared_folders(jobs) if into_folders else {}
    refusals = {}
    for job in jobs:
        findings = [*files[job.shown], *filter(None, [shared.get(job.shown)])]
        if findings:
            refusals[job.shown] = findings
    return refusals


def _unexpected(_folder: str, _rows: int) -> None:
    """Hear nothing of what is still to be judged."""


def open_campaigns(
    paths: Sequence[str],
    *,
    draft: bool = False,
    into_folders: bool = True,
    expect: Expecting = _unexpected,
) -> Batch:
    """Read all campaigns at paths and settle where each goes; nothing is written.

    Campaigns whose files would meet in one place are refused, the others stay.

    Args:
        paths: Campaign files and folders.
        draft: Whether a campaign with values that a person must confirm can be worked on; the
            findings on them stay errors.
        into_folders: Whether each gets a folder of its own: two of one name then cannot both.
        expect: Hears of each campaign, before it is judged, what its folder is called and how
            many rows its lists have.
    """
    sources: Sources = find_sources(paths)
    opened: list[_Opened] = []
    files: dict[str, Sequence[Diagnostic]] = {}
    for path in sources.files:
        item = _open(path, expect, draft=draft)
        if item.job is not None:
            files[item.job.shown] = _shared_files(item.job)
        if len(sources.files) > _FEW:
            item.put_away()
        opened.append(item)
    settle()
    valid = [item.job for item in opened if item.job is not None]
    refusals = _refusals(valid, files, into_folders=into_folders)
    jobs = tuple(job for job in valid if job.shown not in refusals)
    findings = [*sources.diagnostics]
    for item in opened:
        findings += item.diagnostics
    for job in valid:
        findings += refusals.get(job.shown, [])
        findings += _renamed(job)
    unusable = len(sources.diagnostics) + len(opened) - len(jobs)
    readable = any(item.readable for item in opened)
    faulty = tuple(item.faulty for item in opened if item.faulty is not None)
    opaque = tuple(
        path.as_posix()
        for path, item in zip(sources.files, opened, strict=True)
        if item.job is None and item.faulty is None
    )
    return Batch(jobs, tuple(findings), sources.notes, unusable, readable, faulty, opaque)
