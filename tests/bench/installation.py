"""The program as a user has it: built into a wheel and installed, compiled, into an environment of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from tests.bench.measuring import FailedProcessError

PIP: Final = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")


class Installation(NamedTuple):
    """A virtual environment with the program in it: interpreter, command, and the variables to run either with."""

    interpreter: str
    command: str
    environment: Mapping[str, str]


def build_wheel(checkout: Path, scratch: Path) -> Path:
    """Return a wheel of the checkout, made below the folder `scratch`. No wheel: FailedProcessError."""
    folder = scratch / "wheels"
    _call([*PIP, "wheel", "--no-deps", "--wheel-dir", os.fspath(folder), os.fspath(checkout)])
    (wheel,) = folder.glob("*.whl")
    return wheel


def install(wheel: Path, extras: str, scratch: Path) -> Installation:
    """Install a wheel with some of its extras, and all that they depend on, into a new folder `scratch`.

    Home and caches of what is run lie there too: nothing of the user's is read or written. No way to install it:
    FailedProcessError.
    """
    folder, home = scratch / "venv", scratch / "home"
    home.mkdir(parents=True)
    interpreter = folder / "bin" / "python"
    _call([sys.executable, "-m", "venv", "--without-pip", os.fspath(folder)])
    _call([*PIP, "--python", os.fspath(interpreter), "install", "--no-input", "--compile", f"{wheel}[{extras}]"])
    environment = {
        "PATH": os.defpath,
        "HOME": os.fspath(home),
        "XDG_CACHE_HOME": os.fspath(home / ".cache"),
        "LANG": "C.UTF-8",
    }
    return Installation(os.fspath(interpreter), os.fspath(folder / "bin" / "fazhi"), environment)


def with_first_rules(checkout: Path, installation: Installation, scratch: Path) -> Installation:
    """Return the same installation with the rules of the first stage alone: a copy of the package is found first."""
    folder = scratch / "first-rules"
    finding = "import fazhi_report; print(fazhi_report.__path__[0])"
    package = Path(_call([installation.interpreter, "-c", finding]).strip())
    shutil.copytree(package, folder / package.name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(checkout / "tests" / "bench" / "first_rules.py", folder / package.name / "rules" / "registry.py")
    _call([installation.interpreter, "-m", "compileall", "-q", os.fspath(folder)])
    return installation._replace(environment={**installation.environment, "PYTHONPATH": os.fspath(folder)})


def _call(arguments: Sequence[str]) -> str:
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise FailedProcessError(arguments, done.returncode, done.stdout + done.stderr)
    return done.stdout
