"""Whatever is done to a package, it is let in or refused in words; nothing else comes out."""

import io
import random
import zipfile
from collections.abc import Callable
from functools import cache

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cds_docs.diagnostics import CdsError
from cds_docs.word.guard import opened
from cds_docs.word.write import write
from support.packages import RELS, TYPES
from support.papers import letter
from support.zips import package

Parts = dict[str, bytes]
_ROUNDS = (400, 60)
"""Of our small letter, and of a large package."""

_TRICKS = (
    b"<", b">", b"&", b'"', b"\0", b"<!--", b"<!DOCTYPE x>", b"]]>", b"&#0;", b"&x;", b"\xff",
    b"../", b"/", b"External", b"file:", b'xmlns="x"', b"<w:p>", b"</w:p>",
)  # fmt: skip


@cache
def samples() -> tuple[bytes, ...]:
    """Return packages of two makers."""
    buffer = io.BytesIO()
    document = docx.Document()
    document.add_heading("Tiêu đề")
    document.add_table(2, 2)
    document.save(buffer)
    return write(letter()), buffer.getvalue()


@cache
def unpacked(data: bytes) -> tuple[tuple[str, bytes], ...]:
    """Return the parts of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return tuple((name, archive.read(name)) for name in archive.namelist())


def decided(data: bytes) -> bool:
    """Look at all there is in a package; tell whether it was let in."""
    try:
        found = opened(data)
        tuple(found.warnings)
        for name in found.names:
            found.read(name)
            if name.endswith((".xml", ".rels")):
                found.tree(name)
            found.relationships(name)
    except CdsError:
        return False
    return True


def _bytes_changed(data: bytes, chance: random.Random) -> bytes:
    """Return data with a few bytes flipped, cut out or put in."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(changed) + 1)
        match chance.randrange(4):
            case 0 if at < len(changed):
                changed[at] ^= 1 << chance.randrange(8)
            case 1:
                del changed[at : at + chance.choice((1, 4, 40))]
            case 2:
                changed[at:at] = chance.choice(_TRICKS)
            case _:
                changed[at : at + 4] = chance.randbytes(4)
    return bytes(changed)


def _zip_changed(data: bytes, chance: random.Random) -> bytes:
    """Return a package damaged as a file."""
    return _bytes_changed(data, chance)


def _headers_changed(data: bytes, chance: random.Random) -> bytes:
    """Return a package damaged where its directory stands."""
    cut = data.find(b"PK\1\2")
    return data[:cut] + _bytes_changed(data[cut:], chance)


def _part_changed(data: bytes, chance: random.Random) -> bytes:
    """Return a package with one part damaged before it is packed."""
    parts: Parts = dict(unpacked(data))
    name = chance.choice(list(parts))
    return package(parts | {name: _bytes_changed(parts[name], chance)})


def _part_removed(data: bytes, chance: random.Random) -> bytes:
    """Return a package without one or two of its parts."""
    parts: Parts = dict(unpacked(data))
    for name in chance.sample(list(parts), chance.randint(1, 2)):
        del parts[name]
    return package(parts)


def _parts_swapped(data: bytes, chance: random.Random) -> bytes:
    """Return a package in which two parts hold each other's content."""
    parts: Parts = dict(unpacked(data))
    one, other = chance.sample(list(parts), 2)
    return package(parts | {one: parts[other], other: parts[one]})


def _words_swapped(data: bytes, chance: random.Random) -> bytes:
    """Return a package whose content types or relationships got mixed up."""
    parts: Parts = dict(unpacked(data))
    name = chance.choice([TYPES, RELS, "_rels/.rels"])
    pieces = parts[name].split(b'"')
    one, other = chance.sample(range(len(pieces)), 2)
    pieces[one], pieces[other] = pieces[other], pieces[one]
    return package(parts | {name: b'"'.join(pieces)})


MUTATIONS = (
    _zip_changed,
    _headers_changed,
    _part_changed,
    _part_removed,
    _parts_swapped,
    _words_swapped,
)


@pytest.mark.parametrize("sample", range(2))
@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: mutate.__name__)
def test_mutated_packages_are_let_in_or_refused(
    mutate: Callable[[bytes, random.Random], bytes], sample: int
) -> None:
    """Some of each kind are refused; none gives any other exception."""
    chance = random.Random(f"{mutate.__name__} {sample}")  # noqa: S311 - not for secrets
    data = samples()[sample]

    outcomes = {decided(mutate(data, chance)) for _ in range(_ROUNDS[sample])}

    assert False in outcomes


@given(st.binary(max_size=200), st.integers(0, 3000), st.integers(0, 200))
@settings(max_examples=300)
def test_any_bytes_in_a_package(junk: bytes, at: int, cut: int) -> None:
    """Bytes put anywhere into a package, in place of others: only a changed one is refused."""
    data = samples()[0]
    changed = data[:at] + junk + data[at + cut :]

    assert decided(changed) or changed != data


@given(st.binary(max_size=400))
@settings(max_examples=300)
def test_any_bytes_as_a_part(junk: bytes) -> None:
    """Bytes in place of a document, of relationships, of the content types."""
    parts = dict(unpacked(samples()[0]))
    for name in (TYPES, RELS, "word/document.xml"):
        assert not decided(package(parts | {name: junk}))


@given(st.binary(max_size=100))
@settings(max_examples=300)
def test_any_bytes_as_a_file(junk: bytes) -> None:
    """Bytes as they come are no package."""
    assert not decided(junk)
    assert not decided(b"PK\3\4" + junk)
