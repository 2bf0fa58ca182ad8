import { isError } from '@jibao/core'
import { showResult } from '../commands/build-result-lines.ts'
import type { ToldResult } from '../commands/build-workspace.ts'
import { type BuildKey, fromSource } from './build-key.ts'
import { trustSettled } from './check-file.ts'
import { seenNames } from './contents.ts'
import { createLook, type Look } from './look.ts'
import type { RememberedFile, Said } from './memo.ts'
import { writeMemo } from './memo-file.ts'
import type { Recorded } from './record-reads.ts'

/**
 * Keeps what a build told for the next one, beside what it made. Nothing is kept of a build with errors, of
 * one that ran code of the workspace, nor when something that it read was changed since.
 */
export const remember = async (
  key: BuildKey,
  result: ToldResult,
  recorded: Recorded | undefined,
  look: Look = createLook(),
): Promise<void> => {
  if (key.build === fromSource || recorded === undefined) return
  if (result.diagnostics.some(isError) || result.outputs.length === 0) return
  if (result.documents.some(({ state }) => state === 'queued')) return
  const { began } = recorded
  const files: RememberedFile[] = []
  for (const [path, sha256] of recorded.files) {
    const checked = look.file(trustSettled(path, sha256, began), key)
    if (checked === undefined) return
    files.push(checked)
  }
  const fonts = look.fonts(key.workspace)
  if (!fonts.every((one) => one.isSettledAt(began))) return
  const { build, workspace, asked } = key
  const kept = nothingToDo(result)
  writeMemo(key, {
    build,
    workspace,
    asked,
    files,
    folders: [...recorded.folders].map(([path, names]) => [path, names && seenNames(names)]),
    fonts: fonts.map(({ print }) => print),
    result: kept,
    said: saidOf(kept),
  })
}

/** What a build gives when everything stands already that this one made. */
const nothingToDo = (result: ToldResult): ToldResult => ({
  ...result,
  outputs: result.outputs.map((output) => ({ ...output, kept: true })),
  documents: result.documents.map((document) => ({ ...document, state: 'kept', reasons: [] })),
})

const saidOf = (result: ToldResult): readonly Said[] => {
  const said: Said[] = []
  showResult(
    result,
    {},
    {
      print: (line) => said.push(['print', line]),
      note: (line) => said.push(['note', line]),
      progress: () => undefined,
    },
  )
  return said
}
