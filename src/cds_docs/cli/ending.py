"""The end of a command: findings, summary, exit code."""

from collections import Counter
from contextlib import suppress
from pathlib import Path

from cds_docs.cli.console import print_findings, say
from cds_docs.cli.exits import CLEAN, FINDINGS, USAGE
from cds_docs.diagnostics import Diagnostic, Severity, has_errors
from cds_docs.pipeline.outcome import Outcome, Result, Status, Waiting
from cds_docs.report import report as as_text
from cds_docs.report import tidy

_NAMED = 4
"""Documents named in one line."""
_ORDER = (".docx", ".pdf", ".html", ".json")
_NOT_DONE = {Status.KEPT_BACK, Status.FAILED, Status.DIFFERS, Status.DECLINED}


def exit_code(outcome: Outcome, *, strict: bool) -> int:
    """Return what a run tells the shell; with ``strict`` a warning counts as an error."""
    errors = has_errors(outcome.diagnostics)
    if outcome.misused or (errors and not outcome.readable):
        return USAGE
    if errors or any(result.status in _NOT_DONE for result in outcome.results):
        return FINDINGS
    warned = any(item.severity is Severity.WARNING for item in outcome.diagnostics)
    return FINDINGS if strict and warned else CLEAN


def _counts(diagnostics: tuple[Diagnostic, ...]) -> str:
    """Return how many errors and warnings there are, each finding once."""
    counter = Counter(item.severity for item in tidy(diagnostics))
    return f"{counter[Severity.ERROR]} lỗi, {counter[Severity.WARNING]} cảnh báo"


def _parts(counter: Counter[Status], words: dict[Status, str]) -> list[str]:
    """Return the numbers that are not zero, in words."""
    return [f"{counter[status]} {text}" for status, text in words.items() if counter[status]]


def _forms(outcome: Outcome) -> str:
    """Return in what forms documents were asked for, where there is more than one."""
    files = outcome.results[0].files if outcome.results else ()
    endings = sorted({f".{path.rpartition('.')[2]}" for path, _ in files}, key=_ORDER.index)
    return f" ({', '.join(endings)})" if endings else ""


def render_summary(outcome: Outcome, *, check: bool) -> str:
    """Return the last lines of ``render``."""
    counter = Counter(result.status for result in outcome.results)
    total = len(outcome.results)
    if check:
        parts = [f"{counter[Status.DIFFERS]}/{total} văn bản{_forms(outcome)} sẽ đổi"]
    else:
        parts = [f"Đã ghi {counter[Status.WRITTEN]}/{total} văn bản{_forms(outcome)}"]
    parts += _parts(
        counter,
        {
            Status.UNCHANGED: "không đổi",
            Status.KEPT_BACK: "giữ lại",
        },
    )
    failed = [result for result in outcome.results if result.status is Status.FAILED]
    if partly := sum(any(how is not Status.FAILED for _, how in one.files) for one in failed):
        parts.append(f"{partly} chưa đủ dạng")
    if len(failed) > partly:
        parts.append(f"{len(failed) - partly} chưa ghi được")
    if drafts := [result.path for result in outcome.results if result.draft]:
        ending = drafts[0].rpartition(".")[2]
        parts.append(f"trong đó {len(drafts)} bản nháp (.nhap.{ending})")
    if outcome.unusable:
        parts.append(f"{outcome.unusable} tệp chưa dùng được")
    line = f"{', '.join(parts)}; {_counts(outcome.diagnostics)}."
    return "\n".join([line, *_left(failed, check=check)])


def _left(failed: list[Result], *, check: bool) -> list[str]:
    """Return which documents could not be made, and how to go on; nothing where none is left."""
    if not failed:
        return []
    paths = [
        path
        for result in failed
        for path, status in result.files or ((result.path, result.status),)
        if status is Status.FAILED
    ]
    more = len(paths) - _NAMED
    named = ", ".join(paths[:_NAMED]) + (f" và {more} tệp nữa" if more > 0 else "")
    if check:
        return [f"Chưa so được: {named}. Lý do ở trên."]
    return [
        f"Chưa ghi: {named}.",
        "Khắc phục lý do ở trên rồi chạy lại đúng lệnh này: chỉ phần còn thiếu được soạn.",
    ]


def validate_summary(outcome: Outcome) -> str:
    """Return the last line of ``validate``."""
    total = outcome.campaigns + outcome.unusable
    lines = [f"Đã kiểm tra {total} tệp; {_counts(outcome.diagnostics)}."]
    return "\n".join([*lines, *map(_waiting, outcome.waiting)])


def _waiting(waiting: Waiting) -> str:
    """Return the line on documents that an error keeps from being judged."""
    if not waiting.documents:
        return f"Chưa xét được gì thêm ở {waiting.path}: sửa lỗi ở trên rồi kiểm tra lại."
    names = list(dict.fromkeys(waiting.documents))
    named = ", ".join(f"«{name}»" for name in names[:_NAMED])
    more = len(names) - _NAMED
    which = (
        "văn bản nào" if waiting.every else f"{named}{f' và {more} văn bản' if more > 0 else ''}"
    )
    return (
        f"Chưa ghép {which} của {waiting.path} để xét lời văn vì còn dựa vào chỗ có lỗi;"
        " sửa xong hãy kiểm tra lại."
    )


def templates_summary(outcome: Outcome) -> str:
    """Return the last line of ``templates check``."""
    return f"Đã soát {len(outcome.paths)} mẫu; {_counts(outcome.diagnostics)}."


def check_summary(outcome: Outcome) -> str:
    """Return the last line of ``check``."""
    counter = Counter(result.status for result in outcome.results)
    parts = [f"Đã kiểm tra {counter[Status.JUDGED]}/{len(outcome.results)} tệp"]
    parts += _parts(
        counter, {Status.DECLINED: "không thuộc Nghị định 30", Status.UNREADABLE: "không đọc được"}
    )
    return f"{', '.join(parts)}; {_counts(outcome.diagnostics)}."


def _here() -> str:
    """Return the current folder; nothing where it is gone."""
    with suppress(OSError):
        return Path.cwd().as_posix()
    return ""


def finish(outcome: Outcome, report: str, summary: str, *, strict: bool) -> int:
    """Print findings, then the summary if there is one, and return the exit code."""
    print_findings(as_text(report, outcome.diagnostics, outcome.paths, _here()))
    if summary:
        say(summary)
    return exit_code(outcome, strict=strict)
