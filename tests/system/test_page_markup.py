"""The pages are valid HTML and CSS: the Nu checker of the W3C has nothing to say of them, not even a warning."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import pytest

from tests.system.parts import JAVA, PACKAGES, path_of
from tests.system.published import PAGES

CHECKER: Final = PACKAGES / "vnu-jar" / "build" / "dist" / "vnu.jar"

UNKNOWN: Final = re.compile(
    r"CSS: “(?:container-type|(?:position|anchor)-[a-z-]+)”: Property .* doesn't exist"
    r"|CSS: Unrecognized at-rule “@container”"
)
ANCHORED: Final = re.compile(r"\b(?:inset|top|right|bottom|left|max-height): .*\banchor\(")
"""What the CSS of the checker does not know yet: container queries, and the placing of popovers beside what opens them.
Browsers that do not know them either leave them out without harm."""

MISTAKES: Final[Mapping[str, tuple[str, str, str]]] = {
    "an image without words": ("</article>", '<p><img src="data:,"></p></article>', "alt"),
    "an id twice": ("</article>", '<p id="report">甲</p></article>', "Duplicate ID"),
    "an element not closed": ("</article>", "<div><b>甲</article>", "Unclosed element"),
    "a property that does not exist": ("</style>", "p { colour: red; }</style>", "colour"),
}
"""What is wrong → what of the page is replaced by what, and a word of what the checker says."""


def complaints(files: Sequence[Path]) -> dict[str, list[str]]:
    """Return what the checker says of each file, with the words it stumbled over, by the file's name."""
    java = path_of(JAVA)
    assert java is not None
    done = subprocess.run(
        [java, "-jar", str(CHECKER), "--stdout", "--exit-zero-always", "--format", "json", *map(str, files)],
        capture_output=True,
        text=True,
        check=True,
    )
    lines = {path.name: path.read_text(encoding="utf-8").splitlines() for path in files}
    said: dict[str, list[str]] = {name: [] for name in lines}
    for each in json.loads(done.stdout)["messages"]:
        name, message, line = each["url"].rpartition("/")[2], each["message"], each.get("lastLine", 1)
        is_anchored = message.startswith("CSS: ") and ANCHORED.search(lines[name][line - 1])
        if not is_anchored and not UNKNOWN.match(message):
            said[name].append(f"line {line}: {message} [{each.get('extract', '').strip()}]")
    return said


@pytest.fixture(scope="module")
def judged(pages: Mapping[str, Path]) -> Mapping[str, list[str]]:
    """Return what the checker says of each page, all checked at once: most of its time is its start."""
    return complaints(list(pages.values()))


@pytest.mark.parametrize("name", PAGES)
def test_the_checker_has_nothing_to_say(name: str, judged: Mapping[str, list[str]]) -> None:
    """Page, tags of the site, series, draft, fragment in another page: no error and no warning, in HTML and CSS."""
    said = judged[f"{name}.html"]
    assert said == [], "\n".join(said)


def test_the_checker_objects_to_what_is_wrong(pages: Mapping[str, Path], tmp_path: Path) -> None:
    """The checker does look: each mistake put into the page is found."""
    right = pages["2019"].read_text(encoding="utf-8")
    files = {what: tmp_path / f"{number}.html" for number, what in enumerate(MISTAKES)}
    for what, (old, new, _) in MISTAKES.items():
        assert right.count(old) == 1
        files[what].write_text(right.replace(old, new), encoding="utf-8")
    said = complaints(list(files.values()))
    for what, (_, _, word) in MISTAKES.items():
        assert any(word in each for each in said[files[what].name]), what
