"""Catalogue entries FZ108 and FZ120–FZ135: why YAML cannot be read, or reads something else than was meant."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        code="FZ108",
        severity=Severity.ERROR,
        title=Text("YAML 无法读取", "The YAML cannot be read"),
        message=Text(
            "文件读到这里读不下去了，错处在这一行或它的上一行",
            "the file cannot be read beyond this place; the mistake is on this line or on the one above",
        ),
        why=Text(
            "数据文件用 YAML 书写：名称与内容之间是半角冒号加空格，从属关系用缩进表示。这一处不合这种写法。",
            "Data files are written in YAML: a colon and a space between key and value, indentation for what belongs "
            "to what. This place does not follow that form.",
        ),
        remedy=Text(
            "对照上下几行检查：冒号是不是半角、后面有没有空格，引号和括号是否成对，缩进是否对齐。",
            "Compare with the lines above and below: is the colon followed by a space, are quotation marks and "
            "brackets in pairs, does the indentation line up?",
        ),
        wrong="title: 优化营商环境\n- lead: 审批提速",
        right="title: 优化营商环境\nmeasures:\n  - lead: 审批提速",
    ),
    Entry(
        code="FZ120",
        severity=Severity.ERROR,
        title=Text("以 {{ 开头的内容没有加引号", "A value that begins with {{ and has no quotation marks"),
        message=Text(
            "内容以 {{{{ 开头而没有加引号，YAML 会把花括号当作自己的符号",
            "the value begins with {{{{ and has no quotation marks; YAML takes the braces for its own",
        ),
        why=Text(
            "花括号放在内容的开头，在 YAML 里表示一组数据，引用的数字因此不能识别。放在文字中间则没有关系。",
            "At the beginning of a value, braces mean a group of data in YAML, so the figure is not recognised. In the "
            "middle of a text they do no harm.",
        ),
        remedy=Text(
            "给整段内容加上引号，或者在冒号后写 >-，内容另起一行并缩进两个空格。",
            "Put quotation marks around the whole value, or write >- behind the colon and the text on the next line, "
            "indented by two spaces.",
        ),
        wrong="text: {{ accepted }}已办结。",
        right="text: >-\n  {{ accepted }}已办结。",
    ),
    Entry(
        code="FZ121",
        severity=Severity.ERROR,
        title=Text("引号没有结束", "A quotation mark is never closed"),
        message=Text(
            "从这里开始的引号没有在应该结束的地方结束",
            "the quotation mark that opens here is not closed where it should be",
        ),
        why=Text(
            "缺了后半个引号，后面各行都会被当作引号里的文字。",
            "Without its closing mark, all the lines that follow are taken for quoted text.",
        ),
        remedy=Text(
            "在内容末尾补上同样的半角引号。文稿里的引号请用中文引号“”，不会与它混淆。",
            "Put the same mark at the end of the value. For quotations in the text use “ ”, which cannot be taken for "
            "it.",
        ),
        wrong='title: "优化营商环境\nrole: plan',
        right='title: "优化营商环境"\nrole: plan',
    ),
    Entry(
        code="FZ122",
        severity=Severity.ERROR,
        title=Text("引号后面还有文字", "Words behind a closing quotation mark"),
        message=Text(
            "引号到这里已经结束，后面还有文字",
            "the quotation ends before this place, and there are more words behind it",
        ),
        why=Text(
            "内容以半角引号开头，第二个半角引号就表示内容结束，文稿里的引号因此不能再用半角。",
            "If a value begins with a quotation mark, the next such mark ends it; so the text itself cannot hold one.",
        ),
        remedy=Text(
            "文稿里的引号改用中文引号“”；若确要用半角引号，请把整段内容放在单引号 ' ' 之间。",
            "Use “ ” for quotations in the text; if it must hold straight marks, put the whole value between single "
            "ones: ' '.",
        ),
        wrong='title: "关于"放管服"改革"',
        right="title: 关于“放管服”改革",
    ),
    Entry(
        code="FZ123",
        severity=Severity.ERROR,
        title=Text("缩进没有对齐", "The indentation does not line up"),
        message=Text(
            "这一行前面有 {spaces} 个空格，与上文任何一级都对不上（上文是 {expected} 个）",
            "this line begins with {spaces} spaces, which is no level of the lines above ({expected})",
        ),
        why=Text(
            "缩进表示从属关系：同一级的各行前面的空格数必须一样多。",
            "Indentation says what belongs to what: all lines of one level begin with the same number of spaces.",
        ),
        remedy=Text(
            "把这一行前面的空格改成与同级的行一样多（{expected} 个）。如果它是上一行文字的继续，请多缩进一级。",
            "Give this line as many spaces as the other lines of its level ({expected}). If it continues the text of "
            "the line above, indent it one level further.",
        ),
        wrong="measures:\n  - lead: 审批提速\n   text: 办理时限压缩一半。",
        right="measures:\n  - lead: 审批提速\n    text: 办理时限压缩一半。",
    ),
    Entry(
        code="FZ124",
        severity=Severity.ERROR,
        title=Text("冒号后面没有空格", "No space behind the colon"),
        message=Text(
            "“{key}”后面的冒号与内容之间缺一个空格",
            "there is no space between the colon behind “{key}” and the value",
        ),
        why=Text(
            "YAML 靠“冒号加空格”区分名称和内容；没有空格，整行都被当作文字。",
            "YAML tells key and value by a colon and a space; without the space the whole line is taken for text.",
        ),
        remedy=Text("在冒号后面加一个空格：{key}: ……", "Put a space behind the colon: {key}: …"),
        wrong="title:优化营商环境",
        right="title: 优化营商环境",
    ),
    Entry(
        code="FZ125",
        severity=Severity.ERROR,
        title=Text("名称后面用了全角冒号", "A full-width colon behind a key"),
        message=Text(
            "“{key}”后面是全角冒号“：”，应当用半角冒号加一个空格",
            "there is a full-width colon ： behind “{key}”; an ordinary colon and a space are needed",
        ),
        why=Text(
            "中文输入法下打出的冒号是全角的，YAML 不把它当作名称与内容的分隔。",
            "A Chinese keyboard types a full-width colon, which YAML does not take for the end of a key.",
        ),
        remedy=Text(
            "改成半角冒号加空格：{key}: ……。如果这一行是上文的继续，请比上一行的名称多缩进两个空格。",
            "Write an ordinary colon and a space: {key}: … If the line continues the text above, indent it two spaces "
            "further than the key.",
        ),
        wrong="title：优化营商环境",
        right="title: 优化营商环境",
    ),
    Entry(
        code="FZ126",
        severity=Severity.ERROR,
        title=Text("内容以 YAML 的专用符号开头", "A value that begins with a character reserved by YAML"),
        message=Text(
            "内容以“{character}”开头，这个符号放在开头时在 YAML 里另有含义",
            "the value begins with “{character}”, which has a meaning of its own in YAML at that place",
        ),
        why=Text(
            "% @ ` * & ! | > [ ] { } , ? - 等符号放在内容的开头时，YAML 会当作自己的符号，而不是文字。",
            "At the beginning of a value YAML takes characters such as % @ ` * & ! | > [ ] { } , ? - for its own and "
            "not for text.",
        ),
        remedy=Text(
            "给整段内容加上引号，或者在冒号后写 >-，内容另起一行并缩进两个空格。",
            "Put quotation marks around the whole value, or write >- behind the colon and the text on the next line, "
            "indented by two spaces.",
        ),
        wrong="text: **重点**推进简政放权。",
        right='text: "**重点**推进简政放权。"',
    ),
    Entry(
        code="FZ127",
        severity=Severity.ERROR,
        title=Text("内容里有冒号加空格", "A colon and a space inside a value"),
        message=Text(
            "内容里又出现了半角冒号加空格，YAML 会以为这里又开始了一项",
            "there is another colon and space inside the value; YAML takes it for the end of another key",
        ),
        why=Text(
            "没有加引号的内容里不能有“半角冒号加空格”，行末也不能是半角冒号。",
            "A value without quotation marks can neither hold a colon and a space nor end with a colon.",
        ),
        remedy=Text(
            "文稿里的冒号请用全角“：”；若确要用半角，请给整段内容加引号。",
            "In Chinese text use the full-width colon ：; if it must be an ordinary one, put quotation marks around the "
            "value.",
        ),
        wrong="title: 简政放权: 再提速",
        right="title: 简政放权：再提速",
    ),
    Entry(
        code="FZ128",
        severity=Severity.ERROR,
        title=Text(">- 或 | 后面还有文字", "Words behind >- or |"),
        message=Text(
            "“>-”“|”等符号后面同一行不能再写内容",
            "there can be no words behind >- or | on the same line",
        ),
        why=Text(
            "这些符号表示内容从下一行开始。",
            "These signs say that the text begins on the next line.",
        ),
        remedy=Text(
            "把内容移到下一行，比名称多缩进两个空格。如果“|”或“>”就是内容，请给整段内容加引号。",
            "Move the text to the next line, indented two spaces further than the key. If the | or > is meant as text, "
            "put quotation marks around the value.",
        ),
        wrong="text: >- 全面推行证明事项告知承诺制。",
        right="text: >-\n  全面推行证明事项告知承诺制。",
    ),
    Entry(
        code="FZ129",
        severity=Severity.ERROR,
        title=Text("双引号里的反斜杠", "A backslash between double quotation marks"),
        message=Text(
            "双引号里的“{written}”不是 YAML 认得的写法",
            "“{written}” means nothing to YAML between double quotation marks",
        ),
        why=Text(
            "双引号里的反斜杠 \\ 有特殊用途，后面只能跟少数几个字母。",
            "Between double quotation marks a backslash has a special use, and only a few letters can follow it.",
        ),
        remedy=Text(
            "把整段内容改放在单引号 ' ' 之间，反斜杠在那里只是文字；或者写两个反斜杠。",
            "Put the value between single quotation marks, where a backslash is just text; or write two backslashes.",
        ),
        wrong='title: "统计\\汇总"',
        right="title: '统计\\汇总'",
    ),
    Entry(
        code="FZ130",
        severity=Severity.ERROR,
        title=Text("括号不成对", "Brackets that do not pair up"),
        message=Text(
            "“{character}”没有与它成对的括号",
            "“{character}” has no bracket that pairs with it",
        ),
        why=Text(
            "半角的方括号和花括号放在内容的开头，表示一组数据，必须成对，中间用半角逗号隔开。",
            "At the beginning of a value, square brackets and braces hold a group of data. They come in pairs, with "
            "commas between the items.",
        ),
        remedy=Text(
            "补上或删去括号；如果括号只是文字，请给整段内容加引号。",
            "Add or delete a bracket; if it is meant as text, put quotation marks around the whole value.",
        ),
        wrong="sections: [preamble, plan\nyear: 2019",
        right="sections: [preamble, plan]\nyear: 2019",
    ),
    Entry(
        code="FZ131",
        severity=Severity.ERROR,
        title=Text("这一行没有名称", "A line without a key"),
        message=Text(
            "这一行应当是“名称: 内容”，却没有找到冒号",
            "a “key: value” was expected on this line, and there is no colon",
        ),
        why=Text(
            "与名称对齐的一行必须也是“名称: 内容”；上一行文字的继续要缩进得更多。",
            "A line that lines up with the keys must be a “key: value” itself; one that continues the text above is "
            "indented further.",
        ),
        remedy=Text(
            "如果它是上一行文字的继续，请比名称多缩进两个空格，并在名称后用 >-；如果是注释，请在行首加 #。",
            "If it continues the text above, indent it two spaces further than the key and use >- behind the key; if "
            "it is a comment, begin it with #.",
        ),
        wrong="title: 优化营商环境\n全市审批事项再压减\nrole: plan",
        right="title: 优化营商环境\ntext: >-\n  全市审批事项再压减。\nrole: plan",
    ),
    Entry(
        code="FZ132",
        severity=Severity.ERROR,
        title=Text("缩进用了全角空格或不换行空格", "A full-width or no-break space in the indentation"),
        message=Text(
            "这一行的缩进里有全角空格或不换行空格，须改用普通空格；这个文件里共有 {count} 行这样写",
            "the indentation of this line holds a full-width or no-break space where ordinary spaces are needed; lines "
            "of this file indented so: {count}",
        ),
        why=Text(
            "中文输入法的全角空格（U+3000）、从网页或文字处理软件带来的不换行空格（U+00A0）看上去都是空白，YAML 却把它们"
            "当作文字，从属关系因此全乱。",
            "The space of a Chinese keyboard (U+3000) and the no-break space that web pages and word processors bring "
            "with them (U+00A0) look blank; to YAML they are letters, and nothing belongs where it should.",
        ),
        remedy=Text(
            "把行首的这些空格换成半角空格，每一级两个。编辑器的“查找替换”可以一次换完：复制一个这样的空格去查找。",
            "Put ordinary spaces in place of them at the start of the line, two for each level. Copy one of them into "
            "the search field of your editor to replace them all at once.",
        ),
        wrong="measures:\n\u3000\u3000- lead: 认真办理行政复议案件",
        right="measures:\n  - lead: 认真办理行政复议案件",
    ),
    Entry(
        code="FZ133",
        severity=Severity.ERROR,
        title=Text("短横后面没有空格", "No space behind the dash of an item"),
        message=Text(
            "行首的“-”与后面的内容之间缺一个半角空格",
            "there is no ordinary space between the “-” at the start of the line and what follows",
        ),
        why=Text(
            "YAML 靠“短横加空格”认出列表里的一项；没有空格，短横就成了文字的一部分。",
            "YAML tells an item of a list by a dash and a space; without the space the dash is part of the words.",
        ),
        remedy=Text(
            "在“-”后面加一个半角空格。同一项的其他各行要与“- ”后面的第一个字对齐。",
            "Put a space behind the “-”. The other lines of the same item line up with the first word behind it.",
        ),
        wrong="measures:\n  -lead: 审批提速",
        right="measures:\n  - lead: 审批提速",
    ),
    Entry(
        code="FZ134",
        severity=Severity.ERROR,
        title=Text("列表的短横不是半角的", "An item of a list begins with another sign than the ordinary dash"),
        message=Text(
            "这一项以“{character}”开头，应当用半角短横加一个空格：“- ”",
            "this item begins with “{character}”; an ordinary dash and a space are needed: “- ”",
        ),
        why=Text(
            "中文输入法下打出的短横、破折号，以及文字处理软件自动换上的项目符号，YAML 都只当作文字。",
            "The dashes that a Chinese keyboard types, and the bullets that a word processor puts in on its own, are "
            "nothing but words to YAML.",
        ),
        remedy=Text(
            "换成半角短横“-”，后面加一个半角空格。",
            "Put an ordinary dash “-” in its place, and a space behind it.",
        ),
        wrong="measures:\n  － lead: 审批提速",
        right="measures:\n  - lead: 审批提速",
    ),
    Entry(
        code="FZ135",
        severity=Severity.ERROR,
        title=Text(">- 或 | 写成了全角", "A >- or | in full width"),
        message=Text(
            "“{written}”里有全角字符，应当写成半角的“{meant}”",
            "“{written}” has full-width characters in it; it should be “{meant}”",
        ),
        why=Text(
            "这些符号表示内容从下一行开始；写成全角，它们自己就成了要印出来的文字。",
            "These signs say that the text begins on the next line; in full width they are words to be printed.",
        ),
        remedy=Text(
            "切换到英文输入法，改成“{meant}”。",
            "Switch the keyboard to English and write “{meant}”.",
        ),
        wrong="text: ＞－\n  全市审批事项再压减。",
        right="text: >-\n  全市审批事项再压减。",
    ),
)
"""In the order of the codes."""
