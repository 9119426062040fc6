"""One source → its canonical form, proved to say the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Outcome
from fazhi_report.formatting.comments import comments_of
from fazhi_report.formatting.layout import Layout
from fazhi_report.formatting.proof import Proof
from fazhi_report.formatting.shapes import SHAPES, Source
from fazhi_report.formatting.texts import Rewriting, half_width_marks
from fazhi_report.source import SourceFile, read_source

MENDED: Final = frozenset({"FZ104", "FZ113", "FZ114", "FZ115"})
"""Findings that the canonical form has no more: a byte order mark, and words that need quotation marks."""


class FormattingOrder(NamedTuple):
    """What a file is, the literals that `report.yaml` declares for it, and whether its punctuation stays."""

    source: Source
    literals: tuple[str, ...] = ()
    keep_punctuation: bool = False


class Formatted(NamedTuple):
    """A source in canonical form, and how many marks of punctuation have been made full-width."""

    content: bytes
    widened: int


def format_source(name: str, content: bytes, order: FormattingOrder) -> Outcome[Formatted]:
    """Return a source in its canonical form; there is no value where it has to be left as it is.

    `name` is the name shown to the reader. A file that cannot be read has the findings of `source`, but for what the
    canonical form mends. The result is read again and compared with what was read before: FZ030 where it would say
    anything else.
    """
    source, findings = read_source(name, content)
    if source is None or any(finding.code not in MENDED for finding in findings):
        return Outcome(None, findings)
    shape = SHAPES[order.source]
    comments = comments_of(source)
    literals = (*order.literals, *literals_in(source))
    data = Rewriting(literals, order.keep_punctuation).data(source.plain(), shape)
    assert isinstance(data, dict), "a source that can be read has a mapping at the top"
    result = Layout(comments, literals, source).file(data, shape).encode()
    again, found = read_source(name, result)
    proof = Proof(widened=not order.keep_punctuation)
    if again is None or found or not proof.says_the_same(source.plain(), again.plain(), shape):
        return not_safe(name, "数据", "its data")
    if comments_of(again).words() != comments.words():
        return not_safe(name, "注释", "its comments")
    return Outcome(Formatted(result, half_width_marks(source.plain()) - half_width_marks(data)))


def literals_in(source: SourceFile) -> Sequence[str]:
    """Return the literals that a source declares."""
    declared = source.plain().get("literals")
    return [each for each in declared if isinstance(each, str)] if isinstance(declared, list) else ()


def literals_of(content: bytes) -> tuple[str, ...] | None:
    """Return the literals that the bytes of a source declare, None where it cannot be read."""
    source, _ = read_source("", content)
    return None if source is None else tuple(literals_in(source))


def not_safe(name: str, what_zh: str, what_en: str) -> Outcome[Formatted]:
    """Return the finding that a source stays as it is, for the proof has failed."""
    return Outcome(None, (Diagnostic("FZ030", None, {"path": name, "what_zh": what_zh, "what_en": what_en}),))
