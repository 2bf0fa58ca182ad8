import type { CellAlignment, CellBorder, CellFont } from './cell-style.ts'
import { encode } from './encode.ts'

/** GB 2312: without it Excel may show a Chinese face in its Latin stand-in. */
const charset = '<charset val="134"/>'

const colourXml = ({ colour }: CellFont): string =>
  colour === undefined ? '' : `<color rgb="FF${colour}"/>`

const weightXml = ({ isStrong = false, isUnderlined = false }: CellFont): string =>
  `${isStrong ? '<b/>' : ''}${isUnderlined ? '<u/>' : ''}`

/** CT_Font is a sequence (ECMA-376 part 1, 18.8.22). */
export const fontXml = (font: CellFont): string =>
  `<font>${weightXml(font)}<sz val="${font.size}"/>${colourXml(font)}<name val="${encode(font.name)}"/>${charset}</font>`

/** The font of a stretch of text within a cell. */
export const runFontXml = (font: CellFont): string =>
  `<rPr>${weightXml(font)}${charset}${colourXml(font)}<sz val="${font.size}"/><rFont val="${encode(font.name)}"/></rPr>`

export const fillXml = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/></patternFill></fill>`

const sides = ['left', 'right', 'top', 'bottom'] as const

export const borderXml = (border: CellBorder): string => {
  const edges = sides.map((side) => {
    const line = border[side]
    return line === undefined ? `<${side}/>` : `<${side} style="${line}"/>`
  })
  return `<border>${edges.join('')}<diagonal/></border>`
}

export const alignmentXml = (alignment: CellAlignment): string => {
  const { horizontal, vertical, wrapText = false, shrinkToFit = false, indent = 0 } = alignment
  const rest = [
    wrapText ? ' wrapText="1"' : '',
    shrinkToFit ? ' shrinkToFit="1"' : '',
    indent === 0 ? '' : ` indent="${indent}"`,
  ]
  return `<alignment horizontal="${horizontal}" vertical="${vertical}"${rest.join('')}/>`
}
