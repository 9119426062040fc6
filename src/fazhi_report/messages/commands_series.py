"""The words of the commands for several years side by side: `figures --years`."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Text

SERIES_TEXTS: Final[dict[str, Text]] = {
    "metavar_year_or_not": Text("[年度]", "[YEAR]"),
    "metavar_years": Text("年度,…", "YEAR,…"),
    "help_years": Text(
        "把几个年度并排列出，算出变化：2017-2019、2017-（直到\n最近）、2017,2019",
        "several years side by side, with changes: 2017-2019,\n2017- (up to the latest), 2017,2019",
    ),
    "help_figures": Text(
        "列出一个年度的全部统计数和推算数：编号、名称、印出的样子、精确值、单位、公式、出处。\n"
        "写 --years 时，把几个年度并排列出：每个数各年的值，比上一年、比第一年的变化；\n"
        "比率的变化以百分点计。\n\n"
        "例：fazhi figures 2019\n    fazhi figures 2019 --format csv > figures.csv\n"
        "    fazhi figures --years 2017-2019",
        "List every statistic and derived figure of a year: id, label, value as printed, exact value,\n"
        "unit, formula, place. With --years, several years stand side by side: the values of each\n"
        "figure, and by how much it changed since the year before and since the first; rates change\n"
        "in percentage points (百分点).\n\n"
        "Example: fazhi figures 2019\n         fazhi figures 2019 --format csv > figures.csv\n"
        "         fazhi figures --years 2017-2019",
    ),
    "usage_no_year_named": Text(
        "缺少 年度：写一个年度，或者用 --years 写几个年度", "YEAR is missing: name one year, or several with --years"
    ),
    "usage_year_and_years": Text("年度和 --years 只能写其中一个", "name either a year or --years, not both"),
    "usage_no_years": Text(
        "“{name}”不是年度；几个年度写作 2017-2019、2017- 或者 2017,2019",
        "“{name}” means no years; write several as 2017-2019, 2017- or 2017,2019",
    ),
    "usage_years_backwards": Text(
        "“{name}”先后颠倒，是不是 {suggestion}？", "“{name}” runs backwards; did you mean {suggestion}?"
    ),
    "usage_one_year_alone": Text(
        "--years 只得到 {year} 一个年度，没有别的年度可以相比；只列一个年度请写 fazhi figures {year}",
        "--years means {year} alone, with no other year to compare; for one year, use fazhi figures {year}",
    ),
    "series_head": Text(
        "{years}年，共 {count} 个数，其中各年都有的 {steady} 个",
        "{years}: {count} figures, {steady} of them in every year",
    ),
    "series_stretch": Text("{first}—{last}", "{first}–{last}"),
    "series_year": Text("{year}年", "{year}"),
    "series_since": Text("比{year}年", "since {year}"),
    "series_unchanged": Text("持平", "same"),
    "series_absent_note": Text("—  那一年没有这个数，或者变化算不出", "—  no such figure that year, or no change"),
    "series_lost_note": Text("?  数据有错误，读不出", "?  lost to an error in the data"),
    "series_redefined_note": Text(
        "*  与最近一年计法不同，不能直接比较，不算变化：",
        "*  counted otherwise than in the latest year, so that no change is computed:",
    ),
    "series_redefined": Text("{year}年的{what}不同", "{year}: other {what}"),
    "series_unit": Text("单位", "unit"),
    "series_scope": Text("范围", "scope"),
    "series_definition": Text("口径", "definition"),
    "series_formula": Text("公式", "formula"),
    "series_despite_errors": Text(
        "{years} 年度的数据有错误，列出的数可能不全；请先运行 fazhi check {all}",
        "there are errors in {years}, so figures may be missing; run fazhi check {all} first",
    ),
}
"""Key → text. A text may hold `{name}` for an argument."""
