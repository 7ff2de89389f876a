"""The style sheet of a page, from the rows of the standard."""

from functools import cache

from cds_docs.document.grid import CELL_LINE, CELL_SIDE, CELL_TOP
from cds_docs.document.keeping import LABEL_ONLY_BOLD
from cds_docs.document.layout import page_size
from cds_docs.document.placing import (
    AROUND_TABLE,
    PICTURE_GAP,
    RULE_GAP,
    STAMP_GAP,
    TINY_LINE,
)
from cds_docs.html.inline import length
from cds_docs.html.setting import line_height
from cds_docs.standard.elements import Element
from cds_docs.standard.format import Format, formats_of
from cds_docs.standard.nd30 import FRAME_HEIGHT, HEADER_DISTANCE, RULE_WEIGHT, TYPEFACE
from cds_docs.standard.rows import Align, Colour
from cds_docs.standard.style import PageStyle
from cds_docs.units import ZERO, Length, pt

NARROW = 820
"""Width of a screen, in CSS pixels, below which text flows freely; a sheet is 794 wide."""

_FALLBACKS = f'"{TYPEFACE}","Liberation Serif",Tinos,serif'
_ALIGN = {Align.JUSTIFY: "justify"}
_PIXEL = pt(0.75)
"""The thinnest line a screen draws."""


def _declarations(element: Element, look: Format) -> str:
    """Return the CSS of an element."""
    bold = look.bold and element not in LABEL_ONLY_BOLD
    parts = [f"font-size:{length(look.size)}", f"line-height:{length(line_height(look))}"]
    parts.append(f"font-weight:{700 if bold else 400}")
    if look.italic:
        parts.append("font-style:italic")
    if look.align is not Align.LEFT:
        parts.append(f"text-align:{_ALIGN.get(look.align, look.align.value)}")
    if look.colour is not Colour.BLACK:
        parts.append(f"color:#{look.colour}")
    if look.first_line > ZERO:
        parts.append(f"text-indent:{length(look.first_line)}")
    if look.before > ZERO:
        parts.append(f"margin-top:{length(look.before)}")
    return ";".join(parts)


def _elements(style: PageStyle) -> str:
    """Return a rule for each element."""
    formats = formats_of(style)
    return "".join(f".e-{e.id}{{{_declarations(e, look)}}}" for e, look in formats.items())


def _flowing(style: PageStyle) -> str:
    """Return the rule of a narrow screen, where justified lines would gape."""
    formats = formats_of(style).items()
    names = (f".trang .e-{e.id}" for e, look in formats if look.align is Align.JUSTIFY)
    return f"@media screen and (max-width:{NARROW}px){{{','.join(names)}{{text-align:start}}}}"


def _page(style: PageStyle) -> str:
    """Return the rules of the sheet: its size, its margins, what stands in them."""
    (width, height), edges = page_size(landscape=False), style.margins
    top, left, right = length(HEADER_DISTANCE), length(edges.left), length(edges.right)
    margins = (edges.top, edges.right, edges.bottom, edges.left)
    return (
        f".trang{{width:{width.mm:.0f}mm;min-height:{height.mm:.0f}mm;"
        f"padding:{' '.join(length(edge) for edge in margins)}}}"
        f".ngang{{width:{height.mm:.0f}mm;min-height:{width.mm:.0f}mm}}"
        f".so-trang{{position:absolute;top:{top};left:{left};right:{right}}}"
        f".luu-hanh{{position:absolute;top:{top};right:{right}}}"
        f".dia-chi{{position:absolute;bottom:{top};left:{left};right:{right};"
        f"border-top:{length(RULE_WEIGHT)} solid;font-style:normal}}"
        f"@page{{size:{width.mm:.0f}mm {height.mm:.0f}mm;margin:0}}"
        f"@page ngang{{size:{height.mm:.0f}mm {width.mm:.0f}mm;margin:0}}"
    )


def _drawn() -> str:
    """Return the rules of lines, boxes, pictures and tables."""
    # a screen draws no line thinner than a pixel: the room below gives what that takes
    below = CELL_TOP - Length(max(0, _PIXEL.twips - CELL_LINE.twips))
    cell = f"{length(CELL_TOP)} {length(CELL_SIDE)} {length(below)}"
    around = length(AROUND_TABLE + TINY_LINE)
    frame = length(FRAME_HEIGHT)
    return (
        f".ke{{width:var(--dai);height:{length(TINY_LINE)};margin:{length(RULE_GAP)} auto 0;"
        f"border-top:{length(RULE_WEIGHT)} solid}}"
        f".dau,.ky{{padding-bottom:{length(TINY_LINE)}}}"
        f".dau-khan,.luu-hanh,.khung-qr{{border:{length(RULE_WEIGHT)} solid}}"
        f".dau-khan,.luu-hanh{{height:{frame};"
        "display:flex;align-items:center;justify-content:center;white-space:nowrap}"
        f".dau-khan{{margin:calc({length(STAMP_GAP)} + {length(TINY_LINE)}) auto "
        f"{length(TINY_LINE)}}}"
        f".hinh{{margin:{length(PICTURE_GAP)} 0}}"
        f".bang{{margin:{around} 0}}td,th{{border:{length(CELL_LINE)} solid;padding:{cell}}}"
    )


