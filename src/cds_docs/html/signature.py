"""Who receives the paper, as a list at the left; who signs it, at the right."""

from collections.abc import Iterator

from cds_docs.document.layout import signature_columns
from cds_docs.document.lines import balanced
from cds_docs.document.model import Paragraph, SignatureBlock
from cds_docs.document.placing import (
    DRAFTER_BEFORE,
    DRAFTER_RIGHT,
    SIGNATURE_BEFORE,
    SIGNATURE_HIGHEST,
    SIGNATURE_SIDES,
    distribution_before,
    distribution_hanging,
)
from cds_docs.html.inline import Dress, element_html, length
from cds_docs.html.pictures import image_html
from cds_docs.html.setting import Setting
from cds_docs.standard.elements import Element
from cds_docs.standard.nd30 import SIGNATURE_ROOM
from cds_docs.units import ZERO, Length


def _above(space: Length) -> str:
    """Return the space above a line, where there is one of its own."""
    return f"margin-top:{length(space)}" if space > ZERO else ""


def _list(lines: tuple[Paragraph, ...], setting: Setting, above: Length) -> str:
    """Return lines of ``Nơi nhận``: the words at their head, then a list."""
    parts = []
    items = []
    css = _above(above)
    for line in lines:
        size = setting.formats[line.element].size
        if line.element is Element.DISTRIBUTION_ITEM:
            items.append(element_html("li", line, size, Dress(css=css)))
        else:
            parts.append(element_html("p", line, size, Dress(css=css)))
        css = ""
    if items:
        hang = f"--treo:{length(distribution_hanging(setting.style))}"
        parts.append(f'<ul class="ds" role="list" style="{hang}">{"".join(items)}</ul>')
    return "".join(parts)


def _left(block: SignatureBlock, setting: Setting, first: int, end: int) -> str:
    """Return lines of ``Nơi nhận`` and, behind the last, the drafter's mark."""
    above = ZERO if first else distribution_before(block, setting.style)
    shown = _list(block.distribution[first:end], setting, above)
    if block.drafter is not None and end == len(block.distribution):
        size = setting.formats[Element.DRAFTER].size
        css = f"margin:{length(DRAFTER_BEFORE)} {length(DRAFTER_RIGHT)} 0 0"
        shown += element_html("p", block.drafter, size, Dress(css=css))
    return shown


def _right(block: SignatureBlock, setting: Setting, room: Length) -> Iterator[str]:
    """Yield authority and post, room for signature and seal, name."""
    above = SIGNATURE_BEFORE
    for line in block.authority:
        yield _centred(line, setting, room, above)
        above = ZERO
    above = SIGNATURE_ROOM
    if block.picture is not None:
        yield f'<figure class="hinh">{image_html(block.picture, room, SIGNATURE_HIGHEST)}</figure>'
        above = ZERO
    for below in (block.other_post, block.name):
        if below is not None:
            yield _centred(below, setting, room, above)
            above = ZERO


def _centred(line: Paragraph, setting: Setting, room: Length, above: Length) -> str:
    """Return a line of the right column, broken evenly where it is too long."""
    size = setting.formats[line.element].size
    shown = balanced(line, setting.style, room)
    return element_html("p", shown, size, Dress(css=_above(above)), even=True)


def signature_html(block: SignatureBlock, setting: Setting, first: int, last: int) -> str:
    """Return the parts of the block that stand on a page.

    Args:
        block: The block.
        setting: What it is set in.
        first: 0 for the row that is signed, else a line of ``Nơi nhận`` below it, from 1.
        last: The last such line here; 0 where only the row stands here.
    """
    columns = signature_columns(setting.room)
    widths = f"--cot:{length(columns.left)} {length(columns.right)}"
    if first:
        left, right = _left(block, setting, first - 1, last), ""
    else:
        beside, _ = setting.signature(block)
        left = _left(block, setting, 0, max(beside, last))
        right = "".join(_right(block, setting, columns.right - SIGNATURE_SIDES))
    return (
        f'<footer class="ky" style="{widths}"><div class="noi-nhan">{left}</div>'
        f"<div>{right}</div></footer>"
    )
