"""How grave a finding is where the paper leaves a doubt."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cds_docs.check.recognised import Recognised
from cds_docs.check.rule import Finding
from cds_docs.diagnostics import Severity


def as_warning(finding: Finding) -> Finding:
    """Return a finding as a warning, if it would be an error."""
    grade = finding.severity or finding.rule.severity
    return replace(finding, severity=Severity.WARNING) if grade is Severity.ERROR else finding


def graded(found: Recognised, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings about elements known by their place only; warnings where that was guessed."""
    for finding in findings:
        yield as_warning(finding) if found.guessed else finding
