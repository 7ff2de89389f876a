"""Children of property elements put in at the place the schema gives them."""

from collections.abc import Mapping

from lxml import etree

from cds_docs.word.parsing import Element, W

_RUN = """
rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd
fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange
"""
_PARAGRAPH = """
pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd
tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc
textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
"""
_SECTION = """
headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid
printerSettings sectPrChange
"""
RUN_ORDER, PARAGRAPH_ORDER, SECTION_ORDER = map(str.split, (_RUN, _PARAGRAPH, _SECTION))
"""Children of ``w:rPr``, ``w:pPr`` and ``w:sectPr`` in the order of the schema."""


def ensure(parent: Element, name: str, order: list[str]) -> Element:
    """Return a child of a name, put in at its place where it is missing."""
    found = parent.find(f"{W}{name}")
    if found is not None:
        return found
    made = etree.Element(f"{W}{name}")
    rank = order.index(name)
    later = {f"{W}{other}" for other in order[rank + 1 :]}
    for index, child in enumerate(parent):
        if child.tag in later:
            parent.insert(index, made)
            return made
    parent.append(made)
    return made


def assign(element: Element, values: Mapping[str, str | int | None]) -> None:
    """Set attributes of the Word namespace; None takes one away."""
    for name, value in values.items():
        if value is None:
            element.attrib.pop(f"{W}{name}", None)
        else:
            element.set(f"{W}{name}", str(value))


def switch(parent: Element, names: tuple[str, ...], order: list[str], *, on: bool) -> None:
    """Set properties that are on or off, said so in so many words."""
    for name in names:
        assign(ensure(parent, name, order), {"val": None if on else "0"})


def properties(owner: Element, tag: str) -> Element:
    """Return the property element of a run or paragraph, put in first where it is missing."""
    found = owner.find(f"{W}{tag}")
    if found is None:
        found = etree.Element(f"{W}{tag}")
        owner.insert(0, found)
    return found
