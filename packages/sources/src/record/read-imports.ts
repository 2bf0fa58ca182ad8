import type { World } from '@jibao/core'
import { type Period, type ProgressFile, parsePeriod } from '@jibao/data-model'
import { listWorkspaceFiles } from '../list-workspace-files.ts'
import { progressShape } from '../shapes.ts'
import { readSourceFile } from '../source-file.ts'

/** What was taken from one workbook at one time, as a progress file keeps it. */
export type RecordedImport = NonNullable<ProgressFile['imports']>[number] & {
  /** The period of the file that keeps it. */
  readonly period: Period
}

/** The import history of a workspace, file by file, in the order in which it was written; faults are told elsewhere. */
export const readImports = async (
  folder: string,
  world: World,
): Promise<readonly RecordedImport[]> => {
  const context = { folder, world, report: () => undefined }
  const { progress } = await listWorkspaceFiles(context)
  const files = await Promise.all(
    progress.map((file) => readSourceFile(file, progressShape, context)),
  )
  return files.flatMap(({ written }) => {
    const period = written.period === undefined ? undefined : parsePeriod(written.period)
    const { imports = [] } = written
    return period === undefined ? [] : imports.map((one) => ({ ...one, period }))
  })
}
