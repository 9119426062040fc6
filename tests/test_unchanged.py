"""Sentences of two years: which are the same, whatever their form, and which of these are declared to stay."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi_report.formatting import FormattingOrder, format_source
from fazhi_report.schema import texts_of
from fazhi_report.source import read_source
from fazhi_report.unchanged import SectionTexts, Sentence, prepared, section_texts, sentences_in
from tests.two_years import Sections, compared

LONG: Final = "推行说理式行政复议决定书，增强公信力。"
OTHER: Final = "面向全市举办法治政府建设专题培训。"
THIRD: Final = "下发年度工作要点，细化职责分工。"


def count(value: object, more: str = "") -> str:
    """Return the statistics of a section: `x` with this value and more facts."""
    return f"statistics:\n  x: {{label: 受理, value: {value}, unit: 件{more}}}\n"


Y: Final = "  y: {label: 办结, value: 1, unit: 件}\n"
"""Another statistic."""


def texts_of_section(before: Sections, now: Sections, section: str = "s") -> SectionTexts:
    """Return the sentences of a section of 2019 after a report on 2018."""
    report = compared(before, now)
    assert report.report is not None
    assert report.figures is not None
    assert report.past.last_year is not None
    this = next(each for each in report.report.sections if each.id == section)
    return section_texts(this, report.figures.by_id, prepared(report.past.last_year))


def written(texts: SectionTexts, sentences: tuple[Sentence, ...]) -> list[str]:
    """Return sentences as they stand in the source text."""
    parts = dict(texts_of(texts.section.content))
    return [parts[each.path][each.start : each.end] for each in sentences]


def unchanged(before: Sections, now: Sections, section: str = "s") -> list[str]:
    """Return the sentences that are last year's and not declared, as they stand in the source text."""
    texts = texts_of_section(before, now, section)
    return written(texts, texts.unchanged)


def text(*sentences: str) -> str:
    """Return a section file with one paragraph."""
    return f"text: >-\n  {''.join(sentences)}\n"


class TestWords:
    """A sentence is last year's where its words are, in whatever form they are written."""

    def test_the_same_words(self) -> None:
        """Of two sentences the one that was written anew is this year's."""
        assert unchanged(text(LONG, OTHER), text(THIRD, LONG)) == [LONG]

    @pytest.mark.parametrize(
        "form",
        [
            "text: >-\n  推行说理式行政复议决定书，\n  增强公信力。\n",
            f"text: {LONG}\n",
            f"text: |\n  {THIRD}\n  {LONG}\n",
            "text: 推行说理式 行政复议决定书， 增强公信力。\n",
            "text: 推行**说理式**行政复议决定书，增强公信力。\n",
            f"measures:\n  - lead: 甲\n    text: {LONG}\n",
            f"subsections:\n  - id: a\n    title: 甲\n    text: {LONG}\n",
            f"role: shortcomings\ncauses: {LONG}\n",
        ],
    )
    def test_in_another_form_or_place(self, form: str) -> None:
        """Neither the wrapping of lines, nor marks, nor the place in the section make a sentence another one."""
        assert len(unchanged(text(LONG), form)) == 1

    def test_in_another_section(self) -> None:
        """A sentence that was moved to another section is still last year's."""
        assert unchanged({"s": text(LONG), "t": text(OTHER)}, {"s": text(OTHER), "t": text(THIRD)}) == [OTHER]

    @pytest.mark.parametrize(
        "now",
        [
            "推行说理式行政复议决定书，增强公信力！",
            "推行说理式行政复议决定书，增强了公信力。",
            "增强公信力，推行说理式行政复议决定书。",
        ],
    )
    def test_other_words(self, now: str) -> None:
        """A sentence with a word more, or in another order, is new."""
        assert unchanged(text(LONG), text(now)) == []

    @pytest.mark.parametrize(
        "section",
        [
            f"title: {LONG.rstrip('。')}\ntext: {THIRD}\n",
            f"measures:\n  - lead: {LONG.rstrip('。')}\n    text: {THIRD}\n",
            f"text: |\n  {THIRD}\n  | {LONG} | {OTHER} |\n  | --- | --- |\n  | {LONG} | {OTHER} |\n",
        ],
    )
    def test_titles_leads_and_tables_are_left_alone(self, section: str) -> None:
        """What is no sentence of the text may stay from year to year."""
        assert unchanged(section, section.replace(THIRD, "新写的一句话在这里。")) == []

    @pytest.mark.parametrize(
        "short",
        [
            "特此报告。",
            "成效显著提升了。",
            "受理{{ x }}，同比增多。",
            "现将有关情况报告如下：",
            "根据《法治政府建设与责任落实督察工作规定》，现将我市{{ year }}年法治政府建设情况报告如下：",
        ],
    )
    def test_short_sentences_and_formulas_do_not_count(self, short: str) -> None:
        """A sentence of less than eight characters, and the words that open every report, are nobody's copy."""
        section = f"text: >-\n  {short}\n{count(179)}"
        assert texts_of_section(section, section).sentences == ()

    def test_eight_characters_count(self) -> None:
        """A sentence of eight characters counts."""
        assert unchanged(text("成效显著提升很多。"), text("成效显著提升很多。")) == ["成效显著提升很多。"]

    def test_a_formula_within_a_sentence_counts(self) -> None:
        """Words that open a report do not hide the sentence before them."""
        section = text("一年来，全市法治政府建设取得新进展，现将有关情况报告如下：")
        assert len(unchanged(section, section)) == 1


