"""Papers put together as they are asked for."""

from weakref import ref

import pytest

from cds_docs.campaign.copied import Copies, Own, Papers
from cds_docs.campaign.each.copies import papers
from support.each import LETTER, PLAN, TYPED, campaign, loaded_each, paper

_ONCE = paper(PLAN, id="chung", for_each="", issuer="so", signer="{name: A B, title: Giám đốc}")
_CAMPAIGN = loaded_each(campaign(paper(LETTER), _ONCE, who=TYPED))
_LETTER, _PLAN = _CAMPAIGN.campaign.documents


def test_only_what_is_asked_for_is_found_out_and_nothing_is_kept() -> None:
    """A process that makes some of thousands of copies pays for these alone."""
    targets = [one.target for one in papers(_CAMPAIGN, _LETTER)]
    asked: list[int] = []

    def own(place: int) -> Own:
        asked.append(place)
        target = targets[place]
        assert target is not None
        return Own(target, {"id": f"thu-{names[place]}"})

    names = [f"noi-{place}" for place in range(len(targets))]
    copies = Copies(_LETTER, names, own)
    last = len(copies) - 1

    assert len(copies) == len(targets) >= 2
    assert [copies.id_at(1), copies.id_at(last)] == ["thu-noi-1", f"thu-noi-{last}"]
    assert asked == []
    assert [copies[1].id, copies[-1].id] == ["thu-noi-1", f"thu-noi-{last}"]
    assert asked == list(dict.fromkeys([1, last]))
    gone = ref(copies[1])
    assert gone() is None


def test_all_papers_stand_in_order() -> None:
    """Copies in place of their document, others as they are; counted from both ends."""
    copies = papers(_CAMPAIGN, _LETTER)
    found = Papers([copies, (_PLAN,), (), copies])
    names = [one.id for one in copies]

    assert [one.id for one in found] == [*names, "chung", *names]
    assert found.ids == tuple(one.id for one in found)
    assert [found.id_at(at) for at in range(len(found))] == [*names, "chung", *names]
    assert found[len(names)] is _PLAN is found[-len(names) - 1]
    assert [one.id for one in found[1:-1]] == [*names, "chung", *names][1:-1]
    assert len(Papers([])) == 0
    for beyond in (len(found), -len(found) - 1):
        with pytest.raises(IndexError):
            found[beyond]


def test_a_copy_shares_what_it_does_not_change() -> None:
    """Its own words are its own, and the document stays as it was."""
    copy = papers(_CAMPAIGN, _LETTER)[0]

    assert copy.target is not None
    assert _LETTER.target is None
    assert (copy.id, copy.subject) == (f"thu-{copy.target.id}", _LETTER.subject)
    assert copy.changed({"id": _LETTER.id}) != _LETTER
    assert _LETTER.changed({"place": "Cô Tô"}).changed({"place": _LETTER.place}) == _LETTER
