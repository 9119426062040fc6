"""Figures made from marked text, for tests of what figures have to do with each other.

`受理{179件}，办结率{83.24%}` is a passage with two figures. What tells of a figure is taken from the words before it,
or given: `{179件|count|受理|行政复议案件}` has kind, stem and object.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from fazhi_report.importing.found_figures import FigureKind, FoundFigure, FoundNumbers, Recognised
from fazhi_report.importing.outline import Extent, Passage
from fazhi_report.quantity import Agreement, Number, read_number

MARK: Final = re.compile(r"\{([^{}]*)\}")
CHANGED: Final = re.compile(r"(?:增长|增加|提高|提升|上升|下降|减少|降低|压缩)(?:分别)?$")
FILE: Final = "report.txt"
DATA: Final = Path(__file__).parent / "recognition"


def passage_of(text: str, line: int = 1) -> Passage:
    """Return a passage that stands alone in its line."""
    return Passage(text, (Extent(line, 1, text),))


def marked(texts: Sequence[str]) -> tuple[tuple[Passage, ...], FoundNumbers]:
    """Return the passages of marked texts and the figures in them."""
    passages: list[Passage] = []
    figures: list[FoundFigure] = []
    for index, text in enumerate(texts):
        plain = ""
        for at, piece in enumerate(MARK.split(text)):
            if at % 2:
                printed, *told = piece.split("|")
                figures.append(_figure(index, printed, told, plain, figures))
                plain += printed
            else:
                plain += piece
        passages.append(passage_of(plain, index + 1))
    return tuple(passages), FoundNumbers(tuple(figures), ())


def _figure(
    passage: int, printed: str, told: Sequence[str], before: str, earlier: Sequence[FoundFigure]
) -> FoundFigure:
    number, unit = _read(printed)
    kind, stem, counted = (*told, "", "", "")[:3] if told else ("", "", "")
    words = re.split("[，。；：、（）]", before)[-1]
    stem = stem or words.lstrip("其中共")[-12:] or (earlier[-1].stem if earlier else "")
    known: dict[str, FigureKind] = {
        "count": "count", "share": "share", "points": "points", "change": "change", "rank": "rank", "limit": "limit"
    }  # fmt: skip
    start = len(before)
    label = f"{stem}的{counted}" if counted else stem
    found = known[kind] if kind else _kind(unit, before, earlier)
    return FoundFigure(passage, start, start + len(printed), number, unit, found, label, stem, counted)


def _read(printed: str) -> tuple[Number, str]:
    for end in range(len(printed), 0, -1):
        number = read_number(printed[:end])
        if isinstance(number, Number):
            unit = number.sign or printed[end:].removeprefix("个" if printed.endswith("百分点") else "")
            return number, unit
    raise AssertionError(printed)


def _kind(unit: str, before: str, earlier: Sequence[FoundFigure]) -> FigureKind:
    if unit == "百分点":
        return "points"
    if unit in {"%", "‰"}:
        follows = bool(earlier) and before.endswith("、") and earlier[-1].kind == "change"
        return "change" if follows or CHANGED.search(before) else "share"
    if before.endswith("第"):
        return "rank"
    return "limit" if before.endswith("不超过") else "count"


class Case(NamedTuple):
    """Marked texts of one section, and what is to be recognised in it, with figures as printed in braces."""

    texts: tuple[str, ...]
    expected: tuple[str, ...]


def cases_of(name: str) -> Iterator[Case]:
    """Yield the cases of a data file: blocks of passages and expectations, a blank line between them."""
    for block in re.split(r"\n{2,}", (DATA / name).read_text(encoding="utf-8")):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        told = [line for line in lines if re.match("(?:derived|truncated|relation|previous|finding) ", line)]
        if lines:
            yield Case(tuple(line for line in lines if line not in told), tuple(sorted(told)))


def outcome_of(recognised: Recognised, passages: Sequence[Passage], found: FoundNumbers) -> tuple[str, ...]:
    """Return what was recognised in the words of the data files, in the order of the alphabet."""
    names: list[str] = []
    for figure in found.figures:
        printed = passages[figure.passage].text[figure.start : figure.end]
        earlier = sum(name.partition("#")[0] == printed for name in names)
        names.append(f"{printed}#{earlier + 1}" if earlier else printed)

    def named(formula: str) -> str:
        return re.sub(r"\{(\d+)\}", lambda match: f"{{{names[int(match[1])]}}}", formula)

    words = {Agreement.EXACT: "derived", Agreement.TRUNCATED: "truncated"}
    lines = [
        f"{words[each.agreement]} {{{names[each.figure]}}} = {named(each.formula)}" for each in recognised.derivations
    ]
    lines += [f"previous {{{names[now]}}} : {{{names[before]}}}" for now, before in recognised.previous]
    lines += [f"relation {named(each)}" for each in recognised.relations]
    lines += [f"finding {each.code}" for each in recognised.findings]
    return tuple(sorted(lines))
