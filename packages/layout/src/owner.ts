import type { Content, TextBlock } from './pdfmake-nodes.ts'
import { alterBlock } from './text/text-block.ts'

/** What a text of the report belongs to. The same in every layout. */
export type Owner = TextOwner | CellOwner

export interface BlockOwner {
  /** Number of the block in the report. */
  readonly block: number
}

interface TextOwner extends BlockOwner {
  /** Counts the block's texts outside a table. */
  readonly text: number
  /** Counts what the block was composed of: texts side by side are in one. */
  readonly part: number
  /** What the text is, where that is not to be told from its place. */
  readonly role?: Role | undefined
}

/** Row as printed: that of the part's first row where a merged cell goes on from the part before. */
interface CellOwner extends BlockOwner {
  readonly row: number
  readonly column: number
}

/** Marks that say what a text is; `contents` is the page number of an entry, `leader` the dots before it. */
const roles = ['caption', 'note', 'contents', 'leader'] as const

type Role = (typeof roles)[number]

/** What a block was composed of, its texts and drawings owned. */
export const ownContents = (block: number, contents: readonly Content[]): readonly Content[] => {
  let texts = 0
  const own = (content: Content, part: number): Content => {
    if ('stack' in content) {
      return { ...content, stack: content.stack.map((inner) => own(inner, part)) }
    }
    if ('columns' in content) {
      return { ...content, columns: content.columns.map((column) => ownText(column, part)) }
    }
    // The cells of a table are owned from the first.
    if ('table' in content) return content
    if ('svg' in content) return { ...content, owner: { block } }
    if ('canvas' in content) return content
    return ownText(content, part)
  }
  const ownText = (text: TextBlock, part: number): TextBlock => {
    const role = roles.find((kind) => kind === text.text[0]?.mark?.kind)
    const owner = { block, text: texts, part, role }
    texts += 1
    return alterBlock(text, 'owner', owner)
  }
  return contents.map(own)
}

export const textOwner = (owner: Owner): TextOwner => {
  if ('row' in owner) throw new RangeError('a cell outside a table')
  return owner
}
