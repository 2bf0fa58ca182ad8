import { elementsOf, findAll, type XmlElement } from '../xml-tree.ts'

/** Marks of a stretch: they may stand between paragraphs as well as in one. */
const rangeStarts: ReadonlySet<string> = new Set([
  'w:bookmarkStart',
  'w:commentRangeStart',
  'w:permStart',
  'w:moveFromRangeStart',
  'w:moveToRangeStart',
])
const rangeEnds: ReadonlySet<string> = new Set([
  'w:bookmarkEnd',
  'w:commentRangeEnd',
  'w:permEnd',
  'w:moveFromRangeEnd',
  'w:moveToRangeEnd',
])
const nothing: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:proofErr',
  'w:lastRenderedPageBreak',
  'w:t',
  'w:tab',
])
const wrappers: ReadonlySet<string> = new Set([
  'w:r',
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:fldSimple',
  'w:p',
])

/** What a paragraph or a content control holds besides its text. */
export interface Leftovers {
  readonly starts: readonly XmlElement[]
  readonly ends: readonly XmlElement[]
  /** Pictures, notes, comments, deleted text: what must stay. */
  readonly others: readonly XmlElement[]
}

export const leftoversOf = (element: XmlElement): Leftovers => {
  const starts: XmlElement[] = []
  const ends: XmlElement[] = []
  const others: XmlElement[] = []
  const read = (one: XmlElement): void => {
    for (const child of elementsOf(one.children)) {
      if (rangeStarts.has(child.name)) starts.push(child)
      else if (rangeEnds.has(child.name)) ends.push(child)
      else if (wrappers.has(child.name)) read(child)
      else if (!nothing.has(child.name)) others.push(child)
    }
  }
  read(element)
  return { starts, ends, others }
}

/** Whether it takes no room in a line: what hangs on a paragraph but stands elsewhere, or a comment. */
export const takesNoRoom = (element: XmlElement): boolean =>
  element.name === 'w:commentReference' ||
  ((element.name === 'w:drawing' || element.name === 'mc:AlternateContent') &&
    findAll([element], 'wp:anchor').length > 0 &&
    findAll([element], 'wp:inline').length === 0)
