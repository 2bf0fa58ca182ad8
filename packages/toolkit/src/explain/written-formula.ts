import { type DecimalText, divide, formatQuantity, multiply, placesOf, subtract } from '@jibao/core'
import { chineseNumeral } from '@jibao/document'
import type { TracedFormula, TracedValue } from '../trace/trace-schema.ts'

/** `1022 ÷ 820 × 100% = 124.63%（四舍五入到两位小数）`, as a clerk would check it by hand. */
export const writtenFormula = (
  { kind, operands }: TracedFormula,
  { printed, quantity }: TracedValue,
): string => {
  const [a = '', b = '', c = ''] = operands.map(({ quantity: one }) => {
    const number = formatQuantity(one, { showUnit: false })
    return number.startsWith('-') ? `（${number}）` : number
  })
  const percent = quantity?.unit === '%' ? ' × 100%' : ''
  const expression = {
    attainment: `${a} ÷ ${b}${percent}`,
    growth: `（${a} − ${b}）÷ ${b}${percent}`,
    decline: `（${b} − ${a}）÷ ${b}${percent}`,
    difference: `${a} − ${b}`,
    sum: operands
      .map((operand) => formatQuantity(operand.quantity, { showUnit: false }))
      .join(' + '),
    score: `${a} ÷ ${b}（最多算 1）× ${c}`,
    count: '计数',
  }[kind]
  return `${expression} = ${printed}${rounding({ kind, operands }, quantity?.value)}`
}

/** Digits beyond those of the result, to see whether it was rounded. */
const further = 12

const rounding = ({ kind, operands }: TracedFormula, result: DecimalText | undefined): string => {
  const [a, b] = operands.map(({ quantity }) => quantity.value)
  if (result === undefined || a === undefined || b === undefined || kind === 'score') return ''
  const numerator = { attainment: a, growth: subtract(a, b), decline: subtract(b, a) } as const
  if (kind !== 'attainment' && kind !== 'growth' && kind !== 'decline') return ''
  const places = placesOf(result)
  const exact = divide(multiply(numerator[kind], '100'), b, places + further)
  if (exact === null || exact === `${result}${places === 0 ? '.' : ''}${'0'.repeat(further)}`)
    return ''
  return places === 0 ? '（四舍五入到整数）' : `（四舍五入到${placesInWords(places)}位小数）`
}

const placesInWords = (places: number): string => (places === 2 ? '两' : chineseNumeral(places))
