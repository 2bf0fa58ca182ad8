import { element, xmlPart } from '../xml.ts'
import { type DrawingFrame, drawingXml } from './drawing-xml.ts'
import { type Sparkline, sparklinesXml } from './sparkline-xml.ts'

/** What exceljs cannot put on a worksheet. */
export interface SheetDrawings {
  /** The number in the name of its part: 1 for `sheet1.xml`. */
  readonly sheet: number
  readonly chart?: PlacedChart
  readonly sparklines: readonly Sparkline[]
}

export interface PlacedChart {
  readonly xml: string
  readonly frame: DrawingFrame
}

interface Part {
  readonly name: string
  readonly xml: string
  /** Of parts that are no relationships. */
  readonly contentType?: string
}

const officeTypes = 'application/vnd.openxmlformats-officedocument'
const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A sheet's chart goes by the sheet's number: no sheet has two. */
const partsOf = (sheet: number, { xml, frame }: PlacedChart): readonly Part[] => [
  {
    name: `xl/worksheets/_rels/sheet${sheet}.xml.rels`,
    xml: relationship('drawing', `../drawings/drawing${sheet}.xml`),
  },
  {
    name: `xl/drawings/drawing${sheet}.xml`,
    xml: drawingXml(frame),
    contentType: `${officeTypes}.drawing+xml`,
  },
  {
    name: `xl/drawings/_rels/drawing${sheet}.xml.rels`,
    xml: relationship('chart', `../charts/chart${sheet}.xml`),
  },
  {
    name: `xl/charts/chart${sheet}.xml`,
    xml,
    contentType: `${officeTypes}.drawingml.chart+xml`,
  },
]

const relationship = (kind: 'drawing' | 'chart', target: string): string =>
  xmlPart(
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      element('Relationship', {
        Id: 'rId1',
        Type: `${relationshipTypes}/${kind}`,
        Target: target,
      }),
    ),
  )

const allParts = (drawings: readonly SheetDrawings[]): readonly Part[] =>
  drawings.flatMap(({ sheet, chart }) => (chart === undefined ? [] : partsOf(sheet, chart)))

/** The parts of a workbook that hold its charts, by name. */
export const drawingParts = (drawings: readonly SheetDrawings[]): ReadonlyMap<string, string> =>
  new Map(allParts(drawings).map(({ name, xml }) => [name, xml]))

/** Makes a part that exceljs wrote refer to what `drawingParts` adds, and puts sparklines into it. */
export const placeDrawings = (
  drawings: readonly SheetDrawings[],
  part: string,
  xml: string,
): string => {
  if (part === '[Content_Types].xml') return beforeEnd(xml, 'Types', overrides(allParts(drawings)))
  const own = drawings.find(({ sheet }) => part === `xl/worksheets/sheet${sheet}.xml`)
  return own === undefined ? xml : beforeEnd(xml, 'worksheet', endOfSheet(own))
}

const overrides = (parts: readonly Part[]): string =>
  parts
    .flatMap(({ name, contentType }) =>
      contentType === undefined
        ? []
        : [element('Override', { PartName: `/${name}`, ContentType: contentType })],
    )
    .join('')

/** In the order that CT_Worksheet prescribes (ECMA-376 part 1, 18.3.1.99). */
const endOfSheet = ({ chart, sparklines }: SheetDrawings): string =>
  (chart === undefined ? '' : element('drawing', { 'r:id': 'rId1' })) +
  (sparklines.length === 0 ? '' : element('extLst', {}, sparklinesXml(sparklines)))

const beforeEnd = (xml: string, root: string, addition: string): string => {
  const end = xml.lastIndexOf(`</${root}>`)
  return `${xml.slice(0, end)}${addition}${xml.slice(end)}`
}
