"""What is fuzzed: each loader with files to begin with; any exception but a refusal is a fault."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import docx

from cds_docs.campaign import examine
from cds_docs.campaign.lists.judge import judge as judge_list
from cds_docs.check.judge import Seen
from cds_docs.compose.pictures import LOGO_WIDTH, Asked, picture
from cds_docs.diagnostics import CdsError
from cds_docs.pipeline.check import Choice, judge_bytes
from cds_docs.pipeline.journal import opening, replayed
from cds_docs.pipeline.manifest import Manifest
from cds_docs.pipeline.mend import mended
from cds_docs.source import read
from cds_docs.source.lists.read import read_list
from cds_docs.word.write import write
from hostile.pictures import WHOLE
from support.bad_templates import BAD_TEMPLATES
from support.bad_yaml import BAD_YAML
from support.composing import JPEG, Files, campaign, compose, composed
from support.faults import parts_of
from support.packages import MAIN
from support.papers import letter
from support.workbooks import raw_workbook, text_row
from support.zips import package

_TODAY = date(2024, 10, 10)
_LONGEST = 20_000
"""Bytes of a file to begin with: what takes long tells little more."""
_SHEET = "xl/worksheets/sheet1.xml"
_PROJECT = Path(__file__).parents[2]


class Target(NamedTuple):
    """A loader.

    Attributes:
        name: What it reads.
        seeds: Files to begin with.
        pieces: What has a meaning in such a file.
        run: Reads bytes; raises nothing where all is well.
    """

    name: str
    seeds: Callable[[], list[bytes]]
    pieces: tuple[bytes, ...]
    run: Callable[[bytes], object]


def _short(seeds: list[bytes]) -> list[bytes]:
    return [seed for seed in seeds if len(seed) <= _LONGEST]


def _campaigns() -> list[bytes]:
    """Return real campaigns, short ones with one slip, and what is no campaign."""
    files = [*(_PROJECT / "campaigns").glob("*.yaml"), *_corpus("campaign/good", "campaign/corpus")]
    texts = [file.read_bytes() for file in sorted(files)]
    return _short([*texts, *(case.bytes for case in BAD_YAML)])


def _corpus(*folders: str) -> list[Path]:
    return [file for name in folders for file in (_PROJECT / "tests" / name).rglob("*.yaml")]


def _read_campaign(data: bytes) -> None:
    source, found = read(data, "a.yaml")
    if source is not None:
        examine(source, draft=False, before=found)


def _read_yaml(data: bytes) -> None:
    read(data, "a.yaml")


def _lists() -> list[bytes]:
    text = 'STT;Tên đơn vị;Địa chỉ;Người ký\n1;Sở Y tế;"12; Lê Lợi";Lê A\n2;Xã Phú Mỹ;;\n'
    return [text.encode(code) for code in ("utf-8", "utf-8-sig", "utf-16")] + [
        text.replace(";", sign).encode() for sign in (",", "\t")
    ]


def _read_csv(data: bytes) -> None:
    grid, _ = read_list(data, "a.csv")
    if grid is not None:
        judge_list(grid)


def _sheets() -> list[bytes]:
    rows = text_row(1, "STT", "Tên đơn vị", "Địa chỉ") + text_row(2, "1", "Sở Y tế", "12 Lê Lợi")
    rows += '<row r="3"><c r="A3"><v>2</v></c><c r="B3" t="str"><f>1+1</f><v>Xã</v></c></row>'
    merged = '<mergeCells count="1"><mergeCell ref="A4:B5"/></mergeCells>'
    book = raw_workbook(rows, before='<dimension ref="A1:C3"/>', after=merged)
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return [archive.read(_SHEET)]


def _read_sheet(data: bytes) -> None:
    _read_workbook(raw_workbook("", extra=[(_SHEET, data)]))


def _workbooks() -> list[bytes]:
    return [raw_workbook(text_row(1, "Tên đơn vị") + text_row(2, "Sở Y tế"))]


def _read_workbook(data: bytes) -> None:
    grid, _ = read_list(data, "a.xlsx")
    if grid is not None:
        judge_list(grid)


def _templates() -> list[bytes]:
    real = [path.read_bytes() for path in sorted((_PROJECT / "templates").rglob("*.j2"))]
    return _short([*real, *(text.encode("utf-8", "replace") for text, _ in BAD_TEMPLATES)])


def _read_template(data: bytes) -> None:
    """Compose with a template and write what comes of it; unseen characters are refused before."""
    text = "".join(c for c in data.decode("utf-8", "replace") if c == "\n" or c.isprintable())
    document, _ = compose(campaign(), text, {"a.png": WHOLE})
    if document is not None:
        write(document)


def _pictures() -> list[bytes]:
    return [WHOLE, JPEG]


def _read_picture(data: bytes) -> None:
    picture(Files({"a": data}), Asked("a", LOGO_WIDTH, "a"))


@cache
def _office() -> dict[str, bytes]:
    """Return the parts of an office's own file with a header and a footer."""
    document = docx.Document()
    section = document.sections[0]
    for part, text in ((section.header, "Sở"), (section.footer, "118 Hùng Vương")):
        part.is_linked_to_previous = False
        part.paragraphs[0].text = text
    section.header.paragraphs[0].add_run().add_picture(io.BytesIO(WHOLE))
    buffer = io.BytesIO()
    document.save(buffer)
    return parts_of(buffer.getvalue())


