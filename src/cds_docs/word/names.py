"""Names of our styles in Word: one paragraph style for each element."""

from functools import cache

from cds_docs.standard.elements import Element

ROOT_STYLE = "ND30Goc"
RULE_STYLE = "ND30Ke"
LINK_STYLE = "ND30LienKet"
TABLE_STYLE = "ND30Bang"
FRAME_STYLE = "ND30Khung"
SPACER_STYLE = "ND30Dem"
PREFIX = "NĐ30"


@cache
def style_id(element: Element) -> str:
    """Return the id of an element's style."""
    return "ND30" + "".join(part.capitalize() for part in element.name.split("_"))


def style_name(element: Element) -> str:
    """Return the name of an element's style as Word shows it; a comma would begin an alias."""
    return f"{PREFIX} {element.term.replace(',', ' và')}"
