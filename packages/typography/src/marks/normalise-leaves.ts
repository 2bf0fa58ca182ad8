import { type Leaf, printValue } from '@jibao/document'
import { normalisePieces } from './normalise-pieces.ts'

/** The marks of one stretch of prose; each mark sees its neighbours in other leaves. */
export const normaliseLeaves = (leaves: readonly Leaf[]): readonly Leaf[] => {
  const texts = normalisePieces(
    leaves.map((leaf) =>
      leaf.type === 'text'
        ? { text: leaf.value, isFixed: false }
        : { text: printValue(leaf), isFixed: true },
    ),
  )
  return leaves.map((leaf, index) => {
    const value = texts[index] ?? ''
    return leaf.type === 'value' || leaf.value === value ? leaf : { ...leaf, value }
  })
}
