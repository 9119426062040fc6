"""Three years of one small report, with every kind of change between them.

`2017`, `2018` and `2019` are the folders of a workspace's `data`, in the layout of `fazhi fmt`. `changes.yaml` says
what `fazhi check` finds in them and what changed from each year to the next, kind by kind: whoever reads the folders
side by side finds these changes and no others. `changes` gives it as data, all scalars being texts; `make_workspace`
lays the years out for a command to run in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import copytree
from typing import Any, Final

import pytest
import yaml

FOLDER: Final = Path(__file__).parent
YEARS: Final = ("2017", "2018", "2019")


def changes() -> Mapping[str, Any]:
    """Return what `changes.yaml` says: findings by year, and changes by pair of years (`2017 2018`)."""
    tree: Mapping[str, Any] = yaml.safe_load((FOLDER / "changes.yaml").read_text(encoding="utf-8"))
    return tree


def make_workspace(root: Path, years: Sequence[str] = YEARS) -> Path:
    """Lay out a workspace with these years in a folder, and return the folder."""
    for year in years:
        copytree(FOLDER / year, root / "data" / year)
    return root


def enter_workspace(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a workspace of the three years in a folder and go there, in a Chinese terminal of 80 columns."""
    monkeypatch.chdir(make_workspace(root))
    for name in ("FAZHI_LANG", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("XDG_CACHE_HOME", str(root / "cache"))
    return root


def contents_of(year: str) -> Mapping[str, bytes]:
    """Return the files of a year by the names that `pipeline` knows them by: `data/2018/plan.yaml`."""
    return {f"data/{year}/{path.name}": path.read_bytes() for path in sorted((FOLDER / year).glob("*.yaml"))}
