"""Typefaces made for the tests: every character a box of its full or half width, under the names that offices know.

They hold the characters of GB 2312, those of ASCII and a few more. The tests measure where characters stand, which
needs no shapes, and run on machines without any Chinese typeface.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple
from unicodedata import east_asian_width

from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]  # the library has no types
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]  # the library has no types
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # the library has no types

from fazhi_report.typefaces import Face, Typeface

SQUARE: Final = 1000
"""Units of the square of a Chinese character; 880 of them stand above the line."""

FURTHER: Final = "㎡〔〕〖〗〇·…—“”‘’～－％‰℃№①②③⋯"
"""Characters beyond ASCII and GB 2312 that reports use."""


class Made(NamedTuple):
    """A typeface to be made: its file, family and weight."""

    file: str
    family: str
    weight: int = 400


OFFICIAL: Final[Mapping[Face, Made]] = MappingProxyType(
    {
        "xiaobiaosong": Made("FZXBSJW.ttf", "FZXiaoBiaoSong-B05S"),
        "fangsong": Made("simfang.ttf", "FangSong_GB2312"),
        "heiti": Made("simhei.ttf", "SimHei"),
        "kaiti": Made("simkai.ttf", "KaiTi_GB2312"),
        "songti": Made("simsun.ttf", "SimSun"),
    }
)
"""The faces themselves, as an office has them."""


def covered() -> str:
    """Return the characters that the typefaces have."""
    rows = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    chinese = "".join(code.decode("gb2312", "ignore") for code in rows)
    return "".join(dict.fromkeys((*map(chr, range(0x20, 0x7F)), *chinese, *FURTHER)))


def width_of(character: str) -> int:
    """Return the width of a character in units: half a square for letters and digits, else a whole one."""
    return SQUARE if east_asian_width(character) in "WFA" else SQUARE // 2


@cache
def typeface(family: str, weight: int = 400, without: str = "", style: str = "Regular") -> bytes:
    """Return the file of a typeface that lacks the characters `without`."""
    if without:
        return built(family, weight, style, "".join(each for each in covered() if each not in without))
    font = TTFont(BytesIO(common_outlines()), lazy=True)
    set_names(font, family, weight, style)
    stream = BytesIO()
    font.save(stream, reorderTables=False)
    return stream.getvalue()


@cache
def common_outlines() -> bytes:
    """Return a typeface with all characters, which others are made of by giving it another name."""
    return built("Common", 400, "Regular", covered())


def built(family: str, weight: int, style: str, characters: str) -> bytes:
    """Return the file of a typeface with these characters."""
    names = {character: f"u{ord(character):05X}" for character in characters}
    builder = FontBuilder(SQUARE, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(character): name for character, name in names.items()})
    boxes = {width: box(width) for width in (SQUARE, SQUARE // 2)}
    widths = {".notdef": SQUARE, **{name: width_of(character) for character, name in names.items()}}
    empty = TTGlyphPen(None).glyph()
    builder.setupGlyf({name: empty if name == names.get(" ") else boxes[width] for name, width in widths.items()})
    builder.setupHorizontalMetrics({name: (width, 50) for name, width in widths.items()})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120, usWeightClass=weight)
    builder.setupPost(keepGlyphNames=False)
    set_names(builder.font, family, weight, style)
    stream = BytesIO()
    builder.font.save(stream)
    return stream.getvalue()


def set_names(font: TTFont, family: str, weight: int, style: str) -> None:
    """Give a typeface its names and its weight."""
    named = {"familyName": family, "styleName": style, "psName": inner_name(family, weight)}
    FontBuilder(font=font).setupNameTable(named, mac=False)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = (1 << 0) if style == "Italic" else (1 << 5) if weight > 550 else (1 << 6)
    font["head"].macStyle = (1 << 1) if style == "Italic" else (1 << 0) if weight > 550 else 0


def inner_name(family: str, weight: int = 400) -> str:
    """Return the name that a PDF holds a typeface under, which has Latin letters only."""
    latin = "".join(letter for letter in family if letter.isascii() and (letter.isalnum() or letter in "_-"))
    return f"{latin or 'Chinese'}-{weight}"


def box(width: int) -> object:
    """Return the outline of a box a little smaller than the room of a character."""
    pen = TTGlyphPen(None)
    corners = ((50, -70), (50, 830), (width - 50, 830), (width - 50, -70))
    pen.moveTo(corners[0])
    for corner in corners[1:]:
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def write(folder: Path, made: Iterable[Made], without: str = "") -> Iterator[Path]:
    """Write typefaces into a folder and yield their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    for each in made:
        path = folder / each.file
        path.write_bytes(typeface(each.family, each.weight, without))
        yield path


def official_typefaces(folder: Path, without: str = "") -> dict[Face, Typeface]:
    """Write the five official typefaces into a folder and return them as the search would find them."""
    paths = list(write(folder, OFFICIAL.values(), without))
    return {
        face: Typeface(face, made.family, made.weight, str(path))
        for (face, made), path in zip(OFFICIAL.items(), paths, strict=True)
    }
