"""Catalogue entries FZ101–FZ119: the source files as YAML. FZ108 and FZ120–FZ135 stand in `source_syntax`."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text
from fazhi_report.messages.source_syntax import ENTRIES as SYNTAX_ENTRIES

READING_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        code="FZ101",
        severity=Severity.ERROR,
        title=Text("文件不是 UTF-8 编码", "The file is not UTF-8"),
        message=Text(
            "从这里起不是 UTF-8 编码的文字（字节 {byte}），文件无法读取",
            "from here on the text is not UTF-8 (byte {byte}); the file cannot be read",
        ),
        why=Text(
            "数据文件一律用 UTF-8 编码保存，汉字才不会在不同的电脑上变成乱码。这个文件用了别的编码，或者在传送、合并时损坏了。",
            "Data files are saved as UTF-8 so that Chinese text is the same on every computer. This file uses another "
            "encoding, or was damaged when it was sent or merged.",
        ),
        remedy=Text(
            "用文本编辑器打开文件，核对这一处的文字，再另存为 UTF-8 编码。若整个文件都是乱码，请向提供者重新索取。",
            "Open the file in a text editor, check the text at this place and save the file as UTF-8. If all of it is "
            "garbled, ask whoever sent it to send it again.",
        ),
        wrong="title: 积极化解矛盾\ufffd\ufffd纷",
        right="title: 积极化解矛盾纠纷",
    ),
    Entry(
        code="FZ102",
        severity=Severity.ERROR,
        title=Text("文件是 GBK 编码", "The file is encoded in GBK"),
        message=Text(
            "这个文件是用 GBK（GB18030）编码保存的，数据文件须用 UTF-8 编码",
            "this file was saved in GBK (GB18030); data files must be UTF-8",
        ),
        why=Text(
            "较早版本的 Windows 记事本和一些办公软件默认用 GBK 保存中文。按 UTF-8 读取，汉字全部是乱码。",
            "Older Windows editors and some office programs save Chinese text in GBK by default. Read as UTF-8 it is "
            "nothing but garbage.",
        ),
        remedy=Text(
            "在记事本里“另存为”，编码选“UTF-8”；或者运行：{command}",
            "Save the file again as UTF-8 in your editor, or run: {command}",
        ),
        wrong="# 以 GBK 编码保存\ntitle: 积极化解矛盾纠纷",
        right="# 以 UTF-8 编码保存\ntitle: 积极化解矛盾纠纷",
    ),
    Entry(
        code="FZ103",
        severity=Severity.ERROR,
        title=Text("文件是 UTF-16 或 UTF-32 编码", "The file is encoded in UTF-16 or UTF-32"),
        message=Text(
            "这个文件是用 {encoding} 编码保存的，数据文件须用 UTF-8 编码",
            "this file was saved in {encoding}; data files must be UTF-8",
        ),
        why=Text(
            "记事本里的“Unicode”和表格软件导出的“Unicode 文本”都是 UTF-16，与 UTF-8 并不相同，git 也无法比较它的改动。",
            "What Windows editors call “Unicode”, and what spreadsheets export as “Unicode text”, is UTF-16. It is not "
            "UTF-8, and git cannot compare its versions.",
        ),
        remedy=Text(
            "在记事本里“另存为”，编码选“UTF-8”；或者运行：{command}",
            "Save the file again as UTF-8 in your editor, or run: {command}",
        ),
        wrong="# 以“Unicode”保存\ntitle: 积极化解矛盾纠纷",
        right="# 以“UTF-8”保存\ntitle: 积极化解矛盾纠纷",
    ),
    Entry(
        code="FZ104",
        severity=Severity.WARNING,
        title=Text("文件开头有字节顺序标记", "The file begins with a byte order mark"),
        message=Text(
            "文件开头有一个看不见的字节顺序标记（BOM），读取时已略去",
            "the file begins with an invisible byte order mark (BOM), which was passed over",
        ),
        why=Text(
            "这个标记不属于文稿，别的程序可能把它当作第一个名称的一部分，也会在 git 里显示为一处说不清的改动。",
            "The mark is no part of the text. Other programs may take it for part of the first key, and git shows it "
            "as a change that nobody can see.",
        ),
        remedy=Text(
            "另存为“UTF-8”（不要选“带有 BOM 的 UTF-8”）。",
            "Save the file as “UTF-8”, not as “UTF-8 with BOM”.",
        ),
        wrong="# 以“带有 BOM 的 UTF-8”保存\ntitle: 积极化解矛盾纠纷",
        right="# 以“UTF-8”保存\ntitle: 积极化解矛盾纠纷",
    ),
    Entry(
        code="FZ105",
        severity=Severity.ERROR,
        title=Text("文稿里有不该有的字符", "A character that has no place in a text"),
        message=Text(
            "这里有一个不该出现在文稿里的字符（{character}），多半看不见",
            "here stands a character that has no place in a text ({character}); most such characters cannot be seen",
        ),
        why=Text(
            "从网页或文字处理软件复制时，常带进零宽空格、控制字符等看不见的字符。它们会使查找、比对和排版出错。"
            "U+FFFD（显示为 �）则说明原来的字在某次转换时已经丢失。",
            "Text copied from a web page or a word processor often brings zero-width spaces and control characters "
            "with it. They upset searching, comparing and typesetting. U+FFFD (shown as �) says that the character "
            "that once stood here was lost in a conversion.",
        ),
        remedy=Text(
            "删去这个字符：选中它前后的两个字，重新输入。若显示为 �，请对照原稿补上丢失的字。",
            "Delete it: select the characters before and after it and type them again. If it shows as �, put in the "
            "character of the original.",
        ),
        wrong="title: 积极化解\u200b矛盾纠纷",
        right="title: 积极化解矛盾纠纷",
    ),
    Entry(
        code="FZ106",
        severity=Severity.ERROR,
        title=Text("文件太大", "The file is too large"),
        message=Text(
            "这个文件有 {size} MiB，超过了 {limit} MiB 的上限，没有读取",
            "this file has {size} MiB, more than the limit of {limit} MiB; it was not read",
        ),
        why=Text(
            "报告的一个部分通常只有几万字节。这么大的文件多半是放错了地方的别的文件。",
            "A section of a report has some ten thousand bytes. A file of this size is most likely another file in the "
            "wrong place.",
        ),
        remedy=Text(
            "确认文件是否放错；若确是报告内容，请按部分拆成几个文件。",
            "Make sure that the file belongs here; if it does, split it into sections.",
        ),
        wrong="# 一个 20 MiB 的文件",
        right="# 每个部分一个文件，各几万字节\ntitle: 积极化解矛盾纠纷",
    ),
    Entry(
        code="FZ107",
        severity=Severity.ERROR,
        title=Text("文件里没有“名称: 内容”", "The file holds no “key: value”"),
        message=Text(
            "文件是空的，或者最外层不是“名称: 内容”的形式",
            "the file is empty, or what it holds at the top is not of the form “key: value”",
        ),
        why=Text(
            "数据文件由一行行“名称: 内容”组成，程序靠冒号前的名称知道每一项是什么。",
            "A data file consists of “key: value” lines; the keys tell what each item is.",
        ),
        remedy=Text(
            "从 title 写起，名称与内容之间用半角冒号加一个空格隔开。暂时不用的文件，请从 report.yaml 的 sections 中去掉。",
            "Begin with a title; put a colon and a space between key and value. If the file is not needed, take it out "
            "of sections in report.yaml.",
        ),
        wrong="- 积极化解矛盾纠纷",
        right="title: 积极化解矛盾纠纷",
    ),
    Entry(
        code="FZ109",
        severity=Severity.ERROR,
        title=Text("缩进用了制表符", "A tab in the indentation"),
        message=Text(
            "这一行用制表符（Tab）缩进，须改用空格；这个文件里共有 {count} 行这样写",
            "this line is indented with a tab where spaces are needed; lines of this file indented so: {count}",
        ),
        why=Text(
            "缩进表示从属关系。制表符在不同的编辑器里宽窄不一，所以 YAML 不允许用它缩进。",
            "Indentation says what belongs to what. A tab is as wide as each editor pleases, so YAML does not allow it.",
        ),
        remedy=Text(
            "把行首的制表符换成空格，每一级两个空格。多数编辑器有“将制表符转换为空格”的命令。",
            "Put spaces in place of the tabs at the start of the line, two for each level. Most editors have a command "
            "for it.",
        ),
        wrong="measures:\n\t- lead: 认真办理行政复议案件",
        right="measures:\n  - lead: 认真办理行政复议案件",
    ),
    Entry(
        code="FZ110",
        severity=Severity.ERROR,
        title=Text("名称重复", "A key is given twice"),
        message=Text(
            "“{key}”在同一处写了两次，这里是后一次；只有前一次有效",
            "“{key}” is given twice in the same place; this is the second, and only the first counts",
        ),
        why=Text(
            "同一处的名称不能重复，否则不知道以哪一个为准，其中一个的内容会不知不觉地丢失。",
            "A key can stand only once in one place. Otherwise nobody knows which one counts, and one of the values is "
            "lost without a word.",
        ),
        remedy=Text(
            "删去多余的一个；若本来是两项内容，请给其中一个另起名称。",
            "Delete one of the two; if they are two different things, rename one.",
        ),
        wrong="title: 积极化解矛盾纠纷\ntitle: 优化营商环境",
        right="title: 积极化解矛盾纠纷",
    ),
    Entry(
        code="FZ111",
        severity=Severity.ERROR,
        title=Text("用了引用标记（& * <<）", "An anchor, alias or merge key (& * <<)"),
        message=Text(
            "“{written}”在 YAML 里是引用别处内容的标记，数据文件不使用这种写法",
            "“{written}” refers to something elsewhere in YAML; data files do not use it",
        ),
        why=Text(
            "引用使读者看不出一项内容究竟写在哪里，改一处会牵动几处。报告的数据要逐项写明，便于核对。",
            "With references a reader cannot see where a value is written, and one change alters several places. The "
            "data of a report are written out so that each item can be checked.",
        ),
        remedy=Text(
            "把内容原样写出来；正文里引用数字请写 {{{{ 名称 }}}}。如果 & 或 * 只是文字，请给整段内容加引号。",
            "Write the value out; to use a figure in the text, write {{{{ id }}}}. If the & or * is meant as text, put "
            "quotation marks around the value.",
        ),
        wrong="title: &name 优化营商环境\ntext: *name",
        right="title: 优化营商环境\ntext: 优化营商环境",
    ),
    Entry(
        code="FZ112",
        severity=Severity.ERROR,
        title=Text("用了类型标记（!）", "A type tag (!)"),
        message=Text(
            "“{tag}”在 YAML 里是类型标记，数据文件不使用这种写法",
            "“{tag}” is a type tag in YAML; data files do not use it",
        ),
        why=Text(
            "以 ! 开头的词会被当作给程序看的类型说明，不会出现在文稿里。",
            "A word that begins with ! is taken for a note to a program and does not appear in the text.",
        ),
        remedy=Text(
            "删去“{tag}”；如果它是文字的一部分，请给整段内容加引号。",
            "Delete “{tag}”; if it is part of the text, put quotation marks around the whole value.",
        ),
        wrong="title: !!str 优化营商环境",
        right="title: 优化营商环境",
    ),
    Entry(
        code="FZ113",
        severity=Severity.ERROR,
        title=Text("会被误读为“真、假、空”的词", "A word that others read as true, false or nothing"),
        message=Text(
            "“{word}”没有加引号，别的程序会把它读成“真”“假”或“空”",
            "“{word}” without quotation marks is read as true, false or nothing by other programs",
        ),
        why=Text(
            "本程序把它当作普通文字，但同一份数据还会被表格、统计等程序读取，它们按 YAML 1.1 的规则把这些词换成别的值。",
            "This program takes it for a word. But spreadsheets and other programs read the same data, and by the "
            "rules of YAML 1.1 they put another value in its place.",
        ),
        remedy=Text(
            '如果要写的就是这个词，请加引号："{word}"。如果想表示没有内容，请删去这一行；统计数据没有数值时写'
            " pending（待报）、not_disclosed（未公开）或 not_applicable（不适用）。",
            'If you mean the word, put it in quotation marks: "{word}". If you mean that there is nothing, delete the '
            "line; for a statistic without a value write pending, not_disclosed or not_applicable.",
        ),
        wrong="title: yes",
        right='title: "yes"',
    ),
    Entry(
        code="FZ114",
        severity=Severity.ERROR,
        title=Text("会被误读为数字的时刻", "A time of day that others read as a number"),
        message=Text(
            "“{word}”没有加引号，别的程序会把它当作六十进制的数字",
            "“{word}” without quotation marks is read as a number to the base 60 by other programs",
        ),
        why=Text(
            "按 YAML 1.1 的规则，12:30 是 12×60+30，也就是 750。",
            "By the rules of YAML 1.1, 12:30 is 12 × 60 + 30, which is 750.",
        ),
        remedy=Text('请加引号："{word}"。', 'Put it in quotation marks: "{word}".'),
        wrong="title: 12:30",
        right='title: "12:30"',
    ),
    Entry(
        code="FZ115",
        severity=Severity.ERROR,
        title=Text("以 0 开头的数字", "A number that begins with 0"),
        message=Text(
            "“{word}”以 0 开头又没有加引号，别的程序会改动它的值或去掉前面的 0",
            "“{word}” begins with 0 and has no quotation marks; other programs change its value or drop the 0",
        ),
        why=Text(
            "按 YAML 1.1 的规则，0123 是八进制数，等于 83；另一些程序则读成 123。区划代码、编号因此出错。",
            "By the rules of YAML 1.1, 0123 is an octal number and equals 83; other programs read 123. Region codes "
            "and numbers of files go wrong that way.",
        ),
        remedy=Text(
            '如果是代码或编号，请加引号："{word}"；如果是数量，请去掉前面的 0。',
            'If it is a code, put it in quotation marks: "{word}"; if it is a quantity, drop the 0.',
        ),
        wrong="region: 010000",
        right='region: "010000"',
    ),
    Entry(
        code="FZ116",
        severity=Severity.ERROR,
        title=Text("一个文件里有几份数据", "Several documents in one file"),
        message=Text(
            "这里开始了第二份数据；一个文件只能有一份，后面的没有读取",
            "a second document begins here; a file can hold only one, and the rest was not read",
        ),
        why=Text(
            "单独一行的 --- 或 ... 在 YAML 里表示一份数据结束、另一份开始。",
            "A line with nothing but --- or ... ends one document in YAML and begins another.",
        ),
        remedy=Text(
            "删去这一行；若本来是两部分内容，请拆成两个文件。",
            "Delete the line; if there are two sections, make two files of them.",
        ),
        wrong="title: 积极化解矛盾纠纷\n---\ntext: 全市……",
        right="title: 积极化解矛盾纠纷\ntext: 全市……",
    ),
    Entry(
        code="FZ117",
        severity=Severity.ERROR,
        title=Text("冒号前的名称不是普通文字", "A key that is not plain text"),
        message=Text(
            "冒号前应当是一个名称，这里是空的，或者是括号里的内容",
            "a colon needs a key before it; here there is none, or something in brackets",
        ),
        why=Text(
            "程序靠冒号前的名称知道后面的内容是什么。",
            "The key before the colon tells what the value behind it is.",
        ),
        remedy=Text(
            "在冒号前写上名称；如果这一行是文字，请给整段内容加引号，或者改用 >- 另起一行。",
            "Write a key before the colon; if the line is text, put quotation marks around it, or use >- and begin on "
            "the next line.",
        ),
        wrong="title: 优化营商环境\n[审批]: 提速",
        right="title: 优化营商环境\ntext: 审批提速。",
    ),
    Entry(
        code="FZ118",
        severity=Severity.ERROR,
        title=Text("层次太多", "Nested too deep"),
        message=Text(
            "从这里起超过了 {limit} 层，文件没有再往下读",
            "from here on there are more than {limit} levels; the file was not read any further",
        ),
        why=Text(
            "报告最多只有六层。更多的层次不是写错了缩进，就不是报告的数据。",
            "A report has six levels at most. With more, either the indentation is wrong or this is no report.",
        ),
        remedy=Text("检查这一行的缩进和括号。", "Check the indentation and the brackets on this line."),
        wrong="[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        right="sections: [preamble, plan]",
    ),
    Entry(
        code="FZ119",
        severity=Severity.ERROR,
        title=Text("有名称没有内容", "A key without a value"),
        message=Text("“{key}”后面没有内容", "there is nothing behind “{key}”"),
        why=Text(
            "空着的一项可能是忘了填，也可能是内容写在下一行却没有缩进，还可能是 # 使后面的文字成了注释。",
            "An empty item may have been forgotten; or its value stands on the next line and is not indented; or a # "
            "made a comment of it.",
        ),
        remedy=Text(
            "填上内容；没有内容可填，请删去这一行。内容写在下一行的，要比名称多缩进两个空格。",
            "Write the value; if there is none, delete the line. A value on the next line is indented two spaces "
            "further than its key.",
        ),
        wrong="title: 优化营商环境\ntext:",
        right="title: 优化营商环境\ntext: 持续优化营商环境。",
    ),
)
"""What can be wrong with bytes, characters and parts of YAML, in the order of the codes."""

ENTRIES: Final[tuple[Entry, ...]] = tuple(sorted((*READING_ENTRIES, *SYNTAX_ENTRIES), key=lambda entry: entry.code))
"""Every entry of the family, in the order of the codes."""
