"""FZ42x and FZ43x: years, names, repeated sentences, what was left in, and the office's dictionary."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "FZ420",
        Severity.WARNING,
        Text("年份只写了两位", "a year of two digits"),
        Text("“{found}”的年份没有写全，应为“{right}”", "the year in “{found}” is not written in full: “{right}”"),
        Text(
            "年份用四位数字（GB/T 15835）；只写两位，会与年数相混，日后也认不出是哪个世纪。",
            "A year has four digits (GB/T 15835); two are taken for a number of years, and later for another century.",
        ),
        Text(
            "写全四位；是报告的年度或上一年的，写成 {{{{ year }}}}年、{{{{ year - 1 }}}}年。",
            "Write all four digits; for the year of the report or the one before, {{{{ year }}}}年 or {{{{ year - 1 }}}}年.",
        ),
        "text: 19年底全部办结。",
        'text: "{{ year }}年底全部办结。"',
    ),
    Entry(
        "FZ421",
        Severity.WARNING,
        Text("年份后面少了“年”字", "a year without 年"),
        Text("“{found}”后面少了“年”字", "年 is missing behind “{found}”"),
        Text(
            "没有“年”字，年份读起来像一个数；用引用写年份时最容易漏。",
            "Without 年 a year reads like a number; with a reference it is easily forgotten.",
        ),
        Text("在后面加上“年”：{{{{ year }}}}年。", "Put 年 behind it: {{{{ year }}}}年."),
        "text: 截至{{ year }}底，全部办结。",
        "text: 截至{{ year }}年底，全部办结。",
    ),
    Entry(
        "FZ422",
        Severity.NOTE,
        Text("起止的写法前后不一", "ranges written in several ways"),
        Text("“{found}”的写法与“{other}”不一致", "“{found}” is written otherwise than “{other}”"),
        Text(
            "同一份报告里，起止时间用一种写法，数的范围也用一种写法。",
            "One report writes its spans of time in one way, and its ranges of numbers in one way.",
        ),
        Text(
            "都用“{sign}”；起止时间一般用一字线“—”，数的范围用“～”或“—”（GB/T 15834）。",
            "Use “{sign}” in all of them; spans of time usually take “—”, ranges of numbers “～” or “—” (GB/T 15834).",
        ),
        "text: 2016—2018年制定规划，2017-2018年组织实施。",
        "text: 2016—2018年制定规划，2017—2018年组织实施。",
    ),
    Entry(
        "FZ423",
        Severity.WARNING,
        Text("年份像是以前的稿件里留下的", "a year that seems left over"),
        Text(
            "“{found}年”比报告的年度早{years}年，像是以前的稿件里留下的",
            "{found}年 is {years} years before the year of the report and seems left over from an earlier one",
        ),
        Text(
            "拿以前的报告改写时，年份最容易漏改；报告讲的是本年度，只与上一年相比。",
            "When last year's report is reworked, a year is what is most easily left; a report tells of its own year and compares it with the one before.",
        ),
        Text(
            "漏改的，写成 {{{{ year }}}}年 或 {{{{ year - 1 }}}}年；确实讲过去的，写明“自{found}年以来”“{found}年出台的”，或者在 waivers 下写明理由。",
            "If it was left over, write {{{{ year }}}}年 or {{{{ year - 1 }}}}年; if the past is meant, say so (自{found}年以来, {found}年出台的), or give the reason under waivers.",
        ),
        "text: 2016年，全市受理行政复议案件{{ accepted }}。",
        'text: "{{ year }}年，全市受理行政复议案件{{ accepted }}。"',
    ),
    Entry(
        "FZ424",
        Severity.WARNING,
        Text("同一句话写了两遍", "a sentence that stands twice"),
        Text("“{found}”在前面已经写过", "“{found}” stands in the report before"),
        Text(
            "多人分头起草、反复粘贴，最容易留下重复的句子。",
            "A report drafted by many hands and pasted together easily keeps a sentence twice.",
        ),
        Text(
            "留下一处，删去另一处；确实要再说的，换个说法。", "Keep one and delete the other; or say it in other words."
        ),
        "text: 行政执法人员全部持证上岗、亮证执法。行政执法人员全部持证上岗、亮证执法。",
        "text: 行政执法人员全部持证上岗、亮证执法。",
    ),
    Entry(
        "FZ425",
        Severity.WARNING,
        Text("开头语或结束语写了两遍", "words that open or close a report, twice"),
        Text("“{found}”在报告里是第二次出现", "“{found}” stands in the report for the second time"),
        Text(
            "“现将有关情况报告如下”“特此报告”各用一次；出现第二次，多半是拼接时留下的。",
            "Such words open and close a report once; a second time they were left when parts were put together.",
        ),
        Text("留下该留的一处，删去另一处。", "Keep the one that belongs there, and delete the other."),
        "text: |\n  特此报告。\n  特此报告。",
        "text: 特此报告。",
    ),
    Entry(
        "FZ426",
        Severity.WARNING,
        Text("名称或提法写错了", "a slip in a name or term"),
        Text("“{found}”应为“{right}”", "“{found}” should be “{right}”"),
        Text(
            "法律、机关的名称和中央文件的提法是固定的，差一个字就是差错。",
            "The names of laws and bodies and the terms of central documents are fixed; one other character is a mistake.",
        ),
        Text(
            "改为“{right}”⟦；{reason_zh}⟧。要补充本单位常见的差错，写在 data/dictionary.yaml 里。",
            "Write “{right}”⟦: {reason_en}⟧. The slips of your own office go into data/dictionary.yaml.",
        ),
        "text: 推进“双随机一公开”监管，加快建设法制政府。",
        "text: 推进“双随机、一公开”监管，加快建设法治政府。",
    ),
    Entry(
        "FZ427",
        Severity.WARNING,
        Text("同一项工作，“督察”“督查”混用", "督察 and 督查 for the same work"),
        Text("这里写“{found}”，另一处写“{other}”", "“{found}” here, “{other}” elsewhere"),
        Text(
            "《法治政府建设与责任落实督察工作规定》用“督察”；“督查”是政府办公部门督促检查工作。同一项工作只用一个。",
            "The rules on inspecting the building of rule-of-law government have 督察; 督查 is what the offices of governments do. The same work has one name.",
        ),
        Text(
            "指同一项工作的，都写“{right}”；确实是两项不同的工作，写明各是什么，或者在 waivers 下写明理由。",
            "If the same work is meant, write “{right}” in both; if not, say what each is, or give the reason under waivers.",
        ),
        "text: 健全督察考评机制，强化督查考评结果运用。",
        "text: 健全督察考评机制，强化督察考评结果运用。",
    ),
    Entry(
        "FZ428",
        Severity.ERROR,
        Text("稿件里还有没写完的地方", "something still to be written"),
        Text("“{found}”是没写完的地方", "“{found}” stands for something still to be written"),
        Text(
            "留空、待补和占位的符号一旦印出去，报告就是没写完的。",
            "With a blank, a note to oneself or a sign that holds a place, the report is unfinished.",
        ),
        Text(
            "补上应写的内容；数还没有报来的，在 statistics 下登记，value 写 pending；不写的，整处删去。",
            "Write what belongs there; a figure not yet reported is declared under statistics with value pending; what is not to be said is deleted whole.",
        ),
        "text: 举办培训XX期，参训（待补充）人次。",
        "text: 举办培训{{ courses }}，参训{{ trainees }}。",
    ),
    Entry(
        "FZ429",
        Severity.WARNING,
        Text("别处的地名或单位名", "the name of another place or body"),
        Text("“{found}”不是本报告登记的名称", "“{found}” is not among the names of this report"),
        Text(
            "参照别处的报告起草，最容易留下别家的名称。",
            "Where another body's report served as a model, its name is what is most easily left.",
        ),
        Text(
            "误留的，改成自己的；确实要提到的，在 report.yaml 的 names 下，known 里加上“{name}”。",
            "If it was left in, write your own; if it belongs there, add “{name}” to known under names in report.yaml.",
        ),
        "names:\n  own: [赣州市]\ntext: 推动法治吉安建设取得新成效。",
        "names:\n  own: [赣州市]\ntext: 推动法治赣州建设取得新成效。",
    ),
    Entry(
        "FZ430",
        Severity.WARNING,
        Text("同一个词，“法治”“法制”混用", "法治 and 法制 in the same term"),
        Text("这里写“{found}”，另一处写“{other}”", "“{found}” here, “{other}” elsewhere"),
        Text(
            "“法治”是治理，“法制”是法律制度；同一个机构、同一项工作，全文用一个写法。",
            "法治 is the rule of law, 法制 the system of laws; the same office or work is written in one way throughout.",
        ),
        Text(
            "指同一个机构或同一项工作的，都写“{right}”；确有两种正式名称的，在 waivers 下写明理由。",
            "If the same is meant, write “{right}” in both; if both are official names, give the reason under waivers.",
        ),
        "text: 加强法治机构建设，充实法制机构力量。",
        "text: 加强法治机构建设，充实法治机构力量。",
    ),
    Entry(
        "FZ431",
        Severity.WARNING,
        Text("词典里的一条没有改动什么", "an entry of the dictionary that corrects nothing"),
        Text("“{word}”的错和对写得一样", "“{word}” is given as wrong and as right"),
        Text(
            "对错一样，这一条什么也查不出来，多半是有一处打错了。",
            "Such an entry finds nothing; most likely one of the two words is mistyped.",
        ),
        Text("在 right 里写正确的词，或者删去这一条。", "Write the right word under right, or delete the entry."),
        "slips:\n  - wrong: 法治政府\n    right: 法治政府",
        "slips:\n  - wrong: 法制政府\n    right: 法治政府",
    ),
    Entry(
        "FZ432",
        Severity.WARNING,
        Text("词典里有两条说的是同一个词", "two entries of the dictionary for one word"),
        Text("“{word}”在前面已经有一条，改为“{right}”", "“{word}” has an entry before, which makes it “{right}”"),
        Text("同一个词只按前面一条处理，后一条不起作用。", "The first entry counts; the second is without effect."),
        Text("留下一条，删去另一条。", "Keep one and delete the other."),
        "slips:\n  - wrong: 经开管委会\n    right: 经开区管委会\n  - wrong: 经开管委会\n    right: 开发区管委会",
        "slips:\n  - wrong: 经开管委会\n    right: 经开区管委会",
    ),
    Entry(
        "FZ433",
        Severity.WARNING,
        Text("词典里的两条互相矛盾", "two entries of the dictionary against each other"),
        Text(
            "这里说“{right}”是对的，另一条说“{wrong}”应为“{other}”",
            "“{right}” is right here, but another entry makes “{wrong}” “{other}”",
        ),
        Text(
            "照这一条改好以后，又会按另一条报成差错，永远改不完。",
            "What is mended as this entry says will be found by the other, without end.",
        ),
        Text(
            "“{wrong}”确实应为“{other}”的，这一条的 right 也照改；不是的，删去另一条。",
            "If “{wrong}” should be “{other}”, change right here as well; if not, delete the other entry.",
        ),
        "slips:\n  - wrong: 行政服务大厅\n    right: 政务大厅\n  - wrong: 政务大厅\n    right: 政务服务大厅",
        "slips:\n  - wrong: 行政服务大厅\n    right: 政务服务大厅\n  - wrong: 政务大厅\n    right: 政务服务大厅",
    ),
    Entry(
        "FZ434",
        Severity.WARNING,
        Text("年份像是打错的", "a year that seems mistyped"),
        Text(
            "“{found}年”比报告的年度晚{years}年，像是打错的",
            "{found}年 is {years} years after the year of the report and seems mistyped",
        ),
        Text(
            "规划的目标最远到本世纪中叶；更远的年份，多半是数字颠倒或多打、少打了。",
            "Plans reach to the middle of the century; a year beyond has most likely two digits swapped, or one too many.",
        ),
        Text(
            "改正年份；确实没有写错的，在 waivers 下写明理由。",
            "Correct the year; if it is right, give the reason under waivers.",
        ),
        "text: 到2102年底全部办结。",
        "text: 到2020年底全部办结。",
    ),
    Entry(
        "FZ435",
        Severity.WARNING,
        Text("上一年的年份是手写的", "last year, typed by hand"),
        Text(
            "“{found}年”是报告年度的上一年，像是从去年的稿件里照搬来的",
            "{found}年 is the year before the report's and seems copied from last year's report",
        ),
        Text(
            "去年的报告里，这个年份就是当年；照搬时忘了改，读者会把今年的工作看成去年的。",
            "In last year's report this was the year reported on; copied and not changed, it moves this year's work to the year before.",
        ),
        Text(
            "讲本年度的，写成 {{{{ year }}}}年；确实讲上一年的，写成 {{{{ year - 1 }}}}年，来年也不用再改。",
            "If this year is meant, write {{{{ year }}}}年; if last year really is, {{{{ year - 1 }}}}年, which will be right next year too.",
        ),
        "text: 截至2018年底，全部办结。",
        "text: 截至{{ year }}年底，全部办结。",
    ),
    Entry(
        "FZ436",
        Severity.WARNING,
        Text("报告标题里的年份不是报告的年度", "the year in the title is not the report's"),
        Text(
            "标题里写的是“{found}年”，这份报告的年度是{year}年",
            "the title has {found}年, and the year of this report is {year}",
        ),
        Text(
            "标题里的年份读者最先看到，照搬去年的标题也最容易漏改。",
            "The year in the title is what is read first, and what is easily left when last year's title is copied.",
        ),
        Text(
            "在标题里写 {{{{ year }}}}年，年份就不会错；是 report.yaml 的 year 写错的，改 year。",
            "Write {{{{ year }}}}年 in the title, which is always right; if year in report.yaml is wrong, correct it there.",
        ),
        "title: 赣州市2018年法治政府建设情况报告\nyear: 2019",
        'title: "赣州市{{ year }}年法治政府建设情况报告"\nyear: 2019',
    ),
    Entry(
        "FZ437",
        Severity.WARNING,
        Text("同一个词连写了两遍", "a word typed twice"),
        Text("“{found}”里“{word}”连写了两遍", "“{word}” stands twice in “{found}”"),
        Text(
            "修改、粘贴时容易多留一个词；读的人一眼就看得出来，写的人往往看不见。",
            "A word is easily left twice when a text is changed or pasted; readers see it at once, the author does not.",
        ),
        Text(
            "留下一个“{word}”；中间少了字或者标点的，补上。",
            "Keep one “{word}”; if a character or a mark is missing between the two, add it.",
        ),
        "text: 推动工作责任进一步进一步压实。",
        "text: 推动工作责任进一步压实。",
    ),
    Entry(
        "FZ438",
        Severity.WARNING,
        Text("自称与发文机关不符", "words for another kind of body"),
        Text("“{found}”与发文机关“{issuer}”不符", "“{found}” does not fit the issuer, “{issuer}”"),
        Text(
            "参照上级、下级或部门的稿件起草，“我省”“我县”“我局”容易原样留下。",
            "Where a report of the province, a county or a department served as a model, its 我省, 我县 or 我局 is easily left.",
        ),
        Text(
            "写成“{right}”；确实指别的地方或单位的，写出它的名称。",
            "Write “{right}”; if another place or body is meant, give its name.",
        ),
        "issuer: 赣州市人民政府\ntext: 下一步，我县将全面推进依法行政。",
        "issuer: 赣州市人民政府\ntext: 下一步，我市将全面推进依法行政。",
    ),
)
