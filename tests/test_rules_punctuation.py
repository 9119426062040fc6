"""Rules on punctuation: what they find, at which characters, and the good texts they let pass.

In the tables below ⟦ and ⟧ stand around the characters that are marked; they are no part of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.diagnostics import Diagnostic, Span
from fazhi_report.pipeline import compile_report

HEAD: Final = """\
title: 赣州市{{ year }}年法治政府建设情况报告
issuer: 赣州市人民政府
region: "360700"
year: 2019
date: 2020-02-28
sections: [disputes, plan]
"""
PLAN: Final = "text: 下一步，全面推进依法行政。\n"
FIGURES: Final = """
statistics:
  受理: {label: 受理, value: 179, unit: 件}
  办结: {label: 办结, value: 149, unit: 件}
  办结率: {label: 办结率, value: 83.24%}
"""
PLACE: Final = re.compile("[⟦⟧]")


class Found(NamedTuple):
    """A finding as the tests compare it: its code, the line, the column, and the characters it marks."""

    code: str
    line: int
    column: int
    characters: str


def findings(section: str, plan: str = PLAN, head: str = HEAD) -> tuple[Diagnostic, ...]:
    """Return what the rules on punctuation find in a report of two sections."""
    sources = {"report": head, "disputes": section + FIGURES, "plan": plan}
    compiled = compile_report(2019, {f"data/2019/{name}.yaml": text.encode() for name, text in sources.items()})
    return tuple(each for each in compiled.diagnostics if each.code.startswith("FZ41"))


def found_in(source: str, diagnostics: Iterable[Diagnostic]) -> list[Found]:
    """Return findings with the characters of the source that they mark."""
    lines = source.splitlines()
    found = []
    for each in diagnostics:
        span = each.span
        assert isinstance(span, Span)
        assert span.line == span.end_line
        characters = lines[span.line - 1][span.column - 1 : span.end_column - 1]
        found.append(Found(each.code, span.line, span.column, characters))
    return found


def written(*paragraphs: str) -> str:
    """Return the source of a section with these paragraphs."""
    return "text: |\n" + "".join(f"  {paragraph}\n" for paragraph in paragraphs)


def expected(code: str, source: str) -> tuple[str, list[Found]]:
    """Return a source without ⟦⟧, and a finding of the code for each stretch they stood around."""
    found = []
    lines = source.split("\n")
    for number, line in enumerate(lines, start=1):
        removed = 0
        for match in re.finditer("⟦([^⟦⟧]*)⟧", line):
            found.append(Found(code, number, match.start() - removed + 1, match[1]))
            removed += 2
    return PLACE.sub("", source), found


def assert_found(code: str, marked: str) -> None:
    """Assert that nothing is found in a source but the code at the stretches marked in it."""
    source, wanted = expected(code, marked)
    assert found_in(source, findings(source)) == wanted


GOOD = [
    "2019年，我市认真贯彻中央、省《法治政府建设实施纲要》《赣州市法治政府建设实施方案》，成效显著。",
    "下发《〈法治政府建设与责任落实督察工作规定〉工作任务清单》，明确督察任务。",
    "印发《赣州市推行行政执法“三项制度”工作协调机制》等五项规定。",
    "会议强调：“要把‘放管服’改革引向深入。”各地认真落实。",
    "他说：“办得好不好？群众说了算！”",
    "怎么会这样？！各地要引以为戒！！",
    "将《赣州市水土保持条例（草案）》列入立法计划（含上年结转），并组织实施。",
    "对各县（市、区）政府进行考评，指导列入试点的县（区）开展改革。",
    "每日9:30至17:30受理，地图比例为1:3，版本为2.0，收费3.5元。",
    "执行GB/T 9704-2012和GB/T 15834—2011，按照ISO 9001:2015认证。",
    "网址为https://www.ganzhou.gov.cn/2019/1.html?a=1&b=2，邮箱为fazhi@ganzhou.gov.cn，请查收。",
    "详见www.ganzhou.gov.cn。",
    "加入世界贸易组织（World Trade Organization, WTO），参加APEC（Asia-Pacific Economic Cooperation）。",
    "Rule of law is the foundation, and (as we say) it's the people's wish; isn't it?",
    "引进Apple Inc.和Microsoft Corp.两家企业。",
    "与J.K.罗琳、乔治·布什会面，开展“3·15”活动。",
    "根据国发〔2015〕10号、赣市府发〔2019〕3号文件，国务院令第716号公布。",
    "依照（2019）赣07行初12号判决，改造（12）3号楼和地铁4号线。",
    "拨打“12345”热线，推进“互联网+政务”，7×24小时服务。",
    "全省首个综合政务服务APP“赣州通”上线，用户260.7万，办结率96.6%。",
    "2018—2020年，1—9月，赣州—深圳高铁沿线，三年来——特别是今年以来——成效明显。",
    "推行容缺受理、告知承诺……群众办事更加方便。",
    "主要有：一是健全制度；二是强化督导；三是狠抓落实。",
    "具体为：1）健全制度；2）强化督导；（3）狠抓落实。",
    "将逗号“，”和句号“。”分开，不用“、”。",
    "受理{{ 受理 }}，办结{{ 办结 }}（办结率{{ 办结率 }}），比例为{{ 受理 | number }}:{{ 办结 | number }}。",
    "依据《People’s Daily》的报道，the workers’ union表示支持，’18年的经验继续推广。",
    "27\"显示屏一台，5'的间距。",
    "附件为《年报.pdf》和说明.docx，详见附件。",
    "**严格规范**公正文明执法，详见[市政府网站（首页）](https://www.ganzhou.gov.cn/a_(b),c)。",
    "（此件公开发布）",
    "达到A.优秀、B.良好两个等次，编号为No.1。",
    "《中华人民共和国行政处罚法》（以下简称《行政处罚法》）自2019年1月1日起施行。",
    "《关于印发〈赣州市规章制定程序办法（试行）〉的通知》（赣市府办发〔2019〕12号）下发。",
    "构建“1+N”制度体系，实施“十三五”规划和“七五”普法，办好“12345”热线。",
    "做到“一网、一门、一次”，推行“谁执法谁普法”“双随机、一公开”。",
    "同比增长8.5%，其中：市本级98.6%、县级95%；提高3个百分点。",
    "联系电话：0797-8391234，时间为2019年1月1日—12月31日，比例为1∶3，浓度为3.5～4.5。",
    "①健全制度；②强化督导。【案例】某县行政复议案。",
    "——摘自《赣南日报》《江西日报》等（3篇）。",
    "问：怎么办？答：“马上办！”",
    "全市18个县（市、区）、A类（含AA、AAA）企业，PM2.5（细颗粒物）达标。",
    "推进5G+工业互联网、“互联网＋监管”，C919、GDP、PPP项目落地……",
    "形成“三单一库”（权力清单、责任清单、负面清单和执法人员库）。",
    "会议指出，“法者，治之端也”；“奉法者强则国强”。",
    "等等…………就是这样。",
    "标注为a smile :-) or so，请查收。",
    "推进严格规范公正文明执法（“三项制度”）、（“双随机”）。",
    "第十三届人大三次会议《决定》第3条第2款第（一）项。",
]


@pytest.mark.parametrize("text", GOOD)
def test_good_sentences_pass(text: str) -> None:
    """Ordinary official style, English names, laws, hotlines, dates, times and addresses give no finding."""
    assert found_in(written(text), findings(written(text))) == []


HALF_WIDTH = [
    "全年受理179件⟦,⟧办结149件⟦;⟧纠错102件⟦.⟧",
    "现将工作情况报告如下⟦:⟧一是健全制度。",
    "各县⟦(⟧市、区⟦)⟧政府签订合同⟦(⟧协议⟦)⟧。",
    "世界贸易组织⟦(⟧WTO⟦)⟧的规则。",
    "成效如何⟦?⟧群众满意⟦!⟧",
    '推进⟦"⟧放管服⟦"⟧改革，拨打⟦"⟧12345⟦"⟧热线，支持⟦\'⟧双随机⟦\'⟧监管。',
    "深化“放管服”⟦,⟧推进“互联网+”⟦,⟧“三项制度”全面落实。",
    "办结率达91%⟦,⟧2019年居全省第一。",
    "办结率达91%⟦.⟧其中市本级居首。",
    "办结率达91%⟦.⟧",
    "共计179⟦.⟧",
    "电话⟦:⟧0797-12345⟦,⟧邮箱⟦:⟧a.b@ganzhou.gov.cn⟦,⟧网址⟦:⟧https://www.ganzhou.gov.cn⟦,⟧欢迎来访。",
    "受理{{ 受理 }}⟦,⟧办结{{ 办结 }}⟦,⟧共{{ 受理 | number }}⟦,⟧{{ 办结 | number }}两数。",
    "见《水土保持条例》⟦(⟧草案⟦)⟧。",
    "落实GB/T 9704⟦,⟧推进规范化（APP, WTO）建设。",
    "| 类别⟦:⟧ | 说明⟦(⟧件⟦)⟧ |",
    "一⟦.⟧加强领导，落实责任。",
    "印发方案⟦(⟧试行⟦)⟧⟦.⟧各地认真落实。",
    '购置27"显示屏，推进⟦"⟧放管服⟦"⟧改革。',
]


@pytest.mark.parametrize("text", HALF_WIDTH)
def test_half_width_marks(text: str) -> None:
    """A half-width mark in Chinese is marked, each by itself (FZ410); English words and figures around it are not."""
    rows = ("| --- | :--- |", "| 受理 | {{ 受理 }} |") if text.startswith("|") else ()
    assert_found("FZ410", written(text, *rows))


@pytest.mark.parametrize(
    ("text", "full"),
    [("甲,乙。", "，"), ("甲.乙。", "。"), ("一.甲乙。", "、"), ("甲(乙)。", "（）"), ("甲\"乙\"、'丙'。", "“”‘’")],
)
def test_the_full_width_mark_is_named(text: str, full: str) -> None:
    """The remedy names the mark that belongs there, also of two quotation marks that are typed alike."""
    assert "".join(each.arguments["full"] for each in findings(written(text))) == full


def test_broken_links_are_left_to_the_rule_on_links() -> None:
    """Where a link cannot be read (FZ406), its brackets are no half-width ones."""
    assert findings(written("详见](办理情况)，受理案件。")) == ()
    assert findings(written("详见[网站](https://www.ganzhou.gov.cn/{{ year }})，受理案件。")) == ()


UNPAIRED = [
    "认真落实⟦《⟧法治政府建设实施纲要，推进依法行政。",
    "认真落实法治政府建设实施纲要⟦》⟧，推进依法行政。",
    "落实⟦《⟧纲要，执行《条例》《办法》。",
    "推进“放管服”改革，深化⟦“⟧一链办理改革。",
    "推进放管服⟦”⟧改革。实施“一链办理”。",
    "对各县⟦（⟧市、区政府进行考评。",
    "对各县市、区⟦）⟧政府进行考评。",
    "对各县⟦(⟧市、区政府进行考评。",
    "根据国发⟦〔⟧2015年10号文件。",
    "印发《⟦〈⟧督察工作规定工作任务清单》。",
    "印发《督察工作规定⟦〉⟧工作任务清单》。",
    "印发〈督察工作规定〉工作任务清单⟦》⟧。",
    "推进“放管服⟦’⟧改革”。",
    "推进“放管服”改革。实施一链办理⟦”⟧改革。",
    "推进⟦”⟧改革，实施⟦“⟧办理。",
    "推进⟦「⟧放管服改革⟦】⟧。",
    "具体为：1）健全制度；2）强化⟦（⟧督导。",
    '推进⟦"⟧放管服改革。',
    '推进⟦“⟧放管服改革，深化⟦"⟧一链办理改革。',
]


@pytest.mark.parametrize("text", UNPAIRED)
def test_unpaired_marks(text: str) -> None:
    """A mark without its partner in the paragraph is marked by itself (FZ411), and the pairs around it are not."""
    assert_found("FZ411", written(text))


def test_a_quotation_of_several_paragraphs() -> None:
    """Each paragraph of one quotation begins with “, and the last is closed; a last one that is not is a finding."""
    assert findings(written("“第一段。", "“第二段。", "“第三段。”", "第四段。")) == ()
    assert_found("FZ411", written("“第一段。", "⟦“⟧第二段。", "第三段。"))
    assert findings("text: “第一段。\nmeasures:\n- text: “第二段。”\n- text: 第三段。\n")[0].code == "FZ411"


NESTED = [
    ("印发《关于贯彻⟦《⟧外商投资法》的通知》。", "《《》》", "《〈〉》"),
    ("他说：“推进⟦“⟧放管服”改革。”", "““””", "“‘’”"),
    ("印发⟦〈⟧外商投资法〉。", "〈〉", "《》"),
    ("推进⟦‘⟧放管服’改革。", "‘’", "“”"),
    ("印发《推行“三项制度》⟦”⟧通知。", "《“》”", "《“”》"),
    ("印发（推行《三项制度）⟦》⟧通知。", "（《）》", "（《》）"),
    ("印发《关于〈贯彻⟦〈⟧外商投资法〉的意见〉的通知》。", "〈〈〉〉", "〈《》〉"),
]


@pytest.mark.parametrize(("text", "found", "mended"), NESTED)
def test_badly_nested_marks(text: str, found: str, mended: str) -> None:
    """A pair within its like, an inner pair without an outer one, and pairs that cross are named and mended (FZ412)."""
    assert_found("FZ412", written(text))
    (finding,) = findings(written(PLACE.sub("", text)))
    assert finding.arguments == {"found": found, "mended": mended}


def test_the_outer_mark_is_related() -> None:
    """A finding on an inner mark also shows the outer one."""
    source = written("印发《关于贯彻《外商投资法》的通知》。")
    (finding,) = findings(source)
    assert [span.column for span in finding.related] == [5]


WRONG_WAY = [
    ("签订协议⟦(⟧合同）。", "(…）", "（…）"),
    ("签订协议（合同⟦)⟧。", "（…)", "（…）"),
    ("推进⟦”⟧放管服“改革，实施“一链办理”。", "”…“", "“…”"),
    ("推进“放管服⟦“⟧改革，实施“一链办理”。", "“…“", "“…”"),
    ("推进⟦”⟧放管服”改革，实施“一链办理”。", "”…”", "“…”"),
    ("落实《纲要⟦《⟧要求。", "《…《", "《…》"),
    ('推进⟦"⟧放管服”改革，实施“一链办理”。', '"…”', "“…”"),
    ('推进“放管服⟦"⟧改革，实施“一链办理”。', '“…"', "“…”"),
    ("推进“放管服⟦“⟧。", "“…“", "“…”"),
    ('推进“互联网+⟦"⟧模式。', '“…"', "“…”"),
]


@pytest.mark.parametrize(("text", "found", "mended"), WRONG_WAY)
def test_two_marks_that_are_no_pair(text: str, found: str, mended: str) -> None:
    """Parentheses of two widths and marks the wrong way round are one finding, at the wrong one (FZ419)."""
    assert_found("FZ419", written(text))
    (finding,) = findings(written(PLACE.sub("", text)))
    assert finding.arguments == {"found": found, "mended": mended}
    assert len(finding.related) == 1


SUPERFLUOUS = [
    ("受理{{ 受理 }}⟦，，⟧办结{{ 办结 }}。", "，，", "，"),
    ("受理{{ 受理 }}⟦，。⟧", "，。", "。"),
    ("健全制度⟦、，⟧强化督导。", "、，", "，"),
    ("健全制度⟦；。⟧强化督导。", "；。", "。"),
    ("情况如下⟦：：⟧一是健全制度。", "：：", "："),
    ("健全制度⟦。,⟧强化督导。", "。,", "。"),
    ("健全制度⟦,,⟧强化督导。", ",,", "，"),
    ("健全制度⟦..⟧强化督导。", "..", "。"),
    ("⟦，⟧健全制度。", "，健全", "健全"),
    ("⟦,⟧健全制度。", ",健全", "健全"),
    ("修订办法（⟦，⟧试行）。", "（，试", "（试"),
    ("推进“⟦、⟧放管服”改革。", "“、放", "“放"),
    ("修订办法（甲、乙⟦、⟧）。", "乙、）", "乙）"),
    ("推进“一窗⟦、⟧”改革。", "窗、”", "窗”"),
    ("会议强调：“要抓落实⟦。”。⟧", "。”。", "。”"),
    ("推进“放管服⟦，”，⟧深化改革。", "，”，", "”，"),
    ("群众满意⟦！！！！⟧", "！！！！", "！"),
]


@pytest.mark.parametrize(("text", "found", "mended"), SUPERFLUOUS)
def test_superfluous_marks(text: str, found: str, mended: str) -> None:
    """Marks of which one is enough, and marks with no words before them, are one finding with what to write (FZ415)."""
    assert_found("FZ415", written(text))
    (finding,) = findings(written(PLACE.sub("", text)))
    assert finding.arguments == {"found": found, "mended": mended}


def test_marks_that_meet_over_an_unknown_reference() -> None:
    """A reference that cannot be resolved prints nothing; the marks around it are not doubled for that."""
    assert findings(written("受理{{ 不明 }}，办结{{ 也不明 }}，（{{ 不明 }}，甲、{{ 不明 }}）成效明显。")) == ()
    assert findings(written("{{ 不明 }}，成效明显。")) == ()


DOCUMENTS = [
    ("落实国发⟦[2015]⟧10号文件。", "〔2015〕"),
    ("落实赣市府发⟦（2019）⟧3号文件。", "〔2019〕"),
    ("落实赣市府发⟦(2019)⟧3号文件。", "〔2019〕"),
    ("落实赣府厅字⟦【2019】⟧103号文件。", "〔2019〕"),
    ("落实国发⟦〔15〕⟧10号文件。", "〔2015〕"),
    ("落实国发⟦(98)⟧10号文件。", "〔1998〕"),
    ("落实国发⟦〔2015]⟧10号文件。", "〔2015〕"),
    ("落实国发⟦[{{ year - 4 }}]⟧10号文件。", "〔2015〕"),
    ("《国务院关于机构改革的通知》（国发⟦（2018）⟧第6号）下发。", "〔2018〕"),
]


@pytest.mark.parametrize(("text", "mended"), DOCUMENTS)
def test_numbers_of_documents(text: str, mended: str) -> None:
    """The year of a document's number in other brackets or of two digits is one finding and nothing else (FZ417)."""
    source, wanted = expected("FZ417", written(text))
    compiled = compile_report(
        2019,
        {
            "data/2019/report.yaml": HEAD.replace(", plan", "").encode(),
            "data/2019/disputes.yaml": source.encode(),
        },
    )
    found = [each for each in compiled.diagnostics if each.code < "FZ5"]
    assert found_in(source, found) == wanted
    assert found[0].arguments["mended"] == mended


