"""What a run adds to the manifest while it is at work: a line for each batch of files.

Writing the whole manifest anew for each batch would take longer with every file that it names.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any

from cds_docs.pipeline.entries import Entries, Entry
from cds_docs.pipeline.manifest import (
    Manifest,
    Recipe,
    plain,
    plain_recipe,
    read_entries,
    read_recipes,
)
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One batch.

    Attributes:
        tried: Names of the batch before, whatever became of them.
        written: What was written of it, or found as it should be.
        now: What stands where this batch will be and is replaced.
        soon: What will stand there.
        recipes: What this batch is made of.
    """

    tried: Iterable[str] = ()
    written: Mapping[str, Entry] = field(default_factory=dict)
    now: Mapping[str, Entry] = field(default_factory=dict)
    soon: Mapping[str, Entry] = field(default_factory=dict)
    recipes: Mapping[str, Recipe] = field(default_factory=dict)


def opening(manifest: str) -> bytes:
    """Return the first line of what is added to a manifest, which is named by its digest."""
    return _line({"follows": manifest})


def line(step: Step) -> bytes:
    """Return the line of a batch."""
    values: dict[str, object] = {
        "tried": sorted(step.tried),
        "written": {name: plain(entry) for name, entry in step.written.items()},
        "now": {name: plain(entry) for name, entry in step.now.items()},
        "soon": {name: plain(entry) for name, entry in step.soon.items()},
        "recipes": {name: plain_recipe(recipe) for name, recipe in step.recipes.items()},
    }
    return _line({key: value for key, value in values.items() if value})


def _line(values: Mapping[str, object]) -> bytes:
    """Return values as one line of JSON."""
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n".encode("utf-8", "surrogatepass")


def replayed(manifest: Manifest, digest: str, text: bytes) -> Manifest:
    """Return a manifest with all that was added to it.

    Lines that belong to another manifest are of a run that came to save it all; a last line that
    broke off announced what was then not begun.

    Args:
        manifest: The manifest.
        digest: The digest of its bytes.
        text: What was added.
    """
    first, *lines = text.split(b"\n")
    files, pending = Entries(manifest.files), Entries(manifest.pending)
    recipes = dict(manifest.recipes)
    try:
        if json.loads(first)["follows"] != digest:
            return manifest
        for one in lines[:-1]:  # behind the last line end nothing stands, or half a line
            step = _step(json.loads(one))
            for name in {*step.tried, *step.written}:
                pending.pop(name, None)
            files.update(step.written)
            files.update(step.now)
            pending.update(step.soon)
            recipes |= step.recipes
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass  # what stands before the damage is true all the same
    return Manifest(files, pending, recipes, manifest.campaign)


def _step(data: Mapping[str, Any]) -> Step:
    """Return a batch from plain data."""
    return Step(
        tuple(map(str, data.get("tried", ()))),
        read_entries(data.get("written", {})),
        read_entries(data.get("now", {})),
        read_entries(data.get("soon", {})),
        read_recipes(data.get("recipes", {})),
    )
