"""What leaves the page is the report: the text that is copied, the sheets that are printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pdfplumber
import pytest
from pdfplumber.page import Page as Sheet

from tests.system.browsing import DESK, SCHEMES, Look, Scheme, Visit, values

POINTS: Final = 72 / 25.4
"""Points in a millimetre."""

A4: Final = (210 * POINTS, 297 * POINTS)

TYPE_AREA: Final = (28 * POINTS, 37 * POINTS, 184 * POINTS, 262 * POINTS)
"""Left, top, right and bottom of the text on a sheet (GB/T 9704-2012, 5.2)."""

SIGNS_ON_A_SHEET: Final = 22 * 28
"""22 lines of 28 signs (GB/T 9704-2012, 5.2.3)."""

SLACK: Final = 1.5
"""Points by which a browser may miss a measure: it sets type on a grid of its own."""


RADICALS: Final = str.maketrans(
    "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
)
"""Radicals that Unicode does not make one with the sign that looks the same. In a PDF made by a browser either may
stand for a sign, where the typeface has one glyph for both."""


def words_of(text: str) -> str:
    """Return a text without what only lays it out, each sign in its usual form: 方 for the radical ⽅."""
    return re.sub(r"[\s\u200b\u2060]", "", unicodedata.normalize("NFKC", text).translate(RADICALS))


@pytest.fixture
def sentences(pages: Mapping[str, Path]) -> list[str]:
    """Return the sentences of the report of 2019, as its text format has them, without spaces and full stops."""
    text = pages["2019"].with_suffix(".txt").read_text(encoding="utf-8")
    found = [words_of(each) for each in re.split("[。\n]", text) if each.strip()]
    assert len(found) > 100
    return found


def lost(sentences: list[str], text: str) -> list[str]:
    """Return the sentences that do not stand in a text one after the other."""
    missing = []
    place = 0
    for sentence in sentences:
        found = text.find(sentence, place)
        if found < 0:
            missing.append(sentence)
        else:
            place = found + len(sentence)
    return missing


@pytest.mark.parametrize("name", ["2019", "pasted"])
def test_copied_text_has_its_figures(name: str, sentences: list[str], read: Callable[[str, Look], Visit]) -> None:
    """Everything selected and copied by keyboard: the clipboard has every sentence, with every figure in it."""
    page = read(name, DESK).page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.keyboard.press("Control+A")
    page.keyboard.press("Control+C")
    copied = words_of(str(values(page, "navigator.clipboard.readText()")))
    assert lost(sentences, copied) == []


@contextmanager
def printed(seen: Visit, which: str = "") -> Iterator[list[Sheet]]:
    """Give the sheets of a page as the browser prints them: all, or those that `which` names."""
    with pdfplumber.open(BytesIO(seen.page.pdf(prefer_css_page_size=True, page_ranges=which))) as document:
        yield document.pages


def is_outside(character: Mapping[str, Any]) -> bool:
    """Whether a character stands outside the type area; a bracket may hang over an edge with its empty half."""
    left, top, right, bottom = TYPE_AREA
    hanging = float(character["size"]) / 2 + SLACK
    return (
        float(character["x0"]) < left - hanging
        or float(character["x1"]) > right + hanging
        or float(character["top"]) < top - SLACK
        or float(character["bottom"]) > bottom + SLACK
    )


def is_inside(thing: Mapping[str, Any]) -> bool:
    """Whether something on a sheet is a character in the type area."""
    return str(thing["object_type"]) == "char" and not is_outside(thing)


def test_printed_on_a4(sentences: list[str], read: Callable[[str, Look], Visit]) -> None:
    """Printed, the page is sheets of A4, the report in the type area of an official document.

    Below it stands the number of the sheet between dashes: odd numbers on the right, even ones on the left.
    """
    text = ""
    with printed(read("2019", DESK)) as sheets:
        for number, sheet in enumerate(sheets, start=1):
            assert (sheet.width, sheet.height) == pytest.approx(A4, abs=SLACK)
            text += words_of(sheet.filter(is_inside).extract_text())
            folio = [each for each in sheet.chars if is_outside(each)]
            assert words_of("".join(each["text"] for each in folio)).strip("—") == str(number)
            assert {each["x0"] > sheet.width / 2 for each in folio} == {number % 2 == 1}
        assert len(sheets) > sum(map(len, sentences)) / SIGNS_ON_A_SHEET
    assert lost(sentences, text) == []


def brightness(colour: object) -> float:
    """Return how bright a colour of a PDF is, from 0 to 1: a number for grey, else red, green and blue."""
    parts = colour if isinstance(colour, tuple) else (colour,)
    return sum(parts) / len(parts)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_printed_dark_on_white(scheme: Scheme, read: Callable[[str, Look], Visit]) -> None:
    """Whoever reads light on dark still prints dark on white, and no sheet is filled with colour."""
    with printed(read("2019", DESK._replace(scheme=scheme)), "1") as sheets:
        assert max(brightness(each["non_stroking_color"]) for each in sheets[0].chars) < 0.6
        filled = [each for each in sheets[0].rects if each["fill"] and each["width"] * each["height"] > 10_000]
        assert all(brightness(each["non_stroking_color"]) > 0.9 for each in filled)
