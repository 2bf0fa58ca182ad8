import { type LaidPage, readOutline } from '@jibao/layout'
import type { PdfDocument } from './file/pdf-document.ts'
import { type PdfReference, pdfText } from './file/pdf-value.ts'

interface Bookmark {
  readonly level: number
  readonly reference: PdfReference
  readonly children: PdfReference[]
}

/** One bookmark a heading, below the nearest heading above that is of a higher level; and one an annex. */
export const addBookmarks = (document: PdfDocument, pages: readonly LaidPage[]): void => {
  const entries = readOutline(pages)
  if (entries.length === 0) return
  const root: Bookmark = { level: 0, reference: document.ref(), children: [] }
  const bookmarks = [root]
  const path = [root]
  for (const { title, level, page: number, y } of entries) {
    while ((path.at(-1)?.level ?? 0) >= level) path.pop()
    const parent = path.at(-1) ?? root
    const page = document.pages[number]
    const bookmark: Bookmark = {
      level,
      reference: document.ref({
        Title: pdfText(title),
        Parent: parent.reference,
        ...(page && { Dest: [page.dictionary, 'XYZ', 0, page.height - y, 0] }),
      }),
      children: [],
    }
    parent.children.push(bookmark.reference)
    bookmarks.push(bookmark)
    path.push(bookmark)
  }
  for (const bookmark of bookmarks) joinChildren(bookmark, bookmark !== root)
  document.catalog.data.Outlines = root.reference
  document.catalog.data.PageMode = 'UseOutlines'
}

/** A chain of siblings below their parent (ISO 32000-1 12.3.3). */
const joinChildren = ({ reference, children }: Bookmark, isShown: boolean): void => {
  if (children.length === 0) return
  Object.assign(reference.data, { First: children[0], Last: children.at(-1) })
  if (isShown) reference.data.Count = children.length
  for (const [index, child] of children.entries()) {
    if (index > 0) child.data.Prev = children[index - 1]
    if (index < children.length - 1) child.data.Next = children[index + 1]
  }
}
