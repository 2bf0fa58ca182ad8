import { addCodes } from './add-codes.ts'
import { nextOperator } from './next-operator.ts'
import { nameOf } from './pdf-file.ts'
import { type Dictionary, readItem, type Value } from './read-items.ts'

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

type Deed = 'begin' | 'end' | 'text' | 'font' | 'show'

const shows = ['Tj', 'TJ', 'f', 'F', 'S', 's', 'B', 'b', 'f*', 'B*', 'b*', 'sh', 'Do']

/** What operators do; those that show nothing and mark nothing are passed over. */
const deeds: ReadonlyMap<string, Deed> = new Map<string, Deed>([
  ['BDC', 'begin'],
  ['BMC', 'begin'],
  ['EMC', 'end'],
  ['BT', 'text'],
  ['ET', 'text'],
  ['Tf', 'font'],
  ...shows.map((name) => [name, 'show'] as const),
])

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

  for (
    let operator = nextOperator(source, 0);
    operator !== undefined;
    operator = nextOperator(source, operator.end)
  ) {
    const { name, start } = operator
    switch (deeds.get(name)) {
      case 'begin': {
        const [tag, properties] = operandsAt(source, start)
        const id = contentNumber(properties)
        if (id !== undefined) contents.push(id)
        const isArtifact = nameOf(tag) === 'Artifact'
        const kind = isArtifact ? 'artifact' : id === undefined ? 'other' : 'content'
        marks.push({ kind, inText })
        break
      }
      case 'end':
        if (marks.pop()?.inText !== inText) isBalanced = false
        break
      case 'text':
        inText = name === 'BT'
        break
      case 'font': {
        const own = nameOf(operandsAt(source, start)[0]) ?? ''
        font = codes.get(own) ?? new Set()
        codes.set(own, font)
        break
      }
      case 'show':
        if (marks.every(({ kind }) => kind === 'other')) unmarked.push(name)
        addCodes(source, operator, font)
        break
      default:
    }
  }
  return { contents, unmarked, isBalanced: isBalanced && marks.length === 0, codes }
}

const operandsAt = (source: string, start: number): readonly Value[] =>
  readItem(source, start)?.values ?? []

const contentNumber = (properties: Value | undefined): number | undefined => {
  const id = properties instanceof Map ? (properties as Dictionary).get('MCID') : undefined
  return typeof id === 'number' ? id : undefined
}
