"""What can be wrong with a template."""

from __future__ import annotations

from typing import Final

from fazhi_report.diagnostics import Severity
from fazhi_report.messages.entry import Entry, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        code="FZ010",
        severity=Severity.ERROR,
        title=Text("模板写法有误", "a template cannot be read"),
        message=Text(
            "模板 {name} 的写法有误，Jinja 的说法是：{problem}",
            "the template {name} is not written as Jinja expects; Jinja says: {problem}",
        ),
        why=Text(
            "模板读不懂，就无法排出这种格式的报告；其他格式不受影响，但有一种格式出错，本次就什么也不写出。",
            "A template that cannot be read gives no report in this format; and a build writes nothing unless every "
            "format succeeds.",
        ),
        remedy=Text(
            "检查所指的一行：每个 {{% if %}}、{{% for %}} 都要有对应的 {{% endif %}}、{{% endfor %}}，"
            "每个 {{{{ 都要有对应的 }}}}。也可以删去自己的这份模板，改用程序自带的。",
            "Look at the line shown: every {{% if %}} and {{% for %}} needs its {{% endif %}} or {{% endfor %}}, and "
            "every {{{{ its }}}}. Or delete your own template to use the one that comes with the program.",
        ),
        wrong="{% if section.title %}\n{{ section.number }}{{ section.title | inline }}",
        right="{% if section.title %}\n{{ section.number }}{{ section.title | inline }}\n{% endif %}",
    ),
    Entry(
        code="FZ011",
        severity=Severity.ERROR,
        title=Text("模板用了不存在的名称", "a template uses an unknown name"),
        message=Text("模板里的名称“{name}”不存在", "there is no “{name}” that a template could use"),
        why=Text(
            "名称写错时若照样输出，报告里就会悄悄少掉一段文字或一个数字，所以当作错误处理。",
            "If a misspelt name were printed as nothing, words or figures would silently be missing from the report.",
        ),
        remedy=Text(
            "核对“{name}”的拼写。模板可用的名称和过滤器，都列在程序自带的同名模板开头的说明里。",
            "Check the spelling of “{name}”. What a template may use is listed at the head of the template of the same "
            "name that comes with the program.",
        ),
        wrong="{{ document.titel }}",
        right="{{ document.title }}",
    ),
    Entry(
        code="FZ012",
        severity=Severity.ERROR,
        title=Text("模板运行失败", "a template fails"),
        message=Text("模板 {name} 运行到此处失败：{problem}", "the template {name} fails here: {problem}"),
        why=Text(
            "模板只能读取报告的内容并排版，不能改动报告，也不能接触程序和系统的其他部分；"
            "做了不允许的事，或者运算本身出错，都会在这里停下。",
            "A template may read the report and lay it out; it may not change it, nor reach into the program or the "
            "system. It stops here if it tries to, or if what it computes goes wrong.",
        ),
        remedy=Text(
            "修改所指的一行；名称以下划线开头的东西、会改动列表或字典的操作，模板里都不能用。",
            "Change the line shown. A template may use nothing whose name begins with an underscore, and nothing that "
            "changes a list or dictionary.",
        ),
        wrong='{{ document._replace(title="另一个标题") }}',
        right="{{ document.title }}",
    ),
    Entry(
        code="FZ013",
        severity=Severity.ERROR,
        title=Text("找不到模板", "a template is missing"),
        message=Text("找不到模板 {name}，找过的文件夹：{folders}", "there is no template {name} in: {folders}"),
        why=Text(
            "每种格式都要按模板排版；自己的模板用 include 引入的文件，也在同样的文件夹里找。",
            "Every format is laid out by a template; what a template includes is looked for in the same folders.",
        ),
        remedy=Text(
            "核对文件名是否为 {name}，并放进其中一个文件夹；如果自带的模板也找不到，请重新安装本程序。",
            "Check that the file is called {name} and put it into one of these folders; if even a template of the "
            "program itself is missing, install the program again.",
        ),
        wrong='{% include "header.jinja" %}',
        right='{% include "report.css.jinja" %}',
    ),
    Entry(
        code="FZ014",
        severity=Severity.ERROR,
        title=Text("模板不是 UTF-8 编码", "a template is not UTF-8"),
        message=Text("模板 {name} 不是 UTF-8 编码的文本文件", "the template {name} is not a text file in UTF-8"),
        why=Text(
            "模板里的汉字按 UTF-8 读取；编码不对，读出来的就是乱码。",
            "The Chinese in a template is read as UTF-8; in another encoding it would come out garbled.",
        ),
        remedy=Text(
            "请用编辑器把它另存为 UTF-8；若原来是 GBK 编码，也可以在它所在的文件夹运行："
            "iconv -f GB18030 -t UTF-8 {name} > {name}.utf8，再用新文件替换它。",
            "Save it as UTF-8 in an editor. If it is in GBK, you may also run, in its folder: "
            "iconv -f GB18030 -t UTF-8 {name} > {name}.utf8, and put the new file in its place.",
        ),
        wrong="templates/report.txt.jinja：GBK",
        right="templates/report.txt.jinja：UTF-8",
    ),
    Entry(
        code="FZ015",
        severity=Severity.ERROR,
        title=Text("模板文件读不了", "a template file cannot be read"),
        message=Text("模板文件 {name} 读不了：{reason_zh}", "the template file {name} cannot be read: {reason_en}"),
        why=Text(
            "文件在，却读不了，说明它本该起作用；此时改用别的模板，排出来的就不是想要的样子。",
            "The file is there, so it was meant to be used; another template in its place would give another layout.",
        ),
        remedy=Text(
            "请检查这个文件的权限，确认它是普通文件；不需要它时，请把它移走。",
            "Check the permissions of the file and that it is a regular file; move it away if it is not needed.",
        ),
        wrong="chmod 000 templates/report.md.jinja",
        right="chmod 644 templates/report.md.jinja",
    ),
)
