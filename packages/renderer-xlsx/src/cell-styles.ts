import type { FontRole } from '@jibao/core'
import type { TextStyle } from '@jibao/typography'
import type { CellFont, CellStyle } from './book/cell-style.ts'
import type { Run } from './runs.ts'

/** Faces that Windows has; a workbook carries none with it. */
const fontNames: Readonly<Record<FontRole, string>> = {
  fangsong: '仿宋',
  kaiti: '楷体',
  heiti: '黑体',
  xiaobiaosong: '宋体',
  songti: '宋体',
}

const cellFont = ({ font, size }: TextStyle): CellFont => ({ name: fontNames[font], size })

export const cellStyle = (
  style: TextStyle,
  vertical: CellStyle['alignment']['vertical'] = 'center',
): CellStyle => ({
  font: cellFont(style),
  alignment: {
    horizontal: style.align === 'justify' ? 'left' : style.align,
    vertical,
    wrapText: true,
  },
})

export const headerFill = 'E7ECF3'

/** A style on the ground that marks any of the text. */
export const onGround = (style: CellStyle, runs: readonly Run[]): CellStyle => {
  const ground = runs.find((run) => run.ground !== undefined)?.ground
  return ground === undefined ? style : { ...style, fill: ground }
}
