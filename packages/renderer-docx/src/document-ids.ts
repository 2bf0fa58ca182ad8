import { createHash } from 'node:crypto'
import type { ListNode } from '@jibao/document'
import { type ListKind, listKindOf } from './list-kinds.ts'

/** Gives ids to what one document part holds, in the order in which that is written. */
export interface DocumentIds {
  readonly bookmark: () => number
  /** The drawing's own, and that of the relationship to its picture. */
  readonly drawing: (png: Uint8Array) => { readonly id: number; readonly relationship: string }
  /** Of the relationship to an address outside. */
  readonly link: (address: string) => string
  /** Of the list that is counted apart from all others of its kind. */
  readonly list: (node: ListNode) => number

  readonly links: () => readonly { readonly id: string; readonly address: string }[]
  /** Pictures that are alike are one. */
  readonly pictures: () => readonly { readonly id: string; readonly png: Uint8Array }[]
  readonly lists: () => readonly { readonly id: number; readonly kind: ListKind }[]
}

/** A list that no paragraph is an item of has this id: docx writes one in every file. */
const unusedList = 1

export const startIds = (): DocumentIds => {
  let bookmarks = 0
  let drawings = 0
  const links: { id: string; address: string }[] = []
  const pictures = new Map<string, { id: string; png: Uint8Array }>()
  const lists = new Map<ListNode, { id: number; kind: ListKind }>()
  return {
    bookmark: () => {
      bookmarks += 1
      return bookmarks
    },
    drawing: (png) => {
      drawings += 1
      const content = createHash('sha256').update(png).digest('base64')
      const known = pictures.get(content) ?? { id: `rIdPicture${pictures.size + 1}`, png }
      pictures.set(content, known)
      return { id: drawings, relationship: known.id }
    },
    link: (address) => {
      const id = `rIdLink${links.length + 1}`
      links.push({ id, address })
      return id
    },
    list: (node) => {
      const list = lists.get(node) ?? { id: unusedList + 1 + lists.size, kind: listKindOf(node) }
      lists.set(node, list)
      return list.id
    },
    links: () => links,
    pictures: () => [...pictures.values()],
    lists: () => [...lists.values()],
  }
}
