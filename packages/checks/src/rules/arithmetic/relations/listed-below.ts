import type { Figure, Passage, Reading } from '../../../prose/reading.ts'
import type { Breakdown } from './breakdown.ts'
import { sameUnit } from './figure-run.ts'

/** 全年共立项47个，具体为：, with the parts below. */
const opens =
  /(?<sorted>具体|分别|明细|按[^，；。：]{1,10}(?:分|统计|看)|构成|组成)?[^，；。：\d]{0,6}(?:为|是|如下|情况|其中|包括|构成|组成)?：$/

/** A part takes up one line of few words. */
const longestItem = 40

const mostItems = 40

/** Numbered from 1 on in one style, right below `at`. */
const itemsBelow = ({ passages }: Reading, at: number): readonly Passage[] => {
  const items: Passage[] = []
  for (const passage of passages.slice(at + 1, at + 1 + mostItems)) {
    const { numbering, kind, start, end } = passage
    const style = items[0]?.numbering?.style ?? numbering?.style
    if (kind === 'cell' || numbering?.value !== items.length + 1 || numbering.style !== style) break
    if (end - start > longestItem) return []
    items.push(passage)
  }
  return items
}

const amountsOf = ({ sentences }: Passage): readonly Figure[] =>
  sentences
    .flatMap(({ clauses }) => clauses.flatMap(({ figures }) => figures))
    .filter(({ kind }) => kind === 'amount')

/** The one number of the total's unit that each item tells; `undefined` where one tells none or several. */
const partsOf = (items: readonly Passage[], total: Figure): readonly Figure[] | undefined => {
  const parts = items.map((item) => amountsOf(item).filter((figure) => sameUnit(figure, total)))
  return parts.every(({ length }) => length === 1) ? parts.flat() : undefined
}

const belowPassage = (reading: Reading, passage: Passage, at: number): readonly Breakdown[] => {
  if (passage.kind === 'cell') return []
  const match = opens.exec(reading.plain.slice(passage.start, passage.end).trimEnd())
  const items = match === null ? [] : itemsBelow(reading, at)
  if (items.length < 2) return []
  const last = amountsOf(items[0] ?? passage)[0]
  const total = amountsOf(passage).findLast(
    (figure) =>
      last !== undefined &&
      sameUnit(figure, last) &&
      figure.comparator === undefined &&
      figure.clause.sentence === passage.sentences.at(-1),
  )
  const parts = total && partsOf(items, total)
  if (total === undefined || parts === undefined) return []
  return [
    {
      reading,
      total,
      parts,
      exhaustive: match?.groups?.sorted === undefined ? 'unknown' : 'sorted',
      certain: 0,
    },
  ]
}

/** Totals whose parts stand in a numbered list below. */
export const listedBelow = (reading: Reading): readonly Breakdown[] =>
  reading.passages.flatMap((passage, at) => belowPassage(reading, passage, at))
