"""No campaign file, however strange, brings loading down."""

import json
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cds_docs.campaign import load
from cds_docs.source import read
from support.loading import source_of
from support.values import places, plain

_GOOD = Path(__file__).parent / "good" / "design.yaml"
_STRANGE = st.sampled_from(
    ["", "all", "{{ year }}", "{{ ref.qd-505 }}", "2024", "31/9/2024", "true", "a b", "so-tttt"] * 2
    + ["[]", "{}", "x" * 70, "kt", "giay-moi", "quyet-dinh", "-1", "0"]
)
_VALUE = st.recursive(
    _STRANGE,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_STRANGE, inner, max_size=3),
    max_leaves=4,
)


@settings(max_examples=150)
@given(st.data())
def test_a_campaign_with_strange_values_gives_findings_and_never_an_exception(
    data: st.DataObject,
) -> None:
    """Values swapped, dropped, made lists or mappings: findings with places, or a campaign."""
    campaign = plain(source_of(_GOOD.read_text("utf-8")).root)
    for _ in range(data.draw(st.integers(1, 3))):
        holder, place = data.draw(st.sampled_from(places(campaign)))
        if data.draw(st.booleans()):
            holder[place] = data.draw(_VALUE)  # type: ignore[index]
        else:
            del holder[place]  # type: ignore[arg-type]

    source, _ = read(json.dumps(campaign, ensure_ascii=False).encode(), "thu.yaml")
    assume(source is not None)
    assert source is not None

    loaded, findings = load(source)

    assert loaded is not None or findings
    for finding in findings:
        assert finding.span is not None
        assert finding.message
