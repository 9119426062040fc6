"""The usual words of reports on building a government under the rule of law, with what they are called in ids.

Each table is a text of pairs: a word and its name in English. What the kinds mean stands in `concepts`.
"""

from __future__ import annotations

from typing import Final

THINGS: Final = """
犯罪 crimes 拘留 detentions 特种设备 special_equipment 行政权力 powers 跑动 trips 跑动次数 trips 来访 visitors
来访群众 visitors 领导 leaders 党委会 party_committee_meetings 党委会会议 party_committee_meetings
法律顾问团 legal_adviser_teams 监督员 supervisors 行政执法监督员 enforcement_supervisors
特邀行政执法监督员 enforcement_supervisors 法治政府建设 rule_of_law_government 宣传折页 leaflets 宣传单 leaflets
低保对象 minimum_income_recipients 标的额 amount_at_stake 违约金 damages_for_breach 网络招聘会 online_job_fairs
招聘会 job_fairs 述法点评 rule_of_law_statements 示范岗 model_posts 城乡低保 minimum_income 浓度 concentration
租赁补贴 rent_subsidies 补贴 subsidies 许可 licences 许可证 permits 排污许可证 discharge_permits
经营许可 business_licences 取水许可 water_permits 行政拘留 administrative_detentions 环境犯罪 environmental_crimes
公众 public 监测站 monitoring_stations 网格 grids 网格员 grid_workers 责任状 responsibility_pledges
责任书 responsibility_pledges 图斑 plots 面积 area 耕地 farmland 违法占地 illegal_land_uses
强制执行 compulsory_enforcements 抵押登记 mortgage_registrations 食品 food 药品 drugs 隐患 hazards 安全隐患 hazards
指令书 instructions 监察指令书 instructions 罚没款 fines_and_forfeitures 执法记录仪 body_cameras 记录仪 body_cameras
目标任务 targets 占道经营 street_trading 广告牌 billboards 车辆 vehicles 违法建筑 illegal_buildings 建筑 buildings
自建房 self_built_houses 程序 procedures 简易程序 simplified_procedure 一般程序 ordinary_procedure
普通程序 ordinary_procedure 行政职权 administrative_powers 事故 accidents 生产安全事故 work_accidents
安全事故 work_accidents 死亡 deaths 处分 sanctions 政务处分 sanctions 危险化学品 hazardous_chemicals
办件 applications_handled 办件量 applications_handled 多证合一 merged_permits 人大议案 motions 议案 motions
议题 topics 注册资本 registered_capital 综治中心 governance_centres 督察建议书 inspection_proposals 建议书 proposals
通知书 notices 督办通知 notices 专家学者 experts 学者 scholars 批示 instructions 经营异常名录 abnormal_operations_list
名录 directories 名单 lists 红黑名单 credit_lists 理论学习 theory_sessions 专员 liaison_officers
企业服务专员 company_liaison_officers 帮办代办 assisted_applications 干部 officials 县处级干部 county_level_officials
科级干部 section_level_officials 职业资格 professional_qualifications 企业开办 company_openings 法治课 law_lessons
示范校 model_schools 依法治校示范校 model_schools 公平竞争 fair_competition 网民留言 online_messages 留言 messages
访问量 visits 阅读量 readings 经济损失 economic_losses 损失 losses 工资 wages 欠薪 unpaid_wages 劳动者 workers
学生 students 老旧小区 old_estates 保障性租赁住房 affordable_housing 住房 housing 联系点 contact_points
立法联系点 legislative_contact_points 基层立法联系点 legislative_contact_points 自助终端 self_service_machines
卷宗 case_files 村 villages 镇街 townships_and_subdistricts 街道 subdistricts 法院 courts 水资源费 water_fees
保险费 insurance_fees 医保基金 medical_insurance_funds 岗位 posts 环节 steps 审批环节 approval_steps 时间 time
成员 members 团队 teams 律师团 lawyer_teams 网格长 grid_heads 田长 farmland_heads 河长 river_heads 林长 forest_heads
资料 papers 司法机关 judicial_bodies 就业 employment 婚姻家庭 family_matters 邻里 neighbours 山林土地 land_and_forests
入企检查 company_inspections 空气质量 air_quality 优良天数 good_air_days 业务 services 目录清单 lists
通办事项 cross_region_items 常委会会议 standing_committee_meetings 市委常委会会议 standing_committee_meetings
党组会议 party_group_meetings 中心组学习 study_sessions 法律讲堂 law_lectures 讲堂 lectures
法律服务团 legal_service_teams 印章 seals 诉讼 litigation 效率 efficiency 法律意见建议 legal_opinions
法律意见和建议 legal_opinions 法庭 courts 共享法庭 shared_courts 法律体检 legal_check_ups 法治体检 legal_check_ups
法治副校长 legal_vice_principals 公园 parks 受众 audience 受众群众 audience 监督通报 oversight_notices
执法文书 enforcement_instruments 法治培训班 training_courses 诉前调解 pretrial_mediations 权力事项 powers
行政权力事项 powers 权责事项 powers 执法活动 enforcement_actions 违法行为 violations 违法案件 violations
重大案件 major_cases 典型案件 model_cases 疑难案件 difficult_cases 配套规定 supporting_rules
行政复议案件 reconsideration_cases 行政复议 reconsideration 复议案件 reconsideration_cases 复议 reconsideration
行政复议申请 reconsideration_applications 行政复议决定 reconsideration_decisions 复议决定 reconsideration_decisions
行政复议决定书 reconsideration_decisions 行政复议意见书 reconsideration_opinions
行政复议建议书 reconsideration_proposals 复议意见书 reconsideration_opinions 复议建议书 reconsideration_proposals
行政复议委员会 reconsideration_committees 行政应诉案件 litigation_cases 行政诉讼案件 litigation_cases
行政诉讼 litigation 行政应诉 litigation 应诉案件 litigation_cases 一审案件 first_instance_cases
二审案件 second_instance_cases 再审案件 retrial_cases 败诉案件 cases_lost 胜诉案件 cases_won
行政案件 administrative_cases 民事案件 civil_cases 刑事案件 criminal_cases 行政赔偿案件 compensation_cases
行政赔偿 state_compensation 国家赔偿 state_compensation 司法建议 judicial_proposals 司法建议书 judicial_proposals
检察建议 procuratorial_proposals 检察建议书 procuratorial_proposals 公益诉讼案件 public_interest_cases
公益诉讼 public_interest_litigation 行政机关负责人 agency_heads 负责人 agency_heads 出庭负责人 heads_in_court
听证会 hearings 听证 hearings 复议听证会 reconsideration_hearings 立法听证会 legislative_hearings
论证会 expert_meetings 专家论证会 expert_meetings 座谈会 discussions 调研 studies 立法调研 legislative_studies
联席会议 joint_meetings 常务会议 executive_meetings 政府常务会议 executive_meetings 推进会 coordination_meetings
新闻发布会 press_conferences 发布会 press_conferences 会议 meetings 专题会议 special_meetings 培训班 training_courses
培训 training 培训会 training_courses 法治培训 legal_training 专题培训 special_training 讲座 lectures
法治讲座 law_lectures 法治专题讲座 law_lectures 法治论坛 law_forums 论坛 forums 会前学法 law_sessions
学法活动 law_sessions 学法 law_sessions 集体学法 law_sessions 旁听庭审 hearings_attended 庭审旁听 hearings_attended
法律知识考试 law_examinations 考试 examinations 资格考试 examinations 法治宣传 legal_publicity 普法 legal_publicity
普法活动 publicity_events 宣传活动 publicity_events 法治宣传活动 publicity_events 普法宣传活动 publicity_events
宣传资料 leaflets 宣传册 leaflets 地方性法规草案 draft_regulations 地方性法规 local_regulations
法规草案 draft_regulations 政府规章草案 draft_rules 规章草案 draft_rules 政府规章 government_rules
规章 government_rules 法规 regulations 法律 laws 立法项目 legislative_projects 立法计划 legislative_plans
立法任务 legislative_tasks 立法 legislation 行政规范性文件 normative_documents 规范性文件 normative_documents
行政规范性文件草案 draft_documents 规范性文件草案 draft_documents 政府文件 government_documents
政策文件 policy_documents 文稿 drafts 重要文件文稿 drafts 文件文稿 drafts 草案 drafts 法规规章 regulations_and_rules
配套制度 supporting_rules 配套文件 supporting_documents 制度 institutions 规定 rules 办法 measures 清单 lists
事项清单 item_lists 权责清单 power_lists 权力清单 power_lists 责任清单 responsibility_lists 负面清单 negative_lists
免罚清单 exemption_lists 轻微违法免罚清单 exemption_lists 决策目录 decision_catalogues
重大行政决策事项目录 decision_catalogues 重大行政决策事项 major_decisions 重大行政决策 major_decisions
行政决策 administrative_decisions 重大决策 major_decisions 决策 decisions 合法性审核 legality_reviews
合法性审查 legality_reviews 法制审核 legal_reviews 法治审核 legal_reviews 法律审核 legal_reviews
重大执法决定法制审核 enforcement_reviews 公平竞争审查 fair_competition_reviews 法律审核意见 legal_opinions
审核意见 review_opinions 审查意见 review_opinions 法律意见 legal_opinions 法律意见书 legal_opinions
法律顾问 legal_advisers 政府法律顾问 legal_advisers 公职律师 government_lawyers 公司律师 company_lawyers 律师 lawyers
律师事务所 law_firms 合同 contracts 协议 agreements 重大合同 major_contracts 行政协议 administrative_agreements
备案审查 filing_reviews 风险评估 risk_assessments 社会稳定风险评估 risk_assessments 后评估 post_evaluations
立法后评估 post_evaluations 行政执法人员 enforcement_officers 执法人员 enforcement_officers
执法主体 enforcement_bodies 行政执法主体 enforcement_bodies 执法单位 enforcement_bodies
行政执法部门 enforcement_bodies 执法部门 enforcement_bodies 执法队伍 enforcement_teams 执法证 enforcement_licences
行政执法证 enforcement_licences 执法证件 enforcement_licences 执法案件 enforcement_cases
行政执法案件 enforcement_cases 执法案卷 case_files 行政执法案卷 case_files 案卷 case_files 案卷评查 case_file_reviews
执法检查 enforcement_inspections 行政检查 administrative_inspections 行政执法 enforcement
行政执法监督 enforcement_oversight 执法监督 enforcement_oversight 行政执法监督建议 oversight_proposals
行政执法监督意见书 oversight_opinions 执法监督意见书 oversight_opinions 行政执法监督案件 oversight_cases
执法 enforcement 综合执法 integrated_enforcement 联合执法 joint_enforcement 执法公示 enforcement_disclosures
行政处罚案件 penalty_cases 处罚案件 penalty_cases 行政处罚决定 penalty_decisions 行政处罚 administrative_penalties
行政处罚事项 penalty_items 罚没金额 fines_and_forfeitures 罚款 fines 行政许可事项 licences 行政许可 licences
许可事项 licences 行政审批事项 approvals 行政审批 approvals 审批事项 approvals 行政强制 administrative_coercion
行政强制措施 coercive_measures 行政征收 administrative_levies 行政确认 administrative_confirmations
行政裁决案件 adjudication_cases 行政裁决 administrative_adjudications 裁量权基准 discretion_standards
行政裁量权基准 discretion_standards 裁量基准 discretion_standards 具体行政行为 administrative_actions
重大具体行政行为 major_actions 行政行为 administrative_actions 双随机 random_inspections
双随机、一公开 random_inspections 双随机一公开 random_inspections 双随机抽查 random_inspections
抽查任务 inspection_tasks 抽查事项 inspection_items 抽查事项清单 checklist_items 抽查计划 inspection_plans
检查对象 inspected_objects 抽查对象 inspected_objects 检查人员 inspectors 执法检查人员 inspectors
检查结果 inspection_results 抽查结果 inspection_results 市场主体 market_entities 经营主体 market_entities
企业 companies 个体工商户 sole_traders 问题线索 leads 线索 leads 证明事项 certificates 证明材料 certificates
证明 certificates 告知承诺制 pledge_based_approval 告知承诺 pledges 告知承诺事项 pledge_items
证照分离 permit_separation 依申请事项 application_items 非依申请事项 other_items 依申请政务服务事项 application_items
政务服务事项 service_items 公共服务事项 public_service_items 服务事项 service_items 政务服务 government_services
公共服务 public_services 一网通办 online_services 最多跑一次 one_visit 最多跑一次事项 one_visit_items
一次不跑 no_visit 一次不跑事项 no_visit_items 一链办理 chain_services 一链办理事项 chain_items
一件事一次办 one_stop_items 高频事项 frequent_items 跨省通办 cross_province_services 跨省通办事项 cross_province_items
即办件 immediate_items 马上办 immediate_items 收费项目 charges 行政事业性收费 charges 中介服务机构 intermediaries
中介机构 intermediaries 中介服务事项 intermediary_items 中介服务项目 intermediary_projects
中介服务 intermediary_services 中介超市 intermediary_market 服务中心 service_centres 便民服务中心 service_centres
政务服务中心 service_centres 审批中心 approval_centres 服务站 service_stations 服务大厅 service_halls
窗口 service_windows 便民服务 public_services 服务热线 hotline 政务热线 hotline 热线 hotline 市民热线 hotline
便民热线 hotline 诉求 requests 群众诉求 requests 诉求电话 hotline_calls 群众诉求电话 hotline_calls 电话 calls
来电 calls 工单 tickets 有效工单 valid_tickets 投诉 complaints 举报 reports_received 投诉举报 complaints
咨询 consultations 法律咨询 legal_consultations 信访事项 petitions 信访案件 petitions 信访 petitions
信访积案 old_petitions 矛盾纠纷 disputes 民事纠纷 civil_disputes 行政争议 administrative_disputes 纠纷 disputes
劳动争议 labour_disputes 劳动人事争议案件 labour_cases 劳动人事争议 labour_disputes 仲裁案件 arbitration_cases
仲裁 arbitration 人民调解案件 mediation_cases 人民调解委员会 mediation_committees 人民调解组织 mediation_bodies
调解组织 mediation_bodies 调解委员会 mediation_committees 人民调解员 mediators 调解员 mediators
专职人民调解员 full_time_mediators 人民调解 mediations 行政调解案件 administrative_mediation_cases
行政调解 administrative_mediations 司法确认 judicial_confirmations 调解案件 mediation_cases 调解 mediations
法律援助案件 legal_aid_cases 法律援助 legal_aid 法律援助中心 legal_aid_centres 法律援助工作站 legal_aid_stations
受援人 legal_aid_recipients 受援群众 legal_aid_recipients 公共法律服务 public_legal_services
公共法律服务中心 legal_service_centres 公共法律服务站 legal_service_stations 公共法律服务工作站 legal_service_stations
公共法律服务室 legal_service_rooms 公共法律服务实体平台 legal_service_centres 法律服务 legal_services
公证 notarisations 公证事项 notarisations 公证案件 notarisations 司法鉴定 forensic_appraisals
司法鉴定案件 forensic_appraisals 司法所 judicial_offices 村居法律顾问 village_legal_advisers
一村一法律顾问 village_legal_advisers 法律明白人 legal_guides 社区矫正对象 probationers 社区矫正 community_corrections
安置帮教对象 released_persons 民主法治示范村 model_villages 示范单位 model_bodies 法治政府建设示范 rule_of_law_models
示范项目 model_projects 法治文化阵地 legal_culture_sites 法治公园 legal_culture_parks 人大代表建议 deputies_proposals
代表建议 deputies_proposals 人大建议 deputies_proposals 政协提案 cppcc_proposals 政协委员提案 cppcc_proposals
建议提案 proposals 建议 suggestions 提案 proposals 人大代表 deputies 政协委员 cppcc_members
政府信息公开申请 disclosure_requests 信息公开申请 disclosure_requests 依申请公开 disclosure_requests
政府信息 government_information 政府信息公开 information_disclosure 政务公开 open_government
信息公开 information_disclosure 信息 information 审计项目 audit_projects 审计 audits 督察 inspections
法治督察 rule_of_law_inspections 专项督察 special_inspections 督查 inspections 考核 appraisals
述法 rule_of_law_statements 年终述法 rule_of_law_statements 行政复议应诉 reconsideration_and_litigation
领导干部 officials 党政机构 party_and_government_bodies 部门 departments 市政府部门 government_departments
政府部门 government_departments 市直部门 municipal_departments 市直其他部门 other_departments
其他部门 other_departments 其他事项 other_items 县（市、区） counties_and_districts 县市区 counties_and_districts
乡镇 townships 乡镇（街道） townships_and_subdistricts 村（社区） villages_and_communities 村居 villages
社区 communities 学校 schools 地级市 cities 城市 cities 领域 fields 专家 experts 专家库 expert_pools
公众意见 public_comments 意见建议 comments 意见 opinions 具体意见 specific_opinions 具体意见、建议 specific_opinions
书面意见 written_opinions 征求意见 consultations_held 注册用户 registered_users 用户 users 实名用户 verified_users
施工图审查 drawing_reviews 施工图 drawings 审查时限 review_limit 信用监测 credit_monitoring 信用信息 credit_records
失信 dishonesty 失信被执行人 judgment_defaulters 信用 credit 平台 platforms 电子证照 electronic_licences
电子印章 electronic_seals 数据 data 监管行为数据 supervision_data 监管 supervision 互联网+监管 online_supervision
投资 investment 资金 funds 经费 funds 营商环境 business_environment 群众 people 村民 villagers 农民工 migrant_workers
未成年人 minors 机构改革 institutional_reform 涉改部门 reformed_departments 机关部门 departments
涉法事项 legal_matters 涉法文件 legal_documents 工作要点 work_plans 典型案例 model_cases 指导案例 guiding_cases
疫情防控 epidemic_control 安全生产 work_safety 生态环境 environment 食品药品 food_and_drugs 食品安全 food_safety
交通运输 transport 市场监管 market_supervision 文化市场 cultural_market 农业 agriculture 劳动保障 labour_security
自然资源 natural_resources 城市管理 urban_management 公安机关 public_security 公安 public_security 税务 taxation
法律文书 legal_instruments 书面法律审核意见 written_opinions 行政相对人 parties 当事人 parties 申请人 applicants
"""
"""What is counted and told of, by itself clear."""

