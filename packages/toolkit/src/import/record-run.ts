import type { Diagnostic, World } from '@jibao/core'
import type { MergedFigure } from '@jibao/forms'
import {
  type FigureSource,
  type FigureToRecord,
  recordFigures,
  type WorkbookToRecord,
  type Workspace,
  workspaceChanged,
} from '@jibao/sources'
import { cellOf } from './imported-file.ts'
import type { JudgedFile } from './judge-files.ts'

interface Run {
  readonly workspace: Workspace
  /** Local time. */
  readonly at: string
  readonly dryRun: boolean
  readonly world: World
  /** With which the workspace was read. */
  readonly sources: readonly FigureSource[]
}

export interface Recorded {
  /** From the workspace. */
  readonly changes: readonly string[]
  readonly isRecorded: boolean
  readonly diagnostics: readonly Diagnostic[]
}

const nothing: Recorded = { changes: [], isRecorded: false, diagnostics: [] }

/** Writes what the workbooks bring into the workspace: all of it, or nothing. */
export const recordRun = async (
  files: readonly JudgedFile[],
  { workspace, at, dryRun, world, sources }: Run,
): Promise<Recorded> => {
  const news = files.flatMap((file) => newsOf(file, at))
  if (news.length === 0) return nothing
  const { value: changes, diagnostics } = await recordFigures(workspace, news, world, sources)
  if (changes === undefined) return { ...nothing, diagnostics }
  const paths = [...changes.keys()].toSorted()
  if (dryRun) return { changes: paths, isRecorded: false, diagnostics }
  // What it throws is not caught: only the world knows whether the files are as before or will be as after.
  const isRecorded = await world.replaceTogether(workspace.folder, changes)
  return isRecorded
    ? { changes: paths, isRecorded, diagnostics }
    : { ...nothing, diagnostics: [...diagnostics, workspaceChanged] }
}

const newsOf = ({ read, merged }: JudgedFile, at: string): readonly WorkbookToRecord[] => {
  if (read.sha256 === undefined || merged === undefined) return []
  const { returned, fresh, supplemented, changed } = merged
  const figures = [...fresh, ...supplemented, ...changed.map(({ figure }) => figure)]
  if (figures.length === 0) return []
  return [
    {
      file: read.file.name,
      sha256: read.sha256,
      ...(returned.department === undefined ? {} : { department: returned.department }),
      ...(returned.by === undefined ? {} : { by: returned.by }),
      at,
      figures: figures.map(toRecord),
    },
  ]
}

const toRecord = (figure: MergedFigure): FigureToRecord => {
  const { indicator, period, value, asOf, note, evidence } = figure
  return {
    indicator,
    period,
    value,
    ...(asOf === undefined ? {} : { asOf }),
    ...(note === undefined ? {} : { note }),
    ...(evidence === undefined ? {} : { evidence }),
    cell: cellOf(figure),
  }
}
