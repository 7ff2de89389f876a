"""The neighbours at mail-merge, each the way its users write it.

Nothing of cds-docs is imported here, so that memory and start-up are the neighbours' own.
"""

import io
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from benchmarks.content import Letter
from benchmarks.mail.rows import FIELDS, Row
from benchmarks.mail.template import with_tags
from benchmarks.peers import build, lean_base

Make = Callable[[Row], bytes]

JINJA = "{{ %s }}"
BRACES = "{%s}"
_MARK = "\ue000%s\ue001"
"""Stands around a key while a template is cut up."""


def template(letter: Letter, syntax: str) -> bytes:
    """Return the letter as a .docx whose tags are a neighbour's."""
    return _saved(build(lean_base(), with_tags(letter, syntax)))


def python_docx(letter: Letter) -> Make:
    """Return plain python-docx: open the template, put words into its runs, save."""
    base = template(letter, BRACES)
    tags = [(f"{{{key}}}", key) for key in FIELDS]

    def make(one: Row) -> bytes:
        document = docx.Document(io.BytesIO(base))
        for run in _runs(document):
            text = run.text
            if "{" in text:
                for tag, key in tags:
                    text = text.replace(tag, one[key])
                run.text = text
        return _saved(document)

    return make


def docxtpl(letter: Letter) -> Make:
    """Return docxtpl; autoescape, or names with & lose text."""
    from docxtpl import DocxTemplate

    base = template(letter, JINJA)

    def make(one: Row) -> bytes:
        document = DocxTemplate(io.BytesIO(base))
        document.render(one, autoescape=True)
        buffer = io.BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    return make


def mailmerge(letter: Letter) -> Make:
    """Return docx-mailmerge2: a template of Word's merge fields."""
    from mailmerge import MailMerge

    document = build(lean_base(), with_tags(letter, _MARK))
    for run in list(_runs(document)):
        _cut(run)
    base = _saved(document)

    def make(one: Row) -> bytes:
        buffer = io.BytesIO()
        with MailMerge(io.BytesIO(base)) as merging:
            merging.merge(**one)
            merging.write(buffer)
        return buffer.getvalue()

    return make


def _saved(document: Document) -> bytes:
    """Return a document's bytes."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _runs(document: Document) -> Iterator[Run]:
    """Yield all runs, those of tables too."""
    for element in document.element.body.iter(qn("w:p")):
        yield from Paragraph(element, document).runs


def _cut(run: Run) -> None:
    """Replace a run by runs and merge fields."""
    text, start = run.text, _MARK[0]
    if start not in text:
        return
    first, *others = text.split(start)
    pieces: list[Any] = [_like(run, first)]
    for other in others:
        key, _, rest = other.partition(_MARK[-1])
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), f" MERGEFIELD {key} \\* MERGEFORMAT ")
        field.append(_like(run, f"«{key}»"))
        pieces += [field, _like(run, rest)]
    for piece in pieces:
        run._r.addprevious(piece)
    run._r.getparent().remove(run._r)


def _like(run: Run, text: str) -> Any:  # noqa: ANN401 - lxml element
    """Return a run of the same look with another text."""
    element = deepcopy(run._r)
    Run(element, run._parent).text = text
    return element