SIGNS = [
    ("推行告知承诺⟦...⟧群众满意。", "……"),
    ("推行告知承诺⟦。。。⟧群众满意。", "……"),
    ("推行告知承诺⟦…⟧群众满意。", "……"),
    ("推行告知承诺⟦......⟧", "……"),
    ("三年来⟦--⟧特别是今年以来——成效明显。", "——"),
    ("三年来⟦───⟧成效明显。", "——"),
    ("三年来⟦———⟧成效明显。", "——"),
]


@pytest.mark.parametrize(("text", "mended"), SIGNS)
def test_dots_and_dashes(text: str, mended: str) -> None:
    """Dots and hyphens that stand for …… and —— are one finding and no half-width or doubled mark (FZ418)."""
    source, wanted = expected("FZ418", written(text))
    found = [each for each in findings(source) if each.code != "FZ414"]
    assert found_in(source, found) == wanted
    assert {each.arguments["mended"] for each in found} == {mended}


def test_marks_of_headings_are_left_to_the_rules_on_headings() -> None:
    """A mark behind a title or lead and a number typed before it are spoken of once, by FZ510 and FZ511."""
    source = "title: 化解矛盾,\nmeasures:\n- lead: (一)认真办理,\n  text: 甲。\n- text: 1.乙。\n- text: (2)丙。\n"
    assert findings(source) == ()
    assert_found(
        "FZ410", "title: 化解矛盾⟦,⟧促进公平\nmeasures:\n- lead: 办理⟦(⟧复议⟦)⟧案件\n  text: 甲。\n- text: 乙。\n"
    )


