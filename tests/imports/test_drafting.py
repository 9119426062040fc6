"""What becomes of a report that was understood: the keys of the data format that its sources have."""

from __future__ import annotations

from typing import Any, Final

import yaml

from fazhi_report.importing import Imported, Wishes
from tests.imports.reading_in import read_in

WISHES: Final = Wishes(region="990000")

HEAD: Final = "示例市2019年法治政府建设情况报告\n2019年，我市推进法治政府建设。现将有关情况报告如下：\n"
FOOT: Final = "\n示例市人民政府\n2020年2月28日\n"


def imported(body: str, wishes: Wishes = WISHES) -> Imported:
    """Return a report with this body between its title and its signature as imported."""
    return read_in(f"{HEAD}{body}{FOOT}", wishes)


def section(body: str, name: str, wishes: Wishes = WISHES) -> dict[str, Any]:
    """Return one drafted section of a report with this body."""
    data: dict[str, Any] = yaml.safe_load(imported(body, wishes).contents[f"data/2019/{name}.yaml"])
    return data


def report(body: str) -> dict[str, Any]:
    """Return the `report.yaml` of a report with this body."""
    data: dict[str, Any] = yaml.safe_load(imported(body).contents["data/2019/report.yaml"])
    return data


def test_where_and_until_when_a_figure_counts() -> None:
    """Scope and day that are said with a figure are kept with it."""
    body = "一、优化政务服务\n截至2019年底，市本级保留行政许可事项92项。\n二、下一步工作\n加强审核。"
    (statistic,) = section(body, "services")["statistics"].values()
    assert (statistic["value"], statistic["scope"], str(statistic["as_of"])) == (92, "市本级", "2019-12-31")


def test_a_subsection_with_a_content_of_its_own() -> None:
    """The last subsection of a part may be on something else than the part."""
    body = (
        "一、主要工作\n（一）健全制度。出台实施意见。\n（二）加强监督。开展案卷评查。\n"
        "（三）存在的不足。有的单位审核不够规范。\n二、下一步工作\n加强审核。"
    )
    roles = [each.get("role") for each in section(body, "achievements")["subsections"]]
    assert roles == [None, None, "shortcomings"]


def test_marks_of_the_data_format_in_cells_and_literals() -> None:
    """A bar in a cell and an asterisk in a literal are characters of the report and no marks."""
    page = (
        f"<h1>{HEAD.splitlines()[0]}</h1><p>{HEAD.splitlines()[1]}</p><p>一、主要工作</p><p>热线7*24小时服务。</p>"
        "<table><tr><th>类别</th><th>件数</th></tr><tr><td>复议|应诉</td><td>35件</td></tr>"
        "<tr><td>调解</td><td>12件</td></tr></table><p>二、下一步工作</p><p>加强审核。</p>"
        "<p>示例市人民政府</p><p>2020年2月28日</p>"
    )
    made = read_in(page, WISHES, "报告.html")
    data = yaml.safe_load(made.contents["data/2019/achievements.yaml"])
    assert r"| 复议\|应诉 | {{" in data["text"]
    assert any(r"\*" in literal for literal in data["literals"])
    assert not made.compiled.failed


def test_a_figure_in_a_table_is_named_by_its_row_and_column() -> None:
    """What stands at the head of row and column says what a cell counts."""
    body = "一、主要工作\n全年情况如下：\n| 类别 | 收案数 |\n| --- | --- |\n| 行政复议 | 35 |\n| 行政应诉 | 12 |\n\n"
    made = read_in(
        f"# {HEAD}{body}二、下一步工作\n\n加强审核。\n\n示例市人民政府\n\n2020年2月28日\n", WISHES, "报告.md"
    )
    data = yaml.safe_load(made.contents["data/2019/achievements.yaml"])
    labels = [each["label"] for each in data["statistics"].values()]
    assert labels == ["行政复议收案数", "行政应诉收案数"]