_BASE = """
*{box-sizing:border-box}
html{color-scheme:light;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#e4e6ea;color:#000;font-kerning:none;font-variant-ligatures:none;
text-rendering:geometricPrecision}
h1,h2,h3,h4,h5,h6,p,ul,figure,td,th{margin:0;padding:0;font-weight:inherit;font-size:inherit}
a{color:inherit}
mark{background:#ff0;color:inherit;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.an{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.trang{position:relative;background:#fff;overflow-wrap:break-word}
.ban-nhap{position:absolute;top:3mm;left:0;right:0;text-align:center;font-weight:700;
font-size:11pt}
.hai-dong>span{display:block}
.hai-dong>span+span{margin-top:0}
.giu{white-space:pre-wrap}
.trong{display:inline-block;width:var(--rong);white-space:pre}
.dau,.ky{display:grid;grid-template-columns:var(--cot);break-inside:avoid}
.ds{list-style:none}
.ds>li{margin-top:var(--tren,0);padding-left:calc(var(--lui,0pt) + var(--treo));
text-indent:calc(0pt - var(--treo))}
.treo{padding-left:var(--lui);text-indent:calc(0pt - var(--treo,0pt))}
.hinh{text-align:center;break-inside:avoid}
.trai,.trai figcaption{text-align:left}
img,svg{width:var(--rong);max-width:100%;height:auto;vertical-align:bottom}
.khung-qr{display:inline-block;width:var(--rong);aspect-ratio:1}
table{width:100%;border-collapse:collapse;table-layout:fixed}
td,th{text-align:left;vertical-align:middle;overflow-wrap:anywhere}
td.giua,th.giua{text-align:center}
td.phai,th.phai{text-align:right}
tr{break-inside:avoid}
"""

_VARIANTS = """
.trang .noi{margin-top:0;text-indent:0}
.trang .sang{text-align-last:justify}
.trang .giua{text-align:center}
.trang .phai{text-align:right}
.trang>:first-child,.trang>.ngoai-le+:not(.ngoai-le){margin-top:0}
.trang>:last-child{margin-bottom:0}
"""

_SCREEN = """
@media screen{.trang{margin:6mm auto;box-shadow:0 1px 6px rgba(0,0,0,.3)}}
"""

_NARROW = f"""
@media screen and (max-width:{NARROW}px){{
.trang,.ngang{{width:auto;min-height:0;margin:0 0 8px;padding:40px 16px 24px;box-shadow:none}}
.so-trang{{top:10px;left:16px;right:16px}}
.ban-nhap{{position:static;margin:0 0 16px}}
.luu-hanh{{position:static;margin:0 0 8px auto}}
.dia-chi{{position:static;margin-top:24px}}
.trang p,.trang li,.trang td,.trang th,.trang h1,.trang span,.trang figcaption{{line-height:1.4}}
.trang p{{overflow-wrap:anywhere}}
.trang p,.sang{{text-align-last:auto}}
h1,h2,.hai-dong>span,.dau p{{text-wrap:balance}}
.dau,.ky{{grid-template-columns:minmax(0,1fr);row-gap:8px}}
.dau>div,.ky>div{{min-width:0}}
.deu{{display:none}}
.ds,.treo{{--lui:0pt!important}}
.rong{{overflow-x:auto}}
.rong table{{min-width:40rem}}
}}
"""

_PRINT = """
@media print{body{background:none}.trang{break-after:page;break-inside:avoid}
.trang:last-child{break-after:auto}.ngang{page:ngang}}
"""


@cache
def style_sheet(style: PageStyle) -> str:
    """Return the style sheet under an office's choices."""
    sheet = (
        _BASE,
        f"body{{font-family:{_FALLBACKS}}}",
        _drawn(),
        _page(style),
        _elements(style),
        _VARIANTS,
        _SCREEN,
        _NARROW,
        _flowing(style),
        _PRINT,
    )
    return "".join(sheet).replace("\n", "")
