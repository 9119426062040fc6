"""Rules on paragraphs: the full stop at their end, and spaces typed into them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi_report.diagnostics import Diagnostic, Path, Places
from fazhi_report.prose import REFERENCE, is_wide
from fazhi_report.rules.headings import TYPED_NUMBER
from fazhi_report.rules.passages import Passage
from fazhi_report.rules.subject import Part
from fazhi_report.schema import texts_of, texts_of_head

STOPS: Final = ("。", "！", "？", "…")
CLOSING: Final = "”’）\"')"
"""What may stand behind a full stop."""

MARKS: Final = frozenset("，。、；：！？,.;:!?")

LONGEST_HEADING: Final = 30
"""Characters of the longest paragraph that is taken for a heading, an item of a list or a fact such as an address."""

LONGEST_LABEL: Final = 8
"""Characters before the colon of a fact: 联系人：, 数据来源：."""

IDEOGRAPHIC_SPACE: Final = "\N{IDEOGRAPHIC SPACE}"

OTHER_SPACE: Final = r"[^\S\n ]"
"""What looks like a space and is another character: a tab of a spreadsheet, a no-break space of a web page."""


def paragraphs_without_stop(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ414 for each paragraph of running text that does not end with a full stop."""
    passages = part.passages
    for index, passage in enumerate(passages):
        text = passage.text
        if passage.kind != "text" or not text or text.rstrip(CLOSING).endswith(STOPS):
            continue
        before = passages[index - 1] if index else None
        behind = passages[index + 1] if index + 1 < len(passages) else None
        if not (may_go_on(passage, behind) or is_no_sentence(passage, before, behind) or is_said_elsewhere(text)):
            yield Diagnostic("FZ414", passage.span(len(text) - 1, len(text)), {"ending": text[-6:]})


def may_go_on(passage: Passage, behind: Passage | None) -> bool:
    """Tell whether a paragraph may end with the ： or ； it ends with.

    A list comes behind ：, and another of its items behind ；. The text of a section may announce those behind it.
    """
    path, mark = passage.path, passage.text[-1]
    if mark not in "：；":
        return False
    if (mark == "：" and path == ("text",)) or (behind is not None and behind.path == path):
        return True
    measures = (*path[:-1], "measures") if mark == "：" else path[:-2]
    return behind is not None and measures[-1:] == ("measures",) and behind.path[: len(measures)] == measures


def is_no_sentence(passage: Passage, before: Passage | None, behind: Passage | None) -> bool:
    """Tell whether a paragraph is a heading or an item of a list in its text, a fact, a note or a remark."""
    text = passage.text
    if "。" in text or text[-1] in MARKS:
        return False
    if not any(map(is_wide, text)) or text.startswith("注") or (text[0] in "（(" and text[-1] in "）)"):
        return True
    if 0 < text.find("：") <= LONGEST_LABEL and len(text) <= LONGEST_HEADING:
        return True
    return is_like_heading(text) and (
        (behind is not None and behind.path == passage.path)
        or (before is not None and before.path == passage.path and is_like_heading(before.text))
    )


def is_like_heading(text: str) -> bool:
    """Tell whether a paragraph is short and without marks that divide it, but for the number before it."""
    if len(text) > LONGEST_HEADING or any(mark in text for mark in "。；："):
        return False
    return "，" not in text or re.match(TYPED_NUMBER, text) is not None


def is_said_elsewhere(text: str) -> bool:
    """Tell whether another finding speaks of the end: half-width or doubled marks, braces left over; or an address."""
    if "{" in text or "}" in text:
        return True
    *_, last, mark = ("", "", *text.rstrip(CLOSING))
    if mark in MARKS and (
        last in MARKS or (mark.isascii() and not (mark == "." and last.isascii() and last.isalpha()))
    ):
        return True
    address = re.search(r"[!-~]*$", text)
    return address is not None and any(each in address[0] for each in ("://", "www.", "@"))


def stray_spaces(part: Part) -> Iterator[Diagnostic]:
    """Yield FZ416 for each space typed between Chinese characters, and for each full-width space within a paragraph.

    A space that stands for a line break of the source is none, nor is one between two issuers. Of the others, only
    full-width ones and those of web pages (no-break, thin) are printed; a tab is a space.
    """
    texts = texts_of_head(part.head)[:1] if part.section is None else texts_of(part.section.content)
    for path, text in texts:
        if re.search(OTHER_SPACE, text) is None and (" " not in text or is_only_wrapped(text, path, part.places)):
            continue
        for match in re.finditer(r"(?<=[^\s|])[^\S\n]+(?=[^\s|])", text):
            start, end = match.span()
            before, behind = text[start - 1], text[end]
            printed = match[0].strip(" \t") != ""
            if IDEOGRAPHIC_SPACE in match[0] or (
                (is_wide(before) or (printed and before == "}"))
                and (is_wide(behind) or (printed and behind == "{"))
                and is_on_one_line(start, end, path, part.places)
            ):
                span = part.places.within(path, start, end)
                yield Diagnostic("FZ416", span, {"before": before, "behind": behind})


def is_only_wrapped(text: str, path: Path, places: Places) -> bool:
    """Tell by counting whether each space of a text stands for a line break: to look up every one would take long.

    A paragraph of n lines below its `>-` has n - 1 such spaces. Where the count does not tell, the answer is no.
    """
    spaces = REFERENCE.sub("", text).count(" ")
    if not spaces or "\n" in text:
        return not spaces
    span = places.of_value(path)
    return spaces < span.end_line - span.line


def is_on_one_line(start: int, end: int, path: Path, places: Places) -> bool:
    """Tell whether the characters before and behind a stretch of a text stand on one line of the source."""
    return places.within(path, start - 1, start).line == places.within(path, end, end + 1).line
