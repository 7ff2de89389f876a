"""Which characters an office paper may hold, and what is wrong with the others."""

import re
import unicodedata

from cds_docs.diagnostics import Code
from cds_docs.patterns import regex
from cds_docs.source import codes
from cds_docs.source.sheet import shown
from cds_docs.values import dataclass

_VOWELS = ("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_SMALL = "".join(unicodedata.normalize("NFC", v + t) for v in _VOWELS for t in _TONES) + "đ"
_ASCII = "".join(map(chr, range(0x20, 0x7F))) + "\n"
_DASHES = "\u2010\u2011\u2012–—\u2015\u2212"
_QUOTES = "“”‘’\u201a\u201e\u2032\u2033«»\u2039\u203a"
_MARKS = "…•‣▪▫■□▲△▶►●○◦◆◇★☆☐☑☒✓✔✗✘†‡№°º±×÷≤≥≠≈∞√∑∆‰€£¥₫¢™²³⁴½⅓⅔⅛"
_ARROWS = "←↑→↓↔⇐⇒⇔"
_SHARED_WITH_TCVN3 = "§©®µ¶¹¼¾ª"
"""Good signs that also stand for letters in text typed in the old TCVN3 fonts."""

LETTERS = frozenset(_SMALL + _SMALL.upper())
_GOOD = "".join([_ASCII, *sorted(LETTERS), _DASHES, _QUOTES, _MARKS, _ARROWS])
ALLOWED = frozenset(_GOOD + _SHARED_WITH_TCVN3)

SUSPECT = regex(f"[^{re.escape(_GOOD)}]")
"""Anything that needs a second look."""
CLUSTER = regex(f"[\\s\\S][\u0300-\u034e\u0350-\u036f]+|[^{re.escape(_GOOD)}]")
"""A letter with loose marks (fine if it composes to a good one), or one suspect character."""
VNI_PAIR = regex("(?i)a[àáâãèéêùúõ]|e[àáâãùõ]|o[âõù]|u[ùõ]|y[ùõ]")
"""Letters of Vietnamese that never follow one another in it: in the VNI fonts they are one."""
CONTROL = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""What YAML refuses or takes for a line end."""

_HIDDEN = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0"
_SPACES = regex("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_PICTURES = regex("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u20e3]")
_FULL_WIDTH = regex("[\uff01-\uff5e\u3001\u3002]")
_CYRILLIC = (0x0400, 0x052F)
_LOOKS_LIKE = dict(
    zip(
        "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423\u0406\u0408\u0405"
        "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0458\u0455"
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
        "\u03bf\u03bd\u03c5\u03b9\u03ba\u03c1",
        "ABEKMHOPCTXYIJSaeopcxyijsABEZHIKMNOPTYXovuikp",
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a character: the code, what it is, and what to do."""

    code: Code
    what: str
    hint: str


def is_good(cluster: str) -> bool:
    """Tell whether a letter with its marks composes to characters a paper may hold."""
    return all(c in ALLOWED for c in unicodedata.normalize("NFC", cluster))


def judge(cluster: str) -> Fault:
    """Say what is wrong with a character (or a letter with loose marks) that is not good."""
    composed = unicodedata.normalize("NFC", cluster)
    bad = next((c for c in composed if c not in ALLOWED), composed)
    return _unseen(bad) or _mistaken(bad) or _unusual(bad)


def _unseen(char: str) -> Fault | None:
    category = unicodedata.category(char)
    name = code_point(char)
    noncharacter = ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef"  # noqa: PLR2004 - Unicode
    if CONTROL.match(char) or noncharacter:
        return Fault(codes.CONTROL, f"ký tự điều khiển {name}", "Xóa ký tự này rồi gõ lại chỗ đó.")
    if category == "Co" or char == "\ufffd":
        what = f"ký tự hỏng hoặc riêng của một phông chữ {name}"
        return Fault(codes.CONTROL, what, "Gõ lại chữ hoặc dấu cần có ở chỗ này.")
    if char in _HIDDEN or (category == "Cf") or "\ufe00" <= char <= "\ufe0e":
        what = f"ký tự vô hình {name}"
        return Fault(
            codes.INVISIBLE, what, "Xóa ký tự này (thường lẫn vào khi chép từ web hay PDF)."
        )
    return None


def _mistaken(char: str) -> Fault | None:
    if latin := _LOOKS_LIKE.get(char):
        what = f"chữ «{char}» ({code_point(char)}) không phải chữ Latinh, chỉ giống «{latin}»"
        return Fault(codes.LOOK_ALIKE, what, f"Gõ lại chữ «{latin}» bằng bàn phím tiếng Việt.")
    if _CYRILLIC[0] <= ord(char) <= _CYRILLIC[1]:
        what = f"chữ Kirin {shown(char)} ({code_point(char)})"
        return Fault(codes.LOOK_ALIKE, what, "Gõ lại bằng chữ tiếng Việt.")
    if _FULL_WIDTH.match(char):
        plain = {"、": ",", "。": "."}.get(char) or unicodedata.normalize("NFKC", char)
        what = f"ký tự toàn khổ (kiểu Trung, Nhật) «{char}»"
        return Fault(codes.FULL_WIDTH, what, f"Gõ lại «{plain}» bằng bàn phím tiếng Việt.")
    if _PICTURES.match(char):
        what = f"biểu tượng cảm xúc hoặc hình vẽ {code_point(char)}"
        return Fault(codes.EMOJI, what, "Xóa đi: phông Times New Roman không có hình này.")
    return None


def _unusual(char: str) -> Fault:
    if _SPACES.match(char):
        what = "dấu tab" if char == "\t" else f"khoảng trắng đặc biệt {code_point(char)}"
        return Fault(codes.ODD_SPACE, what, "Thay bằng dấu cách thường, trừ khi cố ý.")
    if unicodedata.combining(char):
        what = f"dấu rời {code_point(char)} không ghép được với chữ đứng trước"
        return Fault(codes.LOOK_ALIKE, what, "Xóa chữ ấy và gõ lại cả dấu.")
    what = f"ký tự {shown(char)} ({code_point(char)}) ngoài bảng chữ tiếng Việt"
    return Fault(codes.FOREIGN, what, "Xem lại; nếu đúng là tên nước ngoài hay ký hiệu thì giữ.")


def code_point(char: str) -> str:
    """Return the Unicode number of a character in its usual writing."""
    return f"U+{ord(char):04X}"
