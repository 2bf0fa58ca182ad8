import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { removeAtOnce } from '../disk/remove-at-once.ts'
import type { BuildKey } from './build-key.ts'
import type { Memo } from './memo.ts'

const pathOf = ({ out }: BuildKey): string => `${out}/.jibao-memo.json`

/** The memo of a build that was asked for in the same words; `undefined` when there is none, or it is damaged. */
export const readMemo = (key: BuildKey): Memo | undefined => {
  try {
    const memo = JSON.parse(readFileSync(pathOf(key), 'utf8')) as Memo
    return isOf(memo, key) ? memo : undefined
  } catch {
    return undefined
  }
}

const isOf = (memo: Memo, { build, workspace, asked }: BuildKey): boolean =>
  memo.build === build && memo.workspace === workspace && memo.asked === asked

/** As a whole or not at all: where it cannot be written, the next build looks at everything itself. */
export const writeMemo = (key: BuildKey, memo: Memo): void => {
  // The numbers of other temporary files begin at 1.
  const temporary = `${key.out}/.jibao-${process.pid}-0.tmp`
  try {
    mkdirSync(key.out, { recursive: true })
    writeFileSync(temporary, JSON.stringify(memo))
    renameSync(temporary, pathOf(key))
  } catch {
    removeAtOnce(temporary)
  }
}
