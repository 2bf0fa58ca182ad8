import type { SparklineNode } from '@jibao/document'
import { element, escapeXml } from '../xml.ts'

/** A line in a cell, of the cells beside it. */
export interface Sparkline {
  readonly node: SparklineNode
  /** A1 style. */
  readonly at: string
  /** `'表'!C4:F4`. */
  readonly range: string
}

/** ARGB. */
const colour = 'FF44668C'

/** The extension of a worksheet (MS-XLSX 2.3.15) that holds its sparklines. */
export const sparklinesXml = (sparklines: readonly Sparkline[]): string =>
  element(
    'ext',
    {
      'xmlns:x14': 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main',
      uri: '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}',
    },
    element(
      'x14:sparklineGroups',
      { 'xmlns:xm': 'http://schemas.microsoft.com/office/excel/2006/main' },
      element(
        'x14:sparklineGroup',
        { displayEmptyCellsAs: 'gap', last: 1 },
        element('x14:colorSeries', { rgb: colour }),
        element('x14:colorLast', { rgb: colour }),
        element(
          'x14:sparklines',
          {},
          ...sparklines.map(({ at, range }) =>
            element(
              'x14:sparkline',
              {},
              element('xm:f', {}, escapeXml(range)),
              element('xm:sqref', {}, at),
            ),
          ),
        ),
      ),
    ),
  )