CLASSES: Final = """
中心 centres 站 stations 数 numbers 学习 study_sessions 内容 contents 班 classes 队 teams 室 rooms 点 sites 组 groups
库 pools 厅 halls 行动 campaigns 专项行动 campaigns 委员会 committees 委员 members 小组 groups
处罚决定 penalty_decisions 文书 instruments 案件 cases 案 cases 事项 items 项目 projects 人员 staff 工作人员 staff
机构 bodies 组织机构 bodies 单位 bodies 文件 documents 情况 situations 问题 problems 任务 tasks 活动 events
申请 applications 决定 decisions 行为 actions 对象 objects 结果 results 材料 papers 措施 measures 人数 people
户数 households 金额 amount 批次 batches 队伍 teams 机关 bodies 成果 results 改革 reforms 系统 systems 标准 standards
方案 plans 计划 plans 目录 catalogues 职权 powers 职责 duties 服务 services
"""
"""What is counted, but said of too much to be an id by itself."""

QUALITIES: Final = """
实际 actual 提前 early 法治 rule_of_law 原 original 市直 municipal 县直 county 区直 district 省直 provincial
日均 daily 月均 monthly 年均 yearly 第一季度 first_quarter 第二季度 second_quarter 第三季度 third_quarter
第四季度 fourth_quarter 承诺 promised 法定 statutory 全流程 whole_process 并联 parallel 新 new 非现场 remote
违法 illegal 违规 irregular 三级 three_level 四级 four_level 实有 existing 在岗 serving 专兼职 full_and_part_time
主要 main 历史遗留 inherited 常年 standing 联合 joint 配套 supporting 扫黑除恶 organised_crime 第三方 third_party
一审 first_instance 二审 second_instance 再审 retrial 百强 top_hundred 文化 culture 非羁押 non_custodial
轻微违法 minor 重大 major 重要 important 重点 priority 有效 valid 新增 new 新收 new 首批 first_batch
第一批 first_batch 第二批 second_batch 市级 municipal 市本级 municipal 县级 county 区级 district 省级 provincial
国家级 national 全国 national 全省 provincial 县乡 county_and_township 乡镇级 township 村级 village 线上 online
网上 online 线下 offline 专项 special 专题 special 优秀 outstanding 行政 administrative 民事 civil 刑事 criminal
一般 general 普通 ordinary 简易 simplified 特殊 special 复杂 complex 书面 written 口头 oral 具体 specific 集中 joint
综合 comprehensive 党政 party_and_government 涉企 business_related 涉法 law_related 现行有效 in_force 基层 grassroots
其他 other 其它 other 和谐 harmonious 专职 full_time 兼职 part_time 实质性 substantive 跨部门 cross_department
常态化 regular 便民 public 政务 government 社会 social 在编 established 直接 direct 间接 indirect 人均 per_person
平均 average 公益 public_interest
"""
"""What goes before a thing and tells it from others."""

