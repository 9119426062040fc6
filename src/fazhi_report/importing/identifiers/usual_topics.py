"""The usual topics of the titles of such reports, with the ids of the parts that have them."""

from __future__ import annotations

from typing import Final

TOPICS: Final = """
组织结构 structure 耕地 farmland 事故查处 accidents 执法检查 inspections 行政复议案件 reconsideration
行政应诉案件 litigation 一窗受理 service_windows 脱贫攻坚 poverty_relief 权益保护 rights 顶层设计 overall_design
规费 fees 权责清单制度 power_lists 放管服改革 services 谋划部署 arrangements 双随机、一公开 random_inspection
双随机一公开 random_inspection 社会治理现代化 governance 法治宣传教育工作 legal_publicity 政府治理体系 functions
政府治理 functions 机构职能 functions 政府机构职能 functions 职能 functions 数字法治政府 digital_government
科技保障 digital_government 科技保障体系 digital_government 司法所 judicial_offices 民生 livelihood
乡村振兴 rural_revival 制约监督体系 checks 权力运行 checks 诉源治理 dispute_prevention 源头治理 dispute_prevention
政府信息 openness 包容审慎监管 lenient_enforcement 柔性执法 lenient_enforcement 涉企 business_environment
营商 business_environment 企业服务 business_environment 优化营商环境 business_environment 职责明确 functions
放管服 services 政务服务 services 便民服务 public_services 便民服务平台 platforms 服务平台 platforms 政务热线 hotline
营商环境 business_environment 发展环境 business_environment 优化环境 business_environment
机构改革 institutional_reform 政府职能 functions 政府职能转变 functions 职能转变 functions 转变政府职能 functions
行政审批制度改革 approvals 行政审批 approvals 审批制度 approvals 简政放权 streamlining 互联网+ internet
互联网＋ internet 工程建设 construction 工程建设审批 construction 社会信用 credit 信用体系 credit 社会信用体系 credit
诚信 credit 证明事项 certificates 减证便民 certificates 告知承诺 pledges 证照分离 permits 权责清单 power_lists
清单管理 lists 市场监管 market_supervision 公平竞争 fair_competition 民营企业 private_companies
数字政府 digital_government 数字化 digital_government 信息化 digital_government 立法 legislation 地方立法 legislation
立法引领 legislation 立法计划 planning 立法进程 drafting 立法工作 legislation 制度体系 rules 依法行政制度体系 rules
依法行政制度 rules 制度建设 rules 规范性文件 normative_documents 行政规范性文件 normative_documents 清理 cleanup
法规规章 regulations 备案审查 filing 备案 filing 合法性审核 legality_review 合法性审查 legality_review
法制审核 legal_review 法律审核 legal_review 法治审核 legal_review 决策 decisions 行政决策 decisions
重大行政决策 decisions 依法决策 decisions 科学决策 decisions 决策机制 decisions 决策程序 decision_procedure
公众参与 public_participation 专家论证 expert_appraisal 风险评估 risk_assessment 法律风险 legal_risks
法律顾问 legal_advisers 公职律师 government_lawyers 合同 contracts 合同管理 contracts 行政执法 enforcement
执法 enforcement 公正文明执法 enforcement 严格规范公正文明执法 enforcement 综合执法 integrated_enforcement
综合行政执法 integrated_enforcement 执法体制 enforcement_structure 行政执法体制 enforcement_structure
三项制度 three_systems 行政执法监督 oversight 执法监督 oversight 执法人员 officers 行政执法人员 officers
执法队伍 officers 执法能力 enforcement_capacity 双随机 random_inspection 裁量 discretion 裁量权 discretion
裁量权基准 discretion 重点领域执法 key_areas 案卷评查 case_file_review 包容审慎 lenient_enforcement
行刑衔接 criminal_referral 相对集中行政许可权 joint_licensing 行政权力 powers 权力制约 checks 权力监督 checks
行政权力制约 checks 制约和监督 checks 制约监督 checks 监督体系 checks 政务公开 openness 政府信息公开 openness
信息公开 openness 审计 audits 审计监督 audits 人大监督 peoples_congress 政协 cppcc 社会监督 public_oversight
舆论监督 public_oversight 政务诚信 integrity 廉政 integrity 党风廉政 integrity 矛盾纠纷 disputes 纠纷 disputes
社会矛盾 disputes 社会矛盾纠纷 disputes 行政争议 disputes 多元化解 dispute_resolution 行政复议 reconsideration
复议 reconsideration 复议应诉 reconsideration_and_litigation 行政复议应诉 reconsideration_and_litigation
行政复议和应诉 reconsideration_and_litigation 行政复议和行政应诉 reconsideration_and_litigation 行政应诉 litigation
应诉 litigation 行政诉讼 litigation 出庭应诉 court_attendance 负责人出庭 court_attendance 信访 petitions
行政调解 administrative_mediation 行政裁决 adjudication 人民调解 mediation 调解 mediation 仲裁 arbitration
公证 notaries 法律援助 legal_aid 公共法律服务 public_legal_services 法律服务 legal_services 律师 lawyers
社区矫正 corrections 普法 legal_publicity 法治宣传 legal_publicity 法治宣传教育 legal_publicity
宣传教育 legal_publicity 普法责任制 legal_publicity 法治文化 legal_culture 法治社会 rule_of_law_society
依法治理 governance 基层治理 governance 社会治理 governance 突发事件 emergencies 应急 emergencies
疫情防控 epidemic_control 疫情 epidemic_control 依法防控 epidemic_control 组织领导 leadership 党的领导 leadership
加强领导 leadership 法治思维 legal_thinking 依法行政意识 legal_thinking 依法行政能力 capacity 法治能力 capacity
法治素养 capacity 能力建设 capacity 学法 law_studies 领导干部学法 law_studies 学法用法 law_studies 法治培训 training
培训 training 教育培训 training 队伍建设 staff 法治队伍 staff 法治工作队伍 staff 机构建设 institutions
督察 supervision 督查 supervision 督察考评 supervision 督察考核 supervision 法治督察 supervision 考核 appraisal
考评 appraisal 考核评价 appraisal 绩效 appraisal 示范创建 models 示范 models 法治政府建设示范 models
年度报告 annual_reports 述法 statements 第一责任人 duties 第一责任人职责 duties 履职情况 duties 不足 shortcomings
存在的不足 shortcomings 存在问题 shortcomings 存在的问题 shortcomings 主要问题 shortcomings 困难 shortcomings
薄弱环节 shortcomings 下一步 plan 下步 plan 安排 plan 打算 plan 工作安排 plan 工作计划 plan 工作思路 plan 明年 plan
工作打算 plan 下一年 plan 工作重点 plan 主要举措 achievements 举措 achievements 成效 achievements
主要成效 achievements 取得的成效 achievements 工作开展情况 achievements 主要做法 achievements 主要工作 achievements
工作情况 achievements 总体情况 overview 基本情况 overview 概况 overview 工作亮点 highlights 特色工作 highlights
亮点 highlights 生态环境 environment 食品安全 food_safety 食品药品 food_and_drugs 安全生产 work_safety 教育 education
卫生 health 住房 housing 就业 employment 税收 taxation 知识产权 intellectual_property 扫黑除恶 organised_crime
平安 public_security 公安 public_security 乡村 villages 司法行政 judicial_administration 司法 judiciary
法治保障 safeguards
"""
"""Topics, the most telling words of a title."""

