"""The manifest of a folder while a run writes there."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from itertools import chain
from pathlib import Path

from cds_docs.pipeline.entries import Entries, Entry
from cds_docs.pipeline.files import open_new, sync_folder, write_atomic
from cds_docs.pipeline.manifest import (
    JOURNAL_NAME,
    LARGEST,
    MANIFEST_NAME,
    Manifest,
    Recipe,
    read_manifest,
)


class Book:
    """Keeps the manifest true whenever the run may be killed.

    What will be written is announced before it is: the first time in the manifest itself, then
    in lines added beside it, so that a file costs the same however many there are.
    """

    def __init__(self, folder: Path) -> None:
        """Read what stands in the folder by our hand."""
        found = read_manifest(folder)
        manifest = found or Manifest()
        self.was_broken = found is None
        self._folder = folder
        self._files = Entries(manifest.files)
        self._pending = Entries(manifest.pending)
        self._recipes = dict(manifest.recipes)
        self._campaign = self._campaign_on_disk = manifest.campaign
        self._by_bytes: dict[str, Entry] | None = None
        """Digest of bytes → entry, where files were met, or entries are no longer in the tables."""
        self._tried: set[str] = set()
        self._written: dict[str, Entry] = {}
        self._journal: int | None = None
        self._saved = ""  # digest of the manifest on disk, where this run wrote it
        self._changed = found is None or os.path.lexists(folder / JOURNAL_NAME)

    @property
    def manifest(self) -> Manifest:
        """Return what is known now; what is noted later is nothing to it."""
        tables = self._files.copy(), self._pending.copy(), dict(self._recipes)
        return Manifest(*tables, self._campaign)

    @property
    def _now(self) -> Manifest:
        """Return the same for a look: thousands of entries are not copied to be written."""
        return Manifest(self._files, self._pending, self._recipes, self._campaign)

    @property
    def campaign(self) -> str:
        """Return the way to the campaign that the folder serves, if known."""
        return self._campaign

    def find(self, sha256: str) -> Entry | None:
        """Return the entry of bytes that are ours, under whatever name they stand now."""
        return self._all_bytes().get(sha256)

    def _all_bytes(self) -> dict[str, Entry]:
        """Return digest of bytes → entry, of all that was known in this run."""
        if self._by_bytes is None:
            entries = chain(self._pending.values(), self._files.values())
            self._by_bytes = {entry.sha256: entry for entry in entries}
        return self._by_bytes

    def names(self, name: str) -> bool:
        """Tell whether a file of that name was ever ours."""
        return name in self._files or name in self._pending

    def serve(self, campaign: str) -> None:
        """Note the way to the campaign that the folder serves from now on; nothing: not known."""
        self._campaign = campaign or self._campaign

    def learn(self, recipes: Mapping[str, Recipe]) -> None:
        """Take in what files of the next batch are made of."""
        self._recipes |= recipes

    def announce(self, now: Mapping[str, Entry], soon: Mapping[str, Entry]) -> None:
        """Say on disk what will be written.

        Args:
            now: What stands there and will be replaced.
            soon: What will stand there.

        Raises:
            OSError: It cannot be said; nothing may be written.
        """
        if not self._is_added(now, soon):
            files, pending = self._files.copy(), self._pending.copy()
            files.update(now)
            pending.update(soon)
            self._save(Manifest(files, pending, self._recipes, self._campaign))
        self._changed = True
        self._tried, self._written = set(), {}
        self._lose(soon)
        self._pending.update(soon)
        self._meet(soon)

    def settle(self, tried: Iterable[str], written: Mapping[str, Entry]) -> None:
        """Note what came of a batch.

        Args:
            tried: The names announced.
            written: What stands there now, and what was found as it should be.
        """
        names = {*tried, *written}
        self._lose(written)
        for name in names:
            self._changed = self._pending.drop(name) or self._changed
        files = self._files
        new = {name: e for name, e in written.items() if name not in files or files[name] != e}
        self._changed = self._changed or bool(new)
        self._files.update(new)
        self._meet(new)
        self._tried |= names
        # Announcing has put on disk what stood there: what was known before must be said again.
        self._written |= {name: written[name] for name in (*tried, *new) if name in written}

    def _meet(self, entries: Mapping[str, Entry]) -> None:
        """Know entries by the digests of their bytes too."""
        if self._by_bytes is not None:
            self._by_bytes |= {entry.sha256: entry for entry in entries.values()}

    def _lose(self, entries: Mapping[str, Entry]) -> None:
        """Know by their bytes the entries in whose place others come.

        Why: who renamed a paper of ours has not edited it, though its old name has a new paper.
        """
        tables = self._files, self._pending
        if any(table.has_other(name, new) for name, new in entries.items() for table in tables):
            self._all_bytes()

    def forget(self, names: Iterable[str]) -> None:
        """Note files that are gone."""
        self._all_bytes()
        for name in names:
            for table in (self._files, self._pending):
                self._changed = table.drop(name) or self._changed

    def save(self) -> None:
        """Write the manifest if anything has changed.

        Raises:
            OSError: It cannot be written; what was announced is still there.
        """
        if not self._changed:
            if self._campaign != self._campaign_on_disk:
                with suppress(OSError):  # papers that stand as they should need no word of it
                    self._save(self._now)
            return
        self._save(self._now)
        sync_folder(self._folder)
        self._changed = False

    def _save(self, manifest: Manifest) -> None:
        """Write the whole manifest; what was added beside the old one has no meaning then.

        Raises:
            OSError: It cannot be written, or nobody would read it: the old one stays.
        """
        digest = sha256()
        write_atomic(self._folder / MANIFEST_NAME, _weighed(manifest.lines(), digest.update))
        self._saved = digest.hexdigest()
        self._campaign_on_disk = manifest.campaign
        self.close()
        with suppress(OSError):
            (self._folder / JOURNAL_NAME).unlink()

    def _is_added(self, now: Mapping[str, Entry], soon: Mapping[str, Entry]) -> bool:
        """Add a line and tell whether that could be done; if not, the whole has to be written.

        Where a run was killed its journal is in the way until it can be removed, which Windows
        refuses while any program looks into it.
        """
        if not self._saved or not self._has_room():
            return False
        try:
            self._add(now, soon)
        except OSError:
            return False
        return True

    def _add(self, now: Mapping[str, Entry], soon: Mapping[str, Entry]) -> None:
        """Add a line.

        Raises:
            OSError: It cannot be added.
        """
        from cds_docs.pipeline.journal import Step, line, opening  # noqa: PLC0415 - long runs only

        used = {entry.recipe for entry in soon.values()} & self._recipes.keys()
        recipes = {name: self._recipes[name] for name in used}
        text = line(Step(self._tried, self._written, now, soon, recipes))
        if self._journal is None:
            self._journal = open_new(self._folder / JOURNAL_NAME)
            text = opening(self._saved) + text
        try:
            with os.fdopen(self._journal, "wb", closefd=False) as file:
                file.write(text)
            os.fsync(self._journal)
        except OSError:  # nothing may stand behind half a line: the whole is written next time
            self.close()
            self._saved = ""
            raise

    def _has_room(self) -> bool:
        """Tell whether another line can be added and all be read again."""
        return self._journal is None or os.fstat(self._journal).st_size < LARGEST // 2

    def close(self) -> None:
        """Let go of what was added; it stays on disk until the manifest holds it."""
        journal, self._journal = self._journal, None  # before: Ctrl-C lets nobody close it twice
        if journal is not None:
            os.close(journal)


def _weighed(lines: Iterable[str], hear: Callable[[bytes], None]) -> Iterator[bytes]:
    """Yield lines as bytes.

    Args:
        lines: The lines of a manifest.
        hear: Hears of them too.

    Raises:
        OSError: They are more than anybody would read.
    """
    size = 0
    for line in lines:
        data = line.encode("utf-8", "surrogatepass")
        size += len(data)
        if size > LARGEST:
            raise OSError(errno.EFBIG, "more files than a manifest can name")
        hear(data)
        yield data
