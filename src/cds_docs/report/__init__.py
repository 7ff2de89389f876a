"""Findings as text, one module per format."""

from cds_docs.report.formats import REPORTS, Report
from cds_docs.report.order import tidy

__all__ = ["REPORTS", "Report", "tidy"]
