"""What can be wrong with what a report is set with: libraries, typefaces, the typesetting engine."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        code="FZ050",
        severity=Severity.ERROR,
        title=Text("缺少这种格式要用的程序库", "a library that the format needs is missing"),
        message=Text(
            "没有安装 {format} 格式要用的程序库", "the library that the format {format} needs is not installed"
        ),
        why=Text(
            "Word 文件和 PDF 要用另外的程序库来做；不用这两种格式的人不必安装，所以没有随程序一起装上。",
            "Word files and PDF are made with libraries of their own, which are not installed along with the program, since "
            "nobody else needs them.",
        ),
        remedy=Text(
            "请运行：pip install 'fazhi-report[{format}]'。程序是用 pipx 安装的，"
            "运行 pipx install --force 'fazhi-report[{format}]'。",
            "Run: pip install 'fazhi-report[{format}]'. Where the program was installed with pipx: "
            "pipx install --force 'fazhi-report[{format}]'.",
        ),
        wrong="pip install fazhi-report\nfazhi build 2019 --to pdf",
        right="pip install 'fazhi-report[docx,pdf]'\nfazhi build 2019 --to docx,pdf",
    ),
    Entry(
        code="FZ051",
        severity=Severity.ERROR,
        title=Text("缺少公文要用的字体", "a typeface of official documents is missing"),
        message=Text("没有找到可以用作{face}的字体", "no typeface that can stand for {face} was found"),
        why=Text(
            "公文的标题用小标宋，正文用仿宋，各级标题用黑体、楷体，页码用宋体（GB/T 9704-2012）。"
            "PDF 里的字要从字体文件中取出；随便换一种字体，排出来的就不是公文格式，所以宁可停下。",
            "An official document is set in 小标宋 (title), 仿宋 (text), 黑体 and 楷体 (headings) and 宋体 (page numbers) by "
            "GB/T 9704-2012. A PDF carries its characters with it; in any other face it would be no official document, so "
            "nothing is put in their place without a word.",
        ),
        remedy=Text(
            "可以用作{face}的，依次是：{names_zh}。Windows：在“设置”的“可选功能”里添加“中文（简体）补充字体”；"
            "macOS：在“字体册”里下载华文仿宋、华文楷体；Debian、Ubuntu：用软件包 texlive-lang-chinese 里的 Fandol 字体"
            "（fonts-noto-cjk 里没有仿宋、楷体）。字体在别的文件夹里的，用 --font-path 指明；运行 fazhi fonts 查看找到了哪些。",
            "These can stand for {face}, the best first: {names_en}. Windows: add the optional feature “Chinese (Simplified) "
            "Supplemental Fonts”; macOS: download STFangsong and STKaiti in Font Book; Debian, Ubuntu: the Fandol fonts are in "
            "texlive-lang-chinese (fonts-noto-cjk has neither 仿宋 nor 楷体). Name any other folder by --font-path, and run "
            "fazhi fonts to see what was found.",
        ),
        wrong="fazhi build 2019 --to pdf",
        right="fazhi build 2019 --to pdf --font-path ~/fonts",
    ),
    Entry(
        code="FZ052",
        severity=Severity.ERROR,
        title=Text("没有这个字体文件夹", "no such folder of typefaces"),
        message=Text("不能在 {path} 中查找字体：{reason_zh}", "{path} cannot be searched for typefaces: {reason_en}"),
        why=Text(
            "指明了文件夹，就是要用其中的字体；找不到它而改用别的字体，排出来的就不是想要的样子。",
            "A folder is named because its typefaces are meant; with others the report would not look as it should.",
        ),
        remedy=Text(
            "请检查 --font-path 或者环境变量 FAZHI_FONT_PATHS 写的路径；写到文件夹为止，不要写到文件。",
            "Check the path in --font-path or in the environment variable FAZHI_FONT_PATHS: it names a folder, not a file.",
        ),
        wrong="fazhi build 2019 --to pdf --font-path ~/fonts/simfang.ttf",
        right="fazhi build 2019 --to pdf --font-path ~/fonts",
    ),
    Entry(
        code="FZ053",
        severity=Severity.ERROR,
        title=Text("字体文件无法读取", "the file of a typeface cannot be read"),
        message=Text("无法读取字体文件 {path}：{reason_zh}", "the typeface {path} cannot be read: {reason_en}"),
        why=Text(
            "要记下用的是哪一份字体，换了字体才会重编；文件读不出来，也不能嵌入 PDF。",
            "Which file was used is kept on record, so that the report is made anew with another one; and a file that cannot "
            "be read cannot be embedded.",
        ),
        remedy=Text(
            "请按上面的原因处理；或者用 --font-path 指明一个放有全部字体的文件夹。",
            "Mend the cause named above, or name a folder with all typefaces by --font-path.",
        ),
        wrong="chmod 000 ~/fonts/simfang.ttf",
        right="chmod 644 ~/fonts/simfang.ttf",
    ),
    Entry(
        code="FZ054",
        severity=Severity.ERROR,
        title=Text("字体里没有这个字", "a typeface lacks a character"),
        message=Text(
            "用作{face}的字体 {family} 里没有“{character}”（{code}）⟦，它用在：{places}⟧",
            "{family}, which stands for {face}, has no “{character}” ({code})⟦, used in: {places}⟧",
        ),
        why=Text(
            "字体里没有的字，印出来是一个空框，或者要换成别的字体，都不合要求，也不能存档（PDF/A）；所以不编这份 PDF。"
            "人名、地名里的生僻字最容易缺。",
            "It would come out as an empty box or in another face, which neither the format nor the archive (PDF/A) allows. "
            "Rare characters in names are the usual ones to lack.",
        ),
        remedy=Text(
            "先看是不是写错了字，或者混进了表情、外文字母；确实要用的，换用字数更多的字体（例如以 GBK、GB18030 结尾的版本），"
            "用 --font-path 指明它所在的文件夹。",
            "See first whether it is a slip, an emoji or a foreign letter. If it is meant, use a typeface with more characters "
            "(a version whose name ends in GBK or GB18030) and name its folder by --font-path.",
        ),
        wrong="text: 示例县𪨶村设立法律服务站。",
        right="fazhi build 2019 --to pdf --font-path ~/fonts-gb18030",
    ),
    Entry(
        code="FZ055",
        severity=Severity.ERROR,
        title=Text("排版失败", "the report could not be typeset"),
        message=Text("排版引擎没有排成 PDF：{problem}", "the typesetting engine made no PDF: {problem}"),
        why=Text(
            "这多半是字体文件有损坏，或者程序与排版引擎的版本不合，不是数据的错。",
            "Most likely a font file is damaged, or this version of the engine does not suit the program; it is no fault of "
            "the data.",
        ),
        remedy=Text(
            "先用 --font-path 换一套字体试试，再运行 pip install --upgrade 'fazhi-report[pdf]'；"
            "仍然不行的，请把这条提示报告给程序的维护者。其他格式不受影响，可以先编。",
            "Try other typefaces with --font-path, then run pip install --upgrade 'fazhi-report[pdf]'. If it still fails, "
            "please report this message to the maintainers of the program. Other formats can be built meanwhile.",
        ),
        wrong="fazhi build 2019 --to md,pdf",
        right="fazhi build 2019 --to md",
    ),
    Entry(
        code="FZ056",
        severity=Severity.WARNING,
        title=Text("排版时有提醒", "the typesetting engine warns"),
        message=Text("排版引擎提醒：{problem}", "the typesetting engine warns: {problem}"),
        why=Text(
            "PDF 已经排成，但是排版引擎认为有的地方可能不合预期。",
            "The PDF was made, but something in it may not be as it should.",
        ),
        remedy=Text(
            "请打开 PDF 看一看；不对的，把这条提示报告给程序的维护者。",
            "Look at the PDF; if something is wrong with it, please report this message to the maintainers of the program.",
        ),
        wrong="fazhi build 2019 --to pdf",
        right="fazhi build 2019 --to docx",
    ),
    Entry(
        code="FZ057",
        severity=Severity.NOTE,
        title=Text("自己的 PDF 版式不会用到", "a layout of one's own for PDF is not used"),
        message=Text(
            "{path} 不会用到：PDF 的版式不能替换", "{path} is not used: the layout of the PDF cannot be replaced"
        ),
        why=Text(
            "PDF 的版式是一段程序（Typst），能够读取文件、从网络取来别的程序；报告不能依赖这些，"
            "所以只用程序自带的版式。模板只有以 .jinja 结尾的可以替换。",
            "The layout of the PDF is code (in Typst) that can read files and fetch more code from the network. No report may "
            "depend on that, so only the program’s own is used. Templates whose names end in .jinja can be replaced.",
        ),
        remedy=Text(
            "请把这个文件移到别处。标题怎样分行、二级标题是否接排、要不要数据附件，在 report.yaml 的 layout 里写明。",
            "Move the file away. How the title is broken, whether headings run in, and whether there is an appendix is said "
            "under layout in report.yaml.",
        ),
        wrong="templates/report.typ",
        right="layout:\n  headings: run_in\n  appendix: figures",
    ),
)
