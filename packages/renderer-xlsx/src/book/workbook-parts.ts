import type { DeflatedPart, PartContent } from '@jibao/render'
import type { PartKind } from './content-types.ts'
import { contentTypesXml } from './content-types.ts'
import { appXml, coreXml, type Properties } from './properties.ts'
import { type Relationship, relationshipsXml } from './relationships.ts'
import { themeXml } from './theme.ts'
import { type SheetEntry, workbookXml } from './workbook-xml.ts'

/** A worksheet that is written. */
export interface WrittenSheet extends SheetEntry {
  readonly xml: PartContent | DeflatedPart
}

/** A part that a sheet leads to; of no kind where its ending tells all. */
export interface OtherPart {
  readonly name: string
  readonly xml: string
  readonly kind?: PartKind
}

export interface WorkbookContent {
  readonly properties: Properties
  /** In the order of their tabs; the part of the first is `sheet1.xml`. */
  readonly sheets: readonly WrittenSheet[]
  readonly styles: string
  readonly strings: PartContent | DeflatedPart
  readonly others: readonly OtherPart[]
}

/** The parts of a workbook, sorted by name. */
export const workbookParts = (
  content: WorkbookContent,
): ReadonlyMap<string, PartContent | DeflatedPart> => {
  const { properties, sheets, styles, strings, others } = content
  const sheetNames = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`)
  const own: readonly Relationship[] = [
    { kind: 'styles', target: 'styles.xml' },
    { kind: 'theme', target: 'theme/theme1.xml' },
    { kind: 'sharedStrings', target: 'sharedStrings.xml' },
  ]
  const ofSheets = sheetNames.map((target): Relationship => ({ kind: 'worksheet', target }))
  const paths = sheetNames.map((name) => `xl/${name}`)
  const parts: readonly (readonly [string, PartContent | DeflatedPart])[] = [
    ['[Content_Types].xml', contentTypesXml(paths, others)],
    ['_rels/.rels', relationshipsXml(ofPackage)],
    ['docProps/app.xml', appXml(sheets.map(({ name }) => name))],
    ['docProps/core.xml', coreXml(properties)],
    ['xl/_rels/workbook.xml.rels', relationshipsXml([...own, ...ofSheets])],
    ['xl/sharedStrings.xml', strings],
    ['xl/styles.xml', styles],
    ['xl/theme/theme1.xml', themeXml],
    ['xl/workbook.xml', workbookXml(sheets, own.length + 1)],
    ...sheets.map(({ xml }, index) => [paths[index] ?? '', xml] as const),
    ...others.map(({ name, xml }) => [name, xml] as const),
  ]
  return new Map(parts.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const ofPackage: readonly Relationship[] = [
  { kind: 'officeDocument', target: 'xl/workbook.xml' },
  { kind: 'coreProperties', target: 'docProps/core.xml' },
  { kind: 'extendedProperties', target: 'docProps/app.xml' },
]
