import type { Numbering, Passage, Reading } from '../../prose/reading.ts'
import { remembered } from '../shared/remembered.ts'

export interface Numbered {
  readonly passage: Passage
  readonly numbering: Numbering
}

/** Numbers that count each other: one list, in order. */
export type Run = readonly Numbered[]

/** Styles that slip into each other within one list: 5已完成, 6.完成, 7、完成. */
const familyOf = ({ style }: Numbering): string =>
  style === 'bare' || style === 'decimal-dot' || style === 'decimal-comma' ? 'decimal' : style

interface Level {
  readonly family: string
  readonly run: Numbered[]
}

/** A heading without a number that the passage stands below, such as 三季度：; lists end where it does. */
const unnumberedHead = ({ headings }: Passage): Passage | undefined =>
  headings.findLast(({ numbering }) => numbering === undefined)

/**
 * The lists of a draft by the numbers at the heads of its passages, deepest last. A list ends where one of an
 * outer level goes on, where 1 begins another, and with its heading; table cells count for nothing.
 */
export const numberedRuns = remembered((reading: Reading): readonly Run[] => {
  const runs: Run[] = []
  let levels: Level[] = []
  let head: Passage | undefined
  for (const passage of reading.passages) {
    const { numbering } = passage
    if (passage.kind === 'cell' || passage.kind === 'note') continue
    const ownHead =
      numbering === undefined && passage.kind === 'heading' ? passage : unnumberedHead(passage)
    if (ownHead !== head) {
      head = ownHead
      levels = []
    }
    if (numbering === undefined) continue
    const family = familyOf(numbering)
    const depth = levels.findIndex((level) => level.family === family)
    if (depth !== -1) levels = levels.slice(0, depth + 1)
    const open = levels[depth]
    if (open === undefined || numbering.value === 1) {
      const level = { family, run: [{ passage, numbering }] }
      runs.push(level.run)
      levels = depth === -1 ? [...levels, level] : [...levels.slice(0, depth), level]
    } else open.run.push({ passage, numbering })
  }
  return runs
})
