"""A long run does not pile up garbage."""

import subprocess
import sys
from pathlib import Path

_SRC = Path(__file__).parents[2] / "src"
_RUN = """
import gc, weakref
from cds_docs.pipeline.garbage import search_late, settle

class Ring:
    def __init__(self):
        self.me, self.weight = self, [[] for _ in range(10)]

before = gc.get_threshold()
settle()
print(gc.get_threshold() == before, gc.get_freeze_count())
search_late()
lost = []
for _ in range(2000):
    ring = Ring()
    lost.append(weakref.ref(ring))
few = sum(one() is not None for one in lost)
settle()
lost.clear()
for _ in range(40000):
    ring = Ring()
    lost.append(weakref.ref(ring))
print(few, sum(one() is not None for one in lost) < 1000, gc.get_threshold()[0] < 10 * before[0])
print(len(gc.callbacks), gc.get_freeze_count() > 0)
"""


def said(script: str) -> list[str]:
    """Return the words that a script prints in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": str(_SRC)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_garbage_is_left_at_first_and_taken_out_later() -> None:
    """Nothing is searched for in a short run; in a long one all but the last goes.

    Where nobody has put it off nothing changes; and nothing of ours runs during a search.
    """
    assert said(_RUN) == ["True", "0", "2000", "True", "True", "0", "True"]


def test_commands_search_seldom_once_their_campaigns_are_loaded() -> None:
    """What a long command makes is looked through, what it has loaded is not."""
    campaign = _SRC.parent / "campaigns" / "quang-ngai-2024.yaml"
    script = (
        "import gc, sys; from cds_docs.pipeline.campaigns import open_campaigns;"
        "from cds_docs.pipeline.garbage import search_late; search_late();"
        f"open_campaigns([{str(campaign)!r}]);"
        "print(gc.get_threshold()[0] < 10_000, gc.get_freeze_count() > 10_000, gc.callbacks)"
    )
    assert said(script) == ["True", "True", "[]"]
