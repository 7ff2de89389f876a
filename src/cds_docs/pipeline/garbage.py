"""When Python looks for garbage: late in a short run, seldom in a long one.

Nothing here is called by the search itself: Ctrl-C that came there would be printed and forgotten.
"""

import gc

_LATE = 120_000
"""Objects before a search. What a command loads and a set of papers both live until the end, and
come to some 100 000: searching among them took 14 ms and found 498 small ones.
"""
_SELDOM = 5_000
"""Objects between two searches: with the usual 700 they took a sixth of the time of 5 000 letters,
and no less memory.
"""


def search_late() -> None:
    """Put off the first search, and all others until there is much to do (``settle``)."""
    gc.set_threshold(_LATE, *gc.get_threshold()[1:])


def settle() -> None:
    """Search seldom from now on, where the program has put it off: all is loaded by now."""
    if gc.get_threshold()[0] == _LATE:
        search_seldom()


def search_seldom() -> None:
    """Search seldom from now on, and only among what is made later."""
    gc.freeze()
    gc.set_threshold(_SELDOM, *gc.get_threshold()[1:])
