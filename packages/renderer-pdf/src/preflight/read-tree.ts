import { nameOf, type PdfFile, textOf } from './pdf-file.ts'
import { type Dictionary, isReference, type Value } from './read-items.ts'

/** A structure element as the file has it. */
export interface TreeElement {
  /** Number of its object. */
  readonly number: number
  /** As the role map has it, else as written. */
  readonly type: string
  /** Type of the element right above; empty where there is none. */
  readonly above: string
  readonly alternative: string
  readonly attributes: Dictionary
  readonly kids: readonly TreeElement[]
  readonly contents: readonly TreeContent[]
  /** Numbers of annotations. */
  readonly annotations: readonly number[]
}

interface TreeContent {
  /** Number of the page's object. */
  readonly page: number
  readonly id: number
}

export const readTree = (file: PdfFile): readonly TreeElement[] => {
  const { catalog, dictionary } = file
  const root = dictionary(catalog.get('StructTreeRoot'))
  const roles = dictionary(root.get('RoleMap'))

  const read = (value: Value, above: string): TreeElement => {
    const entries = dictionary(value)
    const written = nameOf(entries.get('S')) ?? ''
    const type = nameOf(roles.get(written)) ?? written
    const page = entries.get('Pg')
    const kids: TreeElement[] = []
    const contents: TreeContent[] = []
    const annotations: number[] = []
    for (const kid of listOf(entries.get('K'))) {
      const kidEntries = dictionary(kid)
      const kind = nameOf(kidEntries.get('Type'))
      if (typeof kid === 'number') contents.push({ page: objectOf(page), id: kid })
      else if (kind === 'MCR') {
        const pageOfKid = objectOf(kidEntries.get('Pg') ?? page)
        contents.push({ page: pageOfKid, id: Number(kidEntries.get('MCID')) })
      } else if (kind === 'OBJR') annotations.push(objectOf(kidEntries.get('Obj')))
      else kids.push(read(kid, type))
    }
    return {
      number: objectOf(value),
      type,
      above,
      alternative: textOf(entries.get('Alt')) ?? '',
      attributes: dictionary(entries.get('A')),
      kids,
      contents,
      annotations,
    }
  }
  return listOf(root.get('K')).map((element) => read(element, ''))
}

/** Every element, depth first. */
export const elementsIn = (tree: readonly TreeElement[]): readonly TreeElement[] => {
  const found: TreeElement[] = []
  const visit = (elements: readonly TreeElement[]): void => {
    for (const element of elements) {
      found.push(element)
      visit(element.kids)
    }
  }
  visit(tree)
  return found
}

const listOf = (value: Value | undefined): readonly Value[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

const objectOf = (value: Value | undefined): number => (isReference(value) ? value.object : 0)
