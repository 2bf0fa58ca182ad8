import type { Check, Found } from '../../check.ts'
import type { Passage, Reading } from '../../prose/reading.ts'
import { spot } from '../shared/spot.ts'

/** Opening signs by their closing ones, whatever the width: （一) is a matter of width alone. */
const openerOf: Readonly<Record<string, string>> = {
  ')': '(',
  '】': '【',
  '》': '《',
  '〕': '〔',
  '」': '「',
  '』': '『',
}
const openers = new Set(Object.values(openerOf))

const plainSign = (sign: string): string => (sign === '（' ? '(' : sign === '）' ? ')' : sign)

const signs = /[()（）【】《》〔〕「」『』]/g

/** 1) and a）are numbers of items. */
const itemNumber = /(?:^|[\s,，;；:：。、])[\dA-Za-z一二三四五六七八九十]{1,3}$/

interface Lone {
  readonly sign: string
  readonly at: number
}

interface Leftovers {
  readonly opened: readonly Lone[]
  readonly closed: readonly Lone[]
}

const leftoversOf = (reading: Reading, { start, end }: Passage): Leftovers => {
  const opened: Lone[] = []
  const closed: Lone[] = []
  for (const match of reading.plain.slice(start, end).matchAll(signs)) {
    const at = start + match.index
    const sign = plainSign(match[0])
    if (openers.has(sign)) opened.push({ sign, at })
    const opener = openerOf[sign]
    if (opener === undefined) continue
    if (opened.at(-1)?.sign === opener) opened.pop()
    else if (!itemNumber.test(reading.plain.slice(Math.max(start, at - 5), at)))
      closed.push({ sign, at })
  }
  return { opened, closed }
}

const found = (reading: Reading, lone: readonly Lone[], isOpen: boolean): Found | undefined => {
  const [first] = lone
  if (first === undefined) return undefined
  const sign = reading.draft.text.charAt(first.at)
  const others = lone.length > 1 ? `，本段共${lone.length}处` : ''
  return {
    at: spot(reading, { start: first.at, end: first.at + 1 }),
    verdict: 'fails',
    message: `“${sign}”没有对应的${isOpen ? '后' : '前'}括号${others}`,
    hint: isOpen ? '请补上后一半' : '请补上前一半，或删去',
  }
}

function* judgeReading(reading: Reading): Iterable<Found> {
  let carried = 0
  for (const [index, passage] of reading.passages.entries()) {
    const { opened, closed } = leftoversOf(reading, passage)
    const next = reading.passages[index + 1]
    // What is enclosed may go on over the end of a paragraph, once.
    const goesOn =
      opened.length === 1 && next !== undefined && leftoversOf(reading, next).closed.length === 1
    const open = goesOn ? undefined : found(reading, opened, true)
    const close = found(reading, closed.slice(carried), false)
    if (close !== undefined) yield close
    if (open !== undefined) yield open
    carried = goesOn ? 1 : 0
  }
}

export const bracketsUnbalanced: Check = {
  meta: {
    code: 'BRACKETS_UNBALANCED',
    name: '括号、书名号成对',
    basis: 'GB/T 15834—2011 4.9、4.15：括号、书名号成对使用',
    severity: 'warning',
  },
  *run({ readings }) {
    for (const reading of readings) yield* judgeReading(reading)
  },
}
