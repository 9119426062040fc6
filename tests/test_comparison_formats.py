"""A comparison in every format: all that changed is told, in the reader's language, and no text can pass for markup."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from fazhi_report.cli.columns import shown, width_of
from fazhi_report.cli.diff_page import page_text
from fazhi_report.comparison import Comparison, TextChange, only
from fazhi_report.comparison.publication import texts_of_publication
from fazhi_report.messages.comparison import LABELS, labels
from fazhi_report.messages.entry import Language
from fazhi_report.renderers.comparison import html as comparison_html
from fazhi_report.renderers.comparison import json as comparison_json
from fazhi_report.renderers.comparison import markdown as comparison_markdown
from fazhi_report.renderers.comparison.document import ComparisonDocument
from fazhi_report.renderers.comparison.excerpts import WHOLE
from fazhi_report.renderers.comparison.layout import pages_of
from fazhi_report.schema import ReportFile
from tests.comparisons import EVERY_KIND, HOSTILE, YEARS, compared, every_kind, hostile
from tests.golden_files import assert_golden
from tests.pages import Page
from tests.template_files import PACKAGED, templates_in

ROOT: Final = Path(__file__).parent.parent
TEMPLATES: Final = templates_in(PACKAGED)
LANGUAGES: Final[tuple[Language, ...]] = ("zh", "en")
SAME: Final = every_kind(years=())
ALONE: Final = every_kind(years=YEARS[3:])


def html_of(document: ComparisonDocument) -> str:
    """Return the page of a document."""
    text, findings = comparison_html.render(document, TEMPLATES, None)
    assert findings == ()
    return text or ""


def page_of(document: ComparisonDocument) -> Page:
    """Return the page of a document, read again."""
    return Page(html_of(document))


def markdown_of(document: ComparisonDocument) -> str:
    """Return a document as Markdown."""
    text, findings = comparison_markdown.render(document, TEMPLATES, None)
    assert findings == ()
    return text or ""


def words(text: str) -> str:
    """Return a text without what breaks it into lines."""
    return re.sub(r"\s+", "", text)


@pytest.mark.golden
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_format(language: Language) -> None:
    """Every format is, byte for byte, the one that was read and found good."""
    document = every_kind(language)
    assert_golden(f"comparison/text.{language}.txt", (page_text(document, 80, colour=False) + "\n").encode())
    assert_golden(f"comparison/markdown.{language}.md", markdown_of(document).encode())
    assert_golden(f"comparison/page.{language}.html", html_of(document).encode())
    assert_golden(f"comparison/json.{language}.json", comparison_json.render(document).encode())


@pytest.mark.golden
def test_in_colour() -> None:
    """In colour no marks are needed: what was removed is struck through, what was added underlined."""
    text = page_text(ALONE, 80, colour=True)
    assert_golden("comparison/colour.txt", (text + "\n").encode())
    assert not re.search(r"\[-|-\]|\{\+|\+\}", text)
    assert "\x1b[31;9m推动\x1b[0m\x1b[32;4m推进\x1b[0m工作。" in text


def test_every_word_is_used() -> None:
    """No word of comparisons is left over: it stands in a layout or template, by its name or the name's beginning."""
    package = ROOT / "src/fazhi_report"
    files = [*package.glob("renderers/comparison/*.py"), *package.glob("cli/diff*.py"), *PACKAGED.glob("comparison.*")]
    code = "".join(path.read_text(encoding="utf-8") for path in files)
    assert len(files) > 10
    made = tuple(re.findall(r'f"([a-z_]+_)\{', code))
    fields = {
        *("unit", "scope", "definition", "formula", "source", "as_of", "note", "stated", "decimals", "rounding"),
        *("previous", "added", "removed", "moved", "reworded"),
    }
    left = [
        name
        for name in LABELS
        if name not in fields
        and not name.startswith(made)
        and f'"{name}"' not in code
        and f"'{name}'" not in code
        and f"labels.{name}" not in code
    ]
    assert left == []


def test_both_languages_take_the_same_arguments() -> None:
    """An argument of one language is one of the other."""
    for name, text in LABELS.items():
        assert set(re.findall(r"\{\w+\}", text.zh)) == set(re.findall(r"\{\w+\}", text.en)), name


