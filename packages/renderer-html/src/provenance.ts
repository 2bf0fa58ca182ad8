import { formatOrigin, formatQuantity } from '@jibao/core'
import type { ValueNode } from '@jibao/document'
import type { Properties } from 'hast'
import type { Place } from './place.ts'

/**
 * Where a figure comes from, for the bureau's own eyes: the place that states it, or how it was computed
 * and the places that state what it was computed from. Nothing in an edition for others, whose figures
 * have no such places.
 */
export const provenance = (
  { label, origin, formula }: Pick<ValueNode, 'label' | 'origin' | 'formula'>,
  { showsOrigins }: Pick<Place, 'showsOrigins'>,
): Properties => {
  const operands = formula?.operands ?? []
  const origins = [origin, ...operands.map((operand) => operand.origin)].filter(
    (place) => place !== undefined,
  )
  if (!showsOrigins || origins.length === 0) return {}
  const places = [...new Set(origins.map(formatOrigin))].join('; ')
  return {
    dataOrigin: places,
    ...(formula === undefined
      ? {}
      : {
          dataFormula: `${formula.kind}(${operands.map(({ quantity }) => formatQuantity(quantity)).join(', ')})`,
        }),
    title: [...(label === undefined ? [] : [label]), places].join('\n'),
  }
}
