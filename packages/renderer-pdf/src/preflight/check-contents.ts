import type { PageContent } from '../content/page-content.ts'
import { type Finding, finding, unless } from './finding.ts'
import type { PdfFile } from './pdf-file.ts'
import { isReference, type Value } from './read-items.ts'
import { elementsIn, type TreeElement } from './read-tree.ts'

/** All that pages show is in the tree, once, or an artifact; and from pages and links a way leads to the tree. */
export const checkContents = (
  file: PdfFile,
  contents: readonly PageContent[],
  tree: readonly TreeElement[],
): readonly Finding[] => {
  const elements = elementsIn(tree)
  const owners = readOwners(elements)
  const parents = readParents(file)
  return [
    ...file.pages.flatMap(([number, page], index) => {
      const where = `第${index + 1}页`
      const { unmarked = [], isBalanced = true, contents: ids = [] } = contents[index] ?? {}
      const ofPage = file.array(parents.get(Number(page.get('StructParents'))))
      const ownersOfPage = owners.byPage.get(number)
      return [
        ...unless(unmarked.length === 0 && isBalanced, 'unmarkedContent', where),
        ...unless(new Set(ids).size === ids.length, 'lostContent', where),
        ...ids.flatMap((id) => {
          const owner = ownersOfPage?.get(id)
          if (owner === undefined) return [finding('lostContent', where)]
          const parent = ofPage[id]
          return unless(isReference(parent) && parent.object === owner, 'parentTree', where)
        }),
      ]
    }),
    ...unless(
      owners.count === contents.reduce((sum, { contents: ids }) => sum + ids.length, 0),
      'lostContent',
    ),
    ...checkLinks(file, parents, elements),
  ]
}

interface Owners {
  /** Numbers of the elements that own contents, by page and by the number of the content. */
  readonly byPage: ReadonlyMap<number, ReadonlyMap<number, number>>
  /** How often elements own something: more than there is where two own the same. */
  readonly count: number
}

const readOwners = (elements: readonly TreeElement[]): Owners => {
  const byPage = new Map<number, Map<number, number>>()
  let count = 0
  for (const { number, contents } of elements) {
    for (const { page, id } of contents) {
      const ofPage = byPage.get(page) ?? new Map<number, number>()
      byPage.set(page, ofPage.set(id, number))
      count += 1
    }
  }
  return { byPage, count }
}

/** The parent tree as one list: number, then what it stands for. */
const readParents = ({ catalog, array, dictionary }: PdfFile): ReadonlyMap<number, Value> => {
  const numbers = array(
    dictionary(dictionary(catalog.get('StructTreeRoot')).get('ParentTree')).get('Nums'),
  )
  const parents = new Map<number, Value>()
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    parents.set(Number(numbers[at]), numbers[at + 1] ?? null)
  }
  return parents
}

/** Each annotation is printed, says where it leads, and stands below one Link. */
const checkLinks = (
  { pages, array, dictionary }: PdfFile,
  parents: ReadonlyMap<number, Value>,
  elements: readonly TreeElement[],
): readonly Finding[] => {
  const holders = new Map<number, TreeElement>()
  for (const element of elements) {
    for (const annotation of element.annotations) holders.set(annotation, element)
  }
  return pages.flatMap(([, page], index) =>
    array(page.get('Annots')).flatMap((value) => {
      const annotation = dictionary(value)
      const holder = isReference(value) ? holders.get(value.object) : undefined
      const parent = parents.get(Number(annotation.get('StructParent')))
      const isHeld =
        holder?.type === 'Link' && isReference(parent) && parent.object === holder.number
      const isPrinted = annotation.get('F') === 4
      return unless(isHeld && isPrinted && annotation.has('Contents'), 'link', `第${index + 1}页`)
    }),
  )
}
