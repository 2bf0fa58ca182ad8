import type { Check, Found } from '../../check.ts'
import type { Reading } from '../../prose/reading.ts'
import { spot } from '../shared/spot.ts'

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/** A draft that is written so throughout is told once of each mark. */
const THROUGHOUT = 10

/** Chinese on both sides, digits and letters being neither; a mark may also end a line. */
const left = /[\u4e00-\u9fff”’》）】]/
const right = /[\u4e00-\u9fff“‘《（【\n]/

const isBetweenChinese = (text: string, at: number): boolean => {
  const [before, sign, behind] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 1) || '\n']
  if (sign === '(') return left.test(before) && /[\u4e00-\u9fff“《]/.test(behind)
  if (sign === ')')
    return /[\u4e00-\u9fff”》]/.test(before) && /[\u4e00-\u9fff“《，。；、：\n]/.test(behind)
  return left.test(before) && right.test(behind)
}

const told = (reading: Reading, sign: string, start: number): Found => {
  const computed = fullWidth[sign] ?? sign
  return {
    at: spot(reading, { start, end: start + 1 }),
    verdict: 'fails',
    message: `中文之间用了半角的“${sign}”`,
    hint: `改为全角的“${computed}”`,
  }
}

const toldOnce = (reading: Reading, sign: string, places: readonly number[]): Found => ({
  ...told(reading, sign, places[0] ?? 0),
  severity: 'info',
  message: `中文之间用了半角的“${sign}”，全文共${places.length}处`,
})

function* judgeReading(reading: Reading): Iterable<Found> {
  const { text } = reading.draft
  const places = new Map<string, number[]>()
  let count = 0
  let isReference = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    // {低保标准:截至} in a manuscript quotes a figure.
    if (sign === '{') isReference = true
    else if (sign === '}' || sign === '\n') isReference = false
    if (isReference || fullWidth[sign] === undefined || !isBetweenChinese(text, at)) continue
    const own = places.get(sign)
    if (own === undefined) places.set(sign, [at])
    else own.push(at)
    count += 1
  }
  for (const [sign, own] of places) {
    if (count > THROUGHOUT) yield toldOnce(reading, sign, own)
    else yield* own.map((at) => told(reading, sign, at))
  }
}

export const halfWidthMark: Check = {
  meta: {
    code: 'HALF_WIDTH_MARK',
    name: '中文之间用全角标点',
    basis: 'GB/T 15834—2011 5.1：点号、括号占一个字位置',
    severity: 'warning',
  },
  *run({ readings }) {
    for (const reading of readings) yield* judgeReading(reading)
  },
}
