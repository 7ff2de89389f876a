"""Codes of findings about an office's own .docx."""

from cds_docs.diagnostics import Code, Severity

UNUSABLE_BASE = Code("C230", "unusable-office-file", Severity.ERROR)
BASE_PICTURE = Code("C231", "office-picture-unsupported", Severity.ERROR)
