import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withPdf } from './read-pages.ts'

/** A structure element as pdf.js reads it, of one page; `text` where it holds marked contents. */
export interface ReadElement {
  readonly role: string
  readonly text: string
  readonly alternative?: string
  readonly children: readonly ReadElement[]
}

export interface StructNode {
  readonly role: string
  readonly alt?: string
  readonly children: readonly (StructNode | { readonly type: string; readonly id: string })[]
}

/** Texts of a page's marked contents by id. pdf.js takes blanks from places, not from what is shown: they do not count. */
export const textsOf = async (page: PDFPageProxy): Promise<ReadonlyMap<string, string>> => {
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  })
  const texts = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== undefined)
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str.replace(/\s+/gu, ''))
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id)
  }
  return texts
}

const readPage = async (page: PDFPageProxy): Promise<ReadElement> => {
  const texts = await textsOf(page)
  const read = ({ role, alt, children }: StructNode): ReadElement => ({
    role,
    text: children.map((child) => ('role' in child ? '' : (texts.get(child.id) ?? ''))).join(''),
    ...(alt === undefined ? {} : { alternative: alt }),
    children: children.filter((child) => 'role' in child).map(read),
  })
  const root = (await page.getStructTree()) as StructNode | null
  if (root === null) throw new Error('no structure')
  return read(root)
}

/** The tree of each page. */
export const readTree = (bytes: Uint8Array): Promise<readonly ReadElement[]> =>
  withPdf(bytes, (document) =>
    Promise.all(
      Array.from({ length: document.numPages }, async (_, index) =>
        readPage(await document.getPage(index + 1)),
      ),
    ),
  )

/** Elements that hold text, in order. */
export const leavesOf = (elements: readonly ReadElement[]): readonly ReadElement[] =>
  elements.flatMap((element) => [
    ...(element.text === '' ? [] : [element]),
    ...leavesOf(element.children),
  ])