CASE_DEEDS: Final = """
受理 accepted 予以受理 accepted 不予受理 rejected 不受理 rejected 办结 concluded 审结 concluded 结案 concluded
已办结 concluded 办理完毕 concluded 审理 heard 纠错 corrected 予以纠错 corrected 直接纠错 corrected 纠正 corrected
撤销 revoked 变更 varied 责令履行 ordered 确认违法 declared_unlawful 驳回 dismissed 维持 upheld 终止 terminated
中止 suspended 终结 terminated 撤回 withdrawn 调解结案 settled 和解 settled 调撤 settled 结转 carried_over
上年结转 carried_over 未办结 pending 未结 pending 在办 pending 胜诉 won 败诉 lost 应诉 defended 暂停 suspended
调解成功 settled 成功调解 settled
"""
"""What became of cases; clear by itself where such a report counts cases, and goes behind them."""

DEEDS: Final = """
解决 resolved 调处成功 settled 不合格 failed 不予通过 rejected 准予 granted 不予备案 refused 新发 newly_issued
废除 repealed 到岗 reported_for_duty 核发 issued 拆除 demolished 抽检 sampled 下沉 posted 培育 trained 培养 trained
注销 deregistered 新办 newly_issued 换发 renewed 新登记 newly_registered 适用 applied 赋权 delegated 预警 warned
取缔 closed_down 划转 transferred 责令 ordered 缓办 deferred 暂缓 deferred 退回 returned 清退 withdrawn 征收 levied
吊销 revoked 核定 approved 走访 visited 征集 gathered 征求 gathered 回应 answered 批评 criticised 通报批评 criticised
未通过审查 rejected 未通过 rejected 不属实 unfounded 属实 confirmed 部分属实 partly_confirmed 主动公开 disclosed
提请审议 submitted 提请 submitted 查封扣押 seized 限产停产 halted 获评 awarded 谈判 negotiated 立行立改 rectified
改正 rectified 整治 remedied 惩戒 disciplined 封存 sealed 建档 recorded 避免 avoided 减负 relieved 抽查 checked
检查 inspected 审批 approved 处罚 penalised 不予处罚 exempted 免予处罚 exempted 免罚 exempted 新组建 newly_formed
新设立 newly_formed 经合法性审核 reviewed 经合法性审查 reviewed 合法性审核把关 reviewed 法制审核把关 reviewed
经审核 reviewed 收到 received 接到 received 接收 received 接待 received 收案 received 代理 represented 查处 penalised
立案 opened 查办 investigated 立案查处 opened 出庭 attended 出庭应诉 attended 答复 answered 回复 answered
反馈 answered 制定 made 起草 drafted 出台 issued 发布 published 公开 disclosed 公告 announced 颁布 promulgated
施行 in_force 废止 repealed 宣布失效 lapsed 失效 lapsed 修改 amended 修订 amended 清理 screened 排查清理 screened
清理修改 amended 保留 retained 保留实施 retained 取消 cancelled 取消实施 cancelled 下放 delegated 承接 taken_over
调整 adjusted 精简 cut 压减 cut 减少 cut 转变管理方式 changed 整合 merged 合并 merged 审核 reviewed 审查 reviewed
审议 deliberated 审定 approved 论证 appraised 评估 evaluated 评查 reviewed 备案 filed 报送备案 filed 报备 filed
登记 registered 启用 launched 归集 collected 共享 shared 确定 determined 认定 recognised 命名 named 评选 selected
表彰 commended 通报 circulated 曝光 exposed 参训 trained 轮训 trained 持证上岗 certified 持证 certified
新申领 newly_issued 通过 passed 合格 passed 聘请 appointed 聘任 appointed 解答 answered 化解 resolved 调处 resolved
达成协议 agreed 移送 transferred 移交 transferred 罚没 forfeited 约谈 admonished 整改 rectified 责令整改 rectified
责令改正 rectified 督促整改 rectified 问责 held_to_account 监督 supervised 巡查 patrolled 挽回 recovered
追回 recovered 支付 paid 节约 saved 减免 remitted 采纳 adopted 验收 approved 惠及 benefited 援助 aided 宣传 publicised
签订 signed 签约 signed 签署 signed 挂牌 opened 授权 authorised 委托 entrusted
"""
"""What was done to a thing; goes behind it, and says too little without it."""

