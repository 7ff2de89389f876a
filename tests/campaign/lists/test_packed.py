"""Recipients kept as what was typed of them."""

import pickle
from collections.abc import Sequence

import pytest

from cds_docs.campaign import Loaded
from cds_docs.campaign.each.named import named
from cds_docs.campaign.lists.packed import PackedData, PackedRecipients, with_one
from cds_docs.campaign.model import Recipient
from cds_docs.campaign.paths import Ready, find
from cds_docs.campaign.shape import Data
from support.each import LETTER, LISTED, campaign, load_each, loaded_each, paper

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


_ROWS = "Tên,Địa chỉ\nSở A,1 Lê Lợi\nSở B,\n"


def _listed() -> Loaded:
    return loaded_each(campaign(paper(LETTER), who=LISTED), _ROWS)


def test_ids_are_known_without_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fact of a recipient asks for the ids of all, in each of thousands of copies."""
    found = _listed()
    first, ids = found.campaign.recipients[0], tuple(found.recipient_places)
    monkeypatch.setattr(PackedRecipients, "__iter__", lambda _: pytest.fail("all were made"))

    assert find(found.campaign, f"recipient.{first.id}") == Ready(first.name)
    assert named(found.campaign, found.campaign.documents[0]).ids == ids


def test_a_campaign_with_a_list_keeps_them_so() -> None:
    """They are found by their ids, with their rows; ids are kept once."""
    loaded = _listed()
    kept: Sequence[Recipient] = loaded.campaign.recipients

    assert isinstance(kept, PackedRecipients)
    assert [one.name for one in kept] == ["Sở A", "Sở B"]
    assert list(loaded.by_id.values()) == list(kept)
    assert [(row.id, row.text("name")) for row in loaded.rows.values()] == [
        (one.id, one.name) for one in kept
    ]
    assert all(row.id is one for row, one in zip(loaded.rows.values(), kept.ids, strict=True))
    for nobody in ("nobody", ""):
        assert loaded.recipient(nobody) is None
        assert nobody not in loaded.rows
        assert nobody not in loaded.by_id
        some = loaded.listed[1]
        assert loaded.rows.get(nobody, some) is loaded.listed.get(7, some) is some


def test_one_more_is_known_by_a_state_of_the_campaign_alone() -> None:
    """The places of all the others are kept once."""
    loaded = _listed()
    more = with_one(loaded.campaign.recipients, _WHO[2])
    found = loaded.with_one_more(loaded.campaign.changed({"recipients": more}))

    assert found.recipient("c") == _WHO[2]
    assert list(found.recipient_places.items()) == [("so-a", 0), ("so-b", 1), ("c", 2)]
    assert list(found.rows) == ["so-a", "so-b"]
    assert loaded.recipient("c") is None


def test_data_of_lists_and_of_typed_recipients_is_what_it_was() -> None:
    """Texts, mappings, nothing at all."""
    items: list[Data] = [{"id": "a", "name": "Sở A \ud800"}, "Sở B", None, ["x", {"y": "z"}]]

    assert PackedData(items) == items
    assert PackedData(items)[1:3] == ("Sở B", None)


def test_faults_are_told_at_their_places_in_a_long_list() -> None:
    """Before and behind rows that are judged some at a time."""
    who = "recipients:\n  - {id: A, name: Sở A}\n  - {file: a.csv}\n  - {id: b, name: Sở B, x: 1}\n"
    rows = "Tên\n" + "".join(f"Xã Số {number}\n" for number in range(600))
    loaded, found = load_each(campaign(paper(LETTER), who=who), rows)

    assert loaded is None
    assert [(one.code.id, one.span and one.span[1:3]) for one in found] == [
        ("C051", (9, 10)),
        ("C040", (11, 25)),
    ]
