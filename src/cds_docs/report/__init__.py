"""Findings as text, one module per format."""

from cds_docs.report.formats import FORMATS, report
from cds_docs.report.order import tidy

__all__ = ["FORMATS", "report", "tidy"]
