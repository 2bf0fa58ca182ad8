import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withPdf } from './read-pages.ts'
import { type StructNode, textsOf } from './read-tree.ts'

const sayPage = async (page: PDFPageProxy): Promise<string> => {
  const texts = await textsOf(page)
  const say = ({ children }: StructNode): string =>
    children.map((child) => ('role' in child ? say(child) : (texts.get(child.id) ?? ''))).join('')
  const root = (await page.getStructTree()) as StructNode | null
  return root === null ? '' : say(root)
}

/** What a screen reader says of each page: by the structure tree, not in the order of drawing. */
export const readAloud = (bytes: Uint8Array): Promise<readonly string[]> =>
  withPdf(bytes, async (document) => {
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await sayPage(await document.getPage(number)))
    }
    return pages
  })
