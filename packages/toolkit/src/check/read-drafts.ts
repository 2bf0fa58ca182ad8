import { type Diagnostic, fail, type Outcome, succeed, type World } from '@jibao/core'
import type { Draft } from '@jibao/data-model'
import type { ReadDraft } from '@jibao/drafts'
import { fileUnreadable, pathMissing } from '../import/diagnostics.ts'
import type { NamedPath } from '../import/find-workbooks.ts'

export interface DraftTools {
  readonly world: World
  readonly readDraft: ReadDraft
}

/** A draft that was read, and its bytes. */
export interface ReadFile {
  readonly file: NamedPath
  readonly bytes: Uint8Array
  readonly draft: Draft
}

/** One file about to be read, for those who watch. */
export interface DraftStep {
  readonly file: string
  /** From 1. */
  readonly number: number
  readonly total: number
}

interface ReadDrafts {
  readonly files: readonly ReadFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads drafts one after the other, each once; one that cannot be read costs only itself. */
export const readDrafts = async (
  named: readonly NamedPath[],
  { world, readDraft }: DraftTools,
  onStep: (step: DraftStep) => void,
): Promise<ReadDrafts> => {
  const paths = [...new Map(named.map((file) => [file.path, file])).values()]
  const files: ReadFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const [index, file] of paths.entries()) {
    onStep({ file: file.shownAs, number: index + 1, total: paths.length })
    const { value: bytes, ...opened } = await bytesOf(file, world)
    diagnostics.push(...opened.diagnostics)
    if (bytes === undefined) continue
    const { value: draft, ...read } = await readDraft(bytes, { file: file.shownAs })
    diagnostics.push(...read.diagnostics)
    if (draft !== undefined) files.push({ file, bytes, draft })
  }
  return { files, diagnostics }
}

const bytesOf = async (file: NamedPath, world: World): Promise<Outcome<Uint8Array>> => {
  try {
    const bytes = await world.read(file.path)
    return bytes === undefined ? fail(pathMissing(file)) : succeed(bytes)
  } catch (error) {
    return fail(fileUnreadable(file, error))
  }
}
