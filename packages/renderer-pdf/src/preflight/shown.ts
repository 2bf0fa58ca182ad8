import type { PageContent } from '../content/page-content.ts'
import type { PdfFile } from './pdf-file.ts'
import { readContent } from './read-content.ts'
import { isReference } from './read-items.ts'

/** What the pages of a file show. */
export interface Shown {
  readonly contents: readonly PageContent[]
  /** Codes of glyphs, by the number of the font's object. */
  readonly codes: ReadonlyMap<number, ReadonlySet<number>>
}

/** Reads it from the operators. */
export const readShown = ({ pages, dictionary, stream }: Omit<PdfFile, 'shown'>): Shown => {
  const codes = new Map<number, Set<number>>()
  const contents = pages.map(([, page]) => {
    const content = readContent(latin1(stream(page.get('Contents'))))
    const fonts = dictionary(dictionary(page.get('Resources')).get('Font'))
    for (const [name, own] of content.codes) {
      const font = fonts.get(name)
      const key = isReference(font) ? font.object : 0
      const all = codes.get(key) ?? new Set<number>()
      codes.set(key, all)
      for (const code of own) all.add(code)
    }
    return content
  })
  return { contents, codes }
}

const latin1 = (bytes: Uint8Array | undefined): string =>
  Buffer.from(bytes ?? []).toString('latin1')
