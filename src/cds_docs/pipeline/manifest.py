"""The list of what was written into a folder, so that edited files are known as such."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

MANIFEST_NAME = ".cds-docs.json"
_VERSION = 1
_LARGEST = 64 << 20
_quoted = partial(json.dumps, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """One written file.

    Attributes:
        digest: Digest of its content; of a PDF that of the .docx it was made from.
        sha256: Digest of its bytes.
        source: Name of the campaign file it was made from.
        row: Id of the recipient it was made for, where it is one of many alike.
    """

    digest: str
    sha256: str
    source: str = ""
    row: str = ""


@dataclass(frozen=True)
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
        return self._by_bytes.get(sha256)

    def holds(self, entry: Entry) -> bool:
        """Tell whether this content stands somewhere in these bytes by our hand."""
        return (entry.digest, entry.sha256) in self._contents

    @cached_property
    def _by_bytes(self) -> Mapping[str, Entry]:
        """Return the entries by the digest of their bytes."""
        entries = (*self.pending.values(), *self.files.values())
        return {entry.sha256: entry for entry in entries}

    @cached_property
    def _contents(self) -> frozenset[tuple[str, str]]:
        """Return content and bytes of all entries."""
        entries = (*self.pending.values(), *self.files.values())
        return frozenset((entry.digest, entry.sha256) for entry in entries)

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
        """Return the manifest as it is saved: one line for each file."""
        tables = {"files": self.files} | ({"pending": self.pending} if self.pending else {})
        parts = [f' "{key}": {_table(entries)},\n' for key, entries in tables.items()]
        return f'{{\n{"".join(parts)} "version": {_VERSION}\n}}\n'


def _table(entries: Mapping[str, Entry]) -> str:
    """Return entries as JSON, sorted by name."""
    lines = (f"  {_quoted(name)}: {_plain(entries[name])}" for name in sorted(entries))
    return "{\n" + ",\n".join(lines) + "\n }" if entries else "{}"


def _plain(entry: Entry) -> str:
    """Return an entry as JSON; what is not known is left out."""
    return _quoted({key: value for key, value in asdict(entry).items() if value})


def _entries(data: dict[str, Any]) -> dict[str, Entry]:
    """Return entries from plain data."""
    return {name: _entry(entry) for name, entry in data.items()}


def _entry(data: dict[str, Any]) -> Entry:
    """Return an entry from plain data."""
    more = (str(data.get("source", "")), str(data.get("row", "")))
    return Entry(str(data["digest"]), str(data["sha256"]), *more)


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
