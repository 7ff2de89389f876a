"""The page on Dask clusters says what the program does."""

from pathlib import Path

import pytest

from cds_docs.pipeline.explained.cluster import EXPLAINED
from support import cluster

PAGE = (Path(__file__).parents[2] / "docs/cum-dask.md").read_text(encoding="utf-8")


def test_every_code_of_clusters_is_on_the_page() -> None:
    """Nobody looks for a code in vain."""
    assert [row.code.id for row in EXPLAINED if row.code.id not in PAGE] == []


@pytest.mark.skipif(bool(cluster.missing()), reason=cluster.missing())
def test_the_times_are_those_of_the_program() -> None:
    """So long is waited for a scheduler, and for workers."""
    from cds_docs.pipeline import cluster as part  # noqa: PLC0415 - only with the extra

    assert f"trong {part._CONNECT} giây" in PAGE  # noqa: SLF001 - what the page speaks of
    assert f"{part._PATIENCE} giây không có máy nào" in PAGE  # noqa: SLF001 - the same
