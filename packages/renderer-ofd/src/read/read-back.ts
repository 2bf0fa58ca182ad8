import { isPageNumber } from '@jibao/layout'
import type { ReadBack } from '@jibao/render'
import { readPages } from './read-pages.ts'

/** One entry a line; page numbers are left out, as they would stand in the middle of a paragraph. */
export const readBack = async (bytes: Uint8Array): Promise<ReadBack> => {
  const pages = await readPages(bytes)
  const text = pages.flatMap((page) =>
    page.lines.filter((line) => !isPageNumber(line, page)).map((line) => line.text),
  )
  return { text, numbers: [] }
}
