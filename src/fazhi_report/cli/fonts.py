"""`fazhi fonts`: which typefaces a PDF would be set in, and which would be preferred."""

from __future__ import annotations

import click

from fazhi_report.cli.columns import shown, width_of, wrapped
from fazhi_report.cli.console import Console, shown_path, status_of
from fazhi_report.cli.help import FazhiCommand
from fazhi_report.cli.parameters import OneOf
from fazhi_report.cli.typeface_search import Search, font_path_option, search_typefaces
from fazhi_report.typefaces import FACES, NAMES, Face
from fazhi_report.typefaces.finding import is_own, names_of, spoken_name
from fazhi_report.typefaces.preference import STANDARD


def run(font_paths: tuple[str, ...], form: tuple[str, ...]) -> int:
    """Print the typeface of each face and return the exit status."""
    console: Console = click.get_current_context().obj
    search = search_typefaces(font_paths)
    if all(finding.code == "FZ051" for finding in search.findings):
        print(json_text(search) if form[0] == "json" else table_text(search, console))
    console.show_findings(search.findings)
    return status_of(search.findings)


def table_text(search: Search, console: Console) -> str:
    """Return the faces, each as a line with its typeface and, indented below, where it lies and what is preferred."""
    label_width = max(width_of(name) for name in NAMES.values())
    lines = [console.word("fonts_head", count=len(search.typefaces), all=len(FACES))]
    for face in FACES:
        padding = " " * (label_width - width_of(NAMES[face]))
        lines += ["", f"{NAMES[face]}{padding}  {shown(found_text(face, search, console))}"]
        typeface = search.typefaces.get(face)
        details = [] if typeface is None else [shown_path(typeface.file)]
        details.append(console.word("fonts_preference", names=console.word("list_separator").join(names_of(face))))
        for detail in details:
            lines += [f"    {line}" for line in wrapped(shown(detail), console.width - 4, console.width - 4)]
    return "\n".join(lines)


def found_text(face: Face, search: Search, console: Console) -> str:
    """Return what stands for a face: its own typeface, a substitute, or nothing."""
    typeface = search.typefaces.get(face)
    if typeface is None:
        return console.word("fonts_missing", standard=STANDARD[face])
    key = "fonts_own" if is_own(typeface) else "fonts_substitute"
    return console.word(key, name=spoken_name(typeface), standard=STANDARD[face])


def json_text(search: Search) -> str:
    """Return the faces as JSON; a face without a typeface has null for its family, weight and file."""
    from json import dumps

    faces = []
    for face in FACES:
        typeface = search.typefaces.get(face)
        faces.append(
            {
                "face": face,
                "name": NAMES[face],
                "standard": STANDARD[face],
                "family": None if typeface is None else typeface.family,
                "weight": None if typeface is None else typeface.weight,
                "file": None if typeface is None else typeface.file,
                "substitute": typeface is not None and not is_own(typeface),
                "preference": list(names_of(face)),
            }
        )
    return dumps({"faces": faces}, ensure_ascii=False, indent=2)


def command(console: Console) -> click.Command:
    """Return the command."""
    return FazhiCommand(
        "fonts",
        console.language,
        callback=run,
        params=[
            font_path_option(console),
            click.Option(
                ["--format", "form"],
                type=OneOf(("text", "json"), several=False),
                default=("text",),
                metavar=console.word("metavar_format"),
                help=console.word("help_fonts_format"),
            ),
        ],
    )