class TestFigures:
    """A sentence with a new figure in it is new."""

    @pytest.mark.parametrize(
        ("before", "now", "same"),
        [
            ("158", "158", True),
            ("158", "pending", True),
            ("pending", "pending", True),
            ("not_disclosed", "not_disclosed", True),
            ("158", "179", False),
            ("158", "158.0", False),
            ("158", "not_disclosed", False),
            ("not_disclosed", "158", False),
            ("pending", "158", False),
        ],
    )
    def test_values(self, before: str, now: str, same: bool) -> None:
        """What counts is what is printed; a figure that is pending is not new yet."""
        sentence = "text: 全年共受理行政复议案件{{ x }}。\n"
        found = unchanged(sentence + count(before), sentence + count(now))
        assert bool(found) == same

    def test_one_new_figure_is_enough(self) -> None:
        """Of several figures in a sentence one makes it new."""
        sentence = "text: 全年共受理行政复议案件{{ x }}，其中办结{{ y }}。\n"
        assert unchanged(sentence + count(158) + Y, sentence + count(158) + Y) != []
        assert unchanged(sentence + count(158) + Y, sentence + count(179) + Y) == []

    def test_derived_figures(self) -> None:
        """A figure computed from a pending one is pending, one computed from a new one is new."""
        section = (
            "text: 行政复议案件受理数的一半是{{ half }}。\nderived:\n  half: {label: 半数, formula: x / 2, unit: 件}\n"
        )
        assert unchanged(section + count(100), section + count("pending")) != []
        assert unchanged(section + count(100), section + count(120)) == []

    def test_figures_of_last_year(self) -> None:
        """A figure that only repeats last year's value moves on by itself; one that is computed with it does not."""
        section = (
            "text: 行政复议案件受理数由上年的{{ then }}变为{{ x }}。\n"
            "derived:\n  then: {label: 上年, formula: previous(x), unit: 件}\n"
        )
        assert unchanged(section + count("100", ", previous: 80"), section + count("pending")) != []
        assert unchanged(section + count("100", ", previous: 80"), section + count(120)) == []
        section = section.replace("formula: previous(x)", "formula: x - previous(x)")
        assert unchanged(section + count("100", ", previous: 80"), section + count(100)) == []

    def test_another_filter_is_another_word(self) -> None:
        """A figure printed in another way makes other words."""
        before = "text: 全年分{{ x }}举办法治专题讲座。\n" + count(4)
        assert unchanged(before, before.replace("{{ x }}", "{{ x | chinese }}")) == []

    def test_references_go_by_id(self) -> None:
        """`{{ x }}` in its own file and `{{ s.x }}` in another are the same figure."""
        before = {"s": "text: 全年共受理行政复议案件{{ x }}。\n" + count(1), "t": text(OTHER)}
        now = {"s": text(THIRD) + count(1), "t": "text: 全年共受理行政复议案件{{ s.x }}。\n"}
        assert len(unchanged(before, now, "t")) == 1

    def test_another_figure_is_another_word(self) -> None:
        """A reference to another figure makes another sentence, whatever it prints."""
        before = "text: 全年共受理行政复议案件{{ x }}。\n" + count(1) + Y
        assert unchanged(before, before.replace("{{ x }}", "{{ y }}")) == []

    def test_a_figure_that_is_not_there(self) -> None:
        """A sentence with a reference to nothing has a finding of its own, and is not called last year's."""
        sentence = "text: 全年共受理行政复议案件{{ x }}。\n"
        assert unchanged(sentence + count(1), sentence) == []

    def test_a_figure_that_was_not_there(self) -> None:
        """Where last year's figure is missing, this year's is new."""
        sentence = "text: 全年共受理行政复议案件{{ x }}。\n"
        assert unchanged(sentence, sentence + count(1)) == []


