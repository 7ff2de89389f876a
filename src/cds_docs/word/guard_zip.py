"""The zip of a stranger's package: its directory checked, its parts unpacked within bounds.

Read here and not by ``zipfile``, which believes the directory: whether entries overlap, whether a
local header says the same, and how much a part really unpacks to must be known beforehand.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from cds_docs.diagnostics import CdsError
from cds_docs.patterns import regex
from cds_docs.word.codes import (
    BAD_PART_NAME,
    BROKEN_ZIP,
    DUPLICATE_PART,
    ENCRYPTED,
    OVERLAPPING,
    TOO_LARGE,
    TOO_MANY_PARTS,
)
from cds_docs.word.guard_findings import RESAVE, UNTRUSTED, refusal, shown
from cds_docs.word.guard_limits import ENTRIES, MIB, RATIO, RATIO_FROM, READ, UNPACKED

_END = struct.Struct("<4s4H2IH")
_END64 = struct.Struct("<4sQ2H2I4Q")
_LOCATOR = struct.Struct("<4sIQI")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_LOCAL = struct.Struct("<4s5H3I2H")
_COMMENT = 0xFFFF
_IN_EXTRA = 0xFFFFFFFF
_LOCKED = 0x0041  # bit 0: encrypted, bit 6: strongly
_UTF8 = 0x0800
_STORED, _DEFLATED = 0, 8
_EXTRA64 = 1
_UNSAFE = regex(r"[\x00-\x1f\x7f\\]|^/|^[A-Za-z]:|(?:^|/)\.{1,2}(?:/|$)|//")
"""Controls, backslashes, absolute paths, drive letters, ``.`` and ``..``, empty segments."""


Packed = tuple[int, int, int, bytes]
"""A part as it is packed: method, checksum, size as the directory says, bytes."""


@dataclass(slots=True)
class Entry:
    """A file of the package.

    Attributes:
        name: Its name.
        method: Stored or deflated.
        crc: Checksum of its content.
        packed: How many bytes it takes in the zip.
        size: How many bytes it unpacks to, as the directory says.
        header: Where its local header stands.
        start: Where its bytes begin.
    """

    name: str
    method: int
    crc: int
    packed: int
    size: int
    header: int
    start: int = 0


def _broken(what: str) -> CdsError:
    """Return the error for a damaged zip."""
    hint = f"Tải hoặc chép lại tệp từ nơi gửi. Nếu Word vẫn mở được: {RESAVE}"
    return refusal(BROKEN_ZIP, f"Tệp .docx bị hỏng hoặc bị cắt cụt: {what}.", hint)


def _directory(data: bytes) -> tuple[int, int, int]:
    """Return number of entries, start and end of the directory."""
    at = data.rfind(b"PK\5\6", max(0, len(data) - _END.size - _COMMENT))
    if at < 0 or at + _END.size > len(data):
        raise _broken("không thấy mục lục của gói ở cuối tệp")
    _, disk, first, here, count, size, start, comment = _END.unpack_from(data, at)
    if at + _END.size + comment != len(data):
        raise _broken("sau phần cuối của gói còn byte lạ")
    if count == _COMMENT or _IN_EXTRA in {size, start}:
        count, size, start, at = _directory64(data, at)
    elif disk or first or here != count:
        raise _broken("gói bị chia nhiều tập")
    if start + size != at:
        raise _broken("mục lục của gói sai vị trí")
    return count, start, start + size


def _directory64(data: bytes, end: int) -> tuple[int, int, int, int]:
    """Return entries, size and start of a directory with 64-bit numbers, and where it is said."""
    at = end - _LOCATOR.size
    if at < 0 or data[at : at + 4] != b"PK\6\7":
        raise _broken("không đọc được mục lục 64 bit")
    _, _, where, _ = _LOCATOR.unpack_from(data, at)
    if where + _END64.size > at or data[where : where + 4] != b"PK\6\6":
        raise _broken("không đọc được mục lục 64 bit")
    *_, count, size, start = _END64.unpack_from(data, where)
    return count, size, start, where


def _wide(entry: Entry, extra: bytes) -> None:
    """Replace the numbers of an entry that only the 64-bit extra field holds."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        field = extra[at + 4 : at + 4 + length]
        at += 4 + length
        if kind != _EXTRA64:
            continue
        numbers = iter(struct.unpack_from(f"<{len(field) // 8}Q", field))
        for name in ("size", "packed", "header"):
            if getattr(entry, name) == _IN_EXTRA:
                setattr(entry, name, next(numbers, _IN_EXTRA))
        return


def _name(raw: bytes, flags: int) -> str:
    """Return the name of an entry.

    Raises:
        CdsError: It could lead out of a folder, or is no text.
    """
    try:
        name = raw.decode("utf-8" if flags & _UTF8 or raw.isascii() else "cp437")
    except UnicodeDecodeError:
        name = ""
    if not name or _UNSAFE.search(name):
        said = shown(name or repr(raw))
        raise refusal(BAD_PART_NAME, f"Trong gói .docx có tên tệp không an toàn: «{said}».")
    return name


