import type { Subject } from '../../prose/reading.ts'
import { matchSubjects } from '../../prose/same-subject.ts'
import { pairsOf } from './pairs-of.ts'

/** Looks up what is said about a subject without comparing each with each. */
export interface SubjectIndex<T> {
  /** Everything whose subject is certainly the same, in the order in which it was given. */
  find(subject: Subject): readonly T[]
}

/** A pair of characters that more subjects than this have in common tells none of them apart. */
const mostAlike = 100

interface Group<T> {
  readonly subject: Subject
  readonly entries: { readonly entry: T; readonly order: number }[]
}

const wordingOf = ({ key, text }: Subject): string => `${key}\n${text}`

export const indexSubjects = <T>(
  entries: readonly T[],
  subjectOf: (entry: T) => Subject,
): SubjectIndex<T> => {
  const groups = new Map<string, Group<T>>()
  const sharing = new Map<string, Group<T>[]>()
  for (const [order, entry] of entries.entries()) {
    const subject = subjectOf(entry)
    if (subject.key === '') continue
    const wording = wordingOf(subject)
    const group = groups.get(wording) ?? { subject, entries: [] }
    group.entries.push({ entry, order })
    if (groups.has(wording)) continue
    groups.set(wording, group)
    for (const pair of new Set(pairsOf(subject.key))) {
      const alike = sharing.get(pair)
      if (alike === undefined) sharing.set(pair, [group])
      else alike.push(group)
    }
  }

  const search = (subject: Subject): readonly T[] => {
    const near = pairsOf(subject.key).flatMap((pair) => {
      const alike = sharing.get(pair) ?? []
      return alike.length > mostAlike ? [] : alike
    })
    return [...new Set(near)]
      .filter((group) => matchSubjects(subject, group.subject) === 'same')
      .flatMap((group) => group.entries)
      .toSorted((a, b) => a.order - b.order)
      .map(({ entry }) => entry)
  }

  const found = new Map<string, readonly T[]>()
  return {
    find: (subject) => {
      if (subject.key === '') return []
      const wording = wordingOf(subject)
      const before = found.get(wording) ?? search(subject)
      found.set(wording, before)
      return before
    },
  }
}
