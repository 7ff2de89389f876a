"""Where a title may break: between words as they are spoken, not between their syllables."""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from cds_docs.metrics import balance, text_width
from cds_docs.patterns import regex
from cds_docs.units import Length

BLANK = "."
"""Stands for a space while lines are measured: as wide, and never broken at."""

_DATE = regex(
    r" (?:(?:(?<=\bngày )|(?<=\btháng )|(?<=\bnăm ))(?=[\d.])|(?:(?<=\bsố )|(?<=\bgiờ ))(?=\d)"
    r"|(?<=[\d.] )(?=(?:tháng|năm)\b))",
    re.IGNORECASE,
)
"""Spaces inside a date or a number, where a title is never broken."""

_WORDS = """
án 06, ban hành, ban nhân, báo cáo, bảo hiểm, bệnh viện, cải cách, cao đẳng, chào mừng, chỉ đạo,
chính phủ, chính quyền, chủ tịch, chức năng, chuyển đổi, chương trình, chí minh, chi cục, chất
lượng, chiến binh, chủ nhiệm, công nghệ, công nghiệp, công tác, công thương, công an, công đoàn,
công ty, cơ quan, cơ sở, cộng đồng, cựu chiến, danh mục, dân tộc, dịch vụ, doanh nghiệp, du lịch,
dữ liệu, dự án, đào tạo, đại học, đặc khu, đầu tư, đề án, địa bàn, địa phương, điện tử, đoàn thể,
đo lường, đổi mới, đổi số, đồng nhân, đơn vị, giám đốc, giáo dục, giao thông, hạ tầng, hành chính,
hiệp hội, hiệu trưởng, hoạt động, học sinh, hội đồng, hội nghị, hội thảo, hội thi, hỗ trợ, hồ chí,
hợp tác, hưởng ứng, hướng dẫn, kế hoạch, kết quả, khẩu hiệu, khoa học, khuyến nông, kho bạc, kinh
phí, kinh tế, kiến thức, kiểm sát, kỹ năng, kỹ thuật, lao động, liên đoàn, mặt trận, mầm non, môi
trường, mục đích, nguyên tắc, nghị định, nghị quyết, ngân sách, người dân, ngân hàng, nghiên cứu,
nhà nước, nhân dân, nhận diện, nhiệm vụ, nội dung, nội vụ, nông nghiệp, nông thôn, ngoại vụ, nông
dân, phát động, phát triển, phân công, phối hợp, phụ lục, phương án, phổ biến, phổ thông, phụ nữ,
phục vụ, quản lý, quốc gia, quy chế, quy định, quyết định, sáng tạo, sinh viên, số hóa, sư phạm,
tài chính, tài liệu, tài nguyên, tác xã, tăng cường, tập huấn, tập đoàn, thương mại, tiêu dùng,
thanh niên, thanh tra, thành phố, thể thao, thị trấn, thị xã, thông báo, thông tin, thời gian, thủ
tục, thủ tướng, thư viện, thực hiện, thường trực, tiểu học, tiêu chuẩn, tòa án, tổ chức, tôn giáo,
tổ quốc, trách nhiệm, triển khai, trung tâm, trung ương, truyền thông, trực tuyến, trường học,
trung học, trưởng phòng, trưởng ban, tuần lễ, tuyên truyền, tư pháp, ủy ban, ươm tạo, ứng dụng, văn
hóa, văn phòng, viễn thông, việt nam, xã hội, xây dựng, xúc tiến, y tế, ý nghĩa, yêu cầu
"""
"""Words of two syllables; of a longer name or «Đề án 06» each two neighbours stand here."""
_PAIRS = frozenset(tuple(word.split()) for word in _WORDS.split(","))
_JOINTS = frozenset(("và", "của", "trên", "tại", "theo", "về", "để", "nhằm", "năm", "trong"))
"""Words that begin a new part of a title: there one would pause."""
_NO_JOINTS = frozenset(
    tuple(word.split())
    for word in ("bên trong", "hàng năm", "hằng năm", "kèm theo", "tiếp theo", "trở về")
)
_EVEN_ENOUGH = 0.5
"""Of the longest line: shorter ones look torn off, and the parts of a title are not kept whole."""
_HEADS = frozenset(("ngày", "tuần", "tháng", "sở", "bộ", "ban", "hội", "đài", "báo"))
"""Words before the name of a day or a body, which is long and may stand on the next line."""
_MANY = 3
"""Lines of a long name."""
_COUNT = regex(r"\d[\d.,]*")
_OPENING = "(“"
_CLOSING = ",.;:)”"


