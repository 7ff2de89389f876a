"""S-16 and S-17: places and bodies that are no more, and the word for their kind before a place."""

from collections.abc import Iterator
from datetime import date

from cds_docs.check.catalogue.number import S_16, S_17
from cds_docs.check.dating import earliest
from cds_docs.check.formats import finding
from cds_docs.check.once import once
from cds_docs.check.recognised import Item, Recognised
from cds_docs.check.rule import Finding
from cds_docs.patterns import regex
from cds_docs.standard.bygone import bygone, said, since_words
from cds_docs.standard.places import PlaceName, bears_name, former, is_of_commune, place_name
from cds_docs.standard.places import generic_word as fault_of_word

_BEFORE_DATE = regex(r"(?i)(?P<place>.*?)[\s,;.]*\bngày\b")


def _place(found: Recognised) -> tuple[Item, PlaceName] | None:
    """Return the line of địa danh and the place it names."""
    item = found.letterhead.place_date if found.letterhead else None
    place = _named(item) if item is not None else None
    return (item, place) if item is not None and place is not None else None


@once
def _named(item: Item) -> PlaceName | None:
    """Return the place named before a date."""
    before = _BEFORE_DATE.match(item.text)
    return place_name(before["place"]) if before is not None else None


def no_more(found: Recognised) -> Iterator[Finding]:
    """Yield findings on địa danh and names of bodies that were no more at the date (S-16)."""
    issued = earliest(found.issued)
    if issued is None:
        return
    yield from _place_no_more(found, issued)
    head = found.letterhead
    for lines in (head.parent, head.issuer) if head else ():
        name = " ".join(item.text for item in lines)
        for change in bygone(name, issued):
            yield finding(S_16, lines[0], f"Tên cơ quan: {said(change)}.")


def _place_no_more(found: Recognised, issued: date) -> Iterator[Finding]:
    """Yield a finding on địa danh."""
    placed = _place(found)
    if placed is None:
        return
    item, place = placed
    old = former(place, issued, commune=_is_of_commune(found))
    if old is not None:
        message = f"Địa danh là đơn vị không còn {since_words(old)}, nay là {old.successor}."
        yield finding(S_16, item, message)


def _is_of_commune(found: Recognised) -> bool:
    """Tell whether the letterhead is one of a commune, whose name may be an old province's."""
    head = found.letterhead
    names = (*head.parent, *head.issuer) if head else ()
    return any(is_of_commune(item.text) for item in names)


def generic_word(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where địa danh has a word for its kind, or lacks one it needs (S-17)."""
    placed = _place(found)
    fault = fault_of_word(placed[1]) if placed is not None else ""
    if placed is not None and fault and not _is_own_name(found, placed[1]):
        yield finding(S_17, placed[0], f"Địa danh {fault}.")


def _is_own_name(found: Recognised, place: PlaceName) -> bool:
    """Tell whether địa danh is the name of the commune whose body issues the paper."""
    head = found.letterhead
    bodies = (head.parent, head.issuer) if head else ()
    return any(bears_name(" ".join(item.text for item in lines), place) for lines in bodies)


rules = (no_more, generic_word)
