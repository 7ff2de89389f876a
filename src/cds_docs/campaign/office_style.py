"""An office's choices of page style: as written, and laid over one another."""

from dataclasses import replace
from typing import Annotated, Any, ClassVar

from pydantic import Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from cds_docs.campaign.fields import BodySize, Indent, Measure
from cds_docs.campaign.record import Record
from cds_docs.standard.style import HeaderTier, Margins, PageStyle


class MarginKeys(Record):
    """Page margins; a key left out keeps the value above it."""

    heading: ClassVar[str] = "Lề trang"

    top: Measure | None = Field(None, description="Lề trên, mm (20–25).")
    bottom: Measure | None = Field(None, description="Lề dưới, mm (20–25).")
    left: Measure | None = Field(None, description="Lề trái, mm (30–35).")
    right: Measure | None = Field(None, description="Lề phải, mm (15–20).")

    def over(self, base: Margins) -> Margins:
        """Return the margins with the keys given here laid over them."""
        given = {key: value for key, value in self if value is not None}
        return replace(base, **given)


class StyleKeys(Record):
    """The office's choices as written; a key left out keeps the value above it."""

    heading: ClassVar[str] = "Lựa chọn trình bày"

    header: HeaderTier | None = Field(
        None, description="Cỡ chữ phần đầu văn bản: `small` (12/13) hoặc `large` (13/14)."
    )
    body: BodySize | None = Field(None, description="Cỡ chữ phần nội dung: 13 hoặc 14.")
    indent: Indent | None = Field(None, description="Thụt đầu dòng: `10mm` hoặc `12.7mm`.")
    margins: MarginKeys = Field(
        default_factory=MarginKeys, description="Lề trang, trong khoảng Nghị định cho phép."
    )

    def over(self, base: PageStyle) -> PageStyle:
        """Return the style with the keys given here laid over it."""
        keys = {"header": self.header, "body": self.body, "indent": self.indent}
        given: dict[str, Any] = {key: value for key, value in keys.items() if value is not None}
        return replace(base, margins=self.margins.over(base.margins), **given)


class OverOfficeStyle:
    """Makes a page style of ``StyleKeys``, laid over the style given as validation context."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return the schema of the keys, followed by the laying over."""
        return core_schema.with_info_after_validator_function(
            self._over, handler.generate_schema(StyleKeys)
        )

    @staticmethod
    def _over(keys: StyleKeys, info: core_schema.ValidationInfo) -> PageStyle:
        return keys.over(info.context or PageStyle())


OfficeStyle = Annotated[PageStyle, OverOfficeStyle()]
