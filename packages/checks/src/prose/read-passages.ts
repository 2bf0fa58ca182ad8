import type { Draft, DraftBlock, DraftCell, DraftTable } from '@jibao/data-model'
import { planLists } from './meaning/plan-lists.ts'
import { completeTime, type ScopedTime } from './meaning/time-scopes.ts'
import { readSentences } from './read-sentences.ts'
import type { Figure, Numbering, Passage, Reading, Sentence, TimeMention } from './reading.ts'
import { headingLevel } from './shape/heading-level.ts'
import { listedHeads } from './shape/listed-heads.ts'
import { numberingsIn } from './shape/numberings.ts'
import { type CellContext, tableContext } from './table/table-context.ts'

interface OpenHeading {
  readonly level: number
  readonly passage: Passage
  /** What holds below it, with what the headings above it say. */
  readonly time: ScopedTime | undefined
}

interface Unread {
  readonly kind: Passage['kind']
  readonly block: DraftBlock
  readonly start: number
  readonly end: number
  readonly cell?: DraftCell
  readonly table?: DraftTable
}

const unreadOf = (block: DraftBlock): readonly Unread[] => {
  const { start, end } = block
  if (block.kind === 'heading') return [{ kind: 'heading', block, start, end }]
  if (block.kind === 'paragraph') {
    return [{ kind: block.isNote === true ? 'note' : 'paragraph', block, start, end }]
  }
  return block.cells.map((cell) => ({
    kind: 'cell',
    block,
    cell,
    table: block,
    start: cell.start,
    end: cell.end,
  }))
}

/** Passages in order with what is said in them; headings scope what stands below. */
export const readPassages = (
  draft: Draft,
  plain: string,
): Pick<Reading, 'passages' | 'figures' | 'times'> => {
  const passages: Passage[] = []
  const figures: Figure[] = []
  const times: TimeMention[] = []
  const planned = planLists(draft, plain)
  const listed = listedHeads(draft, plain)
  let open: readonly OpenHeading[] = []
  let caption = ''
  for (const [index, block] of draft.blocks.entries()) {
    const cells = new Map<DraftCell, Passage>()
    const contextOf =
      block.kind === 'table'
        ? tableContext(plain, block, caption, (cell) => cells.get(cell))
        : undefined
    for (const unread of unreadOf(block)) {
      const { cell, table, start, end } = unread
      const numberings = numberingsIn(plain, start, end, listed.get(block))
      const numbering = headNumbering(plain, unread, numberings)
      const level = headingLevel(block, plain.slice(start, end), numbering, index === 0)
      if (level !== undefined) open = open.filter((heading) => heading.level < level)
      const sentences: Sentence[] = []
      const passage: Passage = {
        kind: level === undefined ? unread.kind : 'heading',
        block,
        start,
        end,
        ...(cell === undefined ? {} : { cell }),
        ...(table === undefined ? {} : { table }),
        headings: open.map((heading) => heading.passage),
        ...(numbering === undefined ? {} : { numbering }),
        numberings,
        sentences,
      }
      passages.push(passage)
      if (cell !== undefined) cells.set(cell, passage)
      const above = open.at(-1)?.time
      const context: CellContext | undefined = cell === undefined ? undefined : contextOf?.(cell)
      const own = readSentences(
        plain,
        {
          passage,
          sentences,
          headingTime: above,
          isPlanned: planned.has(block),
          cell: context,
        },
        figures,
      )
      for (const mention of own) times.push(mention)
      if (level !== undefined) {
        const [time, ...others] = own
        const stated = time === undefined || others.length > 0 ? above : completeTime(time, above)
        open = [...open, { level, passage, time: stated }]
      }
    }
    caption =
      block.kind === 'table' ? '' : plain.slice(block.start, Math.min(block.end, block.start + 60))
  }
  return { passages, figures, times }
}

const headNumbering = (
  plain: string,
  { block, start }: Unread,
  numberings: readonly Numbering[],
): Numbering | undefined => {
  const first = numberings[0]
  if (first !== undefined && plain.slice(start, first.start).trim() === '') return first
  const marker = block.kind === 'table' ? undefined : block.marker
  if (marker === undefined) return undefined
  const [counted] = numberingsIn(marker, 0, marker.length)
  return counted === undefined ? undefined : { ...counted, text: marker, start, end: start }
}
