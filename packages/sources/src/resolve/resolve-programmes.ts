import type { Department, PlanFile, Programme } from '@jibao/data-model'
import { programmeDuplicate } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import type { SourceFile } from '../source-file.ts'
import { originAt } from '../yaml/located.ts'
import { declaredNames } from './declared-names.ts'
import { type Directory, openDirectory } from './directory.ts'
import { departmentId } from './resolve-departments.ts'

/** One for each plan file. */
export const resolveProgrammes = (
  plans: readonly SourceFile<PlanFile>[],
  departments: Directory<Department>,
  { excuses, report }: { readonly excuses: (name: string) => boolean; readonly report: Reporter },
): Directory<Programme> => {
  const entries = plans.flatMap(({ written, tree }) => {
    if (written.programme === undefined) return []
    const { id, name, text, lead, baseline } = written.programme
    const path = ['programme']
    const leadName = { text: lead, origin: originAt(tree, [...path, 'lead']) }
    const programme: Programme = {
      id,
      name,
      ...(text === undefined ? {} : { text }),
      lead: departmentId(departments, leadName, report),
      ...(baseline === undefined ? {} : { baseline: Number(baseline) }),
      origin: originAt(tree, path),
    }
    return [{ item: programme, names: declaredNames({ id, name }, tree, path) }]
  })
  return openDirectory(entries, { duplicate: programmeDuplicate, excuses, report })
}
