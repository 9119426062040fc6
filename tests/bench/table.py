"""Samples → the table: medians, ratios, and whether each bound is met.

Ratios are taken round by round, and their median is shown: what runs next to what it is compared with is slowed by the
same neighbours, so that such a ratio holds on a busy machine too, where a ratio of two medians does not.
"""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Final, Literal, NamedTuple

from tests.bench.measuring import Sample
from tests.bench.subjects import IMPORTS


class Line(NamedTuple):
    """One line of the table: what of whom, against whom, and how far it may go.

    `base` is the key of the subject that the ratio is taken to, None where the median itself is bounded. `bound` is
    None for what is shown for orientation; without a base it is in the unit of `field`.
    """

    key: str
    label: str
    field: Literal["seconds", "mebibytes"]
    base: str | None
    bound: float | None


LINES: Final = (
    Line("imports", "I: import the five libraries", "seconds", "imports", None),
    Line("cold", "cold build, Markdown and HTML", "seconds", "imports", 1.3),
    Line("check", "check", "seconds", "imports", 1.2),
    Line("check", "check, to one with the rules of the first stage", "seconds", "first_rules", 1.3),
    Line("check_pair", "check, with the report on the year before", "seconds", "check", None),
    Line("diff", "diff of two years", "seconds", "cold", 1.5),
    Line("unchanged", "build with nothing changed", "seconds", "imports", 0.4),
    Line("large", "cold build, 100 times the measures", "seconds", "cold", 3.0),
    Line("changed", "changed section rebuilt in one process", "seconds", None, 0.010),
    Line("import", "import of the report's text", "seconds", "cold", 3.0),
    Line("import_tenfold", "import, 10 times the text", "seconds", "import", 10.0),
    Line("first", "first build after installation", "seconds", "imports", None),
    Line("bare", "python -c pass", "seconds", "imports", None),
    Line("five", "cold build, Markdown, HTML, text, DOCX and PDF", "seconds", "cold", 3.0),
    Line("pdf", "cold build, PDF alone", "seconds", "weasyprint", 0.5),
    Line("weasyprint", "WeasyPrint, PDF of the same report.html", "seconds", None, None),
    Line("imports", "peak memory of I", "mebibytes", "imports", None),
    Line("cold", "peak memory of a cold build", "mebibytes", "imports", None),
    Line("large", "peak memory, 100 times the measures", "mebibytes", "imports", None),
    Line("import_tenfold", "peak memory of an import, 10 times the text", "mebibytes", "imports", None),
    Line("five", "peak memory, all five formats", "mebibytes", "imports", None),
    Line("pdf", "peak memory, PDF alone", "mebibytes", "weasyprint", None),
    Line("weasyprint", "peak memory of WeasyPrint", "mebibytes", None, None),
)
"""The table, from top to bottom."""

NAMES: Final = {
    "imports": "I",
    "cold": "cold build",
    "check": "check",
    "first_rules": "first rules",
    "import": "import",
    "weasyprint": "WeasyPrint",
}
"""How a subject that others are compared with is named in the table."""

NOT_MEASURED: Final = "not measured"

HEAD: Final = ("what", "median", "ratio", "bound", "")


class Circumstances(NamedTuple):
    """What the figures depend on."""

    rounds: int
    python: str
    processor: str
    cores: int
    spread: tuple[float, float]

    @classmethod
    def of_session(cls, samples: Mapping[str, Sequence[Sample]]) -> Circumstances:
        """Return the circumstances of a session on this machine, with the seconds that the middle half of I took."""
        seconds = [sample.seconds for sample in samples["imports"]]
        lower, _, upper = quantiles(seconds, n=4)
        return cls(len(seconds), platform.python_version(), processor_name(), os.cpu_count() or 1, (lower, upper))

    @property
    def text(self) -> str:
        """The circumstances in words."""
        lower, upper = (seconds * 1000 for seconds in self.spread)
        return (
            f"Medians of {self.rounds} interleaved runs, ratios taken round by round; "
            f"Python {self.python}, {self.processor}, {self.cores} cores.\n"
            f'I is `python -c "{IMPORTS}"`; the middle half of its runs took {lower:.0f} to {upper:.0f} ms.'
        )


