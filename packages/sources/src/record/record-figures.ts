import { type Diagnostic, fail, formatOrigin, type Outcome, succeed, type World } from '@jibao/core'
import type { Period } from '@jibao/data-model'
import { figureElsewhere, workspaceChanged } from '../diagnostics/index.ts'
import type { FigureSource } from '../figure-source.ts'
import { readWorkspace } from '../read-workspace.ts'
import type { Workspace } from '../workspace.ts'
import { checkRecorded } from './check-recorded.ts'
import { bytesOfText } from './file-bytes.ts'
import { findUnfit } from './find-unfit.ts'
import { overlayWorld } from './overlay-world.ts'
import { wantedFigures } from './wanted-figures.ts'

/** One figure to be written into `progress/<period>.yaml`. */
export interface FigureToRecord {
  /** Indicator id. */
  readonly indicator: string
  readonly period: Period
  /** As written there: `1022人`, `已完成`, `——`. */
  readonly value: string
  readonly asOf?: string
  readonly note?: string
  readonly evidence?: string
  /** Sheet and cell: `填报表!H5`. */
  readonly cell: string
}

/** What one workbook brings: written with its own entry in `imports`. */
export interface WorkbookToRecord {
  readonly file: string
  /** Of its bytes, hexadecimal. */
  readonly sha256: string
  /** Department id. */
  readonly department?: string
  readonly by?: string
  /** Local time, `2024-10-09 15:30`. */
  readonly at: string
  readonly figures: readonly FigureToRecord[]
}

/** By path from the workspace: the bytes of before and after, for `World.replaceTogether`. */
export type FileChanges = ReadonlyMap<
  string,
  { readonly before: Uint8Array | undefined; readonly after: Uint8Array }
>

/**
 * The files of a workspace with figures written into them. A figure that stands there is replaced where it
 * stands; one that does not is added to `progress/<period>.yaml`, which is begun when there is none. What
 * each workbook brought is added to `imports` of the same file, or for a figure of a series to that of
 * its period's file.
 * Comments, order, and every byte that is not concerned survive. The result is read back before it is
 * returned: what comes out is a valid workspace with exactly these figures.
 * A figure that stands in a file which plug-ins read can only be changed there.
 * @param sources with which the workspace was read
 */
export const recordFigures = async (
  workspace: Workspace,
  imports: readonly WorkbookToRecord[],
  world: World,
  sources: readonly FigureSource[] = [],
): Promise<Outcome<FileChanges>> => {
  const faults = findUnfit(imports)
  if (faults.length > 0) return fail(...faults)
  const { folder, dataset } = workspace
  const wanted = wantedFigures(dataset, imports)
  if (wanted.size === 0) return succeed(new Map())
  const elsewhere = [...wanted.values()].flatMap(({ indicator, recorded }) =>
    recorded === undefined || isYaml(recorded.origin.file)
      ? []
      : [figureElsewhere(indicator.name, recorded.origin)],
  )
  if (elsewhere.length > 0) return fail(...elsewhere)
  // Long after it was read: somebody may have gone on typing meanwhile.
  const { value: current } = await readWorkspace(folder, world, sources)
  if (JSON.stringify(current) !== JSON.stringify(workspace)) return fail(workspaceChanged)
  const { planRecords } = await import('./plan-records.ts')
  const files = await planRecords({ folder, wanted, imports, world })
  const changes = new Map(
    Array.from(files, ([path, { before, after }]) => [
      path,
      { before, after: bytesOfText(after, before) },
    ]),
  )
  const bytes = new Map(Array.from(changes, ([path, { after }]) => [path, after]))
  const read = await readWorkspace(folder, overlayWorld(world, folder, bytes), sources)
  if (read.value === undefined) {
    throw new Error(`recording broke the workspace: ${read.diagnostics.map(describe).join('; ')}`)
  }
  checkRecorded(workspace, read.value, wanted)
  return succeed(changes)
}

const isYaml = (file: string): boolean => /\.ya?ml$/i.test(file)

const describe = ({ code, origin }: Diagnostic): string =>
  `${code} ${origin === undefined ? '' : formatOrigin(origin)}`