def test_titles_of_the_report_are_read() -> None:
    """The title and the issuer in report.yaml are looked at as well."""
    head = HEAD.replace("法治政府建设情况报告", "法治政府建设情况(年度)报告")
    assert found_in(head, findings(written("甲。"), head=head)) == [
        Found("FZ410", 1, 30, "("),
        Found("FZ410", 1, 33, ")"),
    ]


ENDS = [
    "推行说理式行政复议决定书，增强公信⟦力⟧",
    "推行说理式行政复议决定书，增强公信力⟦，⟧",
    "共受理行政复议案件⟦{{ 受理 }}⟧",
    "印发《关于进一步做好行政应诉工作的意见》，推进“放管服⟦”⟧",
    "市政府签订的协议，均经过合法性审核（不含合同⟦）⟧",
    "开发全省首个综合政务服务平台，名称为APP⟦.⟧",
]


@pytest.mark.parametrize("text", ENDS)
def test_paragraphs_without_stop(text: str) -> None:
    """The last character of a paragraph of text without full stop is marked (FZ414), that of a reference as a whole."""
    assert_found("FZ414", written(text))
    assert_found("FZ414", written("第一段，已经写完。", text))
    assert_found("FZ414", written(f"认真落实，{text}", "下一段，已经写完。"))
    assert_found("FZ414", f"measures:\n- lead: 甲\n  text: >-\n    第一段。\n\n    {text}\n- lead: 乙\n")


