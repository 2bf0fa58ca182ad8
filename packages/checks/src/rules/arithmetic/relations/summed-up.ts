import type { Figure } from '../../../prose/reading.ts'
import { type Breakdown, isWhole } from './breakdown.ts'
import { type FigureRun, reach, sameUnit } from './figure-run.ts'

const summed =
  /^[^，；。、\d]{0,8}[，、）)]?(?:以上|上述)?(?:前?[两二三四五六七八九十]个?(?:项|者|类|季度|月|批次?|年度?|部分|阶段|渠道|方面|级))?(?:合计|共计|总计|总共)(?:为|是|达|发放|支出|投入|救助|帮扶|资金|金额)*$/

const countedSum =
  /^(?:季度|月|年度?|批次?|部分|阶段|渠道|方面|镇|乡|街道|县|区|项目|类)?(?:资金|补贴|补助)?(?:合计|共计|总计|总共|共)(?:为|是|达|发放|支出|投入|救助|帮扶|完成|新增|办理|拨付|募集|资金|金额)*$/

/** How many parts are summed up, where that is told: …，三个季度合计966.9万元. */
const countSummed = ({ figures, gaps }: FigureRun, at: number): number | undefined => {
  const count = figures[at - 1]
  const isCount =
    count?.kind === 'amount' &&
    /^[，、]?(?:以上|上述|前)?$/.test(gaps[at - 1] ?? '') &&
    countedSum.test(gaps[at] ?? '')
  const number = Number(count?.amount)
  return isCount && Number.isInteger(number) && number >= 2 && number <= reach ? number : undefined
}

/** a、b，合计c: the parts stand before, back to the first that is of another unit or kind. */
export const summedUp = (run: FigureRun, at: number): readonly Breakdown[] => {
  const { reading, figures, gaps } = run
  const total = figures[at]
  const count = countSummed(run, at)
  if (total === undefined || !isWhole(total)) return []
  if (count === undefined && !summed.test(gaps[at] ?? '')) return []
  const last = count === undefined ? at - 1 : at - 2
  const parts: Figure[] = []
  for (let index = last; index >= Math.max(0, at - reach); index -= 1) {
    if (parts.length === count) break
    const part = figures[index]
    if (part === undefined || !isWhole(part) || !sameUnit(part, total)) break
    parts.unshift(part)
    if (/[；。]|其中|共/.test(gaps[index] ?? '')) break
  }
  if (parts.length < 2 || (count !== undefined && parts.length !== count)) return []
  return [{ reading, total, parts, exhaustive: 'stated', certain: 0 }]
}
