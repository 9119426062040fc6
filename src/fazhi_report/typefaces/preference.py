"""Which typefaces may stand for the faces of an official document, in the order in which they are preferred.

First come the faces that GB/T 9704-2012 and the practice of offices mean, then those of the same style that come with
Windows, macOS and Linux. A face of traditional characters or of another style is none of them: text is never set in
it. Names are those by which the typesetting engine knows a family, Chinese and English: fonts carry the one or the
other.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from fazhi_report.typefaces import Face

REGULAR, MEDIUM, BOLD = 400, 500, 700
"""Weights as fonts count them, from 100 to 900."""


class Candidate(NamedTuple):
    """A typeface that may stand for a face: the names of its family, the most usual first, and the weight wanted.

    Of a family in several weights the one nearest to `weight` is taken. A substitute must be bold where that is wanted,
    and must not be where it is not: thin strokes make no title, and bold ones no text. `own` says that it is the face
    itself and stands in for none.
    """

    names: tuple[str, ...]
    weight: int = REGULAR
    own: bool = False

    @property
    def heavy(self) -> bool:
        """Whether a bold face is wanted."""
        return self.weight == BOLD


STANDARD: Final[Mapping[Face, str]] = MappingProxyType(
    {
        "xiaobiaosong": "方正小标宋简体",
        "fangsong": "仿宋_GB2312",
        "heiti": "黑体",
        "kaiti": "楷体_GB2312",
        "songti": "宋体",
    }
)
"""The name of each face in official documents."""

PREFERENCE: Final[Mapping[Face, tuple[Candidate, ...]]] = MappingProxyType(
    {
        "xiaobiaosong": (
            Candidate(("方正小标宋简体", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"), own=True),
            Candidate(("方正小标宋_GBK", "FZXiaoBiaoSong-B05_GBK"), own=True),
            Candidate(("方正小标宋_GB18030", "FZXiaoBiaoSong-B05_GB18030"), own=True),
            Candidate(("华文中宋", "STZhongsong")),
            Candidate(("FandolSong",), BOLD),
            Candidate(("Source Han Serif SC", "思源宋体", "Source Han Serif CN"), BOLD),
            Candidate(("Noto Serif CJK SC", "Noto Serif SC"), BOLD),
            Candidate(("宋体-简", "Songti SC"), BOLD),
        ),
        "fangsong": (
            Candidate(("仿宋_GB2312", "FangSong_GB2312"), own=True),
            Candidate(("仿宋", "FangSong"), own=True),
            Candidate(("方正仿宋_GBK", "方正仿宋简体", "方正仿宋_GB18030", "FZFangSong-Z02", "FZFangSong-Z02S")),
            Candidate(("华文仿宋", "STFangsong")),
            Candidate(("FandolFang", "FandolFang R")),
        ),
        "heiti": (
            Candidate(("黑体", "SimHei"), own=True),
            Candidate(("方正黑体_GBK", "方正黑体简体", "方正黑体_GB18030", "FZHei-B01", "FZHei-B01S")),
            Candidate(("华文黑体", "STHeiti", "Heiti SC", "黑体-简"), MEDIUM),
            Candidate(("FandolHei",), REGULAR),
            Candidate(("Source Han Sans SC", "思源黑体", "Source Han Sans CN"), MEDIUM),
            Candidate(("Noto Sans CJK SC", "Noto Sans SC"), MEDIUM),
        ),
        "kaiti": (
            Candidate(("楷体_GB2312", "KaiTi_GB2312"), own=True),
            Candidate(("楷体", "KaiTi", "SimKai"), own=True),
            Candidate(("方正楷体_GBK", "方正楷体简体", "方正楷体_GB18030", "FZKai-Z03", "FZKai-Z03S")),
            Candidate(("华文楷体", "STKaiti", "Kaiti SC", "楷体-简")),
            Candidate(("FandolKai",)),
            Candidate(("AR PL UKai CN",)),
            Candidate(("LXGW WenKai", "霞鹜文楷", "LXGW WenKai GB")),
        ),
        "songti": (
            Candidate(("宋体", "SimSun"), own=True),
            Candidate(("方正书宋_GBK", "方正书宋简体", "方正书宋_GB18030", "FZShuSong-Z01", "FZShuSong-Z01S")),
            Candidate(("华文宋体", "STSong", "Songti SC", "宋体-简")),
            Candidate(("FandolSong",)),
            Candidate(("Source Han Serif SC", "思源宋体", "Source Han Serif CN")),
            Candidate(("Noto Serif CJK SC", "Noto Serif SC")),
            Candidate(("AR PL UMing CN",)),
        ),
    }
)
"""The candidates for each face, the best first."""
