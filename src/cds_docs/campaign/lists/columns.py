"""What the columns of a list mean, told by their headers without accents, case and spaces."""

from collections.abc import Iterator, Mapping
from hashlib import blake2s

from cds_docs.campaign.words import plain
from cds_docs.patterns import regex
from cds_docs.source.lists.grid import Cell, Row
from cds_docs.values import dataclass
from cds_docs.viet import fold

ID, NAME, SHORT, TITLE = "id", "name", "short", "title"
ORDER = "order"
APART = ("province", "parent", "place", "address")
"""Columns that tell two bodies of one name apart."""
OWN = (ID, NAME, SHORT, TITLE)
"""Keys of a recipient; all other columns are kept beside it."""
OF_PAPERS = ("number", "symbol", "date", "subject")
"""Columns that say something of a paper: of another one where they stand below another header."""

HEADERS: Mapping[str, tuple[str, ...]] = {
    NAME: (
        "Tên đơn vị",
        "Tên cơ quan",
        "Tên cơ quan, đơn vị",
        "Tên đầy đủ",
        "Tên nơi nhận",
        "Tên đơn vị nhận",
        "Cơ quan, đơn vị",
    ),
    SHORT: ("Tên ngắn", "Viết tắt", "Tên viết tắt", "Tên gọn"),
    ID: ("Mã", "Mã đơn vị", "Mã cơ quan", "Mã nơi nhận"),
    TITLE: ("Tên ở đề mục", "Đề mục", "Tên đề mục"),
    "address": ("Địa chỉ",),
    "place": ("Địa danh",),
    "signer": ("Người ký", "Họ tên người ký", "Họ và tên người ký"),
    "post": ("Chức vụ", "Chức vụ người ký"),
    "code": ("Ký hiệu", "Chữ viết tắt trong ký hiệu"),
    "head": ("Chức vụ người đứng đầu",),
    "parent": ("Cơ quan chủ quản", "Cấp trên"),
    "email": ("Email", "E-mail", "Thư điện tử", "Địa chỉ email"),
    "phone": ("Điện thoại", "Số điện thoại", "SĐT", "Số ĐT"),
    "province": ("Tỉnh", "Tỉnh, thành phố", "Tỉnh/thành phố"),
    "number": ("Số", "Số văn bản"),
    "symbol": ("Số, ký hiệu", "Số và ký hiệu"),
    "date": ("Ngày", "Ngày văn bản", "Ngày ban hành"),
    "subject": ("Trích yếu", "Trích yếu nội dung"),
    "note": ("Ghi chú",),
    ORDER: ("STT", "TT", "Số thứ tự"),
}
"""Key of a column → the headers that mean it, the first as a clerk is told."""

_LOOSE = (
    *("Tên", "Đơn vị", "Cơ quan", "Nơi nhận", "Kính gửi"),
    *("Tên ĐV", "Tên tổ chức", "Tên doanh nghiệp", "Tên trường"),
)
"""Headers that mean the name where no column says so better."""

_OF_A_PERSON = ("Họ và tên", "Họ tên", "Họ, tên", "Họ và tên đại biểu", "Đại biểu")
"""Headers that, before the name, make a row a person rather than a body."""

_BRACKETS = regex(r"\([^()]*\)")
_NO_LETTERS = regex(r"[^a-z0-9]+")
_ID_LENGTH = 60

_KNOWN = {plain(header): key for key, headers in HEADERS.items() for header in (*headers, key)}
_LOOSELY = frozenset(map(plain, _LOOSE))
_PERSONALLY = frozenset(map(plain, _OF_A_PERSON))


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list.

    Attributes:
        index: Its place from 0.
        key: What it means: ``name``, ``address``; of a header nobody knows its own letters,
            ``dan-so``.
        cell: Its header as typed, and where.
        known: Whether its header is a known one.
    """

    index: int
    key: str
    cell: Cell
    known: bool

    @property
    def is_of_person(self) -> bool:
        """Tell whether it holds names of people."""
        return not self.known and plain(_bare(self.cell)) in _PERSONALLY

    @property
    def header(self) -> str:
        """Return the header on one line, as it was typed."""
        return " ".join(self.cell.text.split())


def columns(row: Row) -> tuple[Column, ...]:
    """Return the columns that a row heads."""
    meant = {index: _key(cell) for index, cell in enumerate(row.cells) if not cell.is_blank}
    if NAME not in meant.values():
        loose = [i for i in meant if plain(_bare(row.cells[i])) in _LOOSELY]
        meant.update(dict.fromkeys(loose, NAME))
    return tuple(
        Column(index, key or slug(row.cells[index].text), row.cells[index], bool(key))
        for index, key in meant.items()
    )


def meaning(cell: Cell) -> str:
    """Return what a header means by its words alone; nothing where it is not a known one."""
    return _key(cell) or (NAME if plain(_bare(cell)) in _LOOSELY else "")


def slug(text: str) -> str:
    """Return text as an id: ``Sở Tài chính`` is ``so-tai-chinh``; nothing where no letter is."""
    return _cut(_words(text), _ID_LENGTH)


def slug_apart(text: str) -> str:
    """Return text as an id that of two texts which differ only behind its end is not the same.

    What is too long gets a mark of all its words; counting would give the ids by the order of rows.
    """
    words = _words(text)
    if len(words) <= _ID_LENGTH:
        return words
    mark = blake2s(words.encode(), digest_size=4).hexdigest()
    return f"{_cut(words, _ID_LENGTH - len(mark) - 1)}-{mark}"


def _words(text: str) -> str:
    return _NO_LETTERS.sub("-", fold(text)).strip("-")


def _cut(words: str, length: int) -> str:
    """Return as many words as fit."""
    if len(words) <= length:
        return words
    return words[: length + 1].rpartition("-")[0] or words[:length]


def unique(name: str, taken: Mapping[str, object]) -> str:
    """Return an id nobody has: the name, or the name with a number."""
    return next(one for one in _numbered(name) if one not in taken)


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        tail = f"-{number}"
        yield name[: _ID_LENGTH - len(tail)].rstrip("-") + tail
        number += 1


def _key(cell: Cell) -> str:
    return _KNOWN.get(plain(_bare(cell)), "") or _KNOWN.get(plain(cell.text), "")


def _bare(cell: Cell) -> str:
    """Return a header without what stands in brackets: ``Tên đơn vị (ghi đủ)``."""
    return _BRACKETS.sub("", cell.text)
