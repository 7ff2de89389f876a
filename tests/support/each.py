"""Campaigns with documents made for each of several, as text and loaded."""

from dataclasses import replace

from cds_docs.campaign import Loaded, load
from cds_docs.campaign.lists.named import named_lists
from cds_docs.diagnostics import Diagnostic, Span
from cds_docs.source.lists.read import read_list
from support.loading import source_of

_HEAD = """\
schema: 1
year: 2026
event: {name: Ngày Chuyển đổi số quốc gia, date: 10/10/2026}
theme: Dữ liệu số
"""
AGENCIES = """\
agencies:
  so: {parent: UBND tỉnh Quảng Ngãi, name: Sở Khoa học và Công nghệ, code: SKHCN, place: Quảng Ngãi,
    head: Giám đốc}
"""
COMMUNES = """\
agencies:
  binh-minh: {name: Ủy ban nhân dân xã Bình Minh, code: UBND, place: Bình Minh, head: Chủ tịch,
    collective: true, signer: {name: Lê Văn An, title: Chủ tịch}}
  nghia-lo: {name: Ủy ban nhân dân phường Nghĩa Lộ, code: UBND, place: Nghĩa Lộ, head: Chủ tịch,
    collective: true, signer: {name: Trần Thị Bình, title: Phó Chủ tịch}}
"""
TYPED = """\
recipients:
  - {id: hong-gai, name: Ủy ban nhân dân phường Hồng Gai, short: UBND phường Hồng Gai,
    fields: {Người liên hệ: Lê An}}
  - {id: co-to, name: Ủy ban nhân dân đặc khu Cô Tô, fields: {Người liên hệ: Vũ Bình}}
"""
LISTED = "recipients: {file: a.csv}\n"
LETTER = {
    "id": "thu",
    "kind": "cong-van",
    "for_each": "recipients",
    "issuer": "so",
    "unit": "CĐS",
    "date": "9/2026",
    "subject": "giao nhiệm vụ",
    "signer": "{name: Phạm Bình, title: Giám đốc}",
}
PLAN = {
    "id": "ke-hoach",
    "kind": "ke-hoach",
    "for_each": "recipients",
    "issuer": "each",
    "date": "9/2026",
    "subject": "Tổ chức Ngày hội",
    "distribution": "[Các thôn]",
}


def paper(usual: dict[str, str], **changes: str) -> str:
    """Return one document as it is typed; an empty text leaves a key out."""
    keys = {key: text for key, text in {**usual, **changes}.items() if text}
    first, *more = (f"{key}: {text}" for key, text in keys.items())
    return "".join([f"  - {first}\n", *(f"    {line}\n" for line in more)])


def campaign(*papers: str, who: str = TYPED, agencies: str = AGENCIES) -> str:
    """Return a campaign with recipients, agencies and documents."""
    return f"{_HEAD}{agencies}{who}documents:\n{''.join(papers)}"


def load_each(
    text: str, rows: str = "", *, draft: bool = False
) -> tuple[Loaded | None, tuple[Diagnostic, ...]]:
    """Load a campaign whose list ``a.csv`` holds some rows."""
    source = source_of(text)
    grids = {one.key: read_list(rows.encode(), one.file)[0] for one in named_lists(source)}
    return load(replace(source, lists=grids), draft=draft)


def loaded_each(text: str, rows: str = "") -> Loaded:
    """Load a campaign that must be free of errors."""
    loaded, found = load_each(text, rows)
    assert loaded is not None, found
    return loaded


def places(found: tuple[Diagnostic, ...]) -> list[str]:
    """Return code and place of findings but for remarks: ``C053 a.csv:2:3``."""
    told = [(one.code, one.span) for one in found if one.code.severity.value != "info"]
    return [f"{code.id} {_place(span)}" for code, span in told]


def _place(span: Span | None) -> str:
    return f"{span.path}:{span.line}:{span.column}" if span else ""
