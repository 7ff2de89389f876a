"""WordprocessingML as text: escaping, runs, paragraphs, rules."""

from cds_docs.document.keeping import LABEL_ONLY_BOLD
from cds_docs.document.lines import gap_text
from cds_docs.document.model import Gap, Inline, LineBreak, Paragraph, Words
from cds_docs.document.placing import RULE_GAP
from cds_docs.document.recent import Recent
from cds_docs.standard.nd30 import RULE_WEIGHT
from cds_docs.units import Length
from cds_docs.word.escaping import escape
from cds_docs.word.links import Links
from cds_docs.word.names import LINK_STYLE, RULE_STYLE, SPACER_STYLE, style_id

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
SPACER = f'<w:p><w:pPr><w:pStyle w:val="{SPACER_STYLE}"/></w:pPr></w:p>'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
HIGHLIGHT = '<w:highlight w:val="yellow"/>'
"""How words of a draft look that a person must confirm."""
_WRITTEN = Recent[tuple[int, str], tuple[Paragraph, str]](256)
"""Paragraphs by themselves, and what became of them: those that copies of a letter share."""
_KEPT = 4000
"""Characters of a paragraph that is kept so."""


def text_xml(text: str) -> str:
    """Return the content of a run: text, with line ends and tabs as Word's own elements."""
    if "\n" not in text and "\t" not in text:
        return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    lines = []
    for line in text.split("\n"):
        cells = (
            f'<w:t xml:space="preserve">{escape(c)}</w:t>' if c else "" for c in line.split("\t")
        )
        lines.append("<w:tab/>".join(cells))
    return "<w:br/>".join(lines)


def run_xml(text: str, properties: str = "") -> str:
    """Return a run of text with run properties."""
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{rpr}{text_xml(text)}</w:r>"


def inline_xml(content: tuple[Inline, ...], size: Length, links: Links) -> str:
    """Return the runs of a paragraph's content."""
    parts = []
    for inline in content:
        match inline:
            case Words(text=text, bold=bold, italic=italic, link=link, confirm=confirm):
                emphasis = ("<w:b/><w:bCs/>" if bold else "") + ("<w:i/><w:iCs/>" if italic else "")
                emphasis += HIGHLIGHT if confirm else ""
                if link:
                    style = f'<w:rStyle w:val="{LINK_STYLE}"/>'
                    run = run_xml(text, style + emphasis)
                    run = f'<w:hyperlink r:id="{links.to(link)}" w:history="1">{run}</w:hyperlink>'
                else:
                    run = run_xml(text, emphasis)
                parts.append(run)
            case Gap(width=width):
                parts.append(run_xml(gap_text(width, size)))
            case LineBreak():
                parts.append("<w:r><w:br/></w:r>")
    return "".join(parts)


def label_xml(paragraph: Paragraph) -> str:
    """Return the run of a paragraph's number or dash, with the space behind it."""
    if not paragraph.label:
        return ""
    bold = "<w:b/><w:bCs/>" if paragraph.element in LABEL_ONLY_BOLD else ""
    return run_xml(f"{paragraph.label} ", bold)


def _whole_xml(paragraph: Paragraph) -> str:
    """Return label and words as one run where they look alike, or nothing where they do not."""
    if len(paragraph.content) != 1 or paragraph.element in LABEL_ONLY_BOLD:
        return ""
    (words,) = paragraph.content
    if not isinstance(words, Words) or words.bold or words.italic:
        return ""
    if words.link or words.confirm:
        return ""
    text = f"{paragraph.label} {words.text}" if paragraph.label else words.text
    return f"<w:r>{text_xml(text)}</w:r>"


def paragraph_xml(paragraph: Paragraph, size: Length, links: Links, properties: str = "") -> str:
    """Return a paragraph in its element's style; properties are added in schema order."""
    key = id(paragraph), properties
    known = _WRITTEN.get(key)
    if known is not None and known[0] is paragraph:
        return known[1]
    style = f'<w:pStyle w:val="{style_id(paragraph.element)}"/>'
    whole = _whole_xml(paragraph)
    runs = whole or label_xml(paragraph) + inline_xml(paragraph.content, size, links)
    xml = f"<w:p><w:pPr>{style}{properties}</w:pPr>{runs}</w:p>"
    if whole and len(xml) <= _KEPT:  # neither its size nor a link tells in it
        _WRITTEN.put(key, (paragraph, xml))
    return xml


def rule_xml(length: Length, room: Length) -> str:
    """Return a drawn line of a length, centred in the room, as a paragraph border."""
    side = Length(max(0, (room.twips - length.twips) // 2))
    border = (
        f'<w:pBdr><w:top w:val="single" w:sz="{RULE_WEIGHT.eighth_points}" w:space="0" '
        'w:color="000000"/></w:pBdr>'
    )
    spacing = f'<w:spacing w:before="{RULE_GAP.twips}"/>'
    indent = f'<w:ind w:left="{side.twips}" w:right="{room.twips - length.twips - side.twips}"/>'
    style = f'<w:pStyle w:val="{RULE_STYLE}"/>'
    return f"<w:p><w:pPr>{style}{border}{spacing}{indent}</w:pPr></w:p>"
