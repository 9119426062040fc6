"""How much of a report the importer understood: what it drafted, compared with what a careful reader finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any, Final, NamedTuple, Protocol, TypeVar
from unicodedata import normalize

from tests.imports.drafted_sources import Declared, Placed, Source, Sources, without_space

BEGINNING: Final = 8
"""Characters by which a text is known."""

FILED: Final = frozenset({"document_number", "addressee", "signers", "mark", "copies", "printed"})
"""What is put aside because the head of a report holds it."""

Expected = Mapping[str, Any]


class Stretch(Protocol):
    """A stretch of the manuscript."""

    @property
    def text(self) -> str:
        """Its text."""


class PutAside(Protocol):
    """What is no text of the report."""

    @property
    def extent(self) -> Stretch:
        """Where it stands and what it says."""

    @property
    def kind(self) -> str:
        """What it is."""

    @property
    def key(self) -> str:
        """The key that holds what it says, or nothing."""


class Corrected(Protocol):
    """A number or stop that the program sets otherwise."""

    @property
    def found(self) -> str:
        """What stands in the manuscript."""

    @property
    def printed(self) -> str:
        """What will be printed."""


class Record(Protocol):
    """The record of an import, as far as it is scored: an outline is one."""

    @property
    def asides(self) -> Sequence[PutAside]:
        """What was put aside."""

    @property
    def corrections(self) -> Sequence[Corrected]:
        """What will be printed otherwise."""


class Counted(NamedTuple):
    """How many were expected, how many were found, and how many of these are right."""

    expected: int
    found: int
    right: int

    @property
    def recall(self) -> float:
        """The share of what was expected that was found; one where nothing was expected."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        """The share of what was found that is right; one where nothing was found."""
        return self.right / self.found if self.found else 1.0

    def plus(self, other: Counted) -> Counted:
        """Return both together."""
        return Counted(self.expected + other.expected, self.found + other.found, self.right + other.right)


NONE: Final = Counted(0, 0, 0)


class Score(NamedTuple):
    """What came of one report, and each thing that failed, with what was expected and what was found.

    `labels` counts the figures whose wanted words are known: expected and found are the same.
    """

    structure: Counted
    figures: Counted
    labels: Counted
    failures: tuple[str, ...]

    def plus(self, other: Score) -> Score:
        """Return both together, without what failed."""
        return Score(
            self.structure.plus(other.structure), self.figures.plus(other.figures), self.labels.plus(other.labels), ()
        )


NOTHING: Final = Score(NONE, NONE, NONE, ())


def score(expected: Expected, files: Mapping[str, bytes], record: Record) -> Score:
    """Compare the drafted sources of one report, and what was put aside, with what is expected of it."""
    sources = Sources(files)
    structure, wrong_structure = _structure(expected, sources, record)
    figures, labels, wrong_figures = _figures(expected["figures"], sources)
    return Score(structure, figures, labels, (*wrong_structure, *wrong_figures))


def unread(expected: Expected, reason: str) -> Score:
    """Return the score of a report that could not be read in at all."""
    nodes, figures = len(_expected_nodes(expected)), expected["figures"]
    labels = sum("label_has" in figure for figure in figures)
    return Score(Counted(nodes, 0, 0), Counted(len(figures), 0, 0), Counted(labels, labels, 0), (reason,))


# What a report is made of: one line of text for each thing, so that both sides can be shown as they are compared.

Node = frozenset[str]
"""What is expected, in each of the ways in which it is right."""


def _structure(expected: Expected, sources: Sources, record: Record) -> tuple[Counted, list[str]]:
    found_asides = canonical(" ".join(aside.extent.text for aside in record.asides))
    asides = [canonical(text) for text in expected.get("asides", ())]
    seen = [text for text in asides if text in found_asides]
    known = "".join(asides)
    spare = [
        canonical(aside.extent.text)
        for aside in record.asides
        if not aside.key and aside.kind not in FILED and canonical(aside.extent.text) not in known
    ]
    wanted = _expected_nodes(expected)
    found = [
        *_head_nodes(sources, expected["head"]),
        *_tree_nodes(sources),
        *(
            f"correction | {canonical(correction.found)} | {canonical(correction.printed)}"
            for correction in record.corrections
        ),
        *(f"aside | {text}" for text in seen),
        *(f"aside | {text}" for text in spare),
    ]
    pairs = aligned(wanted, found, lambda node, text: text in node)
    return _counted(wanted, found, pairs)


def _counted(
    wanted: Sequence[Node], found: Sequence[str], pairs: Sequence[tuple[int, int]]
) -> tuple[Counted, list[str]]:
    met, used = {left for left, _ in pairs}, {right for _, right in pairs}
    failures = [
        *(f"missing  {' or '.join(sorted(node))}" for index, node in enumerate(wanted) if index not in met),
        *(f"extra    {text}" for index, text in enumerate(found) if index not in used),
    ]
    return Counted(len(wanted), len(found), len(pairs)), failures


def _expected_nodes(expected: Expected) -> list[Node]:
    nodes = [
        frozenset({f"{key} | {canonical(_joined(expected['head'][key]))}"}) for key in HEAD if expected["head"].get(key)
    ]
    for part in expected["parts"]:
        nodes += _expected_part(part)
    nodes += [
        frozenset({f"correction | {canonical(each['found'])} | {canonical(each['printed'])}"})
        for each in expected.get("corrections", ())
    ]
    return [*nodes, *(frozenset({f"aside | {canonical(text)}"}) for text in expected.get("asides", ()))]


def _expected_part(part: Expected) -> Iterator[Node]:
    name = heading(part["title"] or "") or f"({beginning(part.get('begins', ''))})"
    yield frozenset(f"part | {role} | {name}" for role in alternatives(part["role"]))
    yield from _expected_content(part, 1)
    for subpart in part.get("subparts", ()):
        roles = alternatives(subpart.get("role", part["role"]))
        yield frozenset(f"subpart | {role} | {subpart['heading']} | {heading(subpart['title'])}" for role in roles)
        yield from _expected_content(subpart, 1)
    if "causes" in part:
        yield frozenset({f"causes | {beginning(part['causes'])}"})


def _expected_content(content: Expected, depth: int) -> Iterator[Node]:
    if content.get("paragraphs"):
        yield frozenset({f"paragraphs | {content['paragraphs']}"})
    for item in content.get("items", ()):
        lead = f"{item.get('heading', 'run_in')} {heading(item['lead'])}" if item["lead"] else ""
        yield frozenset({f"item {depth} | {item['numbering']} | {lead} | {beginning(item['begins'])}"})
        yield from _expected_content({"items": item.get("items", ())}, depth + 1)


HEAD: Final = ("title", "issuer", "date", "number", "addressee", "signers", "copies")


def _head_nodes(sources: Sources, wanted: Expected) -> Iterator[str]:
    report = sources.report
    filing, disclosure = report.get("filing") or {}, report.get("disclosure") or {}
    found = {
        "title": sources.text("report", report.get("title", "")),
        "issuer": report.get("issuer", ""),
        "date": report.get("date", ""),
        "number": filing.get("number") or disclosure.get("number", ""),
        "addressee": filing.get("addressee", ""),
        "signers": _joined(filing.get("signers", "")),
        "copies": _joined(filing.get("copies", "")),
    }
    for key in HEAD:
        given_by_the_user = key in ("title", "issuer", "date") and not wanted.get(key)
        if found[key] and not given_by_the_user:
            yield f"{key} | {canonical(found[key])}"


def _tree_nodes(sources: Sources) -> Iterator[str]:
    layout = sources.report.get("layout") or {}
    headings, leads = layout.get("headings", "stand_alone"), layout.get("leads", "run_in")
    for name, section in sources.sections:
        text = sources.text(name, section.get("text", ""))
        title = heading(sources.text(name, section.get("title", ""))) or f"({beginning(text)})"
        yield f"part | {section.get('role', 'other')} | {title}"
        yield from _content_nodes(sources, name, section, leads)
        for subsection in section.get("subsections") or ():
            title = heading(sources.text(name, subsection["title"]))
            role = subsection.get("role", section.get("role", "other"))
            yield f"subpart | {role} | {subsection.get('heading', headings)} | {title}"
            yield from _content_nodes(sources, name, subsection, leads)
        if section.get("causes"):
            yield f"causes | {beginning(sources.text(name, section['causes']))}"


def _content_nodes(sources: Sources, section: str, content: Source, leads: str) -> Iterator[str]:
    if paragraphs := _paragraphs(content.get("text", "")):
        yield f"paragraphs | {paragraphs}"
    yield from _item_nodes(sources, section, content, leads, 1)


def _item_nodes(sources: Sources, section: str, content: Source, leads: str, depth: int) -> Iterator[str]:
    for measure in content.get("measures") or ():
        lead = heading(sources.text(section, measure.get("lead", "")))
        lead = f"{measure.get('heading', leads)} {lead}" if lead else ""
        begins = beginning(sources.text(section, measure.get("text", "")))
        yield f"item {depth} | {content.get('numbering', '一是')} | {lead} | {begins}"
        yield from _item_nodes(sources, section, measure, leads, depth + 1)


def _paragraphs(text: str) -> int:
    """Count paragraphs; the rows of a table are one."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    rows = [line.startswith("|") for line in lines]
    return sum(not row or index == 0 or not rows[index - 1] for index, row in enumerate(rows))


