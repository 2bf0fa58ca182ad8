import { printOperand, printStated } from '../../arithmetic/print-computed.ts'
import type { Check, CheckContext, Found, Verdict } from '../../check.ts'
import { spot } from '../shared/spot.ts'
import { exceeds } from './exceeds.ts'
import { type FigureRun, figureRuns, sameUnit } from './relations/figure-run.ts'

/** Of what work takes up. */
const takenUp =
  /(?:收集|受理|接到|接收|接访|排查|摸排|排摸|征集|梳理|交办|发现|登记|应|需)[^，；。\d]{0,12}$/

const dealtWith =
  /^[^；。\d]{0,12}，(?:目前|现)?已(?:全部)?(?:解决|办结|完成|整改|化解|帮扶|落实|兑现|答复|处理|销号|办理)[^，；。\d]{0,6}$/

/** 14处敬老院有8处由…; 120名学生中，95名…. Behind the second stands no other thing that it counts. */
const within = /^[^，；。\d]{2,16}(?:(?<![没所具拥享])有|中[，,]?(?:有|已有)?)$/

const noOtherThing = /^(?:[，、。；）)]|由|已|是|被|通过|完成|实现|未|不|得到|建成|达|纳入|享受)/

const verdictOf = ({ gaps }: FigureRun, at: number): Verdict | undefined => {
  const gap = gaps[at] ?? ''
  if (within.test(gap)) return noOtherThing.test(gaps[at + 1] ?? '') ? 'fails' : undefined
  // What came in before may be dealt with as well.
  return takenUp.test(gaps[at - 1] ?? '') && dealtWith.test(gap) ? 'uncertain' : undefined
}

const foundAt = (run: FigureRun, at: number): Found | undefined => {
  const [whole, part] = [run.figures[at - 1], run.figures[at]]
  if (whole === undefined || part?.kind !== 'amount' || !sameUnit(whole, part)) return undefined
  const verdict = verdictOf(run, at)
  if (verdict === undefined || !exceeds(part, whole)) return undefined
  const { reading } = run
  const [own, all] = [printStated(part), printStated(whole)]
  return {
    at: spot(reading, part),
    verdict,
    message: `${own}出自${all}之中，却比它大`,
    hint: verdict === 'fails' ? '请核对两数' : '请核对两数；若含以前结转的，请写明',
    stated: own,
    formula: `${printOperand(part)} > ${printOperand(whole)}`,
    operands: [
      {
        label: '总数',
        value: all,
        at: spot(reading, whole),
      },
    ],
  }
}

export const subsetChain: Check = {
  meta: {
    code: 'SUBSET_CHAIN',
    name: '已办 ≤ 应办',
    basis: '从一数中来的数（排查的、受理的之中已办结的）不大于那个数',
    severity: 'error',
  },
  *run({ readings }: CheckContext) {
    for (const reading of readings) {
      for (const run of figureRuns(reading)) {
        for (const at of run.figures.keys()) {
          const found = foundAt(run, at)
          if (found !== undefined) yield found
        }
      }
    }
  },
}
