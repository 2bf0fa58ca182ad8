import type { Alignment, Borders, Fill, Font, Style } from 'exceljs'

/** Faces that Windows has. */
type Face = '仿宋' | '黑体' | '宋体'

/** GB 2312: without it Excel may show a Chinese face in its Latin stand-in. */
const chineseCharset = 134

export const fontOf = (name: Face, size: number, rgb?: string): Partial<Font> => ({
  name,
  size,
  charset: chineseCharset,
  ...(rgb === undefined ? {} : { color: { argb: `FF${rgb}` } }),
})

export const groundOf = (rgb: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: `FF${rgb}` },
  // A conditional format shows its background colour.
  bgColor: { argb: `FF${rgb}` },
})

/** What colours say; the guide explains them. */
export const colours = {
  header: 'E7ECF3',
  locked: 'F2F2F2',
  empty: 'FFF2CC',
  below: 'F8CBCB',
  fast: 'FCE0C0',
  error: 'FF9B9B',
  warning: 'FFD27F',
} as const

/** Points. */
export const sizes = { title: 16, text: 11 } as const

const aligned = (horizontal: 'left' | 'center' | 'right'): Partial<Alignment> => ({
  horizontal,
  vertical: 'middle',
  wrapText: true,
  // A character off the border, else a number touches the text of the next column.
  ...(horizontal === 'right' ? { indent: 1 } : {}),
})

const line = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const

const grid: Partial<Borders> = { top: line, left: line, bottom: line, right: line }

export const titleStyle: Partial<Style> = {
  font: fontOf('黑体', sizes.title),
  alignment: aligned('center'),
}

/** Text beside the table, without a frame. */
export const plainStyle: Partial<Style> = {
  font: fontOf('仿宋', sizes.text),
  alignment: aligned('left'),
}

export const headingStyle: Partial<Style> = {
  ...plainStyle,
  font: fontOf('黑体', sizes.text),
}

export const headerStyle: Partial<Style> = {
  font: fontOf('黑体', sizes.text),
  alignment: aligned('center'),
  border: grid,
  fill: groundOf(colours.header),
}

/** A cell of a table that nobody writes into. */
export const lockedStyle = (align: 'left' | 'center' | 'right'): Partial<Style> => ({
  font: fontOf('仿宋', sizes.text),
  alignment: aligned(align),
  border: grid,
  fill: groundOf(colours.locked),
})

/** A cell to be filled in. */
export const inputStyle = (align: 'left' | 'center' | 'right'): Partial<Style> => ({
  font: fontOf('仿宋', sizes.text),
  alignment: aligned(align),
  border: grid,
  protection: { locked: false },
})

/** A cell of a table of remarks. */
export const listStyle: Partial<Style> = {
  font: fontOf('仿宋', sizes.text),
  alignment: { ...aligned('left'), vertical: 'top' },
  border: grid,
}

/** What is typed stays text. */
export const textFormat = '@'

export const dateFormat = 'yyyy-mm-dd'
