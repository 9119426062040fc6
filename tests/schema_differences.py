"""What fazhi refuses in one file and the JSON Schemas let pass: the whole list, each entry with its reason.

There is nothing the other way round: what a schema refuses, fazhi refuses. `test_editor_schema` holds the schemas to
this list, and the list to the schemas: an entry without which nothing would differ fails. A file that is no YAML has no
entry, since no schema ever sees it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from fazhi_report.editor_schema.letters import REPERTOIRE
from tests.yaml_core import is_number

NUMBERS: Final = "a schema is told what number was written, and not how: 5 and +5, 2019 and 2019.0 are the same to it"
TEXT: Final = "a schema is told the data of a file, not its text"
OTHERS: Final = "YAML 1.2, by which editors go, reads what YAML 1.1 misreads as fazhi does, and quotes are not data"
TWO_VALUES: Final = "two values must agree, and no schema compares one with another"
TWO_FILES: Final = "another file, or the name of a folder, has to agree"
RARE: Final = "a pattern that all readers of schemas share cannot tell letters from marks in every script (see letters)"


class Difference(NamedTuple):
    """A code that may be found though the schema has nothing to say.

    `applies` tells from the text marked by the finding whether it is such a case. `kind` and `example` are a file in
    which the code, and nothing else, is found.
    """

    code: str
    reason: str
    kind: str
    example: str
    applies: Callable[[str], bool] = lambda _: True
    encoding: str = "utf-8"


def is_rare(text: str) -> bool:
    """Whether a text holds a character that no class of the schemas decides on."""
    return not set(text) <= set(REPERTOIRE)


def statistic(lines: str) -> str:
    """Return a section with one statistic."""
    return f"statistics:\n  accepted:\n    label: 受理\n{lines}"


def report(region: str = '"360700"', year: str = "2019") -> str:
    """Return a `report.yaml`. Its one section is missing."""
    return f"title: 甲\nissuer: 乙\nregion: {region}\nyear: {year}\ndate: 2020-02-28\nsections: [preamble]\n"


def site(line: str) -> str:
    """Return the page tags of a report, with one line of them written in another way."""
    lines = [
        *("name: 甲", "domain: www.example.gov.cn", 'code: "9900000001"', "column: 乙", "column_description: 丙"),
        *("column_keywords: [丁]", "column_type: 戊", "published: 2020-03-27 10:00", "source: 己"),
    ]
    key = line.partition(":")[0]
    return "site:\n" + "".join(f"  {line if each.startswith(f'{key}:') else each}\n" for each in lines)


DIFFERENCES: Final = (
    Difference("FZ103", TEXT, "section", "title: 甲\n", encoding="utf-16"),
    Difference("FZ105", TEXT, "section", "title: 甲\u200b乙\n"),
    Difference("FZ111", TEXT, "section", "title: &name 甲\n"),
    Difference("FZ112", TEXT, "section", "title: !!str 甲\n"),
    Difference("FZ113", OTHERS, "section", "title: yes\n"),
    Difference("FZ114", OTHERS, "section", "title: 12:30\n"),
    Difference("FZ115", NUMBERS, "section", "title: 0123\n"),
    Difference("FZ135", TEXT, "section", "text: ＞-\n  甲\n"),
    Difference(
        "FZ206",
        OTHERS,
        "section",
        "continued: True\nmeasures: [{text: 甲}]\n",
        lambda text: text in ("True", "TRUE", "False", "FALSE"),
    ),
    Difference("FZ207", NUMBERS, "report", report(year="2019.0"), is_number),
    Difference("FZ209", NUMBERS, "section", statistic("    value: +5\n"), is_number),
    Difference("FZ210", RARE, "section", statistic("    value: 5\n    unit: 😀\n"), is_rare),
    Difference("FZ211", RARE, "section", "subsections:\n  - id: 😀\n    title: 甲\n", is_rare),
    Difference("FZ213", NUMBERS, "report", report(region="36070e1"), is_number),
    Difference("FZ216", TWO_VALUES, "section", statistic("    value: 91%\n    unit: 件\n")),
    Difference("FZ217", OTHERS, "section", "title: 2019-12-31\n"),
    Difference("FZ218", TWO_VALUES, "section", statistic("    value: 3万\n    unit: 万元\n")),
    Difference("FZ221", TWO_FILES, "report", report()),
    Difference("FZ223", TWO_FILES, "report", report(year="2018")),
    Difference("FZ225", TWO_VALUES, "section", "subsections:\n  - {id: 甲, title: 乙}\n  - {id: 甲, title: 丙}\n"),
    Difference(
        "FZ226",
        TWO_VALUES,
        "section",
        statistic("    value: 5\n") + "derived:\n  accepted:\n    label: 受理\n    formula: 1 + 1\n",
    ),
    Difference("FZ229", RARE, "report", report() + "waivers:\n  - {code: FZ505, where: 😀, reason: 甲}\n", is_rare),
    Difference("FZ231", RARE, "report", report() + "filing:\n  number: 😀〔2020〕8号\n  addressee: 甲\n", is_rare),
    Difference("FZ232", NUMBERS, "report", report() + site("code: 990000000e1"), is_number),
    Difference("FZ233", RARE, "report", report() + site("domain: 😀.cn"), is_rare),
    Difference("FZ238", NUMBERS, "section", "numbering: 1\nmeasures: [{text: 甲}]\n", is_number),
)
"""In the order of the codes."""
