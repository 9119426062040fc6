"""Why a text is no number, in a few words: what FZ209 says behind its message. Read only when a number is wrong."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Text
from fazhi_report.quantity import LONGEST_NUMBER

REASONS: Final[dict[str, Text]] = {
    "empty": Text("这里是空白的", "it is blank"),
    "too_long": Text(f"超过了 {LONGEST_NUMBER} 个字符", f"it has more than {LONGEST_NUMBER} characters"),
    "space": Text("前后有空格", "there are spaces around it"),
    "state": Text("这个词要用英文写", "this word is written in English"),
    "full_width": Text("有全角字符", "it has full-width characters"),
    "sign": Text("只有小于零的数前面写半角的 -", "only a number below zero has a sign, which is -"),
    "grouped": Text("数字要连着写", "nothing stands between its digits"),
    "range": Text("这是范围，不是一个数", "it is a range, not one number"),
    "zeros": Text("前面有多余的零", "there are idle zeros in front"),
    "point": Text("小数点两边都要有数字", "a point has digits on both sides"),
    "chinese": Text("这是汉字数字", "it is written in Chinese numerals"),
    "magnitude": Text("阿拉伯数字后面不这样写", "this does not follow Arabic digits"),
    "qualifier": Text("表示约数的词只写一个", "one word is enough to make it approximate"),
    "unit_inside": Text("单位要写在 unit 下", "the unit belongs under unit"),
    "no_number": Text("", ""),
}
"""`quantity.Reason` → its words in both languages; empty where there is nothing to add."""
