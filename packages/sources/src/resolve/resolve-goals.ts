import type { Department, Goal, Indicator, PlanFile, Programme } from '@jibao/data-model'
import {
  goalDuplicate,
  goalNumberDuplicate,
  indicatorRepeated,
  indicatorUnknown,
} from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import type { SourceFile } from '../source-file.ts'
import { at, type Located, originAt } from '../yaml/located.ts'
import { asOneLine } from '../yaml/paragraphs-of.ts'
import { namesAt } from './declared-names.ts'
import { type DeclaredName, type Directory, lookUp, openDirectory } from './directory.ts'
import { departmentId } from './resolve-departments.ts'

type WrittenGoal = NonNullable<PlanFile['goals']>[number]

interface Context {
  readonly departments: Directory<Department>
  readonly programmes: Directory<Programme>
  readonly indicators: Directory<Indicator>
  readonly excuses: (name: string) => boolean
  readonly report: Reporter
}

export const resolveGoals = (
  plans: readonly SourceFile<PlanFile>[],
  context: Context,
): Directory<Goal> => {
  const { excuses, report } = context
  const entries = plans.flatMap(({ written, tree }) =>
    (written.goals ?? []).map((goal, index) => {
      const node = at(tree, ['goals', index]) ?? tree
      const item = resolveGoal(goal, written.programme?.id ?? '', node, context)
      return { item, names: [{ text: item.id, origin: originAt(node, ['id']) }] }
    }),
  )
  reportRepeatedNumbers(
    entries.map(({ item }) => item),
    report,
  )
  return openDirectory(entries, {
    duplicate: goalDuplicate,
    // The id of a refused goal may be the one that its year and number would have given it.
    excuses: (name) => excuses(name) || name.split('-').every(excuses),
    report,
  })
}

const resolveGoal = (
  written: WrittenGoal,
  programme: string,
  tree: Located,
  { departments, programmes, indicators, report }: Context,
): Goal => {
  const { id = `${written.year}-${written.number}`, title, text, lead } = written
  const idOf = (named: DeclaredName): string => departmentId(departments, named, report)
  return {
    id,
    programme,
    year: Number(written.year),
    number: Number(written.number),
    title: asOneLine(title),
    text: asOneLine(text),
    lead:
      lead === undefined
        ? (programmes.find(programme)?.lead ?? '')
        : idOf({ text: lead, origin: originAt(tree, ['lead']) }),
    supporting: namesAt(written.supporting, tree, ['supporting']).map(idOf),
    indicators: indicatorIds(namesAt(written.indicators, tree, ['indicators']), indicators, report),
    origin: tree.origin,
  }
}

const indicatorIds = (
  names: readonly DeclaredName[],
  indicators: Directory<Indicator>,
  report: Reporter,
): readonly string[] => {
  const ids = new Set<string>()
  for (const named of names) {
    const indicator = lookUp(indicators, named, indicatorUnknown, report)
    if (indicator === undefined) continue
    if (ids.has(indicator.id)) report(indicatorRepeated(indicator.name, named.origin))
    ids.add(indicator.id)
  }
  return [...ids]
}

/** Goals of one id are reported as such; the number is a fault of its own only where ids differ. */
const reportRepeatedNumbers = (goals: readonly Goal[], report: Reporter): void => {
  const first = new Map<string, Goal>()
  for (const goal of goals) {
    const key = JSON.stringify([goal.programme, goal.year, goal.number])
    const other = first.get(key)
    if (other === undefined) first.set(key, goal)
    else if (other.id !== goal.id) report(goalNumberDuplicate(goal, other.origin, goal.origin))
  }
}
