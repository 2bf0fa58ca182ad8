import type { Dataset, Department } from '@jibao/data-model'
import { plainWords } from '../names/plain-words.ts'

/** Finds departments by id, name, short name or alias. */
export interface DepartmentNames {
  find(text: string): Department | undefined
  /** Every department that a text names; one whose name is only part of another's name is not named. */
  namedIn(text: string): readonly Department[]
  /** Of a cell that may list several. */
  listedIn(text: string): readonly Department[]
}

export const indexDepartments = ({
  departments,
}: Pick<Dataset, 'departments'>): DepartmentNames => {
  const names = new Map(
    departments.flatMap((department) =>
      [
        department.id,
        department.name,
        department.short ?? department.name,
        ...department.aliases,
      ].map((name) => [plainWords(name), department] as const),
    ),
  )
  const longestFirst = [...names.keys()].toSorted((a, b) => b.length - a.length)
  const find = (text: string): Department | undefined => names.get(plainWords(text))

  const namedIn = (text: string): readonly Department[] => {
    let rest = plainWords(text)
    const found = new Set<Department>()
    for (const name of longestFirst) {
      const department = names.get(name)
      if (department === undefined || name === '' || !rest.includes(name)) continue
      found.add(department)
      rest = rest.replaceAll(name, '\n')
    }
    return [...found]
  }
  return {
    find,
    namedIn,
    listedIn: (text) => {
      const whole = find(text)
      return whole === undefined ? namedIn(text) : [whole]
    },
  }
}
