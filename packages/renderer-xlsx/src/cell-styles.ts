import type { FontRole } from '@jibao/core'
import type { TextStyle } from '@jibao/typography'
import type { FillPattern, Font, Style } from 'exceljs'
import type { Run } from './runs.ts'

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

const solid = (rgb: string): FillPattern => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: `FF${rgb}` },
})

export const headerFill = solid('E7ECF3')

/** A style on the ground that marks any of the text. */
export const onGround = (style: Partial<Style>, runs: readonly Run[]): Partial<Style> => {
  const ground = runs.find((run) => run.ground !== undefined)?.ground
  return ground === undefined ? style : { ...style, fill: solid(ground) }
}
