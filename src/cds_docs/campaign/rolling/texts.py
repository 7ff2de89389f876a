"""Years typed in texts: moved where they are certainly the campaign's, else asked about."""

from collections.abc import Iterator

from cds_docs.campaign.rolling.central import own_year
from cds_docs.campaign.rolling.days import newly_closed
from cds_docs.campaign.rolling.ground import Ground, Typed
from cds_docs.campaign.rolling.mentions import Mention, doubt, mentions
from cds_docs.campaign.rolling.rows import is_of_issue
from cds_docs.campaign.rolling.steps import Step
from cds_docs.campaign.shape import Loc
from cds_docs.source.splice import Splice

_UNTOUCHED = frozenset({"number", "date", "type", "issuer"})
"""Keys of a cited paper that only the new paper itself can give."""


def typed_years(ground: Ground) -> Iterator[Step]:
    """Yield what becomes of the years in titles, tasks, subjects, prose, tables."""
    for loc, _, leaf, typed in ground.texts():
        if not leaf.words or not rolls(ground, loc):
            continue
        for mention in mentions(typed.raw):
            yield from _of_mention(ground, loc, typed, mention)


def rolls(ground: Ground, loc: Loc) -> bool:
    """Tell whether the years of a text may move: an older paper keeps its title, a copy its day."""
    if loc[0] != "references":
        return not is_of_issue(ground, loc)
    return own_year(ground, loc) and loc[-1] not in _UNTOUCHED


def _of_mention(ground: Ground, loc: Loc, typed: Typed, mention: Mention) -> Iterator[Step]:
    """Yield what becomes of one year."""
    end = mention.start + len(str(mention.year))
    span = typed.part(mention.start, end)
    if mention.year != ground.old:
        if ground.old - 1 <= mention.year <= ground.new and mention.is_date:
            words = f"năm khác năm {ground.old}: xem còn đúng trong năm {ground.new} không"
            yield ground.look(loc, mention.words, words, span)
        return
    if why := doubt(mention, ground.delta):
        yield ground.look(loc, mention.words, why, span)
        return
    new = mention._replace(year=ground.new).words
    off = newly_closed(mention.day, ground.delta) if mention.day is not None else ""
    why = f"là {off}: xem còn đúng không" if off else ""
    yield ground.change(loc, mention.words, new, why, Splice(span, str(ground.new)))
