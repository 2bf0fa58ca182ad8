/** CT_Font is a sequence (ECMA-376 part 1, 18.8.22); exceljs writes its children in an order of its own. */
const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

/** exceljs says of the deepest rows of an outline that they are folded, though they show. */
const collapsedRow = /(<row [^>]*?) collapsed="1"/gu

/** Puts right, in one part of a workbook, what exceljs writes wrongly. */
export const mendWorkbookPart = (part: string, xml: string): string => {
  if (part.startsWith('xl/worksheets/')) return xml.replaceAll(collapsedRow, '$1')
  if (part !== 'xl/styles.xml') return xml
  return xml.replaceAll(
    /<font>(.*?)<\/font>/gsu,
    (_, children: string) => `<font>${inOrder(children)}</font>`,
  )
}

const inOrder = (children: string): string => {
  const rank = (element: string): number => fontOrder.indexOf(/^<(\w+)/u.exec(element)?.[1] ?? '')
  return (children.match(/<[^>]+>/gu) ?? []).toSorted((a, b) => rank(a) - rank(b)).join('')
}
