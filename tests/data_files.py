"""Data files as YAML text, right or wrong in a place or two, for what must judge them alike.

`files` draws them at random; `files_with_one_change` yields a file with every key there is, changed in one place.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any, Final

from hypothesis import strategies as st

Node = str | list[Any] | dict[str, Any]
"""A part of a file: a scalar as it is written, a list, or a mapping."""

RIGHT: Final[Mapping[str, tuple[str, ...]]] = {
    "text": (
        "受理行政复议案件",
        '"{{ year }}年"',
        "2019",
        "1.10",
        '"12:30"',
        "corrected / concluded",
        ">-\n    甲\n\n    乙",
    ),
    "date": ("2020-02-29", '"2019-12-31"'),
    "year": ("2019", '"2019"'),
    "decimals": ("0", "2", "12", '"2"', '"02"'),
    "value": ("179", "0", "-3.2", "1.10", "2800余", "260.7万", "10余万", "91%", "pending", '"179"'),
    "number": ("179", "68.46%", "约300"),
    "unit": ("件", '"%"', '"‰"', "百分点", "万元", "条/件", "1/件", "场（次）", "人·月", "m²", '""'),
    "identifier": ("accepted", "受理", "_a1", "Ⅰ", "a·b", "件〇"),
    "place": ("report", "plan", "disputes.accepted"),
    "region": ("360700", '"010000"'),
    "code": ("FZ505",),
    "document_number": ("示市府〔2020〕8号", "法治办〔2019〕106号"),
    "site_code": ('"9900000001"', "9900000001", '"0100000001"'),
    "domain": ("www.example.gov.cn", "示例.政务", "a-b.xn--55qw42g"),
    "address": ("https://www.example.gov.cn/a.html", "http://示例.政务", "https://a?b#c"),
    "moment": ("2020-03-27 10:00", "2020-02-29 23:59", '"2019-12-31 00:00"'),
    "numbering": ("一是", "（一）", "1.", '"1."', "1、", "（1）", "1）", "①", "第一，", "一要"),
    "truth": ("true", "false", '"true"'),
}
"""Scalars that are right, by the name of their definition."""

WRONG: Final = (
    *("", "~", "null", "True", "false", "no", "y", "0179", "007", "-0", "-0.0", "+5", ".5", "5.", "1e3", "1E400"),
    *(
        "0x1F",
        "0o17",
        ".inf",
        "-.INF",
        ".nan",
        "12:30",
        "1_000",
        "10,571",
        "１７９",
        "179件",
        "一百",
        "9" * 41,
        "0." + "1" * 40,
    ),
    *(
        "2020-02-30",
        "2019-02-29",
        "2020-2-3",
        "0000-01-01",
        "2020-02-28x",
        "1948",
        "3000",
        "2019.0",
        "+2019",
        "13",
        "1.0",
    ),
    *(
        "万",
        "百分比",
        "千分",
        "百分点",
        "件/",
        "/件",
        "件//件",
        "1",
        "1/1",
        "m⁰",
        "m¹",
        "℃",
        "件件件件件件件件件件件件件件件件件件件件件",
    ),
    *("甲[2020]8号", "甲〔2020〕第8号", "甲〔2020〕08号", "〔2020〕8号", "甲〔20〕8号", "文号：甲〔2020〕8号"),
    *("990000000", "0100000001", "99000000010"),
    *("https://www.example.gov.cn/", "example", "a..cn", "1.5", "1.e5", "-a.cn"),
    *("ftp://a.cn", "https://", "https:///a", "'https://a b'"),
    *("2020-03-27 24:00", "2020-02-30 10:00", "2020-03-27T10:00", "2020-03-27 9:00", "2020-03-27 10:00:00"),
    *("year", "sum", "a-b", "a.b", "a.b.c", "1a", "a b", "甲，", "😀", "36070", "3607000", "FZ5", "FZ5055", "fz505"),
    *(
        "achievement",
        "half_down",
        "[甲]",
        "[]",
        "{}",
        "{甲: 乙}",
        '" "',
        '""',
        '"\\n"',
        '"179\\n"',
        '"甲\\n"',
        '"件\\n"',
    ),
)
"""Scalars, and a few other things, that are wrong in most places."""

KEYS: Final = ("titel", "text", "id", "受理", "year", "1a", "no", "甲乙", "a-b", "accepted")

OTHER_VALUES: Final = ("", "true", "2019", "7.5", "甲 乙", '" "', "[]", "[甲]", "{}", "{甲: 乙}")
"""A value of each type, one of which is wrong wherever it is put."""


def files(schema: Mapping[str, Any]) -> st.SearchStrategy[bytes]:
    """Return a strategy for files of a schema, most of them with a mistake or two."""

    @st.composite
    def file(draw: st.DrawFn) -> bytes:
        root = draw(right(schema, schema))
        assert isinstance(root, dict)
        for _ in range(draw(st.sampled_from((0, 1, 1, 2)))):
            spoil(root, draw)
        return as_file(root)

    return file()


def right(part: Mapping[str, Any], root: Mapping[str, Any]) -> st.SearchStrategy[Node]:
    """Return a strategy for what a part of a schema asks for."""
    if "properties" in part:
        return mapping(part, root)
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        return st.sampled_from(RIGHT[name]) if name in RIGHT else right(root["$defs"][name], root)
    if "enum" in part:
        return st.sampled_from(part["enum"])
    if "items" in part:
        item = st.deferred(lambda: right(part["items"], root))
        return st.lists(item, min_size=part.get("minItems", 0), max_size=2)
    names = st.sampled_from(RIGHT["identifier"])
    return st.dictionaries(names, right(part["additionalProperties"], root), max_size=2)


@st.composite
def mapping(draw: st.DrawFn, part: Mapping[str, Any], root: Mapping[str, Any]) -> dict[str, Node]:
    """Draw a mapping with the keys of a part of a schema: all that it needs, and some of the others, at least one."""
    keys = [key for key in part["properties"] if key in part.get("required", ()) or draw(st.booleans())]
    keys = keys or [next(iter(part["properties"]))]
    return {key: draw(right(part["properties"][key], root)) for key in keys}


def whole(part: Mapping[str, Any], root: Mapping[str, Any], above: tuple[str, ...] = ()) -> Node:
    """Return what a part of a schema asks for with every key, and one item in each list and mapping.

    `above` are the definitions that it is a part of: one that holds others like itself holds one.
    """
    if "properties" in part:
        return {key: whole(inner, root, above) for key, inner in part["properties"].items()}
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        return RIGHT[name][0] if name in RIGHT else whole(root["$defs"][name], root, (*above, name))
    if "enum" in part:
        return str(part["enum"][0])
    if "items" in part:
        again = above.count(part["items"].get("$ref", "").rpartition("/")[2]) > 1
        return [] if again else [whole(part["items"], root, above)]
    return {part["title"]: whole(part["additionalProperties"], root, above)}


def files_with_one_change(schema: Mapping[str, Any]) -> Iterator[bytes]:
    """Yield the whole file of a schema, then it with each value replaced, left out or repeated, each key renamed."""
    root = whole(schema, schema)
    yield as_file(root)
    for number, holder in enumerate(holders_in(root)):
        for place in list(holder) if isinstance(holder, dict) else range(len(holder)):
            for change in ("remove", "rename", "again", *OTHER_VALUES):
                changed = deepcopy(root)
                make_change(holders_in(changed)[number], place, change)
                yield as_file(changed)


def make_change(holder: Any, place: Any, change: str) -> None:  # noqa: ANN401 (a mapping or a list)
    """Change one entry of a mapping or list; `change` is what to do, or the value to put there."""
    if change == "remove":
        del holder[place]
    elif isinstance(holder, list):
        holder[place:] = [holder[place], holder[place]] if change == "again" else [change]
    elif change == "rename":
        holder["a-b"] = holder.pop(place)
    elif change == "again":
        holder["titel"] = holder[place]
    else:
        holder[place] = change


def as_file(root: Node) -> bytes:
    """Return a file of data."""
    return ("\n".join(written(root, 0)) + "\n").encode()


def spoil(root: dict[str, Any], draw: st.DrawFn) -> None:
    """Make one change somewhere: another scalar, another key, one key less or more."""
    holders = [holder for holder in holders_in(root) if holder]
    holder = draw(st.sampled_from(holders)) if holders else root
    places = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    place: Any = draw(st.sampled_from(places)) if places else draw(st.sampled_from(KEYS))
    change = draw(st.sampled_from(("replace", "replace", "rename", "remove", "add")))
    if change == "remove" and places:
        del holder[place]
    elif change == "rename" and isinstance(holder, dict) and places:
        holder[draw(st.sampled_from(KEYS))] = holder.pop(place)
    elif change == "add" and isinstance(holder, dict):
        holder[draw(st.sampled_from(KEYS))] = draw(st.sampled_from(WRONG))
    else:
        holder[place] = draw(st.sampled_from((*WRONG, *(word for words in RIGHT.values() for word in words))))


def holders_in(node: Node) -> list[Any]:
    """Return every mapping and list, the outermost first."""
    if isinstance(node, str):
        return []
    inner = node.values() if isinstance(node, dict) else node
    return [node, *(holder for each in inner for holder in holders_in(each))]


def written(node: Node, indent: int) -> list[str]:
    """Return the lines of a mapping or list, which is not empty, in block style."""
    spaces = " " * indent
    lines: list[str] = []
    entries = (
        ((f"{key}:", value) for key, value in node.items())
        if isinstance(node, dict)
        else (("-", each) for each in node)
    )
    for head, value in entries:
        if isinstance(value, str):
            lines.append(f"{spaces}{head} {value}".replace("\n    ", f"\n{spaces}    ").rstrip())
        elif value:
            lines += [f"{spaces}{head}", *written(value, indent + 2)]
        else:
            lines.append(f"{spaces}{head} {json.dumps(value)}")
    return lines or [f"{spaces}{{}}"]
