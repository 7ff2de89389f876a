"""What a package may hold without harm to the check, but should not be sent: said, never opened."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.word.guard_content import content_risks
from cds_docs.word.guard_files import file_risks
from cds_docs.word.guard_links import link_risks
from cds_docs.word.guard_parts import relationships_owner
from cds_docs.word.guard_seen import Seen, folded

if TYPE_CHECKING:
    from cds_docs.word.guard import Opened

_TEXT_PARTS = frozenset({"header", "footer", "footnotes", "endnotes", "comments"})


def _text_parts(package: "Opened") -> Iterator[str]:
    """Yield the parts that hold text, the document first."""
    yield package.main
    for relation in package.relationships(package.main).values():
        if relation.kind in _TEXT_PARTS and not relation.external:
            yield relation.target


def _linking_parts(package: "Opened") -> Iterator[str]:
    """Yield the parts that have relationships; nothing stands for the package itself."""
    for name in package.names:
        owner = relationships_owner(name)
        if owner is not None:
            yield owner


def risks(package: "Opened") -> Iterator[Diagnostic]:
    """Yield what is risky or loose in a package, each kind once.

    A part that cannot be read is named as well: nobody else may come by it.
    """
    seen: list[Seen] = []
    unread: dict[str, Diagnostic] = {}
    for look, parts in ((link_risks, _linking_parts), (content_risks, _text_parts)):
        for part in dict.fromkeys(parts(package)):
            try:
                seen += look(package, part)
            except CdsError as error:
                unread |= {finding.message: finding for finding in error.diagnostics}
    yield from unread.values()
    yield from folded((*seen, *file_risks(package)))
