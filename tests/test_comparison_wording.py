"""Words compared within a sentence: the runs that a reader sees, chosen to be read and not to be few."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.comparison.habits import Habits, habits_of
from fazhi_report.comparison.likeness import Candidate, best_pairs
from fazhi_report.comparison.ordering import rising
from fazhi_report.comparison.reading import atoms_of, figure_sign, pieces_of, year_sign
from fazhi_report.comparison.sentences import Pairing, paired, sentences_of
from fazhi_report.comparison.wording import MOST_MATCHES, stretches_kept
from tests.wordings import Wording, kept, learnt, shown, wordings

UNKNOWN = habits_of("", "")


@pytest.mark.parametrize("wording", wordings(), ids=lambda wording: wording.old[:12])
def test_wordings(wording: Wording) -> None:
    """Whole words are replaced by whole words, clause by clause, and what is only added or removed stands alone."""
    assert shown(wording.old, wording.new, learnt()) == wording.shown


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("全面推进改革。", "全面推动改革。", "全面推〔-进-〕〔+动+〕改革。"),
        ("，切实指导。", "，扎实指导。", "，〔-切实-〕〔+扎实+〕指导。"),
        ("第一批公布。", "第二批公布。", "第〔-一-〕〔+二+〕批公布。"),
        ("3月底完成。", "12月底完成。", "〔-3月-〕〔+12月+〕底完成。"),
        ("办理2800余项。", "办理2900余项。", "办理〔-2800余项-〕〔+2900余项+〕。"),
        ("提供5×24小时服务。", "提供7×24小时服务。", "提供〔-5×24-〕〔+7×24+〕小时服务。"),
        ("上线App服务。", "上线APP服务。", "上线〔-App-〕〔+APP+〕服务。"),
        ("依法行政。", "依法行政。", "依法行政。"),
        ("抓好落实。", "甲乙丙丁。", "〔-抓好落实-〕〔+甲乙丙丁+〕。"),
        ("", "抓好落实。", "〔+抓好落实。+〕"),
    ],
)
def test_wordings_without_anything_learnt(old: str, new: str, expected: str) -> None:
    """Numbers and Latin words are whole without any learning, and so is half a word that has no other neighbour."""
    assert shown(old, new, UNKNOWN) == expected


def test_words_are_learnt_from_either_report() -> None:
    """What one of the reports uses often is a word in both."""
    habits = habits_of("推进改革，推进审批，持续推进。", "改革。")
    for each in (habits, Habits(habits.reports[::-1])):
        assert shown("全面推进改革。", "全面推动改革。", each) == "全面〔-推进-〕〔+推动+〕改革。"


def test_a_pair_met_once_is_no_word() -> None:
    """Two characters that stand together a single time teach nothing."""
    assert habits_of("甲乙丙", "甲乙").cohesion("甲", "乙") == 0
    assert habits_of("甲乙甲乙甲丙", "").cohesion("甲", "乙") == pytest.approx(1 / 2)


def test_short_stretches_between_long_changes_go() -> None:
    """What two clauses share by chance is no run of its own; a figure that stays is."""
    old, new = "完善机制办法健全工作，强化保障", "清理证明事项压缩工作办理时限"
    assert shown(old, new, UNKNOWN).count("〔") == 2
    sign = figure_sign("s.a", "")
    old = f"先后组织力量审查各类合同文本协议草案{sign}均已按照规定时限逐一答复完毕归档"
    new = f"累计为市直部门出具书面法律意见建议函{sign}得到有关单位认真研究吸收采纳运用"
    assert shown(old, new, UNKNOWN).count("〔") == 4


def test_atoms() -> None:
    """References, numbers with what they count and Latin words are atoms; all atoms together are the text."""
    text = f"{year_sign(-1)}年，{figure_sign('s.a', 'number')}次，10余万人、App用户68.46%，7×24小时"
    assert atoms_of(text) == [
        *(f"{year_sign(-1)}年", "，", figure_sign("s.a", "number"), "次", "，", "10余万人", "、", "App", "用", "户"),
        *("68.46%", "，", "7×24", "小", "时"),
    ]
    assert "".join(atoms_of(text)) == "".join(pieces_of(text)) == text


def test_sentences() -> None:
    """A sentence ends with its stop and what closes behind it; a paragraph break is a sentence of its own."""
    text = "甲。“乙！”丙？！丁；戊\n己。"
    assert sentences_of(text) == ["甲。", "“乙！”", "丙？！", "丁；", "戊", "\n", "己。"]
    assert "".join(sentences_of(text)) == text


CHARACTERS = st.text(st.sampled_from("甲乙丙的，。推进动1A"), max_size=25)


@settings(max_examples=200, deadline=None)
@given(CHARACTERS, CHARACTERS, st.sampled_from(["", "甲乙甲乙推进推动推进"]))
def test_runs_of_any_words(old: str, new: str, learnt_from: str) -> None:
    """Whatever the words, what stays is equal and in order in both, and the same the other way round."""
    habits = habits_of(learnt_from, old)
    turned_habits = Habits(habits.reports[::-1])
    stretches = kept(old, new, habits)
    old_atoms, new_atoms = atoms_of(old), atoms_of(new)
    for each in stretches:
        assert each.length > 0
        assert old_atoms[each.old :][: each.length] == new_atoms[each.new :][: each.length]
    for one, other in pairwise(stretches):
        assert one.old + one.length <= other.old
        assert one.new + one.length <= other.new
        assert (one.old + one.length, one.new + one.length) != (other.old, other.new)
    assert [(each.new, each.old, each.length) for each in kept(new, old, turned_habits)] == stretches
    assert (sum(each.length for each in stretches) == len(old_atoms) == len(new_atoms)) is (old == new)


SENTENCES = st.lists(
    st.sampled_from(["甲乙丙丁。", "甲乙丙戊。", "丙丁戊己。", "甲乙丙丁，丙丁戊己。", "\n", "己。"]), max_size=6
)


@settings(max_examples=200, deadline=None)
@given(SENTENCES, SENTENCES)
def test_sentences_belong_together_either_way(old: list[str], new: list[str]) -> None:
    """Each sentence stands in one pairing, in order, and the pairings are the same the other way round."""
    pairings = paired(old, new)
    assert [sentence for pairing in pairings for sentence in pairing.old] == old
    assert [sentence for pairing in pairings for sentence in pairing.new] == new
    turned = [Pairing(pairing.new, pairing.old) for pairing in paired(new, old)]
    assert sorted(pairing for pairing in turned if all(pairing)) == sorted(each for each in pairings if all(each))


LIKENESSES = st.dictionaries(
    st.tuples(st.integers(0, 3), st.integers(0, 3)), st.sampled_from([0.5, 0.5, 0.75]), min_size=1
)


@settings(max_examples=200, deadline=None)
@given(LIKENESSES, st.lists(st.sampled_from("甲乙丙"), min_size=8, max_size=8))
def test_items_alike_belong_together_either_way(alike: dict[tuple[int, int], float], words: list[str]) -> None:
    """Of items equally alike, the same pairs are made whichever report is the old one."""
    candidates = [
        Candidate(value, old, new, f"旧{words[old]}{old}", f"新{words[new + 4]}{new}")
        for (old, new), value in alike.items()
    ]
    turned = [Candidate(each.likeness, each.new, each.old, each.new_words, each.old_words) for each in candidates]
    assert sorted(best_pairs(candidates)) == sorted((old, new) for new, old in best_pairs(turned))


@settings(max_examples=100, deadline=None)
@given(st.permutations(range(7)))
def test_the_longest_rising_selection(numbers: list[int]) -> None:
    """What is selected rises, and nothing longer does."""
    chosen = rising(numbers)
    selected = [numbers[position] for position in chosen]
    assert chosen == sorted(chosen)
    assert selected == sorted(selected)
    longest = [1] * len(numbers)
    for at, number in enumerate(numbers):
        longest[at] += max((longest[before] for before in range(at) if numbers[before] < number), default=0)
    assert len(chosen) == max(longest)


def test_sentences_of_one_sign_over_and_over() -> None:
    """A text of one character a thousand times, in which everything equals everything, is not aligned for ever."""
    count = int(MOST_MATCHES**0.5) + 50
    old, new = "乙" + "甲" * count + "乙", "丙" + "甲" * (count + 1) + "丁"
    stretches = stretches_kept(atoms_of(old), atoms_of(new), UNKNOWN)
    assert stretches == []
