"""The list of what was written into a folder, so that edited files are known as such."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

MANIFEST_NAME = ".cds-docs.json"
_VERSION = 1
_LARGEST = 64 << 20


@dataclass(frozen=True, slots=True)
class Entry:
    """One written file.

    Attributes:
        digest: Digest of its content; of a PDF that of the .docx it was made from.
        sha256: Digest of its bytes.
    """

    digest: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What stands in the folder by our hand.

    Attributes:
        files: Name → what was written last.
        pending: Name → what a run was about to write: after a kill either may be on the disk.
    """

    files: Mapping[str, Entry] = field(default_factory=dict)
    pending: Mapping[str, Entry] = field(default_factory=dict)

    def find(self, sha256: str) -> Entry | None:
        """Return the entry of bytes that are ours, under whatever name they stand now."""
        entries = (*self.files.values(), *self.pending.values())
        return next((entry for entry in entries if entry.sha256 == sha256), None)

    def holds(self, entry: Entry) -> bool:
        """Tell whether this content stands somewhere in these bytes by our hand."""
        return entry in self.files.values() or entry in self.pending.values()

    def names(self, name: str) -> bool:
        """Tell whether a file of that name was ever ours."""
        return name in self.files or name in self.pending

    def with_pending(self, now: Mapping[str, Entry], soon: Mapping[str, Entry]) -> "Manifest":
        """Return the manifest to save before files are replaced.

        Args:
            now: What stands there and will be replaced.
            soon: What will stand there.
        """
        return Manifest({**self.files, **now}, {**self.pending, **soon})

    def settled(self, tried: Iterable[str], written: Mapping[str, Entry]) -> "Manifest":
        """Return the manifest to save after files were tried and some of them replaced."""
        names = {*tried, *written}
        left = {name: entry for name, entry in self.pending.items() if name not in names}
        return Manifest({**self.files, **written}, left)

    def text(self) -> str:
        """Return the manifest as it is saved."""
        data: dict[str, object] = {"version": _VERSION, "files": _plain(self.files)}
        if self.pending:
            data["pending"] = _plain(self.pending)
        return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _plain(entries: Mapping[str, Entry]) -> dict[str, dict[str, str]]:
    """Return entries as plain data."""
    return {
        name: {"digest": entry.digest, "sha256": entry.sha256} for name, entry in entries.items()
    }


def _entries(data: dict[str, Any]) -> dict[str, Entry]:
    """Return entries from plain data."""
    return {
        name: Entry(digest=str(entry["digest"]), sha256=str(entry["sha256"]))
        for name, entry in data.items()
    }


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest of a folder: an empty one where there is none, None where it is broken.

    A link is never followed: it counts as broken.
    """
    path = folder / MANIFEST_NAME
    if not path.exists() and not path.is_symlink():
        return Manifest()
    if path.is_symlink() or not path.is_file():
        return None
    try:
        if path.stat().st_size > _LARGEST:
            return None
        data = json.loads(path.read_bytes())
        if data["version"] != _VERSION:
            return None
        return Manifest(_entries(data["files"]), _entries(data.get("pending", {})))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
