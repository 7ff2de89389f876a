"""Years typed in texts: moved where they are certainly the campaign's, else asked about."""

import re
from collections.abc import Iterator

from cds_docs.campaign.rolling.central import own_year
from cds_docs.campaign.rolling.ground import Ground, Typed
from cds_docs.campaign.rolling.mentions import Mention, doubt, mentions
from cds_docs.campaign.rolling.steps import Change, Step
from cds_docs.campaign.shape import Loc
from cds_docs.patterns import regex
from cds_docs.source.splice import Splice
from cds_docs.viet import nfc

_ORDINAL = regex(r"\blần\s+thứ\s+(?:[IVXLC]+|\d+|\w+)", re.IGNORECASE)
_UNTOUCHED = frozenset({"number", "date", "type", "issuer"})
"""Keys of a cited paper that only the new paper itself can give."""


def typed_years(ground: Ground) -> Iterator[Step]:
    """Yield what becomes of the years in titles, tasks, subjects, prose, tables."""
    for loc, _, leaf, typed in ground.texts():
        if not leaf.words or not _rolls(ground, loc):
            continue
        moved = False
        for mention in mentions(typed.raw):
            for step in _of_mention(ground, loc, typed, mention):
                moved = moved or isinstance(step, Change)
                yield step
        if moved and (ordinal := _ORDINAL.search(nfc(typed.raw))):
            words = " ".join(ordinal[0].split())
            yield ground.look(loc, words, "số thứ tự của năm mới có tăng không", typed.span)


def _rolls(ground: Ground, loc: Loc) -> bool:
    """Tell whether the years of a text may move: an older paper keeps its title."""
    if loc[0] != "references":
        return True
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
    yield ground.change(loc, mention.words, new, "", Splice(span, str(ground.new)))
