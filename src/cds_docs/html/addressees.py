"""``Kính gửi``: one addressee on its line, several as a list under the colon."""

from cds_docs.document.model import Addressees
from cds_docs.document.placing import (
    ADDRESSEES_BEFORE,
    ADDRESSEES_BETWEEN,
    listed_addressees,
    one_addressee,
)
from cds_docs.html.inline import PLAIN, Dress, element_html, length
from cds_docs.html.setting import Setting
from cds_docs.standard.elements import Element


def _one(block: Addressees, setting: Setting) -> str:
    """Return label and only addressee."""
    size = setting.formats[Element.ADDRESSEES].size
    one = one_addressee(block, setting.style, setting.room)
    above = f"margin-top:{length(ADDRESSEES_BEFORE)}"
    if one.centred:
        return element_html("p", one.paragraph, size, Dress("giua", above))
    hanging = f"{above};--lui:{length(one.left)};--treo:{length(one.hanging)}"
    return element_html("p", one.paragraph, size, Dress("treo", hanging))


def addressees_html(block: Addressees, setting: Setting, first: int, last: int) -> str:
    """Return the addressees that stand on a page.

    Args:
        block: The block.
        setting: What it is set in.
        first: 0 for the label, else an addressee, from 1.
        last: The last addressee here.
    """
    if len(block.items) == 1:
        return _one(block, setting)
    size = setting.formats[Element.ADDRESSEES].size
    places = listed_addressees(block, setting.style, setting.room)
    label = ""
    if not first:
        css = f"margin-top:{length(ADDRESSEES_BEFORE)};--lui:{length(places.start)}"
        label = element_html("p", block.label, size, Dress("treo", css))
    shown = block.items[max(first - 1, 0) : last]
    # the space above an addressee is no space at the top of a page
    top = Dress(css="margin-top:0") if first else PLAIN
    items = "".join(
        element_html("li", item, size, PLAIN if index else top) for index, item in enumerate(shown)
    )
    css = (
        f"--lui:{length(places.left - places.dash)};--treo:{length(places.dash)};"
        f"--tren:{length(ADDRESSEES_BETWEEN)}"
    )
    listed = f'<ul class="ds" role="list" style="{css}">{items}</ul>' if items else ""
    return f'<div class="kinh-gui">{label}{listed}</div>'
