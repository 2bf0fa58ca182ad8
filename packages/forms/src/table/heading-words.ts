/** What the columns of a table are called, without brackets, spaces and words of time. Each word stands once. */
export const headingWords = {
  id: words('指标编码 指标代码 指标id id 编码'),
  number: words('序号 编号 号 项次 no no. 指标序号 目标序号'),
  goal: words(
    `年度目标 年度目标内容 年度重点工作 年度工作目标 重点工作 重点工作内容 重点任务 重点工作任务 目标任务 目标任务内容 主要目标 主要任务
     工作目标 工作任务 目标 任务 目标内容 任务内容 民生实事 民生实事项目`,
  ),
  indicator: words(
    `指标 指标名称 指标体系 指标内容 指标项目 指标项 考核指标 主要指标 统计指标 量化指标 具体指标 细化指标 二级指标 三级指标 监测指标 工作指标`,
  ),
  /** Names the row where no column is headed by one of the words above. */
  item: words(
    '项目 项目名称 项目内容 工作内容 工作事项 事项 内容 名称 考核内容 工作项目 具体内容 任务名称',
  ),
  unit: words('单位 计量单位 指标单位 数量单位 度量单位'),
  target: words(
    `目标值 年度目标值 年度目标任务 年度目标数 年度任务 年度任务数 年度计划 年度计划数 年度指标 全年目标 全年目标值 全年任务 全年任务数 全年计划
     任务数 任务量 任务值 目标数 目标量 目标任务数 计划数 计划值 计划 计划任务 计划任务数 指标值 考核目标 下达任务 下达任务数 应完成 应完成数 年初目标
     目标要求 年度目标要求 五年目标 规划目标`,
  ),
  /** Figures of another time that a period is held against. */
  last: words(
    `上期 上期数 上期值 上期完成 上期完成值 上期完成数 上季 上季度 上季度完成 上季度完成值 上季度完成数 上季度完成情况 上季度末 上月 上月底 去年 上年
     上年数 上年末 去年底 去年同期 上年同期 同期 去年同期数 上年同期数 同期数 去年完成 上年完成 上年完成数 上年完成值 去年完成数 基期 基期值 基数`,
  ),
  figure: words(
    `完成值 完成数 完成数量 完成量 完成数值 完成 实际完成 实际完成数 实际完成值 实际完成量 实际数 实际值 实际 实绩 完成实绩 本期完成值 本期完成数
     本期完成 本期数 本期值 本期 本期实际 已完成 已完成数 已完成量 目前完成 现完成 完成任务数 指标完成值 指标完成数 完成指标数 现状值 当前值 数据`,
  ),
  /** Holds the figure, or prose about it when there is a column for the figure. */
  progress: words(
    `完成情况 指标完成情况 任务完成情况 目标完成情况 实际完成情况 本期完成情况 工作完成情况 进展 进展情况 工作进展 工作进展情况 推进情况 工作推进情况 落实情况
     目前进展 当前进展 完成进展`,
  ),
  /** A number that is of whatever stands above it. */
  amount: words('数量 数值 数 值 量 人数 户数 金额 合计'),
  rate: words(
    `完成率 进度 完成进度 完成比例 完成百分比 达标率 序时进度 时序进度 进度率 任务完成率 目标完成率 年度完成率 指标完成率 占比 占年度目标 占目标比例 占年度任务
     完成占比 完成年度目标`,
  ),
  change: words(
    `同比 环比 增幅 增长 增长率 增速 增减 增减率 增减幅度 增量 较上年 较去年 较上期 比上年 比去年 比上期 比上年同期 较上年同期 较去年同期 同比增长 同比增减 环比增长
     差额 差距 缺口 排名 位次 得分 评分 自评分 权重 分值`,
  ),
  asOf: words(
    `截止日期 截至日期 数据截止日期 数据截至日期 数据截止时间 数据截至时间 截止时间 截至时间 统计日期 统计时间 统计截止日期 统计截止时间 数据时间 数据日期`,
  ),
  note: words(
    '备注 说明 备注说明 情况说明 备注情况 有关说明 需说明的情况 未完成原因 原因 原因说明 存在问题 问题',
  ),
  evidence: words('佐证材料 佐证 佐证资料 证明材料 印证材料 支撑材料 附件 附件名称 依据'),
  department: words(
    `责任单位 责任部门 责任单位名称 牵头单位 牵头部门 牵头责任单位 主要责任单位 填报单位 填报部门 报送单位 报送部门 主管单位 主管部门 部门 单位名称 责任主体 责任乡镇
     牵头 承办单位`,
  ),
  period: words('报告期 季度 期别 统计期 统计周期 填报季度 填报周期 时期'),
  /** Known, and not asked for. */
  other: words(
    `类别 分类 指标类别 类型 指标类型 级别 指标级别 层级 指标层级 指标属性 属性 一级指标 配合单位 配合部门 协同单位 责任人 负责人 联系人 联系电话 电话 手机 填报人
     分管领导 完成时限 时限 完成时间 计划完成时间 完成期限 数据来源 来源 指标解释 口径 统计口径 指标说明 是否完成 状态 完成状态 下步打算 下一步打算 下步工作
     下一步计划 下一步工作 工作措施 主要措施 领域 板块`,
  ),
} as const satisfies Record<string, readonly string[]>

export type HeadingRole = keyof typeof headingWords

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}
