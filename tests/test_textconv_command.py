"""`fazhi textconv`: a source file as the text that a reader would read, for git to compare."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report import document, section_text
from fazhi_report.formatting import FormattingOrder, Source, format_source
from fazhi_report.messages.section_text import PHRASES
from fazhi_report.pipeline import Compiled, compile_past, compile_report, read_file
from fazhi_report.renderers.plain_text import plain_text
from fazhi_report.schema import Section
from fazhi_report.section_text import text_of_source
from fazhi_report.section_text.figures import figures_of, printed
from fazhi_report.section_text.section import section_lines
from fazhi_report.source import read_source
from tests.command_line import Run, result_of
from tests.data_files import files, files_with_one_change
from tests.small_reports import SITE
from tests.test_any_input import changed_texts
from tests.years import FOLDER as YEARS_FOLDER
from tests.years import YEARS, contents_of

ROOT: Final = Path(__file__).parent.parent
DISPUTES: Final = ROOT / "data" / "2019" / "disputes.yaml"
FAULTS_OF_FORM: Final = frozenset({"FZ119", "FZ201", "FZ202", "FZ203", "FZ204", "FZ205"})
"""Findings that say that a file has not the form of a source: no value, a key too few or too many, a value of another
kind."""

SECTION: Final = """\
# 注释
title: 化解{{ batches | chinese }}矛盾
role: achievements
text: >-
  全年受理{{ accepted }}。办结率
  {{ rate }}；“先听后裁。再审”占{{ mechanism.share }}。

  {{ year }}年，第{{ batches | chinese }}。
subsections:
  - id: litigation
    title: 行政应诉
    role: duties
    measures:
      - lead: 依法出庭
        text: |
          出庭{{ attended | number }}次。

          | 项目 | 件数 |
          |---|--:|
          | 受理 | {{ accepted }} |
      - text: 说明情况{{ waiting }}。
causes: 力量不足。
statistics:
  accepted: {label: 受理案件, value: 179, unit: 件, definition: 当年受理的。, previous: 160}
  concluded: {label: 办结案件, value: 149, unit: 件}
  batches: {label: 批次, value: 2, unit: 批}
  attended: {label: 出庭, value: 2800余, unit: 次}
  waiting: {label: 说明, value: pending, unit: 次, source: 法院}
derived:
  rate: {label: 办结率, formula: concluded / accepted, unit: "%", decimals: 1, rounding: half_even}
  rise: {label: 增幅, formula: change(accepted), unit: "%"}
  late: {label: 待报合计, formula: waiting + attended, unit: 次}
relations: [concluded <= accepted]
literals: [7×24小时]
unchanged: [力量不足]
"""

CHINESE: Final = """\
化解两批矛盾
法定内容：主要举措和成效（achievements）

　　全年受理179件。
办结率83.2%；
“先听后裁。再审”占{{ mechanism.share }}。
　　{{ year }}年，第二批。

（一）行政应诉  [litigation]
法定内容：党政主要负责人履职（duties）
　　一是依法出庭。
出庭2800余次。
| 项目 | 件数 |
|---|--:|
| 受理 | 179件 |
　　二是说明情况〔待报：说明〕。

　　力量不足。

【统计数】
accepted  受理案件：179件（口径：当年受理的；上年的数：160）
concluded  办结案件：149件
batches  批次：2批
attended  出庭：2800余次
waiting  说明：待报（单位：次；报数的单位：法院）

【推算数】
rate  办结率：83.2% = concluded / accepted（小数位数：1；舍入：四舍六入五成双（GB/T 8170））
rise  增幅：change(accepted)（单位：%）
late  待报合计：待报 = waiting + attended（单位：次）

【勾稽关系】
concluded <= accepted

【不是统计数的数字】
7×24小时

【照旧的文字】
力量不足
"""

REPORT: Final = (
    """\
