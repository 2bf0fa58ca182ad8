import type { FaultReporter, ManuscriptFault } from './fault.ts'
import { type Line, type LineReading, readLine } from './read-line.ts'
import type { Stretch } from './stretch.ts'

/** A block of a manuscript before its items are gathered to lists. */
export type Leaf =
  | Extract<LineReading, { readonly kind: 'heading' | 'item' | 'computed' }>
  | ({ readonly kind: 'paragraph' } & Stretch)

const linesFrom = (text: string, from: number): readonly Line[] => {
  const lines: Line[] = []
  for (let offset = from; offset <= text.length; ) {
    const feed = text.indexOf('\n', offset)
    const end = feed === -1 ? text.length : feed
    lines.push({ text: text.slice(offset, end).trimEnd(), offset })
    offset = end + 1
  }
  return lines
}

const typedNumber =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d+[.．、](?!\d)|[（(]\d+[)）]|第[一二三四五六七八九十\d]+[章节条])/

/** Cuts the text from `from` on at its lines, by the closed subset of Markdown. */
export const parseLeaves = (text: string, from: number, fault: FaultReporter): readonly Leaf[] => {
  const leaves: Leaf[] = []
  /** Whether the line before belongs to the last leaf, so that this one may go on with it. */
  let isOpen = false
  /** Of the line before: a run of lines of one kind is one fault. */
  let foreign: ManuscriptFault | undefined
  let isFenced = false

  for (const line of linesFrom(text, from)) {
    const reading = readLine(line)
    const last = isOpen ? leaves.at(-1) : undefined
    const before = foreign
    isOpen = false
    foreign = undefined
    if (reading.kind === 'fence') {
      if (!isFenced) fault('code', line.offset)
      isFenced = !isFenced
    } else if (isFenced || reading.kind === 'blank') {
    } else if (reading.kind === 'foreign') {
      if (reading.fault !== before) fault(reading.fault, reading.offset)
      foreign = reading.fault
    } else if (reading.kind !== 'text') {
      judgeOpening(reading, line, text, fault)
      leaves.push(reading)
      isOpen = reading.kind === 'item'
    } else if (last === undefined) {
      if (/^(?: {4}|\t)/.test(line.text)) fault('indent', line.offset)
      leaves.push({ ...reading, kind: 'paragraph' })
      isOpen = true
    } else {
      judgeGoingOn(last, line, fault)
      leaves[leaves.length - 1] = { ...last, end: reading.end }
      isOpen = true
    }
  }
  return leaves
}

/** A line that is set off from the one before it was meant to be a paragraph of its own. */
const judgeGoingOn = (last: Leaf, { text, offset }: Line, fault: FaultReporter): void => {
  if (last.kind === 'item') {
    if (!/^(?: {2}|\t)/.test(text)) fault('item-end', offset)
  } else if (text.startsWith('\u3000')) fault('paragraph-end', offset)
}

/** A heading or an item has to say something, and a heading's number comes by itself. */
const judgeOpening = (
  { kind, start, end }: Exclude<Leaf, { readonly kind: 'paragraph' }>,
  { offset }: Line,
  text: string,
  fault: FaultReporter,
): void => {
  if (kind === 'computed') return
  if (start === end) fault(kind === 'heading' ? 'heading-empty' : 'item-empty', offset)
  else if (kind === 'heading' && typedNumber.test(text.slice(start, end))) {
    fault('heading-number', start)
  }
}
