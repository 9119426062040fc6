"""The words of what concerns typefaces: `fazhi fonts`, and what a build says of those it used."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Text

FONT_TEXTS: Final[dict[str, Text]] = {
    "short_fonts": Text("列出 PDF 要用的字体，看是否齐全", "list the typefaces that a PDF needs"),
    "help_fonts": Text(
        "列出公文的五种字体：找到的是哪一款、在哪个文件，可以用哪些，以何者为先。\n缺少的，说明怎样安装。\n\n"
        "例：fazhi fonts\n    fazhi fonts --font-path ~/fonts",
        "List the five faces of an official document: which typeface was found for each and in which\n"
        "file, which could be used, the best first, and how to install what is missing.\n\n"
        "Example: fazhi fonts\n         fazhi fonts --font-path ~/fonts",
    ),
    "help_fonts_format": Text("输出形式：text 或 json（默认：text）", "text or json (default: text)"),
    "help_font_path": Text(
        "先在这个文件夹里找字体；可以写几次，也可以用环境变量\nFAZHI_FONT_PATHS（默认：系统里的字体）",
        "look for typefaces here first; may be given several\ntimes, as may folders in FAZHI_FONT_PATHS (default:\nthose of the system)",
    ),
    "fonts_head": Text("公文的 {all} 种字体，找到 {count} 种", "faces of an official document: {all}; found: {count}"),
    "fonts_own": Text("{name}", "{name}"),
    "fonts_substitute": Text("{name}（代替{standard}）", "{name} (for {standard})"),
    "fonts_missing": Text("没有找到（{standard}）", "not found ({standard})"),
    "fonts_preference": Text("依次选用：{names}", "in order of preference: {names}"),
    "typefaces_used": Text("{year}：PDF 的字体：{typefaces}", "{year}: typefaces of the PDF: {typefaces}"),
    "typeface_own": Text("{face}用 {name}", "{face} {name}"),
    "typeface_substitute": Text("{face}用 {name}（代替{standard}）", "{face} {name} (for {standard})"),
    "step_typefaces": Text("正在查找字体……", "looking for typefaces…"),
    "step_check": Text("{year}：正在核对……", "{year}: checking…"),
    "step_format": Text("{year}：正在编成 {format}……", "{year}: making {format}…"),
}
"""Key → text. A text may hold `{name}` for an argument."""
