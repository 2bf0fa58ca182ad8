import { xmlPart } from '../xml.ts'
import type { CellStyle } from './cell-style.ts'
import { openDistinct } from './distinct.ts'
import { openNumberFormats } from './number-formats.ts'
import { alignmentXml, borderXml, fillXml, fontXml } from './style-xml.ts'

/** The styles of a workbook, by the numbers under which its cells and rules name them. */
export interface StyleSheet {
  /** Of a cell that looks so, under a number format where one is given. */
  readonly cell: (style: CellStyle, format?: string) => number
  /** Of the ground, RRGGBB, that a rule lays; every rule has its own. */
  readonly ground: (rgb: string) => number
  /** The part `xl/styles.xml`. */
  readonly xml: () => string
}

/** The font, the grounds and the style that a workbook begins with, whether or not a cell has them. */
const first = {
  font: '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  xf: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
} as const

/** Text: what is typed into a cell of this format stays text. */
export const textFormat = '@'

export const openStyleSheet = (): StyleSheet => {
  const fonts = openDistinct(first.font)
  const fills = openDistinct(...first.fills)
  const borders = openDistinct(borderXml({}))
  const formats = openNumberFormats()
  const xfs = openDistinct(first.xf)
  const grounds: string[] = []

  const numberOf = ({ font, border = {}, fill, alignment }: CellStyle, format?: string): number =>
    xfs.numberOf(
      xfXml(
        {
          numFmtId: format === undefined ? 0 : formats.numberOf(format),
          fontId: fonts.numberOf(fontXml(font)),
          borderId: borders.numberOf(borderXml(border)),
          fillId: fill === undefined ? 0 : fills.numberOf(fillXml(fill)),
        },
        { alignment: alignmentXml(alignment), isText: format === textFormat },
      ),
    )

  const known = new Map<CellStyle, Map<string | undefined, number>>()
  const cell: StyleSheet['cell'] = (style, format) => {
    const number = known.get(style)?.get(format)
    if (number !== undefined) return number
    const fresh = numberOf(style, format)
    known.set(style, (known.get(style) ?? new Map()).set(format, fresh))
    return fresh
  }
  return {
    cell,
    ground: (rgb) => grounds.push(groundXml(rgb)) - 1,
    xml: () =>
      xmlPart(
        `<styleSheet ${namespaces}>${formats.xml()}${list('fonts', fonts.texts(), ' x14ac:knownFonts="1"')}${list('fills', fills.texts())}${list('borders', borders.texts())}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', xfs.texts())}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${list('dxfs', grounds)}${rest}</styleSheet>`,
      ),
  }
}

interface Ids {
  readonly numFmtId: number
  readonly fontId: number
  readonly fillId: number
  readonly borderId: number
}

const xfXml = (
  { numFmtId, fontId, fillId, borderId }: Ids,
  { alignment, isText }: { readonly alignment: string; readonly isText: boolean },
): string => {
  const applied = [
    numFmtId === 0 ? '' : ' applyNumberFormat="1"',
    fontId === 0 ? '' : ' applyFont="1"',
    fillId === 0 ? '' : ' applyFill="1"',
    borderId === 0 ? '' : ' applyBorder="1"',
  ]
  return `<xf numFmtId="${numFmtId}"${isText ? ' quotePrefix="1"' : ''} fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"${applied.join('')} applyAlignment="1">${alignment}</xf>`
}

const groundXml = (rgb: string): string =>
  `<dxf><fill><patternFill patternType="solid"><bgColor rgb="FF${rgb}"/></patternFill></fill></dxf>`

const list = (name: string, items: readonly string[], attributes = ''): string =>
  items.length === 0
    ? `<${name} count="0"${attributes}/>`
    : `<${name} count="${items.length}"${attributes}>${items.join('')}</${name}>`

const namespaces = [
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'mc:Ignorable="x14ac x16r2"',
  'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"',
  'xmlns:x16r2="http://schemas.microsoft.com/office/spreadsheetml/2015/02/main"',
].join(' ')

/** What no sheet of ours has a use for, as Excel itself begins a workbook. */
const rest =
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext><ext uri="{9260A510-F301-46a8-8635-F512D64BE5F5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:timelineStyles defaultTimelineStyle="TimeSlicerStyleLight1"/></ext></extLst>'
