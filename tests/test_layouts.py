"""Every layout of a published report can be written and is printed as it was: numbers, levels, headings, leads."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Final

import pytest

from fazhi_report.comparison import Comparison, Side, compare
from fazhi_report.document import Document, Filing
from fazhi_report.pipeline import Compiled, Page, compile_report, render_report
from fazhi_report.quantity import NO_UNIT, Agreement, Number, Quantity, compare_stated, rounded
from fazhi_report.renderers import Resources
from fazhi_report.renderers.official.document import OfficialParagraph, official_document
from fazhi_report.section_text import text_of_source
from fazhi_report.validate.suggestions import suggestion_for
from tests.template_files import PACKAGED, templates_in

FOLDER: Final = Path(__file__).parent / "layouts" / "data" / "2022"
CONTENTS: Final = {f"data/2022/{path.name}": path.read_bytes() for path in sorted(FOLDER.glob("*.yaml"))}

HEAD: Final = """\
title: 示例市2019年法治政府建设情况报告
issuer: 示例市人民政府
region: "990000"
year: 2019
date: 2020-02-28
sections: [work]
"""

LISTS: Final = """\
title: 依法履职
subsections:
  - id: services
    title: 优化服务
    text: 服务更好。
    measures:
      - {lead: 精简, text: 材料更少。}
      - {lead: 提速, text: 时间更短。}
"""


def compiled(section: str, head: str = "") -> Compiled:
    """Return a report of one section."""
    contents = {"data/2019/report.yaml": (HEAD + head).encode(), "data/2019/work.yaml": section.encode()}
    return compile_report(2019, contents)


def printed(report: Compiled, format_name: str = "txt") -> str:
    """Return a report in a format."""
    assert report.document is not None
    rendered = render_report(report.document, Page("zh", ""), [format_name], Resources(templates_in(PACKAGED)))
    assert rendered.diagnostics == ()
    return next(iter(rendered.outputs.values())).decode()


def lines_of(section: str, head: str = "", format_name: str = "txt") -> list[str]:
    """Return the lines of the section's text in a format, blank ones left out."""
    lines = [line for line in printed(compiled(section, head), format_name).splitlines() if line]
    return lines[lines.index("## 一、依法履职" if format_name == "md" else "一、依法履职") + 1 : -2]


def document_of(report: Compiled) -> Document:
    """Return the document of a report."""
    assert report.document is not None
    return report.document


def test_a_report_of_all_layouts_in_plain_text() -> None:
    """Numbers of nine ways, measures below measures, numbers that go on, headings and leads alone and run in."""
    text = printed(compile_report(2022, CONTENTS)).splitlines()
    assert text[3:21] == [
        "一、依法全面履行政府职能",
        "（一）持续优化营商环境。全年办理审批事项1200件。",
        "1.精简审批",
        "取消证明事项31项。",
        "（1）清理部门规章以外的证明要求。",
        "（2）推行告知承诺。申请人书面承诺即可办理。一是承诺事项当场公开；二是承诺不实的记入信用档案。",
        "（3）逐项公布保留的证明。",
        "2.公平竞争审查到位了吗？",
        "对新出台文件逐件审查。",
        "（二）加强事中事后监管",
        "检查对象随机抽取。",
        "3.联合抽查",
        "对同一企业的检查一次完成。",
        "4.信用监管",
        "依法公示处罚信息。",
        "类别  件数",
        "----  ----",
        "审批  1200",
    ]
    assert text[22:] == [
        "（三）推进政务公开。①公开重大决策；②公开执行情况。",
        "二、健全行政决策机制",
        "决策程序更加规范。",
        "（4）公众参与",
        "听取意见。",
        "（5）专家论证。组织论证。",
        "（四）严格合法性审核。未经审核的不提交讨论。第一，审核文件；第二，审核合同。",
        "（五）党政主要负责人履行职责。主要负责人听取汇报。",
        "1）部署工作。",
        "2）研究问题。",
        "三、依法有效化解矛盾纠纷",
        "受理行政复议案件179件，办结149件，纠错102件，纠错率为68.4%。",
        "1、办好案件",
        "案件办理更加规范。",
        "2、推行公开听证。",
        "工作中还存在不足：",
        "（一）基层力量不足。",
        "（二）培训不够经常。",
        "主要原因是人员流动较快。",
        "下一步，重点做好以下工作：一要加强培训。二要充实力量。",
        "示例市人民政府",
        "2023年2月20日",
    ]


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        ("", ["（一）优化服务。服务更好。一是精简。材料更少。二是提速。时间更短。"]),
        ("layout: {headings: run_in}\n", ["（一）优化服务。服务更好。一是精简。材料更少。二是提速。时间更短。"]),
        ("layout: {appendix: none}\n", ["（一）优化服务。服务更好。一是精简。材料更少。二是提速。时间更短。"]),
        (
            "layout: {headings: stand_alone}\n",
            ["（一）优化服务", "服务更好。", "一是精简。材料更少。", "二是提速。时间更短。"],
        ),
        (
            "layout: {leads: stand_alone}\n",
            ["（一）优化服务。服务更好。", "一是精简", "材料更少。", "二是提速", "时间更短。"],
        ),
    ],
)
def test_the_layout_says_how_titles_and_leads_stand(head: str, lines: list[str]) -> None:
    """Plain text obeys the layout where it is written, and is as ever where it is not."""
    assert lines_of(LISTS, head) == lines


