import type { WordedBlock } from '../assemble-draft.ts'
import { textOf } from '../words.ts'
import { headingLevel, titleIndex } from './heading-level.ts'

/** Paragraphs that head others by their words become headings; a table parts what stands around it. */
export const promoteHeadings = (
  blocks: readonly WordedBlock[],
  { hasTitle }: { readonly hasTitle: boolean },
): readonly WordedBlock[] => {
  const texts = blocks.map((block) => (block.kind === 'table' ? '' : textOf(block.words).trim()))
  const title = hasTitle ? titleIndex(texts) : -1
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' || block.isNote === true) return block
    const level = index === title ? 1 : headingLevel(texts, index)
    return level === undefined ? block : { ...block, kind: 'heading', level }
  })
}
