"""Recipients kept as what was typed of them."""

import pickle

import pytest

from cds_docs.campaign.each.named import named
from cds_docs.campaign.lists.packed import PackedRecipients, packed, with_one
from cds_docs.campaign.model import Recipient
from cds_docs.campaign.paths import Ready, find
from support.each import LETTER, campaign, loaded_each, paper

_WHO = (
    Recipient(id="a", name="Sở A & <B>"),
    Recipient(id="b", name="Sở B", short="B", title="Sở B, tỉnh C"),
    Recipient(id="c", name="Xã C", fields={"Điện thoại": "0255", "Người ký": "Đỗ C"}),
)


def test_they_are_what_they_were() -> None:
    """One by one, in parts, from another process."""
    kept = PackedRecipients(_WHO)

    assert kept == _WHO
    assert kept == _WHO
    assert kept == PackedRecipients(_WHO)
    assert kept != PackedRecipients(_WHO[:2])
    assert len({kept, PackedRecipients(_WHO)}) == 1
    assert pickle.loads(pickle.dumps(kept)) == _WHO  # noqa: S301 - our own bytes
    assert (kept[1], kept[-1], kept[1:], len(kept)) == (_WHO[1], _WHO[2], _WHO[1:], len(_WHO))
    with pytest.raises(IndexError):
        kept[3]


def test_one_more_stands_behind_them() -> None:
    """Those before know nothing of it."""
    kept = PackedRecipients(_WHO[:2])

    assert with_one(kept, _WHO[2]) == _WHO == with_one(_WHO[:2], _WHO[2])
    assert kept == _WHO[:2]


def test_ids_are_known_without_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fact of a recipient asks for the ids of all, in each of thousands of copies."""
    found = packed(loaded_each(campaign(paper(LETTER))))
    first, ids = found.campaign.recipients[0], tuple(found.recipient_places)
    monkeypatch.setattr(PackedRecipients, "__iter__", lambda _: pytest.fail("all were made"))

    assert find(found.campaign, f"recipient.{first.id}") == Ready(first.name)
    assert named(found.campaign, found.campaign.documents[0]).ids == ids


def test_a_campaign_says_the_same() -> None:
    """Its rows, its places, the id of each recipient."""
    loaded = loaded_each(campaign(paper(LETTER)))
    kept = packed(loaded)

    assert kept.campaign == loaded.campaign
    assert kept.recipient_places == loaded.recipient_places
    assert [kept.recipient(name) for name in kept.rows] == [
        loaded.recipient(name) for name in loaded.rows
    ]
    assert dict(kept.spans) == dict(loaded.spans)
