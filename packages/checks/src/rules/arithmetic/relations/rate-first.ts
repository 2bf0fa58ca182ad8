import { agree } from '../../../arithmetic/agree.ts'
import { partRate } from '../../shared/rates.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { type FigureRun, sameUnit } from './figure-run.ts'

/** 持证率达到46.25%, 占比为40%. */
const isShare = /(?:率|比例|比重|占比)(?:约|已|为|达到?|是|仅|近|到|：)*$/

const namely = /^[，（(：]?(?:即|也就是(?:说)?|亦即)[，：]?[^，；。\d]{0,16}$/

/** 2400名社区工作者中有1110人…: the part is within the whole. */
const within = /^[^，；。\d]{0,16}中[，,]?(?:[已现共]?有|已|共)?[^，；。\d]{0,10}$/

/** Other things are computed in another way. */
const otherRates = /增长|增|降|减|同比|环比|平均|综合/

/** 持证率达到46.25%，即2400名社区工作者中有1110人…: the rate before what it is made of. */
export const rateFirst = (run: FigureRun, at: number): Recomputation | undefined => {
  const { reading, figures, gaps } = run
  const [rate, whole, part] = [figures[at], figures[at + 1], figures[at + 2]]
  if (rate?.kind !== 'percent' || whole?.kind !== 'amount' || part === undefined) return undefined
  const before = gaps[at] ?? ''
  if (!isShare.test(before) || otherRates.test(before.slice(-12))) return undefined
  if (!namely.test(gaps[at + 1] ?? '') || !within.test(gaps[at + 2] ?? '')) return undefined
  const isAlike =
    sameUnit(whole, part) ||
    (/^[人名位]$/.test(whole.plainUnit) && /^[人名位]$/.test(part.plainUnit))
  if (!isAlike) return undefined
  const found = partRate(
    '比率',
    rate,
    { label: '部分', figure: { ...part, plainUnit: whole.plainUnit } },
    { label: '总数', figure: whole },
  )
  return found === undefined || agree(rate, found.computed) === 'agrees'
    ? undefined
    : { reading, ...found, verdict: 'fails' }
}
