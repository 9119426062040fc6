"""Comparisons for the tests of their formats: one with every kind of change, and one whose texts are hostile."""

from __future__ import annotations

from typing import Any, Final, TypeVar, cast

from fazhi_report.comparison import (
    Comparison,
    Difference,
    FigureChange,
    FigureVersion,
    Ground,
    Heading,
    Part,
    PartChange,
    Passage,
    PassageChange,
    Reason,
    Relation,
    RelationChange,
    Restatement,
    Run,
    Sentence,
    TextChange,
    Topic,
    Waiver,
    WaiverChange,
)
from fazhi_report.comparison.changes import FigureKind
from fazhi_report.messages.comparison import labels
from fazhi_report.messages.entry import Language
from fazhi_report.renderers.comparison.document import ComparedSide, ComparedYear, ComparisonDocument

TOPICS: Final[tuple[Topic, ...]] = ("figures", "prose", "structure")
MAIN: Final = ComparedSide("main", "main", "0123456789abcdef0123456789abcdef01234567")
WORKSPACE: Final = ComparedSide("工作文件夹", "", "")

HOSTILE: Final = '<script>alert("&")</script> | `x` *y* ]]> {{ z }} \u202e'

DISPUTES: Final = Part(
    *("disputes", "disputes", "三、", "化解矛盾纠纷", ("三、化解矛盾纠纷",), "achievements"),
    "data/2019/disputes.yaml:1",
)
REVIEW: Final = Part(
    *("disputes.review", "disputes", "（一）", "行政复议", ("三、化解矛盾纠纷", "（一）行政复议"), ""),
    "data/2019/disputes.yaml:4",
)
OPENING: Final = Part("preamble", "preamble", "", "", (), "other", "data/2019/preamble.yaml:1")


def same(text: str, new: str = "") -> Run:
    """Return words that both reports have, printed in another way in the new one where given."""
    return Run("same", text, new or text)


def removed(text: str) -> Run:
    """Return words of the old report alone."""
    return Run("removed", text, "")


def added(text: str) -> Run:
    """Return words of the new report alone."""
    return Run("added", "", text)


BREAK: Final = Sentence("same", (same("\n"),))
LONG: Final = "这一句两份报告都有，很长很长，" * 6


def version(name: str, text: str, **facts: object) -> FigureVersion:
    """Return a figure of the section on disputes."""
    fields: dict[str, Any] = {
        **{
            "id": f"disputes.{name}",
            "kind": "statistic",
            "label": f"指标{name}",
            "text": text,
            "exact": "",
            "state": "",
        },
        **{"unit": "件", "formula": "", "part": DISPUTES, "place": "data/2019/disputes.yaml:20"},
    }
    return FigureVersion(**fields | facts)


def figure(
    *kinds: FigureKind, old: FigureVersion | None = None, new: FigureVersion | None = None, **facts: object
) -> FigureChange:
    """Return a figure that changed."""
    fields: dict[str, Any] = {
        **{"difference": None, "relative": "", "restated": None, "redefined": (), "reasons": (), "facts": ()},
        **facts,
    }
    return FigureChange(kinds, old, new, **fields)


