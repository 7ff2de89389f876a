"""What a shell may offer: campaign files, document ids, templates, codes."""

from collections.abc import Callable
from pathlib import Path

import typer

_LIMIT = 2 << 20
"""Bytes of a campaign that is looked at while somebody presses the tab key."""


def campaign_files(incomplete: str) -> list[str]:
    """Return campaign files that begin as typed, here and in ``campaigns``; then other files."""
    typed = Path(incomplete)
    folder = typed if incomplete.endswith(("/", "\\")) else typed.parent
    here = _below(folder, incomplete)
    if here or "/" in incomplete:
        return here
    names = (Path(name).name for name in _below(Path("campaigns"), ""))
    return [name for name in names if name.startswith(incomplete)]


def document_ids(context: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of the documents in the campaigns named so far, one more with commas."""
    named = context.params.get("paths") or [context.params.get("path")]
    words = [str(word) for word in (*named, *context.args) if word]
    found = [name for path in words if not path.startswith("-") for name in _ids(path)]
    return some_of(*dict.fromkeys(found))(incomplete)


def template_names(incomplete: str) -> list[str]:
    """Return the names of templates."""
    from cds_docs.pipeline.template_desk import Desk

    names = (f"{one.kind}/{one.name}" for one in Desk(None).listed())
    return [name for name in names if name.startswith(incomplete)]


def codes(incomplete: str) -> list[str]:
    """Return the codes that can be explained."""
    from cds_docs.pipeline.explanations import known_codes

    return [code for code in known_codes() if code.startswith(incomplete.upper())]


def kinds(incomplete: str) -> list[str]:
    """Return the kinds of paper that can be made."""
    from cds_docs.standard.kinds import MADE

    return [kind for kind in MADE if kind.startswith(incomplete)]


def one_of(*names: str) -> Callable[[str], list[str]]:
    """Return what offers the values of an option that takes one of a few."""

    def offer(incomplete: str) -> list[str]:
        return [name for name in names if name.startswith(incomplete)]

    return offer


def some_of(*names: str) -> Callable[[str], list[str]]:
    """Return what offers the values of an option that takes several, with commas between them."""

    def offer(incomplete: str) -> list[str]:
        before, comma, begun = incomplete.rpartition(",")
        rest = (name for name in names if name not in before.split(","))
        return [f"{before}{comma}{name}" for name in rest if name.startswith(begun)]

    return offer


def _below(folder: Path, start: str) -> list[str]:
    """Return the campaign files and folders in a folder whose path begins as typed."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return []
    names = []
    for entry in entries:
        shown = entry.as_posix()
        if entry.name.startswith(".") or not shown.startswith(Path(start).as_posix().lstrip(".")):
            continue
        if entry.suffix.lower() in {".yaml", ".yml"}:
            names.append(shown)
        elif entry.is_dir() and any(entry.glob("*.y*ml")):
            names.append(f"{shown}/")
    return names


def _ids(path: str) -> list[str]:
    """Return the ids of the documents of a campaign, be it valid or not."""
    from cds_docs.diagnostics import CdsError
    from cds_docs.pipeline.files import read_file
    from cds_docs.pipeline.sources import find_sources
    from cds_docs.source import read
    from cds_docs.source.nodes import Mapping, Sequence, Text

    ids = []
    for file in find_sources((path,)).files:
        try:
            source, _ = read(read_file(file, path, _LIMIT), path)
        except CdsError:
            continue
        rows = source.root.get("documents") if source else None
        for row in rows.items if isinstance(rows, Sequence) else ():
            name = row.get("id") if isinstance(row, Mapping) else None
            if isinstance(name, Text):
                ids.append(name.value)
    return ids
