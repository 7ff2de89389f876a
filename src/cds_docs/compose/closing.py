"""The sign ``./.`` that closes a text (the forms of Phụ lục III)."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from cds_docs.compose import codes
from cds_docs.diagnostics import Diagnostic
from cds_docs.document.model import Block, Inline, Paragraph, SignatureBlock, Words, plain_text
from cds_docs.standard.elements import Element

CLOSING = "./."
_REPLACED = (".", ";")
_TITLES = frozenset({Element.DOCUMENT_TYPE, Element.SUBJECT})
"""What ends no text; their own rules judge their ends."""
_DASHES = ("-", "+")
_LEFT_OPEN = (";", ",")
_DOUBLED = (";.", ",.", ";;", ",;", ".;", ":;")
_MARKS = (
    "Bỏ dấu ở cuối câu: công cụ tự thêm «;» và «.» cuối nhiệm vụ; hoặc sửa thành «.»."
    " Dấu do mẫu của riêng mình viết thì sửa trong mẫu: {% if loop.last %}.{% else %};{% endif %}"
)


def closed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return a text that ends in ``./.``; a typed one is kept, a final ``.`` or ``;`` replaced."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph):
        return (*blocks, Paragraph(Element.BODY, (Words(CLOSING),)))
    if plain_text(last.content).rstrip().endswith(CLOSING):
        return tuple(blocks)
    return (*blocks[:-1], last._replace(content=_with_closing(last.content)))


def _with_closing(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return the words with the sign behind them, plain as the text itself."""
    last = content[-1] if content else None
    if not isinstance(last, Words):
        return (*content, Words(CLOSING))
    text = last.text.rstrip()
    if text.endswith(_REPLACED):
        text = text[:-1]
    if last == Words(last.text):
        return (*content[:-1], Words(text + CLOSING))
    return (*content[:-1], last._replace(text=text), Words(CLOSING))


def check_closings(blocks: Sequence[Block]) -> Iterator[Diagnostic]:
    """Yield each ``./.`` that stands before the end of a text."""
    end = next((at for at, one in enumerate(blocks) if isinstance(one, SignatureBlock)), None)
    paragraphs = [one for one in blocks[:end] if isinstance(one, Paragraph)]
    for paragraph in paragraphs[:-1]:
        if paragraph.element in _TITLES:
            continue
        if plain_text(paragraph.content).rstrip().endswith(CLOSING):
            yield Diagnostic(
                codes.CLOSED_EARLY,
                "Dấu «./.» đứng giữa văn bản, sau nó còn lời văn; dấu này chỉ để kết thúc.",
                paragraph.origin,
                "Xóa «./.» ở đây; cuối văn bản công cụ tự thêm.",
            )


def check_lists(blocks: Sequence[Block]) -> Iterator[Diagnostic]:
    """Yield each dash item whose end shows two marks, or goes on where its list is over."""
    for block, *following in zip_longest(blocks, blocks[1:], blocks[2:]):
        if not isinstance(block, Paragraph) or block.label not in _DASHES:
            continue
        text = plain_text(block.content).rstrip()
        if text.endswith(_DOUBLED) and not text.endswith("..."):
            message = f"Gạch đầu dòng kết thúc bằng hai dấu «{text[-2:]}»; chỉ cần một."
        elif text.endswith(_LEFT_OPEN) and not _goes_on(*following):
            message = f"Gạch đầu dòng cuối cùng kết thúc bằng «{text[-1]}»; hết danh sách cần «.»."
        else:
            continue
        yield Diagnostic(codes.LIST_END, message, block.ending or block.origin, _MARKS)


def _goes_on(following: Block | None, after: Block | None) -> bool:
    """Tell whether a list goes on, or words that may belong to it follow.

    Those begin with a small letter, or have another dash behind them.
    """
    if isinstance(following, Paragraph) and not following.label:
        words = plain_text(following.content).lstrip()
        return not words[:1].isupper() or _is_dash(after)
    if isinstance(following, Paragraph):
        return _is_dash(following)
    return following is not None and not isinstance(following, SignatureBlock)


def _is_dash(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.label in _DASHES
