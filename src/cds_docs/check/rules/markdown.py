"""T-36: signs of Markdown, which programs that write texts use and Word prints as they are."""

from collections.abc import Iterator

from cds_docs.check.catalogue.text import T_36
from cds_docs.check.formats import finding
from cds_docs.check.prose import joined
from cds_docs.check.recognised import Item, Recognised
from cds_docs.check.rule import Finding
from cds_docs.patterns import regex

_SIGNS = ("**", "#", "|")
_BOLD = regex(r"(?<![\w*])\*\*(?=[^\s*])[^*]{0,300}[^\s*]\*\*(?!\*)")
_HEADING = regex(r"#{1,6} +(?=[^\W\d_]|\d{1,2}[.)])")
_ROW = regex(r"\|(?:[^|]{0,300}\|){2,}\s*$")
_MOST_SHOWN = 60
"""Characters of a text in bold that a message repeats."""


def doubtful(said: str) -> bool:
    """Tell whether words that are put into a paper may hold such signs."""
    return "**" in said


def signs(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each paragraph with signs of Markdown (T-36)."""
    said = joined(found.items)
    if not any(sign in said for sign in _SIGNS):
        return
    for item in found.items:
        if made := _sign(item):
            message, hint = made
            yield finding(T_36, item, message, hint=hint)


def _sign(item: Item) -> tuple[str, str] | None:
    """Return what is to be said of a paragraph, and what to do."""
    text = item.text
    if bold := _BOLD.search(text):
        words = bold.group()
        shown = words if len(words) <= _MOST_SHOWN else f"{words[: _MOST_SHOWN - 1]}…"
        message = f"Còn dấu sao của chữ đậm kiểu Markdown «{shown}»; Word in nguyên dấu sao."
        return message, "Xóa các dấu «**»; cần chữ đậm thì chọn chữ, bấm Ctrl+B."
    if heading := _HEADING.match(text):
        message = f"Còn dấu «{heading.group().strip()}» của đề mục kiểu Markdown ở đầu dòng."
        return message, "Xóa dấu ấy; trình bày đề mục theo cấp của nó."
    if _ROW.match(text):
        message = "Dòng này là hàng của bảng kiểu Markdown, ô ngăn bằng dấu «|»."
        return (
            message,
            "Chọn các dòng ấy, dùng Insert → Table → Convert Text to Table, dấu ngăn «|».",
        )
    return None


rules = (signs,)