def test_headings_as_most_of_them_stand() -> None:
    """How most headings and leads stand is said once for the report, and only the others say so themselves."""
    body = (
        "一、主要工作\n（一）健全制度\n1.完善规则\n出台实施意见。\n2.加强备案\n备案文件9件。\n"
        "（二）加强监督\n1.开展评查\n评查案卷35宗。\n2.落实责任。开展督察，督促整改。\n（三）公开透明。公开各类信息。\n"
        "二、下一步工作\n加强审核。"
    )
    assert report(body)["layout"] == {"headings": "stand_alone", "leads": "stand_alone"}
    subsections = section(body, "achievements")["subsections"]
    assert [each.get("heading") for each in subsections] == [None, None, "run_in"]
    assert [each.get("heading") for each in subsections[1]["measures"]] == [None, "run_in"]
    assert [each["numbering"] for each in subsections[:2]] == ["1.", "1."]


def test_a_filed_copy() -> None:
    """Number, signers, addressee and imprint of a filed copy make its edition."""
    text = (
        "示例市人民政府文件\n示市府报〔2020〕8号 签发人：甲某某 乙某某\n"
        f"{HEAD.splitlines()[0]}\n示例省人民政府：\n{HEAD.splitlines()[1]}\n"
        f"一、主要工作\n健全制度。\n二、下一步工作\n加强审核。{FOOT}抄送：示例省司法厅。\n"
        "示例市人民政府办公室　　2020年3月2日印发\n"
    )
    data = yaml.safe_load(read_in(text, WISHES).contents["data/2019/report.yaml"])
    assert data["edition"] == "filed"
    assert data["filing"]["number"] == "示市府报〔2020〕8号"
    assert data["filing"]["signers"] == ["甲某某", "乙某某"]
    assert data["filing"]["addressee"] == "示例省人民政府"
    assert data["filing"]["copies"] == ["示例省司法厅"]
    assert str(data["filing"]["printed_on"]) == "2020-03-02"


def test_an_addressee_alone_makes_no_filed_edition() -> None:
    """A published copy may name whom the report went to."""
    title, opening = HEAD.splitlines()
    parts = "一、主要工作\n健全制度。\n二、下一步工作\n加强审核。"
    text = f"{title}\n示例省人民政府：\n{opening}\n{parts}{FOOT}"
    data = yaml.safe_load(read_in(text, WISHES).contents["data/2019/report.yaml"])
    assert data["filing"] == {"addressee": "示例省人民政府"}
    assert "edition" not in data


def test_what_was_left_in_is_waived_and_told() -> None:
    """A published report with a gap in it is read in as it is: it builds, and the gap stays in every list."""
    made = imported("一、主要工作\n（略）\n督察单位××个。推进法制政府建设。\n二、下一步工作\n加强审核。")
    data = yaml.safe_load(made.contents["data/2019/report.yaml"])
    assert [(each["code"], each["where"]) for each in data["waivers"]] == [("FZ428", "achievements")]
    assert not made.compiled.failed
    assert {each.finding.code for each in made.compiled.waived} == {"FZ428"}
    assert "FZ426" in {each.code for each in made.compiled.diagnostics}, "what does not keep it from building stays"


def test_the_next_year_is_named_in_plans_alone() -> None:
    """The year after that of the report moves on with a plan; elsewhere it is a date like others."""
    body = "一、主要工作\n《办法》自2020年1月1日起施行。\n二、下一步工作\n2020年，我市将加强审核。"
    assert "2020年1月1日" in section(body, "achievements")["text"]
    assert section(body, "plan")["text"].startswith("{{ year + 1 }}年")


def test_every_passage_gets_full_width_punctuation() -> None:
    """Titles, leads, texts, cells and causes are all in full width, or none is on request."""
    body = (
        "一、主要工作,主要成效\n（一）健全制度,完善规则。一是出台意见,落实责任。印发通知,抓好落实。二是加强备案。备案及时,审查严格。\n"
        "二、存在的不足\n有的单位审核不够规范,力量不足。\n原因主要是人员偏少,培训不多。\n三、下一步工作\n加强审核,充实力量。"
    )
    made = imported(body)
    drafted = b"".join(made.contents.values()).decode()
    assert "健全制度，完善规则" in drafted
    assert "causes:" in drafted
    assert not any(mark in drafted for mark in ("制度,", "意见,", "通知,", "偏少,", "规范,"))
    kept = b"".join(imported(body, WISHES._replace(keep_punctuation=True)).contents.values()).decode()
    assert "偏少,培训" in kept
