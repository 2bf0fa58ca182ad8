import type { Diagnostic } from '@jibao/core'

export const chartGlyphMissing = (title: string, characters: readonly string[]): Diagnostic => ({
  code: 'CHART_GLYPH_MISSING',
  severity: 'error',
  message: `没有一种字体具备图表“${title}”的全部文字，缺少：${characters.join('、')}`,
  hint: '请安装含有这些字的字体，或改写图表中的文字',
})