LIGHT_DEEDS: Final = """
听取 heard 研究 discussed 明确 defined 划分 divided 促进 promoted 分解 broken_down 分解落实 broken_down 查出 found
安排 arranged 落实 carried_out 创建 created 确认 confirmed 申请 applied_for 参观 visited 举行 held 发出 sent
征求意见 consulted 汇报 reported 通知 notified 参考 considered 聘任 appointed 筹集 raised 承担 undertaken
出动 sent_out 受邀 invited 获 gained 给予 given 接受 taken 核查 verified 召开 held 举办 held 开展 carried_out
组织开展 carried_out 组织 organised 进行 carried_out 实施 implemented 组织召开 held 组织实施 implemented 开设 opened
作出 made 做出 made 下发 issued 下达 issued 执行 executed 提供 provided 涉及 concerned 获得 gained 具有 had 设有 had
派出 sent 使用 used 运用 used 参与 joined 推动 advanced 推进 advanced 形成 formed 完成 completed 已完成 completed
提出 given 出具 issued 公示 disclosed 公布 published 推出 launched 上线 launched 建立 established 设立 established
成立 established 设置 established 新设 established 建成 built 新建 built 组建 formed 重新组建 formed 进驻 stationed
入驻 stationed 梳理 sorted 参加 attended 配备 appointed 发放 handed_out 实现 achieved 报送 submitted 提交 submitted
上报 submitted 编制 compiled 收集 collected 投入 spent 选派 assigned 发现 found 接入 connected 覆盖 covered
列入 listed 纳入 included 处理 handled 办理 handled 承办 handled 推送 sent 排查 identified 印发 issued 制发 issued
注册 registered
"""
"""What was done, where the thing says it already."""

