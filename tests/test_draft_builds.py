"""`fazhi build --draft`: what is missing is seen in every format, and a draft passes for no finished report."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.document import Document, FigureReference, Link, Paragraph, Section, Strong, Table, Words
from fazhi_report.messages.page import draft_notice, labels
from fazhi_report.numbering import number_document
from fazhi_report.pipeline import Compiled, Page, compile_report, render_report
from fazhi_report.renderers import Resources, render_formats
from fazhi_report.report_writer import Identity, is_current, manifest, write_report
from tests.command_line import Result, Run, replace, result_of
from tests.documents import HOSTILE, every_kind, record, words
from tests.pages import Page as HtmlPage
from tests.template_files import PACKAGED, templates_in
from tests.years import contents_of, enter_workspace

FORMATS: Final = ("md", "html", "txt", "json")
CONTENTS: Final = contents_of("2018")
VALUE: Final = re.compile(rb"^    value: (?!pending).*$", re.MULTILINE)
VALUES: Final = sum(len(VALUE.findall(content)) for content in CONTENTS.values())

NOTICE: Final = "草稿，请勿发布。还有 1 个统计数待报，正文中用到的地方写作〔待报：名称〕。"
GAP: Final = "〔待报：群众满意率〕"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a workspace of three years, the current folder; in 2019 one value is pending."""
    return enter_workspace(tmp_path, monkeypatch)


