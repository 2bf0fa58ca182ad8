import type { Department, Indicator, PlanFile } from '@jibao/data-model'
import { indicatorDuplicate } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import type { SourceFile } from '../source-file.ts'
import { at, type Located, originAt } from '../yaml/located.ts'
import { declaredNames, namesAt } from './declared-names.ts'
import { type Directory, openDirectory } from './directory.ts'
import { findPartCycles } from './find-part-cycles.ts'
import { findTargetCycles } from './find-target-cycles.ts'
import { readUnit } from './read-unit.ts'
import { departmentId } from './resolve-departments.ts'
import { resolveParts } from './resolve-parts.ts'
import { resolveTargets } from './resolve-target.ts'

export type WrittenIndicator = NonNullable<PlanFile['indicators']>[number]

/** An indicator but for its parts and targets, which refer to other indicators. */
export type BareIndicator = Omit<Indicator, 'parts' | 'targets'>

interface Pending {
  readonly bare: BareIndicator
  readonly written: WrittenIndicator
  readonly tree: Located
}

/** The indicators of all plan files; their names are unique over all of them. */
export const resolveIndicators = (
  plans: readonly SourceFile<PlanFile>[],
  departments: Directory<Department>,
  { excuses, report }: { readonly excuses: (name: string) => boolean; readonly report: Reporter },
): Directory<Indicator> => {
  const entries = plans.flatMap(({ written, tree }) =>
    (written.indicators ?? []).map((indicator, index) => {
      const node = at(tree, ['indicators', index]) ?? tree
      return {
        item: {
          bare: bareIndicator(indicator, node, departments, report),
          written: indicator,
          tree: node,
        },
        names: declaredNames(indicator, node, []),
      }
    }),
  )
  const pending: Directory<Pending> = openDirectory(entries, {
    duplicate: indicatorDuplicate,
    excuses,
    report,
  })
  const bare = pending.map((item) => item.bare)
  const indicators = pending.map((item): Indicator => {
    const context = { indicator: item.bare, indicators: bare, report }
    return {
      ...item.bare,
      ...resolveParts(item.written, item.tree, context),
      targets: resolveTargets(item.written.targets ?? {}, item.tree, context),
    }
  })
  for (const diagnostic of findTargetCycles(indicators.items)) report(diagnostic)
  for (const diagnostic of findPartCycles(indicators.items)) report(diagnostic)
  return indicators
}

const bareIndicator = (
  written: WrittenIndicator,
  tree: Located,
  departments: Directory<Department>,
  report: Reporter,
): BareIndicator => {
  const {
    id,
    name = id,
    accrual = 'year-to-date',
    better = 'higher',
    level,
    adds,
    category,
    lead,
  } = written
  const idOf = (text: string, origin = originAt(tree, ['lead'])): string =>
    departmentId(departments, { text, origin }, report)
  return {
    id,
    name,
    unit: readUnit({ unit: written.unit ?? '', accrual }, originAt(tree, ['unit']), report),
    accrual,
    better,
    ...(level === undefined ? {} : { level }),
    ...(adds === undefined ? {} : { adds: adds === '是' }),
    ...(category === undefined ? {} : { category }),
    ...(lead === undefined ? {} : { lead: idOf(lead) }),
    supporting: namesAt(written.supporting, tree, ['supporting']).map(({ text, origin }) =>
      idOf(text, origin),
    ),
    aliases: written.aliases ?? [],
    origin: tree.origin,
  }
}
