import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '@jibao/core'
import { type ImportedFigure, type ImportResult, importWorkbooks } from '@jibao/toolkit'
import type { ReadWorkbook } from '@jibao/workbook'
import { createTools } from '../../src/create-tools.ts'
import { nodeWorld } from '../../src/node-world.ts'
import { temporaryFolder } from '../folders.ts'
import type { AwkwardCase } from './awkward-case.ts'

const isError = (line: string): boolean => line.startsWith('error')

/**
 * Imports the folder in which the files of a case came back, as the application does. Unless told otherwise a case with
 * an error is imported for good, with copies to return: nothing may be written to the workspace all the same.
 */
export const importCase = async (
  { make, file = '县总工会.xlsx', beside = {}, period = '2024-Q3', told = [] }: AwkwardCase,
  {
    workspace,
    readWorkbook,
    dryRun = !told.some(isError),
  }: { readonly workspace: string; readonly readWorkbook: ReadWorkbook; readonly dryRun?: boolean },
): Promise<ImportResult> => {
  const folder = join(temporaryFolder(), '回收')
  mkdirSync(folder)
  for (const [name, one] of Object.entries({ [file]: make, ...beside })) {
    writeFileSync(join(folder, name), await one())
  }
  return importWorkbooks(
    {
      workspace,
      paths: [{ path: folder, shownAs: '回收' }],
      at: '2024-10-09 15:30',
      returnTo: `${folder}/退回`,
      dryRun,
      ...(period === 'none' ? {} : { period }),
    },
    { ...createTools(nodeWorld()), readWorkbook },
  )
}

const shown =
  (mark: string) =>
  ({ indicator, value, cell }: ImportedFigure): string =>
    [mark, indicator, value, cell].filter((part) => part !== '' && part !== undefined).join(' ')

/** As a case states them. */
export const figuresOf = ({ files }: ImportResult): readonly string[] =>
  files.flatMap((file) => [
    ...file.new.map(shown('')),
    ...file.same.map(shown('同')),
    ...file.supplemented.map(shown('补')),
    ...file.changed.map(shown('改')),
    ...file.refused.map(shown('拒')),
  ])

const placeOf = ({ origin }: Diagnostic): string =>
  [origin?.sheet, origin?.cell].filter((part) => part !== undefined).join('!')

/** As a case states them. */
export const toldOf = ({ diagnostics }: ImportResult): readonly string[] =>
  diagnostics.map((one) => `${one.severity} ${one.code} ${placeOf(one)}`.trim())
