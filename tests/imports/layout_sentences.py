"""Sentences, titles and leads that generated reports are made of, and the figures that stand in the sentences.

A sentence of the pool has its numbers in brackets: `[a件]` is a count, of two letters the later is the smaller;
`[p件]`, `[q件]` and `[r件]` are parts of `[t件]`; `[a余件]` and `[约a件]` are approximate; `[w万人次]` and `[逾w亿元]`
have large units; `[%1]` is a share with one decimal, `[低%1]` one that is lower than `[高%1]`; `[点1]` is a difference
in 百分点; `[b/a:2]` is the share of b in a with two decimals, `[a^b:1]` by how much a is above b; `[名]` is a rank;
`[=7×24小时]` is no figure. `[年]`, `[上年]` and `[次年]` are years.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Final, Literal, NamedTuple

Kind = Literal["statistic", "ratio", "literal"]


class Figure(NamedTuple):
    """One number of a sentence: what is printed (179件), its value and unit as the data format has them.

    `parts` are the values of numerator and denominator of a ratio that can be recomputed from its sentence.
    """

    printed: str
    value: str
    unit: str
    kind: Kind = "statistic"
    parts: tuple[str, ...] = ()
    as_of: str = ""


class Sentence(NamedTuple):
    """A sentence with its stop, and its figures in reading order."""

    text: str
    figures: tuple[Figure, ...] = ()


WITH_FIGURES: Final = (
    "全年收到行政复议申请[a件]，依法受理[b件]，审结[c件]。",
    "市政府全年受理行政复议案件[a件]，审结[b件]，其中直接纠错[c件]，纠错率为[c/b:2]。",
    "审结行政复议案件[a件]，其中调解、和解结案[b件]，调解和解率[b/a:1]。",
    "全市法院受理一审行政诉讼案件[a件]，行政机关负责人出庭应诉[b件]，出庭应诉率为[b/a:1]。",
    "市政府办理行政应诉案件[a件]，提交答辩状[b份]。",
    "全年审查行政规范性文件[a件]。",
    "全年审核市政府重大行政决策草案[a件]，提出修改意见[b条]。",
    "报送市政府规章备案[a件]，接受县级政府规范性文件备案[b件]。",
    "清理行政规范性文件[t件]，其中废止[p件]，修改[q件]。",
    "开展行政执法案卷评查[t宗]，其中优秀[p宗]、合格[q宗]、不合格[r宗]。",
    "组织行政执法人员参加综合法律知识考试[a人次]。",
    "全市持有行政执法证件的人员共[a名]，年内新发证[b名]。",
    "公开招录行政复议人员[a名]，充实审理力量。",
    "举办领导干部法治讲座[a场]，参加人数达[b余人次]。",
    "开展“宪法进万家”活动[a余场次]，发放宣传资料[w万份]。",
    "建成公共法律服务站点[a个]，解答群众咨询[w万人次]。",
    "全市人民调解组织调处矛盾纠纷[a件]，调解成功[b件]，成功率为[b/a:2]。",
    "办理法律援助案件[a件]，为受援人挽回经济损失[w万元]。",
    "公证机构办理公证[a件]，其中涉外公证[b件]。",
    "政务服务热线提供[=7×24小时]服务，接听群众来电[a次]。",
    "“一网通办”平台开展[=5×8小时]人工在线答复，累计答复[a条]。",
    "热线平台形成有效工单[a件]，按期办结[b件]，办结率达[b/a:1]。",
    "取消证明事项[a项]，推行告知承诺[b项]。",
    "承接省级下放的行政许可[a项]，同步修订办事指南。",
    "市本级行政许可事项精简为[a项]，平均办理时限压缩[%1]。",
    "网上可办的依申请事项占比达[%1]，群众满意度为[%2]。",
    "新登记经营主体[w万户]，企业开办全程网上办理率达[%0]。",
    "梳理公布免罚轻罚事项[a项]，惠及经营主体[b余户]。",
    "实施“双随机”抽查任务[a批次]，检查经营主体[b户]。",
    "查处食品安全违法案件[a件]，移送公安机关[b件]。",
    "办理生态环境行政处罚案件[a宗]，责令整改[b家]。",
    "城市管理领域立案查处[a宗]，结案[b宗]，结案率[b/a:2]。",
    "交通运输综合执法检查车辆[a余台次]。",
    "应急管理部门检查生产经营单位[a家]，排查隐患[b处]，整改[c处]，整改率为[c/b:1]。",
    "税务部门推行首违不罚，涉及纳税人[a户]。",
    "人力资源社会保障部门为[a名]劳动者追回工资[w万元]。",
    "承办市人大代表建议[a件]，政协提案[b件]，办复率均为[%0]。",
    "主动公开政府信息[a条]，办理依申请公开[b件]。",
    "政府网站发布解读材料[a篇]，回应关切[b次]。",
    "法治政府建设满意度居全省第[名]。",
    "营商环境评价在全省排第[名]，市场主体信心持续增强。",
    "公共法律服务满意率达[%2]，比上年提高[点1]。",
    "行政处罚案件被撤销的比例为[%2]，比上年下降[点2]。",
    "截至[年]年底，全市共有公职律师[a名]。",
    "截至[年]年底，全市建成司法所[a个]。",
    "截至[年]年底，电子证照归集[w万本]。",
    "截至[年]年底，村（居）法律顾问签约率达[%0]。",
    "市政府法律顾问参与重大事项论证[约a次]。",
    "全市各级行政复议机构接待来访群众[近a人次]。",
    "开展行政执法专项监督[a次]，发出督办函[b份]。",
    "立案监督涉企行政检查[a件]，纠正不当行为[b件]。",
    "行政执法公示平台公示信息[w万条]，同比增长[%1]。",
    "信用修复办结[a件]，平均用时缩短至[b个工作日]。",
    "年内修订市政府工作规则等制度[a项]。",
    "听证会共举行[a场]，听取意见建议[b条]，采纳[c条]。",
    "全年受理、审结劳动人事争议案件分别为[a件]、[b件]。",
    "受理行政复议申请[a件]，其中涉及行政处罚的[b件]，占[b/a:1]。",
    "审结行政裁决案件[a件]（含上年结转[b件]）。",
    "一般事项办理时限不超过[a个工作日]。",
    "落实减税降费政策，为企业减负[w亿元]。",
    "政务服务大厅服务群众[超过w万人次]。",
    "法治文化阵地接待参观者[a余万人次]。",
    "指导[a个]县（市、区）开展法治政府建设示范创建。",
    "行政诉讼败诉率为[%2]，同比下降[点1]。",
    "推行“综合查一次”，入企检查频次减少[%0]。",
    "为民营企业开展“法治体检”[约a次]，提出建议[b余条]。",
    "培育乡村“法律明白人”[逾w万名]。",
    "仲裁机构受理案件[a件]，上年为[b件]，同比增长[a^b:1]。",
    "行政机关负责人出庭应诉率由上年的[低%1]提高到[高%1]。",
)
"""With figures, most of them found again in any layout."""

WITHOUT_FIGURES: Final = (
    "市政府常务会议专题研究年度法治政府建设工作，明确责任分工。",
    "把学习宣传宪法摆在突出位置，推动国家工作人员带头遵守。",
    "印发年度工作要点，逐项明确牵头单位和完成时限。",
    "严格落实重大行政决策程序，坚持公众参与、专家论证、风险评估。",
    "健全合法性审核机制，做到应审尽审。",
    "完善行政执法与刑事司法衔接机制，定期召开联席会议。",
    "推进行政执法全过程记录，配齐音像记录设备。",
    "推动政务服务向基层延伸，方便群众就近办理。",
    "坚持把调解挺在前面，及时就地化解邻里纠纷。",
    "落实《优化营商环境条例》，平等保护各类市场主体合法权益。",
    "贯彻《重大行政决策程序暂行条例》，编制年度决策事项目录并向社会公布。",
    "组织学习《中华人民共和国行政处罚法（2021年修订）》，统一执法标准。",
    "[年]年3月底前完成机构职能调整，理顺执法职责关系。",
    "[上年]年部署的督察整改事项全部销号。",
    "推动行政复议体制改革，实行集中受理、集中审理。",
    "行政机关负责人带头出庭应诉，自觉履行生效裁判。",
    "加强府院联动，共同推动行政争议实质性化解。",
    "建立涉企政策听取意见机制，广泛征求行业协会意见。",
    "深化基层综合行政执法改革，赋权事项实行动态调整。",
    "规范行政裁量权基准，防止同案不同罚。",
    "自觉接受人大监督和政协民主监督，认真办理建议提案。",
    "强化审计监督，推动问题整改落实到位。",
    "推进政府信息公开规范化，方便群众查询。",
    "加强公共法律服务体系建设，实现城乡全覆盖。",
    "开展青少年法治教育，选好配强法治副校长。",
    "发挥公职律师作用，重要合同实行前置审核。",
    "健全突发事件应对机制，修订完善总体应急预案。",
    "加强食品药品、生态环境等领域执法，守住安全底线。",
    "推行包容审慎监管，给予新业态合理的成长空间。",
    "深入推进减证便民，以数据共享代替群众跑腿。",
    "建立行政执法协调监督工作体系，覆盖市、县、乡各级。",
    "落实国家机关“谁执法谁普法”责任制，开展以案释法。",
    "加强示范创建，培育一批基层法治建设品牌。",
    "选派业务骨干到基层指导，提升一线办案质量。",
    "建立法治建设情况通报制度，压实各级责任。",
    "严格规范性文件制定程序，未经审核的不得提请审议。",
    "推动行政争议诉前调解，减少群众讼累。",
    "注重科技赋能，推广非现场监管方式。",
    "持续清理妨碍统一市场和公平竞争的政策措施。",
    "定期分析研判行政败诉案件，制发建议书督促整改。",
)

LEADLESS: Final = (
    "进一步强化法治思维和法治方式，提高领导干部依法办事能力。",
    "继续深化行政审批制度改革，着力打造一流营商环境。",
    "全面落实行政执法责任制，促进严格规范公正文明执法。",
    "加强行政复议能力建设，提升案件办理质量和效率。",
    "持续推进法治宣传教育，营造全社会尊法学法守法用法氛围。",
    "完善矛盾纠纷多元化解机制，维护社会和谐稳定。",
    "强化法治政府建设督察考核，推动各项任务落地见效。",
    "推动法治人才队伍建设，充实基层法治工作力量。",
    "健全依法决策机制，切实防范决策法律风险。",
)
"""Items of one sentence, which have no lead."""

FAULTS: Final = (
    "有的部门对合法性审核重视不够，审核质量有待提高。",
    "基层行政执法力量比较薄弱，执法规范化水平不够高。",
    "个别单位负责人出庭应诉的主动性不强，出庭不出声的现象仍有发生。",
    "法治宣传的针对性不强，形式还不够丰富。",
)
CAUSES: Final = "产生上述问题的主要原因是：少数干部法治意识不强，业务培训不够经常，监督考核的刚性不足。"
OPENINGS: Final = (
    "[年]年，我市深入贯彻落实中央、省关于法治政府建设的决策部署，扎实推进依法行政，各项工作取得新进展。",
    "[年]年，在省委、省政府的坚强领导下，我市坚持依法行政，法治政府建设迈出新步伐。",
)
REPORTED: Final = "现将有关情况报告如下："
FORMULAS: Final = ("特此报告。", "专此报告。")
FAULTS_BEGIN: Final = (
    "一年来，我市法治政府建设取得了一定成绩，但与上级要求和群众期盼相比，还存在一些问题和不足：",
    "同时也要看到，我市法治政府建设工作还存在以下不足：",
)
PLANS_BEGIN: Final = (
    "下一步，我市将坚持问题导向，重点做好以下工作：",
    "[次年]年，我市将继续推进依法行政，重点抓好以下几项工作：",
)
DUTIES: Final = "市政府主要负责人认真履行推进法治建设第一责任人职责，对重要工作亲自部署、重大问题亲自过问。"

PART_TITLES: Final = (
    "坚持高位推动，健全法治建设领导机制",
    "依法全面履行政府职能，持续优化营商环境",
    "推进科学民主依法决策，提高决策质量",
    "规范行政执法，维护市场公平秩序",
    "依法化解矛盾纠纷，促进社会和谐稳定",
    "加强行政权力监督，促进廉洁高效施政",
    "完善公共法律服务，满足群众法治需求",
    "法治政府建设工作开展情况",
)
FAULT_TITLES: Final = ("存在的主要问题", "存在的问题和不足")
PLAN_TITLES: Final = ("下一步工作安排", "下一步工作打算")
DUTY_TITLES: Final = ("党政主要负责人履行推进法治建设第一责任人职责情况",)
SUBPART_TITLES: Final = (
    *("强化组织领导和统筹协调", "提升领导干部法治素养", "推进政务服务提质增效", "深化行政审批制度改革"),
    *("加强市场监管和信用建设", "健全重大行政决策制度", "严格规范性文件监督管理", "发挥法律顾问作用"),
    *("深化综合行政执法改革", "全面推行行政执法公示制度", "加大重点领域执法力度", "加强行政执法队伍建设"),
    *("提高行政复议工作质效", "规范行政应诉工作", "完善多元化解纠纷机制", "推进政务公开标准化"),
    *("自觉接受各方面监督", "优化公共法律服务供给", "深入开展普法宣传教育", "健全法治督察考核体系"),
)
LEADS: Final = (
    *("压实工作责任", "完善制度体系", "强化学习培训", "优化办事流程", "精简审批事项", "推行告知承诺"),
    *("健全审核机制", "严把文件质量", "规范执法行为", "加强执法监督", "推行柔性执法", "创新监管方式"),
    *("畅通申请渠道", "提升办案质量", "推动负责人出庭应诉", "注重调解优先", "加强府院互动", "扩大公开范围"),
    *("建强服务平台", "延伸服务触角", "抓实普法宣传", "选树先进典型", "强化督察问效", "补齐人员短板"),
)


class Numbers:
    """Gives sentences numbers that differ from each other within a report, the same for the same source of chance."""

    def __init__(self, chance: Random, year: int) -> None:
        """Begin with no number given."""
        self.chance, self.year, self.given = chance, year, set[str]()

    def fresh(self, lowest: int, highest: int, suffix: str = "") -> int:
        """Return a number between two that was not given yet with this suffix."""
        left = [number for number in range(lowest, highest + 1) if f"{number}{suffix}" not in self.given]
        number = self.chance.choice(left) if left else self.fresh(highest + 1, 2 * highest, suffix)
        self.given.add(f"{number}{suffix}")
        return number

    def filled(self, pattern: str) -> Sentence:
        """Return a sentence of the pool with numbers in it."""
        values = self.counts(re.findall(r"\[[约近]?([a-h]|[p-t])", pattern))
        as_of = f"{self.year}-12-31" if "截至[年]年底" in pattern else ""
        figures: list[Figure] = []

        def replace(slot: re.Match[str]) -> str:
            years = {"年": self.year, "上年": self.year - 1, "次年": self.year + 1}
            if slot[1] in years:
                return str(years[slot[1]])
            figure = self.figure(slot[1], values)._replace(as_of=as_of)
            figures.append(figure)
            return figure.printed

        return Sentence(re.sub(r"\[([^\]]+)\]", replace, pattern), tuple(figures))

    def counts(self, letters: list[str]) -> dict[str, int]:
        """Return falling numbers for a, b, c and parts p, q, r with their total t."""
        values: dict[str, int] = {}
        highest = 4000
        for letter in sorted({each for each in letters if each < "p"}):
            values[letter] = self.fresh(max(highest // 3, 12), highest)
            highest = max(values[letter] - 1, 13)
        parts = sorted({each for each in letters if "p" <= each < "t"})
        values |= {letter: self.fresh(2, 90) for letter in parts}
        if "t" in letters:
            values["t"] = sum(values[letter] for letter in parts) + (0 if "r" in parts else self.fresh(3, 400))
        return values

    def figure(self, slot: str, values: dict[str, int]) -> Figure:
        """Return the figure of one slot."""
        if slot.startswith("="):
            return Figure(slot[1:], slot[1:], "", "literal")
        if pair := re.fullmatch(r"([a-h])([/^])([a-h]):(\d)", slot):
            one, other = values[pair[1]], values[pair[3]]
            return share(one, other, int(pair[4])) if pair[2] == "/" else growth(one, other, int(pair[4]))
        if slot == "名":
            values, slot = {"a": self.fresh(2, 9, "名")}, "a名"
        return self.with_sign(slot) or approximate_or_exact(slot, values)

    def with_sign(self, slot: str) -> Figure | None:
        """Return the figure of one slot that has a sign or a large unit: 90.1%, 3.2个百分点, 超过260.7万人次."""
        if match := re.fullmatch(r"(|低|高)%(\d)", slot):
            lowest, highest = {"": (60, 99), "低": (40, 69), "高": (70, 99)}[match[1]]
            percent = f"{self.with_decimals(lowest, highest, int(match[2]), '%')}%"
            return Figure(percent, percent, "%")
        if slot.startswith("点"):
            points = self.with_decimals(2, 9, int(slot[1]), "点")
            return Figure(f"{points}个百分点", points, "百分点")
        if match := re.fullmatch(r"(超过|逾|)w([万亿])(.+)", slot):
            value = match[1] + self.with_decimals(2, 900, 1, match[2]) + match[2]
            return Figure(value + match[3], value, match[3])
        return None

    def with_decimals(self, lowest: int, highest: int, decimals: int, suffix: str) -> str:
        """Return a number between two with so many decimals."""
        power = 10**decimals
        return str(Decimal(self.fresh(lowest * power, highest * power, suffix)).scaleb(-decimals))


def share(part: int, whole: int, decimals: int) -> Figure:
    """Return a part of a whole in per cent, rounded half up."""
    exact = Decimal(100 * part) / whole
    percent = f"{exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)}%"
    return Figure(percent, percent, "%", "ratio", (str(part), str(whole)))


def growth(now: int, before: int, decimals: int) -> Figure:
    """Return by how much a number is above that of the year before, in per cent."""
    return share(now - before, before, decimals)._replace(kind="statistic", parts=())


def approximate_or_exact(slot: str, values: dict[str, int]) -> Figure:
    """Return the count of one slot: 179件, 2800余项, 约300次."""
    before, letter, after, unit = re.fullmatch(r"([约近]?)([a-t])(余?万?)(.*)", slot).groups()  # type: ignore[union-attr]
    number = values[letter]
    if before or after:
        number = max(number // 100, 1) * 100
    value = f"{before}{number}{after}"
    return Figure(value + unit, value, unit)
