import { nameOf } from './read-file.ts'
import { type Dictionary, isText, readItem, type Value } from './read-items.ts'

/** What the operators of a page show, and how it is marked. */
export interface PageContent {
  /** Numbers of the marked contents, in order. */
  readonly contents: readonly number[]
  /** Operators that show something outside of them and of artifacts. */
  readonly unmarked: readonly string[]
  /** Whether each marked content ends where it began, within a text or around it. */
  readonly isBalanced: boolean
  /** Codes of glyphs, by the name of the font on the page. */
  readonly codes: ReadonlyMap<string, ReadonlySet<number>>
}

const showing = new Set(['Tj', 'TJ', 'f', 'F', 'S', 's', 'B', 'b', 'f*', 'B*', 'b*', 'sh', 'Do'])

type Mark = { readonly kind: 'content' | 'artifact' | 'other'; readonly inText: boolean }

/** @param source one character a byte */
export const readContent = (source: string): PageContent => {
  const contents: number[] = []
  const unmarked: string[] = []
  const codes = new Map<string, Set<number>>()
  const marks: Mark[] = []
  let isBalanced = true
  let inText = false
  let font = new Set<number>()

  for (let item = readItem(source, 0); item !== undefined; item = readItem(source, item.end)) {
    const { keyword, values } = item
    if (keyword === 'BDC' || keyword === 'BMC') {
      const id = contentNumber(values[1])
      if (id !== undefined) contents.push(id)
      const isArtifact = nameOf(values[0]) === 'Artifact'
      marks.push({ kind: isArtifact ? 'artifact' : id === undefined ? 'other' : 'content', inText })
    } else if (keyword === 'EMC') {
      const mark = marks.pop()
      if (mark?.inText !== inText) isBalanced = false
    } else if (keyword === 'BT' || keyword === 'ET') {
      inText = keyword === 'BT'
    } else if (keyword === 'Tf') {
      const name = nameOf(values[0]) ?? ''
      font = codes.get(name) ?? new Set()
      codes.set(name, font)
    } else if (showing.has(keyword)) {
      if (marks.every(({ kind }) => kind === 'other')) unmarked.push(keyword)
      for (const code of codesIn(values[0])) font.add(code)
    }
  }
  return { contents, unmarked, isBalanced: isBalanced && marks.length === 0, codes }
}

const contentNumber = (properties: Value | undefined): number | undefined => {
  const id = properties instanceof Map ? (properties as Dictionary).get('MCID') : undefined
  return typeof id === 'number' ? id : undefined
}

/** Two bytes a glyph. */
function* codesIn(shown: Value | undefined): Generator<number> {
  if (Array.isArray(shown)) {
    for (const part of shown) yield* codesIn(part)
  } else if (isText(shown)) {
    for (let at = 0; at + 1 < shown.bytes.length; at += 2) {
      yield shown.bytes.charCodeAt(at) * 256 + shown.bytes.charCodeAt(at + 1)
    }
  }
}