@pytest.fixture
def fazhi(workspace: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs `fazhi build` in the workspace."""
    assert workspace.exists()

    def command(*arguments: str) -> Result:
        return result_of(("build", *arguments), capfd)

    return command


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder, those of folders in it left out, by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} if folder.exists() else {}


def texts_of(folder: Path) -> dict[str, str]:
    """Return the files of a folder as text."""
    return {name: content.decode() for name, content in files_of(folder).items()}


class TestCommand:
    """What the command does."""

    def test_a_draft_is_written_beside_the_report(self, fazhi: Run, workspace: Path) -> None:
        """A draft goes to a folder of its own; the pending figures are summed up in one line; the status is clean."""
        result = fazhi("2019", "--draft", "--to", ",".join(FORMATS))
        assert result.status == 0
        assert "FZ307" not in result.err
        assert result.out.splitlines()[1] == "2019：1 个数据待报，见 fazhi status 2019 --pending"
        assert "错误" not in result.out
        assert [path.name for path in (workspace / "build/2019").iterdir()] == ["draft"]
        assert sorted(files_of(workspace / "build/2019/draft")) == [
            *("manifest.json", "report.html", "report.json", "report.md", "report.txt"),
        ]

    def test_gaps_are_seen_in_every_format(self, fazhi: Run, workspace: Path) -> None:
        """Each format begins with what is missing and names it where it is missing; in JSON the state tells."""
        fazhi("2019", "--draft", "--to", ",".join(FORMATS))
        texts = texts_of(workspace / "build/2019/draft")
        assert texts["report.md"].startswith(f"> {NOTICE}\n\n# 青石县")
        assert texts["report.txt"].startswith(f"【{NOTICE}】\n\n青石县")
        assert all(f"群众满意率为{GAP}。" in texts[name] for name in ("report.md", "report.txt"))
        page = HtmlPage(texts["report.html"])
        (gap,) = (each for each in page.all("data") if each.attributes.get("class") == "gap")
        assert (gap.text, gap.attributes["value"]) == (GAP, "pending")
        figures = json.loads(texts["report.json"])
        assert figures["draft"] is True
        (waiting,) = (each for each in figures["figures"] if each["state"] == "pending")
        assert (waiting["id"], waiting["exact"]) == ("convenience.satisfaction", None)

    def test_figures_that_wait_are_gaps_too(self, fazhi: Run, workspace: Path) -> None:
        """A figure derived from one that is pending leaves a gap of its own, wherever it stands."""
        replace(workspace / "data/2019/convenience.yaml", "value: 4274\n", "value: pending\n")
        result = fazhi("2019", "--draft", "--to", "txt")
        assert "2019：2 个数据待报" in result.out
        text = texts_of(workspace / "build/2019/draft")["report.txt"]
        assert "办结〔待报：政务热线办结的诉求〕，办结率为〔待报：政务热线办结率〕。" in text
        assert "政务热线办结率达到〔待报：政务热线办结率〕。" in text
        assert text.startswith("【草稿，请勿发布。还有 2 个统计数待报")

    def test_in_english(self, fazhi: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is said around the report is in the reader's language; the report is not."""
        monkeypatch.setenv("FAZHI_LANG", "en")
        result = fazhi("2019", "--draft")
        assert "2019: 1 figure is still pending; fazhi status 2019 --pending lists it" in result.out
        page = HtmlPage(texts_of(workspace / "build/2019/draft")["report.html"])
        (notice,) = (each for each in page.all("p") if each.attributes.get("class") == "draft")
        assert notice.text.startswith("Draft, not for publication. 1 statistic is pending;")
        assert notice.attributes["lang"] == "en"
        assert page.all("title")[0].text == "Draft: 青石县人民政府2019年法治政府建设年度报告"
        assert GAP in page.only("article").text

    def test_without_the_option_nothing_is_written(self, fazhi: Run, workspace: Path) -> None:
        """A pending figure stops the build in every format, before and after a draft was built."""
        for _ in range(2):
            result = fazhi("2019", "--to", ",".join(FORMATS))
            assert (result.status, "FZ307" in result.err) == (1, True)
            assert "有错误，没有写任何文件" in result.out
            assert files_of(workspace / "build/2019") == {}
            fazhi("2019", "--draft", "--to", ",".join(FORMATS))

    def test_other_errors_stop_a_draft(self, fazhi: Run, workspace: Path) -> None:
        """Any other error is told and keeps the draft from being written; the old one stays as it is."""
        fazhi("2019", "--draft")
        before = files_of(workspace / "build/2019/draft")
        replace(workspace / "data/2019/disputes.yaml", "{{ lectures }}", "46场")
        result = fazhi("2019", "--draft")
        assert (result.status, "FZ301" in result.err, "FZ307" in result.err) == (1, True, False)
        assert "2019：有错误，没有写任何文件\n2019：1 个数据待报" in result.out
        assert "1 个错误" in result.out.splitlines()[-1]
        assert files_of(workspace / "build/2019/draft") == before

    def test_the_finished_report_is_left_alone(self, fazhi: Run, workspace: Path) -> None:
        """A draft changes nothing of the finished report, and neither is taken for the other."""
        fazhi("2017")
        finished = files_of(workspace / "build/2017")
        assert "已写入" in fazhi("2017", "--draft").out
        assert files_of(workspace / "build/2017") == finished
        draft = files_of(workspace / "build/2017/draft")
        assert draft["report.md"] != finished["report.md"]
        assert "build/2017 已是最新" in fazhi("2017").out
        assert "build/2017/draft 已是最新" in fazhi("2017", "--draft").out
        for name, content in finished.items():
            (workspace / "build/2017/draft" / name).write_bytes(content)
        assert "已写入" in fazhi("2017", "--draft").out
        assert files_of(workspace / "build/2017/draft") == draft

    def test_a_draft_without_gaps_is_a_draft(self, fazhi: Run, workspace: Path) -> None:
        """With nothing pending it is still marked, and no figure is said to be missing."""
        result = fazhi("2017", "--draft", "--to", ",".join(FORMATS))
        assert (result.status, "待报" in result.out) == (0, False)
        texts = texts_of(workspace / "build/2017/draft")
        assert texts["report.md"].startswith("> 草稿，请勿发布。统计数已经报齐。\n\n# ")
        assert "草稿，请勿发布。统计数已经报齐。" in HtmlPage(texts["report.html"]).only("article").text
        assert json.loads(texts["report.json"])["draft"] is True

    def test_a_draft_with_gaps_says_so_each_time(self, fazhi: Run, workspace: Path) -> None:
        """Built again with nothing changed, a draft still tells how much is missing; its files stay as they are."""
        first = fazhi("2019", "--draft")
        before = files_of(workspace / "build/2019/draft")
        second = fazhi("2019", "--draft")
        assert [("1 个数据待报" in each.out) for each in (first, second)] == [True, True]
        assert "内容未变" in second.out
        assert files_of(workspace / "build/2019/draft") == before

    def test_what_is_still_last_years_is_one_line(self, fazhi: Run) -> None:
        """Sentences left from the year before are summed up for a draft, and listed for the finished report."""
        draft, finished = fazhi("2018", "--draft"), fazhi("2018")
        assert "2018：8 处文字与上年相同，见 fazhi status 2018" in draft.out
        assert "FZ440" not in draft.err
        assert finished.err.count("警告 FZ440") == 8
        assert "处文字与上年相同，见" not in finished.out

    def test_other_folder(self, fazhi: Run, workspace: Path) -> None:
        """`--output` moves drafts as it moves reports."""
        fazhi("2019", "--draft", "--output", "out")
        assert "report.md" in files_of(workspace / "out/2019/draft")
        assert not (workspace / "build").exists()

    def test_several_years(self, fazhi: Run, workspace: Path) -> None:
        """Several drafts can be made in one run."""
        assert fazhi("2018", "2019", "--draft", "--to", "md").status == 0
        assert "report.md" in files_of(workspace / "build/2018/draft")
        assert "report.md" in files_of(workspace / "build/2019/draft")

    def test_templates_of_before_still_work(self, fazhi: Run, workspace: Path) -> None:
        """A template that knows of no drafts makes one all the same, gaps named; one that does can tell."""
        (workspace / "templates").mkdir()
        own = "{{ document.title }}\n{% for section in document.sections %}{% for part in section | parts %}"
        own += "{% for measure in part.measures %}{{ measure.blocks | opening | inline }}\n{% endfor %}"
        own += "{% endfor %}{% endfor %}"
        for name in ("report.md.jinja", "report.txt.jinja", "report.html.jinja"):
            (workspace / "templates" / name).write_text(own, encoding="utf-8")
        (workspace / "templates/report.txt.jinja").write_text("{{ document.draft or '定稿' }}", encoding="utf-8")
        assert fazhi("2019", "--draft", "--to", "md,html,txt").status == 0
        texts = texts_of(workspace / "build/2019/draft")
        assert GAP in texts["report.md"]
        assert f'value="pending" id="ref-convenience.satisfaction">{GAP}</data>' in texts["report.html"]
        assert texts["report.txt"] == NOTICE + "\n"
        fazhi("2017", "--to", "txt")
        assert texts_of(workspace / "build/2017")["report.txt"] == "定稿\n"


class TestFinishedReports:
    """A pending figure is printed in drafts alone."""

    @given(st.sets(st.integers(0, VALUES - 1), min_size=1, max_size=4))
    @settings(max_examples=20, deadline=None)
    def test_whatever_is_pending_stops_the_build(self, places: set[int]) -> None:
        """Each pending statistic is an error of its own; wherever it or what waits for it stands, there is a gap."""
        compiled = compile_report(2018, with_pending(places))
        assert compiled.failed
        assert [each.code for each in compiled.diagnostics].count("FZ307") == len(places)
        assert compiled.document is not None
        waiting = {each.id: each.label for each in compiled.document.figures if each.state == "pending"}
        assert len(waiting) >= len(places)
        text = rendered(compiled)["report.txt"]
        expected = sum(each.figure in waiting for each in compiled.occurrences)
        assert sum(text.count(f"〔待报：{label}〕") for label in set(waiting.values())) == expected
        assert text.count("〔待报：") == expected + 1  # the notice tells how gaps are written

    def test_nothing_of_a_draft_is_in_a_finished_report(self) -> None:
        """Without the wish for a draft no format has a mark of it, be it in a style sheet or in metadata."""
        compiled = compile_report(2018, CONTENTS)
        assert compiled.document is not None
        outputs = render_report(compiled.document, Page("zh", ""), FORMATS, Resources(templates_in(PACKAGED))).outputs
        assert len(outputs) == len(FORMATS)
        for content in outputs.values():
            assert not re.search('草稿|draft|gap"|\\.gap|noindex', content.decode())
        drafts = rendered(compiled)
        assert all(re.search("草稿|draft", drafts[name]) for name in outputs)

    def test_identity(self, tmp_path: Path) -> None:
        """A folder that holds a draft is not current for the finished report, nor the other way round."""
        finished = Identity("0.1.0", ("md",), "zh", None)
        draft = finished._replace(draft=True)
        outputs, inputs = {"report.md": b"text"}, {"data/2019/report.yaml": "a1"}
        for written, other in ((finished, draft), (draft, finished)):
            write_report(str(tmp_path), outputs, written, inputs)
            assert is_current(str(tmp_path), written, inputs, ["report.md"])
            assert not is_current(str(tmp_path), other, inputs, ["report.md"])
        assert json.loads(manifest(draft, inputs, {}))["options"]["draft"] is True
        assert "draft" not in json.loads(manifest(finished, inputs, {}))["options"]


def with_pending(places: set[int]) -> dict[str, bytes]:
    """Return the files of 2018 with the values at these places, counted through all files, pending."""
    count = -1

    def value(match: re.Match[bytes]) -> bytes:
        nonlocal count
        count += 1
        return b"    value: pending" if count in places else match[0]

    return {name: VALUE.sub(value, content) for name, content in CONTENTS.items()}


def rendered(compiled: Compiled) -> Mapping[str, str]:
    """Return the draft of a report in every format."""
    assert compiled.document is not None
    outputs, faults = render_report(
        compiled.document, Page("zh", "", draft=True), FORMATS, Resources(templates_in(PACKAGED))
    )
    assert faults == ()
    return {name: content.decode() for name, content in outputs.items()}


HEAD: Final = 'title: 报告\nissuer: 某市\nregion: "990000"\nyear: 2020\ndate: 2021-02-26\nsections: [a, b]\n'

SMALL: Final = {
    "data/2020/report.yaml": HEAD,
    "data/2020/a.yaml": "text: 受理{{ b.accepted }}，共{{ b.accepted | number }}件、{{ b.accepted | chinese }}。\n",
    "data/2020/b.yaml": "title: 办理{{ accepted }}\n"
    "statistics:\n  accepted: {label: 受理案件, value: pending, unit: 件}\n",
}


def compiled_of(files: Mapping[str, str], earlier: Compiled | None = None) -> Compiled:
    """Return the report on 2020 of these files."""
    return compile_report(2020, {name: text.encode() for name, text in files.items()}, earlier)


class TestGaps:
    """What stands where a figure is missing."""

    def test_each_filter_leaves_the_same_gap(self) -> None:
        """With any filter, in titles and in the table of contents as well, the gap is the same."""
        texts = rendered(compiled_of(SMALL))
        assert "受理〔待报：受理案件〕，共〔待报：受理案件〕件、〔待报：受理案件〕。" in texts["report.txt"]
        assert "## 一、办理〔待报：受理案件〕" in texts["report.md"]
        page = HtmlPage(texts["report.html"])
        assert {each.text for each in page.all("h2")} >= {"一、办理〔待报：受理案件〕"}
        assert any(each.text == "一、办理〔待报：受理案件〕" for each in page.all("a") if "nav" in each.around)

    def test_a_label_in_several_lines(self) -> None:
        """The gap names the figure in one line, as it is printed elsewhere."""
        label = 'label: "受理\\n 行政复议 案件"'
        files = SMALL | {"data/2020/b.yaml": SMALL["data/2020/b.yaml"].replace("label: 受理案件", label)}
        assert "受理〔待报：受理行政复议案件〕，" in rendered(compiled_of(files))["report.txt"]

    def test_a_label_that_changes_elsewhere(self) -> None:
        """A section is composed anew when the label of a gap in it changes in another file."""
        first = compiled_of(SMALL)
        files = SMALL | {"data/2020/b.yaml": SMALL["data/2020/b.yaml"].replace("受理案件", "收到案件")}
        assert compiled_of(files, first).document == compiled_of(files).document
        assert "受理〔待报：收到案件〕" in rendered(compiled_of(files, first))["report.txt"]

    def test_a_value_that_comes_in(self) -> None:
        """The gap is closed by the value and comes back with it."""
        files = SMALL | {"data/2020/b.yaml": SMALL["data/2020/b.yaml"].replace("pending", "179")}
        first = compiled_of(SMALL)
        second = compiled_of(files, first)
        assert (second.failed, second.document) == (False, compiled_of(files).document)
        assert compiled_of(SMALL, second).document == first.document

    def test_states_that_are_no_gaps(self) -> None:
        """What is not disclosed or does not apply is said in words and is no gap."""
        for state, word in (("not_disclosed", "未公开"), ("not_applicable", "不适用")):
            files = SMALL | {"data/2020/b.yaml": SMALL["data/2020/b.yaml"].replace("pending", state)}
            texts = rendered(compiled_of(files))
            assert f"受理{word}，" in texts["report.txt"]
            assert 'class="gap"' not in texts["report.html"]

    def test_gaps_in_links_cells_and_stress(self) -> None:
        """In the words of a link, a cell or stressed text a gap is marked, escaped and no second link."""
        page = HtmlPage(draft_of(GAPS, "html"))
        gaps = [each for each in page.all("data") if each.attributes.get("class") == "gap"]
        assert [each.around[-1] for each in gaps] == ["button", "button", "a", "button"]
        assert {each.around[-2] for each in gaps} == {"p", "strong", "td"}
        assert {each.text for each in gaps} == {f"〔待报：{HOSTILE}〕"}
        (about,) = page.of_class("about")
        assert about.attributes["aria-label"] == HOSTILE
        assert about.text.startswith(f"{HOSTILE} 待报")
        assert "〔待报：甲\\<b" in draft_of(GAPS, "md")
        assert f"〔待报：{HOSTILE}〕" in draft_of(GAPS, "txt")

    def test_popover_of_a_derived_gap(self) -> None:
        """The popover of a gap names the figure, says that it is pending, and how and where it is computed."""
        derived = GAPS.figures[0]._replace(label="纠错率", kind="derived", formula="a / b")
        page = HtmlPage(draft_of(GAPS._replace(figures=(derived,)), "html"))
        (about,) = page.of_class("about")
        assert about.text.startswith("纠错率 待报计算式a / b数据出处data/2019/disputes.yaml:7")


def gap(number: int) -> FigureReference:
    """Return a place of the figure of these tests that is pending."""
    return FigureReference("disputes.accepted", f"〔待报：{HOSTILE}〕", f"ref-{number}")


GAPS: Final[Document] = number_document(
    every_kind()._replace(
        sections=(
            Section(
                id="disputes",
                role="other",
                number="",
                anchor="",
                title=(),
                blocks=(
                    Paragraph((Words("受理"), gap(1))),
                    Paragraph((Strong((gap(2),)), Link("https://example.gov.cn/", (gap(3),)))),
                    Table(("",), (words("受理"),), (((gap(4),),),)),
                ),
                measures=(),
                subsections=(),
                closing=(),
            ),
        ),
        figures=(
            record(
                "disputes.accepted",
                HOSTILE,
                "待报",
                state="pending",
                references=("ref-1", "ref-2", "ref-3", "ref-4"),
            ),
        ),
    )
)


def draft_of(document: Document, form: str) -> str:
    """Return a document as a draft in one format."""
    outputs, faults = render_report(document, Page("zh", "", draft=True), (form,), Resources(templates_in(PACKAGED)))
    assert faults == ()
    (content,) = outputs.values()
    return content.decode()


class TestPage:
    """The web page of a draft."""

    def test_says_that_it_is_a_draft(self) -> None:
        """The page says so in its title, before its text and on every printed sheet; no search engine lists it."""
        page = HtmlPage(draft_of(every_kind(), "html"))
        assert page.all("title")[0].text == "草稿：赣州市2019年法治政府建设情况报告"
        first = next(each for each in page.elements if each.around[-1:] == ("article",))
        assert (first.tag, first.attributes) == ("p", {"class": "draft", "role": "note", "lang": "zh-CN"})
        assert first.text == draft_notice(0, "zh")
        assert '@top-right { content: "草稿"; }' in page.only("style").text
        assert [each.attributes for each in page.all("meta") if each.attributes.get("name") == "robots"] == [
            {"name": "robots", "content": "noindex"}
        ]

    def test_hostile_words(self) -> None:
        """The words of the notice are text, whatever stands in them."""
        hostile = every_kind()._replace(labels=dict.fromkeys(labels("zh"), HOSTILE), draft=HOSTILE)
        contents, faults = render_formats(hostile, ("html", "md"), Resources(templates_in(PACKAGED)))
        assert faults == ()
        page = HtmlPage(contents["report.html"].decode())
        assert page.all("title")[0].text.startswith(HOSTILE + HOSTILE)
        assert next(each for each in page.all("p") if each.attributes.get("class") == "draft").text == HOSTILE
        assert [each.attributes["type"] for each in page.all("script")] == ["application/ld+json", "module"]
        assert contents["report.md"].decode().startswith("> 甲\\<b")

    @pytest.mark.parametrize(
        ("count", "zh", "en"),
        [(0, "已经报齐", "No statistic is"), (1, "1 个", "1 statistic is"), (37, "37 个", "37 statistics are")],
    )
    def test_notice(self, count: int, zh: str, en: str) -> None:
        """The notice tells how many statistics are missing, in both languages."""
        assert zh in draft_notice(count, "zh")
        assert en in draft_notice(count, "en")
        assert "{" not in draft_notice(count, "zh") + draft_notice(count, "en")
