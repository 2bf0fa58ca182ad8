import type { Check, Found } from '../../check.ts'
import type { Reading } from '../../prose/reading.ts'
import { spot } from '../shared/spot.ts'
import { isTimesOff, oddValueOf } from './odd-value.ts'
import { yearColumns } from './year-columns.ts'
import { type YearRow, yearRows } from './year-rows.ts'

/** What is aimed at goes one way; what happened may leap. */
const isAimedAt = ({ values }: YearRow): boolean => values.some(({ sign }) => sign !== '')

const judge = (reading: Reading, row: YearRow): Found | undefined => {
  const { name, values } = row
  const odd = oddValueOf(values)
  if (odd === undefined) return undefined
  const isExtreme = isTimesOff(values, odd, '5') && isAimedAt(row)
  return {
    at: spot(reading, odd),
    verdict: isExtreme ? 'fails' : 'uncertain',
    message: `“${name}”${odd.year}年的“${odd.text}”与前后各年不相称：${values.map(({ text }) => text).join('、')}`,
    hint: '请核对该年的数是否缺了或多了一位',
    stated: odd.text,
    operands: values.map((value) => ({
      label: `${value.year}年`,
      value: value.text,
      at: spot(reading, value),
    })),
  }
}

export const seriesOutlier: Check = {
  meta: {
    code: 'SERIES_OUTLIER',
    name: '逐年数列无突变',
    basis: '年度目标逐年同向变化',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const row of [...yearRows(reading), ...yearColumns(reading)]) {
        const found = judge(reading, row)
        if (found !== undefined) yield found
      }
    }
  },
}
