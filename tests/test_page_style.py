"""The style of the page: readable in light and dark, in print, without popovers; a style sheet for one element."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.renderers.html.scoped_style import scoped
from fazhi_report.renderers.html.text import css_string
from tests.documents import every_kind
from tests.rendered_pages import page_of


@cache
def style() -> str:
    """Return the style sheet of the page."""
    return page_of(every_kind()).only("style").text


PAIRS: Final = (
    *(("ink", ground) for ground in ("paper", "ground", "mark")),
    *((text, ground) for text in ("soft", "accent") for ground in ("paper", "ground")),
    ("accent", "mark"),
)
"""What is written in which colour on which ground."""


def schemes() -> dict[str, dict[str, str]]:
    """Return the colours of the page by scheme, as `#rrggbb`; a scheme has those of the light one that it leaves be."""
    light, dark, printed = (
        dict(re.findall(r"--(\w+): (#\w{6}|#\w{3});", found))
        for found in (
            style()[style().index(":root {") :].partition("}")[0],
            style()[style().index("prefers-color-scheme: dark") :].partition("}")[0],
            style()[style().index("@media print {\n  :root") :].partition("}")[0],
        )
    )
    assert len(light) == len(dark) == 8
    return {"light": light, "dark": light | dark, "print": light | {name: full(each) for name, each in printed.items()}}


def full(colour: str) -> str:
    """Return `#rgb` as `#rrggbb`."""
    return colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:])


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb` (WCAG 2.2)."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2)."""
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def test_contrast_itself() -> None:
    """Black on white is 21 : 1, and #767676 on white just passes, as the standard says."""
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert 4.5 <= contrast("#767676", "#ffffff") < 4.6


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_contrast(scheme: str, text: str, ground: str) -> None:
    """Light, dark and in print, every colour of text has a contrast of at least 4.5 : 1 on every ground."""
    colours = schemes()[scheme]
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen(scheme: str) -> None:
    """The ring around what has the focus stands out from every ground by 3 : 1."""
    colours = schemes()[scheme]
    assert all(contrast(colours["focus"], colours[ground]) >= 3 for ground in ("paper", "ground", "mark"))
    assert ":focus-visible { outline: 3px solid var(--focus)" in style()


def test_only_the_colours_of_the_schemes() -> None:
    """No rule names a colour of its own, which would be the same in light and dark."""
    rules = re.sub(r"--[\w-]+: [^;]+;", "", style())
    assert not re.search(r"#[0-9a-f]{3,8}\b(?![^{]*\{)|\b(?:rgb|hsl)a?\(|: (?:white|black|red)\b", rules)


def test_popovers_are_hidden_where_they_are_unknown() -> None:
    """What tells of a figure is hidden but for an open popover on a screen, and a figure looks like text without it."""
    assert "\n.about { display: none; }" in style()
    supported = style()[style().index("@supports selector(:popover-open) {") :]
    assert "@media screen { .about:popover-open { display: block; } }" in supported
    assert style().count("display: block; } }") == 1
    before = style()[: style().index("@supports selector(:popover-open) {")]
    assert not re.search(r"button[^}]*(?:underline|cursor)", before)


def test_figures_can_be_selected() -> None:
    """The text of a figure can be selected and copied though it stands in a button."""
    (rule,) = re.findall(r"\nbutton \{([^}]*)\}", style())
    assert "\n  user-select: text;" in rule
    assert "text-indent: 0" in rule


def test_in_print() -> None:
    """A4 with the margins of GB/T 9704; no contents, popovers, tables of parts or controls; the appendix stays."""
    assert "size: A4;\n  margin: 37mm 26mm 35mm 28mm;" in style()
    hidden = [each.split(", ") for each in re.findall(r"\n  ([.a-z, ]+) \{ display: none; \}", style())]
    assert {name for each in hidden for name in each} == {".part", ".disclosure", ".about", "nav", ".skip", ".find"}


@pytest.mark.parametrize(
    ("text", "expected"), [("报告所载", '"报告所载"'), ('a"b\\c</style>\n', '"a\\22 b\\5c c\\3c /style\\3e \\a "')]
)
def test_css_string(text: str, expected: str) -> None:
    """A text in the style sheet can end neither its string nor the style element."""
    assert css_string(text) == expected


class TestScoped:
    """A style sheet made one for a single element."""

    @pytest.mark.parametrize(
        ("given_style", "expected"),
        [
            ("p { color: red }", ".a p { color: red }\n"),
            ("p, h1 > b { x: y }", ".a p, .a h1 > b { x: y }\n"),
            (":root { --b: c }", ".a { --b: c }\n"),
            ("body, html, p {}", ".a, .a, .a p {}\n"),
            ("a:is(b, c), d {}", ".a a:is(b, c), .a d {}\n"),
            ('a[b="}, {"] { c: "}" }', '.a a[b="}, {"] { c: "}" }\n'),
            ("@media print { p {} i {} } b {}", "@media print {\n.a p {}\n.a i {}\n}\n.a b {}\n"),
            (
                "@supports (a: b) { @media x { p {} } }",
                "@supports (a: b) {\n@media x {\n.a p {}\n}\n}\n",
            ),
            ("@font-face { font-family: x }", "@font-face { font-family: x }\n"),
            ("@import 'x'; p {}", "@import 'x';\n.a p {}\n"),
            ("/* p { */ b {}", ".a b {}\n"),
            ("p { & b { c: d } } i {}", ".a p { & b { c: d } }\n.a i {}\n"),
            (r"p\{ {}", ".a p\\{ {}\n"),
            ("} p {}", ".a p {}\n"),
            ("p { a: b", ".a p { a: b\n"),
            ("", ""),
        ],
    )
    def test_selectors(self, given_style: str, expected: str) -> None:
        """Every selector begins with that of the element, what is none stays, whatever is cut off or too many."""
        assert scoped(given_style, ".a") == expected

    @settings(max_examples=100)
    @given(st.text("ab{}()[];:,\"'\\/* \n@&"))
    def test_any_style(self, given_style: str) -> None:
        """Whatever the style sheet holds, something comes of it, and nothing that it does not hold but the scope."""
        assert set(scoped(given_style, ".x")) <= set(given_style) | set(".x ,;{}\n")
