import type { Origin } from '@jibao/core'
import {
  type FigureReference,
  type Indicator,
  type Narrative,
  type NarrativePart,
  type NarrativeToken,
  type Period,
  parseNarrative,
  yearOf,
} from '@jibao/data-model'
import { type AspectFault, figureAspect, figureSyntax, figureUnknown } from '../diagnostics.ts'
import type { Reporter } from '../reporter.ts'
import type { LocatedText } from '../yaml/located.ts'
import { paragraphsOf } from '../yaml/paragraphs-of.ts'
import { type Directory, lookUp } from './directory.ts'
import { placeReferences } from './place-references.ts'

interface Context {
  readonly indicators: Directory<Indicator>
  readonly report: Reporter
}

/** The paragraphs of a bureau's prose, its references resolved. */
export const resolveProse = (
  located: LocatedText,
  period: Period,
  context: Context,
): Narrative['paragraphs'] => {
  const paragraphs = paragraphsOf(located.text).map(parseNarrative)
  const places = placeReferences(paragraphs.flat(), located)
  return paragraphs.map((tokens) =>
    tokens.flatMap((token) =>
      resolveToken(token, places.get(token) ?? located.origin, period, context),
    ),
  )
}

const resolveToken = (
  token: NarrativeToken,
  origin: Origin,
  period: Period,
  { indicators, report }: Context,
): readonly NarrativePart[] => {
  switch (token.kind) {
    case 'text':
      return [token]
    case 'refused':
      report(figureSyntax(token.written, origin))
      return []
    case 'figure': {
      const { reference } = token
      const named = { text: reference.name, origin }
      const indicator = lookUp(indicators, named, figureUnknown, report)
      if (indicator === undefined) return []
      const year = yearOf(reference.period ?? period)
      const why = impossible(reference, indicator, year)
      if (why !== undefined) report(figureAspect(reference.written, why, year, origin))
      return [
        {
          kind: 'figure',
          indicator: indicator.id,
          aspect: reference.aspect,
          ...(reference.period === undefined ? {} : { period: reference.period }),
        },
      ]
    }
  }
}

/** Why the aspect can never be had, whatever is reported; a figure not reported yet prints as ——. */
const impossible = (
  { aspect }: FigureReference,
  { accrual, targets }: Indicator,
  year: number,
): AspectFault | undefined => {
  const target = targets[year]
  switch (aspect) {
    case 'actual':
      return undefined
    case 'target':
      return target === undefined ? 'no-target' : undefined
    case 'attainment':
      return target?.kind === 'quantity' ? undefined : 'no-figure-target'
    case 'change':
      return accrual === 'milestone' ? 'milestone' : undefined
  }
}
