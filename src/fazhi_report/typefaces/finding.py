"""Which of the typefaces installed on the machine stand for the faces of an official document.

Folders that the user names come first, whole: what lies there is meant, even where a better face is installed. The
typesetting engine says what is installed, since it must find it again under the same names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Outcome
from fazhi_report.typefaces import FACES, NAMES, Face, Typeface
from fazhi_report.typefaces.preference import PREFERENCE, Candidate

THIN: Final = 550
"""Weights below this one are not bold."""


class Installed(NamedTuple):
    """One installed typeface as the engine sees it."""

    family: str
    weight: int
    file: str


def find_typefaces(folders: Sequence[str]) -> Outcome[Mapping[Face, Typeface]]:
    """Return the typeface for each face, looked for in these folders and then among those of the system.

    FZ050 the engine itself is not installed (value None); FZ051 for each face that nothing stands for, which is left
    out.
    """
    try:
        found = dict(chosen(installed_in(folders), FACES)) if folders else {}
        missing = [face for face in FACES if face not in found]
        found |= chosen(installed_in(()), missing) if missing else {}
    except ModuleNotFoundError as missing_module:
        if missing_module.name != "typst":
            raise
        return Outcome(None, (Diagnostic("FZ050", None, {"format": "pdf"}),))
    return Outcome({face: found[face] for face in FACES if face in found}, missing_in(found))


def missing_in(found: Mapping[Face, Typeface]) -> tuple[Diagnostic, ...]:
    """Return FZ051 for each face that nothing stands for."""
    return tuple(Diagnostic("FZ051", None, arguments_of(face)) for face in FACES if face not in found)


def installed_in(folders: Sequence[str]) -> list[Installed]:
    """Return the upright typefaces of normal width in folders and all below them; those of the system without any."""
    from typst import Fonts

    listed = Fonts(include_system_fonts=not folders, include_embedded_fonts=False, font_paths=list(folders)).fonts()
    return [
        Installed(each.family, each.weight, each.path)
        for each in listed
        if each.path is not None and each.style == "normal" and each.stretch == 1
    ]


def chosen(installed: Iterable[Installed], faces: Iterable[Face]) -> dict[Face, Typeface]:
    """Return the best typeface for each of the faces that has any."""
    families: dict[str, list[Installed]] = {}
    for each in installed:
        families.setdefault(each.family.casefold(), []).append(each)
    found: dict[Face, Typeface] = {}
    for face in faces:
        best = next(filter(None, (of_family(candidate, families) for candidate in PREFERENCE[face])), None)
        if best is not None:
            found[face] = Typeface(face, best.family, best.weight, best.file)
    return found


def of_family(candidate: Candidate, families: Mapping[str, Sequence[Installed]]) -> Installed | None:
    """Return the typeface of the weight nearest to the one wanted, None where there is none that will do."""
    for name in candidate.names:
        weights = [each for each in families.get(name.casefold(), ()) if candidate.own or suits(each, candidate)]
        if weights:
            return min(weights, key=lambda each: (abs(each.weight - candidate.weight), each.weight))
    return None


def suits(typeface: Installed, candidate: Candidate) -> bool:
    """Whether a typeface is bold where a bold one is wanted, and not where none is."""
    return typeface.weight > THIN if candidate.heavy else typeface.weight <= THIN


def spoken_name(typeface: Typeface) -> str:
    """Return the name of a typeface as people say it."""
    return f"{typeface.family} Bold" if typeface.weight > THIN else typeface.family


def is_own(typeface: Typeface) -> bool:
    """Whether a typeface is the face itself, and no substitute."""
    return any(
        candidate.own and typeface.family.casefold() in map(str.casefold, candidate.names)
        for candidate in PREFERENCE[typeface.face]
    )


def names_of(face: Face, *, latin: bool = False) -> tuple[str, ...]:
    """Return the names of all that may stand for a face, the best first; in `latin` letters where there is one."""
    return tuple(
        (next(filter(str.isascii, each.names), each.names[0]) if latin else each.names[0]) + each.heavy * " Bold"
        for each in PREFERENCE[face]
    )


def arguments_of(face: Face) -> dict[str, str]:
    """Return what is said of a face that is missing: its name, and all that would stand for it."""
    names, latin = names_of(face), names_of(face, latin=True)
    return {"face": NAMES[face], "names_zh": "、".join(names), "names_en": ", ".join(latin)}
