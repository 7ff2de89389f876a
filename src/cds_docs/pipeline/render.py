"""The main job: campaign files in, documents in their folders out."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from cds_docs.campaign.codes import UNCONFIRMED
from cds_docs.diagnostics import CdsError, Diagnostic, Severity
from cds_docs.diagnostics.install import install_hint
from cds_docs.pipeline.campaigns import Batch, open_campaigns
from cds_docs.pipeline.codes import CLUSTER_EXTRA, PRUNE_OF_PART, UNKNOWN_DOCUMENT
from cds_docs.pipeline.folding import folded, folded_refusals
from cds_docs.pipeline.hands import Hands
from cds_docs.pipeline.lock import LOCK_NAME, run_lock
from cds_docs.pipeline.order import RenderOptions, Task, tasks_of
from cds_docs.pipeline.outcome import Observer, Outcome
from cds_docs.pipeline.pieces import documents_of
from cds_docs.pipeline.place import Folder, refusal
from cds_docs.pipeline.publish import open_root
from cds_docs.pipeline.rendering import Run
from cds_docs.pipeline.selection import nothing_chosen, of_recipient
from cds_docs.pipeline.templates import missing_folder

if TYPE_CHECKING:  # loaded only where a cluster is asked for
    from cds_docs.pipeline.cluster import Cluster

__all__ = ["RenderOptions", "render"]


def _unknown(batch: Batch, only: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Return a finding for each id that no campaign has, unless some could not be read."""
    ids = sorted({item.id for job in batch.jobs for item in job.loaded.campaign.documents})
    missing = [name for name in only if name not in ids and not batch.unusable]
    copies = {one for job in batch.jobs for one in documents_of(job).ids} if missing else set()
    hint = f"Các văn bản hiện có: {', '.join(ids)}."
    return tuple(
        Diagnostic(
            UNKNOWN_DOCUMENT,
            f"Không có văn bản nào mang id «{name}».",
            hint=_of_recipient(batch, name) or hint,
        )
        for name in missing
        if name not in copies
    )


def _of_recipient(batch: Batch, name: str) -> str:
    """Return the hint where an id is that of a recipient; nothing where it is of none."""
    copy = next(filter(None, (of_recipient(documents_of(job), name) for job in batch.jobs)), "")
    if not copy:
        return ""
    return f"«{name}» là mã một nơi: ghi «--row {name}», hoặc «--only {copy}» cho một văn bản."


def _in_part(options: RenderOptions) -> tuple[Diagnostic, ...]:
    """Return a finding where leftovers are to go and not all documents are made."""
    given = {
        "--only": options.only,
        "--row": options.row,
        "--sample": options.sample,
        "--shard": options.shard,
    }
    option = next((name for name, value in given.items() if value), "")
    if not (options.prune and option):
        return ()
    message = f"Tùy chọn «--prune» dọn cả thư mục của chiến dịch nên không đi cùng «{option}»."
    return (Diagnostic(PRUNE_OF_PART, message, hint=f"Chạy lại một lần không có {option}."),)


def _nothing_chosen(batch: Batch, options: RenderOptions) -> list[Diagnostic]:
    """Return why no campaign has the row or the sample asked for, unless some cannot be read."""
    if batch.unusable or not (options.row or options.sample):
        return []
    return nothing_chosen([documents_of(job) for job in batch.jobs], options.wish)


def _as_warning(finding: Diagnostic) -> Diagnostic:
    """Return a finding; on a value that waits for a person it only warns where drafts are made."""
    if finding.code is not UNCONFIRMED:
        return finding
    return replace(finding, code=replace(UNCONFIRMED, severity=Severity.WARNING))


def _write_all(run: Run, tasks: Sequence[Task], options: RenderOptions) -> None:
    """Write all campaigns, under the lock of the output folder unless other parts work there."""
    out = options.out
    with contextlib.ExitStack() as stack:
        root = Folder(Path(out), Path(out).as_posix())
        try:
            root = open_root(out)
            if options.shard is None:
                stack.enter_context(run_lock(root.path, root.shown))
        except (CdsError, OSError) as error:
            run.findings += (
                error.diagnostics
                if isinstance(error, CdsError)
                else [refusal(root, LOCK_NAME, error)]
            )
            for task in tasks:
                run.fail(task, task.ids)
            return
        run.write(root)


@contextlib.contextmanager
def _helpers(options: RenderOptions, observer: Observer) -> "Iterator[Cluster | None]":
    """Open the way to the cluster that shares the work, where one is asked for.

    Raises:
        CdsError: It cannot be reached or used.
    """
    if not options.scheduler:
        yield None
        return
    if find_spec("distributed") is None:
        message = "Chia việc cho cụm máy cần gói dask.distributed, máy này chưa cài."
        hint = install_hint("cds-docs[dask]")
        raise CdsError([Diagnostic(CLUSTER_EXTRA, message, hint=hint)])
    from cds_docs.pipeline.cluster import Cluster  # noqa: PLC0415 - see above

    cluster = Cluster(
        options.scheduler,
        options.templates,
        options.formats,
        observer,
        by_sample=options.by_sample,
    )
    try:
        yield cluster
    finally:
        cluster.close()


def _run(
    tasks: Sequence[Task],
    options: RenderOptions,
    observer: Observer,
    hands: Hands,
    cluster: "Cluster | None",
) -> Run:
    """Do what is asked for."""
    observer.plan(sum(len(task.places) for task in tasks))
    run = Run(tasks, options, observer, hands, cluster)
    if options.check:
        run.check()
    elif tasks:
        _write_all(run, tasks, options)
    if run.unjudged:
        observer.note(
            f"{run.unjudged} bản không được đọc lại từng tệp (--certify mau): mỗi bản chỉ khác một"
            " bản đã kiểm tra ở những chữ lấy từ danh sách."
        )
    return run


def render(paths: Sequence[str], options: RenderOptions, observer: Observer) -> Outcome:
    """Make the documents of all campaigns at paths.

    A campaign or document with an error is left out and the others are made. What is wrong
    with the command itself is said before anything is written.
    """
    with contextlib.closing(Hands(options)) as hands:
        return _rendered(paths, options, observer, hands)


def _rendered(
    paths: Sequence[str], options: RenderOptions, observer: Observer, hands: Hands
) -> Outcome:
    """Make the documents of all campaigns at paths; see ``render``."""
    batch = open_campaigns(paths, draft=options.draft, expect=hands.expect)
    if options.draft:
        batch = replace(batch, diagnostics=tuple(map(_as_warning, batch.diagnostics)))
    for note in batch.notes:
        observer.note(note)
    misuse = (
        *missing_folder(options.templates),
        *_unknown(batch, options.only),
        *_in_part(options),
        *_nothing_chosen(batch, options),
    )
    if misuse:
        return Outcome(diagnostics=(*batch.diagnostics, *misuse), misused=True)
    tasks = tasks_of(batch.jobs, options)
    if options.shard is not None and not tasks and batch.jobs:
        observer.note(f"Phần {options.shard} không có văn bản nào.")
    with contextlib.ExitStack() as stack:
        try:
            cluster = stack.enter_context(_helpers(options, observer)) if tasks else None
        except CdsError as error:
            return Outcome(diagnostics=(*batch.diagnostics, *error.diagnostics), misused=True)
        run = _run(tasks, options, observer, hands, cluster)
    findings = (*batch.diagnostics, *folded(run.judged), *folded_refusals(run.findings))
    return Outcome(
        run.ledger.results,
        findings,
        len(batch.jobs),
        batch.unusable,
        batch.readable,
        paths=batch.paths,
    )
