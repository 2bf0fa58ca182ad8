import type { Narrative, NarrativePart, Period } from '@jibao/data-model'
import { type Inline, text } from '@jibao/document'
import {
  type IndicatorProgress,
  measureIndicator,
  type ObservationIndex,
} from '@jibao/quarter-progress'
import { actualValue, attainmentValue, changeValue, targetValue } from './figures.ts'
import { milestoneWords } from './milestone-words.ts'
import { targetText } from './target-text.ts'

/** Finds the progress of an indicator at the end of any period, for prose that quotes other periods. */
export interface FigureSource {
  readonly indicators: ReadonlyMap<string, IndicatorProgress>
  readonly observations: ObservationIndex
}

const progressOf = (
  { indicators, observations }: FigureSource,
  id: string,
  period: Period | undefined,
): IndicatorProgress | undefined => {
  const current = indicators.get(id)
  if (current === undefined || period === undefined || period === current.period) return current
  return measureIndicator(current.indicator, period, observations)
}

const quote = (
  part: Extract<NarrativePart, { kind: 'figure' }>,
  source: FigureSource,
): readonly Inline[] => {
  const progress = progressOf(source, part.indicator, part.period)
  if (progress === undefined) throw new RangeError(`unresolved figure ${part.indicator}`)
  const { indicator, period, observation, target, sincePrevious } = progress
  switch (part.aspect) {
    case 'actual':
      return observation?.reading.kind === 'milestone'
        ? [text(milestoneWords[observation.reading.state])]
        : [actualValue(indicator, period, observation)]
    case 'target':
      return target.kind === 'quantity'
        ? [targetValue(indicator, period, target)]
        : [text(targetText(target))]
    case 'attainment':
      return [attainmentValue(progress)]
    case 'change':
      return sincePrevious === null
        ? [{ type: 'value', label: `${indicator.name} 较上期增减`, quantity: null }]
        : [changeValue(progress, sincePrevious, 'difference')]
  }
}

/** A bureau's own prose, each reference replaced by the figure that it names. */
export const narrativeParagraphs = (
  narrative: Narrative | undefined,
  source: FigureSource,
): readonly (readonly Inline[])[] =>
  (narrative?.paragraphs ?? []).map((parts) =>
    parts.flatMap((part) => (part.kind === 'text' ? [text(part.text)] : quote(part, source))),
  )
