"""Prose compared: passages found again by what they say, and the words that changed in them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from fazhi_report.comparison import Comparison, PassageChange
from tests.compared_reports import compared, revised, sentences_shown, shown

FIGURES = """\
statistics:
  a: {label: 受理的案件, value: 179, unit: 件}
  b: {label: 公布的批次, value: 2, unit: 批}
"""
AUDIT = "对重大行政决策开展合法性审核，提出审核意见。"
TRAINING = "组织行政执法人员参加专题培训，提高执法水平。"
HEARING = "公开听证审理行政复议案件，增强工作透明度。"
MEDIATION = "各级调解组织就地化解民间纠纷，维护社会和谐稳定。"


def section(*measures: str, text: str = "", title: str = "依法行政", more: str = "") -> str:
    """Return a section of measures, each as `lead｜text`, the lead perhaps empty."""
    lines = [f"title: {title}", *([f"text: '{text}'"] if text else []), "measures:"]
    for measure in measures:
        lead, _, words = measure.rpartition("｜")
        lines.append(f"  - text: '{words}'")
        lines += [f"    lead: {lead}"] if lead else []
    return "\n".join(lines if measures else lines[:-1]) + "\n" + more


def with_parts(**parts: str) -> str:
    """Return a section of subsections, each of one measure without lead."""
    rows = "".join(
        f"  - {{id: {name}, title: {name}, measures: [{{text: '{text}'}}]}}\n" for name, text in parts.items()
    )
    return f"title: 依法行政\nsubsections:\n{rows}"


def only_change(comparison: Comparison) -> PassageChange:
    """Return the one passage that changed, parts and figures being the same."""
    assert (comparison.figures, comparison.parts) == ((), ())
    (change,) = comparison.prose
    return change


def read(change: PassageChange) -> list[str]:
    """Return a change as a reader meets it: its kinds, its lead where it has one, and its text."""
    lead = shown(change.lead)
    return [*change.kinds, *([lead] if lead else []), sentences_shown(change.sentences)]


def test_new_values_reword_nothing() -> None:
    """A sentence in which a figure has another value, or `{{ year }}` is another year, says the same."""
    old = section("{{ year }}年受理案件{{ a }}，比{{ year - 1 }}年多。", more=FIGURES)
    comparison = compared(old, old.replace("179", "203"))
    assert (comparison.prose, comparison.unchanged_passages) == ((), 1)
    assert len(comparison.figures) == 1


def test_runs_print_the_values_of_their_side() -> None:
    """In a sentence that was reworded, each figure and year is printed as each report prints it."""
    old = section("{{ year }}年受理案件{{ a }}。", more=FIGURES)
    new = section("{{ year }}年全年受理案件{{ a }}。", more=FIGURES.replace("179", "203"))
    (change,) = compared(old, new).prose
    (sentence,) = change.sentences
    assert sentence.kind == "reworded"
    assert [run[:3] for run in sentence.runs] == [
        ("same", "2018年", "2019年"),
        ("added", "", "全年"),
        ("same", "受理案件", "受理案件"),
        ("same", "179件", "203件"),
        ("same", "。", "。"),
    ]
    assert [run[3:] for run in sentence.runs if run.old_figure or run.new_figure] == [("s.a", "s.a")]


def test_a_typed_year_is_a_word() -> None:
    """From year to year a typed year is a word like others; between revisions it may be typed or referred to."""
    typed, referred = section("2019年受理案件。"), section("{{ year }}年受理案件。")
    assert revised(typed, referred).identical
    assert revised(typed, section("{{ year - 1 }}年受理案件。")).prose != ()
    assert read(only_change(compared(section("2018年受理案件。"), typed))) == [
        "reworded",
        "〔-2018年-〕〔+2019年+〕受理案件。",
    ]


def test_wrapping_and_marks_are_no_words() -> None:
    """Line breaks next to Chinese, emphasis and the address of a link make no difference."""
    old = section("受理案件{{ a }}，*全部*办结，见[公告](https://example.gov.cn/1)。", more=FIGURES)
    new = section("受理 案件 {{ a }}，全部办结，见[公告](https://example.gov.cn/2)。", more=FIGURES)
    assert revised(old, new).identical


def test_spaces_between_latin_words_are_words() -> None:
    """A space that is printed is compared."""
    old, new = section("通过 App Store 办理，{{ year }} in all。"), section("通过AppStore办理，{{ year }} in all。")
    assert read(only_change(compared(old, new))) == ["reworded", "通过〔-App Store-〕〔+AppStore+〕办理，2019 in all。"]


def test_another_filter_is_another_wording() -> None:
    """A figure printed in another way is another wording; so is another figure with the same value."""
    old = section("分{{ b }}公布。", more=FIGURES)
    change = only_change(revised(old, section("分{{ b | chinese }}公布。", more=FIGURES)))
    assert read(change) == ["reworded", "分〔-2批-〕〔+两批+〕公布。"]
    runs = [run for run in change.sentences[0].runs if run.kind != "same"]
    assert [run[3:] for run in runs] == [("s.b", ""), ("", "s.b")]


def test_ordinals_are_printed_as_ordinals() -> None:
    """Two is 二 behind 第, as in the report itself."""
    old = section("第{{ b | chinese }}公布，分{{ b | chinese }}。", more=FIGURES)
    new = section("第{{ b | chinese }}已公布，分{{ b | chinese }}。", more=FIGURES)
    assert read(only_change(revised(old, new))) == ["reworded", "第二批〔+已+〕公布，分两批。"]


def test_a_renamed_figure_is_the_same_word() -> None:
    """A reference to a figure by another id is the same reference where the figure was renamed."""
    old = section("受理案件{{ a }}。", more=FIGURES)
    new = old.replace("{{ a }}", "{{ x }}").replace("  a: ", "  x: ")
    comparison = revised(old, new)
    assert (len(comparison.figures), comparison.prose) == (1, ())
    (change,) = revised(old, new.replace("受理案件", "全年受理案件")).prose
    assert [run[3:] for run in change.sentences[0].runs if run.new_figure] == [("s.a", "s.x")]


def test_measures_that_make_room() -> None:
    """A measure put first gives all others another number: it was added, and nothing moved."""
    comparison = revised(section(AUDIT, TRAINING), section(HEARING, AUDIT, TRAINING))
    change = only_change(comparison)
    assert change.kinds == ("added",)
    assert change.new is not None
    assert (change.new.part.id, change.new.slot, change.new.number) == ("s", "measure", "一是")
    assert (change.new.place, change.old) == ("data/2019/s.yaml:3", None)
    assert [sentence.kind for sentence in change.sentences] == ["added"]
    assert comparison.unchanged_passages == 2


def test_the_fewest_measures_move() -> None:
    """Of measures in another order only those move that have to."""
    comparison = revised(section(AUDIT, TRAINING, HEARING, MEDIATION), section(TRAINING, HEARING, MEDIATION, AUDIT))
    assert read(only_change(comparison)) == ["moved", AUDIT]


def test_measures_move_to_other_parts() -> None:
    """A measure in another part has moved there, reworded or not; what replaces it is new."""
    old, new = with_parts(p=AUDIT, q=TRAINING), with_parts(p=TRAINING.replace("专题", "业务"), q=AUDIT)
    changes = compared(old, new).prose
    assert [read(change) for change in changes] == [
        ["moved", "reworded", TRAINING.replace("专题", "〔-专题-〕〔+业务+〕")],
        ["moved", AUDIT],
    ]
    assert [(change.old.part.id, change.new.part.id) for change in changes if change.old and change.new] == [
        ("s.q", "s.p"),
        ("s.p", "s.q"),
    ]


def test_a_lead_keeps_a_measure() -> None:
    """A measure with the same lead in the same part is the same, whatever became of its text."""
    change = only_change(revised(section(f"强化审核｜{AUDIT}"), section(f"强化审核｜{MEDIATION}")))
    assert read(change) == ["reworded", "强化审核", f"〔-{AUDIT}-〕〔+{MEDIATION}+〕"]
    assert [sentence.kind for sentence in change.sentences] == ["removed", "added"]


def test_a_lead_is_compared_by_words() -> None:
    """A measure with the same text and another lead is reworded in its lead; a lead may come or go."""
    change = only_change(revised(section(f"强化审核｜{AUDIT}"), section(f"强化合法性审核｜{AUDIT}")))
    assert read(change) == ["reworded", "强化〔+合法性+〕审核", AUDIT]
    change = only_change(revised(section(AUDIT), section(f"强化审核｜{AUDIT}")))
    assert read(change) == ["reworded", "〔+强化审核+〕", AUDIT]


def test_measures_with_nothing_in_common() -> None:
    """Measures that share no words are not one reworded: one was removed, the other added."""
    changes = revised(section(AUDIT), section(MEDIATION)).prose
    assert sorted(change.kinds for change in changes) == [("added",), ("removed",)]


def test_a_text_that_became_a_measure() -> None:
    """An opening text that is now a measure has moved."""
    change = only_change(revised(section(text=AUDIT), section(AUDIT)))
    assert change.kinds == ("moved",)
    assert [each.slot for each in (change.old, change.new) if each is not None] == ["text", "measure"]


def test_texts_of_a_part() -> None:
    """The opening text and the causes are passages of their own."""
    old = f"title: 不足\nrole: shortcomings\ntext: {AUDIT}\ncauses: {HEARING}\n"
    new = old.replace("开展", "进行").replace("causes: " + HEARING, "causes: " + HEARING.replace("公开", "依法公开"))
    changes = revised(old, new).prose
    assert [(change.new.slot, *read(change)) for change in changes if change.new] == [
        ("text", "reworded", AUDIT.replace("开展", "〔-开展-〕〔+进行+〕")),
        ("causes", "reworded", HEARING.replace("公开", "〔+依法+〕公开")),
    ]


def test_a_measure_that_became_a_text() -> None:
    """A measure that is now the opening text has moved, too."""
    change = only_change(revised(section(AUDIT), section(text=AUDIT)))
    assert change.kinds == ("moved",)
    assert [each.slot for each in (change.old, change.new) if each is not None] == ["measure", "text"]


def test_a_part_keeps_its_measures() -> None:
    """A measure a little more alike in another part is not preferred to one in its own part."""
    near = "对重大行政决策和规范性文件开展审核，及时提出审核意见。"
    far = "对重大行政决策全面开展合法性审核，认真提出审核意见。"
    changes = compared(with_parts(p=AUDIT, q=MEDIATION), with_parts(p=near, q=MEDIATION, r=far)).prose
    assert [(change.kinds, change.new.part.id) for change in changes if change.new] == [
        (("reworded",), "s.p"),
        (("added",), "s.r"),
    ]


def test_measures_with_little_in_common_in_other_parts() -> None:
    """What is alike enough in one part is not in two: turns of phrase are common to all measures of a report."""
    other = "对重大行政决策实行目录管理，公开征求社会意见。"
    assert [change.kinds for change in revised(section(AUDIT), section(other)).prose] == [("reworded",)]
    changes = compared(with_parts(p=AUDIT, q=MEDIATION), with_parts(q=MEDIATION, r=other)).prose
    assert [change.kinds for change in changes] == [("removed",), ("added",)]


def test_the_same_words_go_before_the_same_part() -> None:
    """A measure found again to the letter in another part has moved there, though its part has one much like it."""
    alike = AUDIT.replace("提出", "及时提出")
    old, new = with_parts(p=AUDIT, q=MEDIATION), with_parts(p=alike, q=MEDIATION, r=AUDIT)
    assert [read(change) for change in compared(old, new).prose] == [
        ["added", f"〔+{alike}+〕"],
        ["moved", AUDIT],
    ]


@pytest.mark.parametrize(
    ("old", "new", "kinds", "text"),
    [
        (
            [AUDIT, HEARING],
            [AUDIT, TRAINING, HEARING],
            ["same", "added", "same"],
            AUDIT + f"〔+{TRAINING}+〕" + HEARING,
        ),
        ([AUDIT, HEARING], [HEARING], ["removed", "same"], f"〔-{AUDIT}-〕" + HEARING),
        (
            ["甲方案已经印发。", "各县区抓紧落实。"],
            ["甲方案已经印发，各县区抓紧落实。"],
            ["reworded"],
            "甲方案已经印发〔-。-〕〔+，+〕各县区抓紧落实。",
        ),
        (
            ["甲方案已经印发，各县区抓紧落实。"],
            ["甲方案已经印发。", "各县区抓紧落实。"],
            ["reworded"],
            "甲方案已经印发〔-，-〕〔+。+〕各县区抓紧落实。",
        ),
        (
            [AUDIT, HEARING],
            [HEARING, AUDIT],
            ["added", "same", "removed"],
            f"〔+{HEARING}+〕{AUDIT}〔-{HEARING}-〕",
        ),
    ],
)
def test_sentences(old: Sequence[str], new: Sequence[str], kinds: Sequence[str], text: str) -> None:
    """Within a passage sentences come and go; one may be parted in two, or two joined."""
    change = only_change(revised(section("强化审核｜" + "".join(old)), section("强化审核｜" + "".join(new))))
    assert [sentence.kind for sentence in change.sentences] == kinds
    assert sentences_shown(change.sentences) == text


def test_paragraphs() -> None:
    """A break between paragraphs is a sentence of its own: more of them change nothing else."""
    old = f'title: 甲\ntext: "{AUDIT}{HEARING}"\n'
    new = f'title: 甲\ntext: "{AUDIT}\\n{HEARING}\\n{TRAINING}"\n'
    change = only_change(revised(old, new))
    assert [(sentence.kind, "".join(run.new for run in sentence.runs)) for sentence in change.sentences] == [
        ("same", AUDIT),
        ("added", "\n"),
        ("same", HEARING),
        ("added", "\n"),
        ("added", TRAINING),
    ]


def test_a_paragraph_put_first() -> None:
    """Breaks between paragraphs do not keep sentences apart that were reworded behind a new paragraph."""
    old = f'title: 甲\ntext: "{AUDIT}\\n{TRAINING}"\n'
    new = f'title: 甲\ntext: "{MEDIATION}\\n{AUDIT}\\n{TRAINING}"\n'.replace("，", "，进一步")
    change = only_change(revised(old, new))
    assert [sentence.kind for sentence in change.sentences] == ["added", "added", "reworded", "same", "reworded"]


def test_rows_of_a_table() -> None:
    """A table is compared row by row."""
    table = "| 地区 | 件数 |\\n|---|---|\\n| 甲县 | {{{{ a }}}} |\\n| {} | 3 |"
    old, new = (f'title: 甲\ntext: "{table.format(row)}"\n{FIGURES}' for row in ("乙县", "丙县"))
    change = only_change(revised(old, new))
    assert [sentence.kind for sentence in change.sentences] == ["same", "same", "same", "same", "reworded"]
    assert shown(change.sentences[-1].runs) == "| 〔-乙县-〕〔+丙县+〕 | 3 |"


def test_measures_alike_are_matched_best() -> None:
    """Several measures without lead, all a little reworded, are each matched with the one most like them."""
    texts = (AUDIT, TRAINING, HEARING, MEDIATION)
    old, new = section(*texts), section(*(text.replace("，", "，进一步") for text in texts))
    changes = revised(old, new).prose
    assert [read(change) for change in changes] == [
        ["reworded", text.replace("，", "，〔+进一步+〕")] for text in texts
    ]


def test_measures_most_alike_belong_together() -> None:
    """Where several measures are much like each other, each is matched with the one that is most like it."""
    old = [f"推进{place}行政执法规范化建设试点工作，按期完成。" for place in ("甲县", "乙市", "丙区")]
    new = [each.replace("按期", "如期") for each in (old[2], old[0], old[1])]
    changes = compared(section(*old), section(*new)).prose
    assert sorted(sentences_shown(change.sentences) for change in changes) == sorted(
        each.replace("按期", "〔-按期-〕〔+如期+〕") for each in old
    )


def test_equal_measures_are_matched_in_order() -> None:
    """Of two measures that say the same, the one left out is the last."""
    change = only_change(compared(section(AUDIT, AUDIT, HEARING), section(AUDIT, HEARING)))
    assert change.kinds == ("removed",)
    assert change.old is not None
    assert change.old.number == "二是"


def test_what_cannot_be_read_stays_as_written() -> None:
    """References that mean nothing, with an unknown filter or name, are words; so is one that cannot be printed so."""
    old = section(
        "甲{{ nothing }}，乙{{ a | upper }}，丙{{ a - 1 }}，丁{{ year | number }}，戊{{ a b }}。", more=FIGURES
    )
    new = old.replace("甲{{", "甲是{{")
    change = only_change(revised(old, new))
    assert read(change)[1].startswith("甲〔+是+〕{{ nothing }}，乙{{ a | upper }}")
    approximate = FIGURES.replace("179", "2800余")
    change = only_change(
        revised(
            section("甲{{ a | chinese }}。", more=approximate), section("甲是{{ a | chinese }}。", more=approximate)
        )
    )
    assert read(change) == ["reworded", "甲〔+是+〕{{ a | chinese }}。"]
