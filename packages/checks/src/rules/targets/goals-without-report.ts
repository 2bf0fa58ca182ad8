import type { Check, Found } from '../../check.ts'
import type { Reading } from '../../prose/reading.ts'
import { groupedBy } from '../shared/grouped-by.ts'
import { pairsOf } from '../shared/pairs-of.ts'
import { operandAt, spot, wordsAt } from '../shared/spot.ts'
import { claimsOfDone } from './claims-of-done.ts'
import { type DraftTarget, draftTargets } from './draft-targets.ts'
import { type ReportSection, reportSections } from './report-sections.ts'

export const goalsWithoutReport: Check = {
  meta: {
    code: 'GOALS_WITHOUT_REPORT',
    name: '目标都有进展',
    basis: '列有数量目标的，最近一期应当报告进展',
    severity: 'info',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const [section, targets] of pairs(reading)) yield* unreported(reading, section, targets)
    }
  },
}

/**
 * The last section of each year with the goals of that year: lists and years go together in order, or the
 * only list with the only year. Else nobody can say whose goals they are.
 */
const pairs = (reading: Reading): readonly (readonly [ReportSection, readonly DraftTarget[]])[] => {
  const ofRuns = new Map(reportSections(reading).map((section) => [section.run, section]))
  const lists = groupedBy(
    draftTargets(reading).filter(({ list }) => list !== undefined),
    ({ list }) => list,
  )
  const goals = [...lists.values()]
  const sections = [...ofRuns.values()]
  if (goals.length !== sections.length) return []
  return sections.map((section, index) => [section, goals[index] ?? []])
}

/** 已完成年度目标 and no more reports of all goals at once. */
const shortest = 40

function* unreported(
  reading: Reading,
  section: ReportSection,
  targets: readonly DraftTarget[],
): Iterable<Found> {
  const text = bare(reading.plain.slice(section.start, section.end))
  const told = new Set(pairsOf(text))
  const isSummary =
    text.length < shortest &&
    claimsOfDone(reading).some(
      ({ words }) => words.start >= section.start && words.end <= section.end,
    )
  if (isSummary) return
  const heading = wordsAt(reading, section.heading).replace(/[：:]$/, '')
  for (const { figure } of targets) {
    if (isMentioned(figure.subject.key, told)) continue
    yield {
      at: spot(reading, figure),
      verdict: 'uncertain',
      message: `目标“${figure.subject.text}”${wordsAt(reading, figure)}，最近的“${heading}”没有写进展`,
      hint: `请在“${heading}”中写明进展；没有进展的写明原因`,
      operands: [operandAt('目标值', figure, reading)],
    }
  }
}

const bare = (text: string): string => text.replace(/[\s“”"]/g, '')

/** At least half of the pairs of characters in its words. */
const isMentioned = (key: string, told: ReadonlySet<string>): boolean => {
  const pairs = pairsOf(key)
  return pairs.filter((pair) => told.has(pair)).length * 2 >= pairs.length
}
