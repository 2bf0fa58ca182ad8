import { attributes } from './attributes.ts'
import { type Borders, borders } from './border.ts'

/** A place on the sheet, at the head or the foot of the text area. */
interface TableFloat {
  /** From the sheet's left edge, twips. */
  readonly left: number
  readonly at: 'top' | 'bottom'
}

export interface TableProperties {
  /** Twips. */
  readonly columnWidths: readonly number[]
  /** Between rule and text, twips. */
  readonly margins: Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>
  readonly borders: Borders
  readonly alignment?: 'center'
  readonly float?: TableFloat
}

const floatProperties = ({ left, at }: TableFloat): string =>
  `<w:tblpPr w:tblpX="${left}" w:horzAnchor="page" w:tblpYSpec="${at}" w:vertAnchor="margin"/>`

const width = (element: string, twips: number): string =>
  `<w:${element} w:type="dxa" w:w="${twips}"/>`

const cellMargins = ({ top, left, bottom, right }: TableProperties['margins']): string =>
  `<w:tblCellMar>${width('top', top)}${width('left', left)}${width('bottom', bottom)}${width('right', right)}</w:tblCellMar>`

const tableProperties = (properties: TableProperties): string => {
  const { columnWidths, margins, alignment, float } = properties
  const whole = columnWidths.reduce((sum, part) => sum + part, 0)
  return [
    float === undefined ? '' : floatProperties(float),
    width('tblW', whole),
    alignment === undefined ? '' : `<w:jc w:val="${alignment}"/>`,
    `<w:tblBorders>${borders(properties.borders)}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    cellMargins(margins),
  ].join('')
}

/** `w:tbl` of columns that keep their widths. */
export const table = (properties: TableProperties, rows: string): string => {
  const columns = properties.columnWidths.map(
    (twips) => `<w:gridCol${attributes({ 'w:w': twips })}/>`,
  )
  return `<w:tbl><w:tblPr>${tableProperties(properties)}</w:tblPr><w:tblGrid>${columns.join('')}</w:tblGrid>${rows}</w:tbl>`
}
