"""Documents for the tests of rendering: one with every kind of node, and one whose every text is hostile."""

from __future__ import annotations

from typing import Final

from fazhi_report.document import (
    Document,
    Emphasis,
    FigureInput,
    FigureRecord,
    FigureReference,
    Filing,
    Inline,
    Link,
    Measure,
    Paragraph,
    Section,
    Strong,
    Subsection,
    Table,
    Words,
    YearValue,
)
from fazhi_report.messages.entry import Language
from fazhi_report.messages.page import labels
from fazhi_report.numbering import number_document

HOSTILE: Final = "甲<b onclick=\"x()\">&amp;'乙'</b>*丙*_丁_[戊](己)`庚`|辛~~壬~~\\癸{{ 子 }}{% 丑 %}#寅"
"""Text that means something in every format it could be taken for."""


def words(text: str) -> tuple[Inline, ...]:
    """Return content that is nothing but this text."""
    return (Words(text),)


def record(figure: str, label: str, text: str, **facts: object) -> FigureRecord:
    """Return the record of a figure of which nothing is known but what is given."""
    absent = FigureRecord(
        id=figure,
        anchor=f"figure-{figure}",
        kind="statistic",
        section=figure.partition(".")[0],
        label=label,
        text=text,
        exact="",
        state="",
        unit="",
        formula="",
        worked="",
        inputs=(),
        stated="",
        definition="",
        as_of="",
        scope="",
        source="",
        previous="",
        note="",
        place="data/2019/disputes.yaml:7",
        references=(),
        series=(),
    )
    return absent._replace(**facts)  # type: ignore[arg-type]  # the names of fields, checked at run time


FILING: Final = Filing(
    mark="示例市人民政府文件",
    number="示市府〔2020〕8号",
    signers=("示例人",),
    addressee="示例省人民政府",
    copies=("市委办公室", "市人大常委会办公室"),
    printed_by="示例市人民政府办公室",
    printed_on="2020年3月2日",
)
"""What a filed copy bears."""

ACCEPTED: Final = record(
    "disputes.accepted",
    "受理行政复议案件",
    "179件",
    exact="179",
    unit="件",
    as_of="2019-12-31",
    scope="市本级",
    source="市司法局",
    previous="151件",
    note="含上年结转",
    references=("ref-disputes.accepted", "ref-disputes.accepted-2"),
)
CORRECTION_RATE: Final = record(
    "disputes.correction_rate",
    "行政复议纠错率",
    "68.46%",
    kind="derived",
    exact="102/149",
    unit="%",
    formula="corrected / concluded",
    worked="102件 / 149件",
    inputs=(FigureInput("disputes.corrected", previous=False), FigureInput("disputes.concluded", previous=False)),
    stated="68.46%",
    definition="纠错件数占办结件数的比例",
    place="data/2019/disputes.yaml:21",
    references=("ref-disputes.correction_rate",),
)
UNDISCLOSED: Final = record(
    "disputes.lost",
    "行政诉讼败诉案件",
    "未公开",
    state="not_disclosed",
    unit="件",
    references=("ref-disputes.lost",),
)

TABLE: Final = Table(
    alignments=("", "left", "center", "right"),
    header=(words("指标"), words("范围"), words("2018年"), words("2019年")),
    rows=(
        (words("受理|承接"), (Emphasis(words("全市")),), words("151"), words("179")),
        (
            words("办结"),
            words("市本级"),
            words("9"),
            (FigureReference("disputes.lost", "未公开", "ref-disputes.lost"),),
        ),
    ),
)
TABLE_ALONE: Final = Table(("",), (words("项目"),), ((words("听证"),),))


