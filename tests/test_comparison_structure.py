"""Structure compared: parts, the facts of `report.yaml`, relations and waivers; and the comparison as a whole."""

from __future__ import annotations

import pytest

from fazhi_report.comparison import Comparison, PartChange, TextChange, compare, only
from fazhi_report.comparison.changes import PartKind
from tests.compared_reports import compared, revised, shown, side_of
from tests.two_years import files_of

AUDIT = "对重大行政决策开展合法性审核，提出审核意见。"
HEARING = "公开听证审理行政复议案件，增强工作透明度。"
TRAINING = "组织行政执法人员参加专题培训，提高执法水平。"
PLAIN = f"text: {AUDIT}\n"


def with_parts(*parts: str, title: str = "依法行政") -> str:
    """Return a section of subsections, each as `id｜title｜text`."""
    rows = "".join("  - {{id: {}, title: {}, text: '{}'}}\n".format(*part.split("｜")) for part in parts)
    return f"title: {title}\nsubsections:\n{rows}"


def told(comparison: Comparison) -> list[tuple[str | None, str | None, tuple[PartKind, ...]]]:
    """Return what became of the parts: old id, new id, kinds."""
    return [
        (None if each.old is None else each.old.id, None if each.new is None else each.new.id, each.kinds)
        for each in comparison.parts
    ]


def only_part(comparison: Comparison) -> PartChange:
    """Return the one part that changed, the prose being the same."""
    assert comparison.prose == ()
    (change,) = comparison.parts
    return change


SECTIONS = {
    "s": f"title: 依法决策\n{PLAIN}",
    "t": f"title: 化解纠纷\ntext: {HEARING}\n",
    "u": f"title: 规范执法\ntext: {TRAINING}\n",
}


def test_a_section_put_first() -> None:
    """A section put first gives all others another number: it was added, and nothing else changed."""
    new = {"v": "title: 加强领导\ntext: 市委常委会听取法治建设情况汇报。\n", **SECTIONS}
    comparison = revised(SECTIONS, new)
    assert told(comparison) == [(None, "v", ("added",))]
    assert [change.kinds for change in comparison.prose] == [("added",)]
    (change,) = comparison.parts
    assert change.new is not None
    assert change.new[1:5] == ("v", "一、", "加强领导", ("一、加强领导",))
    assert shown(change.title) == "〔+加强领导+〕"


def test_a_section_taken_out() -> None:
    """A section taken out is told with the number it had."""
    comparison = revised(SECTIONS, {name: SECTIONS[name] for name in "su"})
    assert told(comparison) == [("t", None, ("removed",))]
    (change,) = comparison.parts
    assert change.old is not None
    assert (change.old.number, change.old.place) == ("二、", "data/2019/t.yaml:1")


def test_sections_in_another_order() -> None:
    """Of sections in another order only those moved that had to."""
    comparison = revised(SECTIONS, {name: SECTIONS[name] for name in "tus"})
    assert told(comparison) == [("s", "s", ("moved",))]
    assert comparison.prose == ()


def test_a_section_with_another_id() -> None:
    """A section with another id is known by its title, or by its words."""
    by_title = {"x": SECTIONS["s"].replace(AUDIT, HEARING + TRAINING), "t": SECTIONS["t"], "u": SECTIONS["u"]}
    assert told(revised(SECTIONS, by_title)) == [("s", "x", ("renamed",))]
    by_words = {"x": SECTIONS["s"].replace("依法决策", "科学决策"), "t": SECTIONS["t"], "u": SECTIONS["u"]}
    comparison = revised(SECTIONS, by_words)
    assert told(comparison) == [("s", "x", ("renamed", "retitled"))]
    assert comparison.prose == ()
    assert shown(comparison.parts[0].title) == "〔-依法-〕〔+科学+〕决策"
    by_nothing = {"x": "title: 加强领导\ntext: 市委常委会听取汇报。\n", "t": SECTIONS["t"], "u": SECTIONS["u"]}
    assert sorted(told(revised(SECTIONS, by_nothing)), key=str) == [
        ("s", None, ("removed",)),
        (None, "x", ("added",)),
    ]


def test_an_untitled_section_with_another_id() -> None:
    """Sections without title are not the same for that: they are known by their words alone."""
    assert told(revised({"s": PLAIN}, {"t": PLAIN})) == [("s", "t", ("renamed",))]
    for other in (f"text: {TRAINING}\n", f"title: 规范执法\ntext: {TRAINING}\n"):
        for comparison in (revised({"s": PLAIN}, {"t": other}), revised({"t": PLAIN}, {"s": other})):
            assert sorted(each.kinds for each in comparison.parts) == [("added",), ("removed",)]


