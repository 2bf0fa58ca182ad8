import type { ReadLine } from '@jibao/layout'
import { openPackage } from './open-package.ts'
import { readContent } from './read-content.ts'

export interface ReadPage {
  /** Points. */
  readonly width: number
  readonly height: number
  /** In the order in which they are drawn. */
  readonly lines: readonly ReadLine[]
}

/** The pages, found as any reader finds them: from the entry to the document to its pages. */
export const readPages = async (bytes: Uint8Array): Promise<readonly ReadPage[]> => {
  const parts = await openPackage(bytes)
  const pages: ReadPage[] = []
  for (const path of parts.pages) pages.push(readContent(await parts.read(path)))
  return pages
}
