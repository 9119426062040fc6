"""What files are that hold no report which can be read, how to make one of them that can, and what is wrong with one.

Read only when a file was refused.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from fazhi_report.messages.entry import Text


class FileKindWords(NamedTuple):
    """What a file is, in words, and what to do with it."""

    name: Text
    advice: Text


_SAVE_AS: Final = Text(
    "请用 Word 或者 WPS 文字打开它，选“文件”→“另存为”，类型选“Word 文档（*.docx）”，再读入另存的文件。",
    "Open it in Word or WPS Writer, choose Save As with the type “Word Document (*.docx)”, and import that file.",
)
_COPY: Final = Text(
    "有 Word 原件的，读入原件；没有的，打开它，把全文复制到文本文件里，以 UTF-8 保存为 .txt，再读入。"
    "扫描件上的字要先用文字识别软件转出来，并与原件校对。",
    "Import the Word original if there is one. If not, open the file, copy the whole text to a text file, save it as .txt "
    "in UTF-8, and import that. The text of a scan has to be recognised first, and proofread.",
)
_EXPORT: Final = Text(
    "请读入报告的正文文件（.txt、.md、.html、.docx），不是它的附表或者附件。",
    "Import the file that holds the text of the report (.txt, .md, .html or .docx), not one of its tables or attachments.",
)
_UNPACK: Final = Text("请先解压，再读入其中的报告。", "Unpack it first, and import the report that is in it.")

KINDS: Final[dict[str, FileKindWords]] = {
    "doc": FileKindWords(Text("旧版 Word 文件（.doc）", "an old Word file (.doc)"), _SAVE_AS),
    "wps": FileKindWords(Text("WPS 文字文件（.wps）", "a WPS Writer file (.wps)"), _SAVE_AS),
    "ole": FileKindWords(Text("旧版办公文件", "an old office file"), _SAVE_AS),
    "word_xml": FileKindWords(Text("Word 的 XML 文件", "a Word file saved as XML"), _SAVE_AS),
    "rtf": FileKindWords(Text("RTF 文件", "an RTF file"), _SAVE_AS),
    "odt": FileKindWords(Text("OpenDocument 文件（.odt）", "an OpenDocument file (.odt)"), _SAVE_AS),
    "uof": FileKindWords(Text("UOF 文件（.uot）", "a UOF file (.uot)"), _SAVE_AS),
    "pdf": FileKindWords(Text("PDF 文件", "a PDF file"), _COPY),
    "ofd": FileKindWords(Text("OFD 版式文件", "an OFD file"), _COPY),
    "caj": FileKindWords(Text("CAJ 文件", "a CAJ file"), _COPY),
    "image": FileKindWords(Text("图片", "an image"), _COPY),
    "epub": FileKindWords(Text("电子书（EPUB）", "an e-book (EPUB)"), _COPY),
    "sheet": FileKindWords(Text("电子表格", "a spreadsheet"), _EXPORT),
    "slides": FileKindWords(Text("演示文稿", "a presentation"), _EXPORT),
    "xml": FileKindWords(Text("XML 文件", "an XML file"), _EXPORT),
    "archive": FileKindWords(Text("压缩包", "an archive"), _UNPACK),
    "web_archive": FileKindWords(
        Text("单个文件网页（.mht）", "a web page saved as one file (.mht)"),
        Text(
            "请在浏览器里重新打开网页，“另存为”时类型选“网页，仅 HTML”，再读入另存的文件。",
            "Open the page in a browser again, save it as “Web Page, HTML Only”, and import that file.",
        ),
    ),
}
"""Kinds of files that are told by their content."""

DAMAGE: Final[dict[str, Text]] = {
    "archive": Text(
        "压缩结构不完整，可能没有下载完", "its archive is not whole; perhaps it was not downloaded to the end"
    ),
    "checksum": Text("有一部分内容与校验码不符", "a part of it does not agree with its checksum"),
    "part": Text("缺少必需的部分", "a part that it needs is missing"),
    "markup": Text("其中的 XML 有错误", "its XML is broken"),
    "entities": Text("其中的 XML 有不允许的声明", "its XML has declarations that are not allowed"),
    "encrypted": Text("它有密码", "it is protected by a password"),
    "compression": Text("用了 Word 不用的压缩方法", "it is compressed in a way that Word does not use"),
    "depth": Text(
        "其中的标记一层套一层，或者一个标记的属性成千上万，读不到底",
        "its marks are nested too deeply, or one has thousands of attributes",
    ),
}
"""What is wrong with a file of the right kind."""
