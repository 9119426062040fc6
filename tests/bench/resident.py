"""A process that stays: one section's text changes again and again, and the report is compiled and rendered in memory.

    python tests/bench/resident.py WORKSPACE 2019 100

Prints the milliseconds of each change, one a line. Run with the interpreter of the installed program.
"""

from __future__ import annotations

import sys
from time import perf_counter

from fazhi_report.pipeline import Page, compile_report, render_report
from fazhi_report.renderers import Resources
from fazhi_report.workspace import cache_folder, open_workspace, read_templates, read_year

WARM_UP = 5
"""Changes made before the first that counts."""

STOP = "。\n"
DIGITS = "〇一二三四五六七八九"


def main(root: str, year: int, changes: int) -> None:
    """Change the largest file of the year so many times and print how long each change took to reach the output."""
    workspace = open_workspace(root).value
    assert workspace is not None, f"{root} is no workspace"
    contents = read_year(workspace, year).value
    assert contents is not None, f"{root} has no {year}"
    changed = max(contents, key=lambda name: len(contents[name]))
    text = contents[changed].decode()
    assert STOP in text, f"{changed} holds no sentence to be changed"
    templates, cache = read_templates(workspace).value, cache_folder()
    assert templates is not None, "there are no templates"
    compiled = compile_report(year, contents)
    for change in range(WARM_UP + changes):
        words = "并再作改动" + "".join(DIGITS[int(digit)] for digit in str(change))
        edited = {**contents, changed: text.replace(STOP, words + STOP, 1).encode()}
        started = perf_counter()
        compiled = compile_report(year, edited, compiled)
        assert compiled.document is not None, f"{changed} does not compile"
        outputs, _ = render_report(compiled.document, Page("zh", ""), ("md", "html"), Resources(templates, cache))
        milliseconds = (perf_counter() - started) * 1000
        assert all(words.encode() in output for output in outputs.values()), "the change is not in the output"
        if change >= WARM_UP:
            print(f"{milliseconds:.3f}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
