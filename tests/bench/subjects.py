"""What is measured: the commands, the workspaces they run in, and the order they run in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from tests.bench.earlier_year import write_earlier_year
from tests.bench.installation import Installation, with_first_rules
from tests.bench.measuring import FailedProcessError, Process, Sample, run

YEAR: Final = "2019"
YEAR_BEFORE: Final = "2018"

IMPORTS: Final = "import click, yaml, jinja2, pydantic, markdown_it"
"""What times are compared with: loading the libraries, before anything is done with them."""

PARTS, MEASURES_A_PART = 10, 10
"""How often parts, and measures within them, are repeated for the report with 100 times the measures."""

TENFOLD: Final = (10, 1)
"""How often parts and measures are repeated for a text of ten times the length."""

CHANGES_A_ROUND: Final = 20
"""Changes of a section in each run of the process that stays."""


class Subject(NamedTuple):
    """One process that is timed from start to end. `prepare` is done before each run, and not timed."""

    key: str
    process: Process
    prepare: Callable[[], None]


class Session(NamedTuple):
    """All that is run: whole processes, and the one that stays and times its own work (`resident.py`).

    `unmeasured` says of what cannot be run on this machine why not, by its key.
    """

    subjects: Sequence[Subject]
    resident: Process
    unmeasured: Mapping[str, str]

    def measure(self, rounds: int, report_progress: Callable[[str], None]) -> Mapping[str, list[Sample]]:
        """Return the samples of each subject by its key, from this many rounds after one that does not count.

        In each round everything runs once, always in the same order, so that what slows the machine for a while slows
        all alike. The samples of `changed` are those of the process that stays.
        """
        samples: dict[str, list[Sample]] = {}
        for number in range(rounds + 1):
            report_progress("warm-up" if number == 0 else f"round {number} of {rounds}")
            of_round: dict[str, list[Sample]] = {}
            for subject in self.subjects:
                subject.prepare()
                of_round[subject.key] = [run(subject.process)]
            memory = run(self.resident).mebibytes
            changes = self.resident.log.read_text(encoding="utf-8").splitlines()
            of_round["changed"] = [Sample(float(milliseconds) / 1000, memory) for milliseconds in changes]
            if number > 0:
                for key, found in of_round.items():
                    samples.setdefault(key, []).extend(found)
        return samples


def set_up(checkout: Path, installation: Installation, scratch: Path) -> Session:
    """Make the workspaces below the folder `scratch` and return what is to be run in them."""
    small, unchanged, large, first, pair = (scratch / name for name in ("small", "unchanged", "large", "first", "pair"))
    source, scripts = checkout / "data" / YEAR, checkout / "tests" / "bench"
    for workspace in (small, unchanged, first, pair):
        shutil.copytree(source, workspace / "data" / YEAR)
    remove_waivers(first / "data" / YEAR / "report.yaml")
    write_earlier_year(source, pair / "data" / YEAR_BEFORE)
    first_rules = with_first_rules(checkout, installation, scratch)
    write_large_year(scripts / "workspaces.py", source, large / "data" / YEAR)
    tenfold = scratch / "tenfold"
    write_large_year(scripts / "workspaces.py", source, tenfold / "data" / YEAR, TENFOLD)

    def process(*arguments: str | Path, of: Installation = installation) -> Process:
        return Process([os.fspath(each) for each in arguments], of.environment, scratch / "log.txt")

    def fazhi(command: str, workspace: Path, of: Installation = installation) -> Process:
        return process(of.command, command, YEAR, "--root", workspace, of=of)

    def reading(workspace: Path, name: str) -> Subject:
        """Return the import of the text of a report into a workspace that is empty before each run."""
        run(process(installation.command, "build", YEAR, "--to", "txt", "--root", workspace))
        published, target = workspace / "build" / YEAR / "report.txt", scratch / name
        text = scratch / f"{name}.txt"
        shutil.copy(published, text)
        target.mkdir()
        return Subject(
            name,
            process(installation.command, "import", text, "--year", YEAR, "--root", target),
            without(target / "data"),
        )

    compare = (installation.command, "diff", YEAR_BEFORE, YEAR, "--root", pair)
    python, caches = installation.interpreter, Path(installation.environment["XDG_CACHE_HOME"])
    return Session(
        (
            Subject("first", fazhi("build", small), without(small / "build", caches)),
            Subject("imports", process(python, "-c", IMPORTS), without()),
            Subject("cold", fazhi("build", small), without(small / "build")),
            Subject("check", fazhi("check", small), without()),
            Subject("first_rules", fazhi("check", first, first_rules), without()),
            Subject("check_pair", fazhi("check", pair), without()),
            Subject("diff", process(*compare), without()),
            Subject("unchanged", fazhi("build", unchanged), without()),
            Subject("large", fazhi("build", large), without(large / "build")),
            reading(small, "import"),
            reading(tenfold, "import_tenfold"),
            Subject("bare", process(python, "-c", "pass"), without()),
        ),
        process(python, scripts / "resident.py", small, YEAR, str(CHANGES_A_ROUND)),
        {},
    )


def without(*folders: Path) -> Callable[[], None]:
    """Return what removes these folders."""

    def remove() -> None:
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)

    return remove


def remove_waivers(report: Path) -> None:
    """Take the waivers out of a `report.yaml`, where they are the last key: without their rules they waive nothing."""
    text = report.read_text(encoding="utf-8")
    report.write_text(text.partition("\nwaivers:")[0].rstrip() + "\n", encoding="utf-8")


def write_large_year(
    script: Path, source: Path, target: Path, factors: tuple[int, int] = (PARTS, MEASURES_A_PART)
) -> None:
    """Write the sources with more measures, in a process of its own: its memory would be counted as that of others."""
    arguments = [sys.executable, os.fspath(script), os.fspath(source), os.fspath(target), *map(str, factors)]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise FailedProcessError(arguments, done.returncode, done.stderr)
