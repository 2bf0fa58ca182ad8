import { type Finding, finding, unless } from './finding.ts'
import type { PdfFile } from './pdf-file.ts'
import { elementsIn, type TreeElement } from './read-tree.ts'

/** Types that may stand right above, of those that have a place of their own (ISO 32000-1 14.8.4.3). */
const parentsOf: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  TOCI: ['TOC'],
  Reference: ['TOCI'],
  Caption: ['Table', 'Figure', 'L', 'TOC'],
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
}

/** Those that may stand anywhere; more than we write are not needed. */
const freeTypes = ['Document', 'Part', 'Div', 'P', 'L', 'TOC', 'Table', 'Figure', 'Link']
const headingTypes = ['H1', 'H2', 'H3', 'H4']

const standardTypes = new Set([...freeTypes, ...headingTypes, ...Object.keys(parentsOf)])

/** The tree as readers need it: known types in their places, headings in steps, tables with heads. */
export const checkStructure = (
  { catalog, pages, dictionary }: PdfFile,
  tree: readonly TreeElement[],
): readonly Finding[] => {
  const elements = elementsIn(tree)
  return [
    ...unless(dictionary(catalog.get('MarkInfo')).get('Marked') === true, 'marked'),
    ...unless(tree.length === 1 && tree[0]?.type === 'Document', 'emptyTree'),
    ...unless(
      elements.some(({ contents }) => contents.length > 0),
      'emptyTree',
    ),
    ...pages.flatMap(([, page], index) =>
      unless(
        JSON.stringify(page.get('Tabs')) === JSON.stringify({ name: 'S' }),
        'tabOrder',
        `第${index + 1}页`,
      ),
    ),
    ...elements.flatMap(checkElement),
    ...checkHeadings(elements.map(({ type }) => type)),
  ]
}

const checkElement = (element: TreeElement): readonly Finding[] => {
  const { type, above } = element
  const findings = checkOwn(element)
  const isStandard = standardTypes.has(type)
  const isNested = parentsOf[type]?.includes(above) ?? true
  // Nearly always: a table has thousands.
  if (isStandard && isNested) return findings
  return [
    ...unless(isStandard, 'elementType', type),
    ...unless(isNested, 'nesting', `${above}/${type}`),
    ...findings,
  ]
}

/** What is asked of elements of its type. */
const checkOwn = (element: TreeElement): readonly Finding[] => {
  switch (element.type) {
    case 'Figure':
      return unless(element.alternative.trim() !== '', 'figureAlternative')
    case 'Link':
      return unless(element.annotations.length > 0, 'link')
    case 'TH':
      return unless(element.attributes.has('Scope'), 'headerScope')
    case 'Table':
      return unless(isRectangular(element), 'tableShape')
    default:
      return []
  }
}

const checkHeadings = (types: readonly string[]): readonly Finding[] => {
  let before = 0
  return types.flatMap((type) => {
    const level = Number(/^H(\d)$/.exec(type)?.[1] ?? 0)
    if (level === 0) return []
    const skips = level > before + 1
    before = level
    return skips ? [finding('headingSkips', type)] : []
  })
}

/** As many squares as rows and columns make; a cell covers those to its right and below. */
const isRectangular = (table: TreeElement): boolean => {
  const rows = elementsIn(table.kids).filter(({ type }) => type === 'TR')
  const span = ({ attributes }: TreeElement, key: string): number =>
    Number(attributes.get(key) ?? 1)
  const columns = (rows[0]?.kids ?? []).reduce((sum, cell) => sum + span(cell, 'ColSpan'), 0)
  const squares = rows
    .flatMap(({ kids }) => kids)
    .reduce((sum, cell) => sum + span(cell, 'ColSpan') * span(cell, 'RowSpan'), 0)
  return squares === rows.length * columns
}
