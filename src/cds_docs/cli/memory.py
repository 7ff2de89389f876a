"""When Python looks for garbage: late in a short run, then among what is made."""

import gc

from cds_docs.pipeline.garbage import search_seldom

_FIRST = 120_000
"""Objects before the first search. What a command loads and a set of papers both live until the
end, and come to some 100 000: searching among them took 14 ms and found 498 small ones.
"""


def look_for_garbage_late() -> None:
    """Put off the first search; from then on search among what is made later."""
    usual = gc.get_threshold()

    def settle(phase: str, _info: dict[str, int]) -> None:
        if phase == "stop":
            gc.callbacks.remove(settle)
            gc.set_threshold(*usual)
            search_seldom()

    gc.callbacks.append(settle)
    gc.set_threshold(_FIRST, *usual[1:])