def every_kind(language: Language = "zh", created: str = "") -> Document:
    """Return a numbered document with every kind of block and inline node in every place where it may stand."""
    accepted = FigureReference("disputes.accepted", "179件", "ref-disputes.accepted")
    again = FigureReference("disputes.accepted", "179件", "ref-disputes.accepted-2")
    rate = FigureReference("disputes.correction_rate", "68.46%", "ref-disputes.correction_rate")
    opening = Section("preamble", "other", "", "", (), (Paragraph(words("现将情况报告如下：")),), (), (), ())
    review = Subsection(
        id="review",
        number="",
        anchor="",
        title=words("复议工作水平提升"),
        blocks=(Paragraph(words("工作总述。")), TABLE),
        measures=(
            Measure("", "", words("推行行政执法“三项制度”"), (Paragraph((Words("受理"), accepted, Words("。"))),)),
            Measure(
                "",
                "",
                (Strong(words("办好")), Words("案件！")),
                (
                    Paragraph((Words("纠错率"), Strong((rate,)), Words("，详见"))),
                    Paragraph((Link("https://example.gov.cn/a_b?c=1&d=2", (Words("年报"), again)), Words("。"))),
                ),
            ),
            Measure("", "", (), (Paragraph((Emphasis(words("“严格”")), Words("公开听证。"))), TABLE_ALONE)),
            Measure("", "", words("公布数据"), (TABLE_ALONE,)),
        ),
    )
    court = Subsection("court", "", "", words("应诉工作如何？"), (), (Measure("", "", words("出庭应诉"), ()),))
    disputes = Section(
        "disputes",
        "achievements",
        "",
        "",
        words("化解矛盾纠纷"),
        (Paragraph(words("第一段。")), Paragraph(words("1. 第二段。"))),
        (Measure("", "", (), (Paragraph(words("直接写的措施。")),)),),
        (review, court),
        (Paragraph(words("+ 不足的原因")), TABLE_ALONE),
    )
    plan = Section(
        "plan",
        "plan",
        "",
        "",
        (),
        (Paragraph(words("下一步，")),),
        (
            Measure("", "", (), (Paragraph(words("加强培训。")),)),
            Measure("", "", (), (Paragraph(words("深化改革。")),)),
        ),
        (),
        (),
    )
    return number_document(
        Document(
            title="赣州市2019年法治政府建设情况报告",
            issuer="赣州市人民政府",
            region="360700",
            year=2019,
            date="2020-02-28",
            date_text="2020年2月28日",
            sections=(opening, disputes, plan),
            figures=(ACCEPTED, CORRECTION_RATE, UNDISCLOSED),
            language=language,
            labels=labels(language),
            created=created,
        )
    )


def hostile() -> Document:
    """Return a document in which every text, id and address holds characters that mean something elsewhere."""
    reference = FigureReference(HOSTILE, HOSTILE, f"ref-{HOSTILE}")
    content: tuple[Inline, ...] = (
        Words(HOSTILE),
        reference,
        Emphasis(words(HOSTILE)),
        Strong(words(HOSTILE)),
        Link(f"https://example.gov.cn/{HOSTILE}", words(HOSTILE)),
    )
    blocks = (Paragraph(content), Table(("",), (content,), ((content,),)))
    measures = (Measure("", "", content, blocks), Measure("", "", (), blocks))
    subsection = Subsection(HOSTILE, "", "", content, blocks, measures)
    section = Section(HOSTILE, "other", "", "", content, blocks, measures, (subsection,), blocks)
    facts = {field: HOSTILE for field in FigureRecord._fields if field not in ("inputs", "references", "series")}
    figure = FigureRecord(
        **facts,
        inputs=(FigureInput(HOSTILE, previous=True),),
        references=(f"ref-{HOSTILE}",),
        series=(
            YearValue(2018, HOSTILE, HOSTILE, comparable=False),
            YearValue(2019, HOSTILE, HOSTILE, comparable=True),
        ),
    )
    return number_document(
        Document(
            title=HOSTILE,
            issuer=HOSTILE,
            region=HOSTILE,
            year=2019,
            date=HOSTILE,
            date_text=HOSTILE,
            sections=(section,),
            figures=(figure,),
            language="zh",
            labels=dict.fromkeys(labels("zh"), HOSTILE),
            created=HOSTILE,
        )
    )
