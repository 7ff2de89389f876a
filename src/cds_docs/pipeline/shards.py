"""One part of the work for each of several machines that know nothing of each other."""

import hashlib
from typing import NamedTuple

from cds_docs.viet import nfc


class Shard(NamedTuple):
    """One part of several: ``2/8``.

    Attributes:
        number: Which, from 1.
        of: How many there are.
    """

    number: int
    of: int

    def holds(self, stem: str, document: str, row: str = "") -> bool:
        """Tell whether a document is in this part; each is in exactly one.

        Only names decide: not the order, the machine, or what else there is.

        Args:
            stem: The name of the campaign file without ending.
            document: The id of the document.
            row: The id of its recipient, where it is one of many alike.
        """
        name = f"{nfc(stem)}\0{document}\0{row}".encode("utf-8", "surrogatepass")
        return int.from_bytes(hashlib.sha256(name).digest()[:8]) % self.of == self.number - 1

    def __str__(self) -> str:
        """Return it as typed."""
        return f"{self.number}/{self.of}"
