"""The words of the commands for how far a year is: `status`, and drafts."""

from __future__ import annotations

from typing import Final

from fazhi_report.messages.entry import Text

STATUS_TEXTS: Final[dict[str, Text]] = {
    # Help pages
    "short_status": Text("看编报进度：还缺哪些数，还有几天", "show how far a report is and what it lacks"),
    "help_status": Text(
        "看一个年度编到哪一步：各部分、各来源单位报来多少数，多少句子还是上年的，离期限还有几天，\n"
        "核对发现几个问题。只说明情况，不作判断：数据有错误时也以 0 结束。\n\n"
        "例：fazhi status 2020\n    fazhi status 2020 --pending\n"
        "    fazhi status 2020 --pending --format csv > 待报.csv",
        "Show how far the report on a year is: how many statistics are in, by section and by source\n"
        "department; how many sentences are still last year's; the days left; the findings in one line.\n"
        "It judges nothing: the exit status is 0 whatever errors the data have.\n\n"
        "Example: fazhi status 2020\n         fazhi status 2020 --pending\n"
        "         fazhi status 2020 --pending --format csv > pending.csv",
    ),
    "help_pending": Text("再按来源单位列出待报的数据", "list pending statistics too, by source department"),
    "help_day": Text(
        "从这一天看期限，如 2021-02-01（默认：今天）", "the day to count from, as 2021-02-01 (default: today)"
    ),
    "help_status_format": Text(
        "输出形式：text、json 或 csv（默认：text）；\ncsv 是待报数据的名单，与 --pending 同用",
        "text, json or csv (default: text); csv is the list of\npending statistics and needs --pending",
    ),
    "metavar_day": Text("日期", "DATE"),
    "usage_no_day": Text("“{name}”不是日期；日期写成 2021-02-01 这样", "“{name}” is no date; write it as 2021-02-01"),
    "usage_csv_without_pending": Text(
        "csv 是待报数据的名单，要与 --pending 同用", "csv is the list of pending statistics and needs --pending"
    ),
    # How far a year is
    "status_head": Text("{year} 年度编报进度（{date}）", "{year}: progress of the report on {date}"),
    "status_section": Text("部分", "section"),
    "status_source": Text("来源单位", "source"),
    "status_no_source": Text("未注明来源", "no source given"),
    "status_reported": Text("已报", "in"),
    "status_pending": Text("待报", "pending"),
    "status_not_disclosed": Text("未公开", "undisclosed"),
    "status_not_applicable": Text("不适用", "n/a"),
    "status_total": Text("合计", "total"),
    "status_unchanged": Text("未改", "last year's"),
    "status_declared": Text("保留", "kept"),
    "status_sentences": Text("句数", "sentences"),
    "status_share": Text("未改占比", "share"),
    "status_pending_head": Text("待报的数据：", "Pending:"),
    "status_pending_of": Text("{source}（{count} 个）", "{source} ({count})"),
    "status_value": Text("{year}年：{value}", "{year}: {value}"),
    "status_label_figures": Text("数据：", "figures:  "),
    "status_figures": Text(
        "共 {total} 个统计数，已报 {reported} 个，待报 {pending} 个",
        "{total} statistics, {reported} in, {pending} pending",
    ),
    "status_hint": Text("；加 --pending 列出名单", "; --pending lists them"),
    "status_label_lost": Text("漏算：", "left out: "),
    "status_lost": Text("数据有错误，没有算全的有 {names}", "not all could be counted, because of errors: {names}"),
    "status_label_prose": Text("正文：", "text:     "),
    "status_prose": Text(
        "共 {total} 句，{unchanged} 句与 {year} 年度相同，占 {percent}%",
        "{unchanged} of {total} sentences are still those of {year}, {percent}%",
    ),
    "status_kept": Text("；另有 {declared} 句登记为保留", "; {declared} more are kept on purpose"),
    "status_no_last_year": Text(
        "没有 {year} 年度的数据，看不出哪些句子还是上年的",
        "there are no data on {year} to tell which sentences are still last year's",
    ),
    "status_last_year_unread": Text(
        "{year} 年度的数据读不出，看不出哪些句子还是上年的；见 fazhi check {year}",
        "the data on {year} cannot be read, so last year's sentences cannot be told; see fazhi check {year}",
    ),
    "status_label_deadline": Text("期限：", "due:      "),
    "status_duty_report": Text("{date}前向上级报告", "report to the level above before {date}"),
    "status_duty_publish": Text("{date}前向社会公布", "publish before {date}"),
    "status_days_left": Text("{duty}，还有 {days} 天", "{duty}: {days} days left"),
    "status_days_left_one": Text("{duty}，只剩 {days} 天", "{duty}: {days} day left"),
    "status_days_today": Text("{duty}，就是今天", "{duty}: today"),
    "status_days_over": Text("{duty}，已过期 {days} 天", "{duty}: overdue by {days} days"),
    "status_days_over_one": Text("{duty}，已过期 {days} 天", "{duty}: overdue by {days} day"),
    "status_label_check": Text("核对：", "check:    "),
    "status_check": Text("{findings}；见 fazhi check {year}", "{findings}; see fazhi check {year}"),
    "status_check_waiting": Text("；错误中有 {count} 个是数据待报", "; pending figures among the errors: {count}"),
    # Drafts
    "help_draft": Text(
        "编草稿：数据待报也照编，缺数的地方标出，写入\nbuild/<年度>/draft/",
        "write a draft to build/<year>/draft/, gaps marked where\nfigures are still pending",
    ),
    "draft_lacks_one": Text(
        "{year}：1 个数据待报，见 fazhi status {year} --pending",
        "{year}: 1 figure is still pending; fazhi status {year} --pending lists it",
    ),
    "draft_lacks_many": Text(
        "{year}：{count} 个数据待报，见 fazhi status {year} --pending",
        "{year}: {count} figures are still pending; fazhi status {year} --pending lists them",
    ),
    "draft_keeps_one": Text(
        "{year}：1 处文字与上年相同，见 fazhi status {year}",
        "{year}: 1 place reads as last year; see fazhi status {year}",
    ),
    "draft_keeps_many": Text(
        "{year}：{count} 处文字与上年相同，见 fazhi status {year}",
        "{year}: {count} places read as last year; see fazhi status {year}",
    ),
}
