"""Text typed in the codes before Unicode, TCVN3 (ABC) and VNI: signs stand for other letters."""

from collections import Counter
from itertools import islice

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
_LOOKED_AT = 200
"""Paragraphs that show how a paper is typed."""
_ENOUGH = 2
"""Strange letters from which the look for an old code is worth while."""


@once
def code_of_most(found: Recognised) -> str:
    """Return the old code most of a paper is typed in, or nothing: what it says is then unread."""
    told: Counter[str] = Counter()
    for one in islice(everything(found), _LOOKED_AT):
        told[code_in(one)] += len(one.text)
    code, most = max(told.items(), key=lambda pair: pair[1], default=("", 0))
    return code if code and most * 2 > told.total() else ""


@once
def is_in_old_code(found: Recognised) -> bool:
    """Tell whether any of a paper is in an old code: its short lines then may be, unrecognised."""
    return any(code_in(one) or old_font(one) for one in everything(found))


@once
def code_in(paragraph: FoundParagraph) -> str:
    """Return the name of the old code a paragraph is typed in, or nothing."""
    return old_code(paragraph.text)


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
