"""The styles of the Word file: one for each thing that an official document is made of.

Those that Word has of its own keep the names by which it knows them, so that the navigation pane and tables of contents
work, and Word shows them in the reader's language; others are named in Chinese. None names a theme's face or colour.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from fazhi_report.renderers.docx.measures import (
    FOLIO_LINE,
    MARK_SPACE,
    NUMBER_LINE,
    PITCH,
    RED_LINE,
    RED_LINE_SPACE,
    TIGHTENING,
    characters_wide,
)
from fazhi_report.renderers.docx.typefaces import fonts
from fazhi_report.renderers.official.page import (
    APPENDIX_SIZE,
    FOLIO_INSET,
    INDENT,
    SMALL_SIZE,
    TABLE_SIZE,
    TEXT_SIZE,
    TITLE_SIZE,
)
from fazhi_report.typefaces import Face

RULE, THIN_RULE = 12, 6
"""The rules of a table: 1.5 pt above and below, 0.75 pt under the head, in eighths of a point."""

RED: Final = "FF0000"

CENTRED: Final = '<w:jc w:val="center"/>'
LEFT: Final = '<w:jc w:val="left"/>'
RIGHT: Final = '<w:jc w:val="right"/>'
HELD: Final = "<w:keepNext/>"
"""On the page of the next paragraph."""


def exact(height: int, rest: str = "") -> str:
    """Return the spacing of lines of a height in twentieths of a point; `rest` are attributes of the space around."""
    return f'<w:spacing{rest} w:line="{height}" w:lineRule="exact"/>'


def around(before: int, after: int) -> str:
    """Return the attributes of the space before and after, in twentieths of a point."""
    return f' w:before="{before}" w:after="{after}"'


def blank_lines(before: int = 0, after: int = 0) -> str:
    """Return the spacing that makes so many blank lines before and after."""
    sides = (("before", before), ("after", after))
    spaces = "".join(f' w:{side}Lines="{count * 100}" w:{side}="{count * PITCH}"' for side, count in sides if count)
    return f"<w:spacing{spaces}/>"


def indent(side: str, count: int, size: float = TEXT_SIZE) -> str:
    """Return the attributes of an indent of so many characters: for Word, and as a width for all others."""
    return f' w:{side}Chars="{count * 100}" w:{side}="{characters_wide(count, size)}"'


FIRST_LINE: Final = f"<w:ind{indent('firstLine', INDENT)}/>"


class Style(NamedTuple):
    """A style of paragraphs: what it adds to the style `base`, and the style of the paragraph after it.

    `properties` are those of the paragraph, in the order of the schema. `size` is in points; it is 0, and the face
    None, where it is that of the base. `link` is the style of characters that a part of a paragraph wears in its stead.
    """

    id: str
    name: str
    face: Face | None = None
    size: float = 0
    properties: str = ""
    base: str = "Normal"
    following: str = ""
    link: str = ""
    colour: str = ""


TEXT: Final = (
    Style("Title", "Title", "xiaobiaosong", TITLE_SIZE, f"{HELD}<w:keepLines/>{blank_lines(after=1)}{CENTRED}"),
    Style("BodyText", "Body Text", properties=FIRST_LINE),
    Style("Heading1", "heading 1", "heiti", 0, f'{HELD}{FIRST_LINE}<w:outlineLvl w:val="0"/>', following="BodyText"),
    Style(
        "Heading2",
        "heading 2",
        "kaiti",
        0,
        f'{HELD}{FIRST_LINE}<w:outlineLvl w:val="1"/>',
        following="BodyText",
        link="Heading2Char",
    ),
    Style("Heading3", "heading 3", "fangsong", 0, f'{HELD}{FIRST_LINE}<w:outlineLvl w:val="2"/>', following="BodyText"),
    Style("DraftNotice", "草稿说明", "heiti", 0, f"{HELD}{blank_lines(after=1)}{CENTRED}"),
    Style("Addressee", "主送机关", following="BodyText"),
    Style(
        "AttachmentNote",
        "附件说明",
        properties=f"{HELD}{blank_lines(1)}<w:ind{indent('left', INDENT + 3)}{indent('hanging', 3)}/>",
        following="Issuer",
    ),
    Style("Issuer", "发文机关署名", properties=f"{HELD}{blank_lines(1)}{RIGHT}", following="IssueDate"),
    Style("IssueDate", "成文日期", properties=RIGHT, following="BodyText"),
)
"""The title, the text and what closes it. A long name of an appendix goes on in line with its first character."""

FILED: Final = (
    Style(
        "IssuerMark",
        "发文机关标志",
        "xiaobiaosong",
        properties=f'{HELD}<w:spacing w:before="{MARK_SPACE}"/>{CENTRED}',
        following="DocumentNumber",
        colour=RED,
    ),
    Style(
        "DocumentNumber",
        "发文字号",
        properties=f"{HELD}{exact(NUMBER_LINE, around(PITCH - NUMBER_LINE, 0))}{LEFT}",
        following="RedLine",
    ),
    Style("Signer", "签发人", base="DocumentNumber", following="DocumentNumber"),
    Style(
        "RedLine",
        "红色分隔线",
        size=1,
        properties=f'{HELD}<w:pBdr><w:bottom w:val="single" w:sz="{RED_LINE}" w:space="0" w:color="{RED}"/></w:pBdr>'
        f"{exact(RED_LINE_SPACE, around(0, 2 * PITCH))}",
        following="Title",
    ),
    Style(
        "Imprint",
        "版记",
        size=SMALL_SIZE,
        properties=f"{exact(SMALL_SIZE * 28, around(60, 60))}",
    ),
)
"""What the filed copy bears beside the text: the head over its red line, and the imprint."""

TABLES: Final = (
    Style(
        "TableText",
        "表格文字",
        size=TABLE_SIZE,
        properties=f"{exact(340, around(40, 40))}{LEFT}",
    ),
    Style("TableHead", "表头", "heiti", properties=f"{HELD}{CENTRED}", base="TableText"),
    Style("AfterTable", "表后", size=1, properties=f"{exact(20)}"),
    Style("AttachmentMark", "附件", "heiti", properties=f"{HELD}<w:pageBreakBefore/>", following="AttachmentTitle"),
    Style(
        "AttachmentTitle",
        "附件标题",
        "xiaobiaosong",
        TITLE_SIZE,
        f'{HELD}<w:keepLines/>{blank_lines(1, 1)}{CENTRED}<w:outlineLvl w:val="0"/>',
        following="BodyText",
    ),
    Style("AttachmentText", "附件表格文字", size=APPENDIX_SIZE, properties=exact(300), base="TableText"),
    Style("AttachmentHead", "附件表头", size=APPENDIX_SIZE, properties=exact(300), base="TableHead"),
)
"""Tables, and the appendix on a page of its own."""

EDGES: Final = (
    Style("Header", "header", "heiti", properties=CENTRED),
    Style("Footer", "footer", "songti", SMALL_SIZE, f"{exact(FOLIO_LINE)}"),
    Style(
        "FolioOdd",
        "页码（单页）",
        properties=f"<w:ind{indent('right', FOLIO_INSET, SMALL_SIZE)}/>{RIGHT}",
        base="Footer",
    ),
    Style(
        "FolioEven",
        "页码（双页）",
        properties=f"<w:ind{indent('left', FOLIO_INSET, SMALL_SIZE)}/>{LEFT}",
        base="Footer",
    ),
)
"""Above and below the type area."""

STYLES: Final = (*TEXT, *FILED, *TABLES, *EDGES)

OF_WORD: Final = frozenset({"Title", "Body Text", "heading 1", "heading 2", "heading 3", "header", "footer"})
"""Names of styles that Word has of its own."""

NORMAL: Final = f"""\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>\
<w:widowControl w:val="0"/><w:kinsoku/><w:wordWrap/><w:overflowPunct w:val="0"/><w:topLinePunct w:val="0"/>\
<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>\
{exact(PITCH, around(0, 0))}<w:jc w:val="both"/></w:pPr>\
<w:rPr>{fonts("fangsong", hint=False)}<w:snapToGrid w:val="0"/><w:spacing w:val="{TIGHTENING}"/>\
<w:sz w:val="{TEXT_SIZE * 2}"/><w:szCs w:val="{TEXT_SIZE * 2}"/></w:rPr></w:style>"""
"""What all paragraphs are: 28 characters in a line, no gaps between Chinese and Latin, marks where they may stand.

