"""Measure the speed and memory of the installed program: `make bench`.

    .venv/bin/python tests/bench/bench.py [--runs 21] [--markdown] [--json FILE] [--font-paths FOLDERS]

A wheel is built and installed with its dependencies into a fresh virtual environment in a temporary folder; everything
measured runs from there, one process after the other in turn, for as many rounds as asked. The table shows medians,
ratios to I, and the bounds the project sets itself. The exit status is 0 whether they are met or not; 1 means
that nothing could be measured. Linux and macOS only: memory is asked of the system in their way.

The lines of documents on paper need typefaces (in FOLDERS, those of FAZHI_FONT_PATHS, or the system's) and WeasyPrint,
which is installed too but needs Pango from the system. Where either is missing, these lines say so.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path
from tempfile import TemporaryDirectory

CHECKOUT = Path(__file__).resolve().parents[2]

USUAL_RUNS, FEWEST_RUNS = 21, 3


def main() -> int:
    """Measure, print the table, and return the exit status."""
    sys.path.insert(0, str(CHECKOUT))
    from tests.bench.installation import build_wheel, install
    from tests.bench.measuring import FailedProcessError
    from tests.bench.subjects import set_up
    from tests.bench.table import Circumstances, as_json, as_markdown, as_text, results_of
    from tests.bench.typesetting import Setters, with_typesetting

    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=USUAL_RUNS, help=f"rounds that count (default {USUAL_RUNS})")
    parser.add_argument("--markdown", action="store_true", help="print the table as it stands in the README")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write figures and samples to this file")
    parser.add_argument(
        "--font-paths",
        default=os.environ.get("FAZHI_FONT_PATHS", ""),
        metavar="FOLDERS",
        help="where typefaces are, joined as those of PATH (default: FAZHI_FONT_PATHS, else the system's)",
    )
    arguments = parser.parse_args()
    rounds = max(arguments.runs, FEWEST_RUNS)
    try:
        with TemporaryDirectory(prefix="fazhi-bench-") as folder:
            scratch = Path(folder).resolve()
            show_progress("installing")
            wheel = build_wheel(CHECKOUT, scratch)
            ours, other = (
                install(wheel, "docx,import,pdf", scratch / "ours"),
                install(wheel, "bench", scratch / "other"),
            )
            setters = Setters(ours, other).finding(arguments.font_paths, scratch)
            session = with_typesetting(set_up(CHECKOUT, ours, scratch), CHECKOUT, setters, scratch)
            samples = session.measure(rounds, show_progress)
    except FailedProcessError as error:
        show_progress("")
        print(error, file=sys.stderr)
        return 1
    show_progress("")
    results, circumstances = results_of(samples, session.unmeasured), Circumstances.of_session(samples)
    print((as_markdown if arguments.markdown else as_text)(results, circumstances))
    if arguments.json is not None:
        arguments.json.write_text(as_json(results, circumstances, samples), encoding="utf-8")
    return 0


def show_progress(text: str) -> None:
    """Show on a terminal what is going on, in place of what was shown before."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
