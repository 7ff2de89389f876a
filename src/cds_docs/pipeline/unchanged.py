"""Papers that need not be made again: all they are made of is as it was, and so are they."""

from array import array
from collections.abc import Callable, Sequence
from pathlib import Path

from cds_docs.pipeline.digest import sha256_file
from cds_docs.pipeline.entries import Entries, Entry, raw
from cds_docs.pipeline.fingerprint import fingerprint
from cds_docs.pipeline.ingredients import Ingredients, digest_now
from cds_docs.pipeline.manifest import Manifest, Recipe, read_manifest
from cds_docs.pipeline.order import RenderOptions, Task
from cds_docs.pipeline.pieces import Piece
from cds_docs.pipeline.place import Made, stem_of
from cds_docs.pipeline.supplies import OnDisk

_PAPER, _PDF = "docx", "pdf"


def recipe_of(task: Task, ingredients: Ingredients | None) -> Recipe | None:
    """Return what a paper was made of, or None where that is not known well enough."""
    if ingredients is None or not task.job.digest:
        return None
    return Recipe(fingerprint(), task.job.digest, ingredients, task.job.own_digest)


class Unchanged:
    """Finds papers that need not be made again.

    Only a paper in which nothing was found has a recipe: findings are said in every run.
    """

    def __init__(self, options: RenderOptions) -> None:
        """Keep what is asked for."""
        self._options = options
        self._supplies = OnDisk(options.templates)

    def standing(self, task: Task) -> "Standing":
        """Return the papers of a campaign that stand as they would be made.

        None where a run only checks: it is asked whether papers are what their campaign makes of
        them, and must not take that from a file that anybody can write.
        """
        found = Standing(task, self._options.formats)
        manifest = self._believed(task)
        if manifest is None:
            return found
        same = frozenset(
            name for name, recipe in manifest.recipes.items() if self._is_same(task, recipe)
        )
        folder = Path(self._options.out, task.job.folder)
        for place in task.places if same else ():
            found.look(place, lambda name: _standing(folder, name, manifest, same))
        return found

    def judged(self, task: Task) -> frozenset[bytes | str]:
        """Return the digests of papers in which nothing was found under the same campaign file.

        Whatever has changed in a list or a template, the same bytes need not be judged again:
        only those that come out otherwise.
        """
        manifest = self._believed(task)
        if manifest is None or not task.job.own_digest:
            return frozenset()
        now = fingerprint(), task.job.own_digest
        recipes = manifest.recipes.items()
        clean = {name for name, recipe in recipes if (recipe.program, recipe.file) == now}
        found = (entry.sha256 for entry in manifest.entries() if entry.recipe in clean)
        return frozenset(map(raw, found)) if clean else frozenset()

    def _believed(self, task: Task) -> Manifest | None:
        """Return what stands in a folder by our hand, where a run may rely on it."""
        if task.job.is_draft or self._options.check:
            return None
        manifest = read_manifest(Path(self._options.out, task.job.folder))
        return manifest if manifest is not None and manifest.recipes else None

    def _is_same(self, task: Task, recipe: Recipe) -> bool:
        """Tell whether all that a paper was made of is what it would be made of now."""
        if recipe != recipe_of(task, recipe.ingredients):
            return False
        return all(
            digest_now(self._supplies, task.job, name) == digest
            for name, digest in recipe.ingredients
        )


class Standing:
    """Papers of a campaign that stand in all forms wanted: of each only what the manifest says."""

    def __init__(self, task: Task, formats: tuple[str, ...]) -> None:
        """Begin with none.

        Args:
            task: The campaign.
            formats: The forms wanted of each document.
        """
        self._task = task
        self._formats = formats
        self._entries = Entries()
        self._places: set[int] = set()

    def look(self, place: int, find: Callable[[str], Entry | None]) -> None:
        """Take in the paper at a place, if it stands in all forms.

        Args:
            place: Its place among all of the campaign.
            find: Returns the entry of a file that is as it should be.
        """
        stem = stem_of(self._task.documents.id_at(place))
        names = [f"{stem}.{form}" for form in self._formats]
        entries = {name: entry for name in names if (entry := find(name)) is not None}
        if len(entries) == len(names):
            self._entries.update(entries)
            self._places.add(place)

    def rest(self, places: Sequence[int]) -> Sequence[int]:
        """Return those of some places at which no paper stands as it should."""
        if not self._places:
            return places
        return array("I", (place for place in places if place not in self._places))

    def piece(self, place: int) -> Piece | None:
        """Return the paper at a place, or None where none stands as it should."""
        if place not in self._places:
            return None
        document = self._task.documents[place]
        stem = stem_of(document.id)
        forms = {
            form: Made(document.id, stem, b"", self._entries[f"{stem}.{form}"], f".{form}")
            for form in self._formats
        }
        paper = forms.get(_PAPER) or forms.get(_PDF) or next(iter(forms.values()))
        made = tuple(one for form, one in forms.items() if form != _PDF)
        return Piece(document, Made(document.id, stem, b"", paper.entry), made, ())


def _standing(folder: Path, name: str, manifest: Manifest, same: frozenset[str]) -> Entry | None:
    """Return the entry of a file that is on disk as the manifest says, or None."""
    known = [table[name] for table in (manifest.files, manifest.pending) if name in table]
    if not any(entry.recipe in same for entry in known):
        return None
    path = folder / name
    try:
        if path.is_symlink() or not path.is_file():
            return None
        on_disk = sha256_file(path)
    except OSError:
        return None
    return next((e for e in known if e.recipe in same and e.sha256 == on_disk), None)
