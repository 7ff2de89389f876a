"""The list of what was written into a folder, so that edited files are known as such."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from functools import cached_property, partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from cds_docs.pipeline.entries import Entries, Entry
from cds_docs.pipeline.presence import may_be_there
from cds_docs.values import dataclass

MANIFEST_NAME = ".cds-docs.json"
JOURNAL_NAME = ".cds-docs.journal"
"""What a long run adds to the manifest before it writes that anew; gone when it ends well."""

_VERSION = 1
LARGEST = 256 << 20
"""Bytes of a manifest or a journal that is read, and so written: 800 000 files make as many."""
_Row = TypeVar("_Row")
_quoted = partial(json.dumps, ensure_ascii=False)


class Recipe(NamedTuple):
    """What decides over the bytes of a paper, besides which of the campaign's papers it is.

    Attributes:
        program: Digest of the program and its libraries.
        campaign: Digest of the campaign file and its lists.
        ingredients: Template or file → digest of what was found; empty where there was none.
        file: Digest of the campaign file alone.
    """

    program: str
    campaign: str
    ingredients: tuple[tuple[str, str], ...]
    file: str = ""

    @property
    def id(self) -> str:
        """Return a name that no other recipe has."""
        return sha256(_quoted(self).encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(frozen=True)
class Manifest:
    """What stands in the folder by our hand.

    Attributes:
        files: Name → what was written last.
        pending: Name → what a run was about to write: after a kill either may be on the disk.
        recipes: Id → what files were made of.
        campaign: The way to the campaign file that the folder serves (``serving``), if known.
    """

    files: Mapping[str, Entry] = field(default_factory=dict)
    pending: Mapping[str, Entry] = field(default_factory=dict)
    recipes: Mapping[str, Recipe] = field(default_factory=dict)
    campaign: str = ""

    def find(self, sha256: str) -> Entry | None:
        """Return the entry of bytes that are ours, under whatever name they stand now."""
        return self._by_bytes.get(sha256)

    def holds(self, entry: Entry) -> bool:
        """Tell whether this content stands somewhere in these bytes by our hand."""
        return (entry.digest, entry.sha256) in self._contents

    @cached_property
    def _by_bytes(self) -> Mapping[str, Entry]:
        """Return the entries by the digest of their bytes."""
        return {entry.sha256: entry for entry in self.entries()}

    @cached_property
    def _contents(self) -> frozenset[tuple[str, str]]:
        """Return content and bytes of all entries."""
        return frozenset((entry.digest, entry.sha256) for entry in self.entries())

    def entries(self) -> Iterator[Entry]:
        """Return all entries, those of files last."""
        return chain(self.pending.values(), self.files.values())

    def names(self, name: str) -> bool:
        """Tell whether a file of that name was ever ours."""
        return name in self.files or name in self.pending

    def lines(self) -> Iterator[str]:
        """Yield the manifest as it is saved, a line for each file, with the line ends."""
        yield "{\n"
        if self.campaign:
            yield f' "campaign": {_quoted(self.campaign)},\n'
        used: set[str] = set()

        def noted(entry: Entry) -> dict[str, str]:
            used.add(entry.recipe)
            return plain(entry)

        yield from _table("files", self.files, noted)
        if self.pending:
            yield from _table("pending", self.pending, noted)
        recipes = {name: recipe for name, recipe in self.recipes.items() if name in used}
        if recipes:
            yield from _table("recipes", recipes, plain_recipe)
        yield f' "version": {_VERSION}\n}}\n'

    def text(self) -> str:
        """Return the manifest as it is saved."""
        return "".join(self.lines())


def _table(key: str, rows: Mapping[str, _Row], plain: Callable[[_Row], object]) -> Iterator[str]:
    """Yield values as JSON, sorted by name."""
    if not rows:
        yield f' "{key}": {{}},\n'
        return
    yield f' "{key}": {{\n'
    names = sorted(rows)
    for name in names:
        end = "" if name is names[-1] else ","
        yield f"  {_quoted(name)}: {_quoted(plain(rows[name]))}{end}\n"
    yield " },\n"


def plain(entry: Entry) -> dict[str, str]:
    """Return an entry as plain data; what is not known is left out."""
    values = {"digest": entry.digest, "sha256": entry.sha256}
    more = {"source": entry.source, "row": entry.row, "recipe": entry.recipe}
    return values | {key: value for key, value in more.items() if value}


def plain_recipe(recipe: Recipe) -> dict[str, object]:
    """Return a recipe as plain data."""
    return recipe._asdict() | {"ingredients": dict(recipe.ingredients)}


def read_entries(data: Mapping[str, Any]) -> Entries:
    """Return entries from plain data.

    Raises:
        KeyError, TypeError, AttributeError: It is something else.
    """
    entries = Entries()
    for name, entry in data.items():
        entries[name] = _entry(entry)
    return entries


def _entry(data: Mapping[str, Any]) -> Entry:
    """Return an entry from plain data."""
    more = (str(data.get(key, "")) for key in ("source", "row", "recipe"))
    return Entry(str(data["digest"]), str(data["sha256"]), *more)


def read_recipes(data: Mapping[str, Any]) -> dict[str, Recipe]:
    """Return recipes from plain data.

    Raises:
        KeyError, TypeError, AttributeError: It is something else.
    """
    return {name: _recipe(recipe) for name, recipe in data.items()}


def _recipe(data: Mapping[str, Any]) -> Recipe:
    """Return a recipe from plain data."""
    ingredients = tuple((str(name), str(value)) for name, value in data["ingredients"].items())
    file = str(data.get("file", ""))
    return Recipe(str(data["program"]), str(data["campaign"]), ingredients, file)


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest of a folder: an empty one where there is none, None where it is broken.

    What a run that was killed had added to it is taken in. A link is never followed: it counts
    as broken, and so does what the system does not let us read.
    """
    path = folder / MANIFEST_NAME
    if not may_be_there(path):
        return Manifest()
    text = _read(path)
    if text is None:
        return None
    try:
        data = json.loads(text)
        if data["version"] != _VERSION:
            return None
        manifest = Manifest(
            read_entries(data["files"]),
            read_entries(data.get("pending", {})),
            read_recipes(data.get("recipes", {})),
            str(data.get("campaign", "")),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    if added := _read(folder / JOURNAL_NAME):
        from cds_docs.pipeline.journal import replayed  # noqa: PLC0415 - seldom there

        return replayed(manifest, sha256(text).hexdigest(), added)
    return manifest


def _read(path: Path) -> bytes | None:
    """Return an ordinary file of bearable size, or None."""
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
            return None
        return path.read_bytes()
    except OSError:
        return None
