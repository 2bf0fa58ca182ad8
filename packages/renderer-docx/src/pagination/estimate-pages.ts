import {
  childOf,
  elementsOf,
  findAll,
  parseOwnXml,
  settingOf,
  type XmlElement,
} from '../xml-tree.ts'
import type { Measure } from './count-lines.ts'
import { fillPages } from './fill-pages.ts'
import type { FlowBlock } from './flow.ts'
import { paragraphBlock } from './read-flow.ts'
import { rowBlocks } from './read-rows.ts'

/** Where the pages of a file end, as Word and LibreOffice would lay it out; pages count from 1. */
export interface PageEstimate {
  /** The page of each heading, in order. */
  readonly headings: readonly number[]
  /** The page of each row of each table of the report, header rows first. */
  readonly tables: readonly (readonly number[])[]
  /** Twips left free below the last block of each section. */
  readonly rooms: readonly number[]
  /** The page on which each section ends. */
  readonly ends: readonly number[]
}

type Role = 'heading' | 'row' | 'other'

interface Placed {
  readonly role: Role
  /** Which table a row is of. */
  readonly table: number
  readonly block: FlowBlock
}

interface Section {
  readonly properties: XmlElement
  readonly content: readonly XmlElement[]
}

/** Tables and frames that stand at a place of the sheet. */
const isFloating = (element: XmlElement): boolean =>
  ['w:tblpPr', 'w:framePr'].some((name) => findAll(element.children, name).length > 0)

/** Tables of the report, unlike those that only set things side by side. */
const isReportTable = (table: XmlElement): boolean =>
  findAll(table.children, 'w:pStyle').some(({ attributes }) =>
    /^(?:Small)?Table/.test(attributes['w:val'] ?? ''),
  )

/** A section ends with the paragraph that holds its properties, the last with the body. */
const sectionsOf = (body: XmlElement): readonly Section[] => {
  const sections: Section[] = []
  let content: XmlElement[] = []
  for (const element of elementsOf(body.children)) {
    const properties =
      element.name === 'w:sectPr'
        ? element
        : childOf(childOf(element, 'w:pPr') ?? { children: [] }, 'w:sectPr')
    if (element.name !== 'w:sectPr') content.push(element)
    if (properties !== undefined) {
      sections.push({ properties, content })
      content = []
    }
  }
  return sections
}

const sizesOf = (properties: XmlElement): { readonly width: number; readonly height: number } => {
  const size = childOf(properties, 'w:pgSz')?.attributes ?? {}
  const margin = childOf(properties, 'w:pgMar')?.attributes ?? {}
  const less = (whole: string, ...parts: readonly string[]): number =>
    parts.reduce(
      (rest, part) => rest - Number(margin[`w:${part}`] ?? 0),
      Number(size[`w:${whole}`] ?? 0),
    )
  const height = less('h', 'top', 'bottom')
  const { 'w:type': type, 'w:linePitch': pitch } =
    childOf(properties, 'w:docGrid')?.attributes ?? {}
  return {
    width: less('w', 'left', 'right'),
    // LibreOffice fills a page with a grid up to its last whole line.
    height: type === 'lines' ? height - (height % Number(pitch)) : height,
  }
}

export const estimatePages = (documentXml: string, measure: Measure): PageEstimate => {
  const headings: number[] = []
  const tables: number[][] = []
  const rooms: number[] = []
  const ends: number[] = []
  let pagesBefore = 0
  const [body] = findAll(parseOwnXml(documentXml), 'w:body')
  for (const { properties, content } of body === undefined ? [] : sectionsOf(body)) {
    const { width, height } = sizesOf(properties)
    if (settingOf(properties, 'w:type') === 'evenPage' && pagesBefore % 2 === 0) pagesBefore += 1
    const placed = content.flatMap((element): readonly Placed[] => {
      if (isFloating(element)) return []
      if (element.name === 'w:tbl') {
        const isReport = isReportTable(element)
        if (isReport) tables.push([])
        return rowBlocks(element, measure).map((block) => ({
          role: isReport ? 'row' : 'other',
          table: tables.length - 1,
          block,
        }))
      }
      const style = settingOf(childOf(element, 'w:pPr'), 'w:pStyle') ?? ''
      const block = paragraphBlock(element, width, measure)
      return [{ role: style.startsWith('Heading') ? 'heading' : 'other', table: -1, block }]
    })
    const filled = fillPages(
      placed.map(({ block }) => block),
      height,
    )
    placed.forEach(({ role, table }, index) => {
      const page = pagesBefore + (filled.starts[index] ?? 0) + 1
      if (role === 'heading') headings.push(page)
      if (role === 'row') tables[table]?.push(page)
    })
    rooms.push(filled.room)
    pagesBefore += filled.count
    ends.push(pagesBefore)
  }
  return { headings, tables, rooms, ends }
}
