"""What rows of lists give to copies: last year's numbers, dates and signers stand there still."""

from collections import Counter
from collections.abc import Iterator

from cds_docs.campaign.each.copies import owns
from cds_docs.campaign.each.wording import OF_DOCUMENT
from cds_docs.campaign.rolling.ground import Ground
from cds_docs.campaign.rolling.steps import Step
from cds_docs.campaign.rule import documents

_KEPT = "place"
"""The only key a row gives that does not change with the year."""


def given_by_rows(ground: Ground) -> Iterator[Step]:
    """Yield each document whose copies take values from rows: no list is ever changed."""
    for loc, document in documents(ground.loaded):
        keys: Counter[str] = Counter()
        for own in owns(ground.loaded, document):
            keys.update(path[-1] for path in own.target.given)
        shown = [f"«{OF_DOCUMENT[key]}» ({n} bản)" for key, n in keys.items() if key != _KEPT]
        if shown:
            place = (*loc, "for_each")
            words = (
                "bỏ số, ngày năm trước, xem lại người ký ở các cột của nơi nhận (danh sách trong"
            )
            words += " tệp Excel, CSV: chép ra tệp mới rồi sửa, vì tệp năm trước còn dùng tệp cũ)"
            yield ground.look(place, ", ".join(shown), words, ground.loaded.span(*place))
