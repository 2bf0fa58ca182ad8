import { fail, type Outcome, succeed } from '@jibao/core'
import type { Dataset, Department } from '@jibao/data-model'
import { departmentUnknown } from '../diagnostics.ts'

const namesOf = ({ id, name, short, aliases }: Department): readonly string[] => [
  id,
  name,
  ...(short === undefined ? [] : [short]),
  ...aliases,
]

/** The departments asked for by any of their names, in the workspace's order; all when none was named. */
export const chooseDepartments = (
  { departments }: Pick<Dataset, 'departments'>,
  asked: readonly string[],
): Outcome<readonly Department[]> => {
  const known = departments.flatMap(namesOf)
  const unknown = asked.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    return fail(...unknown.map((name) => departmentUnknown(name, [...new Set(known)])))
  }
  return succeed(
    departments.filter(
      (one) => asked.length === 0 || namesOf(one).some((name) => asked.includes(name)),
    ),
  )
}
