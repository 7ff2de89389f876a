"""All that is below a folder."""

from pathlib import Path


def tree(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder with their bytes; none where there is no folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
