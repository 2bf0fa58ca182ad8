import type { Draft, Indicator, Period } from '@jibao/data-model'
import {
  type IndicatorProgress,
  indexObservations,
  measureIndicator,
  type ObservationIndex,
} from '@jibao/quarter-progress'
import type { Recorded } from '../../check.ts'
import type { Figure, Subject } from '../../prose/reading.ts'
import { understand } from '../../prose/understand.ts'
import { remembered } from '../shared/remembered.ts'
import { isSameUnit } from '../shared/same-unit.ts'
import { statedQuantity } from '../shared/stated-quantity.ts'
import { indexSubjects } from '../shared/subject-index.ts'
import { periodsRecorded } from './periods-recorded.ts'

/** An indicator that the words of a draft name, and whether they name it letter for letter. */
export interface NamedIndicator {
  readonly indicator: Indicator
  readonly isExact: boolean
}

/** The records of a workspace, found by what prose calls them. */
export interface WorkspaceIndex {
  /** `undefined` when the words name no indicator of that unit, or more than one. */
  find(figure: Pick<Figure, 'subject' | 'kind' | 'plainUnit'>): NamedIndicator | undefined
  measure(indicator: Indicator, period: Period): IndicatorProgress
  readonly observations: ObservationIndex
  /** At whose end anything was recorded, in order. */
  readonly periods: readonly Period[]
}

/** An id that is words and no abbreviation. */
const isWords = (id: string): boolean => /^\p{Script=Han}{4,}$/u.test(id)

const namesIn = ({ id, name, aliases }: Indicator): readonly string[] => [
  ...new Set([name, ...aliases, ...(isWords(id) ? [id] : [])]),
]

interface Name {
  readonly indicator: Indicator
  readonly subject: Subject
}

/** A name as prose would use it: its subject is what the reader makes of 〈name〉1〈unit〉. */
const asDraft = (lines: readonly string[]): Draft => {
  const blocks: Draft['blocks'][number][] = []
  let text = ''
  for (const line of lines) {
    blocks.push({ kind: 'paragraph', start: text.length, end: text.length + line.length })
    text += `${line}\n`
  }
  return { file: '', format: 'workspace', text, blocks, stretches: [] }
}

const namesOf = ({ indicators }: Recorded['dataset']): readonly Name[] => {
  const written = indicators
    .filter(({ accrual }) => accrual !== 'milestone')
    .flatMap((indicator) => namesIn(indicator).map((name) => ({ indicator, name })))
  const { passages, figures } = understand(
    asDraft(written.map(({ indicator, name }) => `${name}为1${indicator.unit}`)),
  )
  return written.flatMap(({ indicator }, index) => {
    const own = figures.filter(({ clause }) => clause.sentence.passage === passages[index])
    const subject = own.at(-1)?.subject
    return subject === undefined ? [] : [{ indicator, subject }]
  })
}

export const workspaceIndex = remembered(({ dataset }: Recorded): WorkspaceIndex => {
  const observations = indexObservations(dataset)
  const names = indexSubjects(namesOf(dataset), ({ subject }) => subject)
  return {
    observations,
    periods: periodsRecorded(dataset.observations.map(({ period }) => period)),
    measure: (indicator, period) => measureIndicator(indicator, period, observations),
    find: (figure) => {
      const near = names
        .find(figure.subject)
        .filter(({ indicator }) =>
          isSameUnit(statedQuantity({ value: '1', unit: indicator.unit }), figure),
        )
      const exact = near.filter(({ subject }) => subject.key === figure.subject.key)
      const meant = new Set((exact.length > 0 ? exact : near).map(({ indicator }) => indicator))
      const [indicator] = meant
      return indicator === undefined || meant.size > 1
        ? undefined
        : { indicator, isExact: exact.length > 0 }
    },
  }
})
