"""The page is read on a phone as well as on a desk: nothing to scroll sideways, nothing too small, nothing cut off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest
from playwright.sync_api import Page

from tests.system.browsing import FIGURES, PHONE, SMALL_PHONE, Look, values
from tests.system.published import PAGES

ON_ITS_SIDE: Final = Look(844, 390, touch=True)
SCREENS: Final = {"phone": PHONE, "small phone": SMALL_PHONE, "phone on its side": ON_ITS_SIDE}

PLACES: Final = ("start", "center", "end")
"""Where on the screen a figure stands: at its upper edge, in the middle, at its lower edge."""

TOO_WIDE: Final = """\
() => {
    const scrolled = element => {
        for (let box = element.parentElement; box; box = box.parentElement)
            if (getComputedStyle(box).overflowX === "auto") return true;
        return false;
    };
    return Array.from(document.body.querySelectorAll("*"))
        .filter(element => element.checkVisibility() && !scrolled(element))
        .map(element => [element, element.getBoundingClientRect()])
        .filter(([element, box]) => box.width && (box.right > innerWidth + 1 || box.left < -1))
        .map(([element]) => element.outerHTML.slice(0, 200));
}
"""
"""What reaches beyond the screen, but for what lies in a box that scrolls for itself."""

REPORT: Final = "article :not([role=note], details, details *)"
"""The words of the report, less what the page tells of them."""

SMALL_TEXT: Final = """\
(body, [selector, size]) => Array.from(body.querySelectorAll(selector))
    .filter(element => element.checkVisibility())
    .filter(element => Array.from(element.childNodes).some(node => node.nodeType === 3 && node.data.trim()))
    .filter(element => parseFloat(getComputedStyle(element).fontSize) < size)
    .map(element => `${getComputedStyle(element).fontSize}: ${element.outerHTML.slice(0, 200)}`)
"""
"""The elements with text of their own that is smaller than `size` in pixels, among those that a selector names."""

SMALL_CONTROLS: Final = """\
(_, size) => Array.from(document.querySelectorAll("button, input, select, summary, [role=button]"))
    .filter(element => element.checkVisibility())
    .flatMap(element => Array.from(element.getClientRects()).slice(0, 1).map(box => [element, box]))
    .filter(([element, box]) => box.width < size || box.height < size)
    .map(([element, box]) => `${box.width} × ${box.height}: ${element.outerHTML.slice(0, 200)}`)
"""
"""The controls that are smaller than `size` pixels either way."""

POPOVERS_BEYOND: Final = f"""\
(_, place) => Array.from(document.querySelectorAll("{FIGURES}"), figure => {{
    figure.scrollIntoView({{block: place}});
    figure.click();
    const popover = document.getElementById(figure.getAttribute("popovertarget"));
    const box = popover.getBoundingClientRect();
    const open = popover.matches(":popover-open");
    const inside = box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
    const whole = popover.scrollWidth <= popover.clientWidth + 1
        && (popover.scrollHeight <= popover.clientHeight + 1 || getComputedStyle(popover).overflowY !== "visible");
    const seen = box.width > 100 && box.height > 40;
    const shown = [box.left, box.top, box.right, box.bottom].map(Math.round);
    popover.hidePopover();
    return open && inside && whole && seen ? null : `${{figure.textContent}} ${{shown}}`;
}}).filter(fault => fault)
"""
"""The figures whose popover does not open, reaches beyond the screen, or hides a part of itself."""


@pytest.mark.parametrize("look", SCREENS.values(), ids=SCREENS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_to_scroll_sideways(name: str, look: Look, look_at: Callable[[str, Look], Page]) -> None:
    """The page is as wide as the screen, and nothing reaches beyond it."""
    page = look_at(name, look)
    assert values(page, "[innerWidth, document.documentElement.scrollWidth]") == [look.width, look.width]
    assert values(page, TOO_WIDE) == []


@pytest.mark.parametrize("name", PAGES)
def test_text_is_large_enough(name: str, look_at: Callable[[str, Look], Page]) -> None:
    """The words of the report are at least 16 pixels high, what is told beside them 12, without being enlarged."""
    body = look_at(name, PHONE).locator("body")
    assert body.locator(REPORT).count() > 50
    assert body.evaluate(SMALL_TEXT, [REPORT, 16]) == []
    assert body.evaluate(SMALL_TEXT, ["*", 12]) == []


@pytest.mark.parametrize("name", PAGES)
def test_controls_are_large_enough(name: str, look_at: Callable[[str, Look], Page]) -> None:
    """Everything to tap is at least 24 pixels wide and high (WCAG 2.2, 2.5.8), the figures in the text too."""
    page = look_at(name, PHONE)
    assert page.locator("button").count() > 10
    assert page.locator("body").evaluate(SMALL_CONTROLS, 24) == []


@pytest.mark.parametrize("look", SCREENS.values(), ids=SCREENS)
@pytest.mark.parametrize("name", ["2019", "years", "pasted"])
def test_popovers_stay_on_the_screen(name: str, look: Look, look_at: Callable[[str, Look], Page]) -> None:
    """Wherever on the screen a figure stands, its popover opens within the screen and can be read to its end."""
    page = look_at(name, look)
    for place in PLACES:
        assert page.locator("body").evaluate(POPOVERS_BEYOND, place) == [], place
