import type { Quantity } from '@jibao/core'
import { parseQuantity, writtenReading } from '@jibao/data-model'
import { convertUnit } from './convert-unit.ts'
import {
  figureConverted,
  figureError,
  figureNotStated,
  figureTooLong,
  figureTrimmed,
  formulaTyped,
  isErrorCode,
  milestoneMisplaced,
  quantityInvalid,
  unitMismatch,
} from './diagnostics/index.ts'
import { doubtPercent } from './doubt-percent.ts'
import { looksLikeWords } from './looks-like-words.ts'
import type { FigureContext, FigureReading } from './read-figure.ts'
import { isUnreported, withoutRemarks } from './without-remarks.ts'

/** Reads a number with or without its unit, as typed or as a number cell shows it. */
export const readQuantity = (text: string, context: FigureContext): FigureReading => {
  const { indicator, origin } = context
  if (isErrorCode(text)) return { diagnostics: [figureError(indicator, text, origin)] }
  if (/^[=@+＝＠＋]/.test(text)) return { diagnostics: [formulaTyped(indicator, text, origin)] }
  const plain = withUnitOutside(withYuan(text), context)
  const first = parseQuantity(plain)
  if (first.kind === 'not-stated') return { reading: first, diagnostics: [] }
  if (first.kind === 'quantity') return settle(first.quantity, text, context)
  if (isUnreported(text)) {
    return {
      reading: { kind: 'not-stated' },
      diagnostics: [figureNotStated(indicator, text, origin)],
    }
  }
  const rest = withoutRemarks(plain)
    .map((less) => parseQuantity(withUnitOutside(less, context)))
    .find(({ kind }) => kind !== 'refused')
  if (rest?.kind === 'not-stated') {
    return { reading: rest, diagnostics: [figureNotStated(indicator, text, origin)] }
  }
  if (rest?.kind === 'quantity' && !hasRival(plain, rest.quantity)) {
    const { reading, diagnostics } = settle(rest.quantity, text, context)
    if (reading === undefined || diagnostics.length > 0)
      return { ...(reading && { reading }), diagnostics }
    const told = figureTrimmed(indicator, text, writtenReading(reading), origin)
    return { reading, diagnostics: [told] }
  }
  return {
    diagnostics: [
      looksLikeWords(text)
        ? milestoneMisplaced(indicator, text, origin)
        : quantityInvalid(indicator, text, first.reason, origin),
    ],
  }
}

/** As many as spreadsheets keep of a number. */
const mostDigits = 15

const digitsOf = (number: string): number => number.replace(/\D/g, '').replace(/^0+/, '').length

/** The quantity in the indicator's unit, if it is of that measure and in no doubt. */
const settle = (stated: Quantity, text: string, context: FigureContext): FigureReading => {
  const { indicator, origin } = context
  const digits = Math.max(digitsOf(stated.value), digitsOf(stated.upper ?? ''))
  if (digits > mostDigits) {
    return { diagnostics: [figureTooLong(indicator, text, digits, origin)] }
  }
  const beside = parseQuantity(`1${context.unit ?? indicator.unit}`)
  const besideUnit = beside.kind === 'quantity' ? beside.quantity.unit : (context.unit ?? '')
  const unit = stated.unit === '' ? besideUnit : stated.unit
  if (unit === indicator.unit || unit === '') {
    const quantity = { ...stated, unit: indicator.unit }
    const doubt = stated.unit === '' ? doubtPercent(quantity, text, context) : undefined
    if (doubt !== undefined) return { diagnostics: [doubt] }
    return { reading: { kind: 'quantity', quantity }, diagnostics: [] }
  }
  const quantity = convertUnit({ ...stated, unit }, indicator.unit)
  if (quantity === undefined) {
    return { diagnostics: [unitMismatch(indicator, text, unit, origin)] }
  }
  const written = stated.unit === '' ? `${text}${unit}` : text
  return {
    reading: { kind: 'quantity', quantity },
    diagnostics: [figureConverted(indicator, written, quantity, origin)],
  }
}

/** ¥1500 is 1500元. */
const withYuan = (text: string): string => text.replace(/^[¥￥]\s*([\d０-９][^元]*)$/u, '$1元')

/** 486（人）is 486人: a word in brackets that could be the unit is taken for it. */
const withUnitOutside = (text: string, { indicator: { unit } }: FigureContext): string => {
  const inBrackets = /^(?<number>[^(（]*[\d０-９余多])\s*[(（](?<inner>[^\d()（）]+)[)）]$/u.exec(
    text,
  )?.groups
  if (inBrackets === undefined) return text
  const { number = '', inner = '' } = inBrackets
  const isUnit = inner === unit || convertUnit({ value: '1', unit: inner }, unit) !== undefined
  return isUnit || /^\p{Script=Han}{1,3}$/u.test(inner) ? `${number}${inner}` : text
}

/** Whether a remark holds a number that might as well be the figure: 486（487）. */
const hasRival = (text: string, { unit }: Quantity): boolean => {
  const remark = /[(（【[](?<inner>[^()（）【】[\]]*)[)）】\]][。．.；;，,、\s]*$/u.exec(text)
  const rival = parseQuantity(remark?.groups?.inner ?? '')
  return rival.kind === 'quantity' && (rival.quantity.unit === '' || rival.quantity.unit === unit)
}
