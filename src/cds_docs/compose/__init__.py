"""Composing: a campaign, a template and the standard become one document."""

from cds_docs.compose.composer import Composer
from cds_docs.compose.failures import RestsOnFault
from cds_docs.compose.pictures import Pictures
from cds_docs.compose.public import FIELDS, FILTER_NOTES, PUBLIC_NAMES, TABLE_NOTES, TEST_NOTES
from cds_docs.compose.templates import TemplateSource, TemplateText

__all__ = [
    "FIELDS",
    "FILTER_NOTES",
    "PUBLIC_NAMES",
    "TABLE_NOTES",
    "TEST_NOTES",
    "Composer",
    "Pictures",
    "RestsOnFault",
    "TemplateSource",
    "TemplateText",
]
