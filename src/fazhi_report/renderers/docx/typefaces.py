"""The faces by the names that Word knows them by, and what else they are called, for machines that lack them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from fazhi_report.typefaces import Face

CHINESE: Final = "86"
"""The number of the Chinese character set of GB 2312, in hexadecimal."""

LETTERS: Final = (
    'w:usb0="00000001" w:usb1="080E0000" w:usb2="00000010" w:usb3="00000000" w:csb0="00040000" w:csb1="00000000"'
)
"""Which characters a face has, as bits: Latin letters and Chinese characters."""


class WordFace(NamedTuple):
    """A face: its name, other names for it or for what usually stands for it, its shape (PANOSE), kind and pitch."""

    name: str
    substitutes: tuple[str, ...]
    shape: str
    family: str
    pitch: str


WORD_FACES: Final[Mapping[Face, WordFace]] = MappingProxyType(
    {
        "xiaobiaosong": WordFace(
            "方正小标宋简体",
            ("方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋"),
            "02010601030101010101",
            "auto",
            "variable",
        ),
        "fangsong": WordFace(
            "仿宋_GB2312",
            ("仿宋", "FangSong", "FangSong_GB2312", "华文仿宋"),
            "02010609030101010101",
            "modern",
            "fixed",
        ),
        "heiti": WordFace("黑体", ("SimHei", "华文黑体"), "02010609060101010101", "modern", "fixed"),
        "kaiti": WordFace(
            "楷体_GB2312", ("楷体", "KaiTi", "KaiTi_GB2312", "华文楷体"), "02010609030101010101", "modern", "fixed"
        ),
        "songti": WordFace("宋体", ("SimSun", "华文宋体"), "02010600030101010101", "auto", "variable"),
    }
)
"""The faces that official documents name."""


def fonts(face: Face, *, hint: bool = True) -> str:
    """Return the element that names a face for every kind of character.

    Word takes “ ” … — for Latin unless a run says with the hint that they are Chinese; styles have no use for it.
    """
    name = WORD_FACES[face].name
    hinted = ' w:hint="eastAsia"' if hint else ""
    return f'<w:rFonts{hinted} w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def font_table() -> str:
    """Return the part that lists the faces with their substitutes."""
    return "".join(
        f'<w:font w:name="{each.name}"><w:altName w:val="{",".join(each.substitutes)}"/>'
        f'<w:panose1 w:val="{each.shape}"/><w:charset w:val="{CHINESE}"/><w:family w:val="{each.family}"/>'
        f'<w:pitch w:val="{each.pitch}"/><w:sig {LETTERS}/></w:font>'
        for each in WORD_FACES.values()
    )
