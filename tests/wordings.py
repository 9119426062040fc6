"""Sentences of two years as official reports word them, and the runs that a reader should see."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import yaml

from fazhi_report.comparison.habits import Habits, habits_of
from fazhi_report.comparison.reading import atoms_of
from fazhi_report.comparison.tidying import tidied
from fazhi_report.comparison.wording import Stretch, stretches_kept
from fazhi_report.schema import texts_of
from tests.compared_reports import side_of

FOLDER: Final = Path(__file__).parent
DATA: Final = FOLDER.parent / "data" / "2019"


class Wording(NamedTuple):
    """A sentence of two years, and how it is shown: `全面〔-推进-〕〔+推动+〕`."""

    old: str
    new: str
    shown: str


@cache
def wordings() -> tuple[Wording, ...]:
    """Return the sentences of `wordings.yaml`."""
    rows = yaml.safe_load((FOLDER / "wordings.yaml").read_text(encoding="utf-8"))
    return tuple(Wording(**row) for row in rows)


@cache
def learnt() -> Habits:
    """Return what is learnt of Chinese words from the report on 2019, and from the sentences of each year."""
    contents = {f"data/2019/{path.name}": path.read_bytes() for path in DATA.glob("*.yaml")}
    report = "\n".join(
        text for section in side_of(contents, 2019).report.sections for _, text in texts_of(section.content)
    )
    old, new = ("\n".join([report, *(each[index] for each in wordings())]) for index in (0, 1))
    return habits_of(old, new)


def kept(old: str, new: str, habits: Habits) -> list[Stretch]:
    """Return what stays of a sentence."""
    atoms = atoms_of(old), atoms_of(new)
    return tidied(stretches_kept(*atoms, habits), *atoms, habits)


def shown(old: str, new: str, habits: Habits) -> str:
    """Return a sentence of two years as it is shown."""
    old_atoms, new_atoms = atoms_of(old), atoms_of(new)
    text, at_old, at_new = "", 0, 0
    for each in [*kept(old, new, habits), Stretch(len(old_atoms), len(new_atoms), 0)]:
        removed, added = "".join(old_atoms[at_old : each.old]), "".join(new_atoms[at_new : each.new])
        text += f"〔-{removed}-〕" * bool(removed) + f"〔+{added}+〕" * bool(added)
        at_old, at_new = each.old + each.length, each.new + each.length
        text += "".join(old_atoms[each.old : at_old])
    return text
