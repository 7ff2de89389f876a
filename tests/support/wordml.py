"""Small .docx packages written by hand, part by part, for tests of the reader."""

from collections.abc import Sequence
from typing import Any

from cds_docs.document.found import FoundBlock, FoundPaper, FoundParagraph, FoundTable
from cds_docs.word.reading import read
from support.packages import (
    MAIN,
    R_NS,
    RELS,
    TYPES,
    W_NS,
    WORD,
    changed,
    relation,
    relationships,
    types,
)

NAMESPACES = (
    f'xmlns:w="{W_NS}" xmlns:r="{R_NS}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:later="http://schemas.example.com/word/2099" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_ROOTS = {
    "styles": ("styles", "styles.xml"),
    "numbering": ("numbering", "numbering.xml"),
    "settings": ("settings", "settings.xml"),
    "footnotes": ("footnotes", "footnotes.xml"),
    "endnotes": ("endnotes", "endnotes.xml"),
    "comments": ("comments", "comments.xml"),
}
_HEADS = {"header": "hdr", "footer": "ftr"}


def part(root: str, xml: str) -> bytes:
    """Return a part with a root element."""
    return f"<w:{root} {NAMESPACES}>{xml}</w:{root}>".encode()


def docx(
    body: str, furniture: Sequence[tuple[str, str]] = (), theme: str = "", **xml: str
) -> bytes:
    """Return a package.

    Args:
        body: What stands in the body.
        furniture: Headers and footers (``header`` or ``footer``, content); the first one has
            the relationship ``rId1``.
        theme: What stands in the theme's ``a:themeElements``.
        xml: What stands in ``styles``, ``numbering``, ``settings``, ``footnotes``, ``endnotes``
            or ``comments``.
    """
    rows, parts, more = [], {MAIN: part("document", f"<w:body>{body}</w:body>")}, []
    for number, (kind, content) in enumerate(furniture, start=1):
        name = f"{kind}{number}.xml"
        rows.append(relation(number, kind, name))
        parts[f"word/{name}"] = part(_HEADS[kind], content)
        more.append((kind, name))
    for kind, content in xml.items():
        root, name = _ROOTS[kind]
        rows.append(relation(kind, kind, name))
        parts[f"word/{name}"] = part(root, content)
    if theme:
        rows.append(relation("theme", "theme", "theme/theme1.xml"))
        open_ = f'<a:theme {NAMESPACES} name="x"><a:themeElements>'
        parts["word/theme/theme1.xml"] = f"{open_}{theme}</a:themeElements></a:theme>".encode()
    types_ = "".join(
        f'<Override PartName="/word/{name}" ContentType="{WORD}.{kind}+xml"/>'
        for kind, name in more
    )
    return changed({**parts, RELS: relationships(*rows), TYPES: types(more=types_)})


def style(name: str, xml: str = "", kind: str = "paragraph", based_on: str = "") -> str:
    """Return a style; one called ``Normal`` (or ``TableNormal``) is the default of its kind."""
    default = ' w:default="1"' if name in {"Normal", "TableNormal"} else ""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"{default}>'
        f'<w:name w:val="{name}"/>{based}{xml}</w:style>'
    )


def defaults(run: str = "", paragraph: str = "") -> str:
    """Return the document defaults."""
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{paragraph}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def run(text: str = "x", properties: str = "") -> str:
    """Return a run of text."""
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{rpr}<w:t xml:space="preserve">{text}</w:t></w:r>'


def para(content: str = "", properties: str = "") -> str:
    """Return a paragraph; of text that is no XML it is one run."""
    ppr = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    inner = content if content.startswith("<") or not content else run(content)
    return f"<w:p>{ppr}{inner}</w:p>"


def found(body: str, **parts: Any) -> FoundPaper:  # noqa: ANN401 - arguments of docx
    """Return a package of a body as found."""
    return read(docx(body, **parts))


def blocks(body: str, **parts: Any) -> tuple[FoundBlock, ...]:  # noqa: ANN401
    """Return the blocks of the first section of a body as found."""
    return found(body, **parts).sections[0].blocks


def paragraphs(body: str, **parts: Any) -> list[FoundParagraph]:  # noqa: ANN401
    """Return the paragraphs of a body as found; it holds nothing else."""
    made = blocks(body, **parts)
    assert all(isinstance(block, FoundParagraph) for block in made)
    return [block for block in made if isinstance(block, FoundParagraph)]


def only(body: str, **parts: Any) -> FoundParagraph:  # noqa: ANN401
    """Return the one paragraph of a body as found."""
    (paragraph,) = paragraphs(body, **parts)
    return paragraph


def table(body: str, **parts: Any) -> FoundTable:  # noqa: ANN401
    """Return the one table of a body as found."""
    (made,) = (block for block in blocks(body, **parts) if isinstance(block, FoundTable))
    return made