class TestYears:
    """A year that has moved on, and one that was forgotten, make no new sentence."""

    @pytest.mark.parametrize(
        ("before", "now", "same"),
        [
            ("{{ year }}年", "{{ year }}年", True),
            ("{{ year }}年", "{{year}}年", True),
            ("{{ year - 1 }}年", "{{ year-1 }}年", True),
            ("2018年", "2019年", True),
            ("2018年", "{{ year }}年", True),
            ("{{ year }}年", "2019年", True),
            ("2018年", "2018年", True),
            ("{{ year }}年", "2018年", True),
            ("2018年", "{{ year - 1 }}年", True),
            ("2015年", "2015年", True),
            ("2017年", "2018年", False),
            ("{{ year }}年", "{{ year + 1 }}年", False),
            ("2015年", "2016年", False),
            ("{{ year }}年", "本年", False),
        ],
    )
    def test_years(self, before: str, now: str, same: bool) -> None:
        """Years are compared as they stand to the year of the report, and as they were printed."""
        sentence = "text: '{}，全市深入推进严格规范公正文明执法。'\n"
        assert bool(unchanged(sentence.format(before), sentence.format(now))) == same


class TestSentences:
    """Where a sentence begins and ends."""

    @pytest.mark.parametrize(
        ("paragraph", "sentences"),
        [
            ("甲。乙！丙？丁", ["甲。", "乙！", "丙？", "丁"]),
            ("甲“乙。丙！”丁。戊", ["甲“乙。丙！”丁。", "戊"]),
            ("甲（乙。丙）丁。", ["甲（乙。丙）丁。"]),
            ("见《甲？乙》。丙。", ["见《甲？乙》。", "丙。"]),
            ("甲‘乙。’丙。丁", ["甲‘乙。’丙。", "丁"]),
            ("甲“乙。丙。", ["甲“乙。", "丙。"]),
            ("甲！！乙", ["甲！！", "乙"]),
            ("甲。 乙。", ["甲。", "乙。"]),
            ("甲；乙，丙。", ["甲；乙，丙。"]),
            ("{{ a.b }}。乙", ["{{ a.b }}。", "乙"]),
            ("甲。\n\n乙", ["甲。", "乙"]),
            ("甲。\n| 乙。 | 丙。 |\n丁", ["甲。", "丁"]),
            ("", []),
        ],
    )
    def test_ends(self, paragraph: str, sentences: list[str]) -> None:
        """A sentence ends with its stop, with those in quotation marks and brackets not, and with its paragraph."""
        found = [*sentences_in("s", ("text",), paragraph, 2019)]
        assert [paragraph[each.start : each.end] for each in found] == sentences

    def test_paragraphs_are_told_apart(self) -> None:
        """Sentences of one paragraph share where it begins."""
        found = [*sentences_in("s", ("text",), "甲。乙。\n丙。", 2019)]
        assert [each.paragraph for each in found] == [0, 0, 5]

    def test_words(self) -> None:
        """Words are compared with full ids, with the report's own year by its name, and without stray spaces."""
        (found,) = sentences_in(
            "s", ("text",), "2019年 受理{{ x|number }} 件，{{ t.y }}比{{ year - 1 }}年 *多*。", 2019
        )
        assert found.words == "{{year}}年受理{{s.x|number}}件，{{t.y}}比{{year-1}}年多。"
        assert found.figures == ("s.x", "t.y")


