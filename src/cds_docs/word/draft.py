"""The line that tells a draft from the paper itself, in the header of every page."""

from cds_docs.word.escaping import escape
from cds_docs.word.names import SPACER_STYLE
from cds_docs.word.parts import with_top
from cds_docs.word.xml import HIGHLIGHT

_SIZE = 22
"""In half points: smaller than any text of the paper, so that the header keeps its height."""


def with_notice(header: str, notice: str) -> str:
    """Return a header with a highlighted line at its top."""
    return with_top(header, _line(notice))


def _line(notice: str) -> str:
    """Return the line as a paragraph."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{SPACER_STYLE}"/>'
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>'
        f'</w:pPr><w:r><w:rPr><w:b/><w:bCs/><w:sz w:val="{_SIZE}"/><w:szCs w:val="{_SIZE}"/>'
        f"{HIGHLIGHT}</w:rPr><w:t>{escape(notice)}</w:t></w:r></w:p>"
    )