@pytest.mark.parametrize(
    "source",
    [
        written("现将有关情况报告如下："),
        written(
            "一、健全机制，夯实基础", "（一）主要做法", "推行说理式行政复议决定书。", "存在的不足", "培训不够经常。"
        ),
        written("类别如下：", "| 类别 | 件数 |", "| --- | --- |", "| 受理 | {{ 受理 }} |", "注：含上年结转案件"),
        written("主要有以下文件：", "（一）健全制度；", "（二）强化督导。"),
        written("涉及部门：", "市司法局", "市财政局"),
        written("联系人：张三", "网址：https://www.ganzhou.gov.cn/a.html"),
        written("他说：“就这样。”", "就这样（完）。", "就这样。（完。）", "怎么办？！", "还有……"),
        "subsections:\n- id: a\n  title: 乙\n  text: 主要有：\n  measures:\n  - text: 甲；\n  - text: 乙。\n",
        "measures:\n- lead: 甲\n  text: 丙；\n- lead: 乙\n  text: 丁。\n",
        "title: 化解矛盾\nmeasures:\n- lead: 甲\n- lead: 乙\n",
        "causes: 培训不够经常。\n",
    ],
)
def test_paragraphs_that_need_no_stop(source: str) -> None:
    """Headings in a text, items of a list, facts, notes, and a colon or semicolon with something behind it pass."""
    assert findings(source) == ()


