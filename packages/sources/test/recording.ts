import { isError } from '@jibao/core'
import { memoryWorld } from '@jibao/core/testing'
import {
  type FigureToRecord,
  readWorkspace,
  recordFigures,
  type WorkbookToRecord,
  type Workspace,
} from '@jibao/sources'
import { brief, type Files } from './small-workspace.ts'

export const workbook = (
  figures: readonly FigureToRecord[],
  stated: Partial<WorkbookToRecord> = {},
): WorkbookToRecord => ({
  file: '填报表.xlsx',
  sha256: 'ab'.repeat(32),
  at: '2024-04-09 15:30',
  figures,
  ...stated,
})

/** What a workbook says of an indicator in 2024-Q1: 新增就业, 66人. */
export const figure = (
  indicator: string,
  value: string,
  stated: Partial<FigureToRecord> = {},
): FigureToRecord => ({ indicator, value, period: '2024-Q1', cell: '填报表!H5', ...stated })

export const readValid = async (files: Files): Promise<Workspace> => {
  const { value, diagnostics } = await readWorkspace('w', worldOf(files))
  if (value === undefined) throw new Error(brief(diagnostics).join('\n'))
  return value
}

const worldOf = (files: Files) =>
  memoryWorld(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`w/${name}`, content])),
  )

const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** The files that recording changes, as text. */
export const record = async (
  files: Files,
  imports: readonly WorkbookToRecord[],
): Promise<Readonly<Record<string, string>>> => {
  const { value, diagnostics } = await recordFigures(
    await readValid(files),
    imports,
    worldOf(files),
  )
  if (value === undefined) throw new Error(brief(diagnostics.filter(isError)).join('\n'))
  for (const [file, { before }] of value) {
    const content = files[file]
    const expected = typeof content === 'string' ? new TextEncoder().encode(content) : content
    if (
      before === undefined ? expected !== undefined : decode(before) !== decode(expected ?? before)
    ) {
      throw new Error(`${file} was otherwise before`)
    }
  }
  return Object.fromEntries(Array.from(value, ([file, { after }]) => [file, decode(after)]))
}
