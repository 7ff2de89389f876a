"""Whether a paper says what is sent along with it, and sends what it says."""

import re
from collections.abc import Iterable, Iterator, Sequence

from cds_docs.compose import codes
from cds_docs.compose.mentions import paragraphs
from cds_docs.compose.words import CampaignWords
from cds_docs.diagnostics import Diagnostic, Span
from cds_docs.document.model import Block, Paragraph, QrCode, printed_text
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.viet import fold

_SENT = regex(
    r"\((?:có |xem )?(?P<what>[^()]{0,80}?)\b(?:gửi kèm|đính kèm|kèm theo)(?: theo)?"
    r"(?P<which>[^()]{0,80})\)",
    re.IGNORECASE,
)
_ELSEWHERE = regex(r"(?i)phụ lục|ban hành|\bsố\b|khung hình|công văn này|văn bản này")
_OF_ANNEX = regex(r"phu luc[^.;()]{0,40}\bkem\b")
_SAID = regex(r"\bkem\b")
_CODE = regex(r"(?i)\bqr\b")
_LEAST = 2
"""Letters that tell what is sent."""


def check_sent(
    words: CampaignWords, blocks: Sequence[Block], mentioned: Iterable[str]
) -> Iterator[Diagnostic]:
    """Yield what the text says is enclosed and is not, and enclosures it says nothing of.

    Args:
        words: The words of the paper.
        blocks: Its main text, finished.
        mentioned: The references it cites.
    """
    document, references = words.document, words.loaded.campaign.references
    printed = [one for one in paragraphs(blocks) if one.element is not Element.ATTACHED_TO]
    attached = any(references[key].attached for key in mentioned)
    coded = any(isinstance(one, QrCode) for one in blocks)
    coded = coded or any(one.qr is not None for one in document.after)
    if not (document.enclosures or document.annexes or document.attached or attached):
        for paragraph in printed:
            for match in _SENT.finditer(printed_text(paragraph)):
                said = match["what"] + match["which"]
                if coded and _CODE.search(said):
                    continue
                if len(said.strip()) >= _LEAST and not _ELSEWHERE.search(said):
                    yield _absent(match[0], paragraph.origin)
    if document.enclosures or document.attached:
        yield from _unsaid(words, printed)


def _unsaid(words: CampaignWords, printed: Iterable[Paragraph]) -> Iterator[Diagnostic]:
    """Yield what goes along that the text says nothing of, neither one by one nor all together.

    It is named as it is typed, once for all copies of a paper.
    """
    text = fold(" ".join(map(printed_text, printed)))
    if _SAID.search(_OF_ANNEX.sub("", text)):
        return
    for index, enclosure in enumerate(words.document.enclosures):
        title = words.text(enclosure.title, None)
        if fold(title).strip(" .;") not in text:
            yield _not_mentioned(enclosure.title, words, index)
    attached = words.document.attached
    if attached is not None:
        yield _not_issued(attached.title, words)


def _absent(said: str, place: Span | None) -> Diagnostic:
    """Return the finding on something enclosed that is not there."""
    return Diagnostic(
        codes.ENCLOSURE_ABSENT,
        f"Lời văn ghi «{said}» nhưng văn bản không có phụ lục hay tài liệu gửi kèm nào.",
        place,
        "Thêm vào «annexes» hoặc «enclosures», ví dụ «enclosures: [Mẫu băng rôn]»; hoặc sửa câu.",
    )


def _not_mentioned(title: str, words: CampaignWords, index: int) -> Diagnostic:
    """Return the finding on an enclosure the text says nothing of."""
    return Diagnostic(
        codes.ENCLOSURE_NOT_MENTIONED,
        f"Tài liệu gửi kèm «{title}» không được nhắc đến trong lời văn.",
        words.own_span("enclosures", index),
        "Viết, ví dụ, «(gửi kèm {{ enclosures }})» trong lời văn, hoặc bỏ mục này.",
    )


def _not_issued(title: str, words: CampaignWords) -> Diagnostic:
    """Return the finding on an attached text that no điều issues."""
    return Diagnostic(
        codes.ENCLOSURE_NOT_MENTIONED,
        f"Lời văn không ban hành văn bản kèm theo «{title}».",
        words.own_span("attached", "title"),
        f"Viết một điều «Ban hành kèm theo Quyết định này {title}.», hoặc bỏ «attached».",
    )
