"""Campaigns put away until it is their turn: of hundreds at once each takes a tenth of the room."""

import pickle
import zlib
from collections import deque
from functools import cached_property
from typing import ClassVar, NamedTuple

from cds_docs.campaign import Loaded
from cds_docs.campaign.copied import Papers
from cds_docs.campaign.each.copies import unrolled

_FAST = 1
_AT_HAND = 2
"""Campaigns that stay unfolded: work goes from one to the next."""


class _Values(NamedTuple):
    """What a campaign holds.

    Attributes:
        loaded: Judged as it will be once every value is confirmed.
        draft: The same as a draft prints it, where values still wait for a person.
    """

    loaded: Loaded
    draft: Loaded | None


class Shelved:
    """What a campaign holds, at hand or folded; whoever asks for it unfolds it."""

    _at_hand: ClassVar["deque[Shelved]"] = deque(maxlen=_AT_HAND)

    def __init__(self, loaded: Loaded, draft: Loaded | None = None) -> None:
        """Keep it at hand."""
        self._values: _Values | None = _Values(loaded, draft)
        self._folded = b""
        self.is_draft = draft is not None

    def fold(self) -> None:
        """Put it away."""
        if self._values is not None:
            self._folded = zlib.compress(pickle.dumps(tuple(self._values)), _FAST)
        self._let_go()

    def _let_go(self) -> None:
        """Forget what can be unfolded again."""
        self._values = None
        vars(self).pop("papers", None)

    @property
    def values(self) -> _Values:
        """Return what it holds: the same values as long as no two others were asked for."""
        if self._values is None:
            at_hand = Shelved._at_hand
            if len(at_hand) == _AT_HAND:
                at_hand[0]._let_go()  # noqa: SLF001 - one of its own
            at_hand.append(self)
            loaded = pickle.loads(zlib.decompress(self._folded))  # noqa: S301 - our own bytes
            self._values = _Values(*loaded)
        return self._values

    @cached_property
    def papers(self) -> Papers:
        """Return its documents, the copies in place of those that have some."""
        return unrolled(self.values.loaded)

    def __getstate__(self) -> tuple[_Values, bytes, bool]:
        """Return what goes to another process."""
        return self.values, b"", self.is_draft

    def __setstate__(self, state: tuple[_Values, bytes, bool]) -> None:
        """Take in what came from another process."""
        self._values, self._folded, self.is_draft = state