@pytest.mark.parametrize(
    "source",
    [
        "measures:\n- text: 甲；\n- text: 乙⟦；⟧\n",
        "measures:\n- text: 甲⟦：⟧\n- text: 乙。\n",
        "subsections:\n- id: a\n  title: 甲\n  text: 情况如下⟦：⟧\n- id: b\n  title: 乙\n  text: 丙。\n",
        "text: 健全制度⟦；⟧\n",
        "causes: 培训不够经⟦常⟧\n",
    ],
)
def test_colons_and_semicolons_with_nothing_behind(source: str) -> None:
    """A paragraph ends with ： or ； only where a list or another item comes behind it."""
    assert_found("FZ414", source)


@pytest.mark.parametrize(
    "source",
    [
        "text: 依法⟦ ⟧行政水平得到提升。\n",
        "text: 依法行政，⟦  ⟧水平得到提升。\n",
        "text: >-\n  依法行政，\n  水平⟦ ⟧得到\n  提升。\n",
        "text: >-\n  依法行政，\n  水平得到 {{ 受理 }} 提升。\n",
        "text: >-\n  依法行政，\n  水平得到提升。\n\n  又⟦ ⟧一段。\n",
        "text: '依法⟦ ⟧行政，\n  水平得到提升。'\n",
        'text: "依法⟦ ⟧行政，\\\n  水平得到提升。"\n',
        'text: "\\u4f9d法⟦ ⟧行政水平得到提升。"\n',
        "text: 依法⟦ ⟧行政，\n  水平得到提升。\n",
        "text: |\n  | 类别 | 件数 |\n  | --- | --- |\n  | 行政⟦ ⟧复议 | {{ 受理 }} |\n",
        "text: 依法⟦\u3000⟧行政水平得到提升。\n",
        "text: >-\n  依法行政，\n  水平⟦\u3000\u3000⟧得到提升。\n",
        "text: 并积极⟦\t⟧履行。\n",
        "text: >-\n  依法行政，\n  水平⟦\t⟧得到**提升**，\n  又⟦\t ⟧一次。\n",
        "text: 依法⟦\u00a0⟧行政⟦\u2003⟧水平⟦\u202f⟧得到提升。\n",
        "text: 受理⟦\u00a0⟧{{ 受理 }}⟦\u00a0⟧案件。\n",
        "text: 受理 {{ 受理 }}\t案件，按GB/T\u00a09704办理，共\u00a0PM2.5，使用\tAPP。\n",
        "text: |\n  | 类别\t| 件数 |\n  | --- | --- |\n  | 行政⟦\t⟧复议 |\t{{ 受理 }} |\n",
        "title: 依法⟦ ⟧行政\ntext: 甲。\n",
        "text: 使用 APP 办理 3 项，见 {{ 受理 }} 件。\n",
        "text: >-\n  \u3000\u3000依法行政，\n  水平得到提升。\n",
    ],
)
def test_stray_spaces(source: str) -> None:
    """A space typed between Chinese characters is marked (FZ416); wrapping, and spaces beside other words, are not."""
    assert_found("FZ416", source)


