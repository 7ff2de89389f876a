"""Places of a campaign in which faulty values stand: what rests on them is not judged."""

from collections.abc import Iterable

from cds_docs.campaign.shape import Loc

_ANY = "*"
_Branch = dict[str | int, "_Branch | None"]


class Broken:
    """Faulty places, asked for quickly however many there are: a long list may be faulty all over.

    A place holds all that stands in it.
    """

    def __init__(self, places: Iterable[Loc]) -> None:
        """Note the places."""
        self._all = False
        self._root: _Branch = {}
        for place in places:
            self._note(place)

    def _note(self, place: Loc) -> None:
        if not place:
            self._all = True
            return
        branch = self._root
        for step in place[:-1]:
            inner = branch.setdefault(step, {})
            if inner is None:  # what holds it is faulty already
                return
            branch = inner
        branch[place[-1]] = None

    def touches(self, use: Loc) -> bool:
        """Tell whether a place holds a faulty one, or stands in one; ``*`` is any index or key."""
        return self._all or _touches(use, self._root)


def _touches(use: Loc, branch: _Branch) -> bool:
    if not use:
        return bool(branch)
    first, rest = use[0], use[1:]
    if first == _ANY:
        return any(inner is None or _touches(rest, inner) for inner in branch.values())
    if first not in branch:
        return False
    inner = branch[first]
    return inner is None or _touches(rest, inner)
