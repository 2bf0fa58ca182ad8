import { type Diagnostic, isError, type World } from '@jibao/core'
import { type FaultyWorkbook, writeReturn } from '@jibao/forms'
import type { Workspace } from '@jibao/sources'
import { writeFailed } from '../diagnostics.ts'
import { isSameBytes } from '../is-same-bytes.ts'
import { returnClash } from './diagnostics.ts'
import type { JudgedFile } from './judge-files.ts'

/** A copy with its faults marked, for the department to mend. */
export interface ReturnedCopy {
  /** The workbook, as the user named it. */
  readonly file: string
  readonly path: string
}

export interface ReturnedCopies {
  readonly copies: readonly ReturnedCopy[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Writes a copy of each workbook in which the department has something to mend, at the path that the workbook has in
 * the folder that it came from.
 */
export const returnCopies = async (
  files: readonly JudgedFile[],
  folder: string,
  { workspace, world }: { readonly workspace: Workspace; readonly world: World },
): Promise<ReturnedCopies> => {
  const { name: workspaceName, dataset, formKey: key } = workspace
  const copies: ReturnedCopy[] = []
  const diagnostics: Diagnostic[] = []
  for (const { read, faulty } of files.flatMap(toReturn)) {
    const wanted = `${folder}/${read.file.name.replace(/\.[^./]*$/, '')}`
    const bytes = await writeReturn(faulty, { workspace: workspaceName, dataset, key })
    try {
      const path = await freePath(wanted, bytes, world)
      if (path === undefined) {
        diagnostics.push(returnClash(`${wanted}.xlsx`))
      } else {
        await world.replace(path, bytes)
        copies.push({ file: read.file.shownAs, path })
      }
    } catch (error) {
      diagnostics.push(writeFailed(`${wanted}.xlsx`, error))
    }
  }
  return { copies, diagnostics }
}

/** Whether a figure that was recorded otherwise is taken is for the bureau to settle. */
const isForDepartment = ({ code, severity }: Diagnostic): boolean =>
  code !== 'FIGURE_CHANGED' && severity !== 'info'

const toReturn = ({ read, merged }: JudgedFile) => {
  const diagnostics = [...read.diagnostics, ...(merged?.diagnostics ?? [])].filter(isForDepartment)
  if (read.content === undefined || !diagnostics.some(isError)) return []
  const faulty: FaultyWorkbook = { ...read.content, diagnostics }
  return [{ read, faulty }]
}

const mostCopies = 100

/** A path at which nothing else stands: what does may be a copy that somebody is mending. */
const freePath = async (
  wanted: string,
  bytes: Uint8Array,
  world: World,
): Promise<string | undefined> => {
  for (let number = 1; number <= mostCopies; number += 1) {
    const path = number === 1 ? `${wanted}.xlsx` : `${wanted}（${number}）.xlsx`
    const there = await world.read(path)
    if (there === undefined || isSameBytes(there, bytes)) return path
  }
  return undefined
}
