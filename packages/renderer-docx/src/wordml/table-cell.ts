import { type Borders, borders as bordersXml } from './border.ts'

export interface CellProperties {
  /** Twips. */
  readonly width: number
  readonly columnSpan?: number | undefined
  readonly verticalMerge?: 'restart' | 'continue' | undefined
  readonly borders?: Borders | undefined
  readonly textDirection?: 'tbRl'
  readonly verticalAlign?: 'top' | 'center' | 'bottom'
}

/** `w:tc`; what it holds ends with a paragraph. */
export const tableCell = (
  { width, columnSpan, verticalMerge, borders, textDirection, verticalAlign }: CellProperties,
  content: string,
): string => {
  let properties = `<w:tcW w:type="dxa" w:w="${width}"/>`
  if (columnSpan !== undefined) properties += `<w:gridSpan w:val="${columnSpan}"/>`
  if (verticalMerge !== undefined) properties += `<w:vMerge w:val="${verticalMerge}"/>`
  if (borders !== undefined) properties += `<w:tcBorders>${bordersXml(borders)}</w:tcBorders>`
  if (textDirection !== undefined) properties += `<w:textDirection w:val="${textDirection}"/>`
  if (verticalAlign !== undefined) properties += `<w:vAlign w:val="${verticalAlign}"/>`
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
}
