import { multiply } from '@jibao/core'
import { exactly, productOf } from '../../../arithmetic/interval.ts'
import { printOperand, printStated } from '../../../arithmetic/print-computed.ts'
import type { Verdict } from '../../../check.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import type { FigureRun } from './figure-run.ts'
import { isMoney, ruled } from './price.ts'

/** The result, right behind: ，即480元; 确定，为每人每月480元. */
const namely =
  /^[^，；。（(\d]{0,16}[，（(](?:即|也就是|折合|约合|相当于|计算后?为|为)(?:约|为|每人|每月|每户|标准|增发|发放|补助)*$/

/** 增发分类救助金，每人每月增发480元: the act is said again. */
const again =
  /^(?<act>增发|发放|计发|给予|补助|补贴|确定|核定|执行|资助|奖励|计算)[^，；。\d]{0,16}[，（(](?:每人|每户|每月|每年|月人均|人均|标准为|对象)*(?<repeated>\k<act>)?(?:标准)?(?:为|达到?|约)*$/

const verdictOf = (gap: string): Verdict | undefined => {
  if (namely.test(gap)) return 'fails'
  const match = again.exec(gap)
  if (match === null) return undefined
  return match.groups?.repeated === undefined ? 'uncertain' : 'fails'
}

/** 按标准1201元的40%，即480元; 低保标准1105元的1.3倍，即1436.5元. Percentage and multiple are a rule, so exact. */
export const standardOf = (run: FigureRun, at: number): readonly Recomputation[] => {
  const { reading, figures, gaps } = run
  const [base, rate, stated] = [figures[at - 2], figures[at - 1], figures[at]]
  if (base === undefined || rate === undefined || stated === undefined) return []
  if (!(rate.kind === 'percent' || rate.kind === 'times') || !/^的$/.test(gaps[at - 1] ?? ''))
    return []
  if (!isMoney(base) || !isMoney(stated)) return []
  // By the year of what is by the month is more than the product.
  if (/年/.test(stated.plainUnit) !== /年/.test(base.plainUnit)) return []
  const verdict = verdictOf(gaps[at] ?? '')
  const whole = ruled(base)
  if (verdict === undefined || whole === undefined) return []
  if (rate.upper !== undefined || rate.comparator !== undefined || rate.approximate !== undefined)
    return []
  const factor = rate.kind === 'percent' ? multiply(rate.amount, '0.01') : rate.amount
  return [
    {
      reading,
      what: '金额',
      stated,
      computed: productOf(whole, exactly(factor)),
      central: multiply(base.amount, factor),
      formula: `${printOperand(base)} × ${rate.kind === 'percent' ? printOperand(rate) : printStated(rate).replace(/倍$/, '')}`,
      operands: [
        { label: '标准', figure: base },
        { label: rate.kind === 'percent' ? '比例' : '倍数', figure: rate },
      ],
      verdict,
      ...(verdict === 'fails' ? {} : { doubt: '若两处说的不是一件事，可不改' }),
    },
  ]
}
