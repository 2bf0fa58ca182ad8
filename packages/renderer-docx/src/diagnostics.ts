import type { Diagnostic } from '@jibao/core'

export const chartGlyphMissing = (title: string, characters: readonly string[]): Diagnostic => ({
  code: 'CHART_GLYPH_MISSING',
  severity: 'error',
  message: `没有一种可用字体含有图表“${title}”中的字：${characters.join('、')}`,
  hint: '请安装含有这些字的字体，或改写图表中的文字',
})
