import type { Leaf } from './parse-leaves.ts'
import { readMarker } from './read-marker.ts'
import type { Stretch } from './stretch.ts'

type Counting = 'bullet' | 'decimal' | 'chapter' | 'phrase'

interface CountedItem extends Stretch {
  /** As typed; 0 for a bullet. */
  readonly number: number
  /** Of its marker. */
  readonly markedAt: number
}

export interface GatheredList {
  readonly kind: 'list'
  readonly counting: Counting
  readonly items: readonly CountedItem[]
}

export type Gathered = Exclude<Leaf, { readonly kind: 'item' }> | GatheredList

/**
 * Items that follow one another become lists. Paragraphs that begin 一是, 二是 or 一、二、 are items
 * where at least two follow one another; one alone is plain text.
 */
export const gatherLists = (leaves: readonly Leaf[], text: string): readonly Gathered[] => {
  const gathered: Gathered[] = []
  for (const leaf of leaves) {
    const counted = asItem(leaf, text)
    if (counted === undefined) {
      if (leaf.kind !== 'item') gathered.push(leaf)
      continue
    }
    const last = gathered.at(-1)
    if (last?.kind === 'list' && last.counting === counted.counting) {
      gathered[gathered.length - 1] = { ...last, items: [...last.items, counted.item] }
    } else {
      gathered.push({ kind: 'list', counting: counted.counting, items: [counted.item] })
    }
  }
  return gathered.map(plainWhenAlone)
}

const asItem = (
  leaf: Leaf,
  text: string,
): { readonly counting: Counting; readonly item: CountedItem } | undefined => {
  if (leaf.kind === 'item') {
    const { counting, number, markedAt, start, end } = leaf
    return { counting, item: { number, markedAt, start, end } }
  }
  const marker =
    leaf.kind === 'paragraph' ? readMarker(text.slice(leaf.start, leaf.end)) : undefined
  if (marker === undefined) return undefined
  const { counting, number, length } = marker
  return {
    counting,
    item: { number, markedAt: leaf.start, start: leaf.start + length, end: leaf.end },
  }
}

const plainWhenAlone = (block: Gathered): Gathered => {
  if (block.kind !== 'list' || block.counting === 'bullet' || block.counting === 'decimal') {
    return block
  }
  const [only, ...others] = block.items
  return only === undefined || others.length > 0
    ? block
    : { kind: 'paragraph', start: only.markedAt, end: only.end }
}
