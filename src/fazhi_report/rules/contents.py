"""Rules on what a report must hold: the contents required by law, shortcomings with their causes, no empty part.

《法治政府建设与责任落实督察工作规定》 (厅字〔2019〕28号) asks every annual report for five contents: main measures and
results, shortcomings and their causes, how the heads of party and government did their duty, the plan for the next
year, and other matters. Authors say with `role:` which part or subsection holds which; other matters need not be there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic, Path
from fazhi_report.rules.passages import Passage
from fazhi_report.rules.subject import Part, Subject
from fazhi_report.schema import Report, Role, Section


class Content(NamedTuple):
    """One content that every report must have: the code where it is missing, its role, and words of its headings."""

    code: str
    role: Role
    words: tuple[str, ...]


REQUIRED: Final = (
    Content("FZ501", "achievements", ("举措", "措施", "成效", "工作开展情况", "工作完成情况")),
    Content("FZ502", "shortcomings", ("不足", "问题", "短板", "薄弱环节", "困难")),
    Content("FZ503", "duties", ("第一责任人", "主要负责人")),
    Content("FZ504", "plan", ("下一步", "下一年", "下步", "打算", "工作安排", "工作计划", "工作思路", "努力方向")),
)

WORDS_OF_CAUSES: Final = ("因", "由于", "根源", "源于", "缘于", "症结", "究其", "所致", "之所以", "主要在于")
"""Words that name a cause. 因 stands in 原因, 因为, 成因, 因素 and alone: 因编制有限."""

WORDS_OF_NO_CAUSES: Final = ("因此", "因而", "因地制宜", "因时制宜", "因势利导", "因人而异", "因案施策", "因应")
"""Words with 因 that name none."""

PROMISE_OF_CAUSES: Final = r"[及和与、](?:其|主要|产生的?|存在的?|形成的?)*(?:原因|成因|根源)"
"""A title that announces shortcomings and causes: 存在的问题及其原因. The causes themselves are still to be given."""


def missing_contents(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ501 to FZ504 for each required content that no part and no subsection has for its role.

    Most often the part is there and only its role was not written: the part that seems to be it is named.
    """
    if not subject.complete:
        return
    roles = {role for section in subject.report.sections for role, _ in roles_in(section)}
    place = subject.report.places.of_key(("sections",))
    for content in REQUIRED:
        if content.role not in roles:
            yield Diagnostic(content.code, place, {"suggestion": likely_part(content, subject.report)})


def roles_in(section: Section) -> Iterator[tuple[Role, Path]]:
    """Yield the role of a section and those its subsections have of their own, with the path of each part."""
    yield section.content.role, ()
    for index, subsection in enumerate(section.content.subsections):
        if subsection.role is not None:
            yield subsection.role, ("subsections", index)


def likely_part(content: Content, report: Report) -> str:
    """Return the first section (`plan`) or subsection (`services.duties`) that seems to hold a content, or nothing."""
    for section in report.sections:
        if content.role == "shortcomings" and section.content.causes is not None:
            return section.id
        heading = section.content.title or section.content.text or ""
        if any(word in heading for word in content.words):
            return section.id
        for subsection in section.content.subsections:
            if any(word in subsection.title for word in content.words):
                return f"{section.id}.{subsection.id}"
    return ""


def shortcomings_without_causes(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ505, once, where no part on shortcomings says why they are there: in `causes:` or in its own words."""
    if not subject.complete:
        return
    places = []
    for part in subject.parts:
        for role, path in () if part.section is None else roles_in(part.section):
            if role == "shortcomings":
                if any(names_causes(passage, path) for passage in part.passages):
                    return
                places.append(part.places.of_value((*path, "role")))
    if places:
        yield Diagnostic("FZ505", places[0], {}, tuple(places[1:]))


def names_causes(passage: Passage, path: Path) -> bool:
    """Tell whether a passage of the part at `path`, or what closes its section, names a cause."""
    if passage.path == ("causes",):
        return True
    text = passage.text
    if passage.path[: len(path)] != path or not any(word in text for word in WORDS_OF_CAUSES):
        return False
    if passage.path == (*path, "title") and re.search(PROMISE_OF_CAUSES, text) is not None:
        return False
    for word in WORDS_OF_NO_CAUSES:
        text = text.replace(word, "")
    return any(word in text for word in WORDS_OF_CAUSES)


def causes_without_shortcomings(subject: Subject) -> Iterator[Diagnostic]:
    """Yield FZ515 for `causes:` in a section that has no shortcomings, while another part of the report has them.

    Where no part has them, FZ502 says so and names this section.
    """
    if not subject.complete:
        return
    roles = {section.id: {role for role, _ in roles_in(section)} for section in subject.report.sections}
    if any("shortcomings" in each for each in roles.values()):
        for section in subject.report.sections:
            if section.content.causes is not None and "shortcomings" not in roles[section.id]:
                yield Diagnostic("FZ515", section.places.of_key(("causes",)), {"section": section.id})


def empty_parts(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ514 for a section or subsection of which nothing is printed but its title.

    A section that only keeps figures for others has neither title nor role, and passes.
    """
    section = part.section
    if section is None or not part.complete:
        return
    content = section.content
    keeps_figures = (content.statistics or content.derived) and content.title is None and content.role == "other"
    if not keeps_figures and not (content.text or content.measures or content.subsections or content.causes):
        key = "role" if content.title is None else "title"
        yield Diagnostic("FZ514", part.places.of_value((key,)), {"part": section.id})
    for index, subsection in enumerate(content.subsections):
        if not subsection.text and not subsection.measures:
            place = part.places.of_value(("subsections", index, "title"))
            yield Diagnostic("FZ514", place, {"part": f"{section.id}.{subsection.id}"})
