import { type ProsePiece, prosePieces } from '@jibao/compose'
import type { World } from '@jibao/core'
import {
  type Dataset,
  type Draft,
  endTogether,
  type Goal,
  type Manuscript,
  type ManuscriptBlock,
  type Narrative,
  type NarrativePart,
  yearOf,
} from '@jibao/data-model'
import type { Progress } from '@jibao/quarter-progress'
import type { Workspace } from '@jibao/sources'
import { type DraftWriter, draftWriter } from './draft-writer.ts'
import { sourceText } from './place-pieces.ts'

interface Recorded {
  readonly dataset: Dataset
  readonly progress: Progress
}

type Print = (parts: readonly NarrativePart[]) => readonly ProsePiece[]

/** What a file adds to the drafts, in the order of the file. */
interface Prose {
  readonly file: string
  readonly write: (writer: DraftWriter) => void
}

/**
 * The prose that a workspace records for the end of a period, a draft for each file that holds any: the year's
 * goals, what was written about them, and the manuscripts of the reports.
 */
export const workspaceDrafts = async (
  { folder, reports }: Pick<Workspace, 'folder' | 'reports'>,
  recorded: Recorded,
  world: Pick<World, 'read'>,
): Promise<readonly Draft[]> => {
  const { dataset, progress } = recorded
  const print = prosePieces(recorded)
  const isNow = ({ period }: Narrative | Manuscript): boolean =>
    endTogether(period, progress.period)
  const ids = new Set(reports.map(({ id }) => id))
  const goals = dataset.goals.filter(({ year }) => year === yearOf(progress.period))
  const prose = [
    ...goals.map((goal, index) => goalProse(goal, goals[index - 1])),
    ...dataset.narratives
      .filter(isNow)
      .toSorted((a, b) => (a.origin.line ?? 0) - (b.origin.line ?? 0))
      .map((narrative) => narrativeProse(narrative, dataset, print)),
    ...dataset.manuscripts
      .filter((manuscript) => isNow(manuscript) && ids.has(manuscript.report))
      .map((manuscript) => manuscriptProse(manuscript, print)),
  ]
  const files = [...new Set(prose.map(({ file }) => file))]
  const drafts = await Promise.all(
    files.map(async (file) => {
      const bytes = await world.read(`${folder}/${file}`)
      const writer = draftWriter(file, sourceText(bytes ?? new Uint8Array()))
      for (const one of prose) if (one.file === file) one.write(writer)
      return writer.finish()
    }),
  )
  return drafts.filter(({ text }) => text !== '')
}

/** Under a heading that says of which year the goals are. */
const goalProse = (goal: Goal, before: Goal | undefined): Prose => {
  const { year, number, text, origin } = goal
  return {
    file: origin.file,
    write: (writer) => {
      if (before?.origin.file !== origin.file) {
        writer.add({ kind: 'heading', level: 1 }, `${year}年度目标`, origin)
      }
      writer.write({ kind: 'paragraph', marker: `${number}.` }, [{ kind: 'typed', text }], origin)
    },
  }
}

const narrativeProse = (
  { about, paragraphs, origin }: Narrative,
  { goals, programmes }: Dataset,
  print: Print,
): Prose => ({
  file: origin.file,
  write: (writer) => {
    const heading =
      about.kind === 'goal'
        ? goals.find(({ id }) => id === about.goal)?.title
        : programmes.find(({ id }) => id === about.programme)?.name
    if (heading !== undefined) writer.add({ kind: 'heading', level: 2 }, heading, origin)
    for (const parts of paragraphs) writer.write({ kind: 'paragraph' }, print(parts), origin)
  },
})

const manuscriptProse = ({ blocks, origin }: Manuscript, print: Print): Prose => ({
  file: origin.file,
  write: (writer) => {
    for (const block of blocks) writeBlock(block, writer, print)
  },
})

/** Tables and charts are computed: there is nothing to be found in them that the data do not have. */
const writeBlock = (block: ManuscriptBlock, writer: DraftWriter, print: Print): void => {
  switch (block.kind) {
    case 'heading':
      writer.write({ kind: 'heading', level: block.level }, print(block.children))
      break
    case 'paragraph':
      writer.write({ kind: 'paragraph' }, print(block.children))
      break
    case 'list':
      for (const item of block.items) writer.write({ kind: 'paragraph' }, print(item))
      break
    case 'table':
    case 'chart':
      break
  }
}
