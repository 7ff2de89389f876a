"""The formats a user may ask for, by name."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from cds_docs.diagnostics import Diagnostic
from cds_docs.report.github import github
from cds_docs.report.human import human
from cds_docs.report.json_report import json_report
from cds_docs.report.short import short

Report = Callable[[Iterable[Diagnostic]], str]
"""Findings in any order and number → the whole text to print; empty where there is nothing."""

REPORTS: Mapping[str, Report] = MappingProxyType(
    {"human": human, "short": short, "json": json_report, "github": github}
)
