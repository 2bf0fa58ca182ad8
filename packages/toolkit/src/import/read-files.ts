import { createHash } from 'node:crypto'
import { type Diagnostic, fail, type Outcome, succeed } from '@jibao/core'
import { type IntakeContext, type ReturnedWorkbook, readReturned } from '@jibao/forms'
import type { Workbook } from '@jibao/workbook'
import type { Tools } from '../tools.ts'
import { fileRepeated, fileUnreadable, pathMissing } from './diagnostics.ts'
import type { WorkbookFile } from './find-workbooks.ts'

/** A file that was read, as far as that went. */
export interface ReadFile {
  readonly file: WorkbookFile
  /** Of its bytes, hexadecimal; absent when the file could not be opened. */
  readonly sha256?: string
  /** What it holds, and what that says; absent when it could not be read, or was before. */
  readonly content?: { readonly workbook: Workbook; readonly returned: ReturnedWorkbook }
  /** Why there is no content, and what was met on the way. */
  readonly diagnostics: readonly Diagnostic[]
}

/** One file about to be read, for those who watch. */
export interface ImportStep {
  readonly file: string
  /** From 1. */
  readonly number: number
  readonly total: number
}

/** Reads the files one after the other, each content once: a file saved twice from a mail says nothing twice. */
export const readFiles = async (
  files: readonly WorkbookFile[],
  context: Omit<IntakeContext, 'file'>,
  { tools, onStep }: { readonly tools: Tools; readonly onStep: (step: ImportStep) => void },
): Promise<readonly ReadFile[]> => {
  const read: ReadFile[] = []
  const first = new Map<string, WorkbookFile>()
  for (const [index, file] of files.entries()) {
    onStep({ file: file.shownAs, number: index + 1, total: files.length })
    const { value: bytes, diagnostics } = await bytesOf(file, tools)
    if (bytes === undefined) {
      read.push({ file, diagnostics })
      continue
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const other = first.get(sha256)
    first.set(sha256, other ?? file)
    read.push(
      other === undefined
        ? await readContent(bytes, { file, sha256 }, context, tools)
        : { file, sha256, diagnostics: [fileRepeated(file, other)] },
    )
  }
  return read
}

const readContent = async (
  bytes: Uint8Array,
  read: Required<Pick<ReadFile, 'file' | 'sha256'>>,
  context: Omit<IntakeContext, 'file'>,
  { readWorkbook }: Tools,
): Promise<ReadFile> => {
  const file = read.file.shownAs
  const { value: workbook, diagnostics } = await readWorkbook(bytes, { file })
  if (workbook === undefined) return { ...read, diagnostics }
  const content = { workbook, returned: readReturned(workbook, { ...context, file }) }
  return { ...read, content, diagnostics }
}

const bytesOf = async (file: WorkbookFile, { world }: Tools): Promise<Outcome<Uint8Array>> => {
  try {
    const bytes = await world.read(file.path)
    return bytes === undefined ? fail(pathMissing(file)) : succeed(bytes)
  } catch (error) {
    return fail(fileUnreadable(file, error))
  }
}