# Figures, each in its place.


def _figures(wanted: Sequence[Expected], sources: Sources) -> tuple[Counted, Counted, list[str]]:
    found = list(sources.numbers())
    pairs = aligned(wanted, found, lambda figure, placed: _digits(figure["text"]) == _digits(placed.text))
    failures, right, labelled, well_labelled = [], 0, 0, 0
    for left, place in pairs:
        figure, placed = wanted[left], found[place]
        differences = list(_differences(figure, placed, sources))
        right += not differences
        failures += [f"figure   {figure['text']}: {difference}" for difference in differences]
        if "label_has" in figure:
            label = "" if placed.declared is None else placed.declared.declaration.get("label", "")
            missing = [word for word in figure["label_has"] if canonical(word) not in canonical(label)]
            labelled += 1
            well_labelled += not missing
            failures += [f"label    {figure['text']}: no {'、'.join(missing)} in {label}"] if missing else []
    met, used = {left for left, _ in pairs}, {place for _, place in pairs}
    failures += [f"missing  figure {figure['text']}" for index, figure in enumerate(wanted) if index not in met]
    failures += [f"extra    figure {placed.text}" for index, placed in enumerate(found) if index not in used]
    return Counted(len(wanted), len(found), right), Counted(labelled, labelled, well_labelled), failures


