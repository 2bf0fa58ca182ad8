import type { Quantity } from '@jibao/core'
import type { Report, ValueNode } from '@jibao/document'
import { figureKey, significantDigits } from './figure-key.ts'
import { figuresOf } from './figures-of.ts'
import { strictest, type Treatment } from './treatment.ts'

/** How the masked figures of a report are treated where its texts repeat them. */
export interface MaskedFigures {
  /** `open` for what is no masked figure. An empty unit asks for the bare number. */
  treatment(figure: Pick<Quantity, 'value' | 'unit'>): Treatment
}

/** A bare number is a figure's only if few others can have the same digits: 1234, not 100. */
const tellingDigits = 3

/** Ends of a range are figures of their own. */
const endsOf = ({ value, upper, unit }: Quantity): readonly Pick<Quantity, 'value' | 'unit'>[] =>
  upper === undefined
    ? [{ value, unit }]
    : [
        { value, unit },
        { value: upper, unit },
      ]

export const collectMaskedFigures = (
  report: Report,
  treatmentOf: (figure: ValueNode) => Treatment,
): MaskedFigures => {
  const treatments = new Map<string, Treatment>()
  const note = (key: string, treatment: Treatment): void => {
    treatments.set(key, strictest([treatments.get(key) ?? 'open', treatment]))
  }
  const mask = (quantity: Quantity, treatment: Treatment): void => {
    if (treatment === 'open') return
    for (const end of endsOf(quantity)) {
      note(figureKey(end), treatment)
      if (significantDigits(end.value) >= tellingDigits) {
        note(figureKey({ value: end.value, unit: '' }), treatment)
      }
    }
  }
  for (const figure of figuresOf(report)) mask(figure.quantity, treatmentOf(figure))
  return { treatment: (figure) => treatments.get(figureKey(figure)) ?? 'open' }
}
