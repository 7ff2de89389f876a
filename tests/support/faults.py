"""One change in the text of a part of a .docx."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package."""
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def repacked(parts: dict[str, bytes]) -> bytes:
    """Return parts as a package."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


def edited(data: bytes, part: str, old: str, new: str) -> bytes:
    """Return a package with a text of a part replaced; the text must be there."""
    parts = parts_of(data)
    text = parts[part].decode()
    assert old in text, old
    return repacked(parts | {part: text.replace(old, new).encode()})
