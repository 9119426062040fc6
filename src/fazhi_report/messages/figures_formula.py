"""FZ32x: what cannot be read or computed in a formula or relation."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        code="FZ320",
        severity=Severity.ERROR,
        title=Text("公式看不懂", "a formula cannot be read"),
        message=Text(
            "公式到这里看不懂⟦：“{found}”⟧；应为 {expected}",
            "the formula cannot be read here⟦: “{found}”⟧; expected {expected}",
        ),
        why=Text(
            "公式由数的编号、数字、+ - * /、英文括号和 sum、previous、change、points 四个函数组成，写成别的样子就无法计算。"
            "勾稽关系还可以用 < <= = >= > 把几个公式连起来。",
            "A formula is made of ids, numbers, + - * /, brackets and the functions sum, previous, change and points; "
            "anything else cannot be computed. A relation joins formulas by < <= = >= >.",
        ),
        remedy=Text(
            "请看标出的位置：是不是漏了运算符、多了一个符号、括号没有配对，或者末尾带了句号。百分数写成小数（50% 写 0.5），"
            "数字里不写万、亿和单位，乘方写成连乘。",
            "Look at the marked place: an operator missing, a sign too many, a bracket without its partner, a full stop "
            "at the end? Write percentages as decimals (0.5 for 50%), numbers without 万, 亿 or unit, powers as products.",
        ),
        wrong='derived:\n  rate:\n    label: 办结率\n    formula: concluded accepted\n    unit: "%"',
        right='derived:\n  rate:\n    label: 办结率\n    formula: concluded / accepted\n    unit: "%"',
    ),
    Entry(
        code="FZ321",
        severity=Severity.ERROR,
        title=Text("公式里用了全角符号或别的写法", "a full-width or foreign sign in a formula"),
        message=Text(
            "公式里不用“{found}”，请写 {suggestion}", "“{found}” is not used in a formula; write {suggestion}"
        ),
        why=Text(
            "公式只用半角符号，每种运算只有一种写法，这样同一个公式在任何人、任何机器上都是同一个意思。",
            "Formulas use half-width signs, and one sign for each operation, so that a formula reads the same to everyone.",
        ),
        remedy=Text(
            "请把“{found}”改成 {suggestion}（输入时切换到英文半角）。",
            "Replace “{found}” by {suggestion}; switch the input method to half width.",
        ),
        wrong="formula: （corrected＋upheld）÷concluded",
        right="formula: (corrected + upheld) / concluded",
    ),
    Entry(
        code="FZ322",
        severity=Severity.ERROR,
        title=Text("没有这个函数", "an unknown function"),
        message=Text(
            "公式里没有叫“{name}”的函数；可以用 {suggestion}", "there is no function “{name}”; there is: {suggestion}"
        ),
        why=Text(
            "名称后面紧跟括号，表示使用函数。能用的函数只有 sum（求和）、previous（上年数）、change（比上年增减的比率）、"
            "points（比上年增减的百分点）。",
            "A name before a bracket is a function. There are four: sum, previous (last year's value), change (relative to "
            "last year) and points (difference to last year in percentage points).",
        ),
        remedy=Text(
            "请改用 {suggestion}；如果是要相乘，请在名称和括号之间写 *。",
            "Use {suggestion}; if a product is meant, write * between the name and the bracket.",
        ),
        wrong="formula: total(cancelled, delegated)",
        right="formula: sum(cancelled, delegated)",
    ),
    Entry(
        code="FZ323",
        severity=Severity.ERROR,
        title=Text("函数括号里的项数不对", "a function with too many or too few items"),
        message=Text(
            "{name} 的括号里应有 {expected} 项，这里有 {found} 项",
            "wrong number of items in the brackets of {name}: {found} instead of {expected}",
        ),
        why=Text(
            "previous、change、points 各针对一个数；sum 把括号里的各项相加，至少要有一项。",
            "previous, change and points speak of one figure; sum adds what is in its brackets, at least one item.",
        ),
        remedy=Text(
            "请补上缺的项或删去多的项；要对几个数分别使用，就分开写几次。",
            "Add what is missing or delete what is too much; to use a function on several figures, write it once for each.",
        ),
        wrong="formula: previous(accepted, concluded)",
        right="formula: previous(accepted) + previous(concluded)",
    ),
    Entry(
        code="FZ324",
        severity=Severity.ERROR,
        title=Text("公式太长或者括号套得太深", "a formula too long or too deep"),
        message=Text(
            "公式太长或者括号套得太深：最多 {characters} 个字符、{levels} 层括号",
            "the formula is too long or its brackets too deep: at most {characters} characters and {levels} levels",
        ),
        why=Text(
            "这么长的公式没有人能够核对，多半是粘贴时出了差错。",
            "Nobody can check a formula of that size; most likely something went wrong in pasting.",
        ),
        remedy=Text(
            "请在 derived 下分步计算：先算出中间的数，再在公式里用它的编号。",
            "Compute in steps: declare intermediate figures under derived, and use their ids in the formula.",
        ),
        wrong="formula: ((((… / accepted))))",
        right="derived:\n  concluded_in_all:\n    label: 办结总数\n    formula: sum(city, county)\n    unit: 件\n"
        '  rate:\n    label: 办结率\n    formula: concluded_in_all / accepted\n    unit: "%"',
    ),
    Entry(
        code="FZ325",
        severity=Severity.ERROR,
        title=Text("公式里的数太大", "a number too large in a formula"),
        message=Text("公式算到“{found}”时，数字太大", "a number becomes too large at “{found}”"),
        why=Text(
            "公式里的数字最多 30 位，计算结果也有上限（约 1200 位）。报告里的数不会这么大，超出了多半是写错了。",
            "A number in a formula has at most 30 digits, and a result some 1200. No figure of a report is as large, so "
            "this is most likely a slip.",
        ),
        remedy=Text(
            "请检查数字的位数，以及是不是乘了太多次。",
            "Check the digits of the number, and whether too much is multiplied.",
        ),
        wrong="formula: accepted * 1000000000000000000000000000000000",
        right="formula: accepted * 1000",
    ),
    Entry(
        code="FZ326",
        severity=Severity.ERROR,
        title=Text("单位不同的数不能相加减、相比较", "units that do not go together"),
        message=Text(
            "单位不同，不能这样计算：{left} {operator} {right}",
            "the units do not go together: {left} {operator} {right}",
        ),
        why=Text(
            "件和名不能相加，也不能比大小；不带单位的数字同样不能与带单位的数相加减、相比较（与 0 比较除外）。单位对不上，往往是引错了数。",
            "件 and 名 can be neither added nor compared, nor can either be with a plain number, but for a "
            "comparison with 0. Units that do not fit are often the sign of a wrong id.",
        ),
        remedy=Text(
            "方括号里是各个数的单位，没有方括号的没有单位。请检查编号有没有引错、单位有没有登记错。求比率请用除法：件 / 件 没有单位。",
            "Square brackets hold the unit of each operand; without them it has none. Check the ids and the declared "
            "units. For a ratio divide: 件 / 件 has no unit.",
        ),
        wrong="statistics:\n  accepted: {label: 受理案件, value: 179, unit: 件}\n  lawyers: {label: 律师, value: 2126, unit: 名}\n"
        "derived:\n  total: {label: 合计, formula: accepted + lawyers}",
        right="statistics:\n  accepted: {label: 受理案件, value: 179, unit: 件}\n  pending: {label: 未结案件, value: 30, unit: 件}\n"
        "derived:\n  concluded: {label: 已结案件, formula: accepted - pending, unit: 件}",
    ),
    Entry(
        code="FZ327",
        severity=Severity.ERROR,
        title=Text("除数是零", "division by zero"),
        message=Text("除数“{divisor}”是零，无法计算", "the divisor “{divisor}” is zero"),
        why=Text(
            "以零为基数的比率没有意义：没有案件，就没有办结率；上年是零，就没有同比增幅。",
            "A ratio with a base of zero has no meaning: without cases there is no rate of conclusion, and without a value "
            "last year no relative change.",
        ),
        remedy=Text(
            "请核对“{divisor}”的数值；如果确实是零，请删去这个推算数，在正文里另行说明。",
            "Check the value of “{divisor}”. If it is zero indeed, delete the derived figure and say so in the text.",
        ),
        wrong="statistics:\n  accepted: {label: 受理案件, value: 0, unit: 件}\n  concluded: {label: 办结案件, value: 0, unit: 件}\n"
        'derived:\n  rate: {label: 办结率, formula: concluded / accepted, unit: "%"}',
        right="statistics:\n  accepted: {label: 受理案件, value: 179, unit: 件}\n"
        "  concluded: {label: 办结案件, value: 149, unit: 件}\n"
        'derived:\n  rate: {label: 办结率, formula: concluded / accepted, unit: "%"}',
    ),
    Entry(
        code="FZ328",
        severity=Severity.ERROR,
        title=Text("上年数只能取单独一个数的", "last year's value of something that is no single figure"),
        message=Text(
            "{function} 的括号里应当是一个数的编号，不能是“{found}”",
            "{function} takes the id of one figure, not “{found}”",
        ),
        why=Text(
            "上年的数值登记在每个数的 previous 下，所以 previous、change、points 只认单独一个数的编号。",
            "Last year's value is declared with each figure, under previous, so previous, change and points take one id.",
        ),
        remedy=Text(
            "请对每个数分别取上年数：previous(a) + previous(b)。",
            "Take last year's value of each figure: previous(a) + previous(b).",
        ),
        wrong="formula: previous(city + county)",
        right="formula: previous(city) + previous(county)",
    ),
    Entry(
        code="FZ329",
        severity=Severity.ERROR,
        title=Text("百分点只用于比率", "percentage points of something that is no ratio"),
        message=Text(
            "{name} 的单位是“{unit}”，不是比率，不能用 points 求百分点",
            "{name} is counted in {unit} and is no ratio, so it has no change in percentage points",
        ),
        why=Text(
            "百分点是两个百分数之差。件数、人数比上年的变化用百分数表示，不用百分点。",
            "Percentage points are the difference of two percentages. The change of a count is given in per cent.",
        ),
        remedy=Text(
            '请改用 change({name})，单位写 "%"；要求增减的件数，请写 {name} - previous({name})。',
            'Use change({name}) with the unit "%", or {name} - previous({name}) for the difference itself.',
        ),
        wrong="formula: points(accepted)\nunit: 百分点",
        right='formula: change(accepted)\nunit: "%"',
    ),
)
