"""How often a long run looks for garbage."""

import gc

_OBJECTS = 5_000
"""Objects between two searches: with the usual 700 they took a sixth of the time of 5 000 letters,
and no less memory.
"""


def search_seldom() -> None:
    """Search seldom from now on, and only among what is made later."""
    gc.freeze()
    gc.set_threshold(_OBJECTS, *gc.get_threshold()[1:])
