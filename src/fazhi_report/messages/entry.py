"""The shape of a catalogue entry."""

from __future__ import annotations

from typing import Literal, NamedTuple

from fazhi_report.diagnostics import Severity

Language = Literal["zh", "en"]


class Text(NamedTuple):
    """One text in both languages."""

    zh: str
    en: str

    def in_language(self, language: Language) -> str:
        """Return the text in one language."""
        return self.zh if language == "zh" else self.en


class Entry(NamedTuple):
    """All that is said about one code.

    `message` and `remedy` may hold `{name}` for the arguments of a diagnostic; the other texts stand for every finding of
    the code. `wrong` and `right` are short examples of the data (or of the command) in the form an author writes them.
    """

    code: str
    severity: Severity
    title: Text
    message: Text
    why: Text
    remedy: Text
    wrong: str
    right: str