RATES: Final = """
差错率 error_rate 及时率 timeliness_rate 规范率 regularity_rate 提前办结率 early_completion_rate 超限率 overload_rate
好差评好评率 approval_rate 成功率 success_rate 调处成功率 settlement_rate 安全感满意度 safety_satisfaction
群众安全感 sense_of_safety 安全感 sense_of_safety 办复率 answer_rate 面商率 interview_rate 良好率 good_rate
到岗率 presence_rate 可办率 availability_rate 录用率 hiring_rate 赔付率 payment_rate 参评率 rating_rate
整改完成率 rectification_rate 问题整改率 rectification_rate 行政复议纠错率 correction_rate 纠错率 correction_rate
直接纠错率 direct_correction_rate 综合纠错率 overall_correction_rate 办结率 completion_rate
按期办结率 on_time_completion_rate 按时办结率 on_time_completion_rate 结案率 completion_rate 审结率 conclusion_rate
受理率 acceptance_rate 维持率 upholding_rate 撤销率 revocation_rate 驳回率 dismissal_rate
负责人出庭应诉率 attendance_rate 行政机关负责人出庭应诉率 attendance_rate 出庭应诉率 attendance_rate
出庭率 attendance_rate 正职出庭率 first_head_attendance_rate 应诉率 defence_rate 败诉率 loss_rate
行政案件败诉率 loss_rate 胜诉率 win_rate 满意率 satisfaction_rate 满意度 satisfaction 群众满意度 satisfaction
群众满意率 satisfaction_rate 好评率 approval_rate 调解成功率 settlement_rate 调解率 mediation_rate
化解率 resolution_rate 调撤率 settlement_rate 覆盖率 coverage_rate 公开率 disclosure_rate 公示率 disclosure_rate
备案率 filing_rate 报备率 filing_rate 审核率 review_rate 审查率 review_rate 合法性审核率 review_rate
合法性审查率 review_rate 履行率 compliance_rate 答复率 answer_rate 回复率 answer_rate 反馈率 answer_rate
整改率 rectification_rate 完成率 completion_rate 到位率 fulfilment_rate 合格率 pass_rate 通过率 pass_rate
优秀率 excellence_rate 参训率 training_rate 参与率 participation_rate 知晓率 awareness_rate 持证率 certification_rate
进驻率 stationing_rate 网办率 online_rate 网上可办率 online_rate 全程网办率 fully_online_rate 压缩率 compression_rate
承诺时限压缩率 compression_rate 即办率 immediate_rate 采纳率 adoption_rate 录入率 entry_rate 归集率 collection_rate
接通率 connection_rate 响应率 response_rate 自动履行率 voluntary_compliance_rate 应用率 use_rate 执行率 execution_rate
结转率 carry_over_rate 上诉率 appeal_rate 信访率 petition_rate 发案率 incident_rate 达标率 compliance_rate
"""
"""Rates, most of them clear by themselves; they end an id."""

