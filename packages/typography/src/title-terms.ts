import { eitherScript } from './either-script.ts'

/**
 * Terms of civil affairs that a title should not part (词意完整, GB/T 9704-2012 7.3.1), though each is
 * several words to a segmenter.
 */
const terms = [
  '社会组织 社会救助 社会福利 社会工作 社会事务 慈善组织 志愿服务 慈善事业',
  '困难群众 困难家庭 困难职工 困难残疾人 重度残疾人 低保对象 低收入人口 特困人员 流浪乞讨人员',
  '留守儿童 留守老人 困境儿童 孤儿和事实无人抚养儿童 事实无人抚养儿童 儿童福利 未成年人保护',
  '最低生活保障 基本生活费 临时救助 节日慰问 生活补贴标准 护理补贴标准 生活补贴 护理补贴 补助资金 救助资金 救助补助资金 慰问金',
  '养老服务体系 养老服务中心 养老服务 养老机构 居家养老 示范型 互助服务 服务设施 服务体系 婚姻登记 殡葬改革 殡葬服务 行政区划 地名管理',
  '领导小组 联席会议 民政工作 民政事业 民政系统 民政局 民政厅 民政部 中央财政 省级财政',
  '民生实事 目标任务 完成情况 进展情况 推进情况 工作情况 专项检查 专项整治 消防安全 动态管理 中期评估 等级评估 绩效自评 绩效评价 发展规划',
  '脱贫攻坚 乡村振兴 巩固拓展 兜底保障 提质增效 扎实推进 行动计划 实施方案 实施意见 指导意见 实施细则 管理办法 工作会议 会议纪要 先进集体 先进个人 若干措施',
].flatMap((line) => line.split(' '))

/** 2024年三季度, 2024年上半年. */
const period = '\\d{4}年(?:第?[一二三四]季度|[上下]半年)'

/** Longest first, so that one match holds all of a long term. */
const pattern = new RegExp(
  [period, ...terms.sort((one, other) => other.length - one.length).map(eitherScript)].join('|'),
  'g',
)

/** Places inside of terms, UTF-16 units. */
export const insideTerms = (title: string): ReadonlySet<number> =>
  new Set(
    Array.from(title.matchAll(pattern)).flatMap(({ 0: term, index }) =>
      Array.from({ length: term.length - 1 }, (_, offset) => index + offset + 1),
    ),
  )
