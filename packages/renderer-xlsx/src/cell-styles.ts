import type { FontRole } from '@jibao/core'
import { styles, type TextStyle } from '@jibao/typography'
import type { Borders, Font, Style } from 'exceljs'

/** Faces that Windows has; a workbook carries none with it. */
const fontNames: Readonly<Record<FontRole, string>> = {
  fangsong: '仿宋',
  kaiti: '楷体',
  heiti: '黑体',
  xiaobiaosong: '宋体',
  songti: '宋体',
}

/** GB 2312: without it Excel may show a Chinese face in its Latin stand-in. */
const chineseCharset = 134

const cellFont = ({ font, size }: TextStyle): Partial<Font> => ({
  name: fontNames[font],
  size,
  charset: chineseCharset,
})

export const cellStyle = (
  style: TextStyle,
  vertical: 'top' | 'middle' = 'middle',
): Partial<Style> => ({
  font: cellFont(style),
  alignment: {
    horizontal: style.align === 'justify' ? 'left' : style.align,
    vertical,
    wrapText: true,
  },
})

const thin = { style: 'thin' } as const
const box: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }

const boxed = (style: TextStyle, align: TextStyle['align']): Partial<Style> => ({
  ...cellStyle({ ...style, align }),
  border: box,
})

/** One object a look: exceljs renders the style of each new object again. */
export const tableStyles = {
  header: {
    ...boxed(styles.tableHeader, 'center'),
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7ECF3' } },
  },
  left: boxed(styles.tableText, 'left'),
  center: boxed(styles.tableText, 'center'),
  /** Numbers: a character off the border, else they touch the text of the next column. */
  number: {
    ...boxed(styles.tableText, 'right'),
    alignment: { horizontal: 'right', vertical: 'middle', indent: 1 },
  },
} as const satisfies Record<string, Partial<Style>>
