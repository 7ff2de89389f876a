"""Which findings rest on faulty values."""

from hypothesis import given
from hypothesis import strategies as st

from cds_docs.campaign.broken import Broken
from cds_docs.campaign.shape import Loc
from support.growth import LINEAR, growth

_STEPS = st.lists(st.sampled_from(["a", "b", 0, 1]), max_size=3).map(tuple)
_USES = st.lists(st.sampled_from(["a", "b", 0, 1, "*"]), max_size=4).map(tuple)


def _one_by_one(use: Loc, faults: list[Loc]) -> bool:
    """Return the answer as it is defined: one place holds the other, step by step."""
    return any(
        all(step in ("*", other) for step, other in zip(use, fault, strict=False))
        for fault in faults
    )


@given(faults=st.lists(_STEPS, max_size=6), use=_USES)
def test_a_use_touches_what_it_holds_and_what_holds_it(faults: list[Loc], use: Loc) -> None:
    """The quick answer is the one that comparing each place with each gives."""
    assert Broken(faults).touches(use) is _one_by_one(use, faults)


def test_a_list_that_is_faulty_all_over_takes_no_time() -> None:
    """Thousands of findings are held against thousands of faults, not each against each."""

    def work(count: int) -> None:
        broken = Broken(("recipients", index, "name") for index in range(count))
        assert all(broken.touches(("recipients", index)) for index in range(count))
        assert not any(broken.touches(("recipients", index, "id")) for index in range(count))

    assert growth(work, 20_000) < LINEAR