def _one_word(left: str, right: str) -> bool:
    """Tell whether two syllables are one word of Vietnamese; a mark between them parts them."""
    return (left.lower().lstrip(_OPENING), right.lower().rstrip(_CLOSING)) in _PAIRS


def _one_name(left: str, right: str) -> bool:
    """Tell whether two syllables are of one name, or a number and what it counts."""
    if _COUNT.fullmatch(left):
        return right[:1].islower()
    name = left.lstrip(_OPENING)
    is_head = name.lower() in _HEADS
    return name.istitle() and name.isalpha() and not is_head and right[:1].isupper()


def _of_one_thing(left: str, right: str) -> bool:
    """Tell whether two syllables are of one word, one name or one count."""
    return _one_word(left, right) or _one_name(left, right)


def _whole(text: str, is_one: Callable[[str, str], bool]) -> str:
    """Return a text in which syllables hold together that are one."""
    syllables = text.split(" ")
    parts = syllables[:1]
    for left, right in pairwise(syllables):
        parts += [BLANK if is_one(left, right) else " ", right]
    return "".join(parts)


def _whole_parts(text: str) -> str:
    """Return a text that holds together but where one would pause."""
    syllables = text.split(" ")
    parts = syllables[:1]
    for left, right in pairwise(syllables):
        pair = (left.lower(), right.lower())
        parts += [" " if pair[1] in _JOINTS and pair not in _NO_JOINTS else BLANK, right]
    return "".join(parts)


def _in_words(
    text: str, lines: tuple[str, ...], size: Length, room: Length, *, bold: bool
) -> tuple[str, ...]:
    """Return no more lines than given that part no name and no word, or at least no word.

    A long name of a body in capitals may take one line more: it stands alone in its column.
    """
    more = text.isupper() and len(lines) >= _MANY
    for is_one in (_of_one_thing, _one_word):
        whole = balance(_whole(text, is_one), size, room, bold=bold)
        fits = all(text_width(line, size, bold=bold) <= room for line in whole)
        if len(whole) <= len(lines) + more and fits:
            return whole
    return lines


def _in_parts(
    text: str, lines: tuple[str, ...], size: Length, room: Length, *, bold: bool
) -> tuple[str, ...]:
    """Return as many lines as given that part no phrase, where these are even enough."""
    parts = balance(_whole_parts(text), size, room, bold=bold)
    if len(parts) != len(lines):
        return lines
    widths = [text_width(line, size, bold=bold) for line in parts]
    longest = max(widths)
    return parts if longest <= room and min(widths) >= longest * _EVEN_ENOUGH else lines


def _last_not_alone(
    lines: tuple[str, ...], size: Length, room: Length, *, bold: bool
) -> tuple[str, ...]:
    """Return as many lines of which the last is more than one syllable, if it can be."""
    last = lines[-1]
    if " " in last or BLANK in last:
        return lines
    joined = " ".join(lines[:-1]) + BLANK + last
    other = balance(joined, size, room, bold=bold)
    fits = all(text_width(line, size, bold=bold) <= room for line in other)
    return other if fits and len(other) == len(lines) else lines


@lru_cache(maxsize=1024)
def spoken_lines(text: str, size: Length, room: Length, *, bold: bool = False) -> tuple[str, ...]:
    """Break a text into as few lines as fit, even, parting no phrase and no word if it can be."""
    dated = _DATE.sub(BLANK, text)
    lines = balance(dated, size, room, bold=bold)
    if len(lines) > 1:
        lines = _in_words(dated, lines, size, room, bold=bold)
        lines = _in_parts(dated, lines, size, room, bold=bold)
        lines = _last_not_alone(lines, size, room, bold=bold)
    result, start = [], 0
    for line in lines:
        result.append(text[start : start + len(line)])
        start += len(line) + 1
    return tuple(result)