def test_a_title_in_two_lines() -> None:
    """A title wrapped in its file is the same title."""
    assert revised(f"title: 依法决策\n{PLAIN}", f"title: |-\n  依法\n  决策\n{PLAIN}").identical


def test_a_title_that_comes_or_goes() -> None:
    """A section that got a title was retitled, and is shown with it."""
    change = only_part(revised(PLAIN, f"title: 依法决策\n{PLAIN}"))
    assert change.kinds == ("retitled",)
    assert shown(change.title) == "〔+依法决策+〕"
    assert change.old is not None
    assert change.old.headings == ()


def test_a_year_in_a_title() -> None:
    """`{{ year }}` in a title is the same in every year."""
    old = f"title: '{{{{ year + 1 }}}}年工作'\n{PLAIN}"
    assert compared(old, old).identical
    assert only_part(compared(old, old.replace("工作", "重点工作"))).title[0][:3] == ("same", "2019年", "2020年")


def test_roles() -> None:
    """A section, or a subsection of its own role, with another role is told."""
    change = only_part(revised(PLAIN + "role: plan\n", PLAIN))
    assert change.kinds == ("role",)
    assert [each.role for each in (change.old, change.new) if each is not None] == ["plan", "other"]
    part = with_parts(f"p｜甲｜{AUDIT}")
    change = only_part(revised(part, part.replace("title: 甲", "title: 甲, role: duties")))
    assert change.kinds == ("role",)
    assert [each.role for each in (change.old, change.new) if each is not None] == ["", "duties"]


def test_subsections() -> None:
    """Subsections are added, removed, moved, retitled and renamed like sections, within their section."""
    parts = (f"p｜甲｜{AUDIT}", f"q｜乙｜{HEARING}", f"r｜丙｜{TRAINING}")
    assert told(revised(with_parts(*parts), with_parts(*parts[1:], parts[0]))) == [("s.p", "s.p", ("moved",))]
    assert told(revised(with_parts(*parts), with_parts(*parts[:2]))) == [("s.r", None, ("removed",))]
    renamed = with_parts(parts[0].replace("p｜", "x｜"), *parts[1:])
    assert told(revised(with_parts(*parts), renamed)) == [("s.p", "s.x", ("renamed",))]
    retitled = with_parts(parts[0].replace("｜甲｜", "｜甲和乙｜"), *parts[1:])
    assert told(revised(with_parts(*parts), retitled)) == [("s.p", "s.p", ("retitled",))]


def test_a_subsection_in_another_section() -> None:
    """A subsection with its words in another section moved there; its title alone does not make it the same."""
    old = {
        "s": with_parts(f"p｜甲｜{AUDIT}", f"q｜乙｜{HEARING}"),
        "t": with_parts(f"r｜丙｜{TRAINING}", title="规范执法"),
    }
    new = {
        "s": with_parts(f"q｜乙｜{HEARING}"),
        "t": with_parts(f"r｜丙｜{TRAINING}", f"p｜甲｜{AUDIT}", title="规范执法"),
    }
    comparison = revised(old, new)
    assert told(comparison) == [("s.p", "t.p", ("moved",))]
    assert comparison.prose == ()
    other = {"s": new["s"], "t": with_parts(f"r｜丙｜{TRAINING}", "x｜甲｜各级调解组织就地化解。", title="规范执法")}
    assert sorted(told(revised(old, other)), key=str) == [("s.p", None, ("removed",)), (None, "t.x", ("added",))]


def test_subsections_follow_a_renamed_section() -> None:
    """In a section with another id, subsections keep theirs, and have not changed."""
    part = with_parts(f"p｜甲｜{AUDIT}", f"q｜乙｜{HEARING}")
    assert told(revised({"s": part}, {"t": part})) == [("s", "t", ("renamed",))]


HEAD = """\
title: {title}
issuer: {issuer}
region: "{region}"
year: {year}
date: {date}
sections: [s]
"""


def with_head(year: int, title: str, issuer: str, region: str, date: str) -> dict[str, bytes]:
    """Return the files of a report with this head."""
    head = HEAD.format(year=year, title=title, issuer=issuer, region=region, date=date)
    return files_of(year, PLAIN, date) | {f"data/{year}/report.yaml": head.encode()}


