import { multiply } from '@jibao/core'
import { behind } from '../../../arithmetic/behind.ts'
import { isExact, productOf } from '../../../arithmetic/interval.ts'
import { printOperand } from '../../../arithmetic/print-computed.ts'
import type { Figure } from '../../../prose/reading.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { type FigureRun, sameUnit } from './figure-run.ts'
import { isCountOf, isMeasure } from './price.ts'

const acts =
  '发放|配发|配备|配置|安装|赠送|送|设置|建设|建|捐赠|提供|派发|分发|领取|购置|采购|开展|举办'

/** 每户发放应急生活包2个: to each one so many of a thing. */
const each = new RegExp(
  `^[^，；。\\d]{0,12}[，、]?(?:按)?(?:每|平均每)(?<one>[\\u4e00-\\u9fff]{1,2}?)(?:各|分别)?(?:${acts})*(?<thing>[\\u4e00-\\u9fff]{0,10})$`,
)

/** ，共计发放应急生活包1652个. */
const inAll = new RegExp(
  `^(?<after>[\\u4e00-\\u9fff]{0,10})[，,、](?:总|一)?(?:共计?|合计|总计)(?:需|要|应|可)*(?:${acts})*(?<thing>[\\u4e00-\\u9fff]{0,10})$`,
)

const isPlain = ({ kind, comparator, upper, approximate }: Figure): boolean =>
  kind === 'amount' && comparator === undefined && upper === undefined && approximate === undefined

/** Whether both name one thing, or the second leaves it out. */
const isOneThing = (a: string, b: string): boolean => b === '' || (a !== '' && a.endsWith(b))

/** 向826户每户发放应急生活包2个，共计发放应急生活包1652个. */
export const eachSoMany = (run: FigureRun, at: number): readonly Recomputation[] => {
  const { reading, figures, gaps } = run
  const [count, price, stated] = [figures[at - 2], figures[at - 1], figures[at]]
  if (count === undefined || price === undefined || stated === undefined) return []
  if (isMeasure(price) || !sameUnit(price, stated)) return []
  if (![count, price, stated].every(isPlain)) return []
  const [per, sum] = [each.exec(gaps[at - 1] ?? '')?.groups, inAll.exec(gaps[at] ?? '')?.groups]
  if (per === undefined || sum === undefined) return []
  const [own, total] = [per.thing || sum.after || '', sum.thing ?? '']
  const one = /^[名位]$/.test(per.one ?? '') ? '人' : (per.one ?? '')
  const taker = { figure: price, one, isPerTime: false, isPerMonth: false }
  if (!isOneThing(own, total) || !isCountOf(run, at - 2, taker)) return []
  const [number, so] = [behind(count), behind(price)]
  if (number === undefined || so === undefined || !isExact(number)) return []
  return [
    {
      reading,
      what: '总数',
      stated,
      computed: productOf(number, so),
      central: multiply(count.amount, price.amount),
      formula: `${printOperand(count)} × ${printOperand(price)}`,
      operands: [
        { label: '数量', figure: count },
        { label: '每一份', figure: price },
      ],
      verdict: 'fails',
    },
  ]
}
