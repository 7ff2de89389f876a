"""Findings as values, and the catalogue of their codes."""

from cds_docs.diagnostics.explanation import Explanation
from cds_docs.diagnostics.values import (
    CdsError,
    Code,
    Diagnostic,
    Severity,
    Span,
    Spot,
    column_letters,
    has_errors,
    whole_file,
)

__all__ = [
    "CdsError",
    "Code",
    "Diagnostic",
    "Explanation",
    "Severity",
    "Span",
    "Spot",
    "column_letters",
    "has_errors",
    "whole_file",
]