def test_facts_of_the_report() -> None:
    """Title, issuer, region and, between revisions, the date are compared."""
    old = side_of(with_head(2019, "甲市报告", "甲市人民政府", "990100", "2020-02-25"), 2019)
    new = side_of(with_head(2019, "甲市年度报告", "甲市司法局", "990101", "2020-02-28"), 2019, "HEAD")
    comparison = compare(old, new)
    assert comparison.head == (
        TextChange("title", "甲市报告", "甲市年度报告"),
        TextChange("issuer", "甲市人民政府", "甲市司法局"),
        TextChange("region", "990100", "990101"),
        TextChange("date", "2020-02-25", "2020-02-28"),
    )
    assert comparison.new[:] == ("HEAD", 2019, "甲市年度报告")


@pytest.mark.parametrize("title", ["'甲市{{ year }}年报告'", "甲市{year}年报告"])
def test_year_and_date_move_on(title: str) -> None:
    """From year to year the report's own year in the title is another, referred to or typed, and so is its date."""
    old, new = (
        side_of(with_head(year, title.replace("{year}", str(year)), "甲", "990100", date), year)
        for year, date in ((2018, "2019-03-15"), (2019, "2020-02-28"))
    )
    comparison = compare(old, new)
    assert comparison.identical
    assert (comparison.old.title, comparison.new.title) == ("甲市2018年报告", "甲市2019年报告")


FILED = (
    "edition: filed\nlayout: {{headings: run_in, title_lines: ['示例市{{{{ year }}}}年', 法治政府建设情况报告]}}\n"
    "filing: {{number: 示市府〔{0}〕{1}号, addressee: 示例省人民政府, copies: [甲, 乙], printed_on: {0}-03-0{1}}}\n"
    "disclosure: {{index_number: 990000-{0}-{1}, category: 司法, published: {0}-03-2{1}, number: 示市府〔{0}〕{1}号}}\n"
)
SITE = (
    "site: {{name: 示例市, domain: www.example.gov.cn, code: '9900000001', column: 甲, column_description: 乙, "
    "column_keywords: [丙], column_type: 丁, published: {0}-03-27 10:0{1}, source: 戊, description: {2}, "
    "url: 'https://www.example.gov.cn/{0}/{1}.html'}}\n"
)


def test_publication_between_revisions() -> None:
    """What is said of the publication is compared key by key; what is not said is empty, or what it is by default."""
    old, new = FILED.format(2020, 8) + SITE.format(2020, 0, "甲"), FILED.format(2020, 9) + SITE.format(2020, 1, "乙")
    assert revised(PLAIN, PLAIN, (old, old)).identical
    comparison = revised(PLAIN, PLAIN, (old, new.replace("run_in", "stand_alone").replace("[甲, 乙]", "[甲]")))
    assert [each[:] for each in comparison.head] == [
        ("layout.headings", "run_in", "stand_alone"),
        ("filing.number", "示市府〔2020〕8号", "示市府〔2020〕9号"),
        ("filing.copies", "甲、乙", "甲"),
        ("filing.printed_on", "2020-03-08", "2020-03-09"),
        ("site.published", "2020-03-27 10:00", "2020-03-27 10:01"),
        ("site.description", "甲", "乙"),
        ("site.url", "https://www.example.gov.cn/2020/0.html", "https://www.example.gov.cn/2020/1.html"),
        ("disclosure.index_number", "990000-2020-8", "990000-2020-9"),
        ("disclosure.published", "2020-03-28", "2020-03-29"),
        ("disclosure.number", "示市府〔2020〕8号", "示市府〔2020〕9号"),
    ]
    assert [each[:] for each in revised(PLAIN, PLAIN, ("", "edition: filed\n" + FILED.format(2020, 8)[15:])).head][
        :4
    ] == [
        ("edition", "published", "filed"),
        ("layout.headings", "", "run_in"),
        ("layout.title_lines", "", "示例市2019年、法治政府建设情况报告"),
        ("filing.number", "", "示市府〔2020〕8号"),
    ]
    assert revised(PLAIN, PLAIN, ("", "edition: published\nlayout: {appendix: none}\n")).identical


def test_publication_from_year_to_year() -> None:
    """Numbers, days and addresses are others every year; the year in a text is another, referred to or typed."""
    heads = [
        FILED.format(year + 1, serial) + SITE.format(year + 1, serial, f"{year}年报告")
        for year, serial in ((2018, 6), (2019, 8))
    ]
    assert compared(PLAIN, PLAIN, more=heads).identical
    comparison = compared(PLAIN, PLAIN, more=(heads[0], heads[1].replace("示例省人民政府", "示例省司法厅")))
    assert comparison.head == (TextChange("filing.addressee", "示例省人民政府", "示例省司法厅"),)


