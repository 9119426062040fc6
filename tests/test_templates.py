"""Templates: replaced file by file, kept in bounds, and every fault told with its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.filters import FILTERS

from fazhi_report.diagnostics import Diagnostic, Span
from fazhi_report.messages import fill
from fazhi_report.messages.templates import ENTRIES
from fazhi_report.renderers import Resources, html, layout, markdown, render_formats, text
from fazhi_report.renderers.html.text import content_hash
from fazhi_report.renderers.templating import create_environment
from tests.documents import every_kind
from tests.template_files import PACKAGED, templates_in


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return the user's own folder of templates, empty."""
    folder = tmp_path / "templates"
    folder.mkdir()
    return folder


def rendered(own: Path, *formats: str, cache: Path | None = None) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    """Return a document in these formats with the user's own templates before the packaged ones."""
    templates = templates_in(own, PACKAGED)
    resources = Resources(templates, None if cache is None else str(cache))
    contents, diagnostics = render_formats(every_kind(), formats, resources)
    return {name: content.decode() for name, content in contents.items()}, diagnostics


def made(folder: Path) -> Path:
    """Make a folder and return it."""
    folder.mkdir()
    return folder


def fault(own: Path, template: str | bytes, name: str = "report.md.jinja") -> Diagnostic:
    """Return the one diagnostic that this template leads to; the other format must come out all the same."""
    content = template.encode() if isinstance(template, str) else template
    (own / name).write_bytes(content)
    contents, (diagnostic,) = rendered(own, "md", "txt")
    assert list(contents) == ["report.txt"]
    (entry,) = (entry for entry in ENTRIES if entry.code == diagnostic.code)
    for words in (*entry.message, *entry.remedy):
        assert fill(words, diagnostic.arguments)
    return diagnostic


def test_a_template_is_replaced_alone(own: Path) -> None:
    """A template in the user's folder takes the place of the packaged one; all others stay."""
    packaged, _ = rendered(own, "md", "txt")
    (own / "report.md.jinja").write_text("{{ document.title | upper }}\r\n—\r\n", encoding="utf-8")
    contents, diagnostics = rendered(own, "md", "txt")
    assert diagnostics == ()
    assert contents["report.md"] == "赣州市2019年法治政府建设情况报告\n—\n"
    assert contents["report.txt"] == packaged["report.txt"]


def test_a_part_is_replaced_alone(own: Path) -> None:
    """The style sheet of the page can be replaced by itself, and its hash follows."""
    (own / "report.css.jinja").write_bytes("\ufeffp { color: {{ 1 + 1 }} }".encode())
    contents, _ = rendered(own, "html")
    assert "<style>p { color: 2 }</style>" in contents["report.html"]
    assert f"'{content_hash('p { color: 2 }')}'" in contents["report.html"]


