"""What is unsure or missing in the structure of a report that was read in."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        code="FZ610",
        severity=Severity.ERROR,
        title=Text("文件里没有找到报告", "the file holds no report"),
        message=Text("{file} 里没有找到法治政府建设报告", "no report was found in {file}"),
        why=Text(
            "找过这些：写有“法治政府”或者“依法行政”，以“报告”“总结”“情况”结尾的标题；两个以上依次编号的部分；"
            "谈法治政府建设的成段文字。一样也没有的文件，多半是别的网页、目录页或者登录页。",
            "Looked for: a title with 法治政府 or 依法行政 that ends in 报告, 总结 or 情况; at least two parts numbered in order; "
            "prose on the subject. A file with none of these is most likely another page, a list of links or a login page.",
        ),
        remedy=Text(
            "请打开文件看一看是不是报告的正文；网页没有存全的，请把正文复制到一个 .txt 文件再读入。",
            "Open the file and see whether it is the text of the report. If a web page was not saved whole, copy the text to a "
            ".txt file and import that.",
        ),
        wrong="首页 > 政府信息公开 > 法治政府建设",
        right="示例市2019年法治政府建设情况报告",
    ),
    Entry(
        code="FZ611",
        severity=Severity.WARNING,
        title=Text("公布的序号有误", "a number in the published text is wrong"),
        message=Text("序号“{found}”按顺序应为“{printed}”", "the number “{found}” should be “{printed}” here"),
        why=Text(
            "序号由程序按先后生成，跳号、重号都不能照录；读入时按顺序改正，并记入读入记录。",
            "Numbers are set by the program in order, so one that is left out or comes twice cannot be kept. It is corrected "
            "and listed in the record of the import.",
        ),
        remedy=Text(
            "请对照原文看是序号写错了，还是漏了一个部分；漏了的，请补上。",
            "Compare with the original: either the number is a slip, or a part is missing and has to be added.",
        ),
        wrong="一、健全机制\n二、优化服务\n四、化解纠纷",
        right="一、健全机制\n二、优化服务\n三、化解纠纷",
    ),
    Entry(
        code="FZ612",
        severity=Severity.WARNING,
        title=Text("序号的写法不规范", "numbers are not in the usual form"),
        message=Text(
            "序号“{found}”改为“{printed}”，同样的共 {count} 处", "“{found}” becomes “{printed}”, in {count} places"
        ),
        why=Text(
            "公文的序号，“一”后面用顿号，“（一）”后面不用标点（GB/T 15834）；程序只生成规范的写法。",
            "In official documents 一 is followed by 、 and （一） by no mark (GB/T 15834). The program sets no other form.",
        ),
        remedy=Text(
            "不用处理；读入记录里列出了每一处。", "Nothing has to be done; the record of the import lists each place."
        ),
        wrong="（一）、健全机制",
        right="（一）健全机制",
    ),
    Entry(
        code="FZ613",
        severity=Severity.NOTE,
        title=Text("没有编号的段落另成一个部分", "a paragraph without number became a part"),
        message=Text(
            "这一段没有编号，按内容另成一个部分（role: {role}）",
            "this paragraph has no number and became a part of its own (role: {role})",
        ),
        why=Text(
            "不少报告写完各部分之后，用不编号的段落写不足和下一步工作；它们不属于前面那个部分。这是按开头的用语判断的。",
            "Many reports tell shortcomings and plans in paragraphs without number behind the last part, to which they do not "
            "belong. The words they begin with decide.",
        ),
        remedy=Text(
            "请看分得对不对；其实属于前一部分的，把文字移到前一部分，删去这个文件。",
            "See whether that is right. If the paragraph belongs to the part before, move its text there and delete the file.",
        ),
        wrong="text: 下一步，我市将继续推进依法行政。",
        right="role: plan\ntext: 下一步，我市将继续推进依法行政。",
    ),
    Entry(
        code="FZ614",
        severity=Severity.NOTE,
        title=Text("分行的标题接成了一行", "a title was joined from several lines"),
        message=Text("标题由几行接成：{title}", "joined from several lines: {title}"),
        why=Text(
            "长标题常常分几行排；没有序号的下一行也可能是正文。",
            "Long titles are often broken over lines; but a line without number may also be text.",
        ),
        remedy=Text(
            "请看标题是否完整、有没有接进别的文字。报告标题要固定分行的，写在 layout 的 title_lines 里。",
            "See whether the title is whole and nothing else is in it. How the title of a report is broken is said under "
            "layout: title_lines.",
        ),
        wrong="title: 深化“放管服”改革，",
        right="title: 深化“放管服”改革，着力优化发展环境",
    ),
    Entry(
        code="FZ615",
        severity=Severity.NOTE,
        title=Text("标题和正文在同一行，按推测断开", "title and text stand in one line and were cut"),
        message=Text(
            "标题与正文连在一起，在“{title}”后面断开",
            "title and text stand in one line; the title was taken to be “{title}”",
        ),
        why=Text(
            "标题与正文之间没有换行，只能在第一个空格、句号或者正文常用的开头处断开。",
            "Nothing but a space, a full stop or a usual first word tells where the title ends.",
        ),
        remedy=Text(
            "请看标题是否完整；断错了的，把文字在 title 和 text 之间移动。",
            "See whether the title is whole; otherwise move words between title and text.",
        ),
        wrong="title: 健全机制 2019年，市政府召开会议。",
        right="title: 健全机制\ntext: 2019年，市政府召开会议。",
    ),
    Entry(
        code="FZ616",
        severity=Severity.NOTE,
        title=Text("处处断行的文字接成了段落", "lines broken everywhere were joined to paragraphs"),
        message=Text(
            "文字每行长短相近，已经接成段落", "the lines are of much the same length and were joined to paragraphs"
        ),
        why=Text(
            "从 PDF 复制或者扫描识别的文字，每行末尾都断开；接的时候按缩进、句末标点和序号判断段落。",
            "Text copied from a PDF or recognised from a scan is broken at the end of every line. Indents, stops and numbers "
            "tell where a paragraph ends.",
        ),
        remedy=Text(
            "请翻看各段是否接得对：多断的接上，少断的另起一行。",
            "Look through the paragraphs: join what is still apart, and begin a new line where two were joined.",
        ),
        wrong="text: |\n  全年受理行政复议案件\n  179件。",
        right="text: >-\n  全年受理行政复议案件\n  179件。",
    ),
    Entry(
        code="FZ617",
        severity=Severity.NOTE,
        title=Text("全文在一行，按推测分段", "the whole text stands in one line and was divided"),
        message=Text(
            "这一行是整篇正文，按序号和空格分了段", "this line is a whole text; numbers and spaces tell its paragraphs"
        ),
        why=Text(
            "换行丢失以后，段落只能从序号、空格、常用的开头和落款看出来。",
            "Without line ends, paragraphs can only be told by numbers, spaces, usual first words and the signature.",
        ),
        remedy=Text("请对照原文看各部分的标题和段落分得对不对。", "Compare titles and paragraphs with the original."),
        wrong="text: 一、健全机制2019年，市政府召开会议。",
        right="title: 健全机制\ntext: 2019年，市政府召开会议。",
    ),
    Entry(
        code="FZ618",
        severity=Severity.NOTE,
        title=Text("段首的序号留在正文里", "a number at the beginning of a paragraph was left in the text"),
        message=Text(
            "段首的“{number}”与前后的序号接不上，留在正文里",
            "“{number}” does not fit the numbers around it and was left as text",
        ),
        why=Text(
            "同一级序号要从一数起、依次增加；接不上的可能是另一组列举，也可能不是序号（例如“三、四月份”）。",
            "Numbers of one level count up from one. One that does not fit belongs to another list, or is no number at all "
            "(三、四月份).",
        ),
        remedy=Text(
            "确实是序号的，请把这一段改成 measures 里的一项，并删去手写的序号。",
            "If it is a number, make the paragraph an item under measures and delete the number.",
        ),
        wrong="text: 二是健全审理机制。",
        right="measures:\n  - text: 健全审理机制。",
    ),
    Entry(
        code="FZ619",
        severity=Severity.NOTE,
        title=Text("一段较长的文字没有算作正文", "a long line was not taken for text"),
        message=Text(
            "报告前后的这一行较长，没有算作正文：{text}…",
            "this line before or behind the report is long and was put aside: {text}…",
        ),
        why=Text(
            "标题以前、落款以后的文字不是报告的正文；这一行像是成段的文字，所以特别列出。",
            "What stands before the title and behind the signature is no text of the report. This line reads like prose, so it "
            "is shown.",
        ),
        remedy=Text(
            "请看它是不是正文的一部分；是的，把它移到标题与落款之间，再读入一次。",
            "If it belongs to the report, move it between title and signature in the source and import again.",
        ),
        wrong="2020年2月28日\n下一步，我市将继续推进依法行政。",
        right="下一步，我市将继续推进依法行政。\n2020年2月28日",
    ),
    Entry(
        code="FZ620",
        severity=Severity.NOTE,
        title=Text("有的有标题，有的没有标题", "some have titles and some have none"),
        message=Text(
            "“{number}”起的 {count} 项里只有 {titled} 项有标题，都作为举措录入",
            "of {count} items from “{number}” only {titled} have titles; all became measures",
        ),
        why=Text(
            "小节要有标题；一组里有的是整段文字、没有标题的，整组作为举措（measures）录入，序号仍是（一）（二）。",
            "A subsection needs a title. Where some of a group are prose without title, all became measures, still numbered "
            "（一）（二）.",
        ),
        remedy=Text(
            "不影响文字。想作为小节的，请给没有标题的各项补上标题，改写到 subsections 里。",
            "The text is the same either way. To have subsections, give the others titles and move all under subsections.",
        ),
        wrong="subsections:\n  - text: 持续推进行政复议体制改革。",
        right="numbering: （一）\nmeasures:\n  - text: 持续推进行政复议体制改革。",
    ),
)
