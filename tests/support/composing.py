"""Campaigns from plain data, and templates from a dict, for the tests of composing."""

from dataclasses import dataclass, field
from itertools import count
from typing import Any

from cds_docs.campaign import load
from cds_docs.campaign.convert import convert
from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.validate import validate
from cds_docs.compose import Composer, TemplateText
from cds_docs.diagnostics import Diagnostic, Span
from cds_docs.document.model import (
    Addressees,
    Block,
    Document,
    Letterhead,
    Paragraph,
    SignatureBlock,
    Table,
    printed_text,
)
from cds_docs.source import read
from cds_docs.source.nodes import Mapping, Node, Sequence, Source, Text

PATH = "campaigns/test.yaml"

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x04\x00\x00\x00\x02\x08\x06\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00IEND\xae\x42\x60\x82"
)
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc0\x00\x11\x08\x00\x05\x00\x0a\x03\x01\x22\x00\x02"
    b"\x11\x01\x03\x11\x01\xff\xd9"
)


@dataclass(frozen=True, slots=True)
class Templates:
    """Templates by name."""

    texts: dict[str, str]

    def find(self, name: str) -> TemplateText | None:
        """Return a template."""
        text = self.texts.get(name)
        return None if text is None else TemplateText(f"templates/{name}", text)

    def names(self, kind: str) -> tuple[str, ...]:
        """Return the names in a folder."""
        names = (name.removesuffix(".md.j2") for name in self.texts if name.startswith(f"{kind}/"))
        return tuple(name.removeprefix(f"{kind}/") for name in names)


@dataclass(frozen=True, slots=True)
class Files:
    """Pictures by path."""

    data: dict[str, bytes] = field(default_factory=dict)

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes."""
        return self.data.get(path)


def _node(data: Any, lines: "count[int]") -> Node:  # noqa: ANN401 -- any data a test writes
    """Return nodes for plain data; each value has a line of its own."""
    line = next(lines)
    span = Span(PATH, line, 1, line, 2)
    if isinstance(data, dict):
        items = tuple((Text(k, span, plain=True), _node(v, lines)) for k, v in data.items())
        return Mapping(items, span)
    if isinstance(data, list | tuple):
        return Sequence(tuple(_node(item, lines) for item in data), span)
    text = "true" if data is True else str(data)
    return Text(text, span, plain=False)


def loaded(data: dict[str, Any]) -> Loaded:
    """Load a campaign from plain data."""
    root = _node(data, count(1))
    assert isinstance(root, Mapping)
    source = Source(PATH, (), root)
    located = convert(source)
    campaign, faults = validate(located)
    assert campaign is not None, faults
    return Loaded(campaign, source, located.spans, located.keys)


def campaign(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 -- keys of the campaign file
    """Return a small campaign; keys given replace its own."""
    base: dict[str, Any] = {
        "schema": "1",
        "year": "2024",
        "event": {"name": "Ngày Chuyển đổi số quốc gia", "date": "10/10/2024"},
        "theme": "Phổ cập hạ tầng số",
        "activities": [
            {
                "id": "tuan-le",
                "name": "Tuần lễ Chuyển đổi số",
                "start": "24/9/2024",
                "end": "2/10/2024",
            }
        ],
        "slogans": ["Chào mừng {{ event.name }}!", "Khẩu hiệu *hai* | ba"],
        "timeline": [
            {
                "id": "tuyen-truyen",
                "title": "Tuyên truyền",
                "start": "20/9/2024",
                "end": "11/10/2024",
            },
            {"id": "bao-cao", "title": "Báo cáo", "due": "25/10/2024", "place": "Sở"},
        ],
        "references": {
            "qd-505": {
                "type": "Quyết định",
                "number": "505/QĐ-TTg",
                "date": "22/4/2022",
                "issuer": "Thủ tướng Chính phủ",
                "about": "về Ngày Chuyển đổi số quốc gia",
            },
            "qd-934": {
                "type": "Quyết định",
                "number": "934/QĐ-BTTTT",
                "date": "07/6/2024",
                "issuer": "Bộ Thông tin và Truyền thông",
                "about": "phê duyệt Kế hoạch triển khai {{ ref.qd-505.full }}",
            },
        },
        "agencies": {
            "so": {
                "parent": "UBND tỉnh Quảng Ngãi",
                "name": "Sở Thông tin|và Truyền thông",
                "short": "Sở TT&TT",
                "code": "STTTT",
                "place": "Quảng Ngãi",
                "head": "Giám đốc",
            },
            "ubnd": {
                "name": "Ủy ban nhân dân tỉnh Quảng Ngãi",
                "short": "UBND tỉnh",
                "code": "UBND",
                "place": "Quảng Ngãi",
                "head": "Chủ tịch",
                "collective": True,
            },
        },
        "recipients": [
            {"id": "so-nganh", "name": "Các sở, ban, ngành"},
            {"id": "huyen", "name": "UBND các huyện", "short": "UBND các H"},
        ],
        "documents": [letter()],
    }
    return base | changes


def letter(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 -- keys of a document
    """Return a công văn; keys given replace its own."""
    base: dict[str, Any] = {
        "id": "cong-van",
        "kind": "cong-van",
        "issuer": "so",
        "unit": "TTBCXB",
        "date": "19/9/2024",
        "subject": "tuyên truyền {{ event.name }}",
        "to": ["so-nganh", "Báo Quảng Ngãi"],
        "signer": {"name": "Huỳnh Thị Thu Thủy", "title": "Phó Giám đốc"},
        "distribution": [{"to": "UBND tỉnh", "note": "b/c"}, "huyen"],
    }
    return base | changes


def paper(kind: str = "ke-hoach", **changes: Any) -> dict[str, Any]:  # noqa: ANN401 -- as above
    """Return a named paper of the People's Committee."""
    base: dict[str, Any] = {
        "id": kind,
        "kind": kind,
        "issuer": "ubnd",
        "date": "9/2024",
        "subject": "Tổ chức {{ event.name }}",
        "signer": {"name": "Bùi Đình Long", "title": "Phó Chủ tịch"},
    }
    return base | changes


