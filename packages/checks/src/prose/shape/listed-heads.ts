import type { Draft, DraftBlock } from '@jibao/data-model'
import type { Numbering } from '../reading.ts'
import { unitPattern } from '../scan/units.ts'
import { numberingsIn } from './numberings.ts'

/** 6.12户…, 5避灾…: digits at a paragraph's head that may be its number; 5户 and 5月 count. */
const maybe = new RegExp(
  `^\\s*(?<digits>\\d{1,2})(?:(?<point>\\.)(?=\\d)|(?=[\\u4e00-\\u9fff])(?![年月日号岁级届成折季万亿百千多余]|${unitPattern}))`,
)

/** What has no half: 12户, but not 5万元 or 5个月. */
const counted = /^\d{1,3}[户人名个家件例所处场项位支套张台辆份床座栋](?![月百半])/

/** No number of a paragraph stands further in. */
const HEAD = 16

interface Head {
  readonly block: DraftBlock
  /** Of the number that the paragraph certainly has. */
  readonly value?: number
  readonly possible?: Numbering
  /** Whether one neighbour shows it; 2.5万元 between 1. and 3. needs both. */
  readonly isLikely?: boolean
}

const possibleAt = (plain: string, { start, end }: DraftBlock): Numbering | undefined => {
  const match = maybe.exec(plain.slice(start, Math.min(end, start + HEAD)))
  const { digits = '', point = '' } = match?.groups ?? {}
  if (match === null) return undefined
  const last = start + match[0].length
  return {
    style: point === '' ? 'bare' : 'decimal-dot',
    text: `${digits}${point}`,
    value: Number(digits),
    start: last - digits.length - point.length,
    end: last,
  }
}

const decimal = new Set<Numbering['style']>(['decimal-dot', 'decimal-comma', 'bare'])

const headOf = (plain: string, block: DraftBlock): Head => {
  if (block.kind !== 'paragraph') return { block }
  const { marker, start, end } = block
  const own = marker ?? plain.slice(start, Math.min(end, start + HEAD)).trimStart()
  if (!/^\s*\d/.test(own)) return { block }
  const [first] = numberingsIn(own, 0, own.length)
  if (first?.start === 0)
    return decimal.has(first.style) ? { block, value: first.value } : { block }
  const possible = marker === undefined ? possibleAt(plain, block) : undefined
  if (possible === undefined) return { block }
  const behind = plain.slice(possible.end, Math.min(end, possible.end + HEAD))
  return { block, possible, isLikely: possible.style === 'bare' || counted.test(behind) }
}

/**
 * Numbers that only the paragraphs beside them show to be numbers: `6.` of 6.12户完工 before 7.…, and
 * `5` of 5避灾场所通过验收 before that one.
 */
export const listedHeads = (
  { blocks }: Draft,
  plain: string,
): ReadonlyMap<DraftBlock, Numbering> => {
  const found = new Map<DraftBlock, Numbering>()
  const heads = blocks.map((block) => headOf(plain, block))
  const valueAt = (at: number): number | undefined => {
    const head = heads[at]
    return head === undefined ? undefined : (head.value ?? found.get(head.block)?.value)
  }
  const judge = ({ block, possible, isLikely }: Head, at: number): void => {
    if (possible === undefined) return
    const follows = valueAt(at - 1) === possible.value - 1
    const leads = valueAt(at + 1) === possible.value + 1
    if (isLikely === true ? follows || leads : follows && leads) found.set(block, possible)
  }
  for (const [at, head] of heads.entries()) judge(head, at)
  for (let at = heads.length - 1; at >= 0; at -= 1) judge(heads[at] as Head, at)
  return found
}
