"""The figures of one section → what they have to do with each other: ratios, changes, wholes and parts.

Nothing here guesses: a formula is proposed only where it prints the text of the source again, a relation only where it
holds. What is unsure, and what does not agree, is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from fazhi_report.diagnostics import Diagnostic, Span, TextFinding
from fazhi_report.importing.found_figures import Derivation, FoundNumbers, Recognised
from fazhi_report.importing.outline import Passage, Place
from fazhi_report.importing.recognition.changes import changes_in
from fazhi_report.importing.recognition.passage_words import paragraphs_of
from fazhi_report.importing.recognition.ratios import ratios_in
from fazhi_report.importing.recognition.wholes_and_parts import parts_in


def recognise(passages: Sequence[Passage], found: FoundNumbers, file: str, year: int | None = None) -> Recognised:
    """Return what the figures of one section have to do with each other, and what is unsure of it.

    Figures of different passages have nothing to do with each other here. `file` is the name of the manuscript, for
    findings (FZ640 to FZ647); `year` is that of the report, so that 2018年 is known to be the year before.
    """
    derivations: list[Derivation] = []
    previous: list[tuple[int, int]] = []
    parts: list[tuple[int, int]] = []
    sums: list[tuple[int, tuple[int, ...]]] = []
    balances: list[str] = []
    findings: list[Diagnostic] = []
    for paragraph in paragraphs_of(passages, found, year):
        ratios = ratios_in(paragraph)
        changes = changes_in(paragraph, {each.figure for each in ratios.derivations})
        partition = parts_in(paragraph)
        derivations += (*ratios.derivations, *changes.derivations)
        previous += changes.previous
        parts += (*ratios.parts, *partition.parts)
        sums += partition.sums
        balances += partition.balances
        told = (*ratios.findings, *changes.findings, *partition.findings)
        findings += placed(told, paragraph.passage, file) if told else ()
    relations = tuple(dict.fromkeys((*relations_of(parts, sums), *balances)))
    return Recognised(tuple(derivations), tuple(previous), relations, tuple(findings))


def placed(findings: Sequence[TextFinding], passage: Passage, file: str) -> tuple[Diagnostic, ...]:
    """Return findings in one passage with their places in the manuscript.

    All places of the passage are listed once: a passage may be as long as a report and have many findings.
    """
    places = [
        Place(extent.line, extent.column + at)
        for extent in passage.extents
        for at, character in enumerate(extent.text)
        if not character.isspace()
    ]
    counted = [0]
    for character in passage.text:
        counted.append(counted[-1] + (not character.isspace()))
    diagnostics = []
    for code, start, end, arguments in findings:
        first, last = places[counted[start]], places[counted[end] - 1]
        diagnostics.append(Diagnostic(code, Span(file, *first, last.line, last.column + 1), arguments))
    return tuple(diagnostics)


def relations_of(parts: Sequence[tuple[int, int]], sums: Sequence[tuple[int, tuple[int, ...]]]) -> tuple[str, ...]:
    """Return parts and sums as relations, each once, what a sum says already left out: `{3} <= {2} <= {1}`."""
    summed = {(part, total) for total, listed in sums for part in listed}
    written = [f"{{{total}}} = {' + '.join(f'{{{part}}}' for part in listed)}" for total, listed in sums]
    pairs = [pair for pair in dict.fromkeys(parts) if pair not in summed]
    return (*written, *(" <= ".join(f"{{{each}}}" for each in chain) for chain in chains_of(pairs)))


def chains_of(pairs: Sequence[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """Return pairs of a part and its whole joined into chains from the least to the greatest, each pair in one."""
    by_low: dict[int, list[int]] = {}
    for low, high in pairs:
        by_low.setdefault(low, []).append(high)
    highs = {high for _, high in pairs}
    chains: list[tuple[int, ...]] = []
    starts = [low for low in by_low if low not in highs] + [low for low in by_low if low in highs]
    for start in starts:
        while by_low[start]:
            chain = [start]
            while by_low.get(chain[-1]):
                chain.append(by_low[chain[-1]].pop(0))
            chains.append(tuple(chain))
    return tuple(chains)