title: 示例市{{ year }}年法治政府建设情况报告
issuer: 示例市人民政府
region: "990000"
year: 2019
date: 2020-02-28
sections: [disputes, plan]
edition: filed
layout: {headings: run_in, title_lines: ["示例市{{ year }}年", 法治政府建设情况报告]}
filing: {number: 示市府〔2020〕8号, signers: [甲　乙, 丙], addressee: 示例省人民政府, printed_on: 2020-03-02}
"""
    + SITE
    + """\
  description: 示例市{{ year }}年报告
disclosure: {index_number: 990000-2020-0008, category: 法治政府建设, published: 2020-03-27}
literals: [“12345”热线]
names: {own: [示例市], known: [示例省, 示例县]}
waivers:
  - {code: FZ505, where: plan, reason: 部门没有报送。, until: 2021-03-01}
"""
)

HEAD: Final = """\
示例市2019年法治政府建设情况报告
发文机关：示例市人民政府
行政区划代码：990000
年度：2019
成文日期：2020-02-28
版本：报送版

【各部分的次序】
disputes
plan

【版式】
小节标题：与正文接排
标题分行：示例市2019年；法治政府建设情况报告

【报送】
发文字号：示市府〔2020〕8号
签发人：甲　乙；丙
主送机关：示例省人民政府
印发日期：2020-03-02

【网页标签】
网站名称：示例市人民政府
网站域名：www.example.gov.cn
网站标识码：9900000001
栏目名称：年度报告
栏目描述：示例市法治政府建设年度报告栏目
栏目关键词：法治政府；年度报告
栏目类别：信息公开
发布时间：2020-03-27 10:00
来源：示例市司法局
摘要：示例市2019年报告

【公开目录】
索引号：990000-2020-0008
主题分类：法治政府建设
发布日期：2020-03-27

【通用的数字】
“12345”热线

本机关、本地：示例市
其他名称：示例省；示例县

【豁免】
FZ505  plan  部门没有报送。（到期日：2021-03-01）
"""


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return what runs the command in the reader's language: Chinese."""
    monkeypatch.delenv("FAZHI_LANG", raising=False)
    return lambda *arguments: result_of(["textconv", *map(str, arguments)], capfd)


def text_of(source: str) -> str:
    """Return the text of a source in Chinese."""
    text = text_of_source(source.encode(), "zh")
    assert text is not None
    return text.decode()


