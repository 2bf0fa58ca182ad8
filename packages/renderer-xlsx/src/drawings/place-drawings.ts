import { relationshipsXml } from '../book/relationships.ts'
import type { OtherPart } from '../book/workbook-parts.ts'
import { element } from '../xml.ts'
import { type DrawingFrame, drawingXml } from './drawing-xml.ts'
import { type Sparkline, sparklinesXml } from './sparkline-xml.ts'

/** What is drawn on a worksheet. */
export interface Drawings {
  readonly chart?: PlacedChart
  readonly sparklines: readonly Sparkline[]
}

export interface PlacedChart {
  readonly xml: string
  readonly frame: DrawingFrame
}

/** A sheet's chart goes by the sheet's number: no sheet has two. */
const partsOf = (sheet: number, { xml, frame }: PlacedChart): readonly OtherPart[] => [
  {
    name: `xl/worksheets/_rels/sheet${sheet}.xml.rels`,
    xml: relationshipsXml([{ kind: 'drawing', target: `../drawings/drawing${sheet}.xml` }]),
  },
  { name: `xl/drawings/drawing${sheet}.xml`, xml: drawingXml(frame), kind: 'drawing' },
  {
    name: `xl/drawings/_rels/drawing${sheet}.xml.rels`,
    xml: relationshipsXml([{ kind: 'chart', target: `../charts/chart${sheet}.xml` }]),
  },
  { name: `xl/charts/chart${sheet}.xml`, xml, kind: 'chart' },
]

/**
 * The parts that hold what is drawn on a sheet.
 * @param sheet the number in the name of its part: 1 for `sheet1.xml`
 */
export const drawingParts = (sheet: number, { chart }: Drawings): readonly OtherPart[] =>
  chart === undefined ? [] : partsOf(sheet, chart)

/**
 * What its worksheet ends with, so that it is seen: in the order that CT_Worksheet prescribes
 * (ECMA-376 part 1, 18.3.1.99).
 */
export const drawingsXml = ({ chart, sparklines }: Drawings): string =>
  (chart === undefined ? '' : element('drawing', { 'r:id': 'rId1' })) +
  (sparklines.length === 0 ? '' : element('extLst', {}, sparklinesXml(sparklines)))
