"""The figures of a page tell where they come from: by keyboard, by touch, with scripts and without."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from tests.system.browsing import (
    DESK,
    FIGURES,
    PHONE,
    Look,
    Visit,
    figure_of,
    has_focus,
    holds_focus,
    is_open,
    popover_of,
    press_until,
    values,
)
from tests.system.published import PAGES

READERS: Final = {"with scripts": DESK, "without scripts": DESK._replace(script=False)}
TOUCHING: Final = {"with scripts": PHONE, "without scripts": PHONE._replace(script=False)}

FAULTS_OF_FIGURES: Final = f"""\
const said = (popover, figure) => figure.matches(".gap")
    || [figure.textContent, figure.value].some(text => popover.textContent.includes(text));
Array.from(document.querySelectorAll("{FIGURES}"), figure => {{
    const popover = document.getElementById(figure.getAttribute("popovertarget"));
    const named = popover && (popover.getAttribute("aria-label")
        || document.getElementById(popover.getAttribute("aria-labelledby"))?.textContent);
    const faults = [];
    if (!popover) faults.push("has no popover");
    else if (popover.popover !== "auto") faults.push("opens something that does not close again");
    else if (!named) faults.push("has a popover without a name");
    else if (!said(popover, figure.querySelector("data"))) faults.push("is not in its popover");
    return faults.map(fault => `${{figure.textContent}} ${{fault}}`);
}}).flat()
"""
"""What is wrong with the figures of a page. A popover may say 4批 of 四批, and of a gap what it waits for."""


@pytest.mark.parametrize("name", PAGES)
def test_every_figure_has_its_popover(name: str, read: Callable[[str, Look], Visit]) -> None:
    """Each figure in the text opens a popover of its own that has a name and says the figure again."""
    page = read(name, DESK).page
    assert page.locator(FIGURES).count() > 10
    assert values(page, FAULTS_OF_FIGURES) == []


@pytest.mark.parametrize("look", READERS.values(), ids=READERS)
@pytest.mark.parametrize("name", ["2019", "pasted"])
def test_by_keyboard(name: str, look: Look, read: Callable[[str, Look], Visit]) -> None:
    """Tab leads to a figure, Enter or the space bar opens it, Tab leads into it, Esc closes it and leads back."""
    page = read(name, look).page
    figure = page.locator(FIGURES).first
    popover = popover_of(figure)
    press_until(page, "Tab", lambda: has_focus(figure))
    for key in ("Enter", "Space"):
        assert not is_open(popover)
        page.keyboard.press(key)
        assert is_open(popover)
        assert popover.is_visible()
        page.keyboard.press("Tab")
        assert holds_focus(popover)
        page.keyboard.press("Escape")
        assert not is_open(popover)
        assert not popover.is_visible()
        assert has_focus(figure)


@pytest.mark.parametrize("look", READERS.values(), ids=READERS)
def test_the_keyboard_leads_on(look: Look, read: Callable[[str, Look], Visit]) -> None:
    """Where a popover ends, Tab leads on to the next figure: nobody is caught in it; the same key closes it again."""
    page = read("2019", look).page
    figure, after = page.locator(FIGURES).nth(0), page.locator(FIGURES).nth(1)
    press_until(page, "Tab", lambda: has_focus(figure))
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert not is_open(popover_of(figure))
    page.keyboard.press("Enter")
    press_until(page, "Tab", lambda: has_focus(after), limit=30)
    page.keyboard.press("Enter")
    assert is_open(popover_of(after))
    assert not is_open(popover_of(figure))


@pytest.mark.parametrize("look", TOUCHING.values(), ids=TOUCHING)
@pytest.mark.parametrize("name", ["2019", "pasted"])
def test_by_touch(name: str, look: Look, read: Callable[[str, Look], Visit]) -> None:
    """A tap on a figure opens it, a tap beside it closes it; a tap on another figure leaves only that one open."""
    page = read(name, look).page
    figure, after = page.locator(FIGURES).nth(0), page.locator(FIGURES).nth(20)
    figure.tap()
    assert is_open(popover_of(figure))
    box = popover_of(figure).bounding_box()
    assert box is not None
    below = box["y"] + box["height"] + 20
    page.touchscreen.tap(5, below if below < look.height else box["y"] - 20)
    assert not is_open(popover_of(figure))
    after.tap()
    assert is_open(popover_of(after))
    page.keyboard.press("Escape")
    assert not is_open(popover_of(after))


def test_a_popover_says_where_a_figure_comes_from(read: Callable[[str, Look], Visit]) -> None:
    """A ratio: what it is, its value, its formula in words or ids, what goes into it, its definition, its file."""
    page = read("2019", DESK).page
    figure = figure_of(page, "disputes.correction_rate")
    assert figure.inner_text() == "68.46%"
    figure.click()
    said = popover_of(figure).inner_text()
    for fact in ("行政复议纠错率", "68.46%", "102件", "149件", "纠错案件占办结案件的比重", "data/2019/disputes.yaml"):
        assert fact in said, fact


def test_a_popover_shows_the_years_before(read: Callable[[str, Look], Visit]) -> None:
    """A figure whose earlier values are known shows each with its year."""
    page = read("years", DESK).page
    figure = figure_of(page, "disputes.accepted")
    figure.click()
    said = popover_of(figure).inner_text()
    for fact in ("2017", "2018", "2019", figure.inner_text()):
        assert fact in said, fact
