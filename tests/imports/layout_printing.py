"""Generated reports printed in a layout: the bytes of a file as a site, an office or a reader's clipboard gives it."""

from __future__ import annotations

import re
from html import escape
from typing import Final, Literal, NamedTuple

from tests.imports.layouts import Items, Layout, Paragraph, Part, Report, Subpart

NUMERALS: Final = "一二三四五六七八九"
HALF_WIDTH: Final = str.maketrans("，：；（）？！", ",:;()?!")
WRAPPED: Final = re.compile(r".{1,36}[，。：；、）？！”》%,:;)?!]*")
"""One wrapped line: 36 characters, and the marks that may not begin the next."""

FILING_NUMBER: Final = "示市府〔2020〕8号"
ADDRESSEE: Final = "示例省人民政府"
SIGNER: Final = "示例姓名"
COPIES: Final = "示例省司法厅"

BlockKind = Literal["title", "part", "subpart", "text", "sign", "furniture"]


class Block(NamedTuple):
    """One paragraph as printed, and what it is."""

    kind: BlockKind
    text: str


class Printer:
    """Prints the parts of one report as blocks, and counts their numbers."""

    def __init__(self, layout: Layout) -> None:
        """Begin with nothing printed."""
        self.layout = layout
        self.blocks: list[Block] = []
        self.last: dict[str, int] = {}

    def next_number(self, numbering: str, continued: bool, index: int) -> str:
        """Return the number of an item by the number of the first such one."""
        number = self.last.get(numbering, 0) + 1 if continued else index + 1
        self.last[numbering] = number
        return number_like(numbering, number)

    def add(self, text: str, joined: bool) -> None:
        """Print a paragraph, or go on with the one before."""
        if joined and self.blocks and self.blocks[-1].kind == "text":
            text = self.blocks.pop().text + text
        self.blocks.append(Block("text", text))

    def items(self, items: Items) -> None:
        """Print numbered items and those below them."""
        for index, item in enumerate(items.each):
            number = self.next_number(items.numbering, items.continued, index)
            texts = [text_of(paragraph) for paragraph in item.paragraphs]
            if item.lead and self.layout.lead == "alone":
                self.blocks.append(Block("text", number + item.lead))
                self.blocks += [Block("text", text) for text in texts]
            else:
                self.add(number + (f"{item.lead}。" if item.lead else "") + texts[0], self.layout.together)
                self.blocks += [Block("text", text) for text in texts[1:]]
            if item.items is not None:
                self.items(item.items)

    def subpart(self, subpart: Subpart, number: str) -> None:
        """Print one （一） part."""
        texts = [text_of(paragraph) for paragraph in subpart.paragraphs]
        heading = number + subpart.title
        if self.layout.heading == "run_in":
            if texts or self.layout.together:
                self.blocks.append(Block("text", f"{heading}。" + "".join(texts[:1])))
                texts = texts[1:]
            else:
                self.blocks.append(Block("subpart", f"{heading}。"))
        else:
            self.blocks.append(Block("subpart", heading + ("。" if self.layout.heading == "alone_stop" else "")))
        self.blocks += [Block("text", text) for text in texts]
        if subpart.items is not None:
            self.items(subpart.items)

    def part(self, part: Part) -> None:
        """Print one part, with the next number if it has a title."""
        if part.title:
            stop = "。" if self.layout.shape == "one_line" and not self.layout.spaced and not part.subparts else ""
            number = self.next_number("一、", continued=True, index=0)
            title = f"{number}{part.title}{stop}"
            lines = title.replace("，", "，\n").split("\n") if self.layout.parts_broken else [title]
            self.blocks += [Block("part", line) for line in lines]
        self.blocks += [Block("text", text_of(paragraph)) for paragraph in part.paragraphs]
        if part.items is not None:
            self.items(part.items)
        for index, subpart in enumerate(part.subparts):
            self.subpart(subpart, self.next_number("(一)", part.continued, index))
        if part.causes:
            self.blocks.append(Block("text", part.causes))


def number_like(numbering: str, number: int) -> str:
    """Return a number in the manner of a first one: 二是 for 一是 and 2."""
    if numbering == "①":
        return chr(ord("①") + number - 1)
    return numbering.replace("(一)", "（一）").replace("一", numeral(number)).replace("1", str(number))


def numeral(number: int) -> str:
    """Return a number below a hundred in Chinese."""
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else NUMERALS[tens - 1] + "十") + (
        NUMERALS[ones - 1] if ones else ""
    )


