"""What is missing, concluded or not proved where the sources of a published report are drafted."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        code="FZ650",
        severity=Severity.ERROR,
        title=Text("看不出是哪一年度的报告", "nothing tells the year of the report"),
        message=Text("标题里没有年份，也没有成文日期", "there is no year in the title, and no date"),
        why=Text(
            "数据按年度存放，正文里的年份要与报告的年度对照。",
            "Data are kept by year, and the years in the text are compared with that of the report.",
        ),
        remedy=Text(
            "用 --year 写明报告的年度，再读一次。", "Name the year of the report with --year and import again."
        ),
        wrong="fazhi import 报告.txt",
        right="fazhi import 报告.txt --year 2019",
    ),
    Entry(
        code="FZ651",
        severity=Severity.ERROR,
        title=Text("看不出发文机关", "nothing tells the issuer"),
        message=Text("标题、落款和正文都看不出发文机关", "neither title nor signature nor text names the issuer"),
        why=Text(
            "发文机关印在文末，是报告必有的一项，不能空着，也不能乱猜。",
            "The issuer stands at the end of every report; it can be neither left out nor guessed.",
        ),
        remedy=Text("用 --issuer 写明发文机关，再读一次。", "Name the issuer with --issuer and import again."),
        wrong="fazhi import 报告.txt --year 2019",
        right="fazhi import 报告.txt --year 2019 --issuer 示例市人民政府",
    ),
    Entry(
        code="FZ652",
        severity=Severity.ERROR,
        title=Text("没有找到成文日期", "no date was found"),
        message=Text(
            "文末、标题下和公开信息表里都没有成文日期", "there is no date at the end, under the title or in the table"
        ),
        why=Text(
            "成文日期印在文末，核对时限也要用它。",
            "The date stands at the end of the report, and deadlines are checked by it.",
        ),
        remedy=Text(
            "用 --date 写明成文日期，写作 2020-02-28，再读一次。",
            "Name the date with --date, written 2020-02-28, and import again.",
        ),
        wrong="fazhi import 报告.txt --year 2019",
        right="fazhi import 报告.txt --year 2019 --date 2020-02-28",
    ),
    Entry(
        code="FZ653",
        severity=Severity.ERROR,
        title=Text("不知道行政区划代码", "the division code is not known"),
        message=Text("不知道{issuer}的行政区划代码", "the division code of {issuer} is not known"),
        why=Text(
            "报告里一般不写行政区划代码。省、市两级的程序认得，县（市、区）的要写明。",
            "Reports seldom name their division code. Those of provinces and prefectures are known, others are not.",
        ),
        remedy=Text(
            "用 --region 写明六位代码（GB/T 2260），再读一次。",
            "Name the six digits (GB/T 2260) with --region and import again.",
        ),
        wrong="fazhi import 报告.txt --year 2019",
        right="fazhi import 报告.txt --year 2019 --region 990000",
    ),
    Entry(
        code="FZ654",
        severity=Severity.ERROR,
        title=Text("标题是另一年度的", "the title names another year"),
        message=Text("--year 写的是 {year}，标题写的是 {named} 年", "--year says {year}, the title says {named}"),
        why=Text(
            "报告存到别的年度下，与各年的对比就全错了。",
            "Stored under another year, a report would be compared with the wrong ones.",
        ),
        remedy=Text(
            "核对以后改 --year，或者不写 --year，由标题决定。",
            "Correct --year, or leave it out, so that the title decides.",
        ),
        wrong="fazhi import 2018年报告.txt --year 2019",
        right="fazhi import 2018年报告.txt --year 2018",
    ),
    Entry(
        code="FZ655",
        severity=Severity.NOTE,
        title=Text("标题是补写的", "the title was supplied"),
        message=Text("没有找到标题，补写为“{title}”", "no title was found; it was put down as {title}"),
        why=Text(
            "公布的网页常把标题放在正文以外，只取正文就没有标题；报告不能没有标题。",
            "Web pages often keep the title apart from the text, but a report needs one.",
        ),
        remedy=Text(
            "与公布的标题核对，不同的，改 report.yaml 的 title，或者用 --title 写明再读。",
            "Compare it with the one published; change title in report.yaml, or name it with --title and import again.",
        ),
        wrong="fazhi import 报告.txt --year 2019",
        right="fazhi import 报告.txt --year 2019 --title 示例市2019年法治政府建设情况报告",
    ),
    Entry(
        code="FZ656",
        severity=Severity.NOTE,
        title=Text("发文机关是推断的", "the issuer was concluded"),
        message=Text("文末没有落款，推断发文机关是{issuer}", "there is no signature; the issuer seems to be {issuer}"),
        why=Text(
            "标题或正文写明了是哪里的报告，没有写明由哪个机关发出。",
            "Title or text tell whose report it is, but not which body has issued it.",
        ),
        remedy=Text(
            "核对 report.yaml 的 issuer；不对的，改正，或者用 --issuer 写明再读。",
            "Check issuer in report.yaml; change it, or name it with --issuer and import again.",
        ),
        wrong="fazhi import 报告.txt --year 2019",
        right="fazhi import 报告.txt --year 2019 --issuer 示例市人民政府",
    ),
    Entry(
        code="FZ657",
        severity=Severity.NOTE,
        title=Text("成文日期用的是发布日期", "the date is that of publication"),
        message=Text(
            "没有成文日期，用了发布日期 {date}", "there is no date of issue; that of publication was taken: {date}"
        ),
        why=Text(
            "成文日期一般早于发布日期，核对时限要用成文日期。",
            "A report is issued before it is published, and deadlines are checked by the date of issue.",
        ),
        remedy=Text(
            "查到成文日期以后，改 report.yaml 的 date，或者用 --date 写明再读。",
            "Once the date of issue is known, change date in report.yaml, or name it with --date and import again.",
        ),
        wrong="fazhi import 报告.html --year 2019",
        right="fazhi import 报告.html --year 2019 --date 2020-02-28",
    ),
    Entry(
        code="FZ660",
        severity=Severity.ERROR,
        title=Text("读入的与原文不同", "what was read in differs from the text published"),
        message=Text(
            "从这里起，编出来的与原文不同：原文是“{published}”，编出来是“{drafted}”",
            "from here on the report says something else: published is “{published}”, built is “{drafted}”",
        ),
        why=Text(
            "读入以后要能编出一字不差的原文，读入的数据才可信。做不到就不写文件。",
            "Data read in can be trusted because they make the published text again, to the character. Otherwise nothing is "
            "written.",
        ),
        remedy=Text(
            "看一看这里的序号、标题、标点有没有特别的写法；改成通常的写法再读，并请把这一段报告给程序的维护者。",
            "Look for an unusual number, heading or mark here, write it the usual way and import again; and please report the "
            "passage to the maintainers.",
        ),
        wrong="（一）（二）标题",
        right="（一）标题",
    ),
    Entry(
        code="FZ661",
        severity=Severity.ERROR,
        title=Text("读入的数据编不成报告", "the drafted data make no report"),
        message=Text(
            "读入的数据有错误，编不成报告：{code}", "the drafted data have an error and make no report: {code}"
        ),
        why=Text(
            "写出的数据必须马上就能编成报告；编不成的不写。",
            "What is written must build at once; what does not is not written.",
        ),
        remedy=Text(
            "看一看原文里有没有特别的写法（如花括号），改了再读，并请把原文报告给程序的维护者。",
            "Look for something unusual in the text (such as braces), change it and import again; and please report the text "
            "to the maintainers.",
        ),
        wrong="受理案件{179}件。",
        right="受理案件179件。",
    ),
    Entry(
        code="FZ662",
        severity=Severity.NOTE,
        title=Text("没有提出公式", "no formulas were proposed"),
        message=Text(
            "比率等都按统计数登记，没有提出公式", "ratios and changes were put down as statistics, without formulas"
        ),
        why=Text(
            "按提出的公式编出来的与原文不同，多半是上年的数据与这份报告所说的上年的数不一样。",
            "With formulas the report would have said something else, most likely since last year's data differ from what the "
            "report says of last year.",
        ),
        remedy=Text(
            "核对上年的数据，或者自己把比率改成推算数。",
            "Check last year's data, or turn the ratios into derived figures by hand.",
        ),
        wrong="value: 68.46%",
        right="formula: corrected / concluded",
    ),
    Entry(
        code="FZ663",
        severity=Severity.ERROR,
        title=Text("两份报告是同一年度的", "two reports on one year"),
        message=Text(
            "与 {first} 都是 {year} 年度的，没有读入", "this and {first} are both on {year}; it was not imported"
        ),
        why=Text(
            "一个工作文件夹里，一个年度只有一份报告。",
            "In a workspace there is one report on a year.",
        ),
        remedy=Text(
            "只留一份；是别的机关的，读到另一个工作文件夹里去（--root）。",
            "Keep one of them; import that of another body into a workspace of its own (--root).",
        ),
        wrong="fazhi import 报告.txt 报告（定稿）.txt",
        right="fazhi import 报告（定稿）.txt",
    ),
)
