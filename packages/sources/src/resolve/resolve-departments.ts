import type { Department, DepartmentsFile } from '@jibao/data-model'
import { departmentDuplicate, departmentUnknown } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import type { SourceFile } from '../source-file.ts'
import { originAt } from '../yaml/located.ts'
import { declaredNames } from './declared-names.ts'
import { type DeclaredName, type Directory, lookUp, openDirectory } from './directory.ts'

export const resolveDepartments = (
  { written, tree, mayDeclare }: SourceFile<DepartmentsFile>,
  report: Reporter,
): Directory<Department> => {
  const entries = (written.departments ?? []).map(
    ({ id, name = id, short, aliases = [] }, index) => {
      const path = ['departments', index]
      const names = { id, name, ...(short === undefined ? {} : { short }), aliases }
      return {
        item: { ...names, origin: originAt(tree, path) },
        names: declaredNames(names, tree, path),
      }
    },
  )
  return openDirectory(entries, { duplicate: departmentDuplicate, excuses: mayDeclare, report })
}

/** Id of the department so called. An unknown one keeps its name: the error withholds the dataset. */
export const departmentId = (
  departments: Directory<Department>,
  named: DeclaredName,
  report: Reporter,
): string => lookUp(departments, named, departmentUnknown, report)?.id ?? named.text
