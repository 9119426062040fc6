"""Slips of official names and terms: what is written, what is meant, and why.

Only what is certain stands here: a name that a law or a central document has fixed, a term of the constitution, or a
character that is wrong in any text. What was right in its time (法制办, 法制建设, 打黑除恶) is no slip. An office adds
its own in `data/dictionary.yaml`. The reasons are told in `messages/slip_reasons.py`, by their names here.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final, NamedTuple

from fazhi_report.rules.homophones import HOMOPHONES


class WordSlip(NamedTuple):
    """A wrong word, the right one, and the name of the reason.

    The wrong word is right within the words of `within`. With `before`, it is wrong only before these characters.
    """

    wrong: str
    right: str
    reason: str
    within: tuple[str, ...] = ()
    before: str = ""


WORDS: Final = (
    # 法治、法制
    WordSlip("法制政府", "法治政府", "rule_of_law"),
    WordSlip("法制社会", "法治社会", "rule_of_law"),
    WordSlip("法制国家", "法治国家", "rule_of_law"),
    WordSlip("法制中国", "法治中国", "rule_of_law"),
    WordSlip("法制思维", "法治思维", "rule_of_law"),
    WordSlip("法制方式", "法治方式", "rule_of_law"),
    WordSlip("法制信仰", "法治信仰", "rule_of_law"),
    WordSlip("法制能力", "法治能力", "rule_of_law", ("公安法制能力",)),
    WordSlip("法制素养", "法治素养", "rule_of_law"),
    WordSlip("法制轨道", "法治轨道", "rule_of_law"),
    WordSlip("法制化营商环境", "法治化营商环境", "rule_of_law"),
    WordSlip("市场化、法制化", "市场化、法治化", "rule_of_law"),
    WordSlip("市场化法制化", "市场化法治化", "rule_of_law"),
    WordSlip("社会主义法制体系", "社会主义法治体系", "rule_of_law"),
    WordSlip("社会主义法制道路", "社会主义法治道路", "rule_of_law"),
    WordSlip("依法制国", "依法治国", "governing_by_law"),
    WordSlip("依法制省", "依法治省", "governing_by_law"),
    WordSlip("依法制市", "依法治市", "governing_by_law"),
    WordSlip("依法制县", "依法治县", "governing_by_law"),
    WordSlip("中央依法治国委员会", "中央全面依法治国委员会", "governing_by_law"),
    WordSlip("法治建设第一负责人", "法治建设第一责任人", "first_responsible"),
    WordSlip("法制建设第一责任人", "法治建设第一责任人", "first_responsible"),
    WordSlip("执法决定法治审核", "执法决定法制审核", "three_systems"),
    WordSlip("执法全过程纪录", "执法全过程记录", "three_systems"),
    WordSlip("法治社会一体化建设", "法治社会一体建设", "governing_by_law"),
    WordSlip("公平司法、全民守法", "公正司法、全民守法", "governing_by_law"),
    # 习近平新时代中国特色社会主义思想
    WordSlip("习近平时代", "习近平新时代", "the_thought"),
    WordSlip("习近平中国特色社会主义", "习近平新时代中国特色社会主义", "the_thought"),
    WordSlip("新时代习近平中国特色社会主义", "习近平新时代中国特色社会主义", "the_thought"),
    WordSlip("习近平法制思想", "习近平法治思想", "the_thought"),
    # 放管服、双随机、执法
    WordSlip("双随机一公开", "双随机、一公开", "double_random"),
    WordSlip("双随机，一公开", "双随机、一公开", "double_random"),
    WordSlip("双随机。一公开", "双随机、一公开", "double_random"),
    WordSlip("双随机·一公开", "双随机、一公开", "double_random"),
    WordSlip("双随机”一公开", "双随机、一公开”", "double_random"),
    WordSlip("双随即", "双随机", "double_random"),
    WordSlip("“放管服改革”", "“放管服”改革", "streamlining"),
    WordSlip("放服管", "放管服", "streamlining"),
    WordSlip("管放服", "放管服", "streamlining"),
    WordSlip("减政放权", "简政放权", "streamlining"),
    WordSlip("规范公证文明执法", "规范公正文明执法", "homophone"),
    # 机关、会议、职务
    WordSlip("检查院", "检察院", "body"),
    WordSlip("监查委", "监察委", "body"),
    WordSlip("纪检检察", "纪检监察", "body"),
    WordSlip("纪检监查", "纪检监察", "body"),
    WordSlip("政府常委会", "政府常务会议", "meeting"),
    WordSlip("党委常务会", "党委常委会", "meeting"),
    WordSlip("市委常务会", "市委常委会", "meeting"),
    WordSlip("县委常务会", "县委常委会", "meeting"),
    WordSlip("省委常务会", "省委常委会", "meeting"),
    WordSlip("区委常务会", "区委常委会", "meeting"),
    WordSlip("人大提案", "人大代表建议", "motion"),
    WordSlip("人大代表提案", "人大代表建议", "motion"),
    WordSlip("国务院大督察", "国务院大督查", "inspection"),
    WordSlip("中央环保督查", "中央环保督察", "inspection"),
    WordSlip("中央环境保护督查", "中央环境保护督察", "inspection"),
    WordSlip("中央生态环境保护督查", "中央生态环境保护督察", "inspection"),
    # 权力、权利
    WordSlip("权利清单和责任清单", "权力清单和责任清单", "power"),
    WordSlip("权利清单、责任清单", "权力清单、责任清单", "power"),
    WordSlip("政府权利清单", "政府权力清单", "power"),
    WordSlip("部门权利清单", "部门权力清单", "power"),
    WordSlip("行政权利", "行政权力", "power", ("行政权利义务", "行政权利人", "行政权利救济")),
    WordSlip("公权利", "公权力", "power", ("办公权利",)),
    WordSlip("公民权力", "公民权利", "power"),
    # 用字
    WordSlip("布署", "部署", "homophone", ("布署名",)),
    *(WordSlip(wrong, right, "homophone") for wrong, right in HOMOPHONES.items()),
    WordSlip("截止", "截至", "as_of", (), "0123456789目今去"),
)
"""Slips in running text. What stands in a 《title》 is not looked at."""

TITLES: Final = MappingProxyType(
    {
        # 法治政府建设
        "法治政府建设与责任落实督查工作规定": ("法治政府建设与责任落实督察工作规定", "inspection_rules"),
        "法治政府建设与责任落实督察规定": ("法治政府建设与责任落实督察工作规定", "inspection_rules"),
        "法制政府建设与责任落实督察工作规定": ("法治政府建设与责任落实督察工作规定", "inspection_rules"),
        "法制政府建设实施纲要": ("法治政府建设实施纲要", "rule_of_law"),
        "法治中国建设实施纲要": ("法治中国建设规划", "central_document"),
        "党政主要负责人履行推进法制建设第一责任人职责规定": (
            "党政主要负责人履行推进法治建设第一责任人职责规定",
            "first_responsible",
        ),
        "党政主要负责人履行法治建设第一责任人职责规定": (
            "党政主要负责人履行推进法治建设第一责任人职责规定",
            "first_responsible",
        ),
        "习近平关于全面依法治国论述选编": ("习近平关于全面依法治国论述摘编", "book"),
        "论坚持依法治国": ("论坚持全面依法治国", "book"),
        # 行政法规
        "优化营商环境管理条例": ("优化营商环境条例", "regulation"),
        "政府信息公开管理条例": ("政府信息公开条例", "regulation"),
        "重大行政决策暂行条例": ("重大行政决策程序暂行条例", "regulation"),
        "重大行政决策程序条例": ("重大行政决策程序暂行条例", "regulation"),
        "行政法规制定条例": ("行政法规制定程序条例", "regulation"),
        "行政复议法实施办法": ("行政复议法实施条例", "regulation"),
        "政府督察工作条例": ("政府督查工作条例", "regulation"),
        "行政机关公务员处罚条例": ("行政机关公务员处分条例", "regulation"),
        "国有土地上房屋征收和补偿条例": ("国有土地上房屋征收与补偿条例", "regulation"),
        "保障农民工工资支付规定": ("保障农民工工资支付条例", "regulation"),
        "安全生产事故应急条例": ("生产安全事故应急条例", "regulation"),
        "安全生产事故报告和调查处理条例": ("生产安全事故报告和调查处理条例", "regulation"),
        "市场主体登记条例": ("市场主体登记管理条例", "regulation"),
        # 法律
        "有组织犯罪法": ("反有组织犯罪法", "law"),
        "生产安全法": ("安全生产法", "law"),
        "治安处罚法": ("治安管理处罚法", "law"),
        "公职人员处分法": ("公职人员政务处分法", "law"),
        "个人信息安全法": ("个人信息保护法", "law"),
        "民营企业促进法": ("民营经济促进法", "law"),
        "道路交通管理法": ("道路交通安全法", "law"),
        "突发公共事件应对法": ("突发事件应对法", "law"),
        "未成年保护法": ("未成年人保护法", "law"),
        "预防未成年犯罪法": ("预防未成年人犯罪法", "law"),
        "妇女权益保护法": ("妇女权益保障法", "law"),
        "老年人权益保护法": ("老年人权益保障法", "law"),
        "残疾人保护法": ("残疾人保障法", "law"),
        "消费者权益保障法": ("消费者权益保护法", "law"),
        "土壤环境污染防治法": ("土壤污染防治法", "law"),
        "固体废弃物污染环境防治法": ("固体废物污染环境防治法", "law"),
    }
)
"""Titles that no document has → the right one and the name of the reason. 中华人民共和国 in front changes nothing."""

FULL_NAMES: Final = MappingProxyType(
    {
        "习近平新时代": ("中国特色社会主义思想", r"中国特色社会主义(?:[一-鿿]{2})?思想"),
        "习近平法治": ("思想", "思想"),
        "习近平生态文明": ("思想", "思想"),
    }
)
"""How a name goes on once it is begun: the right words, and a pattern of what may stand there."""
