"""FZ2xx: what an author may write.

FZ220–FZ229, how the files of a year agree, stand in `schema_agreement`, FZ231–FZ237 in `schema_publication`,
FZ238–FZ239 in `schema_lists`, FZ240 in `schema_vocabulary`.
"""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text
from fazhi_report.messages.schema_agreement import ENTRIES as AGREEMENT_ENTRIES
from fazhi_report.messages.schema_lists import ENTRIES as LIST_ENTRIES
from fazhi_report.messages.schema_publication import ENTRIES as PUBLICATION_ENTRIES
from fazhi_report.messages.schema_vocabulary import ENTRIES as VOCABULARY_ENTRIES

KEY_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ201",
        Severity.ERROR,
        Text("缺少必填项", "a required key is missing"),
        Text("缺少必填项 {key}", "the required key “{key}” is missing"),
        Text("没有这一项，报告的这一部分无法编成。", "Without it this part of the report cannot be made."),
        Text("补上 {key}。这里必填的有：{allowed_zh}。", "Add {key}. Required here: {allowed_en}."),
        "accepted:\n  value: 179\n  unit: 件",
        "accepted:\n  label: 受理行政复议案件\n  value: 179\n  unit: 件",
    ),
    Entry(
        "FZ202",
        Severity.ERROR,
        Text("没有这一项", "an unknown key"),
        Text(
            "这里没有“{key}”这一项⟦，是不是 {suggestion}？⟧",
            "there is no key “{key}” here⟦; did you mean {suggestion}?⟧",
        ),
        Text(
            "名称写错了，它的内容就进不了报告。",
            "What stands under a misspelt key would be missing from the report.",
        ),
        Text("改用这里可用的名称：{allowed_zh}。", "Use one of the keys known here: {allowed_en}."),
        "titel: 完善工作机制",
        "title: 完善工作机制",
    ),
    Entry(
        "FZ203",
        Severity.ERROR,
        Text("此处应为文字", "a text is wanted here"),
        Text(
            "{key} 应直接写文字或数字，不能是列表或“名称: 内容”",
            "{key} takes a text or a number, not a list or lines of “key: value”",
        ),
        Text("这一项只有一个值，照原样印出或读取。", "This key has one value, which is printed or read as it stands."),
        Text(
            "写成一段文字或一个数字；文字里有“: ”，或以特殊符号开头的，要加引号。",
            "Write one text or number; put a text in quotation marks if it holds “: ” or begins with a mark.",
        ),
        "title:\n  - 完善工作机制",
        "title: 完善工作机制",
    ),
    Entry(
        "FZ204",
        Severity.ERROR,
        Text("此处应为列表", "a list is wanted here"),
        Text("{key} 应是列表，每项以“- ”开头", "{key} takes a list, each item beginning with “- ”"),
        Text("这一项可以有多条，按先后次序印出或读取。", "This key holds several items, and their order matters."),
        Text("每项另起一行，以“- ”开头。", "Put each item on a line of its own, beginning with “- ”."),
        "sections: preamble, mechanism",
        "sections:\n  - preamble\n  - mechanism",
    ),
    Entry(
        "FZ205",
        Severity.ERROR,
        Text("此处应为“名称: 内容”", "keys and values are wanted here"),
        Text("{key} 之下应是若干行“名称: 内容”", "{key} takes lines of “key: value”"),
        Text("这一项由几个有名字的内容组成。", "This part consists of several named pieces."),
        Text(
            "换行缩进，每行写一个“名称: 内容”⟦；可用的名称：{allowed_zh}⟧。",
            "Begin a new indented line for each “key: value”⟦; the keys are {allowed_en}⟧.",
        ),
        "statistics:\n  accepted: 179",
        "statistics:\n  accepted:\n    label: 受理行政复议案件\n    value: 179\n    unit: 件",
    ),
    Entry(
        "FZ206",
        Severity.ERROR,
        Text("不在可选范围内", "not one of the choices"),
        Text(
            "“{found}”不是可选的值⟦，是不是 {suggestion}？⟧",
            "“{found}” is not one of the choices⟦; did you mean {suggestion}?⟧",
        ),
        Text("这一项只认固定的几个词。", "This key knows a few fixed words only."),
        Text("改用下列之一：{allowed_zh}。", "Use one of: {allowed_en}."),
        "role: 成绩",
        "role: achievements",
    ),
    Entry(
        "FZ207",
        Severity.ERROR,
        Text("不是规定范围内的整数", "not a whole number in the range allowed"),
        Text(
            "“{found}”不是 {lowest} 至 {highest} 之间的整数",
            "“{found}” is not a whole number from {lowest} to {highest}",
        ),
        Text(
            "年份和小数位数须是半角阿拉伯数字写的整数。",
            "Years and decimal places are whole numbers in half-width digits.",
        ),
        Text("写成 {lowest} 至 {highest} 之间的整数。", "Write a whole number from {lowest} to {highest}."),
        "year: 二〇一九",
        "year: 2019",
    ),
    Entry(
        "FZ208",
        Severity.ERROR,
        Text("不是日期", "not a date"),
        Text("“{found}”不是有效的日期", "“{found}” is not a date"),
        Text(
            "日期按固定形式填写，印出时自动换成“2020年2月28日”。",
            "Dates have one fixed form and are printed as 2020年2月28日.",
        ),
        Text(
            "写成“年-月-日”，年四位，月、日各两位，例如 2020-02-28。",
            "Write year-month-day with four, two and two digits, such as 2020-02-28.",
        ),
        "date: 2020年2月28日",
        "date: 2020-02-28",
    ),
    Entry(
        "FZ209",
        Severity.ERROR,
        Text("不是可读的数字", "not a number that can be read"),
        Text(
            "“{found}”不能作数字读取⟦：{reason_zh}⟧⟦，是不是“{suggestion}”？⟧",
            "“{found}” is not a number⟦: {reason_en}⟧⟦; did you mean “{suggestion}”?⟧",
        ),
        Text(
            "数字要能精确计算，所以只认印出来的样子：179、2800余、260.7万、91%。没有数的，value 和 previous 写 pending（待报）、not_disclosed（未公开）或 not_applicable（不适用）。",
            "Figures are computed exactly, so they are written as printed: 179, 2800余, 260.7万, 91%. Where there is no number, value and previous say pending, not_disclosed or not_applicable.",
        ),
        Text(
            "用半角阿拉伯数字写数，中间不加逗号和空格，单位写在 unit 下。",
            "Write the number in half-width digits without commas and spaces, and the unit under unit.",
        ),
        "value: 一百七十九件",
        "value: 179\nunit: 件",
    ),
    Entry(
        "FZ210",
        Severity.ERROR,
        Text("不是单位", "not a unit"),
        Text("“{found}”不能作单位", "“{found}” is not a unit"),
        Text(
            "单位要参与核对：件和名不能相加，件除以件得比率。",
            "Units are checked: 件 and 名 do not add up, 件 by 件 is a ratio.",
        ),
        Text(
            "只写单位，不写数量，例如件、名、%、条/件、项/百家。",
            "Write the unit alone, without a number: 件, 名, %, 条/件 or 项/百家.",
        ),
        "unit: 179件",
        "unit: 件",
    ),
    Entry(
        "FZ211",
        Severity.ERROR,
        Text("不能作编号", "not an identifier"),
        Text("“{found}”不能作编号", "“{found}” cannot be an identifier"),
        Text(
            "编号在引用和公式里当名字用，跨年不变；空格、连字符和句点会与公式混淆。",
            "Identifiers are names in references and formulas; spaces, hyphens and stops would be read as formula.",
        ),
        Text(
            "只用汉字、字母、数字和下划线，不以数字开头；sections 里写文件名，不带 .yaml。",
            "Use letters (Chinese too), digits and underscores, no digit first; under sections, file names without .yaml.",
        ),
        "2019-accepted:\n  label: 受理行政复议案件\n  value: 179",
        "accepted:\n  label: 受理行政复议案件\n  value: 179",
    ),
    Entry(
        "FZ212",
        Severity.ERROR,
        Text("编号是保留字", "the identifier is a reserved word"),
        Text("“{found}”另有用处，不能作编号", "“{found}” has a meaning of its own and cannot be an identifier"),
        Text(
            "report、year、sum、previous、change、points 在引用、公式或文件名里有固定含义。",
            "report, year, sum, previous, change and points mean something in references, formulas or file names.",
        ),
        Text("换一个说明内容的名字，例如 items_total。", "Choose a name that says what it is, such as items_total."),
        "sum:\n  label: 合计\n  value: 16",
        "items_total:\n  label: 合计\n  value: 16",
    ),
    Entry(
        "FZ213",
        Severity.ERROR,
        Text("不是行政区划代码", "not a division code"),
        Text("“{found}”不是六位行政区划代码", "“{found}” is not a division code of six digits"),
        Text("区划代码用来区分各地的报告（GB/T 2260）。", "The code tells the reports of places apart (GB/T 2260)."),
        Text("写成六位数字并加引号。", "Write six digits in quotation marks."),
        'region: "赣州"',
        'region: "360700"',
    ),
    Entry(
        "FZ214",
        Severity.ERROR,
        Text("空白文字", "an empty text"),
        Text("{key} 是空白的", "{key} is blank"),
        Text("空白的标题或正文会在报告里留下空缺。", "A blank title or text would leave a gap in the report."),
        Text("补上内容，或把这一行删去。", "Fill it in, or delete the line."),
        'lead: " "',
        "lead: 认真办理行政复议案件",
    ),
    Entry(
        "FZ215",
        Severity.ERROR,
        Text("举措没有内容", "a measure without content"),
        Text("这项举措既没有 lead 也没有 text", "this measure has neither lead nor text"),
        Text("“一是”之后不能什么都没有。", "Nothing would stand after 一是."),
        Text("补上 lead 或 text，或把这一项删去。", "Add lead or text, or delete the item."),
        "measures:\n  - {}",
        "measures:\n  - lead: 认真办理行政复议案件\n    text: 全年受理{{ accepted }}。",
    ),
    Entry(
        "FZ216",
        Severity.ERROR,
        Text(
            "数字后的符号与单位、与另一年的数不一致", "the sign after the number is not the unit or that of both years"
        ),
        Text(
            "数字后写了 {sign}⟦，单位却是“{unit}”⟧⟦，另一年的数却写作 {other}⟧",
            "the number has {sign} behind it⟦, but the unit is “{unit}”⟧⟦, but that of the other year is {other}⟧",
        ),
        Text(
            "比率和件数不能混为一谈，印出来也会前后矛盾。",
            "A rate is no count, and the two would contradict each other in print.",
        ),
        Text(
            '是比率就写 unit: "{sign}"，否则去掉数字后的 {sign}。',
            'Write unit: "{sign}" if it is a rate, else drop the {sign}.',
        ),
        "value: 91%\nunit: 件",
        'value: 91%\nunit: "%"',
    ),
    Entry(
        "FZ217",
        Severity.ERROR,
        Text("文字处写了不加引号的日期", "an unquoted date where a text is meant"),
        Text("“{found}”会被别的程序当作日期", "“{found}” would be taken for a date by other programs"),
        Text("同一份数据在不同程序里读出来会不一样。", "The same data would read differently in another program."),
        Text(
            "是文字就加引号；是日期就写进 date、as_of、published 等写日期的项。",
            "Quote it if it is a text; a date belongs to a key for dates, such as date, as_of or published.",
        ),
        "note: 2019-12-31",
        'note: "2019-12-31"',
    ),
    Entry(
        "FZ218",
        Severity.ERROR,
        Text("万、亿写了两次", "万 or 亿 is written twice"),
        Text(
            "数里和单位里都有万、亿之类，印出来是“{printed}”",
            "both the number and the unit hold 万, 亿 or the like, and “{printed}” would be printed",
        ),
        Text(
            "3万配上单位万元，算出来是3亿元，比实际多一万倍。",
            "3万 with the unit 万元 is 300 million 元, ten thousand times too much.",
        ),
        Text(
            "只写一次：要么写在数里，单位写 unit: {unit}；要么留在单位里，数里去掉。",
            "Write it once: with the number, and unit: {unit}; or with the unit, and the number without it.",
        ),
        "value: 3万\nunit: 万元",
        "value: 3万\nunit: 元",
    ),
    Entry(
        "FZ219",
        Severity.ERROR,
        Text("花括号里的公式在逗号处断开", "a formula in braces is cut at its comma"),
        Text("花括号里的逗号把公式断开了", "a comma inside the braces cuts the formula in two"),
        Text(
            "花括号里用逗号隔开各项，公式里的逗号也会被当作一项的结尾。",
            "Inside braces a comma ends each item, that of a formula too.",
        ),
        Text(
            '给公式加上引号，例如 formula: "sum(a, b)"；或者不用花括号，每项另起一行。',
            'Put the formula in quotation marks, as in formula: "sum(a, b)", or write each item on a line of its own.',
        ),
        "derived:\n  total: {label: 合计, formula: sum(city, county), unit: 件}",
        'derived:\n  total: {label: 合计, formula: "sum(city, county)", unit: 件}',
    ),
)

ENTRIES: Final[tuple[Entry, ...]] = (
    KEY_ENTRIES + AGREEMENT_ENTRIES + PUBLICATION_ENTRIES + LIST_ENTRIES + VOCABULARY_ENTRIES
)
