import {
  type Dataset,
  isSameReading,
  type Narrative,
  type NarrativePart,
  type Period,
  periodPhrases,
} from '@jibao/data-model'
import { indexObservations, type ObservationIndex } from '@jibao/quarter-progress'
import type { Check, Found } from '../../check.ts'
import { isRecent, isRecordedBy, pairsInYear } from './history.ts'

/** Less than this may well be said twice: 正在推进，进展顺利。 */
const shortest = 15

type Quoting = Extract<NarrativePart, { readonly kind: 'figure' | 'ratio' | 'sum' }>

const quoted = (
  part: Quoting,
): readonly { readonly indicator: string; readonly period?: Period }[] => {
  switch (part.kind) {
    case 'figure':
      return [part]
    case 'ratio':
      return [part.part, part.whole]
    case 'sum':
      return part.terms
  }
}

/** What the words are, without places in the file. */
const wordsOf = ({ paragraphs }: Narrative): string =>
  paragraphs
    .flat()
    .map((part) => {
      if (part.kind === 'text' || part.kind === 'strong') return part.text.replace(/\s/g, '')
      return part.kind === 'departments'
        ? part.departments.join('、')
        : JSON.stringify({ ...part, origin: undefined })
    })
    .join('')

/** Figures that are quoted renew themselves: the words repeat only when these have not changed either. */
const quotesTheSame = (
  { paragraphs }: Narrative,
  [earlier, later]: readonly [Period, Period],
  observations: ObservationIndex,
): boolean =>
  paragraphs.flat().every(
    (part) =>
      part.kind === 'text' ||
      part.kind === 'strong' ||
      part.kind === 'departments' ||
      quoted(part).every(({ indicator, period }) => {
        if (period !== undefined) return true
        const [before, after] = [
          observations.find(indicator, earlier),
          observations.find(indicator, later),
        ]
        return (
          before !== undefined &&
          after !== undefined &&
          isSameReading(before.reading, after.reading)
        )
      }),
  )

const subjectOf = ({ goals, programmes }: Dataset, { about }: Narrative): string =>
  about.kind === 'goal'
    ? (goals.find(({ id }) => id === about.goal)?.title ?? about.goal)
    : (programmes.find(({ id }) => id === about.programme)?.name ?? about.programme)

const beginning = (words: string): string => {
  const text = words.replace(/\{[^{}]*\}/g, '…')
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}

const repeated = (dataset: Dataset, [earlier, later]: readonly [Narrative, Narrative]): Found => {
  const words = beginning(wordsOf(later))
  const { full } = periodPhrases(earlier.period)
  return {
    at: { kind: 'data', origin: later.origin, quote: words },
    verdict: 'uncertain',
    message: `“${subjectOf(dataset, later)}”的进展说明与${full}一字不差`,
    hint: '请核实本期是否真的没有新进展，并写明本期的情况',
    operands: [
      { label: full, value: words, at: { kind: 'data', origin: earlier.origin, quote: words } },
    ],
  }
}

export const repeatedNarrative: Check = {
  meta: {
    code: 'DATA_REPEATED_NARRATIVE',
    name: '进展说明与上一期相同',
    basis: '进展说明逐字照抄上一期，多半没有更新',
    severity: 'warning',
  },
  *run({ data }) {
    if (data === undefined) return
    const { dataset, period } = data
    const observations = indexObservations(dataset)
    const bySubject = new Map<string, Narrative[]>()
    for (const narrative of dataset.narratives
      .filter(isRecordedBy(period))
      .filter(isRecent(period))) {
      const key = JSON.stringify(narrative.about)
      bySubject.set(key, [...(bySubject.get(key) ?? []), narrative])
    }
    for (const narratives of bySubject.values()) {
      for (const pair of pairsInYear(narratives)) {
        const [earlier, later] = pair
        const words = wordsOf(later)
        if (words.length < shortest || words !== wordsOf(earlier)) continue
        if (quotesTheSame(later, [earlier.period, later.period], observations)) {
          yield repeated(dataset, pair)
        }
      }
    }
  },
}
