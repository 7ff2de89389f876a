"""Which facts of ``each`` a value may use: those of whom its document is made for."""

from functools import cached_property

from cds_docs.campaign import codes
from cds_docs.campaign.each.copies import offered
from cds_docs.campaign.each.headers import fact_key
from cds_docs.campaign.each.target import EACH
from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import DocumentSpec
from cds_docs.campaign.paths import Piece, Problem
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import did_you_mean, listed, quoted

_WAY = f"{EACH}."


class Offers:
    """The facts of each document that is made for several."""

    def __init__(self, loaded: Loaded) -> None:
        """Keep the campaign."""
        self._loaded = loaded

    @cached_property
    def _facts(self) -> dict[int, dict[str, None]]:
        """Index of a document → the facts that some of those it is made for have."""
        return {
            index: offered(self._loaded, one)
            for index, one in enumerate(self._loaded.campaign.documents)
            if one.for_each
        }

    def problem(self, loc: Loc, piece: Piece) -> Problem | None:
        """Return what is wrong with a fact of ``each`` in a value, if it is one."""
        if piece.path is None or not piece.path.startswith(_WAY):
            return None
        document = self._document(loc)
        if document is None or not document.for_each:
            message = f"«{piece.path}» chỉ dùng được trong văn bản làm cho từng nơi"
            hint = "Thêm «for_each: recipients» vào văn bản, hoặc ghi thẳng giá trị."
            if document is None:
                message += ", không dùng được ở phần chung của tệp"
                hint = "Ghi thẳng giá trị, hoặc chuyển câu này vào «sections» của văn bản ấy."
            return Problem(codes.EACH_NOT_HERE, message, hint, (*loc[:2], "for_each"))
        name, known = piece.path.removeprefix(_WAY), self._facts[int(loc[1])]
        if not known or fact_key(name, known) is not None:
            return None
        message = f"không nơi nào có dữ kiện {quoted(name)}"
        near = did_you_mean(name, known)
        hint = f"{near} " if near.startswith("Có phải") else ""
        return Problem(codes.EACH_UNKNOWN, message, f"{hint}Các dữ kiện hiện có: {listed(known)}.")

    def _document(self, loc: Loc) -> DocumentSpec | None:
        match loc:
            case ("documents", int(index), _, *_):
                return self._loaded.campaign.documents[index]
            case _:
                return None
