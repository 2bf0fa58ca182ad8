import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { outOf } from '../commands/build-order.ts'
import { createTerminal } from '../create-terminal.ts'
import { journalName } from '../disk/journal.ts'
import { toSlashes } from '../paths.ts'
import { buildKey } from './build-key.ts'
import { plainBuild } from './plain-build.ts'
import { recallMemo } from './recall.ts'

/**
 * Tells of a build that has nothing to do, and returns its exit code; `undefined` when there may be something,
 * or the arguments of `jibao build` are not plain.
 */
export const tellRemembered = (args: readonly string[], from: string): number | undefined => {
  const plain = plainBuild(args)
  if (plain === undefined) return undefined
  const { reports, options, json } = plain
  const workspace = nearestWorkspace(plain.workspace, from)
  // What a run that was killed left half done is mended first.
  if (workspace === undefined || existsSync(`${workspace}/${journalName}`)) return undefined
  const out = outOf(workspace, options.out, from)
  const memo = recallMemo(buildKey(reports, options, { workspace, out }))
  if (memo === undefined) return undefined
  const terminal = createTerminal({ json })
  if (json) terminal.print(JSON.stringify(memo.result))
  else for (const [how, line] of memo.said) terminal[how](line)
  // Of a build with errors there is no memo.
  return 0
}

const nearestWorkspace = (given: string | undefined, from: string): string | undefined => {
  let folder = toSlashes(resolve(from, given ?? '.'))
  while (!existsSync(`${folder}/jibao.yaml`)) {
    const parent = dirname(folder)
    if (given !== undefined || parent === folder) return undefined
    folder = parent
  }
  return folder
}
