import type { Report } from '@jibao/document'
import type { DisclosureSettings } from '../disclosure/disclose.ts'
import { figureKey } from '../disclosure/figure-key.ts'
import { figuresOf } from '../disclosure/figures-of.ts'
import { roundSignificant } from '../disclosure/round-significant.ts'
import { openTreatments } from '../disclosure/treatment.ts'
import type { MaskedFigure } from './find-leaks.ts'

/**
 * What an edition of an internal report hides, each once: not what is shown as another figure, and
 * not what rounding leaves as it is.
 */
export const maskedFigures = (
  report: Report,
  settings: DisclosureSettings,
): readonly MaskedFigure[] => {
  const hidden = new Map<string, MaskedFigure>()
  const shown = new Set<string>()
  const numbers = new Set<string>()
  const { significant } = settings.profile
  const treatmentOf = openTreatments(report, settings)
  for (const node of figuresOf(report)) {
    const { value, upper, unit } = node.quantity
    const treatment = treatmentOf(node)
    for (const end of upper === undefined ? [value] : [value, upper]) {
      const figure = { value: end, unit }
      const isUnchanged = treatment === 'round' && roundSignificant(end, significant) === end
      if (treatment === 'open' || isUnchanged) {
        shown.add(figureKey(figure))
        numbers.add(end)
      } else {
        hidden.set(figureKey(figure), figure)
      }
    }
  }
  return [...hidden]
    .filter(([key]) => !shown.has(key))
    .map(([, figure]) => (numbers.has(figure.value) ? { ...figure, hasDouble: true } : figure))
}
