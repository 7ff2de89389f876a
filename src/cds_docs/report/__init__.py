"""Findings as text, one module per format."""

from cds_docs.report.formats import REPORTS, Report

__all__ = ["REPORTS", "Report"]
