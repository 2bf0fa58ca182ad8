import type { Numbering, Passage, Reading } from '../../prose/reading.ts'
import { numberingsIn } from '../../prose/shape/numberings.ts'
import type { Numbered, Run } from './numbered-runs.ts'

const inline: ReadonlySet<Numbering['style']> = new Set(['phrase', 'circled', 'decimal-bracket'])

/** The numbers within one passage by style, each list from its 1 on: 一是…；二是…；三是…. */
export const runsWithin = (reading: Reading, passage: Passage): readonly Run[] => {
  const runs: Run[] = []
  const open = new Map<string, Numbered[]>()
  for (const numbering of numberingsIn(reading.plain, passage.start, passage.end)) {
    const { style, value } = numbering
    if (!inline.has(style)) continue
    const run = open.get(style)
    if (value === 1) {
      const started = [{ passage, numbering }]
      open.set(style, started)
      runs.push(started)
    } else run?.push({ passage, numbering })
  }
  return runs
}

/** Of every passage the lists within it; one that goes on over paragraphs is none of these. */
export const phraseRuns = (reading: Reading): readonly Run[] =>
  reading.passages.flatMap((passage) =>
    passage.kind === 'cell' ? [] : runsWithin(reading, passage).filter((run) => run.length > 1),
  )