def _numbered(parts: dict[str, bytes]) -> list[bytes]:
    """Return each part of a package, its number before it."""
    return _short([bytes([at]) + parts[name] for at, name in enumerate(sorted(parts))])


def _with_part(parts: dict[str, bytes], data: bytes) -> bytes:
    """Return a package with one part replaced: the first byte says which."""
    name = sorted(parts)[data[0] % len(parts)] if data else MAIN
    return package(parts | {name: data[1:]})


@cache
def _printed() -> bytes:
    """Return a letter as the program writes it."""
    return write(composed(campaign(), "Sở đề nghị các cơ quan tuyên truyền.\n\n1. Một\n\n2. Hai\n"))


def _read_base(data: bytes) -> None:
    with suppress(CdsError):
        write(letter(), _with_part(_office(), data))


def _read_part(data: bytes) -> None:
    _read_docx(_with_part(parts_of(_printed()), data))


def _read_docx(data: bytes) -> None:
    """Judge a paper, and mend what can be mended."""
    judge_bytes(data, "a.docx", _TODAY, Seen())
    with suppress(CdsError):
        mended(data, Choice(), _TODAY)


def _journals() -> list[bytes]:
    entry = '{"digest":"a","sha256":"b","source":"c","row":"d","recipe":"e"}'
    recipe = '{"e":{"program":"x","campaign":"y","ingredients":{"a":"b"}}}'
    step = f'{{"tried":["a"],"now":{{"a":{entry}}},"soon":{{"b":{entry}}},"recipes":{recipe}}}\n'
    return [opening("x") + step.encode() * 3]


def _read_journal(data: bytes) -> None:
    replayed(Manifest(), "x", data).text()


_YAML_PIECES = (
    *(b": ", b" #", b"\t", b"\n", b"\r\n", b"  ", b"- ", b"[", b"]", b"{", b"}", b"{{", b"}}"),
    *(b'"', b"'", b"\\x", b"&a", b"*a", b"!!int ", b"%", b"@", b"|\n", b">\n", b"? ", b"---\n"),
    *(b"<<: ", b"~", "\u00a0".encode(), "\u200b".encode(), b"\xff", b"\0", "\u0301".encode()),
    *(b"{{ event.name }}", b"{{ ref.qd-505.full }}", b"31/9/2024", b"all", b"for_each: "),
)
_CSV_PIECES = (b";", b",", b"\t", b'"', b'""', b"\n", b"\r\n", b"sep=;\n", b"\xef\xbb\xbf", b"\0")
_XML_PIECES = (
    *(b"<", b">", b"&", b"&#0;", b"<!--", b"-->", b"<!DOCTYPE x>", b"]]>", b"<?x?>", b"\xff"),
    *(b' r="1"', b' t="s"', b"<v>-1</v>", b"<f/>", b'<row r="999999999">', b"<c/>", b"<is><t>"),
    *(b"<w:p>", b"</w:p>", b"<w:tbl>", b"</w:tbl>", b"<w:tr>", b"<w:tc>", b"<w:sectPr/>"),
    *(b' w:val="-1"', b' w:val="1e9"', b' w:w="x"', b"<w:r><w:t>", b"</w:t></w:r>", b"<w:pPr>"),
    *(b'<w:fldChar w:fldCharType="begin"/>', b"<w:gridSpan/>", b"<w:vMerge/>", b"<w:numPr/>"),
)
_TEMPLATE_PIECES = (
    *(b"{{ ", b" }}", b"{% ", b" %}", b"{% if 1 %}", b"{% endif %}", b"{% for x in slogans %}"),
    *(b"{% endfor %}", b"{% set a = 1 %}", b"|join(', ')", b"|upper", b"ref('qd-505')", b"theme"),
    *(b"# ", b"## ", b"- ", b"+ ", b"1. ", b"a) ", b"|a|b|\n|-|-|\n", b"**", b"*", b"![qr]("),
    *(b"![a](a.png){width=40mm}", b"\\", b"&amp;", b"\n\n", b"<w:p>", b"__class__", b"range(9)"),
)
_ZIP_PIECES = (b"PK\1\2", b"PK\3\4", b"PK\5\6", b"\0\0", b"\xff\xff\xff\xff", b"../", b"\\")
_PICTURE_PIECES = (b"IHDR", b"IDAT", b"IEND", b"\xff\xd8", b"\xff\xc0", b"\xff\xd9", b"\0\0\0\0")
_JSON_PIECES = (b"{", b"}", b"[", b"]", b'"', b":", b",", b"null", b"1", b"\\ud800", b"\n")

TARGETS: tuple[Target, ...] = (
    Target("yaml", _campaigns, _YAML_PIECES, _read_yaml),
    Target("campaign", _campaigns, _YAML_PIECES, _read_campaign),
    Target("csv", _lists, _CSV_PIECES, _read_csv),
    Target("sheet", _sheets, _XML_PIECES, _read_sheet),
    Target("workbook", _workbooks, _ZIP_PIECES, _read_workbook),
    Target("template", _templates, _TEMPLATE_PIECES, _read_template),
    Target("picture", _pictures, _PICTURE_PIECES, _read_picture),
    Target("base", lambda: _numbered(_office()), _XML_PIECES, _read_base),
    Target("part", lambda: _numbered(parts_of(_printed())), _XML_PIECES, _read_part),
    Target("docx", lambda: [_printed()], _ZIP_PIECES, _read_docx),
    Target("journal", _journals, _JSON_PIECES, _read_journal),
)