def text_of(paragraph: Paragraph) -> str:
    """Return a paragraph as one text."""
    return "".join(sentence.text for sentence in paragraph)


def chinese_date(date: str) -> str:
    """Return a date as printed."""
    year, month, day = (int(each) for each in date.split("-"))
    return f"{year}年{month}月{day}日"


def body_of(report: Report, layout: Layout) -> list[Block]:
    """Return the paragraphs of the text itself."""
    printer = Printer(layout)
    for part in report.parts:
        printer.part(part)
    if layout.shape == "one_line":
        return [Block("text", (" " if layout.spaced else "").join(block.text for block in printer.blocks))]
    return printer.blocks


def title_of(report: Report, layout: Layout) -> list[Block]:
    """Return the title in one or two lines, or nothing."""
    if not layout.titled:
        return []
    texts = [report.issuer, report.title.removeprefix(report.issuer)] if layout.title_broken else [report.title]
    return [Block("title", text) for text in texts]


def blocks_of(report: Report, layout: Layout) -> list[Block]:
    """Return everything that is printed, in order."""
    body = body_of(report, layout)
    if layout.page_numbers:
        for place in range(len(body) - 1, 2, -7):
            body.insert(place, Block("furniture", f"— {place // 7 + 1} —"))
    signed = [Block("sign", report.issuer)] if layout.signed else []
    dated = [Block("sign", chinese_date(report.date))] if layout.dated else []
    title = title_of(report, layout)
    if layout.filed:
        head = [Block("furniture", f"{report.issuer}文件"), Block("furniture", f"{FILING_NUMBER}　　签发人：{SIGNER}")]
        imprint = f"{report.issuer}办公室　　{chinese_date(report.date)}印发"
        foot = [Block("furniture", f"抄送：{COPIES}。"), Block("furniture", imprint)]
        return [*head, *title, Block("furniture", f"{ADDRESSEE}："), *body, *signed, *dated, *foot]
    above, below = layout.before[:1], layout.before[1:]
    return [
        *(Block("furniture", text) for text in above),
        *title,
        *(Block("furniture", text) for text in below),
        *body,
        *signed,
        *dated,
        *(Block("furniture", text) for text in layout.after),
    ]


def printed(report: Report, layout: Layout) -> bytes:
    """Return a report as a file in a layout."""
    blocks = blocks_of(report, layout)
    if layout.half_width:
        blocks = [
            block if block.kind == "furniture" else block._replace(text=block.text.translate(HALF_WIDTH))
            for block in blocks
        ]
    text = {"txt": as_text, "md": as_markdown, "html": as_page}[layout.file_format](blocks, report, layout)
    return text.encode(layout.encoding)


def as_text(blocks: list[Block], _: Report, layout: Layout) -> str:
    """Return plain text."""
    lines: list[str] = []
    for block in blocks:
        indent = "　　" if layout.indented and block.kind not in ("title", "furniture") else ""
        text = indent + block.text
        if layout.shape == "wrapped":
            lines += WRAPPED.findall(text)
        else:
            lines.append(text)
        if layout.blank_lines:
            lines.append("")
    return "\n".join(lines) + "\n"


def as_markdown(blocks: list[Block], _: Report, layout: Layout) -> str:
    """Return Markdown: a paragraph a block, headings marked or not."""
    marks = {"title": "# ", "part": "## ", "subpart": "### "} if layout.marked else {}
    return "\n\n".join(marks.get(block.kind, "") + block.text for block in blocks) + "\n"


def as_page(blocks: list[Block], report: Report, layout: Layout) -> str:
    """Return a web page: a paragraph a block, headings marked or not."""
    tags = {"title": "h1", "part": "h2", "subpart": "h3"} if layout.marked else {"title": "h1"}
    site = "示例市人民政府门户网站"
    name = f"{report.title}_{site}" if layout.titled else site
    declared = "" if layout.encoding == "utf-16" else f'<meta charset="{layout.encoding.removesuffix("-sig")}">'
    lines = ["<!DOCTYPE html>", f'<html lang="zh-CN"><head>{declared}<title>{name}</title></head>', "<body>"]
    for block in blocks:
        tag = tags.get(block.kind, "div" if block.kind == "furniture" else "p")
        indent = "　　" if tag == "p" else ""
        lines.append(f"<{tag}>{indent}{escape(block.text)}</{tag}>")
    return "\n".join([*lines, "</body></html>"]) + "\n"
