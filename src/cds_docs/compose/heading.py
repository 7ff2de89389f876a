"""What stands above the tasks of an assignment: its own title, or the names of who has them."""

from collections.abc import Sequence
from functools import partial

from cds_docs.campaign.model import Assignment
from cds_docs.compose import codes
from cds_docs.compose.filters import lower_generic
from cds_docs.compose.view import Later, Value
from cds_docs.compose.words import CampaignWords
from cds_docs.diagnostics import Diagnostic

_MANY = 15
"""Names that a heading may hold; those of all wards of a province would fill pages in bold."""


def heading(
    words: CampaignWords, at: int, assignment: Assignment, names: Sequence[str]
) -> tuple[Value, Value | Later]:
    """Return a heading, and what a template gets that asks for it: it is told of many names.

    Inside the list generic first words are small: «Các sở; các ấp».
    """
    loc = ("assignments", at)
    if assignment.title is not None:
        own = words.value(assignment.title, *loc, "title")
        return own, own
    listed = (lower_generic(name) if index else name for index, name in enumerate(names))
    joined = Value("; ".join(listed), words.span(*loc, "to"))
    many = len(names) > _MANY
    return joined, Later(partial(_told, words, joined, len(names))) if many else joined


def _told(words: CampaignWords, title: Value, count: int) -> Value:
    """Return a heading that is printed, and say of how many names it is."""
    message = f"Đề mục của phân công này in đủ tên {count} nơi nhận; nên là một tên chung."
    hint = 'Thêm «title» cho phân công, ví dụ title: "Ủy ban nhân dân các xã, phường, đặc khu".'
    words.findings.append(Diagnostic(codes.LONG_HEADING, message, title.span, hint))
    return title
