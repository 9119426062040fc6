"""FZ34x and FZ35x: what a careful reader finds in the figures of a report."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

CHANGE_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ340",
        Severity.WARNING,
        Text("比率的变化没有用百分点", "the change of a rate is not told in percentage points"),
        Text(
            "“{verb}{printed}”说的是比率的变化，应当用百分点",
            "“{verb}{printed}” tells the change of a rate, which takes percentage points",
        ),
        Text(
            "比率由 20% 升到 90.1%，是提高 70.1 个百分点；写成提高 70.1%，读者会以为升到了 34.02%。",
            "From 20% to 90.1% is a rise of 70.1 percentage points; a rise of 70.1% would end at 34.02%.",
        ),
        Text(
            "{name} 的 unit 改为 百分点；推算数的 formula 改用 points(……)，统计数的 value 改为两年之差。",
            "Make the unit of {name} 百分点; a derived figure takes points(…) in its formula, a statistic the difference of the two years.",
        ),
        "text: 出庭应诉率达到{{ rate }}，比上年提高{{ rise }}。\n"
        'derived:\n  rise: {label: 出庭应诉率提高, formula: change(rate), unit: "%"}',
        "text: 出庭应诉率达到{{ rate }}，比上年提高{{ rise }}。\n"
        "derived:\n  rise: {label: 出庭应诉率提高, formula: points(rate), unit: 百分点}",
    ),
    Entry(
        "FZ341",
        Severity.WARNING,
        Text("数量的变化用了百分点", "the change of a count is told in percentage points"),
        Text(
            "“{verb}{printed}”说的是数量的变化，不用百分点",
            "“{verb}{printed}” tells the change of a count, which does not take percentage points",
        ),
        Text(
            "百分点是两个比率之差；件数、人数的增减用百分数，或者直接说增减了多少。",
            "Percentage points are the difference of two rates; a count grows by per cent, or by so many.",
        ),
        Text(
            '{name} 的 unit 改为 "%"；推算数的 formula 改用 change(……)，统计数核对数值。',
            'Make the unit of {name} "%"; a derived figure takes change(…) in its formula, the value of a statistic is to be checked.',
        ),
        "text: 受理案件{{ accepted }}，比上年增长{{ growth }}。\n"
        "statistics:\n  growth: {label: 受理案件增长, value: 11.9, unit: 百分点}",
        "text: 受理案件{{ accepted }}，比上年增长{{ growth }}。\n"
        'statistics:\n  growth: {label: 受理案件增长, value: 11.9%, unit: "%"}',
    ),
)

CONSISTENCY_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ342",
        Severity.WARNING,
        Text("同一个数报了两个样", "one figure is reported in two ways"),
        Text(
            "“{label}”在这里是 {printed}，在 {first} 是 {printed_first}",
            "“{label}” is {printed} here and {printed_first} at {first}",
        ),
        Text(
            "同一个数前后不一致，或者一处精确、一处取整，读者不知道该信哪个。",
            "A reader does not know which to believe when one figure has two values, or two precisions.",
        ),
        Text(
            "只登记一次，别处用编号引用；确是两回事的，把 label、scope 或 as_of 写得能够区分。",
            "Declare it once and refer to it elsewhere; if they are two things, tell them apart by label, scope or as_of.",
        ),
        "statistics:\n  accepted: {label: 受理行政复议案件, value: 179, unit: 件}\n"
        "  cases: {label: 受理的行政复议案件, value: 197, unit: 件}",
        "statistics:\n  accepted: {label: 受理行政复议案件, value: 179, unit: 件}",
    ),
    Entry(
        "FZ343",
        Severity.NOTE,
        Text("比率的小数位数不一", "ratios have unlike numbers of decimals"),
        Text(
            "{printed} 取到{here_zh}，正文里的比率多数取到{usual_zh}",
            "{printed} has {here_en}, most ratios in the text have {usual_en}",
        ),
        Text(
            "一份报告里的比率精度一致，才便于比较，也显得数据出自同一种算法。",
            "Ratios of one report are easier to compare, and to trust, when they are equally precise.",
        ),
        Text(
            "推算数改 decimals，统计数向来源单位要同样精度的数；已经公布、不便改动的，在 waivers 下写明理由。",
            "Change decimals of a derived figure; ask for a statistic in the same precision; if it has been published so, give the reason under waivers.",
        ),
        'rate: {formula: corrected / concluded, unit: "%", decimals: 2}\n'
        'share: {formula: completed / valid, unit: "%", decimals: 0}',
        'rate: {formula: corrected / concluded, unit: "%", decimals: 2}\n'
        'share: {formula: completed / valid, unit: "%", decimals: 2}',
    ),
    Entry(
        "FZ344",
        Severity.WARNING,
        Text("部分大于总数", "a part exceeds its total"),
        Text(
            "“{word}”后面的 {parts}⟦（合计 {sum}）⟧超过了前面的 {total}",
            "{parts}⟦ ({sum} together)⟧ behind “{word}” exceeds {total} before it",
        ),
        Text(
            "其中、分别、包括后面的数是前面那个数的一部分，不会比它大。",
            "What follows 其中, 分别 or 包括 is a part of what stands before it, and cannot exceed it.",
        ),
        Text(
            "核对这几个数；不是部分与总数的，换一种说法。",
            "Check the figures; if they are no parts and total, say it in other words.",
        ),
        "text: 办结案件{{ concluded }}，其中纠错{{ corrected }}。\nstatistics:\n"
        "  concluded: {label: 办结案件, value: 149, unit: 件}\n"
        "  corrected: {label: 纠错案件, value: 201, unit: 件}",
        "text: 办结案件{{ concluded }}，其中纠错{{ corrected }}。\nstatistics:\n"
        "  concluded: {label: 办结案件, value: 149, unit: 件}\n"
        "  corrected: {label: 纠错案件, value: 102, unit: 件}",
    ),
    Entry(
        "FZ345",
        Severity.WARNING,
        Text("比率超出了可能的范围", "a share is out of range"),
        Text(
            "{name}（{label}）是 {printed}，不在 0 和 {whole} 之间",
            "{name} ({label}) is {printed}, not from 0 to {whole}",
        ),
        Text(
            "部分不会多于全部，也不会少于零；多半是分子、分母写反了，或者有一个数报错。",
            "A part is neither more than the whole nor less than nothing: numerator and denominator may be exchanged, or one is wrong.",
        ),
        Text(
            "核对分子和分母；本来就可以超过 {whole} 的，在 label 里说明白是什么之比。",
            "Check numerator and denominator; if it may well exceed {whole}, let the label say of what it is the ratio.",
        ),
        'rate: {label: 行政复议纠错率, formula: concluded / corrected, unit: "%"}',
        'rate: {label: 行政复议纠错率, formula: corrected / concluded, unit: "%"}',
    ),
)

AMOUNT_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ346",
        Severity.WARNING,
        Text("精确的数带了“余”或“多”", "an exact number with 余 or 多"),
        Text(
            "“{written}”的末位不是零，已经是精确的数", "the last digit of “{written}” is no zero: it is exact already"
        ),
        Text(
            "余、多表示整数后面还有零头；数到个位了，就没有零头可余。",
            "余 and 多 say that a round number leaves something over; one counted to the last digit leaves nothing.",
        ),
        Text(
            "是确数就去掉“{word}”，写 {exact}⟦；是约数就取整，写 {coarser}⟧。",
            "Drop “{word}” and write {exact} if it is exact⟦; write {coarser} if it is a round number⟧.",
        ),
        "items: {label: 办理事项, value: 464余, unit: 项}",
        "items: {label: 办理事项, value: 460余, unit: 项}",
    ),
    Entry(
        "FZ347",
        Severity.WARNING,
        Text("约数的说法重复", "a number is made approximate twice"),
        Text(
            "“{phrase}”里“{first}”和“{second}”只能留一个", "only one of “{first}” and “{second}” can stay in “{phrase}”"
        ),
        Text(
            "约……左右、近……多、超过……余，前后两个词意思重复，甚至互相矛盾。",
            "约…左右, 近…多 and 超过…余 say the same twice, or contradict themselves.",
        ),
        Text(
            "删去“{first}”或“{second}”；数值本身带约、余的，正文里不再写。",
            "Delete “{first}” or “{second}”; what the value itself holds is not written again in the text.",
        ),
        "text: 全年接待来访群众约{{ visitors }}。\nstatistics:\n"
        "  visitors: {label: 接待来访群众, value: 2800余, unit: 人次}",
        "text: 全年接待来访群众{{ visitors }}。\nstatistics:\n"
        "  visitors: {label: 接待来访群众, value: 2800余, unit: 人次}",
    ),
    Entry(
        "FZ348",
        Severity.WARNING,
        Text("截止日期不在报告年度内", "a figure is dated outside the year of the report"),
        Text(
            "{name}（{label}）的截止日期是 {as_of}，不在 {year} 年内",
            "{name} ({label}) is counted as of {as_of}, which is not in {year}",
        ),
        Text(
            "年度报告的数应截至当年；日期不对，多半是去年的数没有更新，或者用了今年的数。",
            "An annual report gives the state of its year: another date is mostly last year's figure left in, or this year's taken.",
        ),
        Text(
            "改正 as_of，或换成 {year} 年的数；本来就是别的年份的（如上年结转），在 label 或 definition 里说明。",
            "Correct as_of or give the figure of {year}; if it is meant to be of another year, say so in label or definition.",
        ),
        "users: {label: 注册用户, value: 260.7万, unit: 个, as_of: 2018-12-31}",
        "users: {label: 注册用户, value: 260.7万, unit: 个, as_of: 2019-12-31}",
    ),
    Entry(
        "FZ349",
        Severity.WARNING,
        Text("单位写了两遍", "a unit is written twice"),
        Text(
            "“{together}”里的“{unit}”多余：{printed} 已经带单位",
            "“{unit}” in “{together}” is too many: {printed} has its unit",
        ),
        Text(
            "引用印出来就带单位，正文里再写一遍，就成了“31件件”。",
            "A reference prints its unit; typed again, it reads “31件件”.",
        ),
        Text(
            "删去“{unit}”⟦；单位要自己写的，引用写成 {{{{ {name} | number }}}}⟧。",
            "Delete “{unit}”⟦; to type the unit yourself, write {{{{ {name} | number }}}}⟧.",
        ),
        "text: 全年受理案件{{ accepted }}件。\nstatistics:\n  accepted: {label: 受理案件, value: 31, unit: 件}",
        "text: 全年受理案件{{ accepted }}。\nstatistics:\n  accepted: {label: 受理案件, value: 31, unit: 件}",
    ),
    Entry(
        "FZ350",
        Severity.WARNING,
        Text("登记的文字只是一个数", "a literal is a bare number"),
        Text(
            "literals 里的“{literal}”只是一个数，会放过正文里所有这样的数",
            "the literal “{literal}” is a bare number and lets every such number in the text pass",
        ),
        Text(
            "没有前后的字，就分不清这个数在哪里可以不登记；统计数混在里面，谁也查不出来。",
            "Without the words around it nobody can tell where it may stand; a statistic among them is never traced.",
        ),
        Text(
            "是统计数的，登记在 statistics 下，正文里引用；不是的，连同前后的字写全，如 7×24小时、12345热线。",
            "Declare a statistic under statistics and refer to it; write anything else with the words around it, such as 7×24小时 or 12345热线.",
        ),
        'text: 受理案件179件。\nliterals:\n  - "179"',
        "text: 热线提供7×24小时服务。\nliterals:\n  - 7×24小时",
    ),
    Entry(
        "FZ351",
        Severity.WARNING,
        Text("百分数的公式又乘了 100", "the formula of a percentage is multiplied by 100 as well"),
        Text(
            "{name}（{label}）的单位是“{sign}”，公式又乘了 {factor}，印成了 {printed}",
            "{name} ({label}) has the unit “{sign}” and a formula multiplied by {factor}, so it reads {printed}",
        ),
        Text(
            "单位写百分号，程序自己会把 0.68 印成 68%；再乘 100，就大了一百倍。",
            "With % as the unit 0.68 is printed as 68%; multiplied by 100 it is a hundred times too large.",
        ),
        Text("从公式里去掉乘以 {factor}。", "Drop the multiplication by {factor} from the formula."),
        'rate: {label: 纠错率, formula: corrected / concluded * 100, unit: "%"}',
        'rate: {label: 纠错率, formula: corrected / concluded, unit: "%"}',
    ),
)

ROUNDING_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ358",
        Severity.WARNING,
        Text("数是截去的，不是四舍五入的", "a figure is cut off and not rounded"),
        Text(
            "{name}（{label}）截去后面的数字，印作 {cut}；四舍五入应为 {rounded}",
            "{name} ({label}) is cut off and printed as {cut}; rounded it is {rounded}",
        ),
        Text(
            "官方统计用四舍五入。截去的数比实际小，读者照原数一算就对不上。",
            "Official statistics are rounded. A figure that is cut off is too small, and whoever computes it gets another.",
        ),
        Text(
            "删去 rounding: down；照已经公布的报告原样录入、不能改的，用 waivers 豁免并写明理由。",
            "Delete rounding: down; where a published report is recorded as it stands, waive the finding and say why.",
        ),
        'rate: {label: 纠错率, formula: corrected / concluded, unit: "%", decimals: 2, rounding: down}',
        'rate: {label: 纠错率, formula: corrected / concluded, unit: "%", decimals: 2}',
    ),
)

CONTRADICTION_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ352",
        Severity.WARNING,
        Text("增减的说法与数不符", "a rise or fall that the figures do not show"),
        Text("“{words}”与数不符：{reason_zh}", "“{words}” is not what the figures show: {reason_en}"),
        Text(
            "说提高，数却变小，或者提高了负数，说明有一个数报错，或者词用反了。",
            "Where a rise ends lower, or is below zero, a figure is wrong, or the word is.",
        ),
        Text(
            "核对这几个数；数没有错的，改用相反的词，推算出来的负数在公式前加减号，如 -points(……)。",
            "Check the figures; if they are right, use the opposite verb, and put a minus before the formula of a change below zero: -points(…).",
        ),
        "text: 办结率由{{ before }}提高到{{ now }}。\nstatistics:\n"
        "  before: {label: 上年办结率, value: 90.1%}\n  now: {label: 办结率, value: 9.01%}",
        "text: 办结率由{{ before }}提高到{{ now }}。\nstatistics:\n"
        "  before: {label: 上年办结率, value: 90.1%}\n  now: {label: 办结率, value: 95.2%}",
    ),
    Entry(
        "FZ353",
        Severity.WARNING,
        Text("件数、人数小于零", "a count below zero"),
        Text("{name}（{label}）是 {printed}，小于零", "{name} ({label}) is {printed}, below zero"),
        Text(
            "件数、人数不会小于零；多半是减数和被减数写反了，或者多打了一个减号。",
            "A count is never below zero: the operands of a subtraction may be exchanged, or a minus typed by mistake.",
        ),
        Text(
            "核对数值或公式；说的是增减、差额的，在 label 里写明。",
            "Check value or formula; if it is a change or a difference, let the label say so.",
        ),
        "pending: {label: 未结案件, formula: concluded - accepted, unit: 件}",
        "pending: {label: 未结案件, formula: accepted - concluded, unit: 件}",
    ),
)

ENTRIES: Final[tuple[Entry, ...]] = CHANGE_ENTRIES + CONSISTENCY_ENTRIES + AMOUNT_ENTRIES + CONTRADICTION_ENTRIES
