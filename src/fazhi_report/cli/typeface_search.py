"""Where typefaces are looked for, and what of them there is: the same for every command that sets in type."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import click

from fazhi_report.cli.console import Console
from fazhi_report.diagnostics import Diagnostic
from fazhi_report.typefaces import NO_TYPEFACES, Face, Typeface


class Search(NamedTuple):
    """What came of a search: the typefaces, and all findings."""

    typefaces: Mapping[Face, Typeface]
    findings: tuple[Diagnostic, ...] = ()


def search_typefaces(paths: Sequence[str]) -> Search:
    """Return the typefaces in the folders named on the command line, in those of the environment, and in the system.

    FZ050 there is no typesetting engine, FZ051 for each face that nothing stands for, FZ052 for each folder that is
    none; without the engine or with a wrong folder nothing is looked for.
    """
    from fazhi_report.typefaces.files import existing_folders
    from fazhi_report.typefaces.finding import find_typefaces

    given = (*paths, *filter(None, os.environ.get("FAZHI_FONT_PATHS", "").split(os.pathsep)))
    folders, findings = existing_folders(given)
    if folders is None:
        return Search(NO_TYPEFACES, findings)
    found, findings = find_typefaces(folders)
    return Search(NO_TYPEFACES if found is None else found, findings)


def font_path_option(console: Console) -> click.Option:
    """Return the option that names folders of typefaces."""
    word = console.word
    return click.Option(
        ["--font-path", "font_paths"], multiple=True, metavar=word("metavar_folder"), help=word("help_font_path")
    )
