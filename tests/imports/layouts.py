"""Reports made by chance, as plain trees, and the layouts in which they may be published."""

from __future__ import annotations

from random import Random
from typing import Final, Literal, NamedTuple

from hypothesis import strategies as st

from tests.imports import layout_sentences as pool
from tests.imports.layout_sentences import Numbers, Sentence

Paragraph = tuple[Sentence, ...]


class Items(NamedTuple):
    """Numbered items; `continued` says that their numbers go on from the last such ones."""

    numbering: str
    each: tuple[Item, ...]
    continued: bool = False


class Item(NamedTuple):
    """One item. Without lead it is one sentence."""

    lead: str
    paragraphs: tuple[Paragraph, ...]
    items: Items | None = None


class Subpart(NamedTuple):
    """One （一） part with a title."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    items: Items | None = None


class Part(NamedTuple):
    """One 一、 part, or one without title and number."""

    title: str
    role: str
    paragraphs: tuple[Paragraph, ...] = ()
    items: Items | None = None
    subparts: tuple[Subpart, ...] = ()
    causes: str = ""
    continued: bool = False


class Report(NamedTuple):
    """A whole report. `date` is as in the data format."""

    year: int
    title: str
    issuer: str
    date: str
    parts: tuple[Part, ...]


Shape = Literal["lines", "wrapped", "one_line"]
FileFormat = Literal["txt", "md", "html"]
Lead = Literal["run_in", "alone"]


class Layout(NamedTuple):
    """How a report is printed.

    `shape` says whether each paragraph is a line, is wrapped at 36 characters, or the whole body is one line. `heading`
    is that of subparts, `lead` that of items: run in; alone; alone with a stop. `together` puts run-in items into the
    paragraph before them. `spaced` leaves a space where a line ended, `marked` marks headings in the language of the
    file, `page_numbers` prints some between paragraphs, `title_broken` and `parts_broken` break titles in two.
    `titled`, `signed` and `dated` say what of the head is printed, `filed` prints the head of a filed copy. `before`
    and `after` are lines of the site.
    """

    shape: Shape
    file_format: FileFormat
    encoding: Literal["utf-8", "utf-8-sig", "gb18030", "utf-16"]
    heading: Literal["run_in", "alone", "alone_stop"]
    lead: Lead
    together: bool
    half_width: bool
    indented: bool
    blank_lines: bool
    spaced: bool
    marked: bool
    title_broken: bool
    parts_broken: bool
    titled: bool
    signed: bool
    dated: bool
    filed: bool
    page_numbers: bool
    before: tuple[str, ...]
    after: tuple[str, ...]


BEFORE: Final = (
    "首页 > 政务公开 > 法治政府建设年度报告",
    "发布时间：2020-03-02 10:15",
    "时间:2020-03-02 浏览次数:1025 次",
    "来源：示例市司法局",
    "字号：大 中 小",
    "【字体：大 中 小】 【打印】 【关闭】",
    "分享到：微信 微博",
    "索引号：990000-2020-0008",
    "主题分类：法治政府建设",
)
AFTER: Final = (
    "相关文章",
    "上一篇：示例市政务公开工作要点",
    "下一篇：没有了",
    "【打印本页】 【关闭窗口】",
    "扫一扫在手机打开当前页",
    "分享到：",
)
NUMBERINGS: Final = ("一是", "（一）", "1.", "1、", "（1）", "1）", "①", "第一，", "一要")
BELOW: Final = {"1.": ("（1）", "①", "一是"), "1、": ("（1）",), "（1）": ("①",), "（一）": ("1.", "（1）")}
"""What may number items below items."""


class Writer:
    """Takes sentences, titles and leads from the pool, each once while there are some left."""

    def __init__(self, chance: Random, year: int, more: int) -> None:
        """Begin with the whole pool, in an order of chance. Paragraphs get so many more sentences."""
        self.chance, self.numbers, self.more = chance, Numbers(chance, year), more
        self.left: dict[str, list[str]] = {}

    def one_of(self, name: str) -> str:
        """Return a text of the pool of this name that was not given yet."""
        if not self.left.get(name):
            texts = list(getattr(pool, name))
            self.chance.shuffle(texts)
            self.left[name] = texts
        return self.left[name].pop()

    def sentence(self, name: str) -> Sentence:
        """Return a sentence of the pool of this name, with numbers."""
        return self.numbers.filled(self.one_of(name))

    def paragraph(self, sentences: int) -> Paragraph:
        """Return some sentences, most of them with figures."""
        names = [
            "WITH_FIGURES" if self.chance.random() < 0.7 else "WITHOUT_FIGURES" for _ in range(sentences + self.more)
        ]
        return tuple(self.sentence(name) for name in names)


def few(highest: int, lowest: int = 0) -> st.SearchStrategy[int]:
    """Return small numbers."""
    return st.integers(lowest, highest)


@st.composite
def items(draw: st.DrawFn, writer: Writer, layout: Layout, numbering: str, nested: bool = True) -> Items:
    """Draw two or three items, with leads or all without."""
    below = BELOW.get(numbering, ()) if nested else ()
    leads = draw(st.booleans()) or layout.lead == "alone"
    each = []
    for _ in range(draw(few(3, 2))):
        if not leads:
            each.append(Item("", ((writer.sentence("LEADLESS"),),)))
            continue
        several = not layout.together and layout.shape != "one_line"
        lower = None
        if below and draw(few(3)) == 0:
            lower = draw(items(writer, layout, draw(st.sampled_from(below)), nested=False))
        paragraphs = tuple(writer.paragraph(draw(few(2, 1))) for _ in range(draw(few(2, 1)) if several else 1))
        each.append(Item(writer.one_of("LEADS"), paragraphs, lower))
    return Items(numbering, tuple(each))


@st.composite
def subparts(draw: st.DrawFn, writer: Writer, layout: Layout, numbering: str) -> tuple[Subpart, ...]:
    """Draw one to three subparts, whose items may be numbered through."""
    found: list[Subpart] = []
    through = draw(st.booleans()) and numbering not in ("一是", "第一，", "一要", "①") and layout.shape != "one_line"
    numbered = False
    for _ in range(draw(few(3, 1))):
        lower = draw(items(writer, layout, numbering)) if draw(few(3)) else None
        if lower is not None:
            lower, numbered = lower._replace(continued=through and numbered), True
        paragraphs = (writer.paragraph(draw(few(2, 1))),) if lower is None or draw(st.booleans()) else ()
        found.append(Subpart(writer.one_of("SUBPART_TITLES"), paragraphs, lower))
    return tuple(found)


@st.composite
def achievements(draw: st.DrawFn, writer: Writer, layout: Layout) -> Part:
    """Draw one titled part: with subparts, with items right below its title, or with paragraphs alone."""
    title = writer.one_of("PART_TITLES")
    kind = draw(st.sampled_from(["subparts", "subparts", "items", "paragraphs"]))
    introduced = draw(st.booleans()) and layout.shape != "one_line"
    paragraphs = (writer.paragraph(1),) if introduced or kind == "paragraphs" else ()
    if layout.shape == "one_line" and kind == "paragraphs":
        kind, paragraphs = "subparts", ()
    if kind == "subparts":
        numbering = draw(st.sampled_from([each for each in NUMBERINGS if each != "（一）"]))
        return Part(title, "achievements", paragraphs, None, draw(subparts(writer, layout, numbering)))
    if kind == "items":
        numbering = draw(st.sampled_from(["1.", "1、", "（1）", "一是"]))
        return Part(title, "achievements", paragraphs, draw(items(writer, layout, numbering)))
    return Part(title, "achievements", paragraphs)


@st.composite
def shortcomings(draw: st.DrawFn, writer: Writer, layout: Layout, title: str) -> Part:
    """Draw shortcomings: in one paragraph or, under a title, as items."""
    faults = tuple(writer.sentence("FAULTS") for _ in range(2))
    listed = Items("一是", tuple(Item("", ((fault,),)) for fault in faults))
    if layout.shape == "one_line":
        return Part(title, "shortcomings", (), listed)
    begin = (writer.sentence("FAULTS_BEGIN"),)
    causes = pool.CAUSES if draw(st.booleans()) else ""
    if title and draw(st.booleans()):
        return Part(title, "shortcomings", (begin,), listed, causes=causes)
    return Part(title, "shortcomings", ((*begin, *faults),), causes=causes)


@st.composite
def ends(draw: st.DrawFn, writer: Writer, layout: Layout) -> tuple[Part, ...]:
    """Draw what comes last: duties, shortcomings, a plan and a closing formula, each or none, titled or not."""
    found: list[Part] = []
    titled = layout.shape == "one_line" or draw(st.booleans())
    if draw(few(2)) == 0 and titled and layout.shape != "one_line":
        found.append(Part(writer.one_of("DUTY_TITLES"), "duties", ((writer.numbers.filled(pool.DUTIES),),)))
    if draw(few(3)):
        found.append(draw(shortcomings(writer, layout, writer.one_of("FAULT_TITLES") if titled else "")))
    if draw(few(3)):
        title = writer.one_of("PLAN_TITLES") if titled else ""
        numbering = "一是" if layout.shape == "one_line" else draw(st.sampled_from(["一是", "一是", *NUMBERINGS]))
        plan = Items(numbering, tuple(Item("", ((writer.sentence("LEADLESS"),),)) for _ in range(draw(few(4, 2)))))
        begin = () if layout.shape == "one_line" else ((writer.sentence("PLANS_BEGIN"),),)
        found.append(Part(title, "plan", begin, plan))
    if draw(few(3)) == 0 and layout.shape != "one_line":
        found.append(Part("", "other", ((writer.sentence("FORMULAS"),),)))
    return tuple(found)


@st.composite
def reports(draw: st.DrawFn, layout: Layout) -> Report:
    """Draw a report that can be printed in a layout so that a careful reader understands it in one way."""
    year = draw(st.integers(2016, 2024))
    writer = Writer(draw(st.randoms(use_true_random=True)), year, 2 if layout.shape == "wrapped" else 0)
    opening = (writer.sentence("OPENINGS"), writer.numbers.filled(pool.REPORTED))
    through = draw(few(4)) == 0 and layout.shape != "one_line"
    middle: list[Part] = []
    for _ in range(draw(few(4, 2 if layout.shape == "lines" else 3))):
        part = draw(achievements(writer, layout))
        part = part._replace(continued=through and bool(part.subparts) and any(each.subparts for each in middle))
        middle.append(part)
    issuer = draw(st.sampled_from(["示例市人民政府", "示例县人民政府", "示例市司法局"]))
    title = f"{issuer}{year}年法治政府建设情况报告"
    date = f"{year + 1}-0{draw(few(3, 1))}-{draw(few(28, 1)):02}"
    last = draw(ends(writer, layout))
    return Report(year, title, issuer, date, (Part("", "other", (opening,)), *middle, *last))


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    """Draw a layout, without what cannot be combined."""
    shape: Shape = draw(st.sampled_from(["lines", "lines", "lines", "wrapped", "one_line"]))
    one_line, wrapped = shape == "one_line", shape == "wrapped"
    file_format: FileFormat = "txt" if shape != "lines" else draw(st.sampled_from(["txt", "txt", "md", "html"]))
    plain = file_format == "txt"
    lead: Lead = "run_in" if one_line else draw(st.sampled_from(["run_in", "run_in", "alone"]))
    filed = not one_line and draw(few(4)) == 0
    furniture = () if filed else tuple(draw(st.lists(st.sampled_from(BEFORE), max_size=3, unique=True)))
    return Layout(
        shape=shape,
        file_format=file_format,
        encoding=draw(st.sampled_from(["utf-8", "utf-8", "utf-8-sig", "gb18030", "utf-16"])),
        heading="run_in" if one_line else draw(st.sampled_from(["run_in", "alone", "alone_stop"])),
        lead=lead,
        together=one_line or (lead == "run_in" and draw(st.booleans())),
        half_width=draw(st.booleans()),
        indented=wrapped or (plain and draw(st.booleans())),
        blank_lines=not one_line and plain and draw(st.booleans()),
        spaced=one_line and draw(st.booleans()),
        marked=not plain and draw(st.booleans()),
        title_broken=plain and draw(few(3)) == 0,
        parts_broken=plain and shape == "lines" and draw(few(4)) == 0,
        titled=draw(few(4)) > 0,
        signed=draw(st.booleans()),
        dated=draw(few(3)) > 0,
        filed=filed,
        page_numbers=shape == "lines" and plain and draw(few(4)) == 0,
        before=furniture,
        after=() if filed else tuple(draw(st.lists(st.sampled_from(AFTER), max_size=3, unique=True))),
    )
