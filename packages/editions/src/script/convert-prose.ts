import { type Leaf, printValue } from '@jibao/document'
import { convertValue } from './convert-value.ts'
import type { Converter } from './open-converter.ts'

/** One stretch of prose, its texts converted as the whole that a reader reads, figures included. */
export const convertProse = (leaves: readonly Leaf[], convert: Converter): readonly Leaf[] => {
  const texts = leaves.map((leaf) => (leaf.type === 'text' ? leaf.value : printValue(leaf)))
  const characters = Array.from(convert(texts.join('')))
  let end = 0
  return leaves.map((leaf, index) => {
    const start = end
    end += Array.from(texts[index] ?? '').length
    if (leaf.type === 'value') return convertValue(leaf, convert)
    const value = characters.slice(start, end).join('')
    return value === leaf.value ? leaf : { ...leaf, value }
  })
}