FACTS: Final = (
    TextChange("edition", "published", "filed"),
    TextChange("layout.headings", "stand_alone", "run_in"),
    TextChange("layout.appendix", "none", "figures"),
    TextChange("site.author", "none", "filed"),
    TextChange("filing.number", "", "示市府〔2020〕8号"),
)
"""Changes of what is said of the publication."""


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "zh",
            "~版本：[-公布版-]{+报送版+}~版式：小节标题：[-单独成行-]{+与正文接排+}~版式：附件：[-不附-]{+附数据表+}"
            "~网页标签：作者：[-none-]{+filed+}~报送：发文字号：{+示市府〔2020〕8号+}",
        ),
        (
            "en",
            "~edition:[-theeditionthatispublished-]{+theeditionthatisfiled+}"
            "~layout:headingsofsubsections:[-onlinesoftheirown-]{+thetextrunsonbehindthem+}"
            "~layout:appendix:[-nothingfollows-]{+atableofthefigures+}"
            "~pagetags:author:[-none-]{+filed+}~filing:documentnumber:{+示市府〔2020〕8号+}",
        ),
    ],
)
def test_publication_is_told_in_words(language: Language, told: str) -> None:
    """Each fact has its name; words of a fixed list are told by what they mean, and other texts as they stand."""
    document = every_kind(language, years=(compared(only(EVERY_KIND, frozenset())._replace(head=FACTS)),))
    assert told in words(page_text(document, 200, colour=False))


def test_every_fact_of_the_publication_has_a_name() -> None:
    """Whatever `report.yaml` may say of the publication can be told of in both languages."""
    head = ReportFile.model_construct(edition="filed", layout=None, filing=None, site=None, disclosure=None)
    names = [name for name, _ in texts_of_publication(head)]
    assert len(names) > 25
    for language in LANGUAGES:
        assert {f"head_{name}" for name in names} <= labels(language).keys()


class TestText:
    """What stands in a terminal."""

    @pytest.mark.parametrize("document", [every_kind(), every_kind("en"), hostile(), SAME])
    @pytest.mark.parametrize("width", [20, 40, 41, 60, 80, 120])
    def test_no_line_is_too_wide(self, document: ComparisonDocument, width: int) -> None:
        """No line takes more columns than there are, in colour or not; only spaces tell the two apart."""
        text = page_text(document, width, colour=False)
        assert max(map(width_of, text.split("\n"))) <= max(width, 40)
        assert not any(line.endswith(" ") for line in text.split("\n"))
        assert width > 40 or text == page_text(document, 40, colour=False)

    @pytest.mark.parametrize("width", [40, 80])
    def test_colour_changes_no_words(self, width: int) -> None:
        """The words are the same with and without colour, but for the marks that colour stands for."""
        in_colour = re.sub(r"\x1b\[[0-9;]*m", "", page_text(ALONE, width, colour=True))
        without = re.sub(r"\[-|-\]|\{\+|\+\}", "", page_text(ALONE, width, colour=False))
        assert words(in_colour) == words(without)

    def test_nothing_drives_the_terminal(self) -> None:
        """What data brings in is shown with all that is invisible written out."""
        for colour in (False, True):
            text = page_text(hostile(), 80, colour=colour)
            plain = re.sub(r"\x1b\[[0-9;]*m", "", text)
            assert all(shown(line) == line for line in plain.split("\n"))
            assert words(shown(HOSTILE)) in words(plain)

    def test_a_line_never_parts_a_mark_from_its_words(self) -> None:
        """No line ends where a mark opens or begins where one closes."""
        for width in range(40, 100):
            for line in page_text(ALONE, width, colour=False).split("\n"):
                assert not line.endswith(("[-", "{+"))
                assert not line.strip().startswith(("-]", "+}"))


