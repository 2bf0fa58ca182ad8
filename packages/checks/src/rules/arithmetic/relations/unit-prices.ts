import { compare, divide, multiply, toNumber } from '@jibao/core'
import { agree } from '../../../arithmetic/agree.ts'
import { behind } from '../../../arithmetic/behind.ts'
import { exactly, productOf } from '../../../arithmetic/interval.ts'
import { printOperand, printStated } from '../../../arithmetic/print-computed.ts'
import type { Figure } from '../../../prose/reading.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { type FigureRun, reach } from './figure-run.ts'
import { factorBetween, isCountOf, isMeasure, type Price, priceAt, ruled } from './price.ts'

/** 共发放, 合计, 总计支出: what it all came to. */
const inAll =
  /(?:共计?|合计|总计|累计|总额|总价|折合|总重量?)(?:为|是|达|约|需|重|发放|支出|补助|投入|使用|拨付|救助|补贴|采购|物资|面粉|大米|资金|金额|费用|金)*$/

/** 每月需支出, 月支出: what it comes to in one month. */
const inAMonth =
  /(?:每月|按月|月(?:均|度)?)(?:共计?|合计|总计|约|需要?|应|须|可|要)*(?:支出|发放|补助|补贴|投入|拨付|资金|金额|费用|为|是|达|约|需)+$/

interface Factors {
  readonly price: Price
  readonly count: Figure
  /** 发放6个月. */
  readonly months?: Figure
}

/** The one price and the one number of takers that stand before a sum, in the same part of the sentence. */
const factorsBefore = (run: FigureRun, at: number): Factors | undefined => {
  const prices: Price[] = []
  const counts: number[] = []
  const months: Figure[] = []
  for (let index = at - 1; index >= Math.max(0, at - reach); index -= 1) {
    if (/[；。]/.test(run.gaps[index + 1] ?? '')) break
    const figure = run.figures[index]
    const price = priceAt(run, index)
    if (price !== undefined) prices.push(price)
    else if (figure?.plainUnit === '个月') months.push(figure)
    else if (figure?.kind === 'amount') counts.push(index)
    else break
  }
  const [price] = prices
  const [place] = counts
  const count = place === undefined ? undefined : run.figures[place]
  if (price === undefined || place === undefined || count === undefined) return undefined
  if (prices.length !== 1 || counts.length !== 1 || months.length > 1) return undefined
  if (months.length > 0 && !price.isPerMonth) return undefined
  if (!isCountOf(run, place, price)) return undefined
  return { price, count, ...(months[0] === undefined ? {} : { months: months[0] }) }
}

const anyMonths = Array.from({ length: 12 }, (_, index) => exactly(String(index + 1)))

const isOfAnotherOrder = (stated: Figure, once: string): boolean => {
  const ratio = toNumber(divide(stated.amount, once, 4) ?? '1')
  return ratio < 0.2 || ratio > 20
}

/** 为12户每户补助500元，共6000元. By the month, only what no number of months can make. */
export const unitPrice = (run: FigureRun, at: number): readonly Recomputation[] => {
  const stated = run.figures[at]
  const gap = run.gaps[at] ?? ''
  const isByMonth = inAMonth.test(gap)
  if (stated === undefined || !isMeasure(stated) || !(isByMonth || inAll.test(gap))) return []
  if (priceAt(run, at) !== undefined) return []
  const factors = factorsBefore(run, at)
  if (factors === undefined) return []
  const { price, count, months } = factors
  if (isByMonth && (!price.isPerMonth || months !== undefined)) return []
  const factor = factorBetween(price.figure, stated)
  const each = ruled(price.figure)
  const number = behind(count)
  const times = months === undefined ? exactly('1') : behind(months)
  if (factor === undefined || each === undefined || number === undefined || times === undefined) {
    return []
  }
  const computed = productOf(productOf(productOf(each, number), times), exactly(factor))
  const central = [count.amount, months?.amount ?? '1', factor].reduce(
    multiply,
    price.figure.amount,
  )
  const isOpen = price.isPerTime && months === undefined && !isByMonth
  if (isOpen) {
    if (anyMonths.some((some) => agree(stated, productOf(computed, some)) === 'agrees')) return []
    if (compare(central, '0') <= 0 || !isOfAnotherOrder(stated, central)) return []
  }
  const terms = [count, price.figure, ...(months === undefined ? [] : [months])]
  const print = factor === '1' ? printOperand : printStated
  return [
    {
      reading: run.reading,
      what: '总额',
      stated,
      computed,
      central,
      formula: terms.map(print).join(' × '),
      operands: [
        { label: '数量', figure: count },
        { label: '标准', figure: price.figure },
        ...(months === undefined ? [] : [{ label: '月数', figure: months }]),
      ],
      ...(isOpen
        ? { verdict: 'uncertain', doubt: '发放几期文中未写明，但两数量级不符，若另有缘由可不改' }
        : { verdict: 'fails' }),
    },
  ]
}
