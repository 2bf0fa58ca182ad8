import type { Diagnostic, World } from '@jibao/core'
import { writeFailed } from '../diagnostics.ts'
import { replaceUnlessSame } from '../replace-unless-same.ts'
import { lockKey } from './lock-key.ts'
import type { LockLine } from './lock-schema.ts'
import { writeLock } from './lock-text.ts'

interface Lines {
  readonly before: readonly LockLine[]
  readonly made: readonly LockLine[]
  /** Whether the workspace can still make the document of a line. */
  readonly isKnown: (line: LockLine) => boolean
}

/** The lines of a build in place of earlier ones of the same documents; the others stay. */
const mergeLines = ({ before, made, isKnown }: Lines): readonly LockLine[] => {
  const lines = new Map(before.filter(isKnown).map((line) => [lockKey(line), line]))
  for (const line of made) lines.set(lockKey(line), line)
  return [...lines.values()]
}

/** Writes the lock, unless it says all that already. */
export const keepLock = async (
  path: string,
  lines: Lines,
  world: Pick<World, 'read' | 'replace'>,
): Promise<readonly Diagnostic[]> => {
  try {
    await replaceUnlessSame(path, writeLock(mergeLines(lines)), world)
    return []
  } catch (problem) {
    return [writeFailed(path, problem)]
  }
}
