"""The page itself: three files of ours made one, allowed by their hashes alone."""

import base64
import hashlib
from importlib.resources import files

from cds_docs.values import dataclass

_STYLE, _SCRIPT = "/*STYLE*/", "/*SCRIPT*/"


@dataclass(frozen=True, slots=True)
class Page:
    """The page and its content security policy."""

    html: str
    policy: str


def _read(name: str) -> str:
    """Return one of the files."""
    text = files("cds_docs.preview").joinpath("assets", name).read_text(encoding="utf-8")
    return text.replace("\r\n", "\n")


def _hash(text: str) -> str:
    """Return the source expression that allows exactly this text."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def load_page() -> Page:
    """Put the page together."""
    style, script = _read("preview.css"), _read("preview.js")
    html = _read("preview.html").replace(_STYLE, style, 1).replace(_SCRIPT, script, 1)
    policy = (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)};"
        " img-src data:; connect-src 'self'; frame-src 'self';"
        " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    return Page(html, policy)
