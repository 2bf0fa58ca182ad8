import { type DecimalText, divide, multiply } from '@jibao/core'
import { agree } from '../../../arithmetic/agree.ts'
import { exactly, type Interval, productOf, quotientOf } from '../../../arithmetic/interval.ts'
import { printOperand } from '../../../arithmetic/print-computed.ts'
import type { Figure } from '../../../prose/reading.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import type { FigureRun } from './figure-run.ts'
import { isMoney, ruled } from './price.ts'

/** Between the two stand only words of time: ，全年每人; ，年标准; （每月. What was paid in all is of all. */
const onlyTime =
  /^[，、（(](?:即|也就是|相当于|折合|合|全年|一年|每年|年|月|每月|每人|每户|人均|标准|可?领取?|达到?|为|约)*$/

const twelve = exactly('12')

type Span = 'month' | 'year'

/** Of which span a sum of money is, by its unit or by the words right before it. */
const spanAt = ({ reading, figures, gaps }: FigureRun, at: number): Span | undefined => {
  const figure = figures[at]
  if (figure === undefined) return undefined
  const near = (gaps[at] ?? '').split(/[，；。、（(]/).at(-1) ?? ''
  const words = `${near.slice(-8)}${reading.plain.slice(figure.start, figure.end)}${figure.plainUnit}`
  const isMonth = /(?:每|\/|·|^|人)月/.test(words)
  const isYear = /全年|一年|每年|年标准|[/·]年/.test(words)
  return isMonth === isYear ? undefined : isMonth ? 'month' : 'year'
}

/** 300 × 10 months is told by the year as well, where it is paid for ten. */
const isOfFewerMonths = (stated: Figure, month: Interval): boolean =>
  Array.from({ length: 11 }, (_, index) => exactly(String(index + 1))).some(
    (months) => agree(stated, productOf(month, months)) === 'agrees',
  )

const asOne = (figure: Figure): string => figure.plainUnit.replaceAll(/[/·]?[月年]/g, '')

const computedOf = (
  from: Span,
  base: Interval,
  amount: DecimalText,
): { readonly computed: Interval; readonly central: DecimalText } | undefined => {
  if (from === 'month') {
    return { computed: productOf(base, twelve), central: multiply(amount, '12') }
  }
  const computed = quotientOf(base, twelve)
  const central = divide(amount, '12', 6)
  return computed === null || central === null ? undefined : { computed, central }
}

/** 每人每月300元，全年每人3600元; 每年5316元，相当于每月443元. */
export const byTheYear = (run: FigureRun, at: number): readonly Recomputation[] => {
  const { reading, figures, gaps } = run
  const [base, stated] = [figures[at - 1], figures[at]]
  if (base === undefined || stated === undefined || !isMoney(base) || !isMoney(stated)) return []
  if (!onlyTime.test(gaps[at] ?? '')) return []
  const [from, to] = [spanAt(run, at - 1), spanAt(run, at)]
  const each = ruled(base)
  if (from === undefined || to === undefined || from === to || each === undefined) return []
  const [one, other] = [asOne(base), asOne(stated)]
  if (one !== other && one !== '元' && other !== '元') return []
  const found = computedOf(from, each, base.amount)
  if (found === undefined) return []
  const isOpen = from === 'month' && isOfFewerMonths(stated, each)
  return [
    {
      reading,
      what: from === 'month' ? '年标准' : '月标准',
      stated,
      ...found,
      formula: `${printOperand(base)} ${from === 'month' ? '×' : '÷'} 12`,
      operands: [{ label: from === 'month' ? '月标准' : '年标准', figure: base }],
      ...(isOpen
        ? { verdict: 'uncertain', doubt: '若不是按12个月发放，请写明月数' }
        : { verdict: 'fails' }),
    },
  ]
}
