"""The rules for what frames the text: letterhead, title, Kính gửi, Nơi nhận."""

from collections.abc import Iterable

from cds_docs.check.recognise import recognise
from cds_docs.check.rule import Finding
from cds_docs.check.rules import (
    addressees,
    distribution,
    issuer,
    national,
    number,
    place_date,
    title,
    units,
)
from cds_docs.document.found import FoundBlock, FoundPaper
from cds_docs.document.repairs import DrawRule, Repair, ReplaceText
from support.clean import clean
from support.judging import codes, judged

RULES = tuple(
    rule
    for module in (national, issuer, number, place_date, units, title, addressees, distribution)
    for rule in module.rules
)


def findings(paper: FoundPaper) -> list[Finding]:
    """Return what these rules find in a paper."""
    return judged(RULES, recognise(paper))


def faults(kind: str = "letter", **changes: Iterable[FoundBlock]) -> list[str]:
    """Return what they find in a clean paper with parts put in another way, each code once."""
    paper = clean(kind, **{name: list(blocks) for name, blocks in changes.items()})
    return list(dict.fromkeys(codes(findings(paper))))


def mended(text: str, repairs: Iterable[Repair]) -> str:
    """Return a text after its replacements, reckoned from its end."""
    changes = [repair for repair in repairs if isinstance(repair, ReplaceText)]
    for change in sorted(changes, key=lambda one: one.start, reverse=True):
        assert text[change.start : change.end] == change.found
        text = text[: change.start] + change.text + text[change.end :]
    return text


def repairs_of(code: str, found: Iterable[Finding]) -> list[Repair]:
    """Return the repairs of a rule's findings."""
    return [repair for one in found if one.rule.id == code for repair in one.repairs]


def drawn(repairs: Iterable[Repair]) -> list[DrawRule]:
    """Return the lines that are drawn."""
    return [repair for repair in repairs if isinstance(repair, DrawRule)]
