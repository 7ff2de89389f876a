"""Signs of Markdown and HTML that are no markup here: they would be printed as they are typed."""

import re
from collections.abc import Iterator

from cds_docs.compose import codes
from cds_docs.compose.marks import restore
from cds_docs.compose.places import Line
from cds_docs.diagnostics import Diagnostic, Span
from cds_docs.patterns import regex

_SHOWN = 40
"""Characters of what was typed that a message repeats."""

_MAYBE = regex("[`~<>&\\[_=\\\\\ue031\ue033\ue035]")
"""What one of the signs below holds, stand-ins included; every line is asked, and few have any."""
_STARS, _STARS_OF_A_VALUE = "* *", "\ue030 \ue030"
"""What a line of stars holds: others are bold or italic words."""
_ADDRESS = regex(r"(?:https?://|mailto:)\S+")

_TAGS = "a|b|br|center|del|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|s|span|strong|sub|sup|table|td"
_TAGS += "|th|tr|u|ul"

_BEGIN = tuple(">[`~=*")
_BEGINNINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (regex(r">(?![\s>]*[\d=])"), "Bỏ dấu «>»; lời trích đặt trong ngoặc kép “…”."),
    (regex(r"\[[ xX]?\](?= )"), "Bỏ «[ ]», hoặc viết ☐, ☑ nếu văn bản cần ô đánh dấu."),
    (regex(r"```|~~~"), "Bỏ dòng này: văn bản không có khung chữ."),
    (regex(r"===+$|\*(?: \*){2,}$"), "Bỏ dòng này; muốn sang trang thì viết «---»."),
)
_ANYWHERE: tuple[tuple[str, re.Pattern[str], str], ...] = (
    (
        "[^",
        regex(r"(?<!\\)\[\^[^\]\s]{1,20}\]"),
        "Văn bản không có chú thích cuối trang: ghi trong (…).",
    ),
    ("`", regex(r"(?<!\\)`[^`]+`"), "Bỏ hai dấu `; muốn nổi bật thì viết **đậm** hoặc *nghiêng*."),
    ("~~", regex(r"(?<!\\)~~[^\s~=>][^~=]*~~"), "Bỏ các dấu ấy; chữ thừa thì xóa."),
    ("==", regex(r"(?<!\\)==[^\s~=>][^~=]*=="), "Bỏ các dấu ấy; chữ thừa thì xóa."),
    (
        "_",
        regex(r"(?<![\w\\/])(?P<sign>_{1,3})[^\W_][^_]*(?P=sign)(?!\w)"),
        "Nghiêng viết *…*, đậm viết **…**.",
    ),
    (
        "<",
        regex(
            rf"(?<!\\)<(?:/?(?:{_TAGS})(?: [a-z-]{{1,20}}=[^<>]{{0,200}})? ?/?>|!--)", re.IGNORECASE
        ),
        "Bỏ thẻ HTML: xuống dòng thì bắt đầu một dòng mới, đậm viết **…**, nghiêng viết *…*.",
    ),
    (
        "&",
        regex(r"(?<!\\)&(?:nbsp|amp|lt|gt|quot|#\d{1,6}|#x[0-9a-f]{1,6});", re.IGNORECASE),
        "Gõ thẳng dấu cần in, như «&», «<»; dấu cách thì gõ dấu cách.",
    ),
    (
        "![",
        regex(r"(?<!\\)!\[[^\[\]]{0,200}\]\([^()]{0,300}\)"),
        "Hình, mã QR đứng riêng một dòng: không có chữ ở trước và sau.",
    ),
    (
        "](",
        regex(r"(?<![\\!])\[[^\[\]]{1,200}\]\((?!https?://|mailto:)[^()\s]{1,300}\)"),
        "Địa chỉ trong (…) bắt đầu bằng https://; tệp gửi kèm thì khai ở «enclosures».",
    ),
    ("\\", regex(r"(?<!\\)\\$"), "Bỏ dấu «\\» ở cuối dòng: mỗi dòng đã là một đoạn."),
)
"""What a sign holds in any case → how it is looked for, and what to do."""


def watch(text: str, origin: Span | None, findings: list[Diagnostic]) -> None:
    """Report a line that holds such a sign."""
    if _MAYBE.search(text) or _STARS in text or _STARS_OF_A_VALUE in text:
        findings += _foreign(restore(text), origin)


def _foreign(text: str, origin: Span | None) -> Iterator[Diagnostic]:
    """Yield the finding on the first sign of a line that would be printed as it is typed."""
    if ":" in text:
        text = _ADDRESS.sub(_unseen, text)
    if text[:1] in _BEGIN:
        for pattern, advice in _BEGINNINGS:
            if found := pattern.match(text):
                yield _printed(found, origin, advice)
                return
    for needle, pattern, advice in _ANYWHERE:
        if needle in text and (found := pattern.search(text)):
            yield _printed(found, origin, advice)
            return


def starred(line: Line) -> Diagnostic:
    """Return the finding on items of a list that begin with a star."""
    return Diagnostic(
        codes.FOREIGN_MARKUP,
        "«*» ở đầu các dòng liền nhau không phải gạch đầu dòng; dấu sao được in như chữ.",
        line.origin,
        "Gạch đầu dòng viết «- »; đúng là dấu sao thì viết «\\* ».",
    )


def empty_page(line: Line) -> Diagnostic:
    """Return the finding on a page break that parts nothing: as in Markdown, a line was meant."""
    return Diagnostic(
        codes.FOREIGN_MARKUP,
        f"«{restore(line.text)}» là sang trang, không phải đường kẻ; ở đây nó để lại một trang gần "
        "như trắng.",
        line.origin,
        "Bỏ dòng này; muốn sang trang thì chỉ viết một dòng «---», giữa hai đoạn.",
    )


def _unseen(found: re.Match[str]) -> str:
    """Return an address without the signs it may hold: in it they are right."""
    return found.group()[: len("https://")] + "x" + found.group()[-1]


def _printed(found: re.Match[str], origin: Span | None, advice: str) -> Diagnostic:
    """Return the finding on a sign."""
    typed = found.group()
    shown = typed if len(typed) <= _SHOWN else f"{typed[: _SHOWN - 1]}…"
    return Diagnostic(
        codes.FOREIGN_MARKUP,
        f"«{shown}» là cách viết của Markdown hay HTML, ở đây được in nguyên như chữ.",
        origin,
        f"{advice} Muốn in đúng như thế thì đặt \\ ở trước.",
    )