ENDINGS: Final = """
占总数的比重 share 分值 score 权重 weight 频次 frequency 提速 reduction 减 cut 压减比例 reduction 额 amount
上一年 last_year 上年 last_year 去年 last_year 上年度 last_year 上年同期 last_year 去年同期 last_year 合计 total
总数 total 总量 total 总额 total 总计 total 率 rate 占比 share 比重 share 比例 share 比率 share 占总数 share
同比增长 growth 同比上升 growth 比上年增长 growth 较上年增长 growth 环比增长 growth 增长 growth 增加 growth 上升 rise
提高 rise 提升 rise 同比提升 rise 同比提高 rise 增幅 growth 增长率 growth 同比下降 decline 比上年下降 decline
较上年下降 decline 环比下降 decline 下降 decline 降低 decline 同比减少 decline 降幅 decline 压缩 reduction
缩短 reduction 缩减 reduction 排名 rank 名次 rank 位列 rank 得分 score 分数 score 评分 score 指数 index 时限 limit
办理时限 time_limit 上限 limit 下限 lower_limit 期限 limit 办理时间 time 用时 time
"""
"""How a number is seen: a share, growth, a place; they end an id and say nothing without its beginning."""

SILENT: Final = """
政府 县区政府 标准 管理 占 年 月 日 方式 建设 法治建设工作 主动 涉嫌 者 或者 年末 下年 未 举措 水平 现场 安全有序 依据
如下 关切 例会 业内 事务 区域 发生 上 下 均为 居 位居 列 位列 排 排名第 第 同期 同比 累计 期数 次数 个数 数量 家数
比上年 比上一年 较上年 较上一年 与上年 同上年 比去年 较去年 比上年同期 较上年同期 上半年 下半年 的 了 和 与 及 或 等
在 对 为 于 由 从 将 以 按 经 被 向 其 中 其中 各 各类 各级 所 有 共 共有 合计共 全市 全县 全区 我市 我县 我区 我省
全年 当年 本年 年度 今年 年内 截至 累计共 达 达到 达成 约 近 超过 不超过 超 至少 分别 先后 已 已经 均 全部 所有 总共
一共 工作 数 件 次 人 人次 起 家 户 项 条 部 份 场 场次 期 名 个 批 宗 篇 余 多 以上 以下 以内 依法 及时 积极 认真
不断 进一步 我局 我委 我厅 本单位 市政府 县政府 区政府 省政府 市 县 区 省 对照 围绕 根据 结合 包括 用于 属于 关于 列为
作为 因 同 较 环比 相关 有关 方面 过程 现有 目前 上述 该 此 并 即 可 需 应 率先 推行 12345 7×24小时
"""
"""Words that tell nothing in an id."""

UNITS: Final = """
件 cases 起 cases 宗 cases 人 people 名 people 位 people 人次 attendances 次 times 场 sessions 场次 sessions 期 issues
家 bodies 户 households 项 items 条 items 部 documents 份 copies 个 units 批 batches 篇 articles % share
百分点 point_rise 元 amount 万元 amount 亿元 amount 天 days 日 days 个工作日 working_days 工作日 working_days
小时 hours 分钟 minutes 年 years
"""
"""What a unit is called where nothing else tells two figures apart."""

SCOPES: Final = """
市本级 municipal_level 全市 city_wide 本市 city_wide 全县 county_wide 县本级 county_level 全区 district_wide
区本级 district_level 全省 province_wide 省本级 provincial_level 全国 nationwide 市级 municipal_level
县级 county_level 区级 district_level 省级 provincial_level 乡镇 township_level 市直 municipal_departments
各县（市、区） county_level
"""
"""What a scope is called where nothing else tells two figures apart."""
