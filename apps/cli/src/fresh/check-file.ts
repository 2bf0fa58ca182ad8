import { type Stats, statSync } from 'node:fs'
import { hashOf } from './contents.ts'
import type { RememberedFile } from './memo.ts'
import { isSameStamp, isSettled, stampOf } from './stamp.ts'

const statsOf = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/**
 * A file as it should be remembered, when it has this content; `undefined` when it has another. It was looked
 * at by its stamp alone where that is the same, and else read.
 */
export const checkFile = (
  [path, sha256, stamp]: RememberedFile,
  now: number,
): RememberedFile | undefined => {
  const stats = statsOf(path)
  if (stats === undefined || sha256 === null) {
    return stats === undefined && sha256 === null ? [path, null, null] : undefined
  }
  if (stamp !== null && isSameStamp(stamp, stats)) return [path, sha256, stamp]
  // Asked before the file is read: whoever changes it meanwhile gives it a time that is not settled.
  const settled = isSettled(stats, now)
  return hashOf(path) === sha256 ? [path, sha256, settled ? stampOf(stats) : null] : undefined
}

/** Of a file that was read when a build had begun: nobody touched it since when it was settled then. */
export const trustSettled = (
  path: string,
  sha256: string | null,
  began: number,
): RememberedFile => {
  const stats = statsOf(path)
  const isKnown = sha256 !== null && stats !== undefined && isSettled(stats, began)
  return [path, sha256, isKnown ? stampOf(stats) : null]
}
