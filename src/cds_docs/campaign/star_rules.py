"""A rule on stars: in a name or a sentence on one line they make nothing bold, they are printed."""

from collections.abc import Iterator

from cds_docs.campaign import codes
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import Campaign
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.typing_rules import names
from cds_docs.campaign.words import quoted
from cds_docs.patterns import regex

_STARRED = regex(r"(?<![\w*])(\*{1,3})(?=[\w“\"])(?P<text>[^*]*[^\s*(])\1(?![\w*])")


def stars(loaded: Loaded) -> Iterator[Finding]:
    """A name or a sentence on one line holds words between stars, as prose does."""
    for loc, text in (*names(loaded), *_sentences(loaded.campaign), *_of_documents(loaded)):
        found = _STARRED.search(text) if "*" in text else None
        if found is None:
            continue
        message = f"{quoted(found.group())} sẽ in cả dấu sao: giá trị này không có chữ đậm, nghiêng"
        yield Finding(codes.STARS_PRINTED, loc, message, f"Bỏ dấu sao: {quoted(found['text'])}.")


def _sentences(campaign: Campaign) -> Iterator[tuple[Loc, str]]:
    """Yield what else is printed as it is typed: no prose, which has bold and italic words."""
    for index, slogan in enumerate(campaign.slogans):
        yield ("slogans", index), slogan
    for index, milestone in enumerate(campaign.timeline):
        yield ("timeline", index, "title"), milestone.title
    for index, assignment in enumerate(campaign.assignments):
        yield ("assignments", index, "title"), assignment.title or ""
    for key, reference in campaign.references.items():
        yield ("references", key, "about"), reference.about or ""


def _of_documents(loaded: Loaded) -> Iterator[tuple[Loc, str]]:
    """Yield the same of the documents."""
    for loc, document in documents(loaded):
        for at, basis in enumerate(document.bases):
            yield (*loc, "bases", at), basis
        for group in ("enclosures", "annexes"):
            for at, one in enumerate(getattr(document, group)):
                yield (*loc, group, at, "title"), one.title
        if document.attached is not None:
            yield (*loc, "attached", "title"), document.attached.title


STAR_RULES: tuple[Rule, ...] = (stars,)
