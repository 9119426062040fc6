"""What stands in what → the parts of an outline: titles, leads, paragraphs, items, roles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from fazhi_report.diagnostics import Diagnostic
from fazhi_report.importing.outline import Item, Items, Paragraph, Part, Passage, Role, Subpart
from fazhi_report.importing.outlining.body import Body
from fazhi_report.importing.outlining.branches import Branch, Content, Group
from fazhi_report.importing.outlining.headings import Cut, leads, titles, whole_title
from fazhi_report.importing.outlining.roles import role_of_title
from fazhi_report.importing.outlining.structure import SUBPARTS

FULL_WIDTH: Final = str.maketrans("!?;:", "！？；：")


class Described(NamedTuple):
    """What is known of a part before it is read: its title where it has one, its role, and the causes at its end."""

    title: Cut | None
    role: Role
    causes: Passage | None = None


def part_of(body: Body, content: Content, described: Described, year: int | None) -> Part:
    """Return a part of the outline."""
    title, start = None, content.start
    if described.title is not None:
        title, start = body.passage(content.start, described.title.end), described.title.rest
    group = content.subparts
    branches = () if group is None else group.branches
    cuts = titles(body, branches)
    return Part(
        title=title,
        role=described.role,
        paragraphs=body.paragraphs(start, content.end),
        items=items_of(body, content.items),
        subparts=tuple(
            subpart_of(body, branch, cut, described.role, year) for branch, cut in zip(branches, cuts, strict=True)
        ),
        causes=described.causes,
        continued=group is not None and group.continued,
    )


def subpart_of(body: Body, branch: Branch, cut: Cut | None, above: Role, year: int | None) -> Subpart:
    """Return a subpart; its role where that is another than that of its part, `above`."""
    content = branch.content
    cut = cut or whole_title(body, content)
    assert cut is not None
    title = heading_of(body, content.start, cut)
    assert title is not None
    role = role_of_title(title.text, year)
    return Subpart(
        title=title,
        paragraphs=body.paragraphs(cut.rest, content.end),
        heading=cut.heading,
        items=items_of(body, content.items),
        role=None if role in {above, "achievements"} else role,
    )


def items_of(body: Body, group: Group | None) -> Items | None:
    """Return the items of a group."""
    if group is None:
        return None
    numbering = group.style
    assert numbering != "一、"
    cuts = leads(body, group.branches)
    each = tuple(item_of(body, branch, cut) for branch, cut in zip(group.branches, cuts, strict=True))
    return Items(numbering, each, group.continued)


def item_of(body: Body, branch: Branch, cut: Cut | None) -> Item:
    """Return one item."""
    content = branch.content
    below = items_of(body, content.items)
    lead = None if cut is None else heading_of(body, content.start, cut)
    if cut is None or lead is None:
        return Item(None, body.paragraphs(content.start, content.end), items=below)
    return Item(lead, body.paragraphs(cut.rest, content.end), cut.heading, below)


def heading_of(body: Body, start: int, cut: Cut) -> Passage | None:
    """Return a title or lead. One that runs in ends with a full-width mark, so that the program sets no stop."""
    passage = body.passage(start, cut.end)
    if passage is None or cut.heading == "stand_alone":
        return passage
    text = passage.text
    return passage._replace(text=text[:-1] + text[-1].translate(FULL_WIDTH))


def guesses(body: Body, content: Content, described: Described) -> list[Diagnostic]:
    """Return FZ614 and FZ615 for a title that was joined from lines, or cut where nothing marks its end, and FZ620."""
    findings = list(_mixed(body, content))
    cut = described.title
    if cut is None:
        return findings
    title = body.passage(content.start, cut.end)
    if title is not None and len(title.extents) > 1:
        findings.append(Diagnostic("FZ614", body.span(content.start, cut.end), {"title": title.text}))
    if title is not None and cut.guessed:
        findings.append(Diagnostic("FZ615", body.span(content.start, cut.end), {"title": title.text}))
    return findings


def _mixed(body: Body, content: Content) -> Iterator[Diagnostic]:
    """Yield FZ620 where some of the （一） of a part have titles and all of them became items."""
    group = content.items
    if group is None or group.style != SUBPARTS:
        return
    titled = sum(cut is not None for cut in titles(body, group.branches))
    if titled:
        mark = group.branches[0].mark
        arguments = {"number": group.branches[0].printed, "count": str(len(group.branches)), "titled": str(titled)}
        yield Diagnostic("FZ620", body.span(mark.start, mark.end), arguments)


def opening_of(paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether paragraphs are the opening of a report, which ends with …报告如下：."""
    last = paragraphs[-1] if paragraphs else None
    return isinstance(last, Passage) and last.text.rstrip("：:。").endswith("如下")
