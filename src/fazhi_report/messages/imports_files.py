"""Files that hold no text of a report."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        code="FZ600",
        severity=Severity.NOTE,
        title=Text("去掉了不显示的字符", "characters that print nothing were taken out"),
        message=Text(
            "去掉了 {count} 个不显示的字符（{characters}）⟦，其中 {lost} 个是早先转换时丢了的字⟧",
            "{count} characters that print nothing were taken out ({characters})⟦; {lost} of them stand for characters that "
            "an earlier conversion lost⟧",
        ),
        why=Text(
            "从网页和 Word 里复制的文字常带有零宽空格、控制字符、软连字符，眼睛看不见，却会让搜索、核对落空，"
            "数据文件里也不许有。U+FFFD 显示为 �，说明这里原来有一个字，早先转换编码时丢了。",
            "Text copied from pages and Word files often holds zero-width spaces, control characters and soft hyphens. Nobody "
            "sees them, but they defeat searching and checking, and data files may not hold any. U+FFFD, shown as �, says "
            "that a character stood here which an earlier conversion lost.",
        ),
        remedy=Text(
            "不用处理，正文不受影响⟦；但有 {lost} 处丢了字，请对照原件在读入的数据里补上⟧。",
            "Nothing has to be done; the text is not affected⟦, but {lost} characters are missing: look them up in the "
            "original and add them to the imported data⟧.",
        ),
        wrong="text: 受理行政复议案件\ufffd79件",
        right="text: 受理行政复议案件179件",
    ),
    Entry(
        code="FZ601",
        severity=Severity.ERROR,
        title=Text("文件里没有文字", "the file holds no text"),
        message=Text("文件里没有文字", "the file holds no text"),
        why=Text(
            "文件是空的，或者只有空格、图片。网页的正文也可能是打开之后才由程序填进去的，保存下来的文件里没有。",
            "The file is empty, or holds nothing but spaces and pictures. A page may also get its text from a program when it "
            "is opened, so that the saved file has none.",
        ),
        remedy=Text(
            "请打开文件看一看。内容是图片或者扫描件的，先用文字识别软件转成文字；"
            "网页是空的，在浏览器里选中正文，复制到文本文件里，以 UTF-8 保存为 .txt，再读入。",
            "Open the file and look. The text of pictures and scans has to be recognised first. Of an empty page, copy the "
            "text from the browser to a text file, save it as .txt in UTF-8, and import that.",
        ),
        wrong="fazhi import empty.txt --year 2019",
        right="fazhi import report.txt --year 2019",
    ),
    Entry(
        code="FZ602",
        severity=Severity.ERROR,
        title=Text("文件不是文字", "the file is no text"),
        message=Text("文件里是二进制数据，不是文字", "the file holds binary data, not text"),
        why=Text(
            "文件的内容不合任何一种文字编码，也不是能够辨认的文件；多半是选错了文件，或者文件已经损坏。",
            "The bytes are text in no encoding, and no file that can be told. Most likely it is the wrong file, or a damaged one.",
        ),
        remedy=Text(
            "请检查是不是选错了文件。能读入的有：文本（.txt）、Markdown（.md）、网页（.html）、Word 文件（.docx）。",
            "Check that it is the right file. What can be read: text (.txt), Markdown (.md), web pages (.html) and Word files "
            "(.docx).",
        ),
        wrong="fazhi import report.dat --year 2019",
        right="fazhi import report.docx --year 2019",
    ),
    Entry(
        code="FZ603",
        severity=Severity.ERROR,
        title=Text("文件太大", "the file is too large"),
        message=Text(
            "文件有 {size} MB，超过了 {limit} MB 的上限", "the file has {size} MB, more than the limit of {limit} MB"
        ),
        why=Text(
            "一份两百页的报告，文字也不到 1 MB。大得多的，多半不是报告，或者是许多份合在一起。",
            "Even a report of two hundred pages has less than 1 MB of text. What is much larger is hardly a report, or many in "
            "one file.",
        ),
        remedy=Text(
            "请检查是不是选错了文件。Word 文件太大的，多半是图片多，删去图片另存一份；几份报告合在一起的，分开来读入。",
            "Check that it is the right file. A Word file is large because of its pictures: save a copy without them. Split a "
            "file that holds several reports.",
        ),
        wrong="fazhi import all-reports.txt --year 2019",
        right="fazhi import report-2019.txt --year 2019",
    ),
    Entry(
        code="FZ604",
        severity=Severity.ERROR,
        title=Text("这种文件不能读入", "this kind of file cannot be read"),
        message=Text("不能读入这种文件：{kind_zh}", "this kind of file cannot be read: {kind_en}"),
        why=Text(
            "文件是什么，看的是内容，不是名称：旧版 Word 文件把名称改成 .docx，内容还是旧的。"
            "版式文件（PDF、OFD）记的是每个字印在哪里，不是段落；转成文字时容易错行、丢字，不能保证与原文一致。",
            "What a file is, is told by its content, not by its name: an old Word file that is renamed .docx is still an old "
            "one. PDF and OFD say where each character is printed, not what the paragraphs are; lines and characters get lost "
            "on the way to text, so that nobody could vouch for the result.",
        ),
        remedy=Text("{advice_zh}", "{advice_en}"),
        wrong="fazhi import report.pdf --year 2019",
        right="fazhi import report.docx --year 2019",
    ),
    Entry(
        code="FZ605",
        severity=Severity.ERROR,
        title=Text("文件已损坏或者加了密", "the file is damaged or encrypted"),
        message=Text("文件打不开：{reason_zh}", "the file cannot be opened: {reason_en}"),
        why=Text(
            "只读得出一部分的文件，不知道缺了什么；宁可不读，也不读入一份不完整的报告。",
            "Of a file that can be read in part nobody knows what is missing; better nothing than half a report.",
        ),
        remedy=Text(
            "请重新下载或者复制一份。用 Word 或者 WPS 打得开的，“另存为”一个新的 .docx；有密码的，先去掉密码再另存。"
            "网页可以在浏览器里选中正文，复制到 .txt 文件里。",
            "Download or copy it again. If Word or WPS can open it, save it as a new .docx; take a password off before. The "
            "text of a page can be copied from the browser to a .txt file.",
        ),
        wrong="fazhi import half-downloaded.docx --year 2019",
        right="fazhi import report.docx --year 2019",
    ),
    Entry(
        code="FZ606",
        severity=Severity.ERROR,
        title=Text("Word 文件展开后太大", "a Word file unpacks to too much"),
        message=Text(
            "这个 Word 文件展开后超过 {limit} MB，没有展开",
            "this Word file would unpack to more than {limit} MB; it was not",
        ),
        why=Text(
            "Word 文件是压缩包。有的文件是故意做的，很小，展开后却能占满内存；正常的报告远远达不到这个上限（图片不算）。",
            "A Word file is an archive. Some are made so that they are small and fill all memory when unpacked. No ordinary "
            "report comes near the limit; pictures do not count.",
        ),
        remedy=Text(
            "来历不明的文件不要打开。确实是报告的，用 Word 或者 WPS 打开，把全文复制到新文件里另存。",
            "Do not open a file of unknown origin. If it is a report, open it in Word or WPS and copy the whole text to a new "
            "file.",
        ),
        wrong="fazhi import unknown.docx --year 2019",
        right="fazhi import report.docx --year 2019",
    ),
    Entry(
        code="FZ607",
        severity=Severity.ERROR,
        title=Text("有的字节不是文字", "some bytes are no text"),
        message=Text(
            "字节 {byte} 不合 {encoding} 编码，从这里起读不出来",
            "byte {byte} is not {encoding}; from here on it cannot be read",
        ),
        why=Text(
            "一个字的字节缺了或者错了，这个字就丢了；猜着读，可能读成别的字、别的数。",
            "Where bytes of a character are missing or wrong, the character is lost; a guess could make it another character, "
            "or another number.",
        ),
        remedy=Text(
            "请用文本编辑器打开，看这一处是不是乱码；从原件重新复制这一段，以 UTF-8 保存，再读入。",
            "Open the file in a text editor and look at this place; copy the passage from the original again, save the file in "
            "UTF-8, and import that.",
        ),
        wrong="iconv -f UTF-8 -t GBK report.txt | head -c 4095 > report-2019.txt",
        right="iconv -f GBK -t UTF-8 report.txt > report-2019.txt",
    ),
    Entry(
        code="FZ608",
        severity=Severity.NOTE,
        title=Text("文件不是 UTF-8 编码", "the file is not in UTF-8"),
        message=Text("这个文件按 {encoding} 编码读入", "this file was read as {encoding}"),
        why=Text(
            "早年的文本和网页多用 GBK 编码，记事本存的“Unicode”是 UTF-16。编码是从内容看出来的；"
            "看得不对，读进来的就是乱码，所以要说明。",
            "Older texts and pages are often in GBK, and what Notepad calls Unicode is UTF-16. The encoding was told from the "
            "content; were that wrong, the text would be garbled, so it is said.",
        ),
        remedy=Text(
            "请看一看读入的标题是不是对的；对的，就不用处理，写出的数据文件一律是 UTF-8。",
            "Look at the title that was imported; if it is right, nothing has to be done. Data files are always written in "
            "UTF-8.",
        ),
        wrong="iconv -f UTF-8 -t GBK report.txt > report-2019.txt",
        right="iconv -f GBK -t UTF-8 report.txt > report-2019.txt",
    ),
    Entry(
        code="FZ609",
        severity=Severity.ERROR,
        title=Text("文件夹里没有能读的报告", "a folder holds no report that can be read"),
        message=Text(
            "{path} 里没有能读入的文件（.txt、.md、.html、.docx）",
            "{path} holds no file that can be read (.txt, .md, .html, .docx)",
        ),
        why=Text(
            "读入文件夹时，按名称的结尾挑出报告，只看这一层，不看里面的文件夹；别的文件（图片、表格、旧版 Word 文件）留着不动。",
            "Of a folder, the reports that lie directly in it are picked by the endings of their names; other files (pictures, "
            "tables, old Word files) are left alone.",
        ),
        remedy=Text(
            "请检查路径。.doc 和 .wps 用 Word 或者 WPS 另存为 .docx；PDF 和 OFD 请找 Word 原件，没有的，把文字复制到 .txt 里。",
            "Check the path. Save .doc and .wps files as .docx with Word or WPS; of PDF and OFD files take the Word original, "
            "or copy their text to a .txt file.",
        ),
        wrong="fazhi import photos/",
        right="fazhi import published/",
    ),
)
