"""A page is all there is: nothing else is requested, no error is shown, its security policy is never broken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser

from tests.system.browsing import DESK, PHONE, Look, Visit, context_of, visit
from tests.system.published import PAGES, Site

UNSCRIPTED: Final = DESK._replace(script=False)

MISTAKES: Final[Mapping[str, tuple[str, str]]] = {
    "an image from elsewhere": ("</article>", '<img alt="" src="https://www.example.gov.cn/a.png"></article>'),
    "a picture beside the page": ("</article>", '<img alt="" src="a.png"></article>'),
    "a script": ("</article>", "<script>document.title = '甲'</script></article>"),
    "a handler in an attribute": ("<article", '<article onclick="" '),
    "a style in an attribute": ("<article", '<article style="color: red" '),
    "another style sheet": ("</style>", ".a { color: red }</style>"),
}
"""What is wrong → what of the page is replaced by what."""


@pytest.mark.parametrize(
    ("name", "look"),
    [*((name, DESK) for name in PAGES), *((name, look) for name in ("2019", "pasted") for look in (PHONE, UNSCRIPTED))],
)
def test_nothing_but_the_page_is_requested(
    name: str, look: Look, site: Site, read: Callable[[str, Look], Visit]
) -> None:
    """One request for one page, as the browser and as the server count; nothing on the console, no violation."""
    site.asked()
    seen = read(name, look)
    seen.page.mouse.wheel(0, 100_000)
    seen.page.wait_for_load_state("networkidle")
    assert [each for each in seen.requests if not each.startswith("data:")] == [site.of(name)]
    assert site.asked() == [f"/{name}.html"]
    assert seen.complaints == []


@pytest.mark.parametrize("what", MISTAKES)
def test_mistakes_are_noticed(what: str, pages: Mapping[str, Path], site: Site, browser: Browser) -> None:
    """The test above does look: with this mistake in the page the browser has something to say."""
    old, new = MISTAKES[what]
    right = pages["2019"].read_text(encoding="utf-8")
    assert right.count(old) == 1
    wrong = pages["2019"].with_name("wrong.html")
    wrong.write_text(right.replace(old, new), encoding="utf-8")
    with context_of(browser, DESK) as context:
        seen = visit(context, site.of("wrong"))
        seen.page.wait_for_load_state("networkidle")
        assert seen.complaints
