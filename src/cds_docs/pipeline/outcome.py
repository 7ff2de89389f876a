"""What a run did, as values."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from cds_docs.diagnostics import Diagnostic
from cds_docs.values import dataclass


class Status(StrEnum):
    """What became of one document."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    KEPT_BACK = "kept-back"
    FAILED = "failed"
    DIFFERS = "differs"
    JUDGED = "judged"
    DECLINED = "declined"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Result:
    """One document of one campaign, or one .docx that was judged.

    Attributes:
        campaign: The campaign file as the user knows it; nothing for a .docx from elsewhere.
        document: The document's id; nothing for a .docx from elsewhere.
        path: The .docx as the user knows it; for a document kept back the file left alone.
        status: What became of it.
        diagnostics: What was found while it was put in place.
        draft: Whether it is a draft: values of it wait for a person.
        files: Its files, each with what became of it, where more than one form was asked for.
    """

    campaign: str
    document: str
    path: str
    status: Status
    diagnostics: tuple[Diagnostic, ...] = ()
    draft: bool = False
    files: tuple[tuple[str, Status], ...] = ()


@dataclass(frozen=True, slots=True)
class Waiting:
    """Documents that could not be judged because an error stands in what they rest on.

    Attributes:
        path: The campaign file as the user knows it.
        documents: Their ids; none where nothing of the file can be told.
        every: Whether no document of the campaign could be judged.
    """

    path: str
    documents: tuple[str, ...] = ()
    every: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """A whole run.

    Attributes:
        results: One per document, in the order of the campaigns and of their documents.
        diagnostics: All findings, those of the results included.
        campaigns: How many campaigns could be worked on.
        unusable: How many inputs could not: not found, not readable, or with errors.
        readable: Whether any input could be read as a campaign file at all.
        misused: Whether the command itself was wrong, so that nothing was tried.
        paths: The files that were looked at, as the user knows them.
        waiting: Documents that could not be judged for the errors found.
    """

    results: Sequence[Result] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    campaigns: int = 0
    unusable: int = 0
    readable: bool = True
    misused: bool = False
    paths: tuple[str, ...] = ()
    waiting: tuple[Waiting, ...] = ()


class Observer(Protocol):
    """Somebody who watches a run."""

    def note(self, text: str) -> None:
        """Hear something worth knowing that is no finding."""

    def plan(self, total: int) -> None:
        """Hear how many documents there will be."""

    def done(self, result: Result) -> None:
        """Hear that a document is finished."""