def test_a_part_may_differ_from_the_layout() -> None:
    """The heading of a subsection or measure overrides the layout, both ways."""
    alone = LISTS.replace("title: 优化服务\n", "title: 优化服务\n    heading: stand_alone\n")
    assert lines_of(alone)[:2] == ["（一）优化服务", "服务更好。"]
    run_in = LISTS.replace("title: 优化服务\n", "title: 优化服务\n    heading: run_in\n")
    assert lines_of(run_in, "layout: {headings: stand_alone}\n")[0].startswith("（一）优化服务。服务更好。一是")
    lead = LISTS.replace("lead: 精简", "lead: 精简, heading: stand_alone")
    assert lines_of(lead)[1:] == ["一是精简", "材料更少。", "二是提速。时间更短。"]


def test_a_lead_alone_is_bold_in_markdown_and_html() -> None:
    """It is a paragraph of its own without a stop; the subsection keeps its heading."""
    head = "layout: {headings: run_in, leads: stand_alone}\n"
    assert lines_of(LISTS, head, "md") == [
        *("### （一）优化服务", "服务更好。", "**一是精简**", "材料更少。", "**二是提速**", "时间更短。"),
    ]
    page = printed(compiled(LISTS, head), "html")
    assert '<p id="section-work-services-1"><b>一是精简</b></p>\n<p>材料更少。</p>' in page


def test_a_number_is_no_list_in_markdown() -> None:
    """`1.` before a text, or alone before a table, stays the words that it is."""
    table = "      - text: |\n          | 甲 | 乙 |\n          | --- | --- |\n          | 丙 | 丁 |\n"
    section = LISTS.partition("      - {lead")[0].replace("    measures", '    numbering: "1."\n    measures')
    lines = lines_of(f"{section}      - text: 甲\n{table}", "", "md")
    assert lines[2:4] == ["1.甲", "2\\."]


def test_paper_has_leads_alone_and_numbers_of_lines() -> None:
    """On paper a lead alone is a paragraph of its level, and （1） begins a line even where headings run in."""
    document = document_of(compile_report(2022, CONTENTS))
    paragraphs = [each for each in official_document(document).blocks if isinstance(each, OfficialParagraph)]
    texts = {"".join(run.text for run in each.runs): each.level for each in paragraphs}
    assert [text for text, level in texts.items() if level == "lead"][:2] == ["1.精简审批", "2.公平竞争审查到位了吗？"]
    assert [text for text, level in texts.items() if level == "subheading"] == ["（二）加强事中事后监管"]
    assert texts["（1）清理部门规章以外的证明要求。"] == "text"
    assert any(text.startswith("（2）推行告知承诺。") and text.endswith("记入信用档案。") for text in texts)


def test_a_filed_copy_without_number() -> None:
    """The document number may be missing; the header is set all the same."""
    report = compiled(LISTS, "edition: filed\nfiling: {addressee: 示例市委}\n")
    filing = document_of(report).publication.filing
    assert isinstance(filing, Filing)
    assert filing.number == ""
    assert {each.code for each in report.diagnostics} & {"FZ201", "FZ516", "FZ518"} == set()


def compare_reports(old: Compiled, new: Compiled) -> Comparison:
    """Return what changed between two reports."""
    sides = []
    for name, report in (("old", old), ("new", new)):
        assert report.report is not None
        assert report.figures is not None
        sides.append(Side(name, report.report, report.figures))
    return compare(*sides)


def nested(text: str, more: str = "") -> str:
    """Return a section with a measure below the first of two."""
    return (
        "title: 依法履职\nnumbering: （一）\nmeasures:\n  - text: 优化办事服务，群众更加满意。\n"
        f"    numbering: （1）\n    measures:\n      - text: {text}\n      - text: 设立自助服务专区。\n{more}"
        "  - text: 严格执法程序，处罚更加公正。\n"
    )


def test_measures_below_measures_are_compared() -> None:
    """A reworded one is told with the numbers above it, one that moved below another measure as moved."""
    old = compiled(nested("推行网上预约办理，减少排队等候。"))
    new = compiled(nested("推行网上预约办理，减少群众排队等候。"))
    (change,) = compare_reports(old, new).prose
    assert (change.kinds, change.new and change.new.number) == (("reworded",), "（一）（1）")
    moved = nested("推行网上预约办理，减少排队等候。").replace(
        "      - text: 设立自助服务专区。\n  - text: 严格执法程序，处罚更加公正。\n",
        "  - text: 严格执法程序，处罚更加公正。\n    measures:\n      - text: 设立自助服务专区。\n",
    )
    (change,) = compare_reports(old, compiled(moved)).prose
    assert (change.kinds, change.new and change.new.number) == (("moved",), "（二）一是")


