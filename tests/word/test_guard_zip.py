"""The zip around a stranger's package."""

import io
import struct
import zipfile

import pytest

from cds_docs.diagnostics import CdsError
from cds_docs.word import guard_scan
from cds_docs.word.guard import opened
from cds_docs.word.guard_pictures import pixels
from cds_docs.word.guard_zip import Archive
from support.hostile_builds import falsified, files_of
from support.packages import MAIN, changed, plain, png
from support.zips import STORED, File, bomb, zipped


def resaved(method: int, *, stream: bool = False, folders: bool = False) -> bytes:
    """Return the small document as Python's own library zips it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        if folders:
            archive.mkdir("word/")
        for name, data in plain().items():
            if stream:
                with archive.open(name, "w", force_zip64=True) as target:
                    target.write(data)
            else:
                archive.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        resaved(zipfile.ZIP_STORED),
        resaved(zipfile.ZIP_DEFLATED),
        resaved(zipfile.ZIP_DEFLATED, stream=True),
        resaved(zipfile.ZIP_DEFLATED, folders=True),
        zipped(files_of(), comment=b"made by somebody"),
        changed({"word/media/ảnh.png": png(9, 9)}),
    ],
    ids=["stored", "deflated", "64 bit", "folders", "comment", "name in cp437"],
)
def test_zips_of_other_programs_are_read(data: bytes) -> None:
    """However a zip is made, what stands in it is the same."""
    package = opened(data)

    assert package.read(MAIN) == plain()[MAIN]
    assert package.warnings == ()


def with_64_bit_directory(data: bytes) -> bytes:
    """Return a zip whose end is written with 64-bit numbers."""
    at = data.rfind(b"PK\5\6")
    *_, count, size, start, _ = struct.unpack("<4s4H2IH", data[at:])
    end = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, start)
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, at, 1)
    short = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 65535, 65535, 2**32 - 1, 2**32 - 1, 0)
    return data[:at] + end + locator + short


def test_a_directory_with_64_bit_numbers_is_read() -> None:
    """Programs that stream write such an end; without its parts it is refused."""
    data = with_64_bit_directory(zipped(files_of()))

    assert opened(data).main == MAIN
    for cut in (b"PK\6\6", b"PK\6\7"):
        with pytest.raises(CdsError, match="64 bit"):
            opened(data.replace(cut, b"PK\6\x08"))


def test_64_bit_sizes_of_an_entry_are_read() -> None:
    """Sizes that stand in the extra field only are taken from there."""
    name, size = MAIN.encode(), len(plain()[MAIN])
    buffer = zipped(files_of())
    at = buffer.rfind(b"PK\1\2", 0, buffer.rfind(name))
    packed = struct.unpack_from("<I", buffer, at + 20)[0]
    extra = struct.pack("<HHQQ", 1, 16, size, packed)
    row = bytearray(buffer[at : at + 46 + len(name)])
    struct.pack_into("<II", row, 20, 2**32 - 1, 2**32 - 1)
    struct.pack_into("<H", row, 30, len(extra))
    end = buffer.rfind(b"PK\5\6")
    tail = bytearray(buffer[end:])
    struct.pack_into("<I", tail, 12, struct.unpack_from("<I", tail, 12)[0] + len(extra))
    rest = buffer[at + len(row) : end]

    assert opened(buffer[:at] + row + extra + rest + tail).read(MAIN) == plain()[MAIN]


@pytest.mark.parametrize("field", [4, 6])
def test_a_zip_in_several_volumes_is_refused(field: int) -> None:
    """The end names another volume."""
    data = bytearray(zipped(files_of()))
    data[data.rfind(b"PK\5\6") + field] = 1

    with pytest.raises(CdsError, match="nhiều tập"):
        opened(bytes(data))


def test_a_lying_picture_is_found_when_it_is_read() -> None:
    """Pictures are not unpacked at the door; who reads one still gets no more than it says."""
    entry = bomb("word/media/a.png", png(9, 9), b"\0", 1 << 26, b"")
    lying = File(entry.name, entry.packed, 1000)
    package = opened(zipped([*files_of(), lying]))

    with pytest.raises(CdsError) as caught:
        package.read("word/media/a.png")
    assert caught.value.diagnostics[0].code.id == "D005"


def test_a_part_too_large_to_read_is_refused_then() -> None:
    """A picture of 40 MB is let in, and not read."""
    large = bomb("word/media/a.png", png(9, 9), b"\0", 40 << 20, b"")
    package = opened(zipped([*files_of(), large]))

    assert package.warnings == ()
    with pytest.raises(CdsError) as caught:
        package.read("word/media/a.png")
    assert caught.value.diagnostics[0].code.id == "D009"


def test_a_part_known_from_another_package_is_checked_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its checksum must be right here, too, and it counts towards what one package may hold."""
    good = zipped(files_of())
    assert opened(good).main == MAIN
    wrong = bytearray(good)
    at = good.rfind(b"PK\1\2", 0, good.rfind(MAIN.encode()))
    wrong[at + 16] ^= 1

    with pytest.raises(CdsError) as caught:
        opened(bytes(wrong))
    assert caught.value.diagnostics[0].code.id == "D005"
    monkeypatch.setattr(guard_scan, "NODES", 1)
    with pytest.raises(CdsError) as caught:
        opened(good)
    assert caught.value.diagnostics[0].code.id == "D011"


def test_first_bytes_of_a_damaged_part_are_none() -> None:
    """A look at the first bytes never fails."""
    archive = Archive(falsified(packed=b"\xff" * 99))
    stored = Archive(zipped([File(b"a", b"12345", 5, method=STORED)]))

    assert archive.head(MAIN, 10) == b""
    assert stored.head("a", 3) == b"123"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (png(300, 200), 60_000),
        (b"GIF89a" + struct.pack("<HH", 30, 20), 600),
        (b"BM" + bytes(16) + struct.pack("<ii", 30, -20), 600),
        (b"\xff\xd8\xff\xe0\0\4\0\0\xff\xc0\0\x11\x08\0\x14\0\x1e", 600),
        (b"\xff\xd8\xff\xc4\0\2\xff\xc2\0\x11\x08\0\x14\0\x1e", 600),
        (b"\xff\xd8\xff\xe0\0\4\0\0", 0),
        (b"\xff\xd8" + b"\xff\xe0\0\0" * 1200, 0),
        (b"\x89PNG\r\n\x1a\n", 0),
        (b"\1\0\0\0", 0),
    ],
)
def test_pixels_are_read_from_the_header(head: bytes, expected: int) -> None:
    """Width times height as the header gives it; nothing where it does not."""
    assert pixels(head) == expected
