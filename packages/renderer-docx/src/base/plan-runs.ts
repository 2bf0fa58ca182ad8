import type { Report } from '@jibao/document'
import { type HeadLinesBlock, type PageRun, pageRuns } from '../page-runs.ts'
import type { Mark } from './find-marks.ts'
import type { Place } from './find-place.ts'
import { isTextMark, type TextMark } from './mark-names.ts'
import { omitPrinted } from './omit-printed.ts'
import type { Base } from './open-base.ts'

/** What of a report is written, and how much of it at the first place. */
export interface Plan {
  readonly runs: readonly PageRun[]
  /** How many runs go to {{正文}}; the others to {{附件}}. */
  readonly count: number
}

export const planRuns = (
  report: Report,
  { document }: Base,
  {
    marks,
    place,
    annexPlace,
    head,
  }: {
    readonly marks: readonly Mark[]
    readonly place: Place
    readonly annexPlace: Place | undefined
    readonly head: HeadLinesBlock
  },
): Plan => {
  const written = new Set<TextMark>()
  const below = new Set<TextMark>()
  for (const { name, part, paragraph } of marks) {
    // What stands at the head or the foot of every page is said there beside the report.
    if (!isTextMark(name) || part.name !== document.name) continue
    written.add(name)
    if (paragraph.start >= place.at) below.add(name)
  }
  const runs = withHead(omitPrinted(pageRuns(report), report, { marks: written, below }), head)
  const annexes = runs.findIndex(({ blocks: [block] }) => block?.type === 'annexHead')
  return { runs, count: annexPlace === undefined || annexes < 0 ? runs.length : annexes }
}

const withHead = (runs: readonly PageRun[], head: HeadLinesBlock): readonly PageRun[] => {
  if (head.lines.length === 0) return runs
  const [first = { orientation: 'portrait', blocks: [] }, ...others] = runs
  return [{ ...first, blocks: [head, ...first.blocks] }, ...others]
}
