"""Which templates and files a paper is made of."""

import re
from collections.abc import Iterable
from functools import cache

from cds_docs.compose import Pictures, TemplateSource
from cds_docs.diagnostics import CdsError
from cds_docs.patterns import regex
from cds_docs.pipeline.campaigns import Job
from cds_docs.pipeline.digest import sha256
from cds_docs.pipeline.supplies import Supplies

Ingredients = tuple[tuple[str, str], ...]
"""Template or file → digest of what was found; empty where there was nothing."""

_TEMPLATE, _FILE = "template ", "file "
_TAG = regex(r"\{%[-+]?\s*(?:extends|include|import|from)\b(.*?)[-+]?%\}", re.DOTALL)
_BY_NAME = regex(
    r"\s*(?P<quote>[\"'])(?P<name>[^\"'\\]+)(?P=quote)\s*"
    r"(?:(?:ignore\s+missing|with|without|as|import)\b.*)?",
    re.DOTALL,
)


def digest_of_template(templates: TemplateSource, name: str) -> str:
    """Return the digest of a template; where it was found does not matter to a paper."""
    try:
        found = templates.find(name)
    except CdsError as error:
        return _refused(error)
    return sha256(_bytes(found.text)) if found else ""


def digest_of_file(files: Pictures, path: str) -> str:
    """Return the digest of a file that a campaign names."""
    try:
        found = files.read(path)
    except CdsError as error:
        return _refused(error)
    return "" if found is None else sha256(found)


def digest_now(supplies: Supplies, job: Job, ingredient: str) -> str:
    """Return the digest of what an ingredient is at present."""
    if ingredient.startswith(_TEMPLATE):
        return digest_of_template(supplies.templates(job), ingredient.removeprefix(_TEMPLATE))
    return digest_of_file(supplies.files(job), ingredient.removeprefix(_FILE))


def _refused(error: CdsError) -> str:
    """Return what stands for something that is there and cannot be used."""
    return sha256(_bytes("\n".join(finding.message for finding in error.diagnostics)))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


@cache
def _named(text: str) -> tuple[str, ...] | None:
    """Return the templates that a template names, or None where it reckons a name out."""
    names = []
    for tag in _TAG.finditer(text):
        literal = _BY_NAME.fullmatch(tag[1])
        if literal is None:
            return None
        names.append(literal["name"])
    return tuple(names)


class _Files:
    """The files of a campaign; which were asked for is kept."""

    def __init__(self, files: Pictures, noted: dict[str, str]) -> None:
        """Keep whom to ask."""
        self._files = files
        self._noted = noted

    def read(self, path: str) -> bytes | None:
        """Return a file and note what was found."""
        self._noted[path] = ""
        try:
            found = self._files.read(path)
        except CdsError as error:
            self._noted[path] = _refused(error)
            raise
        self._noted[path] = "" if found is None else sha256(found)
        return found


class Noting:
    """Templates and files as they come, and a note of what each paper has asked for."""

    def __init__(self, supplies: Supplies) -> None:
        """Keep where all comes from."""
        self._supplies = supplies
        self._read: dict[str, str] = {}
        self._base = ""
        self._built: dict[tuple[TemplateSource, frozenset[str]], Ingredients | None] = {}

    def templates(self, job: Job) -> TemplateSource:
        """Return the templates that a campaign can use."""
        return self._supplies.templates(job)

    def files(self, job: Job) -> Pictures:
        """Return the files that a campaign can name."""
        return _Files(self._supplies.files(job), self._read)

    def paper(self, job: Job, asked: frozenset[str]) -> Ingredients | None:
        """Return what the paper just made is made of, or None where that cannot be told.

        Args:
            job: The campaign; its papers are made one after the other.
            asked: The templates that the paper asked for.
        """
        read, base = self._taken(), job.loaded.campaign.base
        if base is not None:
            if base in read:  # read once for many papers
                self._base = read[base]
            read[base] = self._base
        key = self.templates(job), asked
        if key not in self._built:
            self._built[key] = _templates(*key)
        templates = self._built[key]
        if templates is None:
            return None
        files = ((_FILE + path, digest) for path, digest in sorted(read.items()))
        return (*templates, *files)

    def _taken(self) -> dict[str, str]:
        """Return the files read since the last paper."""
        read = dict(self._read)
        self._read.clear()
        return read


def _templates(templates: TemplateSource, asked: Iterable[str]) -> Ingredients | None:
    """Return templates and all that they build on, sorted."""
    found: dict[str, str] = {}
    waiting = list(asked)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found[name] = digest_of_template(templates, name)
        more = _named_in(templates, name)
        if more is None:
            return None
        waiting += more
    return tuple((_TEMPLATE + name, found[name]) for name in sorted(found))


def _named_in(templates: TemplateSource, name: str) -> tuple[str, ...] | None:
    """Return what a template names; one that cannot be had names nothing."""
    try:
        found = templates.find(name)
    except CdsError:
        return ()
    return _named(found.text) if found else ()
