"""Small reports made of what was recognised, compiled by the program itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fazhi_report.importing.found_figures import FoundNumbers, Recognised
from fazhi_report.importing.outline import Passage
from fazhi_report.importing.recognition.recognising import recognise
from fazhi_report.pipeline import Compiled, compile_report
from fazhi_report.quantity import Agreement
from tests.imports.marked_text import FILE, Case, marked

HEAD = """\
title: 示例市{{{{ year }}}}年法治政府建设情况报告
issuer: 示例市人民政府
region: "990000"
year: 2019
date: 2020-02-28
sections: [{sections}]
"""


def compiled_cases(cases: Sequence[Case]) -> tuple[Compiled, Mapping[str, str]]:
    """Return a report with one section for each case, and what each figure is to print by its id."""
    contents = {}
    printed = {}
    for at, case in enumerate(cases):
        passages, found = marked(case.texts)
        recognised = recognise(passages, found, FILE, 2019)
        contents[f"data/2019/s{at}.yaml"] = section_of(passages, found, recognised).encode()
        for index, figure in enumerate(found.figures):
            printed[f"s{at}.f{index}"] = passages[figure.passage].text[figure.start : figure.end]
    sections = ", ".join(f"s{at}" for at in range(len(cases)))
    contents["data/2019/report.yaml"] = HEAD.format(sections=sections).encode()
    return compile_report(2019, contents), printed


def section_of(passages: Sequence[Passage], found: FoundNumbers, recognised: Recognised) -> str:
    """Return a section file with the figures as statistics or, where they were recognised, derived."""
    names = [f"f{index}" for index in range(len(found.figures))]
    derivations = {each.figure: each for each in recognised.derivations}
    previous = dict(recognised.previous)
    statistics, derived = [], []
    for index, figure in enumerate(found.figures):
        unit = f'unit: "{figure.unit}"'
        if index not in derivations:
            number = figure.number
            row = f'label: 数{index}, value: "{number.written}{number.sign}", {unit}'
            if index in previous:
                before = found.figures[previous[index]].number
                row += f', previous: "{before.written}{before.sign}"'
            statistics.append(f"  {names[index]}: {{{row}}}")
            continue
        each = derivations[index]
        row = f"label: 数{index}, formula: '{each.formula.format(*names)}', {unit}, decimals: {each.decimals}"
        row += f", definition: {each.definition or '无'}"
        row += ", rounding: down" if each.agreement is Agreement.TRUNCATED else ""
        derived.append(f"  {names[index]}: {{{row}}}")
    lines = ["text: |", *(f"  {_with_references(at, passage, found)}" for at, passage in enumerate(passages))]
    lines += ["statistics:", *statistics] if statistics else []
    lines += ["derived:", *derived] if derived else []
    relations = [each.format(*names) for each in recognised.relations]
    lines += ["relations:", *(f"  - {each}" for each in relations)] if relations else []
    return "\n".join(lines) + "\n"


def _with_references(index: int, passage: Passage, found: FoundNumbers) -> str:
    """Return the text of a passage with a reference in the place of each figure."""
    text = passage.text
    for number, figure in reversed(tuple(enumerate(found.figures))):
        if figure.passage == index:
            text = f"{text[: figure.start]}{{{{ f{number} }}}}{text[figure.end :]}"
    return text
