"""What is said of a campaign file that is wrong in its YAML and in its values."""

import pytest

from cds_docs.pipeline.campaigns import open_campaigns
from support.desk import Desk


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("date: 19/9/2024", "date: {{ event.date }}  # ngày hội", ["C021"]),
        ('name: "Các sở, ban, ngành"', "name: Các sở, ban, ngành", ["C039"]),
        ("theme: Phổ cập hạ tầng số", "theme: {{ nam }}", ["C021", "C071"]),
        ("date: 19/9/2024", "date: 31/9/2024", ["C048"]),
    ],
)
def test_a_mistake_of_yaml_is_told_once(here: Desk, old: str, new: str, codes: list[str]) -> None:
    """A value read wrongly is not judged again; a wrong fact in it is a mistake of its own."""
    path = here.campaign("dot.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")

    batch = open_campaigns([str(path)])

    assert [finding.code.id for finding in batch.diagnostics] == codes
    assert (batch.jobs, batch.unusable, batch.readable) == ((), 1, True)