class TestWhatIsTold:
    """The words that all formats share."""

    def test_only_what_was_asked_for(self) -> None:
        """Topics that were left out are not spoken of; if nothing else changed, there is no difference."""
        figures = every_kind(years=(compared(only(EVERY_KIND, frozenset({"figures"}))),))
        (page,) = pages_of(figures._replace(topics=("figures",)))
        assert [topic.topic for topic in page.topics] == ["figures"]
        nothing = only(EVERY_KIND, frozenset())
        (page,) = pages_of(every_kind(years=(compared(nothing),))._replace(topics=("prose",)))
        assert (page.statement, page.topics) == ("没有不同", ())
        (page,) = pages_of(every_kind(years=(compared(nothing),)))
        assert page.statement == "文件有改动，内容没有不同"

    def test_a_short_text_is_shown_whole(self) -> None:
        """Up to a length, all of a text is shown around what changed, beyond it the sentences that changed."""
        change = EVERY_KIND.prose[0]
        long = shown_text(EVERY_KIND)
        assert long == "……2019年[推动]{推进}工作。{\n}……"
        short = change._replace(sentences=change.sentences[2:4])
        assert shown_text(EVERY_KIND._replace(prose=(short,))) == "2019年[推动]{推进}工作。{\n}"
        same = short.sentences[0]._replace(kind="same", runs=(short.sentences[0].runs[0],) * (WHOLE // 5))
        assert "……" not in shown_text(EVERY_KIND._replace(prose=(short._replace(sentences=(same,)),)))

    def test_a_long_sentence_is_cut_around_its_change(self) -> None:
        """Of a long sentence that changed, the words next to the change are shown."""
        change = EVERY_KIND.prose[0]
        runs = change.sentences[2].runs
        far = runs[0]._replace(old="甲" * 200, new="甲" * 200)
        sentence = change.sentences[2]._replace(runs=(far, runs[1], runs[2], far, runs[1], far))
        text = shown_text(EVERY_KIND._replace(prose=(change._replace(sentences=(sentence,)),)))
        near = "甲" * 24
        assert text == f"……{near}[推动]{{推进}}{near}……{near}[推动]{near}……"

    def test_paragraphs_stay_paragraphs(self) -> None:
        """A new paragraph between two sentences that are shown stays one; next to what is left out there is none."""
        change = EVERY_KIND.prose[0]
        changed, new_line = change.sentences[2], change.sentences[1]
        long = change.sentences[0]._replace(runs=change.sentences[0].runs * 2)
        for sentences, expected in (
            ((long, new_line, changed, new_line, changed), "……2019年[推动]{推进}工作。\n2019年[推动]{推进}工作。"),
            ((changed, new_line, long, new_line, changed), "2019年[推动]{推进}工作。……2019年[推动]{推进}工作。"),
            ((long, new_line, new_line, changed), "……2019年[推动]{推进}工作。"),
        ):
            assert shown_text(EVERY_KIND._replace(prose=(change._replace(sentences=sentences),))) == expected

    def test_what_was_removed_stands_with_the_part_it_was_in(self) -> None:
        """A part that goes on under another number or id has one heading, for what it lost and for what it got."""
        comparison = EVERY_KIND._replace(prose=(EVERY_KIND.prose[4], EVERY_KIND.prose[0]))
        removed, renamed = comparison.prose[0], EVERY_KIND.parts[0]
        assert removed.old is not None
        assert renamed.old is not None
        old = removed.old._replace(part=renamed.old._replace(headings=("二、依法化解矛盾纠纷",)))
        comparison = comparison._replace(prose=(removed._replace(old=old), comparison.prose[1]))
        headings = [group.heading for group in topic_of(comparison, "prose").groups]
        assert headings == ["三、化解矛盾纠纷", "（没有标题）preamble"]

    def test_a_subsection_of_a_renamed_section(self) -> None:
        """So has a subsection whose section has another id now."""
        removed, added = EVERY_KIND.prose[4], EVERY_KIND.prose[3]
        assert removed.old is not None
        part = removed.old.part._replace(
            id="conflicts.review", section="conflicts", headings=("二、甲", "（一）行政复议")
        )
        gone = removed._replace(old=removed.old._replace(part=part))
        headings = [group.heading for group in topic_of(EVERY_KIND._replace(prose=(gone, added)), "prose").groups]
        assert headings == ["三、化解矛盾纠纷 › （一）行政复议"]
        alone = EVERY_KIND._replace(prose=(gone,), parts=EVERY_KIND.parts[:1])
        headings = [group.heading for group in topic_of(alone, "prose").groups]
        assert headings == ["二、甲 › （一）行政复议"]


def topic_of(comparison: Comparison, name: str) -> Any:  # noqa: ANN401 (a page of rows, whichever)
    """Return what is told of one topic."""
    (page,) = pages_of(every_kind(years=(compared(comparison),)))
    return next(topic for topic in page.topics if topic.topic == name)


def shown_text(comparison: Comparison) -> str:
    """Return what is shown of the first passage that changed, removed words in [], added ones in {}."""
    marks = {"removed": "[{}]", "added": "{{{}}}"}
    row = topic_of(comparison, "prose").groups[0].rows[0]
    return "".join(marks.get(piece.kind, "{}").format(piece.text) for piece in row.text)


class TestPage:
    """The web page."""

    @pytest.mark.parametrize("document", [every_kind(), every_kind("en"), SAME, ALONE])
    def test_well_formed(self, document: ComparisonDocument) -> None:
        """Every element is closed, every id is there once, and every link within the page has its target."""
        page = page_of(document)
        assert len(page.ids()) == len(set(page.ids()))
        targets = {each.attributes["href"] for each in page.all("a")}
        assert targets <= {f"#{name}" for name in page.ids()}

    def test_what_changed(self) -> None:
        """Figures stand in a table with their values, changed words in ins and del."""
        page = page_of(ALONE)
        rows = [each.text for each in page.all("tr")]
        (accepted,) = (row for row in rows if "disputes.accepted" in row)
        for fact in ("指标accepted", "158件", "171件", "+13件", "+8.2%", "160件", "main:data/2018/disputes.yaml:41"):
            assert fact in accepted
        assert [each.text for each in page.all("del")][:2] == ["删去的文字", "推动"]
        assert [each.text for each in page.all("ins")][:4] == ["新增的文字", "推进", "¶", "公开"]
        assert {each.attributes["scope"] for each in page.all("th")} == {"col", "row", "rowgroup"}

    def test_headings_and_contents(self) -> None:
        """One h1, then each year with its topics and groups; the table of contents links to all of them."""
        page = page_of(ALONE)
        assert page.only("h1").text == "法治政府建设年度报告的比较"
        assert page.only("title").text == "法治政府建设年度报告的比较：main → 工作文件夹"
        assert [each.text for each in page.all("h2")] == ["2019 年度：main → 工作文件夹"]
        assert [each.text for each in page.all("h3")] == ["数", "文字", "结构"]
        links = [each.attributes["href"] for each in page.all("a") if "nav" in each.around]
        assert links[:3] == ["#year-2019", "#year-2019-figures", "#year-2019-figures-1"]
        assert len(links) == 1 + 3 + 1 + 3 + 4

    @pytest.mark.parametrize("document", [every_kind(), every_kind("en"), hostile()])
    def test_nothing_is_requested_and_nothing_runs(self, document: ComparisonDocument) -> None:
        """The policy admits the page's own style sheet alone; there is no script and no address in it."""
        page = page_of(document)
        (policy,) = (each for each in page.all("meta") if "http-equiv" in each.attributes)
        digest = b64encode(sha256(page.only("style").text.encode()).digest()).decode()
        assert policy.attributes["content"].startswith(f"default-src 'none'; style-src 'sha256-{digest}'; ")
        assert "unsafe" not in policy.attributes["content"]
        assert not page.all("script")
        names = {name for element in page.elements for name in element.attributes}
        assert not {name for name in names if name.startswith("on")} | (names & {"style", "src", "srcset", "action"})
        assert [each.attributes["href"] for each in page.all("link")] == ["data:,"]
        assert not re.search(r"url\(|@import|https?:", page.only("style").text)

    def test_hostile_text_stays_text(self) -> None:
        """Markup in any text of the data is shown as text and makes no element."""
        page = page_of(hostile())
        assert {element.tag for element in page.elements} == {element.tag for element in page_of(ALONE).elements}
        assert HOSTILE in page.only("main").text

    def test_read_aloud(self) -> None:
        """What was removed and added is said in words too, which the style sheet hides from the eye alone."""
        style = page_of(every_kind()).only("style").text
        assert 'ins::before { content: "［新增："; }' in style
        assert 'del::before { content: "［删去："; }' in style
        page = page_of(every_kind("en"))
        assert (page.only("html").attributes["lang"], page.all("h4")[0].attributes["lang"]) == ("en", "zh-CN")
        assert page.all("a")[0].attributes == {"class": "skip", "href": "#comparison"}


class TestMarkdown:
    """The text beside a merge request."""

    PARSER: Final = MarkdownIt("commonmark").enable(["table", "strikethrough"])

    def test_changed_words(self) -> None:
        """Removed and added words stand in elements that forges let through."""
        text = markdown_of(ALONE)
        assert "  ……2019年<del>推动</del><ins>推进</ins>工作。<ins>¶</ins>……\n" in text
        assert "| 指标accepted<br>`disputes.accepted` | 158件 | 171件 | +13件<br>+8.2% |" in text

    def test_it_is_read_as_it_is_meant(self) -> None:
        """A parser finds the headings, one table a group, and items with their texts as paragraphs in them."""
        tokens = self.PARSER.parse(markdown_of(ALONE))
        headings = [tokens[place + 1].content for place, token in enumerate(tokens) if token.type == "heading_open"]
        assert headings[:4] == ["法治政府建设年度报告的比较", "2019 年度：main → 工作文件夹", "数", "三、化解矛盾纠纷"]
        assert sum(token.type == "table_open" for token in tokens) == 1
        paragraphs = [token.content for token in tokens if token.type == "inline" and token.level > 2]
        assert r"\- 全部按期履行。" in paragraphs
        assert "无例外。" in paragraphs
        assert not any(token.type in {"code_block", "fence", "html_block", "hr"} for token in tokens)

    def test_hostile_text_stays_text(self) -> None:
        """Whatever a text holds, the only elements are those of changes and line breaks, and no column is lost."""
        tokens = self.PARSER.parse(markdown_of(hostile()))
        inner = [child for token in tokens for child in token.children or ()]
        assert {child.content for child in inner if child.type == "html_inline"} == {
            *("<ins>", "</ins>", "<del>", "</del>", "<br>", "<sub>", "</sub>")
        }
        assert not any(token.type in {"html_block", "fence", "code_block"} for token in tokens)
        assert not {child.type for child in inner} & {"link_open", "image", "em_open", "s_open"}
        columns = [0]
        for token in tokens:
            columns += [0] if token.type == "tr_open" else []
            columns[-1] += token.type in {"td_open", "th_open"}
        assert set(columns[1:]) == {5}


class TestJson:
    """The document for programs."""

    @pytest.mark.parametrize("document", [every_kind(), every_kind("en"), hostile(), SAME])
    def test_schema(self, document: ComparisonDocument) -> None:
        """Every document is as the handbook describes it."""
        schema = json.loads((ROOT / "docs/comparison.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(without_places(schema) if document == hostile() else schema)
        assert [error.message for error in validator.iter_errors(json.loads(comparison_json.render(document)))] == []

    def test_every_field_is_described(self) -> None:
        """Everything in the schema has a title, and nothing may be there that it does not name."""
        schema = json.loads((ROOT / "docs/comparison.schema.json").read_text(encoding="utf-8"))
        objects = [each for each in nodes_in(schema) if "properties" in each]
        assert len(objects) > 20
        for each in objects:
            assert each["additionalProperties"] is False
            assert set(each["required"]) == set(each["properties"])
            for name, described in each["properties"].items():
                assert described.get("title") or schema["$defs"][described["$ref"].rpartition("/")[2]]["title"], name

    def test_nothing_is_lost(self) -> None:
        """Everything that a comparison holds is there, field by field."""
        (year,) = json.loads(comparison_json.render(ALONE))["years"]
        assert as_data(EVERY_KIND) == year["comparison"]


def without_places(schema: Any) -> Any:  # noqa: ANN401 (JSON)
    """Return the schema without its patterns, which hostile places break."""
    if isinstance(schema, dict):
        return {name: without_places(each) for name, each in schema.items() if name != "pattern"}
    return [without_places(each) for each in schema] if isinstance(schema, list) else schema


def nodes_in(schema: Any) -> list[Any]:  # noqa: ANN401 (JSON)
    """Return every object of a JSON document."""
    below = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    return ([schema] if isinstance(schema, dict) else []) + [node for each in below for node in nodes_in(each)]


def as_data(value: Any) -> Any:  # noqa: ANN401 (anything in a comparison)
    """Return a comparison as JSON gives it back."""
    if hasattr(value, "_asdict"):
        return {name: as_data(each) for name, each in value._asdict().items()}
    return [as_data(each) for each in value] if isinstance(value, tuple) else value
