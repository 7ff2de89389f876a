"""A name or field that has no value: using it ends in a finding."""

from typing import Any

from jinja2 import StrictUndefined
from jinja2.utils import missing

from cds_docs.compose import codes
from cds_docs.compose.failures import TemplateFailure, field_hint, undeclared, unknown
from cds_docs.compose.view import Listing, View


class Unknown(StrictUndefined):
    """A name nobody knows; using it says so, with the nearest known name."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,  # noqa: ANN401 -- Jinja's own signature
        name: str | None = None,
        exc: Any = None,  # noqa: ANN401 -- Jinja's own signature
    ) -> None:
        """Keep what was asked of what."""
        del exc
        super().__init__(hint, obj, name, self._failure)  # type: ignore[arg-type]

    def _failure(self, _english: str) -> TemplateFailure:
        """Return the finding."""
        name, owner = str(self._undefined_name), self._undefined_obj
        if isinstance(owner, View):
            return TemplateFailure(
                codes.UNKNOWN_NAME,
                f"{owner.what} không có trường «{name}».",
                field_hint(name, owner.fields),
            )
        if isinstance(owner, Listing):
            return TemplateFailure(
                codes.UNKNOWN_NAME,
                f"Mẫu này cần mã «{name}» trong «{owner.what}», chiến dịch chưa có.",
                undeclared(owner.what, name, owner.items),
            )
        return unknown(name if self._undefined_name else "", self._undefined_hint or "")
