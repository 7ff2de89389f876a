"""Phụ lục and their tables, as frozen models."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from cds_docs.campaign.fields import LIST_LIMIT, CellText, Id, Line, Prose, Share, not_empty
from cds_docs.campaign.record import Record

_many = Field(max_length=LIST_LIMIT)


class TableColumn(Record):
    """A column of a table."""

    heading: ClassVar[str] = "Cột"
    text_key: ClassVar[str] = "title"

    title: Line = Field(description="Tên cột.")
    width: Share | None = Field(
        None, description="Phần bề rộng, so với các cột khác; không cột nào ghi: theo nội dung."
    )
    align: Literal["left", "center", "right"] | None = Field(None, description="Căn cột.")


class TableRowSpec(Record):
    """A row of a table: a list of cells, a group heading across all columns, or a total."""

    heading: ClassVar[str] = "Hàng"
    list_key: ClassVar[str] = "row"

    row: tuple[CellText, ...] | None = Field(
        None, description="Các ô; thường viết thẳng là một danh sách."
    )
    group: Line | None = Field(None, description="Tên nhóm, trải hết các cột.")
    total: tuple[CellText, ...] | None = Field(None, description="Các ô của hàng tổng cộng.")

    @property
    def role(self) -> Literal["body", "group", "total"]:
        """Return what kind of row it is."""
        if self.group is not None:
            return "group"
        return "body" if self.total is None else "total"

    @property
    def cells(self) -> tuple[str, ...]:
        """Return its cells; a group has one."""
        if self.group is not None:
            return (self.group,)
        return self.total or self.row or ()

    def cell_loc(self, index: int) -> tuple[str | int, ...]:
        """Return where a cell stands within the row."""
        if self.group is not None:
            return ("group",)
        return ("row" if self.total is None else "total", index)


class TableSpec(Record):
    """A table given in the campaign file."""

    heading: ClassVar[str] = "Bảng"

    columns: Annotated[tuple[TableColumn, ...], _many, not_empty] = Field(
        description="Các cột: tên, hoặc `{title, width, align}`."
    )
    rows: Annotated[tuple[TableRowSpec, ...], _many] = Field(
        (), description="Các hàng: `[ô, ô …]`, `{group: tên nhóm}` hoặc `{total: [ô, ô …]}`."
    )


class Annex(Record):
    """A phụ lục."""

    heading: ClassVar[str] = "Phụ lục"

    id: Id = Field(description="Mã phụ lục.")
    title: Line = Field(description="Tên phụ lục.")
    template: Id | None = Field(None, description="Mẫu lời văn.")
    text: Prose | None = Field(None, description="Lời văn viết thẳng.")
    table: TableSpec | None = Field(None, description="Bảng.")
    orientation: Literal["portrait", "landscape"] = Field(
        "portrait", description="`portrait`: trang dọc; `landscape`: trang ngang."
    )
