"""Published reports read in, for which nobody wrote the text to suit: `python -m tests.imports.published FILE…`.

The files lie outside the repository. What is known of a report stands in `published/<name>.yaml`: only numbers of parts
and figures, none of its words. For every report the proof must hold and the sources must be free of errors.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Final

import yaml

from fazhi_report.importing import Imported, Wishes, import_report
from fazhi_report.messages import message_of
from tests.imports.reading_in import surroundings

EXPECTED: Final = Path(__file__).parent / "published"


def main(paths: list[str]) -> int:
    """Read each report in, print what is known and what was found, and return how many are not as known."""
    failed = 0
    for path in map(Path, paths):
        known: dict[str, Any] = yaml.safe_load((EXPECTED / f"{path.stem}.yaml").read_text(encoding="utf-8"))
        imported, findings = import_report(path.name, path.read_bytes(), Wishes(year=known["year"]), surroundings())
        if imported is None:
            print(f"{path.name}: not read in")
            print(*(f"  {each.code} {message_of(each, 'en')}" for each in findings), sep="\n")
            failed += 1
            continue
        found = facts_of(imported)
        wrong = {key: found.get(key) for key, value in known.items() if found.get(key) != value}
        print(f"{path.name}: {'as known' if not wrong else f'{wrong} instead of {known}'}")
        failed += bool(wrong)
    return failed


def facts_of(imported: Imported) -> dict[str, object]:
    """Return what can be known of a report: how many parts and figures it has, and its formulas by their values."""
    sections = [yaml.safe_load(content) for name, content in imported.contents.items() if "/report." not in name]
    values = {
        f"{part.id}.{name}": str(statistic["value"])
        for part in imported.drafted.parts
        for name, statistic in statistics_of(part.data).items()
    }
    return {
        "year": imported.year,
        "titled_parts": sum("title" in each for each in sections),
        "subparts": sum(len(each.get("subsections", ())) for each in sections),
        "items": sum(measures_in(each) for each in sections),
        "numbers": sum(len(each.found.figures) for each in imported.drafted.parts),
        "literals": sorted({text for each in sections for text in each.get("literals", ())}),
        "formulas": sorted(formulas_of(imported, values)),
        "corrections": len(imported.outline.corrections),
        "faults": sorted({each.code for each in imported.compiled.diagnostics}),
    }


def statistics_of(data: dict[str, Any]) -> dict[str, Any]:
    """Return the statistics of a drafted file."""
    return dict(data.get("statistics", {}))


def formulas_of(imported: Imported, values: dict[str, str]) -> list[str]:
    """Return each formula with the values of its names, and what it is stated to be: `102 / 149 = 68.46%`."""
    found = []
    for part in imported.drafted.parts:
        for derivation in part.recognised.derivations:
            numbers = [values.get(f"{part.id}.{name}", name) for name in part.identifiers]
            number = part.found.figures[derivation.figure].number
            found.append(f"{derivation.formula.format(*numbers)} = {number.written}{number.sign}")
    return found


def measures_in(data: dict[str, Any]) -> int:
    """Return how many measures a file or a part of it has, at whatever depth."""
    below = [*data.get("measures", ()), *data.get("subsections", ())]
    return len(data.get("measures", ())) + sum(map(measures_in, below))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
