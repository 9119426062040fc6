"""What is unsure of ratios, changes and totals of a report that was read in."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        code="FZ640",
        severity=Severity.NOTE,
        title=Text("比率没有可以核算的数", "a rate has nothing to be recomputed from"),
        message=Text(
            "{printed} 无法核算：这一段里没有它的分子和分母",
            "{printed} cannot be recomputed: the paragraph has no numerator and denominator of it",
        ),
        why=Text(
            "只有分子、分母都印在同一段里，才能认出公式。这个比率照原样登记为统计数，以后没有人能从数据算出它。",
            "A formula can only be recognised where numerator and denominator stand in the same paragraph. The rate is kept "
            "as a statistic as printed, which nobody can compute from the data.",
        ),
        remedy=Text(
            "手头有分子、分母的，登记为统计数，把比率改成推算数；没有的，在 definition 里写明口径。",
            "Where you have both numbers, declare them and turn the rate into a derived figure; else say in its definition "
            "what it is a share of.",
        ),
        wrong='text: 办结率{{ completion }}。\nstatistics:\n  completion:\n    label: 办结率\n    value: 91%\n    unit: "%"',
        right=(
            "text: 办结率{{ completion }}。\nderived:\n  completion:\n    label: 办结率\n    formula: completed / accepted\n"
            '    unit: "%"\n    definition: 办结案件占受理案件的比重。'
        ),
    ),
    Entry(
        code="FZ641",
        severity=Severity.NOTE,
        title=Text("比率与印出的分子、分母不符", "a rate is not what its printed figures give"),
        message=Text(
            "{printed} 与同一段的数不符：{formula} 是 {value}",
            "{printed} does not agree with the figures beside it: {formula} is {value}",
        ),
        why=Text(
            "分子、分母和比率印在一起，读者会自己算。算不出这个比率，多半是哪一个数有误，或者比率用了另外的口径；"
            "所以没有认作推算数，照原样登记为统计数。",
            "Where all three are printed together, readers will compute it themselves. One of them is wrong, or the rate has "
            "another base; so it is kept as a statistic as printed.",
        ),
        remedy=Text(
            "请对照原始数据：数错了的，改数；口径不同的，在 definition 里写明。",
            "Look the figures up: mend the wrong one, or say in the definition what the rate is a share of.",
        ),
        wrong="text: 受理179件，办结149件，办结率85.24%。",
        right="text: 受理179件，办结149件，办结率83.24%。",
    ),
    Entry(
        code="FZ642",
        severity=Severity.NOTE,
        title=Text("公布的数是截断的，没有四舍五入", "a published value is cut off, not rounded"),
        message=Text(
            "{printed} 是截断的：{formula} 四舍五入是 {value}", "{printed} is cut off: {formula} rounds to {value}"
        ),
        why=Text(
            "尾数应当四舍五入。为了与公布的文本一字不差，按截断登记，并写明 rounding: down。",
            "The last digit should be rounded. So that the text stays what was published, the figure is declared with "
            "`rounding: down`.",
        ),
        remedy=Text(
            "照录旧报告的，不用改；起草新报告时，删去 rounding: down。",
            "Leave it in a report that has been published; delete `rounding: down` when a new one is drafted from it.",
        ),
        wrong="derived:\n  completion:\n    formula: completed / accepted\n    rounding: down",
        right="derived:\n  completion:\n    formula: completed / accepted",
    ),
    Entry(
        code="FZ643",
        severity=Severity.NOTE,
        title=Text("比率的分母不是通常的那一个", "a rate is not divided by the usual figure"),
        message=Text(
            "{printed} 是 {formula} 算出的；通常的 {expected} 是 {value}",
            "{printed} comes from {formula}; the usual {expected} is {value}",
        ),
        why=Text(
            "读者会用通常的分母（如纠错率用办结数）来理解这个比率，算出来却对不上。公式按对得上的登记，口径写在 definition 里。",
            "Readers take a rate to have its usual base (纠错率: 办结) and will find that it does not fit. The formula that "
            "fits is declared, and the definition says what it divides by.",
        ),
        remedy=Text(
            "请核对用的是哪个口径；确实用这个分母的，在正文里也写明，如“占受理案件的比重”。",
            "Check which base is meant; where it is this one, let the text say so too, as in 占受理案件的比重.",
        ),
        wrong="text: 受理151件，审结135件，纠错29件，纠错率19.2%。",
        right="text: 受理151件，审结135件，纠错29件，纠错率21.5%。",
    ),
    Entry(
        code="FZ644",
        severity=Severity.NOTE,
        title=Text("比率碰巧对得上，没有认作公式", "a formula fits a rate, perhaps by chance"),
        message=Text(
            "{printed} 与 {formula} 相符，但名称对不上，可能是巧合，没有认作公式",
            "{printed} agrees with {formula}, but their names do not, so it may be chance; no formula was made of it",
        ),
        why=Text(
            "小数位数少的比率，很容易碰巧等于两个不相干的数相除。宁可少认一个，不认错一个。",
            "A rate with few decimals easily equals the quotient of two figures that have nothing to do with it. Rather one "
            "formula too few than one that is wrong.",
        ),
        remedy=Text(
            "请看一看：确实是这样算的，把这个统计数改成推算数。",
            "Have a look: where it is what is meant, turn the statistic into a derived figure.",
        ),
        wrong="text: 召开会议12次，走访15次，群众满意率80%。",
        right="text: 走访群众15人，表示满意的12人，群众满意率80%。",
    ),
    Entry(
        code="FZ645",
        severity=Severity.NOTE,
        title=Text("比率与几个公式都相符", "several formulas fit a rate"),
        message=Text("{printed} 与几个公式都相符：{formulas}", "{printed} agrees with several formulas: {formulas}"),
        why=Text(
            "分子、分母各有几个名称相近的数，比率都对得上，看不出指的是哪一个。数值相同的，用了最近的；不同的，没有认作公式。",
            "Several figures of like names give the rate, and which of them is meant cannot be told. Where they are of one "
            "value the nearest were taken; else no formula was made.",
        ),
        remedy=Text("请对照正文，写上正确的公式。", "Read the text and declare the formula that is meant."),
        wrong="text: 甲县受理100件、办结80件，乙县受理100件、办结80件，办结率均为80%。",
        right="text: 甲县受理100件、办结80件，办结率80%；乙县受理100件、办结80件，办结率80%。",
    ),
    Entry(
        code="FZ646",
        severity=Severity.NOTE,
        title=Text("增减与印出的两年的数不符", "a change is not what the figures of both years give"),
        message=Text(
            "{printed} 与两年的数不符：{now} 比 {before} {direction_zh} {value}",
            "{printed} does not agree with both years: {now} is {direction_en} {before} by {value}",
        ),
        why=Text(
            "今年的数、上年的数和增减的幅度印在一起，却算不到一起。多半是哪一个数有误，或者“%”与“百分点”混用；"
            "所以都照原样登记为统计数。",
            "This year’s value, last year’s and the change are printed together and do not agree. One of them is wrong, or % "
            "and 百分点 are confused; so all are kept as statistics as printed.",
        ),
        remedy=Text(
            "请对照两年的数据，改正有误的数；比率的增减用“百分点”，件数的增减用“%”。",
            "Look both years up and mend the wrong value; the change of a rate is in 百分点, that of a count in %.",
        ),
        wrong="text: 受理179件，上年160件，增长12.9%。",
        right="text: 受理179件，上年160件，增长11.9%。",
    ),
    Entry(
        code="FZ647",
        severity=Severity.NOTE,
        title=Text("各部分之和与总数不符", "parts do not add up to their total"),
        message=Text(
            "{parts} 合计 {sum}，与总数 {printed} 不符", "{parts} add up to {sum}, which is not their total {printed}"
        ),
        why=Text(
            "从写法看，各部分已经列全（“分别为”“其他”“共”等），加起来却不等于总数，所以没有登记勾稽关系。",
            "By its words (分别为, 其他, 共 …) the list is complete, but its sum is not the total; so no relation was declared.",
        ),
        remedy=Text(
            "请核对各数；没有列全的，把写法改成“其中……等”。",
            "Check the figures; where the list is not complete, let the text say so (其中…等).",
        ),
        wrong="text: 共受理179件，其中土地类70件、房屋类50件、其他58件。",
        right="text: 共受理179件，其中土地类70件、房屋类50件、其他59件。",
    ),
)
