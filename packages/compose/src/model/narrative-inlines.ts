import type { NarrativePart } from '@jibao/data-model'
import { type Inline, strong, text } from '@jibao/document'
import { ratioValue, sumValue } from './combined-figures.ts'
import { type FigureSource, progressOf } from './figure-source.ts'
import { pendingFigures } from './pending-figure.ts'
import { quoteFigure } from './quote-figure.ts'

/** A bureau's own prose, each reference replaced by what it quotes. */
export const narrativeInlines = (
  parts: readonly NarrativePart[],
  source: FigureSource,
): readonly Inline[] => parts.flatMap((part) => partInlines(part, source))

const partInlines = (part: NarrativePart, source: FigureSource): readonly Inline[] => {
  switch (part.kind) {
    case 'text':
      return [text(part.text)]
    case 'strong':
      return [strong(part.text)]
    case 'figure':
      return quoteFigure(part, source)
    case 'ratio': {
      const numerator = progressOf(source, part.part.indicator, part.part.period)
      const denominator = progressOf(source, part.whole.indicator, part.whole.period)
      const pending = pendingFigures([numerator, denominator], { source, origin: part.origin })
      return pending.length > 0 ? pending : [ratioValue(numerator, denominator, part.places)]
    }
    case 'sum': {
      const terms = part.terms.map(({ indicator, period }) => progressOf(source, indicator, period))
      const pending = pendingFigures(terms, { source, origin: part.origin })
      return pending.length > 0 ? pending : [sumValue(terms)]
    }
    case 'departments':
      return [text(`责任单位：${part.departments.map(source.departmentName).join('、')}`)]
  }
}
