"""The snapshot as the page's script reads it: plain values, put in as text, never as HTML."""

from collections.abc import Iterable
from urllib.parse import quote

from cds_docs.diagnostics import Diagnostic, Severity
from cds_docs.preview.board import Shown, Snapshot
from cds_docs.preview.pdfs import Pdf, Stage
from cds_docs.report import tidy
from cds_docs.report.place import cell_words, other_words, spot_words
from cds_docs.report.screen import escape

Json = dict[str, object]


def view(now: Snapshot, *, office: bool) -> Json:
    """Return all but the texts.

    Args:
        now: What is shown.
        office: Whether there is a LibreOffice on this machine.
    """
    files = {source.name: index for index, source in enumerate(now.sources)}
    return {
        "version": now.version,
        "name": now.name,
        "madeAt": now.made_at,
        "usable": now.usable,
        "office": office,
        "counts": _counts(now.findings),
        "general": _findings(now.general, files),
        "papers": [_paper(shown, now, files) for shown in now.papers],
    }


def texts(now: Snapshot) -> Json:
    """Return the texts that findings point at, with the address an editor opens them by."""
    return {
        "version": now.version,
        "files": [
            {
                "name": source.name,
                "editor": f"vscode://file/{quote(source.path.as_posix().lstrip('/'), safe='/:')}",
                "lines": [_visible(line) for line in source.lines],
            }
            for source in now.sources
        ],
    }


def pdf_view(pdf: Pdf, shown: Shown) -> Json:
    """Return how far a PDF is."""
    return {
        "stage": pdf.stage,
        "edition": pdf.edition,
        "stale": pdf.stage is not Stage.MAKING and shown.docx_stale,
        "message": pdf.message,
        "hint": pdf.hint,
    }


def stale_words(shown: Shown, now: Snapshot) -> str:
    """Return the sentence over pages that are older than the file."""
    if not shown.stale:
        return ""
    line = now.first_error_line
    if now.usable:
        why = "văn bản đang có lỗi"
    else:
        why = f"tệp đang có lỗi ở dòng {line}" if line else "tệp chưa dùng được"
    return f"Đang hiện bản đúng gần nhất, lúc {shown.made_at}: {why}."


def _paper(shown: Shown, now: Snapshot, files: dict[str, int]) -> Json:
    """Return one paper."""
    paper = shown.paper
    return {
        "id": paper.id,
        "kind": paper.kind,
        "title": paper.title,
        "counts": _counts(paper.findings),
        "findings": _findings(paper.findings, files),
        "judged": shown.judged,
        "edition": shown.edition if paper.document is not None else 0,
        "stale": stale_words(shown, now),
        "docx": shown.docx_edition if paper.data is not None else 0,
    }


def _counts(findings: Iterable[Diagnostic]) -> Json:
    """Return how many errors and warnings there are, each finding once."""
    levels = [finding.severity for finding in tidy(findings)]
    return {"errors": levels.count(Severity.ERROR), "warnings": levels.count(Severity.WARNING)}


def _findings(findings: Iterable[Diagnostic], files: dict[str, int]) -> list[Json]:
    """Return findings in the order of their places."""
    return [_finding(finding, files) for finding in tidy(findings)]


def _finding(finding: Diagnostic, files: dict[str, int]) -> Json:
    """Return one finding; ``file`` is -1 where it has no line to lead to."""
    span = finding.span if finding.span and finding.span.line and not finding.span.sheet else None
    where = spot_words(finding.spot) if finding.spot else cell_words(finding.span)
    return {
        "level": finding.severity,
        "levelWords": finding.severity.word,
        "code": finding.code.id,
        "message": escape(finding.message),
        "hint": escape(finding.hint),
        "clause": escape(finding.clause),
        "where": escape("; ".join(filter(None, (where, other_words(finding))))),
        "file": files.get(span.path, -1) if span else -1,
        "path": escape(finding.path or ""),
        "line": span.line if span else 0,
        "column": span.column if span else 0,
        "endColumn": span.end_column if span and span.end_line == span.line else 0,
    }


def _visible(line: str) -> str:
    """Return a source line as it is shown; tabs stay, what nobody sees is written out."""
    return "\t".join(map(escape, line.split("\t")))
