import { type DecimalText, placesOf } from '@jibao/core'
import { writtenReading } from '@jibao/data-model'
import {
  figureFormatUnknown,
  figureHides,
  figureLong,
  figureRounded,
  figureScaled,
  milestoneInvalid,
} from './diagnostics/index.ts'
import { doubtShownPercent } from './doubt-percent.ts'
import type { FigureContext, FigureReading } from './read-figure.ts'
import { readQuantity } from './read-quantity.ts'
import { showNumber } from './show-number.ts'

/** Digits after the point beyond which a figure is no measurement but an unrounded division. */
const mostPlaces = 6

/** Reads the number of a cell as the cell shows it: 0.5927 under `0.00%` is 59.27%. */
export const readNumber = (
  value: DecimalText,
  format: string | undefined,
  context: FigureContext,
): FigureReading => {
  const { indicator, origin } = context
  const { text, stored, hides } = showNumber(value, format)
  if (indicator.accrual === 'milestone') {
    return { diagnostics: [milestoneInvalid(indicator, text, origin)] }
  }
  if (hides === 'thousands') return { diagnostics: [figureScaled(indicator, text, value, origin)] }
  const isAsShown = hides === undefined || hides === 'digits'
  const read = readQuantity(isAsShown ? text : stored, context)
  const { reading } = read
  if (reading?.kind !== 'quantity') return read
  const { quantity } = reading
  const doubt = text.includes('%') ? doubtShownPercent(quantity, text, context) : undefined
  if (doubt !== undefined) return { diagnostics: [doubt] }
  const written = writtenReading(reading)
  const told =
    hides === 'digits'
      ? [figureRounded(indicator, text, stored, written, origin)]
      : hides === 'unknown'
        ? [figureFormatUnknown(indicator, format ?? '', written, origin)]
        : hides !== undefined
          ? [figureHides(indicator, text, written, origin)]
          : placesOf(quantity.value) > mostPlaces
            ? [figureLong(indicator, text, written, origin)]
            : []
  return { reading, diagnostics: [...read.diagnostics, ...told] }
}
