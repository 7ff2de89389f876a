"""Paths as seen from a folder, for services that know files by their place in a repository."""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cds_docs.diagnostics import Diagnostic


def seen_from(folder: str, diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield findings with the paths of files in a folder relative to it; others stay as typed.

    Args:
        folder: Its absolute path, with slashes.
        diagnostics: Findings with paths as the user typed them there.
    """
    for one in diagnostics:
        span = one.span and one.span._replace(path=_relative(folder, one.span.path))
        spot = one.spot and replace(one.spot, path=_relative(folder, one.spot.path))
        yield replace(one, span=span, spot=spot)


def _relative(folder: str, path: str) -> str:
    """Return the shortest way to a file in a folder; that to a file elsewhere as it was typed."""
    whole = posixpath.normpath(posixpath.join(folder, path))
    inside = whole.startswith(posixpath.join(folder, ""))
    return posixpath.relpath(whole, folder) if path and inside else path
