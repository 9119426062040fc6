"""How grave a finding is taken to be: `--strict` makes errors of warnings, in what is shown and in the exit status."""

from __future__ import annotations

from fazhi_report.diagnostics import Diagnostic, Severity
from fazhi_report.messages import severity_of


def severity_in(finding: Diagnostic, *, strict: bool) -> Severity:
    """Return how grave a finding is: as the catalogue has it, but an error for a warning where `strict`."""
    severity = severity_of(finding)
    return Severity.ERROR if strict and severity is Severity.WARNING else severity