def test_another_way_of_numbering_is_no_change() -> None:
    """Numbers are layout: the same text numbered otherwise is the same."""
    old = compiled(LISTS)
    assert compare_reports(old, compiled(LISTS.replace("    measures", "    numbering: ①\n    measures"))).identical


def test_the_text_of_a_section_has_its_numbers() -> None:
    """`git diff` shows measures below measures with the numbers that they have in print."""
    text = text_of_source(CONTENTS["data/2022/services.yaml"], "zh")
    assert text is not None
    lines = [line.strip() for line in text.decode().splitlines()]
    for line in ("1.精简审批。", "（1）清理部门规章以外的证明要求。", "一是承诺事项当场公开；", "3.联合抽查。"):
        assert line in lines


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        *(("(1)", "（1）"), ("(一)", "（一）"), ("1．", "1."), ("１．", "1."), ("2.", "1."), ("三是", "一是")),
        *(("1)", "1）"), ("(1）", "（1）"), ("②", "①"), ("㊱", "①"), ("第二，", "第一，"), ("第一,", "第一，")),
        *(
            ("1", "1."),
            ("一", "一是"),
            ("（一）、", "（一）"),
            ("10、", "1、"),
            ("十二要", "一要"),
            ("甲", ""),
            ("a.", ""),
        ),
    ],
)
def test_numbering_that_was_meant(found: str, meant: str) -> None:
    """Half-width forms, later numbers and numbers without their signs lead to the one form there is."""
    assert suggestion_for("FZ238", found) == meant


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [("0.68456", 2, "0.68"), ("0.68999", 2, "0.68"), ("-0.68999", 2, "-0.68"), ("0.68", 2, "0.68"), ("2.9", 0, "2")],
)
def test_cut_off(value: str, decimals: int, text: str) -> None:
    """What lies behind the last digit is dropped, below zero too; nothing is changed where nothing is behind it."""
    assert rounded(Fraction(value), NO_UNIT, decimals, "down").number.written == text


def test_a_stated_value_that_is_cut_off() -> None:
    """It agrees with a figure that is cut off; the rounded one does not."""

    def stated(text: str) -> Agreement:
        number = Number(text, Fraction(text), 2, "", "", "")
        return compare_stated(Fraction(68456, 100000), 2, Quantity(number, NO_UNIT), "down")

    assert stated("0.68") is Agreement.EXACT
    assert stated("0.69") is Agreement.WRONG


def test_no_finding_where_cutting_off_and_rounding_agree() -> None:
    """FZ358 is told where the two differ alone."""
    section = (
        "title: 依法履职\ntext: 办结率为{{{{ rate }}}}。\nstatistics:\n  done: {{label: 办结, value: {0}, unit: 件}}\n"
        "  all: {{label: 受理, value: 8, unit: 件}}\nderived:\n  rate: {{label: 办结率, formula: done / all, "
        'unit: "%", decimals: 0, rounding: down, definition: 办结占受理的比重。}}\n'
    )
    assert [each.code for each in compiled(section.format(5)).diagnostics].count("FZ358") == 1
    assert "FZ358" not in [each.code for each in compiled(section.format(6)).diagnostics]
    assert "办结率为62%。" in printed(compiled(section.format(5)))


def test_one_item_of_a_list_that_goes_on_is_not_alone() -> None:
    """A list that goes on from part to part may have one item in each; one without others is told."""
    parts = "".join(
        f"  - id: part_{number}\n    title: 小节{name}\n    numbering: （1）\n"
        f"{more}    measures:\n      - text: 办好{name}事。\n"
        for number, name, more in ((1, "甲", ""), (2, "乙", "    continued: true\n"))
    )
    found = compiled(f"title: 依法履职\nsubsections:\n{parts}")
    assert "FZ509" not in [each.code for each in found.diagnostics]
    alone = compiled(f"title: 依法履职\nsubsections:\n{parts.replace('    continued: true', '    heading: run_in')}")
    assert [each.code for each in alone.diagnostics].count("FZ509") == 2


def test_a_new_layout_is_seen_by_sections_that_stay() -> None:
    """A compilation that takes up unchanged sections prints them in the layout of now."""
    before = compiled(LISTS)
    head = HEAD + "layout: {headings: stand_alone, leads: stand_alone}\n"
    contents = {"data/2019/report.yaml": head.encode(), "data/2019/work.yaml": LISTS.encode()}
    assert compile_report(2019, contents, before).document == compile_report(2019, contents).document
