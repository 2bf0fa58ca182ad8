import type { Report, ValueNode } from '@jibao/document'
import type { DisclosureSettings } from './disclose.ts'
import { type Edit, editText } from './edit-leaves.ts'
import { typedDecimal } from './figure-key.ts'
import { findNumbers, type NumberToken } from './find-numbers.ts'
import { maskNumber } from './mask-number.ts'
import { maskValue } from './mask-value.ts'
import { collectMaskedFigures } from './masked-figures.ts'
import { openTreatments, strictest, type Treatment } from './treatment.ts'

/** Masks the figures of one report, and counts them. */
export interface Masker {
  readonly value: (node: ValueNode) => ValueNode
  /** What to change in a text that repeats figures. */
  readonly edits: (text: string) => readonly Edit[]
  readonly masked: () => number
}

export const openMasker = (report: Report, settings: DisclosureSettings): Masker => {
  const { profile } = settings
  const treatmentOf = openTreatments(report, settings)
  const figures = collectMaskedFigures(report, treatmentOf)
  let masked = 0

  /** A profile that masks what no rule names masks every count that a text states. */
  const treatmentOfNumber = ({ number, unit, isCounted }: NumberToken): Treatment => {
    const value = typedDecimal(number)
    if (value === undefined) return isCounted ? profile.method : 'open'
    return strictest([
      figures.treatment({ value, unit: unit.trim() }),
      figures.treatment({ value, unit: '' }),
      isCounted ? profile.method : 'open',
    ])
  }

  const findEdits = (text: string): readonly Edit[] =>
    findNumbers(text).flatMap((token) => {
      const treatment = treatmentOfNumber(token)
      if (treatment === 'open') return []
      return [{ start: token.start, end: token.end, text: maskNumber(token, treatment, profile) }]
    })

  const withMaskedLabel = (node: ValueNode): ValueNode => {
    if (node.label === undefined) return node
    const label = editText(node.label, findEdits(node.label))
    return label === node.label ? node : { ...node, label }
  }

  return {
    value: (node) => {
      const treatment = treatmentOf(node)
      const shown = withMaskedLabel(maskValue(node, treatment, profile))
      if (shown.quantity !== node.quantity) masked += 1
      return shown
    },
    edits: (text) => {
      const edits = findEdits(text)
      masked += edits.length
      return edits
    },
    masked: () => masked,
  }
}
