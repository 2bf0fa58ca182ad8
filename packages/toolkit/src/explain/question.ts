import { compare, type DecimalText, isDecimalText, type Quantity } from '@jibao/core'
import type { TracedValue } from '../trace/trace-schema.ts'
import { plainWords } from './plain-words.ts'

/** What is asked about: `124.63%`, `1022`, `帮扶困难职工`, `帮扶困难职工1022人`. */
export interface Question {
  /** All of it, as compared. */
  readonly words: string
  /** What stands before its number; empty when nothing does. */
  readonly name: string
  readonly number?: DecimalText
  /** Empty when it does not say. */
  readonly unit: string
}

/** The last number of the words, and what stands around it. */
const lastNumber = /^(?<name>.*?)(?<number>(?<!\d)-?\d+(?:\.\d+)?)(?<unit>\D*)$/u

const leading = /[≥>=≤<约近超]|不足/gu

export const readQuestion = (text: string): Question => {
  const words = plainWords(text)
  const { name = '', number = '', unit = '' } = lastNumber.exec(words)?.groups ?? {}
  const trimmed = number.replace(/^(-?)0+(?=\d)/, '$1')
  if (!isDecimalText(trimmed)) return { words, name: '', unit: '' }
  return {
    words,
    name: name.replaceAll(leading, ''),
    number: trimmed,
    unit: unit.replace(/^余/, ''),
  }
}

/** How a value answers: it is what was asked; it has the number, or the name, and not the rest. */
export type Answer = 'same' | 'same number' | 'same name' | 'none'

export const answerOf = (value: TracedValue, question: Question): Answer => {
  const { words, name, number } = question
  const label = plainWords(value.label ?? '')
  if (words === '') return 'none'
  if (plainWords(value.printed) === words) return 'same'
  if (isName(question) && label.includes(words)) return 'same'
  if (number === undefined || value.quantity === undefined) return 'none'
  const isNamed = label.includes(name)
  if (hasNumber(value.quantity, number)) {
    return isNamed && isOfUnit(value.quantity, question) ? 'same' : 'same number'
  }
  return name !== '' && isNamed ? 'same name' : 'none'
}

/** `2024年三季度完成率` is a name in which a number stands, `2024年` and `1022人` are not. */
const isName = ({ name, number, unit }: Question): boolean =>
  number === undefined || name !== '' || unit.length > longestUnit

/** 元/月, 个百分点 and the like. */
const longestUnit = 4

/** Either end of a range. */
const hasNumber = ({ value, upper }: Quantity, number: DecimalText): boolean =>
  compare(value, number) === 0 || (upper !== undefined && compare(upper, number) === 0)

const isOfUnit = (quantity: Quantity, { unit }: Question): boolean =>
  unit === '' || plainWords(quantity.unit) === unit
