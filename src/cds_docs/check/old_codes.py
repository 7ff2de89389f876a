"""Text typed in the codes before Unicode, TCVN3 (ABC) and VNI: signs stand for other letters."""

from cds_docs.check.once import once
from cds_docs.check.recognised import Recognised
from cds_docs.check.walk import everything
from cds_docs.document.found import FoundParagraph, PieceKind
from cds_docs.patterns import regex

CONVERT = (
    "Đổi phông không chuyển được chữ: chép chữ ấy, chuyển sang Unicode bằng Unikey (Ctrl+Shift+F6),"
    " dán lại rồi mới đặt phông Times New Roman; sau đó kiểm tra lại."
)
"""What a person does about it; to set another font would make the text unreadable."""

_LETTERS = regex("[\u0080-\u009f¡-§©®µ¶¹¼¾äåæçëîïñöøûüÿÄÅÆÇËÎÏÑÖØÛÜß]")
_FONTS = (".Vn", "VNI-", "VNtime", "VNbangkok")
_ENOUGH = 2
"""Strange letters from which the look for an old code is worth while."""


@once
def is_in_old_code(found: Recognised) -> bool:
    """Tell whether any of a paper is in an old code: its short lines then may be, unrecognised."""
    return any(old_code(one.text) or old_font(one) for one in everything(found))


def old_code(text: str) -> str:
    """Return the name of the old code a text is typed in, or nothing."""
    if text.isascii() or len(_LETTERS.findall(text)) < _ENOUGH:
        return ""
    from cds_docs.source.legacy import recognise  # noqa: PLC0415 - its tables are for bad text only

    told = recognise(text)
    return told[0] if told else ""


@once
def old_font(paragraph: FoundParagraph) -> str:
    """Return the first font of an old code that shows words of a paragraph, or nothing."""
    for piece in paragraph.pieces:
        if piece.kind is PieceKind.TEXT and piece.text.strip():
            font = next((one for one in piece.look.fonts if one.startswith(_FONTS)), "")
            if font:
                return font
    return ""
