"""The sign ``./.`` that closes a text (the forms of Phụ lục III)."""

from collections.abc import Iterator, Sequence

from cds_docs.compose import codes
from cds_docs.diagnostics import Diagnostic
from cds_docs.document.model import Block, Inline, Paragraph, SignatureBlock, Words, plain_text
from cds_docs.standard.elements import Element

CLOSING = "./."
_REPLACED = (".", ";")


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
        if plain_text(paragraph.content).rstrip().endswith(CLOSING):
            yield Diagnostic(
                codes.CLOSED_EARLY,
                "Dấu «./.» đứng giữa văn bản, sau nó còn lời văn; dấu này chỉ để kết thúc.",
                paragraph.origin,
                "Xóa «./.» ở đây; cuối văn bản công cụ tự thêm.",
            )
