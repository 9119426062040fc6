"""What lines beside a report look like: the furniture of a site, the 信息公开 table, the marks of a filed copy.

A line is furniture only as a whole and only outside the text; the same words in the prose of a report are prose. The
one thing that may stand within the text is a page number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from fazhi_report.importing.outline import AsideKind

BODIES: Final = (
    "人民政府|政府|委员会|常委会|人大|政协|党委|党组|省委|市委|县委|区委|办公室|办公厅|局|厅|院|处|中心|管委会|委|办|部|署"
    "|总队|支队|大队"
)

ISSUER: Final = re.compile(rf"[^\s，。；：、！？“”《》（）()\[\]〔〕0-9:;,>]{{2,30}}(?:{BODIES}|街道办事处|办事处)")

ARABIC_DATE: Final = r"[0-9０-９]{4}\s*年\s*[0-9０-９]{1,2}\s*月\s*[0-9０-９]{1,2}\s*日"
CHINESE_DATE: Final = (
    r"[一二][〇○ＯO零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
JOINED_DATE: Final = r"[0-9]{4}[-./／][0-9]{1,2}[-./／][0-9]{1,2}"
DAY: Final = f"(?:{ARABIC_DATE}|{CHINESE_DATE}|{JOINED_DATE})"
DATE: Final = re.compile(f"(?P<arabic>{ARABIC_DATE})|(?P<chinese>{CHINESE_DATE})|(?P<joined>{JOINED_DATE})")

PAGE_NUMBER: Final = re.compile(
    r"(?:[-—–－─―·•~]+\s*[0-9０-９]{1,3}\s*[-—–－─―·•~]+"
    r"|第\s*[0-9０-９]{1,3}\s*页(?:\s*[,，/／|]?\s*[（(]?共\s*[0-9０-９]{1,3}\s*页[）)]?)?"
    r"|共\s*[0-9]{1,3}\s*页|[0-9]{1,3}\s*/\s*[0-9]{1,3}|[0-9]{1,3})"
)

RELATED: Final = "文章|链接|新闻|阅读|信息|稿件|文件|附件|解读|内容|报道"

FIELDS: Final[Mapping[str, tuple[AsideKind, str]]] = MappingProxyType(
    {
        r"索\s*引\s*号": ("disclosure", "disclosure.index_number"),
        r"(?:主题|信息|组配|内容|服务对象|公开)?分\s*类|主题词|体裁分类|信息类别": (
            "disclosure",
            "disclosure.category",
        ),
        r"(?:发布|公开|责任|制发)(?:机构|机关|单位|主体)": ("disclosure", "disclosure.publisher"),
        r"(?:成文|发文|生成|印发|制发|生效|实施|废止|失效)(?:日期|时间)": ("disclosure", ""),
        r"(?:发布|公开|公布)(?:日期|时间)": ("disclosure", "disclosure.published"),
        r"(?:公文|文件|信息)?(?:名\s*称|标\s*题)": ("disclosure", ""),
        r"文\s*号|发文字号|文件编号|公文字号": ("disclosure", "disclosure.number"),
        r"(?:信息|文件|公文)?(?:有\s*效\s*性|效力状态|时效性?|有效状态)": ("disclosure", "disclosure.validity"),
        r"公开(?:方式|范围|时限|属性|类别|形式|程序)|内容概述|关\s*键\s*[词字]": ("disclosure", ""),
        r"信息索引|发文(?:机关|单位)|语种|载体类型": ("disclosure", ""),
        r"(?:更新|上传)?(?:时\s*间|日\s*期)|更新(?:日期|时间)": ("time", ""),
        r"(?:浏览|阅读|点击|访问)(?:次数|量|数|人数)?|人气": ("views", ""),
        r"(?:信息|文章|稿件|内容|新闻|文件)?来\s*源|稿源|供稿(?:单位)?|作\s*者|撰稿|录入(?:人|员)?|信息员": (
            "source",
            "",
        ),
        r"(?:责任|执行)?编\s*辑|责编|编审|初审|终审|审核(?:人)?|审\s*签": ("source", ""),
        r"字\s*[体号]|分享(?:到|至)?|打\s*印|收\s*藏|视力保护色|我要纠错|扫一扫.{0,16}": ("share", ""),
        r"您?(?:现在|当前|所在)?的?位\s*置": ("navigation", ""),
        rf"相关(?:{RELATED})|[上下]一[篇条页]|推荐阅读|延伸阅读|热门.{{0,4}}": ("related", ""),
        r"签\s*发\s*人?|会签人?": ("signers", "filing.signers"),
        r"抄\s*送|抄\s*报|分\s*送|主\s*送机?关?": ("copies", "filing.copies"),
        r"附\s*件?(?:\s*[0-9０-９一二三四五六七八九十]{1,2})?": ("attachment", ""),
        r"主办(?:单位|方)?|承办(?:单位)?|协办|技术支持|版权所有|(?:政府)?网站标识码|备案序?号|站点地图|网站地图": (
            "navigation",
            "",
        ),
        r"联系(?:电话|我们|方式|人)|地\s*址|邮\s*编|(?:举报)?电\s*话|传\s*真": ("navigation", ""),
    }
)
"""Names of fields, as patterns, to what they tell and to the key of `report.yaml` that holds it."""

FIELD: Final = re.compile("|".join(f"(?P<f{index}>{pattern})" for index, pattern in enumerate(FIELDS)))
FIELD_BREAK: Final = re.compile(
    rf"(?:^|(?<=[\s|｜【\[（(\]】）)]))[【\[（(]?\s*(?P<field>{'|'.join(FIELDS)})\s*[】\]）)]?\s*[：:]"
)
FIELD_MEANINGS: Final = tuple(FIELDS.values())

BUTTONS: Final = "字体|字号|大|中|小|特大|打印本页|打印|关闭窗口|关闭本页|关闭|收藏|分享|下载|纠错|保存|复制链接"

WHOLE: Final[tuple[tuple[AsideKind, str, re.Pattern[str]], ...]] = (
    ("page_number", "", PAGE_NUMBER),
    ("navigation", "", re.compile(r"[^，。；>»›＞]*[>»›＞][^，。；]*")),
    (
        "navigation",
        "",
        re.compile(r"首\s*页(?:\s*[/|·\-—]\s*.{0,60})?|返回(?:顶部|首页|列表)|繁體|无障碍|登录|注册|English"),
    ),
    ("share", "", re.compile(rf"[【\[（(]?(?:(?:{BUTTONS})[】\]）)\s|｜:：【\[（(]*){{1,10}}")),
    ("share", "", re.compile(r"扫一扫.{0,24}|用?微信扫.{0,24}|分享(?:到|至).{0,40}")),
    ("related", "", re.compile(rf"(?:相关(?:{RELATED})|推荐阅读|延伸阅读|友情链接)")),
    ("related", "", re.compile(r"[上下]一[篇条]\s*.{0,80}")),
    ("views", "", re.compile(r"(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s*[（(]?\s*[0-9０-９,]*\s*次?\s*[）)]?")),
    ("time", "", re.compile(rf"{DAY}\s+[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?.{{0,40}}")),
    (
        "document_number",
        "filing.number",
        re.compile(
            r"[^\s，。；：0-9]{1,15}\s*[〔\[（(【［]\s*[0-9０-９]{4}\s*[〕\]）)】］]\s*第?\s*[0-9０-９]{1,5}\s*号"
        ),
    ),
    ("mark", "filing.mark", re.compile(rf".{{0,30}}(?:{BODIES})\s*文\s*件")),
    ("other", "", re.compile(r"(?:绝密|机密|秘密|内部资料|特急|加急|平急|急件)(?:[★☆\s].{0,10})?|[0-9]{6}")),
    ("other", "", re.compile(r"[（(]?\s*(?:此|本)页无正文.{0,20}")),
    ("other", "", re.compile(r"[（(]?(?:此件(?:主动|依申请|不予?)?公开(?:发布)?[）)]?|公开属性.{0,20})")),
    ("printed", "filing.printed_by", re.compile(rf".{{2,40}}?\s*{DAY}\s*印\s*发")),
    ("navigation", "", re.compile(r"(?i:copyright|©).{0,100}|.{0,40}(?:ICP备|公网安备|网站标识码|版权所有).{0,80}")),
)
"""What a whole line may be, apart from fields with a name and a colon."""

SHORTEST_PROSE: Final = 45
"""Characters of a sentence behind the name of a field at least."""

LONGEST: Final = 200
"""Characters of a line of furniture at most."""

FIELD_CELL: Final = re.compile(rf"(?:{'|'.join(FIELDS)})\s*[：:]?")


class Furniture(NamedTuple):
    """A stretch of a line that is furniture: from `start` to `end`, what it is, and its key in `report.yaml`.

    `value` is what a field says.
    """

    start: int
    end: int
    kind: AsideKind
    key: str
    value: str


def furniture_in(text: str) -> tuple[Furniture, ...]:
    """Return what a line of furniture consists of, nothing where the line is none."""
    if len(text) > LONGEST:
        return ()
    breaks = list(FIELD_BREAK.finditer(text))
    if breaks and not _is_prose(text, len(breaks)):
        first = breaks[0].start()
        if first <= 1:
            return tuple(_fields(text, breaks))
        before = _before_fields(text[:first].rstrip())
        return (*before, *_fields(text, breaks)) if before else ()
    for kind, key, pattern in WHOLE:
        if pattern.fullmatch(text) is not None:
            return (Furniture(0, len(text), kind, key, text),)
    return ()


def row_furniture(cells: tuple[str, ...], text: str) -> tuple[Furniture, ...]:
    """Return what a row of a 信息公开 table says, nothing where it is a row of another table.

    The cells are field and value in turn; the value may stand in the cell of its field.
    """
    filled = [cell for cell in cells if cell]
    if not filled or FIELD_CELL.match(filled[0]) is None:
        return ()
    if "：" not in filled[0] and ":" not in filled[0] and FIELD_CELL.fullmatch(filled[0]) is None:
        return ()
    found: list[Furniture] = []
    at = 0
    for index, cell in enumerate(filled):
        start = max(text.find(cell, at), at)
        match = FIELD_CELL.match(cell)
        is_field = match is not None and (match.end() == len(cell) or "：" in match[0] or ":" in match[0])
        if match is not None and is_field:
            kind, key = _meaning(match[0].rstrip("：: "))
            found.append(Furniture(start, start + len(cell), kind, key, cell[match.end() :].strip()))
        elif found:
            before = found[-1]
            value = f"{before.value}{cell}" if index else cell
            found[-1] = before._replace(end=start + len(cell), value=value)
        at = start + len(cell)
    return tuple(found)


def is_page_number(text: str) -> bool:
    """Whether a line is nothing but a page number: — 1 —, 第1页, 1."""
    return len(text) <= len("第100页 共 100 页 （）") and PAGE_NUMBER.fullmatch(text) is not None


def iso_date(text: str) -> str:
    """Return the date of a text as `2020-02-28`, nothing where there is none."""
    match = DATE.search(text)
    if match is None:
        return ""
    written = match[0].translate(CHINESE_DIGITS) if match["joined"] or match["arabic"] else _arabic(match[0])
    numbers = re.findall(r"[0-9]+", written)
    year, month, day = (int(number) for number in numbers[:3])
    return f"{year}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""


CHINESE_DIGITS: Final = str.maketrans(
    "０１２３４５６７８９〇○ＯO零一二三四五六七八九", "0123456789" + "00000" + "123456789"
)


def _arabic(written: str) -> str:
    """Return a date in Chinese numerals with Arabic ones: 二〇二〇年二月二十八日."""
    year, _, rest = written.partition("年")
    month, _, day = rest.partition("月")
    return "-".join((year.translate(CHINESE_DIGITS), _below_hundred(month), _below_hundred(day.rstrip("日"))))


def _below_hundred(numeral: str) -> str:
    tens, ten, ones = numeral.rpartition("十")
    digits = [each.translate(CHINESE_DIGITS) if each else "" for each in (tens, ones)]
    return str(int(digits[0] or "1") * 10 + int(digits[1] or "0")) if ten else digits[1]


def _fields(text: str, breaks: list[re.Match[str]]) -> Iterator[Furniture]:
    ends = [match.start() for match in breaks[1:]] + [len(text)]
    for index, (match, end) in enumerate(zip(breaks, ends, strict=True)):
        kind, key = _meaning(match["field"])
        start = match.start() if index or match.start() > 1 else 0
        yield Furniture(start, end, kind, key, text[match.end() : end].strip(" \t\u3000|｜【】[]（）()"))


def _meaning(field: str) -> tuple[AsideKind, str]:
    match = FIELD.fullmatch(field)
    assert match is not None
    return next(meaning for index, meaning in enumerate(FIELD_MEANINGS) if match[f"f{index}"])


def _before_fields(text: str) -> tuple[Furniture, ...]:
    """Return what the beginning of a line of fields is: furniture of its own, or the day of publication."""
    if DATE.fullmatch(text) is not None:
        return (Furniture(0, len(text), "time", "disclosure.published", text),)
    return furniture_in(text)


def _is_prose(text: str, fields: int) -> bool:
    """Whether a line that begins with the name of a field is a sentence all the same."""
    return fields == 1 and len(text) > SHORTEST_PROSE and ("。" in text or text.count("，") > 1)
