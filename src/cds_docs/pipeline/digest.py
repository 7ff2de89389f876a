"""What a .docx holds, as digests: the same content may be packed into different bytes."""

import hashlib
import io
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO

_CHUNK = 1 << 20
_PIECE = 1 << 16
"""Bytes read at once of a file: most papers are smaller."""


def sha256(data: bytes) -> str:
    """Return the digest of bytes."""
    return hashlib.sha256(data).hexdigest()


def sha256_file(path: Path) -> str:
    """Return the digest of a file's bytes.

    Raises:
        OSError: It cannot be read.
    """
    digest = hashlib.sha256()
    with path.open("rb", buffering=0) as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _parts(file: IO[bytes]) -> list[tuple[str, str]]:
    """Return name and digest of each part, sorted."""
    parts = []
    with zipfile.ZipFile(file) as package:
        for name in package.namelist():
            digest = hashlib.sha256()
            with package.open(name) as part:
                while chunk := part.read(_CHUNK):
                    digest.update(chunk)
            parts.append((name, digest.hexdigest()))
    return sorted(parts)


def content_digest(data: bytes) -> str:
    """Return the digest over (part name, digest of content) of a .docx we made."""
    return digest_of_parts(_parts(io.BytesIO(data)))


def digest_of_parts(parts: Iterable[tuple[str, str]]) -> str:
    """Return the same from name and digest of each part, sorted."""
    return sha256("".join([f"{name}\0{digest}\n" for name, digest in parts]).encode())


def _table(file: IO[bytes]) -> list[tuple[str, int, int]]:
    """Return name, size and checksum of each part as the package itself lists them."""
    with zipfile.ZipFile(file) as package:
        return sorted((part.filename, part.file_size, part.CRC) for part in package.infolist())


def same_content(path: Path, data: bytes) -> bool:
    """Tell whether a file on disk holds the same parts as a .docx we made.

    The lists are compared first: a stranger's file is unpacked only to the sizes of ours.
    """
    try:
        with path.open("rb") as file:
            if _table(file) != _table(io.BytesIO(data)):
                return False
            file.seek(0)
            return _parts(file) == _parts(io.BytesIO(data))
    except (OSError, ValueError, RuntimeError, NotImplementedError, EOFError, zipfile.BadZipFile):
        return False  # not a package, damaged, encrypted or packed in a strange way
