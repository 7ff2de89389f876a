"""Campaign files for tests: read from text, from disk, or made by changing a small good one."""

from cds_docs.campaign import Loaded, load
from cds_docs.diagnostics import Diagnostic, has_errors
from cds_docs.source import read
from cds_docs.source.nodes import Source

SMALL = """\
schema: 1
year: 2024
event: {name: Ngày Chuyển đổi số quốc gia, date: 10/10/2024}
theme: Phổ cập hạ tầng số
agencies:
  so: {name: Sở Thông tin và Truyền thông, code: STTTT, head: Giám đốc}
documents:
  - id: mot
    kind: ke-hoach
    issuer: so
    subject: Tổ chức Ngày hội
    signer: {name: Lê Văn A}
"""


def source_of(text: str, path: str = "thu.yaml") -> Source:
    """Return a text as read from a file; the text must be readable YAML."""
    source, findings = read(text.encode(), path)
    assert source is not None, findings
    assert not has_errors(findings), findings
    return source


def load_text(text: str) -> tuple[Loaded | None, tuple[Diagnostic, ...]]:
    """Load a campaign from text."""
    return load(source_of(text))


def small(*changes: tuple[str, str], more: str = "") -> str:
    """Return the small campaign with words replaced and lines put before ``agencies``."""
    text = SMALL.replace("agencies:", more + "agencies:")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def loaded_text(text: str) -> Loaded:
    """Load a campaign that must be free of errors."""
    loaded, findings = load_text(text)
    assert loaded is not None, findings
    return loaded
