import type { FigureRun } from './figure-run.ts'

/** What was to be done: 应储1500顶, 全年须落实350名, 省厅下达1.86亿元. */
const due =
  /(?<![对相响适供反效])应(?!急|届|用|[保助救享]尽)|[必仍尚]?须|需(?!求)|计划|目标|任务|指标|安排|下达|预算|核定|拟|规划|分配|要求/

/** 完成计划任务30户 was done. */
const done = /完成|已(?!安排|下达|分配|核定)|实际|落实/

/** Whether the words before a figure say that it was to be done. */
export const isDue = (words: string): boolean => {
  const at = words.search(due)
  return at >= 0 && !done.test(words.slice(0, at))
}

const has = '(?:约|为|达到?|是|仅|近|到|已|：)*$'

/** 任务进度, 支出进度; of works, 进度 is what they look like and no count. */
const progress = new RegExp(
  `(?:任务|计划|目标|指标|完成|执行|支出|拨付|下拨|兑付|发放|采购|安装|配备|培训|资金)进度${has}`,
)

/** 达到年度计划的, 占全年任务量的. */
const ofPlan = new RegExp(
  `(?<!超额|提前|超过|超出)(?:占|达到?|完成|实现|为)了?[^，；。\\d]{0,12}(?:任务|目标|计划|指标|预算|应[\\u4e00-\\u9fff]{1,4})(?:总?数|总?量|值)?的${has}`,
)

/** 到位率, 开工率: what was done. */
const ofAct = new RegExp(
  `(?<thing>[^，；。：、（）()\\d]{0,12}?)(?<act>[\\u4e00-\\u9fff]{2})率${has}`,
)

/** Of whatever was due; other acts must be told of the part. */
const ofAnyDue =
  /^(?:完成|达成|实现|落实|到位|执行|支出|拨付|下拨|兑付|兑现|发放|开工|建成|竣工|投用|交付|配发|配备|安装|储备|采购|改造|办结)$/

/** Rates that are no shares of what was due. */
const otherRates = /增长|回报|收益|同比|环比|上升|下降|平均|综合|汇|税|利|满意/

/** Words that name the rate of all that was due; any other words must stand before. */
const ofAll =
  /资金|预算|任务|计划|年度|全年|项目|总体|整体|累计|目标|指标|工作|补助|经费|储备|物资|设备|投资|[已的了也均市县区]/g

/** 重点对象走访率 is of some of them only. */
const isOfSome = ({ gaps }: FigureRun, at: number, thing: string): boolean => {
  const own = thing.replaceAll(ofAll, '')
  return own.length >= 2 && !gaps.slice(0, at).some((gap) => gap.includes(own))
}

/** A percentage that tells how much was done of what was due. */
export interface DueClaim {
  /** 到位 of 到位率; absent with 进度. */
  readonly act?: string
  /** Whether a part counts only when its words name the act. */
  readonly mustBeNamed: boolean
}

export const dueClaimAt = (run: FigureRun, at: number): DueClaim | undefined => {
  const gap = run.gaps[at] ?? ''
  if (run.figures[at]?.kind !== 'percent' || gap.includes('其中')) return undefined
  const { act, thing = '' } = ofAct.exec(gap)?.groups ?? {}
  if (act === undefined) {
    return progress.test(gap) || ofPlan.test(gap) ? { mustBeNamed: false } : undefined
  }
  return otherRates.test(act) || isOfSome(run, at, thing)
    ? undefined
    : { act, mustBeNamed: !ofAnyDue.test(act) }
}