def test_spaces_between_issuers_pass() -> None:
    """Two issuers stand side by side with a space between them."""
    assert findings(written("甲。"), head=HEAD.replace("赣州市人民政府", "赣州市人民政府 赣州市司法局")) == ()


def test_lists_written_both_ways() -> None:
    """Where 、 stands between adjacent titles in one place and not in others, the rarer way is marked (FZ413)."""
    plan = "text: 学习《甲》《乙》，落实《丙》《丁》。\n"
    source, wanted = expected("FZ413", written("学习《甲⟦》、《⟧乙》。"))
    (finding,) = findings(source, plan)
    assert found_in(source, [finding]) == wanted
    assert finding.arguments == {"found": "》、《", "other": "》《"}
    assert [span.file for span in finding.related] == ["data/2019/plan.yaml"]


def test_of_equally_frequent_ways_that_with_a_mark_is_marked() -> None:
    """Nothing more is asked for than what the standard says is usual."""
    source, wanted = expected("FZ413", written("推进“甲⟦”、“⟧乙”改革，“丙”“丁”改革。"))
    assert found_in(source, findings(source)) == wanted


def test_the_way_without_a_mark_is_marked_where_it_is_rarer() -> None:
    """An office that always writes 、 is shown the one place where it does not."""
    source, wanted = expected("FZ413", written("推进“甲”、“乙”、“丙”改革，“丁⟦”“⟧戊”改革。"))
    assert found_in(source, findings(source)) == wanted


