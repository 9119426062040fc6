"""Slips as data, and the files of a year with one of them in it.

They are made in the real report, those of the family `last_year` in the second of two years of an invented one.

Each item of a file in `slips/` is one slip:

    - slip: two digits swapped              # what the hand did
      file: disputes                        # the file without .yaml
      find: 'value: 149'                    # stands once in the file, in one line
      becomes: 'value: 194'
      finds:                                # what a check must find, and on which line
        - FZ308: corrected <= concluded     # the line with this text, which stands once in the changed file
        - FZ306: 'stated: 68.46%'

For the text of a line, `here` means the one on which the change begins, `top` the first, `report.yaml: date` one of
another file, `label: 办结 … unit:` the first with `unit:` from that with the words before the dots on, and
`here … unit:` that from where the change begins on. For the code, `any` stands for whatever a check has to say of the
line: no rule is made for the slip.

Words are chosen so that they stand in one line however `fazhi fmt` breaks the text: at a comma, none goes on behind it.

- `after: label: 办结` has `find` looked for behind this text, which stands once, instead of once in the whole file.
- `block: deleted` (or `doubled`) in place of `becomes` takes the whole item of a list, or the whole key with all that
  is indented below it, whose first line holds the text.
- `whole: deleted` in place of `find` takes the file away, `whole: gbk` (or another name of an encoding) saves it in
  that encoding, and `whole: → name` renames it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

import yaml

FOLDER: Final = Path(__file__).parent / "slips"
UNKNOWABLE: Final = "unknowable"
"""The family of the slips that cannot be found from the report itself; they do not count."""

LAST_YEAR: Final = "last_year"
"""The family of the slips that are found by comparing a report with the one on the year before."""

YEAR: Final = 2019
DATA: Final = Path(__file__).parents[2] / "data"
PAIR: Final = Path(__file__).parents[1] / "reports" / "pair" / "data"
"""Two years of one report."""

KEYS: Final = frozenset({"slip", "file", "find", "after", "becomes", "block", "whole", "finds"})
WAYS: Final = frozenset({"becomes", "block", "whole"})
BLOCKS: Final = ("deleted", "doubled")
HERE: Final = "here"
TOP: Final = "top"
ANY: Final = "any"
FURTHER_ON: Final = " … "
RENAMED: Final = "→ "


class SlipError(ValueError):
    """A slip that cannot be made: its item is not as described above, or its words do not name one place."""


class Expected(NamedTuple):
    """A finding to be made: its code, and the file (a name without `.yaml`) and text that name its line.

    An empty text stands for the line on which the change begins.
    """

    code: str
    file: str
    text: str


class Slip(NamedTuple):
    """One slip. Exactly one of `becomes`, `block` and `whole` says what happens; the others are None."""

    family: str
    what: str
    file: str
    find: str
    after: str
    becomes: str | None
    block: str | None
    whole: str | None
    expected: tuple[Expected, ...]

    @property
    def title(self) -> str:
        """What names the slip to a reader, in one line."""
        change = "".join(each for each in (self.becomes, self.block, self.whole) if each is not None)
        return f"{self.what} ({self.file}.yaml: {self.find or 'the file'} → {change})".replace("\n", "⏎")


class Slipped(NamedTuple):
    """The files of a year by name with one slip in them, the line on which it begins, and the encoding of its file."""

    contents: dict[str, bytes]
    line: int
    encoding: str = "utf-8"


def read_slips() -> tuple[Slip, ...]:
    """Return all slips, family by family."""
    return tuple(slip for path in sorted(FOLDER.glob("*.yaml")) for slip in slips_in(path))


def slips_in(path: Path) -> Iterator[Slip]:
    """Yield the slips of one family."""
    for item in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader):  # noqa: S506 - reads texts alone
        well_written = set(item) <= KEYS and len(WAYS & set(item)) == 1 and ("find" in item) != ("whole" in item)
        if not well_written or item.get("block", BLOCKS[0]) not in BLOCKS or "\n" in item.get("find", ""):
            raise SlipError(path.name, item)
        finds = (pair for each in item.get("finds", ()) for pair in each.items())
        yield Slip(
            *(path.stem, item["slip"], item["file"], item.get("find", ""), item.get("after", "")),
            *(item.get("becomes"), item.get("block"), item.get("whole")),
            tuple(expected_of(code, text, item["file"]) for code, text in finds),
        )


def expected_of(code: str, text: str, file: str) -> Expected:
    """Return what one line under `finds` says of a slip in this file."""
    other, colon, rest = text.partition(".yaml: ")
    if colon:
        return Expected(code, other, rest)
    return Expected(code, file, "" if text == HERE else text)


def contents_for(family: str, year: int = YEAR) -> dict[str, bytes]:
    """Return the files by name of the report in which the slips of a family are made, or of the year before."""
    folder = (PAIR if family == LAST_YEAR else DATA) / str(year)
    return {name_of(path.stem, year): path.read_bytes() for path in sorted(folder.glob("*.yaml"))}


def name_of(file: str, year: int = YEAR) -> str:
    """Return the name of a file as it is shown to readers."""
    return f"data/{year}/{file}.yaml"


def with_slip(contents: Mapping[str, bytes], slip: Slip) -> Slipped:
    """Return the files with the slip in them."""
    name = name_of(slip.file)
    text = contents[name].decode()
    if slip.whole is not None:
        others = {each: content for each, content in contents.items() if each != name}
        if slip.whole.startswith(RENAMED):
            others[name_of(slip.whole.removeprefix(RENAMED))] = contents[name]
        elif slip.whole != "deleted":
            others[name] = text.encode(slip.whole)
            return Slipped(others, 1, slip.whole)
        return Slipped(dict(sorted(others.items())), 1)
    start = text.find(slip.find, place_in(text, slip.after)) if slip.after else place_in(text, slip.find)
    if start < 0:
        raise SlipError(slip.title)
    changed, at = rewritten(text, start, slip.becomes, slip)
    return Slipped({**contents, name: changed.encode()}, changed.count("\n", 0, at) + 1)


def rewritten(text: str, start: int, becomes: str | None, slip: Slip) -> tuple[str, int]:
    """Return a text with the slip at `start`, and where the change begins in it."""
    if becomes is not None:
        same = next((at for at, (one, other) in enumerate(zip(slip.find, becomes, strict=False)) if one != other), None)
        same = min(len(slip.find), len(becomes)) if same is None else same
        changed = text[:start] + becomes + text[start + len(slip.find) :]
        return changed, start + same + becomes.startswith("\n", same)
    start, end = block_around(text, start)
    if slip.block == "doubled":
        return text[:end] + text[start:end] + text[end:], end
    return text[:start] + text[end:], start


def place_in(text: str, words: str) -> int:
    """Return where words stand in a text: once, but for those behind `FURTHER_ON`, which are the first from there."""
    first, _, second = words.partition(FURTHER_ON)
    place = text.find(second, text.index(first)) if text.count(first) == 1 else -1
    if place < 0:
        raise SlipError(words, text.count(first))
    return place


def block_around(text: str, place: int) -> tuple[int, int]:
    """Return the start and end of the lines of a key or item whose first line holds `place`, all below it included."""
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", start) + 1
    depth = indentation(text[start:end])
    while end < len(text):
        following = text.find("\n", end) + 1 or len(text)
        line = text[end:following]
        if line.strip() and indentation(line) <= depth:
            break
        end = following
    return start, end


def indentation(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))
