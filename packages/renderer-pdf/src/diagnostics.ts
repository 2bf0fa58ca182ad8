import { codePointName, type Diagnostic, type Origin } from '@jibao/core'

export const glyphMissing = (codePoint: number, origin: Origin | undefined): Diagnostic => ({
  code: 'GLYPH_MISSING',
  severity: 'error',
  message: `没有一种可用字体含有字符“${String.fromCodePoint(codePoint)}”（${codePointName(codePoint)}），PDF 中无法印出`,
  hint: '请核对是否录入有误；确为生僻字的，请配置含有该字的字体后重试',
  ...(origin === undefined ? {} : { origin }),
})
