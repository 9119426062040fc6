"""The pages are for everyone: axe-core finds nothing in them on any screen, light or dark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

import pytest
from playwright.sync_api import Browser, Page

from tests.system.browsing import DESK, SCHEMES, Scheme, context_of, figure_of, is_open, popover_of, values, visit
from tests.system.parts import PACKAGES
from tests.system.published import Site

LOOKS: Final = tuple((width, scheme) for width in (320, 768, 1440) for scheme in SCHEMES)
EXTREMES: Final = (LOOKS[1], LOOKS[-2])
"""Widths of the screen in CSS pixels, light and dark; the narrowest dark and the widest light."""

SWITCHED_ON: Final = '{"target-size": {enabled: true}}'
"""Rules of WCAG 2.2 that axe-core leaves out unless they are asked for."""

MISTAKES: Final[Mapping[str, str]] = {
    "image-alt": '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p>',
    "button-name": '<p><button type="button"></button></p>',
    "color-contrast": '<p style="color: #999999; background: #ffffff">读不清的文字</p>',
    "label": '<p><input type="search"></p>',
    "empty-heading": "<h2></h2>",
}
"""Rule → what breaks it."""


@cache
def program() -> str:
    """Return the source of axe-core."""
    return (PACKAGES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """Return each rule that is broken, where, and what would mend it."""
    if not values(page, "typeof axe === 'object'"):
        page.evaluate(program())
    found = values(page, f"axe.run(document, {{resultTypes: ['violations'], rules: {SWITCHED_ON}}})")
    assert len(found["passes"]) > 10, "axe-core has looked at next to nothing"
    return [
        f"{rule['id']}: {node['html']}: {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def violations_at(page: Page, looks: Iterable[tuple[int, Scheme]]) -> dict[tuple[int, Scheme], list[str]]:
    """Return the rules that are broken at each width, light or dark, where any is."""
    found = {}
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        found[width, scheme] = violations(page)
    return {look: broken for look, broken in found.items() if broken}


@pytest.mark.parametrize(
    ("name", "looks"),
    [*((name, LOOKS) for name in ("2019", "years", "pasted")), *((name, EXTREMES) for name in ("draft", "english"))],
    ids=["2019", "years", "pasted", "draft", "english"],
)
def test_no_violation(name: str, looks: Iterable[tuple[int, Scheme]], browser: Browser, site: Site) -> None:
    """Every page, as narrow as a small phone and as wide as a desk's screen, light and dark, breaks no rule."""
    with context_of(browser, DESK, bypass_csp=True) as context:
        assert violations_at(visit(context, site.of(name)).page, looks) == {}


@pytest.mark.parametrize("name", ["years", "pasted"])
def test_no_violation_with_everything_open(name: str, browser: Browser, site: Site) -> None:
    """Nor does what opens: a figure's popover, the tables of each part, the years before."""
    with context_of(browser, DESK, bypass_csp=True) as context:
        page = visit(context, site.of(name)).page
        page.locator("details").evaluate_all("all => all.forEach(details => { details.open = true; })")
        figure = figure_of(page, "disputes.accepted")
        figure.click()
        assert violations_at(page, LOOKS) == {}
        assert is_open(popover_of(figure))


def test_violations_are_found(browser: Browser, site: Site) -> None:
    """axe-core does look: each mistake put into the page is found."""
    with context_of(browser, DESK, bypass_csp=True) as context:
        page = visit(context, site.of("2019")).page
        article = page.locator("article")
        article.evaluate("(article, html) => article.insertAdjacentHTML('beforeend', html)", "".join(MISTAKES.values()))
        assert {each.partition(":")[0] for each in violations(page)} >= MISTAKES.keys()
