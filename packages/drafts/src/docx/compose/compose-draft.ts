import type { Draft, DraftBlock, DraftCell } from '@jibao/data-model'
import type { Found, FoundCell, FoundParagraph, FoundTable } from '../story/found.ts'
import type { Body } from '../story/read-body.ts'
import type { Anchor } from './anchor.ts'
import { startWriting, type Writing } from './start-writing.ts'

export interface AnchoredDraft {
  readonly draft: Draft
  /** In order of `start`. */
  readonly anchors: readonly Anchor[]
}

const isBlank = ({ text }: FoundParagraph): boolean => text.trim() === ''

const writeCell = (writing: Writing, cell: FoundCell): DraftCell => {
  const { paragraphs, ...shape } = cell
  const start = writing.length()
  const filled = paragraphs.filter((paragraph) => !isBlank(paragraph))
  for (const [index, paragraph] of (filled.length > 0
    ? filled
    : paragraphs.slice(0, 1)
  ).entries()) {
    if (index > 0) writing.add(' ')
    writing.write(paragraph)
  }
  const end = writing.length()
  writing.add('\n')
  return { ...shape, start, end }
}

const writeTable = (writing: Writing, { cells }: FoundTable): DraftBlock => {
  const start = writing.length()
  const written = cells.map((cell) => writeCell(writing, cell))
  return { kind: 'table', start, end: written.at(-1)?.end ?? start, cells: written }
}

const writeParagraph = (writing: Writing, paragraph: FoundParagraph): readonly DraftBlock[] => {
  if (isBlank(paragraph)) return []
  const { level, marker } = paragraph
  const span = writing.write(paragraph)
  writing.add('\n')
  const numbered = marker === undefined ? span : { ...span, marker }
  return [
    level === undefined
      ? { kind: 'paragraph', ...numbered }
      : { kind: 'heading', level, ...numbered },
  ]
}

const paragraphsOf = (block: Found): readonly FoundParagraph[] =>
  block.kind === 'paragraph' ? [block] : block.cells.flatMap(({ paragraphs }) => paragraphs)

/** The notes that a block refers to, in the order of their references. */
const writeNotes = (writing: Writing, block: Found, { noteOf }: Body): readonly DraftBlock[] =>
  paragraphsOf(block).flatMap(({ notes, lines }) =>
    notes.flatMap((note) =>
      noteOf(note)
        .flatMap(paragraphsOf)
        .filter((paragraph) => !isBlank(paragraph))
        .map((paragraph): DraftBlock => {
          const span = writing.write(paragraph, {
            holder: note.holder,
            line: lines.at(-1)?.line ?? 1,
          })
          writing.add('\n')
          return { kind: 'paragraph', ...span, isNote: true }
        }),
    ),
  )

/** A draft of what was found, and where each of its words stands in the document part. */
export const composeDraft = (body: Body, file: string): AnchoredDraft => {
  const writing = startWriting()
  const blocks = body.blocks.flatMap((block) => [
    ...(block.kind === 'table' ? [writeTable(writing, block)] : writeParagraph(writing, block)),
    ...writeNotes(writing, block, body),
  ])
  const { text, stretches, anchors } = writing.finish()
  return { draft: { file, format: 'docx', text, blocks, stretches }, anchors }
}