class Result(NamedTuple):
    """One line of the table with its figures. `met` is None where there is no bound, or nothing to hold against it.

    A line that could not be measured has the `reason` and no median; one whose base could not, no ratio.
    """

    line: Line
    median: float | None
    ratio: float | None
    met: bool | None
    reason: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """The line as texts, as `HEAD` names them."""
        line = self.line
        name = NAMES.get(line.base or "", "")
        value = NOT_MEASURED
        if self.median is not None:
            value = f"{self.median * 1000:.1f} ms" if line.field == "seconds" else f"{self.median:.1f} MiB"
        ratio = "" if self.ratio is None else f"{self.ratio:.2f} {name}"
        bound = ""
        if line.bound is not None:
            bound = f"{line.bound * 1000:g} ms" if line.base is None else f"{line.bound:.1f} {name}"
        return line.label, value, ratio, bound, {None: "", True: "met", False: "not met"}[self.met]


def results_of(samples: Mapping[str, Sequence[Sample]], unmeasured: Mapping[str, str]) -> tuple[Result, ...]:
    """Return the figures of every line. `unmeasured` says why there are no samples of a subject, by its key."""
    return tuple(
        Result(line, None, None, None, unmeasured[line.key]) if line.key in unmeasured else _result_of(line, samples)
        for line in LINES
    )


def _result_of(line: Line, samples: Mapping[str, Sequence[Sample]]) -> Result:
    values = _values(samples[line.key], line.field)
    value, ratio = median(values), None
    if line.base is not None and line.base in samples:
        pairs = zip(values, _values(samples[line.base], line.field), strict=True)
        ratio = median(one / other for one, other in pairs)
    compared = value if line.base is None else ratio
    return Result(line, value, ratio, None if line.bound is None or compared is None else compared <= line.bound)


def reasons_of(results: Sequence[Result]) -> list[str]:
    """Return why lines were not measured, each reason once, with the lines."""
    keys: dict[str, list[str]] = {}
    for result in results:
        if result.reason and result.line.key not in keys.setdefault(result.reason, []):
            keys[result.reason].append(result.line.key)
    return [f"{NOT_MEASURED}: {', '.join(of_reason)}: {reason}" for reason, of_reason in keys.items()]


def as_text(results: Sequence[Result], circumstances: Circumstances) -> str:
    """Return the table for the terminal."""
    rows = [HEAD, *(result.cells for result in results)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for label, *cells in rows:
        aligned = (cell.rjust(width) for cell, width in zip(cells[:-1], widths[1:-1], strict=True))
        lines.append("  ".join((label.ljust(widths[0]), *aligned, cells[-1])).rstrip())
    return "\n".join((*lines, "", circumstances.text, *reasons_of(results)))


def as_markdown(results: Sequence[Result], circumstances: Circumstances) -> str:
    """Return the table as it stands in the README."""
    rows = [("what", "median", "ratio", "bound"), *(result.cells[:4] for result in results)]
    lines = [f"| {' | '.join(cell or '–' for cell in row)} |" for row in rows]
    return "\n".join((lines[0], "|---|--:|--:|--:|", *lines[1:], "", circumstances.text, *reasons_of(results)))


def as_json(results: Sequence[Result], circumstances: Circumstances, samples: Mapping[str, Sequence[Sample]]) -> str:
    """Return the table, and all samples it was made from, as JSON."""
    content = {
        "circumstances": circumstances._asdict(),
        "lines": [
            {**result.line._asdict(), **{name: getattr(result, name) for name in ("median", "ratio", "met", "reason")}}
            for result in results
        ],
        "samples": {key: [sample._asdict() for sample in of_key] for key, of_key in samples.items()},
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def processor_name() -> str:
    """Return the name of the processor as the system gives it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())


def _values(samples: Sequence[Sample], field: Literal["seconds", "mebibytes"]) -> list[float]:
    return [sample.seconds if field == "seconds" else sample.mebibytes for sample in samples]
