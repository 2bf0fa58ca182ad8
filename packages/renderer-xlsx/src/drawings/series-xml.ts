import type { NumberCell } from '../number-cell.ts'
import { element, escapeXml, setting } from '../xml.ts'

/** Cells of a worksheet and what they hold, for readers that do not open the sheet. */
export interface Cached<T> {
  /** `'表'!$B$3:$B$6`. */
  readonly range: string
  readonly cells: readonly T[]
}

/** A series as its cells hold it; a gap where a cell is empty. */
export interface SeriesCells {
  readonly name: Cached<string>
  readonly labels: Cached<string>
  readonly numbers: Cached<NumberCell | undefined>
}

const count = (cells: readonly unknown[]): string => setting('c:ptCount', cells.length)

const textsXml = ({ range, cells }: Cached<string>): string =>
  element(
    'c:strRef',
    {},
    element('c:f', {}, escapeXml(range)),
    element(
      'c:strCache',
      {},
      count(cells),
      ...cells.map((text, idx) => element('c:pt', { idx }, element('c:v', {}, escapeXml(text)))),
    ),
  )

const numbersXml = ({ range, cells }: Cached<NumberCell | undefined>): string =>
  element(
    'c:numRef',
    {},
    element('c:f', {}, escapeXml(range)),
    element(
      'c:numCache',
      {},
      element('c:formatCode', {}, 'General'),
      count(cells),
      ...cells.map((cell, idx) =>
        cell === undefined
          ? ''
          : element('c:pt', { idx, formatCode: cell.format }, element('c:v', {}, cell.stored)),
      ),
    ),
  )

/** What every kind of series begins with. */
export const seriesHead = (index: number, { name }: SeriesCells): string =>
  setting('c:idx', index) + setting('c:order', index) + element('c:tx', {}, textsXml(name))

export const seriesData = ({ labels, numbers }: SeriesCells): string =>
  element('c:cat', {}, textsXml(labels)) + element('c:val', {}, numbersXml(numbers))

/** Labels as their cells print them. */
export const dataLabels = (position: string, { names }: { readonly names: boolean }): string =>
  element(
    'c:dLbls',
    {},
    element('c:numFmt', { formatCode: 'General', sourceLinked: 1 }),
    element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
    setting('c:dLblPos', position),
    setting('c:showLegendKey', 0),
    setting('c:showVal', 1),
    setting('c:showCatName', names ? 1 : 0),
    setting('c:showSerName', 0),
    setting('c:showPercent', 0),
    setting('c:showBubbleSize', 0),
  )
