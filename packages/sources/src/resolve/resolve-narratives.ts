import type { Origin } from '@jibao/core'
import {
  comparePeriods,
  type Goal,
  type Narrative,
  type Period,
  type Programme,
  yearOf,
} from '@jibao/data-model'
import {
  goalUnknown,
  goalYearMismatch,
  narrativeDuplicate,
  programmeUnknown,
} from '../diagnostics/index.ts'
import { at } from '../yaml/located.ts'
import { keysOf } from './declared-names.ts'
import { type DeclaredName, type Directory, lookUp } from './directory.ts'
import type { PeriodFile } from './resolve-periods.ts'
import { resolveProse } from './resolve-prose.ts'
import type { ProseContext } from './resolve-reference.ts'

type About = Narrative['about']

interface Context extends ProseContext {
  readonly goals: Directory<Goal>
  readonly programmes: Directory<Programme>
}

/** All narratives in order of time; one for each subject and period. */
export const resolveNarratives = (
  files: readonly PeriodFile[],
  context: Context,
): readonly Narrative[] => {
  const narratives = files
    .flatMap((file) => [
      ...readSection('summary', aboutProgramme, file, context),
      ...readSection('narrative', aboutGoal, file, context),
    ])
    .toSorted((a, b) => comparePeriods(a.narrative.period, b.narrative.period))
  const first = new Map<string, Origin>()
  for (const { narrative, named } of narratives) {
    const key = JSON.stringify([narrative.period, narrative.about])
    const other = first.get(key)
    if (other === undefined) first.set(key, named.origin)
    else context.report(narrativeDuplicate(named.text, other, named.origin))
  }
  return narratives.map(({ narrative }) => narrative)
}

interface Found {
  readonly narrative: Narrative
  readonly named: DeclaredName
}

const readSection = (
  section: 'summary' | 'narrative',
  aboutOf: (named: DeclaredName, period: Period, context: Context) => About | undefined,
  { written, tree, period }: PeriodFile,
  context: Context,
): readonly Found[] =>
  keysOf(written[section], tree, [section]).flatMap((named) => {
    const about = aboutOf(named, period, context)
    const text = at(tree, [section, named.text])
    if (text?.kind !== 'text') return []
    const paragraphs = resolveProse(text, period, context)
    if (about === undefined) return []
    return [{ named, narrative: { period, about, paragraphs, origin: text.origin } }]
  })

const aboutProgramme = (
  named: DeclaredName,
  _: Period,
  { programmes, report }: Context,
): About | undefined => {
  const programme = lookUp(programmes, named, programmeUnknown, report)
  return programme && { kind: 'programme', programme: programme.id }
}

const aboutGoal = (
  named: DeclaredName,
  period: Period,
  { goals, report }: Context,
): About | undefined => {
  const goal = lookUp(goals, named, goalUnknown, report)
  if (goal === undefined) return undefined
  if (goal.year !== yearOf(period)) report(goalYearMismatch(goal, period, named.origin))
  return { kind: 'goal', goal: goal.id }
}