FIGURES: Final = (
    figure(
        "changed",
        "restated",
        old=version("accepted", "158件"),
        new=version("accepted", "171件"),
        difference=Difference("+13", "件", points=False),
        relative="+8.2%",
        restated=Restatement(2018, "158件", "160件", "data/2018/disputes.yaml:41", "data/2019/disputes.yaml:56"),
    ),
    figure(
        "changed",
        old=version("rate", "24.6%", kind="derived", formula="corrected / concluded"),
        new=version("rate", "18.7%", kind="derived", formula="corrected / concluded"),
        difference=Difference("-5.9", "个百分点", points=True),
        reasons=(
            Reason(
                "input", Ground("disputes.concluded", "办结", "126件"), Ground("disputes.concluded", "办结", "166件")
            ),
            Reason("previous", Ground("disputes.seen", "收到", "1件"), Ground("disputes.seen", "收到", "2件")),
            Reason("formula", Ground("", "", "a / b"), Ground("", "", "a / c")),
        ),
    ),
    figure(
        "renamed",
        "filled",
        "redefined",
        "relabelled",
        "facts",
        old=version("hearings", "待报", state="pending"),
        new=version("public_hearings", "14次", label="公开听证会"),
        redefined=(
            TextChange("unit", "次", "场"),
            TextChange("definition", "甲。", "乙。"),
            TextChange("formula", "a", "b"),
        ),
        reasons=(Reason("formula", Ground("", "", "a"), Ground("", "", "b")),),
        facts=(TextChange("source", "县司法局", ""),),
    ),
    figure("dropped", old=version("windows", "12个")),
    figure("added", new=version("proposals", "5条")),
    figure("pending", old=version("seen", "3件"), new=version("seen", "待报", state="pending")),
    figure("state", old=version("kept", "3件"), new=version("kept", "未公开", state="not_disclosed")),
    figure(
        "changed",
        old=version("share", "97%", exact="0.9704"),
        new=version("share", "97%", exact="0.9706"),
        difference=Difference("+0.02", "个百分点", points=True),
    ),
    figure("facts", old=version("noted", ""), new=version("noted", ""), facts=(TextChange("note", "", "新的备注。"),)),
)
PROSE: Final = (
    PassageChange(
        ("reworded",),
        Passage(OPENING, "text", "", "data/2018/preamble.yaml:3"),
        Passage(OPENING, "text", "", "data/2019/preamble.yaml:3"),
        (),
        (
            Sentence("same", (same(LONG),)),
            BREAK,
            Sentence("reworded", (same("2018年", "2019年"), removed("推动"), added("推进"), same("工作。"))),
            Sentence("added", (added("\n"),)),
            Sentence("same", (same(LONG),)),
        ),
    ),
    PassageChange(
        ("moved", "reworded"),
        Passage(REVIEW, "measure", "二是", "data/2018/disputes.yaml:9"),
        Passage(REVIEW, "measure", "一是", "data/2019/disputes.yaml:12"),
        (same("开展"), added("公开"), same("听证")),
        (Sentence("same", (same("全年召开听证会11次。", "全年召开听证会14次。"),)),),
    ),
    PassageChange(
        ("moved",),
        Passage(DISPUTES, "text", "", "data/2018/disputes.yaml:3"),
        Passage(REVIEW, "measure", "二是", "data/2019/disputes.yaml:15"),
        (same("送法进乡村"),),
        (Sentence("same", (same(LONG + LONG),)),),
    ),
    PassageChange(
        ("added",),
        None,
        Passage(REVIEW, "measure", "三是", "data/2019/disputes.yaml:18"),
        (added("履行生效裁判"),),
        (
            Sentence("added", (added("- 全部按期履行。"),)),
            Sentence("added", (added("\n"),)),
            Sentence("added", (added("无例外。"),)),
        ),
    ),
    PassageChange(
        ("removed",),
        Passage(DISPUTES, "causes", "", "data/2018/disputes.yaml:30"),
        None,
        (),
        (Sentence("removed", (removed("究其原因，主要是培训不够。"),)),),
    ),
)
PARTS: Final = (
    PartChange(
        ("renamed", "moved", "retitled", "role"),
        DISPUTES._replace(id="conflicts", section="conflicts", number="二、", role="other"),
        DISPUTES,
        (removed("依法"), same("化解矛盾纠纷")),
    ),
    PartChange(("removed",), REVIEW, None, (removed("行政复议"),)),
    PartChange(("added",), None, OPENING, ()),
    PartChange(("moved",), REVIEW._replace(section="services", headings=("二、服务",)), REVIEW, (same("行政复议"),)),
)
RELATIONS: Final = (
    RelationChange(None, Relation(DISPUTES, "a <= b", "data/2019/disputes.yaml:70")),
    RelationChange(Relation(DISPUTES, "a < b", "data/2018/disputes.yaml:70"), None),
)
WAIVERS: Final = (
    WaiverChange(None, Waiver("FZ503", "report", "另文报告。", "", "data/2019/report.yaml:9")),
    WaiverChange(Waiver("FZ303", "disputes.kept", "正文不写。", "2020-03-01", "data/2018/report.yaml:12"), None),
    WaiverChange(
        Waiver("FZ505", "report", "甲。", "", "data/2018/report.yaml:15"),
        Waiver("FZ505", "report", "乙。", "", "data/2019/report.yaml:15"),
    ),
)
EVERY_KIND: Final = Comparison(
    Heading("main:2019", 2019, "甲市2019年报告"),
    Heading("2019", 2019, "甲市2019年年度报告"),
    FIGURES,
    PROSE,
    PARTS,
    (TextChange("title", "甲市2019年报告", "甲市2019年年度报告"), TextChange("date", "2020-02-25", "2020-02-28")),
    RELATIONS,
    WAIVERS,
    unchanged_figures=3,
    unchanged_passages=7,
)


def compared(comparison: Comparison) -> ComparedYear:
    """Return a year whose comparison is this one."""
    return ComparedYear("compared", comparison.old.year, comparison.new.year, comparison, comparison.parts)


YEARS: Final = (
    ComparedYear("added", 2016, 2016, sections=4, figures=9),
    ComparedYear("removed", 2017, 2017, sections=4, figures=9),
    ComparedYear("unreadable", 2018, 2018, unreadable=("main", "工作文件夹")),
    compared(EVERY_KIND),
)


def every_kind(language: Language = "zh", years: tuple[ComparedYear, ...] = YEARS) -> ComparisonDocument:
    """Return a document with every kind of change, and everything else that may come of a year."""
    return ComparisonDocument(MAIN, WORKSPACE, years, TOPICS, language, labels(language))


def hostile() -> ComparisonDocument:
    """Return the same document with hostile text wherever data can bring a text in."""
    return every_kind(years=(compared(with_hostile_text(EVERY_KIND)),))._replace(
        old=MAIN._replace(name=HOSTILE, revision=HOSTILE)
    )


Value = TypeVar("Value")

KEPT: Final = frozenset({"kind", "kinds", "name", "slot", "id", "section", "role", "state", "code", "number"})
"""Fields that hold words of the program, or ids, which hold letters alone."""


def with_hostile_text(value: Value, field: str = "") -> Value:
    """Return a value of the comparison with every text of data in it made hostile."""
    made: object = value
    if isinstance(value, str):
        made = HOSTILE if value and value != "\n" and field not in KEPT else value
    elif isinstance(value, tuple):
        names: tuple[str, ...] = getattr(value, "_fields", (field,) * len(value))
        parts = [with_hostile_text(each, name) for name, each in zip(names, value, strict=True)]
        made = type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return cast(Value, made)
