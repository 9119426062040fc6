"""The parts that the system tests run beside Python: which they are, whether they are there, how they are installed."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parents[2]

PACKAGES: Final = ROOT / ".venv" / "system" / "node_modules"
"""Where `make test-system` puts the packages of npm that `package.json` names."""

TYPEFACES: Final = Path(os.environ.get("FAZHI_TYPEFACES") or ROOT / ".venv" / "system" / "typefaces")
"""The folder of the Fandol typefaces: where `install.sh` unpacks them, or the one that FAZHI_TYPEFACES names."""


class Program(NamedTuple):
    """A program of the system: what it is, and the names it goes by on the PATH, the first found being taken."""

    what: str
    names: tuple[str, ...]


CHROMIUM: Final = Program("Chromium", ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"))
JAVA: Final = Program("Java 17 or newer", ("java",))
LIBREOFFICE: Final = Program("LibreOffice Writer", ("soffice",))
PROGRAMS: Final = (Program("git", ("git",)), Program("Node.js", ("node",)), JAVA, CHROMIUM, LIBREOFFICE)

FACES: Final = (
    *("FandolSong-Regular", "FandolSong-Bold", "FandolFang-Regular"),
    *("FandolHei-Regular", "FandolHei-Bold", "FandolKai-Regular"),
)
MODULES: Final = ("check_jsonschema", "playwright", "pre_commit")

ADVICE: Final = """\
The system tests cannot run. What is missing:
{parts}
The packages of pip and npm are installed by `make test-system`. On Debian and Ubuntu the rest is installed by
    tests/system/install.sh
run as root. Elsewhere, install the programs so that they are found on the PATH, and name a folder with the Fandol
typefaces (part of TeX Live): FAZHI_TYPEFACES=folder make test-system"""


def path_of(program: Program) -> str | None:
    """Return where a program is, None where it is not there."""
    return next((found for name in program.names if (found := shutil.which(name)) is not None), None)


def missing() -> Iterator[str]:
    """Yield each part that is not there: programs, typefaces, Python modules, packages of npm in the version wanted."""
    yield from (f"{each.what} ({' or '.join(each.names)})" for each in PROGRAMS if path_of(each) is None)
    yield from (f"the typeface {TYPEFACES / face}.otf" for face in FACES if not (TYPEFACES / f"{face}.otf").is_file())
    yield from (f"the Python module {name}" for name in MODULES if find_spec(name) is None)
    wanted: dict[str, str] = json.loads((Path(__file__).parent / "package.json").read_text())["dependencies"]
    for name, version in wanted.items():
        record = PACKAGES / name / "package.json"
        if not record.is_file() or json.loads(record.read_text(encoding="utf-8"))["version"] != version:
            yield f"npm's {name} {version}"


def advice() -> str | None:
    """Return what to tell whoever runs the tests without all of their parts, None where nothing is missing."""
    parts = "\n".join(f"  - {each}" for each in missing())
    return ADVICE.format(parts=parts) if parts else None
