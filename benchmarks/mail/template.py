"""The letter with marks where a recipient's words go: python -m benchmarks.mail.template FOLDER.

cds-docs composes it for a recipient whose words are the marks, so that the neighbours' templates
have the same text around them.
"""

import io
import json
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from benchmarks.content import Letter
from benchmarks.mail.rows import FIELDS, Row, write_list

if TYPE_CHECKING:  # the neighbours do not load cds-docs
    from cds_docs.document.model import Document

CAMPAIGN = Path(__file__).with_name("cong-van.yaml")
LIST = "danh-sach.csv"
"""The list that the campaign names."""
TEMPLATE, FINISHED = "mau.json", "mau-cds-docs.docx"

_MARKS = {key: f"Xz{key}" for key in FIELDS} | {"number": "987654", "phone": "0987.654.321"}
"""Words that stand nowhere else; a number must be one."""


def place(folder: Path) -> Path:
    """Put the campaign into a folder; return it. Its list is still to be written."""
    return Path(shutil.copy(CAMPAIGN, folder / CAMPAIGN.name))


def composed() -> "Document":
    """Return the letter to a recipient whose words are the marks, as cds-docs prints it."""
    from cds_docs.pipeline.campaigns import open_campaigns
    from cds_docs.pipeline.pieces import documents_of
    from cds_docs.pipeline.workshop import Workshop

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_list(folder / LIST, [{"id": "xz", **_MARKS}])
        (job,) = open_campaigns([str(place(folder))]).jobs
        document, _ = Workshop(None).compose(job, documents_of(job)[0])
    if document is None:
        raise ValueError("the letter has errors")
    return document


def letter(document: "Document") -> Letter:
    """Return the letter with ``${key}`` wherever a recipient's word goes."""
    from benchmarks.source import letter_of

    found: Letter = json.loads(_keyed(json.dumps(letter_of(document), ensure_ascii=False)))
    return found


def finished(document: "Document") -> bytes:
    """Return the .docx that cds-docs writes, with ``${key}`` wherever a recipient's word goes."""
    from cds_docs.word.write import write

    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(write(document))) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, _keyed(old.read(name).decode()))
    return out.getvalue()


def _keyed(text: str) -> str:
    """Return a text with ``${key}`` for each mark."""
    for key, mark in _MARKS.items():
        text = text.replace(mark, f"${{{key}}}")
    return text


def tagged(text: str, syntax: str) -> str:
    """Return a text or JSON with the tags of a neighbour; ``syntax`` has %s for the key."""
    return Template(text).substitute({key: syntax % key for key in FIELDS})


def with_tags(template: Letter, syntax: str) -> Letter:
    """Return the letter with the tags of a neighbour."""
    found: Letter = json.loads(tagged(json.dumps(template, ensure_ascii=False), syntax))
    return found


def filled(template: Letter, one: Row) -> Letter:
    """Return the letter of a recipient."""
    words = {key: json.dumps(one[key], ensure_ascii=False)[1:-1] for key in FIELDS}
    text = Template(json.dumps(template, ensure_ascii=False)).substitute(words)
    found: Letter = json.loads(text)
    return found


def main(folder: Path) -> None:
    """Write the letter for the neighbours, and the finished one."""
    document = composed()
    text = json.dumps(letter(document), ensure_ascii=False)
    (folder / TEMPLATE).write_text(text, encoding="utf-8")
    (folder / FINISHED).write_bytes(finished(document))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