class TestDeclarations:
    """Sentences that stay on purpose."""

    @pytest.mark.parametrize(
        "declared",
        [
            LONG,
            LONG.rstrip("。"),
            "推行说理式行政复议",
            ">-\n    推行说理式\n    行政复议决定书，",
            LONG + OTHER,
        ],
    )
    def test_whole_or_beginning(self, declared: str) -> None:
        """A declaration is a sentence, its beginning, or several of them, wrapped as one likes."""
        now = f"{text(LONG, THIRD)}unchanged:\n  - {declared}\n"
        texts = texts_of_section(text(LONG, OTHER), now)
        assert written(texts, texts.declared) == [LONG]
        assert texts.unchanged == ()

    @pytest.mark.parametrize("declared", ["增强公信力。", "推行说理式", OTHER, LONG.replace("。", "！")])
    def test_what_declares_nothing(self, declared: str) -> None:
        """The middle of a sentence, less than eight characters and other words declare nothing."""
        texts = texts_of_section(text(LONG), f"{text(LONG)}unchanged: [{declared}]\n")
        assert texts.declared == ()
        assert written(texts, texts.unchanged) == [LONG]

    def test_with_references(self) -> None:
        """References and years in a declaration are written as in the text, with spaces as one likes."""
        section = "text: '{{ year }}年全年共受理行政复议案件{{ x }}。'\n" + count(1)
        texts = texts_of_section(section, section + "unchanged: ['{{year}}年全年共受理行政复议案件{{x}}']\n")
        assert len(texts.declared) == 1

    def test_only_in_its_own_section(self) -> None:
        """A declaration holds for the section it stands in."""
        before = {"s": text(LONG), "t": text(THIRD)}
        now = {"s": text(LONG), "t": text(THIRD) + f"unchanged: [{LONG}]\n"}
        assert unchanged(before, now) == [LONG]

    def test_after_formatting(self) -> None:
        """`fazhi fmt` treats a declaration as it treats the text, so that it still holds."""
        loose = text("推行说理式 行政复议决定书,增强公信力。").replace(">-\n  ", "")
        order = FormattingOrder("section")
        source = f"{loose}unchanged:\n- '推行说理式 行政复议决定书,增强'\n"
        formatted = format_source("s.yaml", source.encode(), order).value
        assert formatted is not None
        assert formatted.content.decode().endswith("unchanged:\n  - >-\n    推行说理式行政复议决定书，增强\n")
        texts = texts_of_section(text(LONG), formatted.content.decode())
        assert written(texts, texts.declared) == [LONG]

    def test_signs_of_an_input_method(self) -> None:
        """A full-width dash before a declaration is seen as such."""
        _, findings = read_source("s.yaml", f"text: {LONG}\nunchanged:\n－ {LONG}\n".encode())
        assert [each.code for each in findings] == ["FZ134"]

    def test_new_sentences_are_not_declared(self) -> None:
        """A declaration of what is not last year's has no effect."""
        texts = texts_of_section(text(OTHER), f"{text(LONG)}unchanged: [{LONG}]\n")
        assert texts.declared == texts.unchanged == ()


prose = st.text(alphabet="甲乙丙丁戊，。！？“”（）《》 \n*", max_size=60)


@settings(max_examples=100, deadline=None)
@given(prose)
def test_sentences_make_up_the_text(paragraphs: str) -> None:
    """Sentences follow one another and leave nothing but space between them."""
    at = 0
    for each in sentences_in("s", ("text",), paragraphs, 2019):
        assert at <= each.start < each.end
        assert paragraphs[at : each.start].strip() == ""
        assert paragraphs[each.start : each.end] == paragraphs[each.start : each.end].strip()
        at = each.end
    assert paragraphs[at:].strip() == ""


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from("甲乙丙，")), st.data())
def test_wrapping_makes_no_difference(characters: list[str], data: st.DataObject) -> None:
    """Spaces next to Chinese, wherever they are put, leave the words as they are."""
    plain = f"甲{''.join(characters)}乙。"
    spaced = "".join(each + data.draw(st.sampled_from(["", " ", "  "])) for each in plain)
    (one,), (other,) = (tuple(sentences_in("s", ("text",), each, 2019)) for each in (plain, spaced))
    assert one.words == other.words