def test_titles_and_quotations_are_judged_apart() -> None:
    """A report may write titles one way and quotations the other."""
    assert findings(written("学习《甲》《乙》，推进“丙”、“丁”改革，学习《甲》、“丁”。")) == ()


HAN: Final = "依法行政推进建设政府深化改革落实责任"
WORDS: Final = st.text(HAN, min_size=1, max_size=5)
OTHER_WORDS: Final = st.sampled_from(
    ["APP", "GB/T 9704", "9:30", "1:3", "68.46%", "2019年", "{{ 受理 }}", "{{ 办结率 }}", "Co., Ltd", "（WTO, APEC）"]
)


def sentences() -> st.SearchStrategy[str]:
    """Return well-formed sentences: pairs properly nested, every mark full-width and between words."""
    plain = st.builds("{}{}{}".format, WORDS, st.one_of(st.just(""), OTHER_WORDS), WORDS)
    inner = st.one_of(plain, st.builds("{}（{}）{}".format, WORDS, plain, WORDS))
    title = st.builds("《{}》".format, st.one_of(inner, st.builds("{}〈{}〉{}".format, WORDS, inner, WORDS)))
    quoted = st.builds("“{}”".format, st.one_of(inner, st.builds("{}‘{}’{}".format, WORDS, inner, WORDS), title))
    part = st.one_of(inner, st.builds("{}{}{}".format, WORDS, st.one_of(title, quoted), WORDS))
    divided = st.builds("{}{}{}".format, part, st.sampled_from("，、；："), part)
    return st.builds("{}{}".format, st.one_of(part, divided), st.sampled_from("。！？"))


