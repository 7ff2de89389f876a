"""Facts of ``each`` by the headers of their columns."""

from collections.abc import Container

from cds_docs.campaign.lists.columns import HEADERS, slug

_ALIASES = {slug(header): key for key, headers in HEADERS.items() for header in headers}
"""A header as it may stand in a fact (``dia-chi``) → the key of its column (``address``)."""


def fact_key(name: str, known: Container[str]) -> str | None:
    """Return the fact that a name means: its own, or that of the column so headed; or None."""
    if name in known:
        return name
    meant = _ALIASES.get(name, "")
    return meant if meant in known else None


class ByHeader(dict[str, object]):
    """Facts, each also found by the header of its column."""

    def __contains__(self, name: object) -> bool:
        """Tell whether a name means a fact."""
        return isinstance(name, str) and fact_key(name, self.keys()) is not None

    def __getitem__(self, name: str) -> object:
        """Return the fact that a name means.

        Raises:
            KeyError: It means none.
        """
        return super().__getitem__(fact_key(name, self.keys()) or name)


def column_key(header: str) -> str:
    """Return the key of a column by its header."""
    name = slug(header)
    return _ALIASES.get(name, name)