def _differences(figure: Expected, placed: Placed, sources: Sources) -> Iterator[str]:
    kind = "literal" if placed.declared is None else placed.declared.kind
    kinds = alternatives(figure["kind"])
    if kind not in kinds:
        yield f"{kind}, not {' or '.join(kinds)}"
    if placed.declared is None or kinds == ["literal"]:
        return
    declared = placed.declared
    found = _with_unit(sources.value(declared), declared.declaration.get("unit", ""))
    right = [_with_unit(figure["value"], unit) for unit in alternatives(figure["unit"])]
    if found not in right:
        yield f"value {found}, not {' or '.join(right)}"
    elif canonical(placed.text) != canonical(figure["text"]):
        yield f"prints {placed.text}"
    if kind in kinds:
        yield from _differences_of_declarations(figure, declared, sources)


def _differences_of_declarations(figure: Expected, declared: Declared, sources: Sources) -> Iterator[str]:
    if declared.kind == "derived":
        formula, right = sources.formula(declared), [without_space(each) for each in alternatives(figure["formula"])]
        if formula not in right:
            yield f"formula {formula}, not {' or '.join(right)}"
        return
    as_of, right_dates = declared.declaration.get("as_of", ""), alternatives(figure.get("as_of"))
    if as_of not in right_dates:
        yield f"as of {as_of or 'no day'}, not {' or '.join(right_dates) or 'of a day'}"
    if "part_of" in figure and not any(figure["part_of"].startswith(whole) for whole in sources.wholes_of(declared)):
        yield f"no part of {figure['part_of']}"


def _with_unit(value: str, unit: str) -> str:
    """Return value and unit as one text; 58.6万 of 元 is 58.6 of 万元."""
    return canonical(value + (unit if unit not in ("%", "‰") else ""))


def _digits(text: str) -> str:
    return "".join(character for character in canonical(text) if character in "0123456789.")


# What is compared.

Left = TypeVar("Left")
Right = TypeVar("Right")


def aligned(
    left: Sequence[Left], right: Sequence[Right], alike: Callable[[Left, Right], bool]
) -> tuple[tuple[int, int], ...]:
    """Return the indices of the longest sequence of pairs that are alike and in the same order on both sides."""
    longest = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i, j in product(reversed(range(len(left))), reversed(range(len(right)))):
        same = 1 + longest[i + 1][j + 1] if alike(left[i], right[j]) else 0
        longest[i][j] = max(same, longest[i + 1][j], longest[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if alike(left[i], right[j]) and longest[i][j] == 1 + longest[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif longest[i + 1][j] >= longest[i][j + 1]:
            i += 1
        else:
            j += 1
    return tuple(pairs)


def alternatives(value: str | list[str | None] | None) -> list[str]:
    """Return what is right, where one thing or a list of such is given; nothing is an empty text."""
    return [each or "" for each in (value if isinstance(value, list) else [value])]


def canonical(text: str) -> str:
    """Return a text of which neither the width of characters nor white space counts."""
    return without_space(normalize("NFKC", text))


def heading(text: str) -> str:
    """Return a title or lead without the mark that may end it."""
    return canonical(text.replace("**", "")).rstrip("。:")


def beginning(text: str) -> str:
    """Return the characters by which a text is known."""
    return canonical(text.replace("**", ""))[:BEGINNING]


def _joined(value: str | list[str]) -> str:
    return "、".join(value) if isinstance(value, list) else value
