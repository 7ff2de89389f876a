"""Pictures as data in the page, QR codes as drawings in it."""

from base64 import b64encode

from cds_docs.document.model import Paragraph, Picture, QrCode, Words
from cds_docs.document.placing import fitted, qr_width
from cds_docs.html.escaping import escape
from cds_docs.html.inline import attributes, element_html, length, place
from cds_docs.html.qr import modules, path
from cds_docs.html.setting import Setting
from cds_docs.standard.elements import Element
from cds_docs.units import Length


def image_html(picture: Picture, room: Length, highest: Length) -> str:
    """Return a picture no wider than its room and no higher than a height."""
    width = fitted(picture, room, highest)
    data = f"data:{picture.media_type};base64,{b64encode(picture.data).decode('ascii')}"
    size = f"--rong:{length(width)};aspect-ratio:1/{picture.aspect:.6g}"
    # an alternative text stands there even when it is empty
    return f'<img src="{data}" alt="{escape(picture.alt)}" style="{size}">'


def _caption(words: Words, setting: Setting) -> str:
    """Return the words under a picture."""
    caption = Paragraph(Element.CAPTION, (words,))
    return element_html("figcaption", caption, setting.formats[Element.CAPTION].size)


def picture_html(picture: Picture, setting: Setting) -> str:
    """Return a picture of the text with its caption."""
    image = image_html(picture, setting.room, setting.picture_room())
    caption = _caption(Words(picture.caption), setting) if picture.caption else ""
    return f'<figure class="hinh"{place(picture.origin)}>{image}{caption}</figure>'


def qr_html(code: QrCode, setting: Setting, *, signed: bool) -> str:
    """Return a QR code and its address as a link; without an address, its empty frame.

    Args:
        code: The code.
        setting: What it is set in.
        signed: Whether it stands below the signature, at the left.
    """
    classes = "hinh trai" if signed else "hinh"
    given = attributes(class_=classes) + place(code.origin)
    if not code.url:
        frame = attributes(role="img", aria_label=code.alt, style=f"--rong:{length(code.width)}")
        return f'<figure{given}><div class="khung-qr"{frame}></div></figure>'
    side = modules(code.url)
    width = qr_width(code.width, side, min(setting.room, setting.picture_room()))
    drawing = (
        f'<svg role="img" viewBox="0 0 {side} {side}" style="--rong:{length(width)}">'
        f"<title>{escape(code.alt)}</title>"
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{path(code.url)}"/></svg>'
    )
    return f"<figure{given}>{drawing}{_caption(Words(code.url, link=code.url), setting)}</figure>"
