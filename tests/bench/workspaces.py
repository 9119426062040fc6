"""A workspace with many times the measures of a real one, to see how the program grows.

    python tests/bench/workspaces.py data/2019 large/data/2019 10 10

The subsections of a section are repeated under identifiers of their own; a section with measures directly under it (the
plan) is repeated as a file. Measures are then repeated within their part. So the number of measures grows by one factor
times the other, while no part of the report grows by more than one of them: numbering ends at 99. Statistics, derived
figures and relations stay as they are, and texts refer to them again and again.

Each title, lead and sentence that is repeated ends in a mark of its own, so that nothing is gained from having read the
same text before, and next to nothing stands twice in the report; what does is waived. The sources are written in their
canonical form, as `fazhi fmt` leaves them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from copy import deepcopy
from itertools import count
from pathlib import Path
from typing import Any, Final

import yaml

from fazhi_report.formatting import FormattingOrder, format_source
from fazhi_report.pipeline import compile_report

HEAD_FILE: Final = "report.yaml"

LETTERS: Final = str.maketrans("0123456789", "ABCDEFGHIJ")
"""What a number is written in where digits would have to be declared."""

SENTENCE_END: Final = re.compile("。(?=\\s*(.?))", re.DOTALL)

LOADER: Final[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DUMPER: Final[Any] = getattr(yaml, "CBaseDumper", yaml.BaseDumper)


def write_scaled_year(source: Path, target: Path, parts: int, measures: int) -> None:
    """Write the sources of one year into the folder `target`, with `parts` × `measures` times the measures.

    `source` is a folder such as `data/2019`. Its files are read as YAML nodes, so that quotes and folding are written
    again as they stood; comments are lost. `target` is made, and should hold nothing yet.
    """
    target.mkdir(parents=True, exist_ok=True)
    head = _read(source / HEAD_FILE)
    sections = _value(head, "sections")
    assert sections is not None, f"{source / HEAD_FILE} names no sections"
    identifiers: list[str] = [node.value for node in sections.value]
    sections.value = []
    numbers = count(1)
    for identifier in identifiers:
        section = _read(source / f"{identifier}.yaml")
        stands_alone = _value(section, "measures") is not None
        if not stands_alone:
            _repeat_subsections(section, parts)
        for measures_of_part in _lists_of_measures(section):
            measures_of_part.value = [deepcopy(each) for each in measures_of_part.value for _ in range(measures)]
        for copy in range(1, (parts if stands_alone else 1) + 1):
            name = _numbered(identifier, copy)
            sections.value.append(yaml.ScalarNode("tag:yaml.org,2002:str", name))
            _write(target / f"{name}.yaml", _marked(section, numbers))
    head.value = [(key, value) for key, value in head.value if key.value != "waivers"]
    _write(target / HEAD_FILE, head)
    _waive_what_repetition_causes(target, int(source.name))


def count_measures(folder: Path) -> int:
    """Return the number of measures in the sources of one year."""
    files = [path for path in folder.glob("*.yaml") if path.name != HEAD_FILE]
    return sum(len(measures.value) for path in files for measures in _lists_of_measures(_read(path)))


def _repeat_subsections(section: yaml.Node, times: int) -> None:
    subsections = _value(section, "subsections")
    if subsections is None:
        return
    again = [deepcopy(each) for each in subsections.value for _ in range(times)]
    for index, subsection in enumerate(again):
        identifier = _value(subsection, "id")
        assert identifier is not None, "a subsection has an id"
        identifier.value = _numbered(identifier.value, index % times + 1)
    subsections.value = again


def _waive_what_repetition_causes(target: Path, year: int) -> None:
    """Waive in the larger report what the review finds there, by code and section, as an office would."""
    contents = {f"data/{year}/{path.name}": path.read_bytes() for path in sorted(target.glob("*.yaml"))}
    findings = compile_report(year, contents).diagnostics
    places = {(each.code, Path(each.span.file).stem) for each in findings if each.span is not None}
    with (target / HEAD_FILE).open("a", encoding="utf-8") as stream:
        stream.write("waivers:\n")
        for code, where in sorted(places):
            stream.write(f"  - code: {code}\n    where: {where}\n    reason: 各部分重复多次。\n")


def _marked(section: yaml.Node, numbers: Iterator[int]) -> yaml.Node:
    """Return a copy of a section in which each title, lead and sentence that is repeated ends in a mark of its own."""
    again = deepcopy(section)
    subsections = _value(again, "subsections")
    parts = [] if subsections is None else subsections.value
    measures = [measure for each in _lists_of_measures(again) for measure in each.value]
    for part in (*parts, *measures):
        for key in ("title", "lead"):
            heading = _value(part, key)
            if heading is not None:
                heading.value += _mark(numbers)
        text = _value(part, "text")
        if text is not None:
            text.value = SENTENCE_END.sub(lambda match: f"{_mark(numbers)}。" if match[1] != "”" else "。", text.value)
    return again


def _mark(numbers: Iterator[int]) -> str:
    return f"（{str(next(numbers)).translate(LETTERS)}）"


def _numbered(identifier: str, copy: int) -> str:
    return identifier if copy == 1 else f"{identifier}_{copy}"


def _lists_of_measures(part: yaml.Node) -> Iterator[yaml.Node]:
    """Yield the list of measures directly in a section or subsection, and those in the subsections of a section."""
    measures, subsections = _value(part, "measures"), _value(part, "subsections")
    if measures is not None:
        yield measures
    if subsections is not None:
        for subsection in subsections.value:
            yield from _lists_of_measures(subsection)


def _value(mapping: yaml.Node, key: str) -> yaml.Node | None:
    """Return the node under a key of a mapping node, or None."""
    return next((value for name, value in mapping.value if name.value == key), None)


def _read(path: Path) -> yaml.Node:
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=LOADER)
    assert node is not None, f"{path} is empty"
    return node


def _write(path: Path, node: yaml.Node) -> None:
    text: str = yaml.serialize(node, Dumper=DUMPER, allow_unicode=True)
    order = FormattingOrder("report" if path.name == HEAD_FILE else "section", keep_punctuation=True)
    formatted = format_source(path.name, text.encode(), order).value
    assert formatted is not None, f"{path} cannot be put into its canonical form"
    path.write_bytes(formatted.content)


if __name__ == "__main__":
    write_scaled_year(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
