import type { Leaf } from '@jibao/document'

/** Where a figure stands in the text of a stretch of prose; a text cannot contain it. */
const figureMark = '\uFFFC'

/** The prose as one text. */
export const joinLeaves = (leaves: readonly Leaf[]): string =>
  leaves.map((leaf) => (leaf.type === 'text' ? leaf.value : figureMark)).join('')

/** A stretch of a text and what shall stand there. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** @param edits in order, without overlap */
export const editText = (text: string, edits: readonly Edit[]): string => {
  let at = 0
  const parts = edits.map((edit) => {
    const kept = text.slice(at, edit.start)
    at = edit.end
    return kept + edit.text
  })
  return edits.length === 0 ? text : parts.join('') + text.slice(at)
}

/** Edits of the joined text; what reaches over several leaves is written into the first of them. */
export const editLeaves = (leaves: readonly Leaf[], edits: readonly Edit[]): readonly Leaf[] => {
  let end = 0
  return leaves.map((leaf): Leaf => {
    const start = end
    end += leaf.type === 'text' ? leaf.value.length : figureMark.length
    if (leaf.type === 'value') return leaf
    const own = edits
      .filter((edit) => edit.start < end && edit.end > start)
      .map((edit) => ({
        start: Math.max(edit.start, start) - start,
        end: Math.min(edit.end, end) - start,
        text: edit.start >= start ? edit.text : '',
      }))
    const value = editText(leaf.value, own)
    return value === leaf.value ? leaf : { ...leaf, value }
  })
}