@pytest.mark.parametrize(
    ("template", "code", "columns", "argument"),
    [
        ("甲\n  {% if document %}乙", "FZ010", (3, 21), "endif"),
        ("甲\n{{ document.title | }}", "FZ010", (1, 23), "got 'end of print statement'"),
        ("甲\n{{ document.title }", "FZ010", (1, 20), "unexpected '}'"),
        ("甲\n{{ documents }}", "FZ011", (4, 13), "documents"),
        ("甲\n{{ document.titel }}", "FZ011", (13, 18), "titel"),
        ("甲\n{{ document.labels.nothing }}", "FZ011", (20, 27), "nothing"),
        ("甲\n{{ document.title | upperr }}", "FZ011", (21, 27), "upperr"),
        ("甲\n{% if document is tablet %}{% endif %}", "FZ011", (19, 25), "tablet"),
        ("甲\n{{ lipsum() }}", "FZ011", (4, 10), "lipsum"),
        ("甲\n{{ [1, 2] | random }}", "FZ011", (13, 19), "random"),
        ("甲\n{{ 1 / 0 }}", "FZ012", (1, 12), "division by zero"),
        ("甲\n{{ document._replace(title='乙') }}", "FZ012", (1, 35), "unsafe"),
        ("甲\n{{ document.__class__.__mro__ }}", "FZ012", (1, 33), "unsafe"),
        ("甲\n{{ document.labels.update({}) }}", "FZ012", (1, 33), "unsafe"),
        ("甲\n{% for n in range(999999999) %}{% endfor %}", "FZ012", (1, 44), "too big"),
        ("甲\n{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "FZ012", (1, 48), "recursion"),
        ('甲\n{{ "\\ud800" }}', "FZ012", None, "surrogates"),
        ('甲\n{% include "header.jinja" %}', "FZ013", (13, 25), "header.jinja"),
        ('甲\n{% include "../secret" %}', "FZ013", (13, 22), "secret"),
    ],
)
def test_fault(own: Path, template: str, code: str, columns: tuple[int, int] | None, argument: str) -> None:
    """Each fault has its code, the place in the template, and the words that tell what is wrong."""
    diagnostic = fault(own, template)
    file = "templates/report.md.jinja"
    assert diagnostic.code == code
    assert diagnostic.span == (None if columns is None else Span(file, 2, columns[0], 2, columns[1]))
    assert argument in " ".join(diagnostic.arguments.values())


def test_fault_in_a_part(own: Path) -> None:
    """A fault in a template that another includes is told where it is."""
    (own / "report.css.jinja").write_text("p {}\n{{ documnt }}\n", encoding="utf-8")
    contents, (diagnostic,) = rendered(own, "html")
    assert contents == {}
    assert diagnostic == Diagnostic("FZ011", Span("templates/report.css.jinja", 2, 4, 2, 11), {"name": "documnt"})


def test_syntax_in_a_part(own: Path) -> None:
    """A template that cannot be read is named itself, not the one that includes it."""
    (own / "report.css.jinja").write_text("p {}\n{% iff %}\n", encoding="utf-8")
    _, (diagnostic,) = rendered(own, "html")
    assert diagnostic.code == "FZ010"
    assert diagnostic.span == Span("templates/report.css.jinja", 2, 1, 2, 10)
    assert diagnostic.arguments["name"] == "report.css.jinja"


def test_part_in_gbk(own: Path) -> None:
    """A part that is not UTF-8 is named itself too."""
    (own / "report.css.jinja").write_bytes("p { font-family: 宋体 }".encode("gbk"))
    _, (diagnostic,) = rendered(own, "html")
    span = Span("templates/report.css.jinja", 1, 1, 1, 1)
    assert diagnostic == Diagnostic("FZ014", span, {"name": "report.css.jinja"})


def test_missing_template(own: Path) -> None:
    """Where a format has no template, the one with the name most like it is suggested."""
    (own / "reports.md.jinja").write_text("", encoding="utf-8")
    contents, (diagnostic,) = render_formats(every_kind(), ["md"], Resources(templates_in(own)))
    assert contents == {}
    arguments = {"name": "report.md.jinja", "suggestion": "reports.md.jinja"}
    assert diagnostic == Diagnostic("FZ013", None, arguments)


@pytest.mark.parametrize("name", ["report.md.jinja", "report.html.jinja"])
def test_a_part_printed_as_it_is(own: Path, name: str) -> None:
    """A title or paragraph printed without its filter is a fault, and does not come out as Python would write it."""
    (own / name).write_text("甲\n{{ document.sections[0].title }}\n", encoding="utf-8")
    contents, (diagnostic,) = rendered(own, name.split(".")[1])
    assert contents == {}
    assert diagnostic == Diagnostic("FZ015", Span(f"templates/{name}", 2, 1, 2, 33), {"name": name})


def test_template_in_gbk(own: Path) -> None:
    """A template that is not UTF-8 is named as such and not taken for a broken one."""
    diagnostic = fault(own, "报告".encode("gbk"))
    span = Span("templates/report.md.jinja", 1, 1, 1, 1)
    assert diagnostic == Diagnostic("FZ014", span, {"name": "report.md.jinja"})


def test_fault_is_the_same_from_the_cache(own: Path, tmp_path: Path) -> None:
    """The place of a fault is right too when the template comes compiled from the cache."""
    (own / "report.md.jinja").write_text("甲\n\n{% if true %}\n{{ documents }}\n{% endif %}\n", encoding="utf-8")
    cache = made(tmp_path / "cache")
    findings = [rendered(own, "md", cache=cache)[1] for _ in range(2)]
    assert findings[0] == findings[1]
    assert findings[0][0].span == Span("templates/report.md.jinja", 4, 4, 4, 13)


def test_cache(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A template is compiled once; after a change it is compiled again; the output is the same with and without."""
    compiled: list[str] = []
    original = Environment.compile

    def counting(self: Environment, source: str, name: str, file: str) -> object:
        compiled.append(name)
        return original(self, source, name, file)

    monkeypatch.setattr(Environment, "compile", counting)
    cache = made(tmp_path / "cache")
    first = rendered(own, "md", "html", cache=cache)
    parts = ["report.article.css.jinja", "report.article.html.jinja", "report.css.jinja", "report.figures.html.jinja"]
    assert sorted(compiled) == [*parts, "report.html.jinja", "report.md.jinja", "report.script.js.jinja"]
    assert rendered(own, "md", "html", cache=cache) == first == rendered(own, "md", "html")
    assert len(compiled) == 14, "only the run without a cache has compiled again"
    (own / "report.md.jinja").write_text("甲", encoding="utf-8")
    assert rendered(own, "md", cache=cache)[0] == {"report.md": "甲\n"}
    (own / "report.md.jinja").write_text("乙", encoding="utf-8")
    assert rendered(own, "md", cache=cache)[0] == {"report.md": "乙\n"}


def test_a_part_of_two_formats_is_escaped_in_one(own: Path, tmp_path: Path) -> None:
    """A template that a page and a Markdown file both include is cached once with and once without escaping."""
    (own / "part.jinja").write_text("{{ '<' }}", encoding="utf-8")
    for name in ("report.md.jinja", "report.html.jinja"):
        (own / name).write_text("{% include 'part.jinja' %}", encoding="utf-8")
    expected = {"report.md": "<\n", "report.html": "&lt;\n"}
    for _ in range(2):
        assert rendered(own, "md", "html", cache=tmp_path / "cache")[0] == expected


@pytest.mark.parametrize("damage", [b"", b"\x00" * 40, None], ids=["empty", "garbage", "cut"])
def test_damaged_cache(own: Path, tmp_path: Path, damage: bytes | None) -> None:
    """A damaged file of the cache is as good as none, and is written anew."""
    cache = made(tmp_path / "cache")
    expected = rendered(own, "md", cache=cache)
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    assert rendered(own, "md", cache=cache) == expected
    assert file.read_bytes() == whole


def test_cache_that_cannot_be_used(own: Path, tmp_path: Path) -> None:
    """A cache folder that cannot be written to is passed over without a word."""
    expected = rendered(own, "md")
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert rendered(own, "md", cache=blocked / "cache") == expected


def test_one_template_cannot_reach_another_run() -> None:
    """Filters given to one environment are not seen by the next."""
    first = create_environment({}, None, {"own": str}, escaping=False)
    second = create_environment({}, None, {}, escaping=False)
    assert "own" in first.filters
    assert "own" not in second.filters
    assert "random" in FILTERS


@pytest.mark.parametrize("name", ["report.md.jinja", "report.txt.jinja", "report.html.jinja"])
def test_templates_tell_what_they_are_given(name: str) -> None:
    """The comment at the head of a template names every filter and test that it can use."""
    told = (PACKAGED / name).read_text(encoding="utf-8").partition("#}")[0]
    if name == "report.html.jinja":
        for part in ("report.article.html.jinja", "report.figures.html.jinja"):
            told += (PACKAGED / part).read_text(encoding="utf-8").partition("#}")[0]
        own = set(re.findall(r'^        "(\w+)":', Path(html.__file__).read_text(encoding="utf-8"), re.MULTILINE))
        assert "inline" in own
    else:
        own = set(markdown.FILTERS if name == "report.md.jinja" else text.FILTERS)
    for filter_name in own | set(layout.FILTERS):
        assert re.search(rf"\| {filter_name}\b", told), filter_name
    for test in layout.TESTS:
        assert f"is {test}" in told


def test_entries() -> None:
    """Every entry about templates has all its texts in both languages, and they are different."""
    assert [entry.code for entry in ENTRIES] == ["FZ010", "FZ011", "FZ012", "FZ013", "FZ014", "FZ015"]
    for entry in ENTRIES:
        for words in (entry.title, entry.message, entry.why, entry.remedy):
            assert words.zh
            assert words.en
            assert words.zh != words.en
        assert entry.wrong != entry.right
