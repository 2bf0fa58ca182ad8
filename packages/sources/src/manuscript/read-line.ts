import type { ManuscriptFault } from './fault.ts'
import type { Stretch } from './stretch.ts'

export interface Line {
  /** Without space at its end. */
  readonly text: string
  /** UTF-16 offset in the manuscript. */
  readonly offset: number
}

/** What a line is by itself; offsets are those of the manuscript. */
export type LineReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'fence' }
  | { readonly kind: 'foreign'; readonly fault: ManuscriptFault; readonly offset: number }
  | ({ readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 } & Stretch)
  | ({
      readonly kind: 'item'
      readonly counting: 'bullet' | 'decimal'
      /** As typed; 0 for a bullet. */
      readonly number: number
      /** Of its marker. */
      readonly markedAt: number
    } & Stretch)
  /** `{表:…}` or `{图:…}` and nothing else. */
  | ({ readonly kind: 'computed' } & Stretch)
  | ({ readonly kind: 'text' } & Stretch)

/** Lines that the subset does not have. The first that fits decides. */
const foreignLines: readonly (readonly [ManuscriptFault, RegExp])[] = [
  ['rule', /^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,}|={2,})$/],
  ['quote', /^ {0,3}>/],
  ['table', /^\s*\|/],
  ['nested', /^(?: {2,}|[\t\u3000])\s*(?:[-*+]|\d+[.)])\s/],
  ['bullet-mark', /^\s*[*+]\s/],
  ['item-space', /^\s*(?:-(?![\d\s])|\d+[.)](?!\d)[^\s])/],
  ['heading-level', /^ {0,3}#{5,}/],
  ['heading-space', /^ {0,3}#+[^#\s]/],
]

const fence = /^ {0,3}(?:`{3}|~{3})/
const heading = /^ {0,3}(?<marks>#{1,4})(?:\s+(?<text>.*))?$/
const item = /^(?<indent> {0,1})(?:-|(?<number>\d+)\.)(?:\s+(?<text>.*))?$/
const computed = /^\s*\{\s*[表图]\s*[:：][^{}]*\}$/

export const readLine = ({ text, offset }: Line): LineReading => {
  if (text === '') return { kind: 'blank' }
  if (fence.test(text)) return { kind: 'fence' }
  const indent = text.length - text.trimStart().length
  const fault = foreignLines.find(([, pattern]) => pattern.test(text))?.[0]
  if (fault !== undefined) return { kind: 'foreign', fault, offset: offset + indent }
  const end = offset + text.length
  const stretchOf = (part = ''): Stretch => ({ start: end - part.length, end })
  const head = heading.exec(text)?.groups
  if (head !== undefined) {
    const level = (head.marks ?? '').length as 1 | 2 | 3 | 4
    return { kind: 'heading', level, ...stretchOf(head.text) }
  }
  const listed = item.exec(text)?.groups
  if (listed !== undefined) {
    const { number } = listed
    return {
      kind: 'item',
      counting: number === undefined ? 'bullet' : 'decimal',
      number: Number(number ?? 0),
      markedAt: offset + (listed.indent ?? '').length,
      ...stretchOf(listed.text),
    }
  }
  return { kind: computed.test(text) ? 'computed' : 'text', ...stretchOf(text.trimStart()) }
}