RELATED = PLAIN + "statistics:\n  a: {label: 受理, value: 5}\n  b: {label: 办结, value: 3}\nrelations:\n"


def test_relations() -> None:
    """A relation that only one report has is told as written, with its section and place."""
    comparison = revised(RELATED + "  - b <= a\n", RELATED + "  - b < a\n  - a = 5\n")
    (removed, *added) = sorted(comparison.relations, key=lambda change: change.old is None)
    assert removed.old is not None
    assert removed.old[1:] == ("b <= a", "data/2019/s.yaml:6")
    assert [each.new.text for each in added if each.new is not None] == ["b < a", "a = 5"]


def test_the_spelling_of_a_relation_is_no_change() -> None:
    """Spaces and full names make no difference, nor do the ids of renamed figures; the same relation twice does."""
    assert revised(RELATED + "  - b <= a\n", RELATED + "  - s.b<=a\n").identical
    renamed = (RELATED + "  - b <= a\n").replace("a:", "x:").replace("<= a", "<= x")
    assert revised(RELATED + "  - b <= a\n", renamed).relations == ()
    for again in ("b<=a", "b <= a"):
        assert len(revised(RELATED + "  - b <= a\n", RELATED + f"  - b <= a\n  - {again}\n").relations) == 1


def waivers(*rows: str) -> str:
    """Return waivers for `report.yaml`, each as `code｜where｜reason｜until`, the last perhaps empty."""
    lines = ["waivers:"] if rows else []
    for row in rows:
        code, where, reason, until = row.split("｜")
        lines.append(f"  - {{code: {code}, where: {where}, reason: {reason}{', until: ' * bool(until)}{until}}}")
    return "\n".join([*lines, ""])


def test_waivers() -> None:
    """Waivers come and go, or get another reason or last day."""
    old = waivers("FZ503｜report｜另文报告。｜", "FZ505｜s｜没有报送。｜2020-03-01")
    new = waivers("FZ503｜report｜另行报告。｜", "FZ303｜s.a｜不写。｜")
    comparison = revised(PLAIN, PLAIN, (old, new))
    changed = [(each.old and each.old[:4], each.new and each.new[:4]) for each in comparison.waivers]
    assert sorted(changed, key=str) == [
        (("FZ503", "report", "另文报告。", ""), ("FZ503", "report", "另行报告。", "")),
        (("FZ505", "s", "没有报送。", "2020-03-01"), None),
        (None, ("FZ303", "s.a", "不写。", "")),
    ]
    assert {each.old.place for each in comparison.waivers if each.old} == {
        "data/2019/report.yaml:8",
        "data/2019/report.yaml:9",
    }


def test_the_last_day_of_a_waiver_moves_on() -> None:
    """From year to year a waiver may hold a year longer; between revisions that is a change."""
    heads = [waivers(f"FZ503｜report｜另文报告。｜{year}-12-31") for year in (2019, 2020)]
    assert compared(PLAIN, PLAIN, more=heads).identical
    assert not revised(PLAIN, PLAIN, heads).identical
    assert not compared(PLAIN, PLAIN, (2017, 2019), heads).identical


def test_literals_are_no_structure() -> None:
    """What is declared to be typed on purpose is no part of the report."""
    assert revised(PLAIN, PLAIN + "literals: [7×24小时]\n").identical


def test_one_topic_alone() -> None:
    """A comparison can be cut down to some topics."""
    old = f"title: 甲\ntext: {AUDIT}\n" + "statistics:\n  a: {label: 受理, value: 5}\n"
    new = f"title: 乙\ntext: {HEARING}\n" + "statistics:\n  a: {label: 受理, value: 6}\nrelations: [a = 6]\n"
    comparison = revised(old, new, ("", waivers("FZ503｜report｜另文报告。｜")))
    counts = {
        topic: tuple(len(each) for each in only(comparison, frozenset({topic}))[2:8])
        for topic in ("figures", "prose", "structure")
    }
    assert counts == {"figures": (1, 0, 0, 0, 0, 0), "prose": (0, 2, 0, 0, 0, 0), "structure": (0, 0, 1, 0, 1, 1)}
    assert only(comparison, frozenset()).identical
    assert only(comparison, frozenset(("figures", "prose", "structure"))) == comparison
