import { placesOf, trimZeros } from '@jibao/core'
import type { Check, Found } from '../../check.ts'
import type { Figure, Reading } from '../../prose/reading.ts'
import { countUnits, fractionWords } from '../shared/count-units.ts'
import { spot, wordsAt } from '../shared/spot.ts'

/** 1.5个月, 0.5个工作日: what is counted can be parted. */
const partable = /^(?:月|小时|工作日|百分点|点|学时|学分|标准|单位|课时|班次|亿|多月|半)/

/** 6.12户完工 at the head of a paragraph may be number 6 and twelve households. */
const mayBeNumbered = ({ plain }: Reading, { digits, value, clause }: Figure): boolean => {
  const { kind, start } = clause.sentence.passage
  return (
    kind !== 'cell' &&
    /^\d{1,2}\.[1-9]\d*$/.test(value) &&
    plain.slice(start, digits.start).trim() === ''
  )
}

const judge = (reading: Reading, figure: Figure): Found | undefined => {
  const { kind, plainUnit, amount, clause, end, subject } = figure
  if (kind !== 'amount' || !countUnits.has(plainUnit)) return undefined
  if (placesOf(trimZeros(amount)) === 0) return undefined
  if (mayBeNumbered(reading, figure)) return undefined
  if (partable.test(reading.plain.slice(end, end + 4))) return undefined
  const words = `${reading.plain.slice(clause.start, clause.end)}${subject.text}`
  if (fractionWords.test(words)) return undefined
  const stated = wordsAt(reading, figure)
  return {
    at: spot(reading, figure),
    verdict: figure.approximate === undefined ? 'fails' : 'uncertain',
    message: `“${stated}”不是整数：${plainUnit}数不会有小数`,
    hint: '请核对数字；如以“万”为单位，请补上“万”',
    stated,
  }
}

export const countFraction: Check = {
  meta: {
    code: 'COUNT_FRACTION',
    name: '人数、户数、件数为整数',
    basis: '计数单位不可分：人、户、个、件等为整数',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const figure of reading.figures) {
        const found = judge(reading, figure)
        if (found !== undefined) yield found
      }
    }
  },
}
