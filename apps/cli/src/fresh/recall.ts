import type { ToldResult } from '../commands/build-workspace.ts'
import { type BuildKey, fromSource } from './build-key.ts'
import { isSameList } from './is-same-list.ts'
import { createLook, type Look } from './look.ts'
import type { Memo, RememberedFile } from './memo.ts'
import { readMemo, writeMemo } from './memo-file.ts'
import type { Stamp } from './stamp.ts'

/**
 * What the last build gave, when it was asked the same and everything that it read and wrote is as it was;
 * else `undefined`.
 */
export const recall = async (key: BuildKey, look?: Look): Promise<ToldResult | undefined> =>
  recallMemo(key, look)?.result

/**
 * The memo of the last build, likewise. Content decides: times only spare the reading of a file that has the same ones.
 */
export const recallMemo = (key: BuildKey, look: Look = createLook()): Memo | undefined => {
  const memo = key.build === fromSource ? undefined : readMemo(key)
  if (memo === undefined) return undefined
  const files: RememberedFile[] = []
  for (const file of memo.files) {
    const checked = look.file(file, key)
    if (checked === undefined) return undefined
    files.push(checked)
  }
  const areSame =
    memo.folders.every(([path, names]) => isSameList(look.names(path, key), names)) &&
    isSameList(
      look.fonts(key.workspace).map(({ print }) => print),
      memo.fonts,
    )
  if (!areSame) return undefined
  // What had to be read now need not be read the next time.
  if (files.some(([, , stamp], index) => !isAsBefore(stamp, memo.files[index]?.[2]))) {
    writeMemo(key, { ...memo, files })
  }
  return memo
}

const isAsBefore = (stamp: Stamp | null, before: Stamp | null = null): boolean =>
  stamp === before || String(stamp) === String(before)
