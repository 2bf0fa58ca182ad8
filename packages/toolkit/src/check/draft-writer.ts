import type { ProsePiece } from '@jibao/compose'
import type { Origin } from '@jibao/core'
import type { Draft, DraftBlock, Span, Stretch } from '@jibao/data-model'
import { offsetOf, placePieces, type SourceText } from './place-pieces.ts'

/** How a block stands in a draft. */
type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly marker?: string }
  | { readonly kind: 'paragraph'; readonly marker?: string }

/** Puts a file's prose together, block by block, in the order of the file. */
export interface DraftWriter {
  /** Prose that stands in the file, at or after `from` and after what was written before. */
  write(block: Block, pieces: readonly ProsePiece[], from?: Origin): void
  /** Words that the file does not hold; their place is that of what they tell about. */
  add(block: Block, text: string, at: Origin): void
  finish(): Draft
}

export const draftWriter = (file: string, source: SourceText): DraftWriter => {
  const blocks: DraftBlock[] = []
  const stretches: Stretch[] = []
  const quoted: Span[] = []
  let text = ''
  let cursor = 0
  const append = (block: Block, words: string): number => {
    const start = text.length
    blocks.push({ ...block, start, end: start + words.length })
    text += `${words.replace(/\n/g, ' ')}\n`
    return start
  }
  return {
    write: (block, pieces, from) => {
      if (from !== undefined) cursor = Math.max(cursor, offsetOf(source, from))
      let end = text.length
      for (const piece of pieces) {
        const start = end
        end += piece.text.length
        if (piece.kind === 'quoted') quoted.push({ start, end })
      }
      const start = append(block, pieces.map((piece) => piece.text).join(''))
      const placed = placePieces(pieces, source, cursor)
      cursor = placed.next
      stretches.push(
        ...placed.stretches.map((stretch) => ({
          ...stretch,
          start: start + stretch.start,
          end: start + stretch.end,
        })),
      )
    },
    add: (block, words, { line = 1, column = 1 }) => {
      const start = append(block, words)
      stretches.push({ start, end: start + words.length, line, column })
    },
    finish: () => ({ file, format: 'workspace', text, blocks, stretches, quoted }),
  }
}