Single lines of a paragraph are not kept from the end of a page, so that a full page has all of its lines.
"""

DEFAULTS: Final = f"""\
<w:docDefaults><w:rPrDefault><w:rPr>{fonts("fangsong", hint=False)}\
<w:sz w:val="{TEXT_SIZE * 2}"/><w:szCs w:val="{TEXT_SIZE * 2}"/>\
<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1"\
 w:defQFormat="0" w:count="376"/>"""
"""What holds without any style: text is Chinese; numbers, as Latin letters, are not broken at the ends of lines.

Styles of Word that are not used stay hidden.
"""

OTHERS: Final = f"""\
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>\
<w:style w:type="character" w:customStyle="1" w:styleId="Heading2Char"><w:name w:val="标题 2 字符"/>\
<w:basedOn w:val="DefaultParagraphFont"/><w:link w:val="Heading2"/>\
<w:rPr>{fonts("kaiti", hint=False)}</w:rPr></w:style>\
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>\
<w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
<w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>\
<w:uiPriority w:val="99"/><w:semiHidden/></w:style>\
<w:style w:type="table" w:customStyle="1" w:styleId="ThreeLineTable"><w:name w:val="三线表"/>\
<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>\
<w:top w:val="single" w:sz="{RULE}" w:space="0" w:color="auto"/>\
<w:bottom w:val="single" w:sz="{RULE}" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr>\
<w:tcPr><w:vAlign w:val="center"/></w:tcPr>\
<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>\
<w:bottom w:val="single" w:sz="{THIN_RULE}" w:space="0" w:color="auto"/></w:tcBorders></w:tcPr>\
</w:tblStylePr></w:style>"""
"""The styles of characters, tables and lists."""


def styles() -> str:
    """Return the part that holds all styles."""
    written = "".join(map(written_style, STYLES))
    return f"{DEFAULTS}{NORMAL}{written}{OTHERS}"


def written_style(style: Style) -> str:
    """Return a style of paragraphs as WordprocessingML."""
    custom = "" if style.name in OF_WORD else ' w:customStyle="1"'
    following = f'<w:next w:val="{style.following}"/>' if style.following else ""
    link = f'<w:link w:val="{style.link}"/>' if style.link else ""
    face = fonts(style.face, hint=False) if style.face is not None else ""
    colour = f'<w:color w:val="{style.colour}"/>' if style.colour else ""
    halves = round(style.size * 2)
    size = f'<w:spacing w:val="0"/><w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>' if style.size else ""
    letters = f"<w:rPr>{face}{colour}{size}</w:rPr>" if face or colour or size else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.base}"/>{following}{link}<w:qFormat/>'
        f"<w:pPr>{style.properties}</w:pPr>{letters}</w:style>"
    )