FAINT_TOPICS: Final = """
公平正义 justice 原因 causes 统筹 coordination 统筹协调 coordination 统筹推进 coordination 科技 technology
推进机制 mechanism 法治化 rule_of_law 改革 reform 创新 innovation 保障 safeguards 机制 mechanism 工作机制 mechanism
体制机制 mechanism 体制 structure 制度 rules 能力 capacity 水平 standards 监督 oversight 基础 foundations
法治政府建设工作 rule_of_law 法治政府建设 rule_of_law 法治政府 rule_of_law 依法行政 lawful_administration
法治建设 rule_of_law 法治 rule_of_law 建设 development 规范 standards 管理 management 服务 services 平台 platforms
队伍 staff 机构 institutions 责任 responsibilities 职责 duties 情况 overview 措施 measures 任务 tasks 目标 goals
问题 shortcomings 计划 plan 思想 guiding_thought 权力 powers 审批 approvals 许可 licences 处罚 penalties 公开 openness
审查 reviews 审核 reviews 宣传 publicity 信用 credit 企业 companies 环境 environment 重点领域 key_areas
"""
"""Words that name a part where its title has no other."""

CHAPTERS: Final = """
services business_environment functions legislation rules decisions enforcement checks openness disputes emergencies
digital_government leadership mechanism legal_publicity public_legal_services capacity duties shortcomings plan
achievements overview
"""
"""Names of topics that whole parts of such reports are about: in the title of a part they come before others."""

SILENT_IN_TITLES: Final = """
升级版 公信力 执行力 现代化 规范化 程序化 效能 质效 体系 新格局 新成效 新突破 全面 深入 着力 加强 加快 推进 推动 推行
完善 健全 强化 深化 优化 提升 提高 坚持 严格 促进 落实 持续 扎实 有效 大力 努力 切实 有力 充分 发挥 作用 夯实 打造
构建 营造 维护 防范 化解 解决 实施 开展 贯彻 学习 做好 抓好 严守 压实 履行 引领 主要 高质量 高标准 科学 合理 有序 稳步
纵深 开创 建立 抓实 筑牢 拓展 狠抓 聚焦 紧扣 突出 牢固 树立 加大 力度 力争 确保 继续 一批 新 市级 县级 区级 我市 本市
"""
"""Words of titles that name no part."""
