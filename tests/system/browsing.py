"""A page in headless Chromium: opened as a reader would, with everything kept that went on beside what is shown."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, sync_playwright

from tests.system.parts import CHROMIUM, TYPEFACES, path_of

SWITCHES: Final = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
"""Started so, the browser runs as root too, and asks the network for nothing of its own."""

TYPEFACE_SETTINGS: Final = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>{folder}</dir>
</fontconfig>
"""
"""Settings of fontconfig that add a folder to the typefaces of the system."""

TELL_VIOLATIONS: Final = """\
document.addEventListener("securitypolicyviolation",
    event => tellViolation(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`));
"""


FIGURES: Final = "article button[popovertarget]:has(data)"
"""The figures in the text."""


Scheme = Literal["light", "dark"]
SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")


class Look(NamedTuple):
    """How a page is looked at: the screen in CSS pixels, light or dark, by touch, with scripts or without."""

    width: int = 1440
    height: int = 900
    scheme: Scheme = "light"
    touch: bool = False
    script: bool = True


DESK: Final = Look()
PHONE: Final = Look(390, 844, touch=True)
SMALL_PHONE: Final = Look(320, 568, touch=True)


class Visit(NamedTuple):
    """A page that is open; the addresses requested for it; what the browser complained of."""

    page: Page
    requests: list[str]
    complaints: list[str]


Open = Callable[..., Visit]
"""Opens a page of the site by its name, at a look."""


@contextmanager
def chromium(scratch: Path) -> Iterator[Browser]:
    """Start the browser of the system, with an empty profile and the typefaces of the tests."""
    settings = scratch / "fonts.conf"
    settings.write_text(TYPEFACE_SETTINGS.format(folder=TYPEFACES), encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path_of(CHROMIUM),
            args=list(SWITCHES),
            env={**os.environ, "FONTCONFIG_FILE": str(settings)},
        )
        yield browser
        browser.close()


@contextmanager
def context_of(browser: Browser, look: Look, *, bypass_csp: bool = False) -> Iterator[BrowserContext]:
    """Open a context in the browser: a reader with this screen, who has nothing stored."""
    context = browser.new_context(
        viewport={"width": look.width, "height": look.height},
        color_scheme=look.scheme,
        has_touch=look.touch,
        is_mobile=look.touch,
        java_script_enabled=look.script,
        bypass_csp=bypass_csp,
    )
    context.set_default_timeout(10_000)
    yield context
    context.close()


def visit(context: BrowserContext, address: str) -> Visit:
    """Open a page and keep every request, every error or warning on the console, every violation of its policy."""
    page = context.new_page()
    seen = Visit(page, [], [])

    def heard(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            seen.complaints.append(f"console: {message.text}")

    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("requestfailed", lambda request: seen.complaints.append(f"failed: {request.url}"))
    page.on("pageerror", lambda error: seen.complaints.append(f"script: {error}"))
    page.on("console", heard)
    page.expose_function("tellViolation", lambda text: seen.complaints.append(f"policy: {text}"))
    page.add_init_script(TELL_VIOLATIONS)
    page.goto(address, wait_until="load")
    return seen


def is_true(locator: Locator, condition: str) -> bool:
    """Whether a condition, a function of the element in JavaScript, holds of an element."""
    return bool(locator.evaluate(condition))


def has_focus(locator: Locator) -> bool:
    """Whether an element has the keyboard focus."""
    return is_true(locator, "element => element === document.activeElement")


def holds_focus(locator: Locator) -> bool:
    """Whether the keyboard focus is inside an element."""
    return is_true(locator, "element => element !== document.activeElement && element.contains(document.activeElement)")


def press_until(page: Page, key: str, reached: Callable[[], bool], limit: int = 200) -> int:
    """Press a key until a condition holds, and return how many times; more than `limit` times: an assertion fails."""
    for times in range(1, limit + 1):
        page.keyboard.press(key)
        if reached():
            return times
    fault = f"{key} pressed {limit} times to no effect"
    raise AssertionError(fault)


def values(page: Page, expression: str) -> Any:  # noqa: ANN401 (what JavaScript returns is known to the caller alone)
    """Return the value of an expression of JavaScript in the page."""
    return page.evaluate(expression)


def figure_of(page: Page, name: str) -> Locator:
    """Return the first place of the text where a figure stands, by the figure's id."""
    return page.locator(FIGURES).filter(has=page.locator(f'[id$="ref-{name}"]')).first


def popover_of(figure: Locator) -> Locator:
    """Return what a figure opens."""
    return figure.page.locator(f'[id="{figure.get_attribute("popovertarget")}"]')


def is_open(popover: Locator) -> bool:
    """Whether a popover is open."""
    return is_true(popover, "popover => popover.matches(':popover-open')")
