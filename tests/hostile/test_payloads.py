"""Text that others would act upon is refused at its place, or printed as it was typed."""

import pytest

from cds_docs.pipeline.workshop import Workshop
from hostile.payloads import CAMPAIGN, PAYLOADS, acted_upon, fields
from support.retold import retold, spoken

FIELDS = fields()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_acts_upon_a_payload(payload: str) -> None:
    """In every text field: refused with a place, or every sign of it stands in the paper."""
    workshop = Workshop(None)

    told = {keys: acted_upon(keys, payload, workshop) for keys in FIELDS}

    assert len(FIELDS) >= 20
    assert {keys: fault for keys, fault in told.items() if fault} == {}


def test_the_search_sees_text_that_is_printed() -> None:
    """A field that is printed is recognised as such, and its paper is made."""
    told = retold(CAMPAIGN, {("documents", 0, "to", 2): "Nội dung R&D <b> x ]]>"}, Workshop(None))

    assert told.refused == ()
    assert "Nội dung R&D <b> x ]]>" in spoken(told.papers["cong-van"])