def compose(
    data: dict[str, Any],
    templates: dict[str, str] | str,
    files: dict[str, bytes] | None = None,
) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Compose the first document of a campaign; a bare text is its template."""
    campaign_ = loaded(data)
    document = campaign_.campaign.documents[0]
    if isinstance(templates, str):
        templates = {f"{document.kind}/{document.template}.md.j2": templates}
    composer = Composer(Templates(templates), Files(files or {}))
    return composer.compose(campaign_, document)


def compose_loaded(data: Loaded, template: str) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Compose the first document of a loaded campaign with one template."""
    document = data.campaign.documents[0]
    templates = Templates({f"{document.kind}/{document.template}.md.j2": template})
    return Composer(templates, Files()).compose(data, document)


def yaml_campaign(document: str) -> Loaded:
    """Load a campaign file with one công văn; keys given join it at its own indent of four."""
    text = f"""schema: 1
year: 2024
event: {{name: Ngày, date: 10/10/2024}}
theme: Chủ đề
agencies:
  so: {{name: Sở, code: S, place: Huế, head: Giám đốc}}
documents:
  - id: cong-van
    kind: cong-van
    issuer: so
    unit: X
    subject: tuyên truyền
    to: [A]
    signer: {{name: B}}
    {document}
"""
    source, unreadable = read(text.encode(), PATH)
    assert source is not None, unreadable
    made, findings = load(source)
    assert made is not None, findings
    return made


def composed(
    data: dict[str, Any],
    templates: dict[str, str] | str,
    files: dict[str, bytes] | None = None,
) -> Document:
    """Compose without any finding."""
    document, findings = compose(data, templates, files)
    assert findings == ()
    assert document is not None
    return document


def body(document: Document, section: int = 0) -> list[Paragraph]:
    """Return the paragraphs that stand in a section by themselves."""
    return [b for b in document.sections[section].blocks if isinstance(b, Paragraph)]


def lines(blocks: tuple[Block, ...]) -> list[str]:
    """Return every printed line of blocks, in order."""
    found: list[str] = []
    for block in blocks:
        found += [printed_text(p) for p in _paragraphs(block)]
    return found


def _paragraphs(block: Block) -> list[Paragraph]:
    """Return the paragraphs of a block."""
    match block:
        case Paragraph():
            return [block]
        case Letterhead():
            inner = [
                block.parent,
                block.issuer,
                block.number,
                block.place_and_date,
                block.letter_subject,
                block.urgency,
                block.circulation,
            ]
            return [p for p in inner if p is not None]
        case Addressees():
            return [block.label, *block.items]
        case SignatureBlock():
            last = [p for p in (block.other_post, block.name, block.drafter) if p is not None]
            return [*block.distribution, *block.authority, *last]
        case Table():
            return [p for row in block.rows for cell in row.cells for p in cell.paragraphs]
        case _:
            return []