def _central(data: bytes, count: int, start: int, end: int) -> Iterator[tuple[Entry, bytes]]:
    """Yield the entries of the directory with their raw names."""
    at = start
    for _ in range(count):
        if at + _CENTRAL.size > end or data[at : at + 4] != b"PK\1\2":
            raise _broken("mục lục của gói không khớp")
        row = _CENTRAL.unpack_from(data, at)
        flags, method, crc, packed, size, length, extra, comment = *row[3:5], *row[7:13]
        name_at = at + _CENTRAL.size
        at = name_at + length + extra + comment
        if at > end:
            raise _broken("mục lục của gói không khớp")
        raw = data[name_at : name_at + length]
        entry = Entry(_name(raw, flags), method, crc, packed, size, row[16])
        if _IN_EXTRA in {packed, size, entry.header}:
            _wide(entry, data[name_at + length : name_at + length + extra])
        if flags & _LOCKED:
            hint = "Nén lại không đặt mật khẩu, hoặc mở bằng Word rồi lưu lại không mật khẩu."
            raise refusal(ENCRYPTED, f"Phần «{shown(entry.name)}» trong gói bị mã hóa.", hint)
        if method not in {_STORED, _DEFLATED}:
            raise _broken(f"phần «{shown(entry.name)}» nén kiểu {method}, Word không dùng")
        yield entry, raw
    if at != end:
        raise _broken("mục lục của gói dài hơn số phần nó ghi")


def _place(data: bytes, entry: Entry, raw: bytes, limit: int) -> int:
    """Set where the bytes of an entry begin; return where they end."""
    at = entry.header
    if at + _LOCAL.size > limit or data[at : at + 4] != b"PK\3\4":
        raise _broken(f"không thấy phần «{shown(entry.name)}»")
    row = _LOCAL.unpack_from(data, at)
    name_at = at + _LOCAL.size
    if data[name_at : name_at + row[9]] != raw or row[3] != entry.method:
        raise _broken(f"phần «{shown(entry.name)}» không khớp với mục lục")
    entry.start = name_at + row[9] + row[10]
    end = entry.start + entry.packed
    if end > limit:
        raise _broken(f"phần «{shown(entry.name)}» bị cụt")
    return end


def _check_sizes(entries: Mapping[str, Entry], length: int) -> None:
    """Refuse a package that unpacks to more than any paper.

    Raises:
        CdsError: It does.
    """
    total = sum(entry.size for entry in entries.values())
    if total > UNPACKED or (total > RATIO_FROM and total > RATIO * length):
        message = (
            f"Tệp {max(1, length // 1024)} KB nhưng giải nén ra {total // MIB} MB: "
            "có dấu hiệu «bom nén», không mở."
        )
        raise refusal(TOO_LARGE, message)


class Archive:
    """The checked directory of a package, and its parts on demand."""

    __slots__ = ("_data", "entries")

    def __init__(self, data: bytes) -> None:
        """Check the directory.

        Raises:
            CdsError: It is damaged or hostile.
        """
        self._data = data
        count, start, end = _directory(data)
        if count > ENTRIES:
            message = f"Gói .docx có {count} tệp bên trong, nhiều hơn mức {ENTRIES}."
            raise refusal(TOO_MANY_PARTS, message)
        entries: dict[str, Entry] = {}
        taken: dict[str, str] = {}
        spans = []
        for entry, raw in _central(data, count, start, end):
            spans.append((entry.header, _place(data, entry, raw, start)))
            if entry.name.endswith("/") and not entry.size:
                continue
            other = taken.setdefault(entry.name.lower(), entry.name)
            if other != entry.name or entry.name in entries:
                message = f"Trong gói .docx có hai phần cùng tên «{shown(entry.name)}»."
                raise refusal(DUPLICATE_PART, message, f"{RESAVE} {UNTRUSTED}")
            entries[entry.name] = entry
        spans.sort()
        if any(one[1] > other[0] for one, other in pairwise(spans)):
            raise refusal(OVERLAPPING, "Các phần trong gói .docx chồng lên nhau.")
        _check_sizes(entries, len(data))
        self.entries: Mapping[str, Entry] = MappingProxyType(entries)

    def packed(self, name: str) -> Packed:
        """Return all that its content depends on."""
        entry = self.entries[name]
        raw = self._data[entry.start : entry.start + entry.packed]
        return entry.method, entry.crc, entry.size, raw

    def read(self, name: str) -> bytes:
        """Return a part unpacked.

        Raises:
            CdsError: It is too large, damaged, or not as large as the directory says.
        """
        entry = self.entries[name]
        if entry.size > READ:
            message = f"Phần «{shown(name)}» giải nén ra {entry.size // MIB} MB, quá lớn để đọc."
            raise refusal(TOO_LARGE, message, part=name)
        raw = self._data[entry.start : entry.start + entry.packed]
        content = raw if entry.method == _STORED else _inflate(raw, entry.size + 1)
        if content is None or len(content) != entry.size or zlib.crc32(content) != entry.crc:
            raise _broken(f"nội dung phần «{shown(name)}» sai tổng kiểm hoặc sai độ dài")
        return content

    def head(self, name: str, length: int) -> bytes:
        """Return at most so many first bytes of a part; none where it is damaged."""
        entry = self.entries[name]
        raw = self._data[entry.start : entry.start + min(entry.packed, length)]
        if entry.method == _STORED:
            return raw
        return _inflate(raw, length, whole=False) or b""


def _inflate(raw: bytes, most: int, *, whole: bool = True) -> bytes | None:
    """Return unpacked bytes, never more than ``most``; None where they are damaged or go on."""
    stream = zlib.decompressobj(-15)
    try:
        content = stream.decompress(raw, most)
    except zlib.error:
        return None
    return None if whole and not stream.eof else content
