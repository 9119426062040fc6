"""The ground of the system tests: their parts, found before the first test, a fault if missing, never a skip."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.system import parts
from tests.system.parts import ROOT

if TYPE_CHECKING:  # what is missing is told before anything of it is imported
    from playwright.sync_api import Browser, Page

    from tests.system.browsing import Look, Visit
    from tests.system.published import Site


def pytest_configure() -> None:
    """Stop before the first test where something is missing, and say how to install it."""
    advice = parts.advice()
    if advice is not None:
        raise pytest.UsageError(advice)


@pytest.fixture(scope="session")
def npm_packages() -> Path:
    """Return the folder of the packages of npm."""
    return parts.PACKAGES


@pytest.fixture(scope="session")
def typeface_folder() -> Path:
    """Return the folder of the Fandol typefaces: Song, Fang, Hei and Kai."""
    return parts.TYPEFACES


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the data of 2019, with its workspace made the current folder."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FAZHI_LANG", raising=False)
    return tmp_path / "data" / "2019"


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Return the files of the pages of a site, by their names in `published.PAGES`."""
    from tests.system.published import lay_out

    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("FAZHI_LANG", raising=False)
        return lay_out(tmp_path_factory.mktemp("site"), tmp_path_factory.mktemp("offices"))


@pytest.fixture(scope="session")
def site(pages: Mapping[str, Path]) -> Iterator[Site]:
    """Return the site, on a plain static server."""
    from tests.system.published import served

    (folder,) = {path.parent for path in pages.values()}
    with served(folder) as running:
        yield running


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Return the browser, one for all tests."""
    from tests.system.browsing import chromium

    with chromium(tmp_path_factory.mktemp("browser")) as running:
        yield running


@pytest.fixture
def read(browser: Browser, site: Site) -> Iterator[Callable[[str, Look], Visit]]:
    """Return what opens a page of the site by its name, as a reader sees it who has this screen."""
    from tests.system.browsing import context_of, visit

    with ExitStack() as contexts:

        def open_page(name: str, look: Look) -> Visit:
            return visit(contexts.enter_context(context_of(browser, look)), site.of(name))

        yield open_page


@pytest.fixture(scope="module")
def look_at(browser: Browser, site: Site) -> Iterator[Callable[[str, Look], Page]]:
    """Return what gives a page at a look, opened once for all tests of a module: they leave it as they find it."""
    from tests.system.browsing import context_of, visit

    with ExitStack() as contexts:

        @cache
        def opened(name: str, look: Look) -> Page:
            return visit(contexts.enter_context(context_of(browser, look)), site.of(name)).page

        yield opened
