"""The record of an import as text: what was found, what was put aside, what is unsure, and whether it is proved.

The same text is printed and, in 80 columns, kept beside the sources; on the terminal, what was put aside is shortened.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, Literal

from fazhi_report.cli.columns import shown, width_of, wrapped
from fazhi_report.cli.console import USUAL_WIDTH
from fazhi_report.diagnostics import Diagnostic, Span
from fazhi_report.messages import entry_of, message_of
from fazhi_report.messages.entry import Language
from fazhi_report.messages.interface import say
from fazhi_report.quantity import Agreement

if TYPE_CHECKING:
    from fazhi_report.importing import Imported
    from fazhi_report.importing.drafting import DraftedPart
    from fazhi_report.importing.found_figures import Derivation
    from fazhi_report.importing.outline import Aside, Part

INDENT: Final = "  "

LONGEST_QUOTE: Final = 60
"""Characters shown of a title or of a line that was put aside."""


def record_of(imported: Imported, language: Language, width: int = USUAL_WIDTH, *, in_short: bool = False) -> str:
    """Return the record, its lines at most `width` columns wide; `in_short`, only the beginning of long texts."""
    sections = (
        (say("record_report", language), facts(imported, language)),
        (say("record_parts", language), parts(imported, language)),
        (say("record_figures", language), figures(imported, language)),
        (counted("record_unsure", imported.findings, language), findings(imported.findings, language)),
        (counted("record_aside", imported.outline.asides, language), asides(imported, language, in_short=in_short)),
        (counted("record_corrected", imported.outline.corrections, language), corrections(imported, language)),
        (say("record_proof", language), (say("record_proved", language, count=characters(imported)),)),
        (counted("record_faults", own_faults(imported), language), findings(own_faults(imported), language)),
    )
    lines: list[str] = []
    for title, entries in sections:
        found = list(entries)
        if found:
            lines += ["", title] if lines else [title]
            lines += [line for entry in found for line in indented(shown(entry), width)]
    return "\n".join(lines) + "\n"


def indented(entry: str, width: int) -> Iterator[str]:
    """Yield an entry in lines, all but the first further in."""
    for index, line in enumerate(wrapped(entry, width - 2, width - 4)):
        yield f"{INDENT * (2 if index else 1)}{line}".rstrip()


def counted(key: str, entries: Sequence[object], language: Language) -> str:
    """Return the title of a list with the number of its entries."""
    return say(key, language, count=len(entries))


def facts(imported: Imported, language: Language) -> Iterator[str]:
    """Yield what the report is, and what the file was."""
    settled, manuscript = imported.settled, imported.manuscript
    supplied = say("record_supplied", language) if settled.title_supplied else ""
    kind = say(f"record_{manuscript.kind}", language)
    rows = (
        (
            "record_file",
            say("record_file_read", language, name=manuscript.name, kind=kind, encoding=manuscript.encoding),
        ),
        ("record_title", settled.title + supplied),
        ("record_issuer", settled.issuer),
        ("record_region", settled.region),
        ("record_date", settled.date),
        ("record_number", imported.outline.head.number),
        ("record_addressee", imported.outline.head.addressee),
        ("record_signers", say("list_separator", language).join(imported.outline.head.signers)),
    )
    return aligned((say(key, language), value) for key, value in rows if value)


def aligned(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield rows of a name and a value, the values under each other."""
    known = list(rows)
    widest = max((width_of(name) for name, _ in known), default=0)
    for name, value in known:
        yield f"{name}{' ' * (widest - width_of(name) + 2)}{value}"


def parts(imported: Imported, language: Language) -> Iterator[str]:
    """Yield a line for each part: its file, its title, its role, and how much is in it."""
    rows = zip(imported.outline.parts, imported.drafted.parts, strict=True)
    return aligned((f"{drafted.id}.yaml", part_line(part, drafted, language)) for part, drafted in rows)


def part_line(part: Part, drafted: DraftedPart, language: Language) -> str:
    """Return what there is to say of one part: its title, its role, and how much is in it."""
    title = quoted(part.title.text) if part.title is not None else say("record_untitled", language)
    counts = (
        ("record_subparts", len(part.subparts)),
        ("record_items", len(list(drafted_measures(drafted.data)))),
        ("record_statistics", len(members(drafted, "statistics"))),
        ("record_derived", len(members(drafted, "derived"))),
    )
    told = [say(key, language, count=count) for key, count in counts if count]
    role = say(f"record_role_{part.role}", language)
    return say("record_part", language, title=title, held=say("comma", language).join((role, *told)))


