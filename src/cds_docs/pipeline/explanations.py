"""Every code explained: the rules of the decree, and what is said of files."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

import cds_docs.campaign.explained
import cds_docs.compose.explained
import cds_docs.pipeline.explained
import cds_docs.source.explained
import cds_docs.word.explained
from cds_docs.check.explain import escaped, explain, explain_all
from cds_docs.check.index import all_rules
from cds_docs.diagnostics import Explanation
from cds_docs.report.screen import escape

_HOMES = (
    cds_docs.source.explained,
    cds_docs.campaign.explained,
    cds_docs.compose.explained,
    cds_docs.pipeline.explained,
    cds_docs.word.explained,
)
_GROUPS = (
    ("C", "Tệp chiến dịch, tệp và thư mục"),
    ("J", "Mẫu lời văn"),
    ("D", "Tệp .docx không đọc hoặc không tin được"),
)


@cache
def all_explanations() -> Mapping[str, Explanation]:
    """Return what is said of each code that is no rule of the decree, by its id."""
    return MappingProxyType({row.code.id: row for row in sorted(_rows(), key=_id)})


def known_codes() -> tuple[str, ...]:
    """Return every id that can be explained."""
    return (*all_rules(), *all_explanations())


def explained(code: str) -> str:
    """Return an explanation for a person at a terminal.

    Raises:
        KeyError: There is no such code.
    """
    rules = all_rules()
    return explain(rules[code]) if code in rules else _terminal(all_explanations()[code])


def page() -> str:
    """Return the page of all codes, in Markdown."""
    parts = [explain_all().rstrip("\n"), ""]
    for letter, title in _GROUPS:
        parts += [f"## {letter}: {title}", ""]
        for code, row in all_explanations().items():
            if code.startswith(letter):
                parts += _entry(row)
    return "\n".join(parts).rstrip("\n") + "\n"


def _rows() -> Iterator[Explanation]:
    """Yield the rows of all modules."""
    for home in _HOMES:
        for module in iter_modules(home.__path__, f"{home.__name__}."):
            yield from getattr(import_module(module.name), "EXPLAINED", ())


def _id(row: Explanation) -> str:
    return row.code.id


def _shown(text: str) -> str:
    """Return an example as it can be read: nothing invisible, nothing endless."""
    lines = (escape(line) for line in text.split("\n"))
    return "\n".join(line if len(line) <= _WIDE else f"{line[:_WIDE]}…" for line in lines)


_WIDE = 200


def _terminal(row: Explanation) -> str:
    """Return a row for a person at a terminal."""
    lines = [
        f"{row.code.id} ({row.code.name}): {row.code.severity.word}",
        row.title,
        "",
        f"Vì sao:   {row.why}",
    ]
    if row.clause:
        lines.append(f"Căn cứ:   {row.clause}")
    lines += [_labelled("Sai:", row.wrong), _labelled("Đúng:", row.right)]
    lines.append(f"Cách sửa: {row.hint}")
    return "\n".join(lines) + "\n"


def _labelled(label: str, example: str) -> str:
    """Return an example behind its label, further lines below the first."""
    first, *more = _shown(example).split("\n")
    return "\n".join([f"{label:<10}{first}", *(" " * 10 + line for line in more)])


def _entry(row: Explanation) -> Iterator[str]:
    """Yield the lines of a row on the page."""
    yield f"### {row.code.id} {escaped(row.title)}"
    yield ""
    yield f"`{row.code.name}` · {row.code.severity.word}"
    yield ""
    yield f"- Vì sao: {escaped(row.why)}"
    if row.clause:
        yield f"- Căn cứ: {row.clause}"
    yield f"- Cách sửa: {escaped(row.hint)}"
    yield ""
    for label, example in (("Sai", row.wrong), ("Đúng", row.right)):
        yield from (f"{label}:", "", "```yaml", _shown(example), "```", "")
