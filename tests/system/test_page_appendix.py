"""The appendix of figures: found from the text and back, searched and sorted where scripts run, whole where not."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final

import pytest
from playwright.sync_api import Locator, Page

from tests.system.browsing import DESK, FIGURES, Look, Visit, figure_of, is_open, is_true, popover_of

WITHOUT_SCRIPTS: Final = DESK._replace(script=False)
READERS: Final = {"with scripts": DESK, "without scripts": WITHOUT_SCRIPTS}

ROWS: Final = "section.figures > .scroll > table > tbody > tr"
FIELD: Final = "section.figures input[type=search]"
HEADS: Final = "section.figures > .scroll > table > thead th"

IN_VIEW: Final = """\
element => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility() && box.bottom > 0 && box.top < innerHeight;
}
"""


def shown(page: Page) -> list[str]:
    """Return the ids of the rows that are shown, in order."""
    return list(page.locator(ROWS).evaluate_all("rows => rows.filter(row => row.checkVisibility()).map(row => row.id)"))


def exact_values(page: Page) -> list[Fraction | None]:
    """Return the exact value of each row in order, None where it has none."""
    cells = page.locator(f"{ROWS} > td:nth-of-type(2)").all_text_contents()
    return [Fraction(cell) if cell else None for cell in cells]


def wait_until_in_view(element: Locator) -> None:
    """Wait until an element is shown on the screen, as long as the browser takes to lead there."""
    element.page.wait_for_timeout(100)
    assert is_true(element, IN_VIEW)


@pytest.mark.parametrize("look", READERS.values(), ids=READERS)
@pytest.mark.parametrize("name", ["2019", "pasted"])
def test_from_the_text_to_the_row_and_back(name: str, look: Look, read: Callable[[str, Look], Visit]) -> None:
    """A figure's popover leads to its row, the row leads back to each place in the text where the figure stands."""
    page = read(name, look).page
    figure = figure_of(page, "disputes.correction_rate")
    row = page.locator(ROWS).and_(page.locator('[id$="figure-disputes.correction_rate"]'))
    figure.click()
    popover_of(figure).get_by_role("link").last.click()
    wait_until_in_view(row)
    page.keyboard.press("Escape")
    assert not is_open(popover_of(figure))
    row.locator("td").last.get_by_role("link").first.click()
    wait_until_in_view(figure)


@pytest.mark.parametrize(
    ("name", "look"), [("2019", WITHOUT_SCRIPTS), ("pasted", DESK)], ids=["without scripts", "pasted"]
)
def test_whole_without_scripts(name: str, look: Look, read: Callable[[str, Look], Visit]) -> None:
    """Where no script runs, there is every row and nothing to search or sort by: no control that does nothing."""
    page = read(name, look).page
    assert len(shown(page)) > 50
    assert page.locator("button:not([popovertarget]), input, select, textarea").count() == 0


@pytest.mark.parametrize("name", ["2019", "english"])
def test_search(name: str, read: Callable[[str, Look], Visit]) -> None:
    """What is typed leaves the rows that have all of its words, and says how many; nothing typed leaves all rows."""
    page = read(name, DESK).page
    field = page.locator(FIELD)
    status = page.locator("section.figures [role=status]")
    every = shown(page)
    field.press_sequentially("复议 disputes")
    texts = [row.inner_text() for row in page.locator(ROWS).all() if row.is_visible()]
    assert 0 < len(texts) < len(every)
    assert all("复议" in text and "disputes" in text for text in texts)
    assert str(len(texts)) in status.inner_text()
    assert str(len(every)) in status.inner_text()
    field.fill("没有这样的数")
    assert shown(page) == []
    field.fill("")
    assert shown(page) == every


def test_search_takes_full_width_signs(read: Callable[[str, Look], Visit]) -> None:
    """An input method's full-width digits and letters find what ordinary ones find."""
    page = read("2019", DESK).page
    field = page.locator(FIELD)
    field.fill("12345")
    found = shown(page)
    assert found
    field.fill("１２３４５")
    assert shown(page) == found


def test_a_row_that_is_searched_away_is_found(read: Callable[[str, Look], Visit]) -> None:
    """The link of a popover leads to its row though a search hides it, and closes the popover."""
    page = read("2019", DESK).page
    page.locator(FIELD).fill("没有这样的数")
    figure = page.locator(FIGURES).first
    figure.click()
    link = popover_of(figure).get_by_role("link").last
    target = str(link.get_attribute("href")).removeprefix("#")
    link.click()
    wait_until_in_view(page.locator(f'[id="{target}"]'))
    assert not is_open(popover_of(figure))


def test_sort_by_value(read: Callable[[str, Look], Visit]) -> None:
    """By value, exactly, what has none last; the same head again turns the order, a third time gives back the first."""
    page = read("2019", DESK).page
    head = page.locator(HEADS).nth(1)
    before = shown(page)
    ascending = sorted(value for value in exact_values(page) if value is not None)
    assert len(set(ascending)) > 20
    for direction, expected in (("ascending", ascending), ("descending", ascending[::-1])):
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") == direction
        values = exact_values(page)
        assert values[: len(expected)] == expected
        assert not any(values[len(expected) :])
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") is None
    assert shown(page) == before


def test_sort_by_keyboard(read: Callable[[str, Look], Visit]) -> None:
    """Every head that sorts is reached and used by keyboard; one head at a time says how the rows are sorted."""
    page = read("2019", DESK).page
    heads = page.locator(HEADS).filter(has=page.locator("button"))
    orders = [shown(page)]
    for head in heads.all():
        head.get_by_role("button").focus()
        page.keyboard.press("Enter")
        assert page.locator(f"{HEADS}[aria-sort]").count() == 1
        assert head.get_attribute("aria-sort") == "ascending"
        orders.append(shown(page))
    assert heads.count() >= 3
    assert all(sorted(order) == sorted(orders[0]) for order in orders)
    assert len({tuple(order) for order in orders}) >= 3
