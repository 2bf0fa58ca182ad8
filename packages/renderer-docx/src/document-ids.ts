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
  const pictures: { id: string; png: Uint8Array }[] = []
  const lists = new Map<ListNode, { id: number; kind: ListKind }>()
  return {
    bookmark: () => {
      bookmarks += 1
      return bookmarks
    },
    drawing: (png) => {
      drawings += 1
      const known = pictures.find((picture) => Buffer.compare(picture.png, png) === 0)
      if (known !== undefined) return { id: drawings, relationship: known.id }
      const id = `rIdPicture${pictures.length + 1}`
      pictures.push({ id, png })
      return { id: drawings, relationship: id }
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
    pictures: () => pictures,
    lists: () => [...lists.values()],
  }
}
