import { compare, formatQuantity, placesOf, type Quantity, trimZeros } from '@jibao/core'
import type { Indicator } from '@jibao/data-model'
import type { Check, Found } from '../../check.ts'
import { countUnits, fractionWords } from '../shared/count-units.ts'
import { rateLimit } from '../shared/rate-words.ts'
import { atObservation } from './at-record.ts'
import { type Figure, figuresOf, historiesOf } from './history.ts'

type Fault = Pick<Found, 'verdict' | 'message' | 'hint'>

/** The rules that one figure can break by itself; the first that does tells. */
const faultOf = (indicator: Indicator, quantity: Quantity): Fault | undefined =>
  overFull(indicator, quantity) ?? negative(indicator, quantity) ?? inPieces(indicator, quantity)

const overFull = ({ name, unit }: Indicator, quantity: Quantity): Fault | undefined => {
  const limit = unit === '%' ? rateLimit(name) : undefined
  if (limit === undefined || compare(quantity.upper ?? quantity.value, '100') <= 0) return undefined
  return {
    verdict: limit === 'certain' ? 'fails' : 'uncertain',
    message: `“${name}”为${formatQuantity(quantity)}，超过了100%`,
    hint: '请核对分子和分母；部分占全部的比例不会超过100%',
  }
}

/** Differences and balances may be below zero. */
const signed = /增|减|净|变化|差|同比|环比|结余|余额|温|幅/

const negative = ({ name, unit }: Indicator, quantity: Quantity): Fault | undefined => {
  const isAmount = countUnits.has(unit) || /^[万亿]*元/.test(unit) || unit === '%'
  if (!quantity.value.startsWith('-') || !isAmount || signed.test(name)) return undefined
  return {
    verdict: 'fails',
    message: `“${name}”为${formatQuantity(quantity)}，不会是负数`,
    hint: '请核对数字；记录增减的，请在指标名称中写明',
  }
}

const inPieces = ({ name, unit }: Indicator, quantity: Quantity): Fault | undefined => {
  const isWhole = placesOf(trimZeros(quantity.value)) === 0
  if (isWhole || !countUnits.has(unit) || fractionWords.test(name)) return undefined
  return {
    verdict: 'fails',
    message: `“${name}”为${formatQuantity(quantity)}，而${unit}数没有小数`,
    hint: '请核对数字；以“万”为单位的，请改正 plan 文件中的 unit',
  }
}

const judge = (indicator: Indicator, { observation, quantity }: Figure): readonly Found[] => {
  const fault = faultOf(indicator, quantity)
  if (fault === undefined) return []
  return [{ at: atObservation(observation), stated: formatQuantity(quantity), ...fault }]
}

export const impossible: Check = {
  meta: {
    code: 'DATA_IMPOSSIBLE',
    name: '不可能的数',
    basis: '覆盖率、落实率等不超过100%；计数不为负，人、户、件等没有小数',
    severity: 'error',
  },
  *run({ data }) {
    if (data === undefined) return
    for (const { indicator, observations } of historiesOf(data)) {
      for (const figure of figuresOf(observations)) yield* judge(indicator, figure)
    }
  },
}
