import type { Dataset } from '@jibao/data-model'
import { type MergedWorkbook, mergeReturned } from '@jibao/forms'
import type { ReadFile } from './read-files.ts'

/** A file, and what becomes of its figures; `merged` is absent for a file without content. */
export interface JudgedFile {
  readonly read: ReadFile
  readonly merged?: MergedWorkbook
}

/** All files of the run, held against each other and against what is recorded. */
export const judgeFiles = (
  files: readonly ReadFile[],
  dataset: Dataset,
  options: { readonly replace: boolean },
): readonly JudgedFile[] => {
  const returned = files.flatMap(({ content }) => (content === undefined ? [] : [content.returned]))
  const merged = new Map(
    mergeReturned(returned, dataset, options).map((one) => [one.returned, one]),
  )
  return files.map((read) => {
    const own = read.content === undefined ? undefined : merged.get(read.content.returned)
    return { read, ...(own === undefined ? {} : { merged: own }) }
  })
}
