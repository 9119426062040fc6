"""The typesetting engine, kept to what it is given: no file, no package, no face but those that were chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations
from typing import Final, NamedTuple

import typst

from fazhi_report.typefaces import Face, Typeface

STANDARD: Final = "a-2a"
"""PDF/A-2a: for the archive, tagged so that it can be read aloud and in any width, every character as Unicode."""

LACKING: Final = re.compile(r'the text `"(.*?)"` could not be displayed with font `"(.*?)"`', re.DOTALL)
"""How the engine says that a face has no picture of a character."""


class Fault(NamedTuple):
    """What the engine found: text that the family has no characters for, or else any other `problem`."""

    problem: str
    text: str = ""
    family: str = ""


class Compiled(NamedTuple):
    """What the engine made, None where it could not, why not, and what it warned of."""

    content: bytes | None
    faults: tuple[Fault, ...] = ()
    warnings: tuple[str, ...] = ()


def compile_pdf(layout: bytes, report: str, typefaces: Mapping[Face, Typeface]) -> Compiled:
    """Return the PDF that the layout, a source in Typst, makes of the report, which is JSON.

    The engine looks for faces in the folders of the chosen ones and nowhere else, and for files in its own folder,
    where there is nothing of the reader's.
    """
    fonts = fonts_with(tuple(typefaces.values()))
    if fonts is None:
        names = ", ".join(sorted(typeface.file for typeface in typefaces.values()))
        return Compiled(None, (Fault(f"not found again: {names}"),))
    try:
        compiler = typst.Compiler(
            layout,
            root=typst.__path__[0],
            font_paths=fonts,
            ignore_system_fonts=True,
            sys_inputs={"report": report},
        )
        content, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=[STANDARD])
    except Exception as fault:  # whatever the engine raises is told and never shown as a traceback
        return Compiled(None, tuple(faults_in(fault)))
    assert isinstance(content, bytes), "a PDF is one file"
    return Compiled(content, warnings=tuple(in_one_line(str(warning)) for warning in warnings))


def fonts_with(typefaces: Sequence[Typeface]) -> typst.Fonts | None:
    """Return the folders of these typefaces as the engine takes them, so that it finds the very files that were chosen.

    Of two files that hold the same typeface it takes the first, so the order of the folders matters. None where no
    order will do.
    """
    folders = dict.fromkeys(re.split(r"[/\\](?=[^/\\]*$)", each.file)[0] for each in typefaces)
    for order in permutations(folders):
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(order))
        first: dict[tuple[str, int], str | None] = {}
        for each in fonts.fonts():
            if each.style == "normal" and each.stretch == 1:
                first.setdefault((each.family, each.weight), each.path)
        if all(first.get((each.family, each.weight)) == each.file for each in typefaces):
            return fonts
    return None


def faults_in(fault: Exception) -> Iterator[Fault]:
    """Yield what is wrong, each once: the engine gathers it all in one text."""
    text = str(getattr(fault, "diagnostic", "") or fault)
    lacking = dict.fromkeys(LACKING.findall(text))
    for characters, family in lacking:
        yield Fault("", unescaped(characters), unescaped(family))
    if not lacking:
        yield Fault(in_one_line(text) or type(fault).__name__)


def unescaped(text: str) -> str:
    r"""Return a text without the escapes with which the engine shows it: `\u{200b}`, `\"`, `\\`."""
    return re.sub(r"\\(?:u\{([0-9a-f]+)\}|(.))", lambda match: chr(int(match[1], 16)) if match[1] else match[2], text)


def in_one_line(text: str) -> str:
    """Return a text in one line."""
    return " ".join(text.split())