class TestText:
    """What the text says."""

    def test_a_section_reads_as_in_print(self) -> None:
        """Titles, numbers, figures in place, a sentence a line; then figures, relations and the other lists."""
        assert text_of(SECTION) == CHINESE

    def test_a_report_is_told_in_words(self) -> None:
        """`report.yaml` gives its facts, with the year in place, its sections, names and waivers."""
        assert text_of(REPORT) == HEAD

    def test_the_years_of_a_title_are_in_place(self) -> None:
        """The year of the report and those beside it; of a report whose year cannot be read, nothing is known."""
        source = REPORT.replace("{{ year }}年", "{{ year - 1 }}至{{ year }}年")
        assert text_of(source).startswith("示例市2018至2019年")
        assert text_of(source.replace("year: 2019", "year: 明年")).startswith("示例市{{ year - 1 }}至{{ year }}年")

    def test_the_words_around_it_are_in_the_language_of_the_reader(self) -> None:
        """In English, what the report says stays Chinese, and what is said of it is English."""
        text = (text_of_source(SECTION.encode(), "en") or b"").decode()
        assert "（一）行政应诉  [litigation]\nContent required by law: how the heads" in text
        assert "[Statistics]\naccepted  受理案件: 179件 (Definition: 当年受理的; Last year's value: 160)\n" in text

    def test_every_phrase_is_used(self) -> None:
        """No phrase of the catalogue is left over, and both languages take the same arguments."""
        code = "".join(path.read_text(encoding="utf-8") for path in Path(section_text.__file__).parent.glob("*.py"))
        assert set(re.findall(r'phrase\(\s*"(\w+)"', code)) == PHRASES.keys()
        assert all(re.findall(r"\{\w+\}", text.zh) == re.findall(r"\{\w+\}", text.en) for text in PHRASES.values())

    def test_a_lead_with_a_stop_of_its_own_takes_no_other(self) -> None:
        """A question mark at the end of a lead is its stop."""
        assert "　　一是怎么办？\n" in text_of("measures: [{lead: 怎么办？, text: 依法办。}]")

    def test_a_measure_that_begins_with_a_table_has_its_number_above_it(self) -> None:
        """A row of a table is printed as written, in a line of its own."""
        text = text_of("measures:\n  - text: |\n      | 甲 | 乙 |\n      |---|---|\n      | 一 | 二 |\n")
        assert text == "　　一是\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n"

    def test_a_sentence_ends_where_no_quotation_or_bracket_is_open(self) -> None:
        """Stops inside quotation marks and brackets end no line, nor does a stop before another sign of closing."""
        text = text_of("text: 他说：“好。就这样。”并签字（见附件；共两份）。完毕！？结束。")
        assert text_of("text: 2）查处。3）公示。") == "　　2）查处。\n3）公示。\n"
        assert text.splitlines() == ["　　他说：“好。就这样。”并签字（见附件；共两份）。", "完毕！？", "结束。"]

    @pytest.mark.parametrize("reference", ["{{ nobody }}", "{{ a | roman }}", "{{ a b }}", "{{ year + 1 }}", "{{ b }}"])
    def test_a_reference_that_cannot_be_known_stands_as_written(self, reference: str) -> None:
        """Unknown names and filters, faulty references, years, and figures whose value cannot be read."""
        source = f"text: 共{reference}。\nstatistics: {{a: {{label: 甲, value: 3}}, b: {{label: 乙, value: 三}}}}\n"
        assert text_of(source).startswith(f"　　共{reference}。\n")
        assert text_of(source).endswith("\na  甲：3\nb  乙：三\n")

    @pytest.mark.parametrize(
        "derived",
        [
            "formula: a +",
            "formula: c / a, unit: 件",
            "formula: a / a",
            "formula: 1 / 3",
            "formula: a, decimals: 甲",
            "formula: a, decimals: 100",
            "formula: a, unit: '1'",
            "formula: a, rounding: up",
            "formula: other.a",
            "formula: previous(a)",
            "formula: previous(w)",
            "formula: b",
            "formula: d",
            "formula: e",
        ],
    )
    def test_a_figure_that_cannot_be_computed_shows_its_formula(self, derived: str) -> None:
        """Faulty formulas, units and roundings, other files, the year before, approximate numbers and circles."""
        source = (
            "statistics:\n  a: {label: 甲, value: 3, unit: 件, previous: 2}\n  b: {label: 乙, value: 约3}\n"
            "  c: {label: 丙, value: 1, unit: 次}\n  w: {label: 待, value: pending}\n"
            f"derived:\n  d: {{label: 丁, {derived}}}\n  e: {{label: 戊, formula: d}}\n"
        )
        formula = derived.removeprefix("formula: ").partition(", ")[0]
        value = "1 = " if derived == "formula: a / a" else ""
        assert f"\nd  丁：{value}{formula}" in text_of(source)

    @pytest.mark.parametrize(("rounding", "text"), [("half_up", "13%"), ("half_even", "12%")])
    def test_figures_are_rounded_as_they_say(self, rounding: str, text: str) -> None:
        """A tie goes up, or to the even digit where the figure says so; a rate may carry its own percent sign."""
        figure = f"  r: {{label: 率, formula: s / 8, unit: '%', rounding: {rounding}}}\n"
        assert f"r  率：{text} = s / 8" in text_of("statistics: {s: {label: 数, value: 100%}}\nderived:\n" + figure)

    def test_long_chains_of_figures_are_computed(self) -> None:
        """A thousand derived figures, each made from the one behind it, are computed without going deep."""
        rows = [f"  f{index}: {{label: 数, formula: f{index + 1} + 1}}" for index in range(1000)]
        source = "\n".join(("derived:", *rows, "  f1000: {label: 数, formula: 1 + 1}", ""))
        assert "f0  数：1002 = f1 + 1\n" in text_of(source)


