import type { PageContent } from './page-content.ts'

/** Keeps account of what the operators of a page show and of how it is marked, as they come. */
export interface PageMarks {
  begin(kind: MarkKind, id?: number): void
  end(): void
  /** BT or ET. */
  text(begins: boolean): void
  show(operator: string): void
  /** What operators that were read elsewhere do here. */
  add(content: PageContent): void
  /** Ends a page. */
  take(): PageContent
}

/** `other` tells something of what it holds, and gives it no place. */
type MarkKind = 'content' | 'artifact' | 'other'

export const createPageMarks = (): PageMarks => {
  let contents: number[] = []
  let unmarked: string[] = []
  let isBalanced = true
  let inText = false
  /** Of the marks that are open: whether they began in a text, and how many give a place. */
  const open: { readonly inText: boolean; readonly gives: number }[] = []
  let places = 0

  return {
    begin: (kind, id) => {
      if (id !== undefined) contents.push(id)
      const gives = kind === 'other' ? 0 : 1
      open.push({ inText, gives })
      places += gives
    },
    end: () => {
      const mark = open.pop()
      if (mark?.inText !== inText) isBalanced = false
      places -= mark?.gives ?? 0
    },
    text: (begins) => {
      inText = begins
    },
    show: (operator) => {
      if (places === 0) unmarked.push(operator)
    },
    add: (content) => {
      contents.push(...content.contents)
      if (places === 0) unmarked.push(...content.unmarked)
      isBalanced &&= content.isBalanced
    },
    take: () => {
      const page = { contents, unmarked, isBalanced: isBalanced && open.length === 0 }
      contents = []
      unmarked = []
      isBalanced = true
      inText = false
      open.length = 0
      places = 0
      return page
    },
  }
}
