"""What a draft says of itself at its top."""

from itertools import groupby

from cds_docs.document.model import Document, Gap, Inline, LineBreak, Words
from cds_docs.document.printed import printed


def notice(document: Document) -> str:
    """Return the line at the top of a draft: how many highlighted places wait for a person."""
    count = sum(_places(paragraph.content) for paragraph in printed(document))
    count += sum(_places(line.content) for line in document.address)
    if not count:
        return "BẢN NHÁP – tệp chiến dịch còn giá trị cần xác nhận"
    return f"BẢN NHÁP – còn {count} chỗ cần xác nhận (tô vàng)"


def _places(content: tuple[Inline, ...]) -> int:
    """Count the stretches of words to be confirmed; bold or a line break divides none."""
    kept = (part for part in content if not isinstance(part, LineBreak))
    return sum(waits for waits, _ in groupby(kept, _waits))


def _waits(part: Inline) -> bool:
    """Tell whether a part must be confirmed."""
    match part:
        case Words(confirm=confirm):
            return confirm
        case Gap() | LineBreak():
            return False