class TestFiles:
    """What is printed as it is, and what is refused."""

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"title: [\n",
            "<<<<<<< ours\ntitle: 甲\n=======\ntitle: 乙\n>>>>>>> theirs\n".encode(),
            "title: 甲\ntitle: 乙\n".encode(),
            "标题: 甲\n".encode(),
            "title: 依法行政\n".encode("gbk"),
            "slips:\n  - {wrong: 法制政府, right: 法治政府}\n".encode(),
            b"\x00\x1b[31m\xff",
            "title: 甲\r\nlable: 乙\r\n".encode(),
        ],
        ids=("empty", "yaml", "conflict", "twice", "key", "gbk", "dictionary", "bytes", "crlf"),
    )
    def test_what_is_no_source_is_printed_byte_for_byte(
        self, content: bytes, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        """A file that cannot be read as a report's source goes through unchanged, with nothing said of it."""
        path = tmp_path / "blob"
        path.write_bytes(content)
        from fazhi_report.cli import run as run_command

        assert run_command(["textconv", str(path)]) == 0
        captured = capfdbinary.readouterr()
        assert (captured.out, captured.err) == (content, b"")

    def test_the_name_of_the_file_makes_no_difference(self, tmp_path: Path, run: Run) -> None:
        """Git may give a file any name: what it is shows in its keys."""
        for name, source in (("Xy12_blob", SECTION), ("report.yaml", SECTION), ("x", REPORT)):
            (tmp_path / name).write_text(source, encoding="utf-8")
            result = run(tmp_path / name)
            assert (result.status, result.err) == (0, "")
            assert result.out == (CHINESE if source is SECTION else HEAD)

    def test_the_language_is_that_of_the_reader(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """FAZHI_LANG=en gives the words around the text in English."""
        monkeypatch.setenv("FAZHI_LANG", "en")
        assert "\n[Statistics]\n" in run(DISPUTES).out

    def test_a_section_that_says_nothing_has_an_empty_text(self, tmp_path: Path, run: Run) -> None:
        """An empty mapping is a section without content: not even its braces are printed."""
        (tmp_path / "plan.yaml").write_text("{}\n", encoding="utf-8")
        assert run(tmp_path / "plan.yaml") == (0, "", "")

    def test_a_byte_order_mark_and_other_line_ends_make_no_difference(self) -> None:
        """A file saved by another editor reads the same."""
        assert text_of_source(b"\xef\xbb\xbf" + SECTION.replace("\n", "\r\n").encode(), "zh") == CHINESE.encode()

    def test_a_file_that_is_not_there_is_a_finding(self, tmp_path: Path, run: Run) -> None:
        """Exit status 2, and nothing on standard output."""
        for path in (tmp_path / "nothing.yaml", tmp_path):
            result = run(path)
            assert (result.status, result.out) == (2, "")
            assert "FZ004" in result.err

    def test_one_file_is_wanted(self, run: Run) -> None:
        """None or two are a wrong usage."""
        for arguments in ((), (DISPUTES, DISPUTES)):
            result = run(*arguments)
            assert (result.status, result.out) == (2, "")
            assert "FZ008" in result.err

    def test_the_process_prints_utf8_whatever_the_surroundings(self) -> None:
        """As git runs it, in the plainest of environments."""
        process = subprocess.run(
            [sys.executable, "-m", "fazhi_report", "textconv", str(DISPUTES)],
            capture_output=True,
            check=True,
            env={"LC_ALL": "C", "PYTHONUTF8": "0"},
        )
        assert process.stderr == b""
        assert process.stdout == text_of_source(DISPUTES.read_bytes(), "zh")

    def test_no_model_and_no_template_is_loaded(self) -> None:
        """Git starts a process for each version of each file, which must be quick."""
        code = "import sys; from fazhi_report.cli import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
        process = subprocess.run(
            [sys.executable, "-c", code, "textconv", str(DISPUTES)], capture_output=True, check=True, encoding="utf-8"
        )
        loaded = set(process.stderr.split())
        heavy = ("pydantic", "jinja2", "markdown_it", "fazhi_report.schema", "fazhi_report.formatting", "difflib")
        assert loaded.isdisjoint(heavy)
        assert "fazhi_report.section_text" in loaded


class TestFormOfFiles:
    """Which files have a text, against the models of `schema`, which are not loaded for it."""

    @pytest.mark.parametrize(("kind", "name"), [("section", "plan.yaml"), ("report", "report.yaml")])
    def test_a_file_has_a_text_if_it_has_the_form_of_the_models(self, kind: str, name: str) -> None:
        """Of a whole file with one change anywhere, the models object to the form where there is no text."""
        schema = json.loads((ROOT / "data" / "schema" / f"{kind}.schema.json").read_text(encoding="utf-8"))
        judged = {True: 0, False: 0}
        for content in files_with_one_change(schema):
            codes = {finding.code for finding in read_file(f"data/2019/{name}", content).validated.findings}
            has_text = text_of_source(content, "zh") is not None
            assert has_text == codes.isdisjoint(FAULTS_OF_FORM), content.decode()
            judged[has_text] += 1
        assert min(judged.values()) > 50

    @given(st.data())
    @settings(max_examples=60, deadline=None)
    def test_any_file_has_a_text_or_none(self, data: st.DataObject) -> None:
        """Whatever stands in a file, there is a text of whole lines or there is none; nothing is raised."""
        schema = json.loads((ROOT / "data" / "schema" / "section.schema.json").read_text(encoding="utf-8"))
        content = data.draw(st.one_of(files(schema), changed_texts(SECTION).map(as_bytes)))
        text = text_of_source(content, "zh")
        assert text is None or text == b"" or text.decode().endswith("\n")


def as_bytes(text: str) -> bytes:
    """Return a text as a file, whatever characters it holds."""
    return text.encode("utf-8", "surrogatepass")


class Built(NamedTuple):
    """A section as the compiler builds it: its source, and the sections and figures of the report as printed."""

    name: str
    content: bytes
    section: Section
    tree: document.Section
    texts: Mapping[str, str]


def built_sections() -> Iterator[Built]:
    """Yield each section of the report of 2019 and of the three small years, compiled with the years before it."""
    real = {f"data/2019/{path.name}": path.read_bytes() for path in sorted(DISPUTES.parent.glob("*.yaml"))}
    reports: list[tuple[Mapping[str, bytes], Compiled]] = [(real, compile_report(2019, real))]
    before: dict[str, bytes] = {}
    for year in YEARS:
        contents = contents_of(year)
        reports.append((contents, compile_report(int(year), contents, past=compile_past(int(year), before))))
        before |= contents
    for contents, compiled in reports:
        assert compiled.report is not None
        assert compiled.document is not None
        texts = {record.id: record.text for record in compiled.document.figures}
        for section, tree in zip(compiled.report.sections, compiled.document.sections, strict=True):
            name = f"data/{compiled.report.head.year}/{section.id}.yaml"
            yield Built(name, contents[name], section, tree, texts)


BUILT: Final = tuple(built_sections())


def words_of(blocks: tuple[document.Block, ...]) -> Iterator[str]:
    """Yield the paragraphs of blocks as plain text."""
    for block in blocks:
        assert isinstance(block, document.Paragraph)
        yield plain_text(block.content)


def parts_as_printed(section: document.Section) -> Iterator[str]:
    """Yield the headings, leads and paragraphs of a section as the report prints them, numbers included."""
    parts: tuple[document.Section | document.Subsection, ...] = (section, *section.subsections)
    for part in parts:
        if part.title:
            yield ("" if part is section else part.number) + plain_text(part.title)
        yield from words_of(part.blocks)
        for measure in part.measures:
            lead = plain_text(measure.lead)
            first, *others = [*words_of(measure.blocks)] or [""]
            yield f"{measure.number}{lead}{'。' if lead else ''}{first}"
            yield from others
    yield from words_of(section.closing)


class TestAgainstTheReport:
    """The text says what the report says, as far as one file can know."""

    @pytest.mark.parametrize("built", BUILT, ids=[each.name for each in BUILT])
    def test_figures_are_those_of_the_report(self, built: Built) -> None:
        """Each figure is printed as in the report; the only ones unknown go back a year or to another file."""
        source, _ = read_source(built.name, built.content)
        assert source is not None
        for name, value in figures_of(source.plain()).items():
            text = printed(value)
            if text is None:
                assert re.search(r"previous\(|change\(|points\(|\w\.\w", built.section.content.derived[name].formula)
            else:
                assert text == built.texts[f"{built.section.id}.{name}"]

    @pytest.mark.parametrize("built", BUILT, ids=[each.name for each in BUILT])
    def test_the_prose_is_that_of_the_report(self, built: Built) -> None:
        """Put together again, with what one file cannot know filled in, the lines are the paragraphs of the report."""
        text = text_of(built.content.decode()).partition("【统计数】")[0].partition("【不是统计数的数字】")[0]
        lines = [line for line in text.splitlines() if not line.startswith("法定内容：")]
        joined = "\n".join(re.sub(r"  \[\w+\]$", "", line) for line in lines)
        year = int(built.name.split("/")[1])
        as_printed = "\n".join(parts_as_printed(built.tree))

        def filled(match: re.Match[str]) -> str:
            name, years = match["name"], int((match["years"] or "0").replace(" ", ""))
            if name == "year":
                return str(year + years)
            return built.texts[name if "." in name else f"{built.section.id}.{name}"]

        joined = re.sub(r"\{\{ (?P<name>[\w.]+)(?: (?P<years>[+-] \d+))? \}\}", filled, joined)
        assert re.sub(r"\s", "", joined) == re.sub(r"\s", "", as_printed)

    def test_the_sections_were_found(self) -> None:
        """There are those of the real report and of the three small years, most of them with figures."""
        assert len(BUILT) == 9 + 3 * 5
        assert sum(len(built.section.content.statistics) for built in BUILT) > 60


def scalars_in(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401 (plain data)
    """Yield the path of every scalar."""
    if isinstance(data, str):
        yield path
    else:
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from scalars_in(value, (*path, key))


def changed(text: str) -> str:
    """Return a scalar that says something else."""
    return f"{text}1" if text[-1:].isdigit() else f"1{text}"


class TestNothingIsHidden:
    """A change of what a file says is a change of its text: a reviewer sees it."""

    def test_every_scalar_shows(self) -> None:
        """Each text, value, unit, definition, formula, id and item: change one, and the text changes."""
        source, _ = read_source("", SECTION.encode())
        assert source is not None
        lines = section_lines(source.plain(), "zh")
        paths = list(scalars_in(source.plain()))
        assert len(paths) > 40
        for path in paths:
            data: Any = deepcopy(source.plain())
            holder = data
            for step in path[:-1]:
                holder = holder[step]
            holder[path[-1]] = changed(holder[path[-1]])
            assert section_lines(data, "zh") != lines, path

    def test_every_name_and_every_order_shows(self) -> None:
        """A figure under another id, or in another place, changes the text."""
        for before, after in (("batches", "groups"), ("concluded", "finished")):
            assert text_of(SECTION.replace(before, after)) != CHINESE
        swapped = SECTION.replace("relations: [concluded <= accepted]", "relations: [concluded <= accepted, a < b]")
        assert text_of(swapped) != text_of(
            swapped.replace("concluded <= accepted, a < b", "a < b, concluded <= accepted")
        )

    @pytest.mark.parametrize("path", sorted(YEARS_FOLDER.glob("*/*.yaml")), ids=lambda path: "/".join(path.parts[-2:]))
    def test_layout_and_comments_do_not_show(self, path: Path) -> None:
        """What `fazhi fmt` changes leaves the text as it is: other line breaks, quotation marks, order of keys."""
        source, _ = read_source("", path.read_bytes())
        assert source is not None
        kind: Source = "report" if path.name == "report.yaml" else "section"
        loose = json.dumps(dict(reversed(source.plain().items())), ensure_ascii=False).encode()
        formatted = format_source("", loose, FormattingOrder(kind)).value
        assert formatted is not None
        assert text_of_source(loose, "zh") == text_of_source(formatted.content, "zh")
        assert text_of_source(loose, "zh") == text_of_source(path.read_bytes(), "zh")
