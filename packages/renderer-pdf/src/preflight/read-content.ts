import type { PageContent } from '../content/page-content.ts'
import { createPageMarks } from '../content/page-marks.ts'
import { addCodes } from './add-codes.ts'
import { nextOperator } from './next-operator.ts'
import { nameOf } from './pdf-file.ts'
import { type Dictionary, readItem, type Value } from './read-items.ts'

/** What is read from the operators of a page. */
export interface ReadContent extends PageContent {
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

/** @param source one character a byte */
export const readContent = (source: string): ReadContent => {
  const marks = createPageMarks()
  const codes = new Map<string, Set<number>>()
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
        const isArtifact = nameOf(tag) === 'Artifact'
        const kind = isArtifact ? 'artifact' : id === undefined ? 'other' : 'content'
        marks.begin(kind, id)
        break
      }
      case 'end':
        marks.end()
        break
      case 'text':
        marks.text(name === 'BT')
        break
      case 'font': {
        const own = nameOf(operandsAt(source, start)[0]) ?? ''
        font = codes.get(own) ?? new Set()
        codes.set(own, font)
        break
      }
      case 'show':
        marks.show(name)
        addCodes(source, operator, font)
        break
      default:
    }
  }
  return { ...marks.take(), codes }
}

const operandsAt = (source: string, start: number): readonly Value[] =>
  readItem(source, start)?.values ?? []

const contentNumber = (properties: Value | undefined): number | undefined => {
  const id = properties instanceof Map ? (properties as Dictionary).get('MCID') : undefined
  return typeof id === 'number' ? id : undefined
}