texts = st.lists(sentences(), min_size=1, max_size=4).map("".join)
modest = settings(max_examples=60, deadline=None)


@modest
@given(texts, st.data())
def test_well_formed_text_passes(text: str, data: st.DataObject) -> None:
    """Text made of well-formed pieces gives no finding, in a line or wrapped at any place where no word ends."""
    assert findings(written(text)) == ()
    places = [at for at in range(1, len(text)) if text[at - 1] in HAN + "，、；" and text[at] in HAN]
    at = data.draw(st.sampled_from(places or [0]))
    assert findings(f"text: >-\n  {text[:at]}\n  {text[at:]}\n" if at else written(text)) == ()


@modest
@given(texts, st.data())
def test_one_mark_typed_half_width_is_found(text: str, data: st.DataObject) -> None:
    """Any single mark typed half-width is one finding, at its place: a mark (FZ410) or half a pair (FZ419)."""
    at = data.draw(st.sampled_from([at for at, mark in enumerate(text) if mark in "，；：。！？（）"]))
    half = dict(zip("，；：。！？（）", ",;:.!?()", strict=True))[text[at]]
    source = written(text[:at] + half + text[at + 1 :])
    code = "FZ419" if half in "()" else "FZ410"
    assert found_in(source, findings(source)) == [Found(code, 2, at + 3, half)]


@modest
@given(texts.filter(lambda text: re.search("[《》〈〉“”‘’（）]", text) is not None), st.data())
def test_one_mark_dropped_is_found(text: str, data: st.DataObject) -> None:
    """With any single mark of a pair dropped there is one finding, on the partner of the one dropped."""
    at = data.draw(st.sampled_from([match.start() for match in re.finditer("[《》〈〉“”‘’（）]", text)]))
    found = findings(written(text[:at] + text[at + 1 :]))
    assert [(each.code, each.arguments["partner"]) for each in found] == [("FZ411", text[at])]


@modest
@given(texts, st.data())
def test_one_mark_doubled_is_found(text: str, data: st.DataObject) -> None:
    """Any single mark typed twice is one finding, at its place."""
    at = data.draw(st.sampled_from([at for at, mark in enumerate(text) if mark in "，；：。、"] or [-1]))
    if at >= 0:
        source = written(text[:at] + text[at] + text[at:])
        assert found_in(source, findings(source)) == [Found("FZ415", 2, at + 3, text[at] * 2)]
