import type { Figure, Reading } from '../../prose/reading.ts'
import { matchSubjects } from '../../prose/same-subject.ts'
import { remembered } from '../shared/remembered.ts'

/**
 * Figures of one thing each, in order: those whose subjects have one key, the words deciding that they are
 * the same. Figures without a subject are left out.
 */
export const groupsOf = (figures: readonly Figure[]): readonly (readonly Figure[])[] => {
  const byKey = new Map<string, Figure[]>()
  for (const figure of figures) {
    const { key } = figure.subject
    if (key === '') continue
    const group = byKey.get(key)
    if (group === undefined) byKey.set(key, [figure])
    else if (matchSubjects(group[0]?.subject ?? figure.subject, figure.subject) === 'same')
      group.push(figure)
  }
  return [...byKey.values()].filter(({ length }) => length > 1)
}

/** The groups of all figures of a draft. */
export const groupsIn = remembered(({ figures }: Reading) => groupsOf(figures))
