import { compare } from '@jibao/core'
import type { Check, Found } from '../../check.ts'
import type { Reading } from '../../prose/reading.ts'
import { spot } from '../shared/spot.ts'
import { oddValueOf } from './odd-value.ts'
import { type YearRow, type YearValue, yearRows } from './year-rows.ts'

/** +1 where more is better, −1 where less is, as the signs of a row say; 0 where they say nothing or both. */
const directionOf = ({ values }: YearRow): number => {
  const signs = values.map(({ sign }) => sign)
  const more = signs.some((sign) => sign === '>' || sign === '≥')
  const less = signs.some((sign) => sign === '<' || sign === '≤')
  return more === less ? 0 : more ? 1 : -1
}

/** 15% and then >10%: a year asks for less than the one before it. */
const looseIn = (
  values: readonly YearValue[],
  direction: number,
): readonly [YearValue, YearValue] | undefined => {
  for (const [index, value] of values.entries()) {
    const former = values[index - 1]
    if (former !== undefined && compare(value.value, former.value) * direction < 0)
      return [former, value]
  }
  return undefined
}

const judge = (reading: Reading, row: YearRow): Found | undefined => {
  const direction = directionOf(row)
  const odd = oddValueOf(row.values)
  // What SERIES_OUTLIER tells of a value is not told again.
  const values = row.values.filter((value) => value !== odd)
  const pair = direction === 0 ? undefined : looseIn(values, direction)
  if (pair === undefined) return undefined
  const [former, value] = pair
  return {
    at: spot(reading, value),
    verdict: 'uncertain',
    message: `“${row.name}”${value.year}年的目标“${value.text}”比${former.year}年的“${former.text}”放宽`,
    hint: '请核对目标；如确为放宽，可以列入例外并写明理由',
    stated: value.text,
    operands: [{ label: `${former.year}年`, value: former.text, at: spot(reading, former) }],
  }
}

export const targetLoosened: Check = {
  meta: {
    code: 'TARGET_LOOSENED',
    name: '目标不逐年放宽',
    basis: '年度目标一般逐年提高或保持',
    severity: 'warning',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const row of yearRows(reading)) {
        const found = judge(reading, row)
        if (found !== undefined) yield found
      }
    }
  },
}
