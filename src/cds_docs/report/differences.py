"""What differs between two campaigns or papers, for a person and for a machine."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from cds_docs.document.wording import Rewording, changes
from cds_docs.report.json_report import as_json
from cds_docs.report.screen import escape

_WIDE = 160
"""Characters of a text that are shown."""
_NAMED = 5
"""Copies that are named where the same is to be said of many."""
_FATES = {"added": "chỉ có ở bản sau", "removed": "chỉ có ở bản trước", "changed": "đổi lời"}


class Fact(Protocol):
    """A value that differs."""

    @property
    def key(self) -> str:
        """Return where it stands."""

    @property
    def before(self) -> str:
        """Return its text in the first file."""

    @property
    def after(self) -> str:
        """Return its text in the second file."""

    @property
    def line(self) -> int:
        """Return its line in the first file, or 0."""

    @property
    def new_line(self) -> int:
        """Return its line in the second file, or 0."""


class Paper(Protocol):
    """A paper whose wording differs."""

    @property
    def document(self) -> str:
        """Return its id, or nothing."""

    @property
    def fate(self) -> str:
        """Return what became of it."""

    @property
    def rewordings(self) -> tuple[Rewording, ...]:
        """Return the paragraphs that differ."""

    @property
    def copy_of(self) -> str:
        """Return the document it is a copy of, or nothing."""


def human_differences(facts: Iterable[Fact], papers: Iterable[Paper]) -> str:
    """Return the differences in lines; nothing where there is none."""
    facts, papers = tuple(facts), tuple(papers)
    lines = [f"Dữ kiện: {len(facts)} chỗ khác"] if facts else []
    for fact in facts:
        lines += _fact(fact)
    for alike in _alike(papers):
        lines += _paper(alike[0])
        lines += _others(alike[1:])
    return "".join(f"{line}\n" for line in lines)


def json_differences(facts: Iterable[Fact], papers: Iterable[Paper]) -> str:
    """Return the differences as one JSON object."""
    return as_json(
        {
            "version": 1,
            "facts": [
                {
                    "key": fact.key,
                    "before": fact.before or None,
                    "after": fact.after or None,
                    "line": fact.line or None,
                    "new_line": fact.new_line or None,
                }
                for fact in facts
            ],
            "documents": [
                {
                    "document": paper.document or None,
                    "change": str(paper.fate),
                    "paragraphs": [
                        {"before": one.before or None, "after": one.after or None}
                        for one in paper.rewordings
                    ],
                }
                for paper in papers
            ],
        }
    )


def _fact(fact: Fact) -> Iterator[str]:
    if not fact.line:
        yield f"  + {fact.key} (dòng {fact.new_line}): {_shown(fact.after)}"
    elif not fact.new_line:
        yield f"  - {fact.key} (dòng {fact.line}): {_shown(fact.before)}"
    else:
        where = f"dòng {fact.line} → {fact.new_line}"
        yield f"  ~ {fact.key} ({where}): {_shown(fact.before)} → {_shown(fact.after)}"


def _paper(paper: Paper) -> Iterator[str]:
    name = f"Văn bản {paper.document}" if paper.document else "Lời văn"
    count = f": {len(paper.rewordings)} đoạn" if paper.rewordings else ""
    yield f"{name}: {_FATES[str(paper.fate)]}{count}"
    for one in paper.rewordings:
        if one.before and one.after:
            yield f"  ~ {escape(_cut(one.after))}"
            yield f"      {'; '.join(dict.fromkeys(_change(*change) for change in changes(*one)))}"
        else:
            sign, text = ("+", one.after) if one.after else ("-", one.before)
            yield f"  {sign} {escape(_cut(text))}"


def _alike(papers: Iterable[Paper]) -> Iterable[list[Paper]]:
    """Return papers, the copies of a document that changed in the same words together."""
    groups: dict[object, list[Paper]] = {}
    for paper in papers:
        said = tuple(
            tuple(changes(*one)) if one.before and one.after else one for one in paper.rewordings
        )
        key = (paper.copy_of, str(paper.fate), said) if paper.copy_of else paper.document
        groups.setdefault(key, []).append(paper)
    return groups.values()


def _others(papers: Sequence[Paper]) -> Iterator[str]:
    """Yield the line on other copies of which the same is to be said."""
    if papers:
        named = ", ".join(paper.document for paper in papers[:_NAMED])
        more = ", …" if len(papers) > _NAMED else ""
        yield f"  {len(papers)} bản nữa cũng thế: {named}{more}"


def _change(before: str, after: str) -> str:
    if not before:
        return f"thêm {_shown(after)}"
    return f"{_shown(before)} → {_shown(after)}" if after else f"bỏ {_shown(before)}"


def _shown(text: str) -> str:
    return f"«{escape(_cut(text))}»" if text else "(trống)"


def _cut(text: str) -> str:
    return text if len(text) <= _WIDE else f"{text[:_WIDE]}…"