def members(drafted: DraftedPart, key: str) -> Sequence[object]:
    """Return the entries of a key of a drafted file."""
    held = drafted.data.get(key, ())
    return tuple(held) if isinstance(held, dict | list) else ()


def drafted_measures(data: object) -> Iterator[object]:
    """Yield the measures in a drafted file or a part of it, at whatever depth."""
    if isinstance(data, dict):
        measures = data.get("measures", ())
        yield from measures
        for each in (*measures, *data.get("subsections", ())):
            yield from drafted_measures(each)


def figures(imported: Imported, language: Language) -> Iterator[str]:
    """Yield how many figures there are, and each that is computed, with its formula."""
    drafted = imported.drafted.parts
    yield say(
        "record_figure_counts",
        language,
        statistics=sum(len(members(each, "statistics")) for each in drafted),
        derived=sum(len(members(each, "derived")) for each in drafted),
        literals=sum(len(members(each, "literals")) for each in drafted),
        relations=sum(len(members(each, "relations")) for each in drafted),
    )
    for part in drafted:
        for derivation in part.recognised.derivations:
            figure = part.found.figures[derivation.figure]
            yield say(
                "record_formula",
                language,
                id=f"{part.id}.{part.identifiers[derivation.figure]}",
                stated=figure.number.written + figure.number.sign,
                formula=derivation.formula.format(*part.identifiers),
                agreement=say(f"record_{agreement_of(imported, part, derivation)}", language),
            )


def agreement_of(
    imported: Imported, part: DraftedPart, derivation: Derivation
) -> Literal["exact", "rounded", "truncated"]:
    """Return how a computed figure agrees with what was published: to the last digit, rounded, or cut off."""
    if derivation.agreement is Agreement.TRUNCATED:
        return "truncated"
    assert imported.compiled.figures is not None, "what was proved has been computed"
    figure = imported.compiled.figures.by_id[f"{part.id}.{part.identifiers[derivation.figure]}"]
    return "exact" if figure.quantity is not None and figure.quantity.value == figure.exact else "rounded"


def findings(found: Iterable[Diagnostic], language: Language) -> Iterator[str]:
    """Yield a line for each finding: its place, its code, its message. The same word in one place comes once."""
    for each in found:
        place = "" if each.span is None else f"{place_text(each.span)} "
        severity = say(entry_of(each).severity.value, language)
        yield f"{place}{severity} {each.code}{say('colon', language)}{message_of(each, language)}"


def place_text(span: Span) -> str:
    """Return a place as editors read it."""
    return f"{span.file}:{span.line}:{span.column}"


def asides(imported: Imported, language: Language, *, in_short: bool) -> Iterator[str]:
    """Yield a line for each stretch that was put aside: its place, what it is, its text, and where it went."""
    for aside in imported.outline.asides:
        key = key_written(imported, aside)
        text = quoted(aside.extent.text) if in_short else aside.extent.text
        went = say("record_went", language, name=key) if key else ""
        yield (
            f"{imported.manuscript.name}:{aside.extent.line}:{aside.extent.column} "
            f"{say(f'record_{aside.kind}', language)}{say('colon', language)}{text}{went}"
        )


def key_written(imported: Imported, aside: Aside) -> str:
    """Return the key of `report.yaml` that holds what was put aside, empty where none does.

    What a filed copy or an entry in the catalogue of public information bears is written where all of it is there.
    """
    group, _, key = aside.key.partition(".")
    held = imported.drafted.report.get(group)
    return aside.key if held and (not key or (isinstance(held, dict) and key in held)) else ""


def corrections(imported: Imported, language: Language) -> Iterator[str]:
    """Yield a line for each number or stop that the program sets otherwise."""
    nothing = say("record_nothing", language)
    for each in imported.outline.corrections:
        place = f"{imported.manuscript.name}:{each.place.line}:{each.place.column}"
        found, printed = each.found or nothing, each.printed or nothing
        yield say("record_correction", language, place=place, found=found, printed=printed)


def characters(imported: Imported) -> int:
    """Return how many characters of the manuscript were compared."""
    aside = sum(len("".join(each.extent.text.split())) for each in imported.outline.asides)
    return sum(len("".join(line.text.split())) for line in imported.manuscript.lines) - aside


def own_faults(imported: Imported) -> tuple[Diagnostic, ...]:
    """Return what the rules find in the report itself, those waived for it to be built among them."""
    return (*imported.compiled.diagnostics, *(each.finding for each in imported.compiled.waived))


def quoted(text: str) -> str:
    """Return the beginning of a text."""
    return text if len(text) <= LONGEST_QUOTE else f"{text[: LONGEST_QUOTE - 1]}…"
