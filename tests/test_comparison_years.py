"""Three years of a small report compared: every change that its list names is told, and no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any, Final, NamedTuple

import pytest

from fazhi_report.comparison import Comparison, FigureChange, PassageChange, Side, compare
from tests.compared_reports import sentences_shown, shown, side_of, turned, without_relative_changes
from tests.years import YEARS, changes, contents_of

PAIRS: Final = tuple(pairwise(YEARS))
LISTED: Final = changes()
VALUE_KINDS: Final = frozenset({"changed", "filled", "pending", "state"})


READ: Final = (
    ("removed", "services.hotline", "二是", "〔-推行一次告知-〕", "〔-对办事要求一次讲清，避免群众来回跑。-〕"),
    ("added", "convenience.hotline", "二是", "〔+开展满意度回访+〕", "〔+经回访，群众满意率为+〕〔+待报+〕〔+。+〕"),
    (
        "reworded",
        "disputes.reconsideration",
        "二是",
        "开展听证审理",
        "对案情复杂〔+、社会关注+〕的案件集中听证，全年召开听证会14次。",
    ),
    (
        "moved",
        "disputes.litigation",
        "二是",
        "配合法院审理行政案件",
        "全县行政应诉案件103件，均按时提交证据和答辩材料。",
    ),
    (
        "added",
        "disputes.litigation",
        "三是",
        "〔+履行生效裁判+〕",
        "〔+法院生效裁判全部按期履行，向法院反馈司法建议落实情况+〕〔+5条+〕〔+。+〕",
    ),
    (
        "reworded",
        "shortcomings",
        "",
        "",
        "对照上级要求，我县法治政府建设还有差距。〔-一些-〕〔+少数+〕部门执法程序不够规范，〔-基层执法力量不足-〕〔+合法性审核不够及时+〕。",
    ),
    ("reworded", "shortcomings", "", "", "究其原因，主要是执法人员培训不够，〔-考核不严-〕〔+审核人员偏少+〕。"),
    ("removed", "plan", "二是", "", "〔-深化行政审批制度改革。-〕"),
    ("added", "plan", "二是", "", "〔+推行行政复议案件网上办理，方便群众申请。+〕"),
)
"""What changed in the prose of 2018 and 2019: kinds, part and number, lead, and text."""


class Compared(NamedTuple):
    """Two years compared, and what is listed of them."""

    comparison: Comparison
    listed: Mapping[str, Any]

    def figures(self, kind: str) -> dict[str, FigureChange]:
        """Return the changes of figures of one kind, by the id that the figure has in the later year, else had."""
        return {id_of(each): each for each in self.comparison.figures if kind in each.kinds}

    def passages(self, kind: str) -> list[PassageChange]:
        """Return the changes of passages of one kind."""
        return [each for each in self.comparison.prose if kind in each.kinds]

    def parts(self, kind: str, *, of_sections: bool) -> dict[str, tuple[str, str]]:
        """Return the old and new ids of the parts that changed so, by the new ones."""
        return {
            each.new.id: (each.old.id, each.new.id)
            for each in self.comparison.parts
            if each.old is not None and each.new is not None and kind in each.kinds
            if (each.new.id == each.new.section) is of_sections
        }


def id_of(change: FigureChange) -> str:
    """Return the id of a figure."""
    version = change.new or change.old
    assert version is not None
    return version.id


def texts_of(change: FigureChange) -> list[str]:
    """Return the values of a figure in both years."""
    assert change.old is not None
    assert change.new is not None
    return [change.old.text, change.new.text]


def name_of(change: PassageChange) -> str:
    """Return a measure by its lead, one without lead by its text, as the later year has it."""
    index = 1 if change.new is not None else 0
    lead = "".join((run.old, run.new)[index] for run in change.lead)
    text = "".join((run.old, run.new)[index] for sentence in change.sentences for run in sentence.runs)
    return lead or text


def by_part(changes: Iterable[PassageChange], *, slot: Callable[[str], bool]) -> dict[str, list[str]]:
    """Return the names of passages by the ids of their parts, those that stand in such a slot."""
    found: dict[str, list[str]] = {}
    for each in changes:
        passage = each.new or each.old
        assert passage is not None
        if slot(passage.slot):
            found.setdefault(passage.part.id, []).append(name_of(each))
    return found


def is_measure(slot: str) -> bool:
    """Tell whether a slot is that of a measure."""
    return slot == "measure"


def is_text(slot: str) -> bool:
    """Tell whether a slot is that of a text or of causes."""
    return not is_measure(slot)


def revisions() -> Iterator[tuple[Side, Side]]:
    """Yield each two years as if they were two revisions of the report on one year."""
    for pair in PAIRS:
        texts = [
            {
                name.replace(year, "2019"): content.replace(f"year: {year}".encode(), b"year: 2019")
                for name, content in contents_of(year).items()
            }
            for year in pair
        ]
        yield side_of(texts[0], 2019), side_of(texts[1], 2019)


@pytest.fixture(scope="module", params=PAIRS, ids=" ".join)
def years(request: pytest.FixtureRequest) -> Compared:
    """Return each two years that follow each other."""
    before: dict[str, bytes] = {}
    sides = {}
    for year in YEARS:
        before |= contents_of(year)
        sides[year] = side_of(before, int(year))
    old, new = request.param
    return Compared(compare(sides[old], sides[new]), LISTED[f"{old} {new}"])


def test_values(years: Compared) -> None:
    """Each value that changed is told with both of its texts, also where the figure has another id."""
    listed = years.listed["figures"]
    renamed = {key: texts for key, texts in listed.get("renamed_values", {}).items() if texts[0] != texts[1]}
    changed = {id_of(each): texts_of(each) for each in years.comparison.figures if VALUE_KINDS & {*each.kinds}}
    own = {"disputes.public_hearings": ["8次", "11次"]} if "disputes.hearings" in listed["renamed"] else {}
    assert changed == listed["changed"] | renamed | own
    assert not {id_of(each) for each in years.comparison.figures} & {*listed["unchanged"]}
    assert years.comparison.unchanged_figures == len(listed["unchanged"])


def test_figures_that_come_and_go(years: Compared) -> None:
    """Figures added, dropped and renamed are those listed."""
    listed = years.listed["figures"]
    assert sorted(years.figures("added")) == sorted(listed["added"])
    assert sorted(years.figures("dropped")) == sorted(listed["dropped"])
    renamed = {each.old.id: key for key, each in years.figures("renamed").items() if each.old is not None}
    assert renamed == listed["renamed"]


def test_figures_that_count_otherwise(years: Compared) -> None:
    """A figure with another definition, scope, unit or formula is flagged, and no difference is given."""
    listed = years.listed["figures"]["redefined"]
    redefined = years.figures("redefined")
    found = {key: sorted(each.name for each in change.redefined) for key, change in redefined.items()}
    assert found == {key: sorted(names) for key, names in listed.items()}
    assert all(change.difference is None and not change.comparable for change in redefined.values())


def test_values_told_otherwise(years: Compared) -> None:
    """What the later year says of the year before, and that year did not, is told."""
    restated = [
        [key, change.restated.old, change.restated.new]
        for key, change in years.figures("restated").items()
        if change.restated is not None
    ]
    assert restated == years.listed["figures"]["restated"]


def test_reasons(years: Compared) -> None:
    """A derived figure that changed names the inputs that did, of this year or the year before; a new formula first.

    Then only those inputs count that both formulas have.
    """
    reasons = {id_of(each): {reason.new.figure for reason in each.reasons} for each in years.comparison.figures}
    listed = {key: set(inputs) for key, inputs in years.listed["figures"]["because_of"].items()}
    if "formula" in years.listed["figures"]["redefined"].get("disputes.correction_rate", ()):
        listed["disputes.correction_rate"] = {"", "disputes.corrected"}
    assert {key: inputs for key, inputs in reasons.items() if inputs} == listed


def test_parts(years: Compared) -> None:
    """Sections and subsections with another id, title or place are those listed; another number is no change."""
    sections, subsections = years.listed["sections"], years.listed["subsections"]
    assert dict(years.parts("renamed", of_sections=True).values()) == sections["renamed"]
    titles = {name: texts for name, texts in sections["retitled"].items() if name != "report"}
    assert years.parts("retitled", of_sections=True).keys() == titles.keys()
    assert years.parts("retitled", of_sections=False).keys() == subsections["retitled"].keys()
    moved = years.parts("moved", of_sections=False)
    assert subsections["moved"].items() <= dict(moved.values()).items()
    assert {old.partition(".")[0] for old, new in moved.values()} == {
        *subsections["reordered"],
        *(old.partition(".")[0] for old in subsections["moved"]),
    }
    assert (years.parts("moved", of_sections=True) != {}) is (sections["order"] != [])


def test_titles_are_compared_word_by_word(years: Compared) -> None:
    """The runs of a title show both titles."""
    for change in years.comparison.parts:
        if "retitled" in change.kinds and change.new is not None:
            listed = years.listed["sections"]["retitled"] | years.listed["subsections"]["retitled"]
            texts = ["".join(run.old for run in change.title), "".join(run.new for run in change.title)]
            assert texts == listed[change.new.id]


def test_measures_that_come_and_go(years: Compared) -> None:
    """Measures added and removed are those listed."""
    listed = years.listed["measures"]
    assert by_part(years.passages("added"), slot=is_measure) == listed["added"]
    assert by_part(years.passages("removed"), slot=is_measure) == listed["removed"]
    assert by_part(years.passages("added"), slot=is_text) == years.listed["texts"]["added"]
    assert by_part(years.passages("removed"), slot=is_text) == {}


def test_measures_that_move(years: Compared) -> None:
    """A measure in another part has moved; of those in another order only as many as need to."""
    listed = years.listed["measures"]
    elsewhere = {
        name_of(each): [each.old.part.id, each.new.part.id]
        for each in years.passages("moved")
        if each.old is not None and each.new is not None and each.old.part.id != each.new.part.id
    }
    assert elsewhere == listed["moved"]
    in_place = [each for each in years.passages("moved") if name_of(each) not in elsewhere]
    assert {key: len(names) for key, names in by_part(in_place, slot=is_measure).items()} == {
        key: len(names) for key, names in listed["reordered"].items()
    }


def test_measures_that_are_reworded(years: Compared) -> None:
    """Passages with other words are those listed, and none in which only figures have new values."""
    listed = years.listed["measures"]["reworded"]
    reworded = by_part(years.passages("reworded"), slot=is_measure)
    assert {key: sorted(names) for key, names in reworded.items()} == {
        key: sorted(names) for key, names in listed.items()
    }
    assert by_part(years.passages("reworded"), slot=is_text).keys() == years.listed["texts"]["reworded"].keys()


def test_what_is_declared(years: Compared) -> None:
    """Relations and waivers added, removed and given another reason are those listed, and so is the title."""
    relations, waivers = years.listed["relations"], years.listed["waivers"]
    added = [each.new.text for each in years.comparison.relations if each.old is None and each.new is not None]
    removed = [each.old.text for each in years.comparison.relations if each.new is None and each.old is not None]
    assert added == [text for texts in relations["added"].values() for text in texts]
    assert removed == [text for texts in relations["removed"].values() for text in texts]
    found: dict[str, list[list[str]]] = {"added": [], "removed": [], "reworded": []}
    for each in years.comparison.waivers:
        waiver = each.new or each.old
        assert waiver is not None
        kind = "added" if each.old is None else "removed" if each.new is None else "reworded"
        found[kind].append([waiver.code, waiver.where])
    assert found == waivers
    assert [each.name for each in years.comparison.head] == ["title"] * (
        "report" in years.listed["sections"]["retitled"]
    )


def test_the_words_of_a_reviewer() -> None:
    """What a reviewer reads of the prose of 2018 and 2019: the words that changed, and nothing that did not."""
    before = {**contents_of("2017"), **contents_of("2018")}
    comparison = compare(side_of(before, 2018), side_of({**before, **contents_of("2019")}, 2019))
    read = []
    for each in comparison.prose:
        passage = each.new or each.old
        assert passage is not None
        read.append((*each.kinds, passage.part.id, passage.number, shown(each.lead), sentences_shown(each.sentences)))
    assert read == list(READ)


def test_revisions_the_other_way_round() -> None:
    """Two revisions with changes of every kind say the same the other way round, in the same order."""
    for old, new in revisions():
        there, back = compare(old, new), compare(new, old)
        assert len(there.figures) > 10
        assert turned(there) == without_relative_changes(back)


def test_years_the_other_way_round() -> None:
    """A later year compared with an earlier one says the same the other way round, in the order of the later year."""
    for old, new in PAIRS:
        sides = side_of({**contents_of("2017"), **contents_of(old)}, int(old)), side_of(contents_of(new), int(new))
        assert turned(compare(*sides)) == without_relative_changes(compare(*sides[::-1]))
