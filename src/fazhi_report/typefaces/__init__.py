"""The faces of an official document, and which of those installed on the machine stand for them.

`preference` says which typefaces may stand for a face, `finding` which of them is there.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, get_args

Face = Literal["xiaobiaosong", "fangsong", "heiti", "kaiti", "songti"]
"""小标宋 of titles, 仿宋 of text, 黑体 and 楷体 of headings, 宋体 of page numbers (GB/T 9704-2012, 7)."""

FACES: Final[tuple[Face, ...]] = get_args(Face)
"""The faces in that order."""

NAMES: Final[Mapping[Face, str]] = MappingProxyType(
    {"xiaobiaosong": "小标宋", "fangsong": "仿宋", "heiti": "黑体", "kaiti": "楷体", "songti": "宋体"}
)
"""What each face is called."""


class Typeface(NamedTuple):
    """An installed face: family and weight by which the typesetting engine knows it, and the path of its file."""

    face: Face
    family: str
    weight: int
    file: str


NO_TYPEFACES: Final[Mapping[Face, Typeface]] = MappingProxyType({})
"""Where nothing is set in type."""
