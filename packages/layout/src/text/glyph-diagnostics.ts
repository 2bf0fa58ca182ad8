import { codePointName, type Diagnostic, type Origin } from '@jibao/core'
import type { Faces, FirstPlaces } from './faces.ts'

const glyphMissing = (codePoint: number, origin: Origin | undefined): Diagnostic => ({
  code: 'GLYPH_MISSING',
  severity: 'error',
  message: `没有一种可用字体含有字符“${String.fromCodePoint(codePoint)}”（${codePointName(codePoint)}），版面上无法印出`,
  hint: '请核对是否录入有误；确为生僻字的，请把含有该字的字体放入工作区的 fonts 文件夹后重试',
  character: String.fromCodePoint(codePoint),
  ...(origin === undefined ? {} : { origin }),
})

const glyphSubstituted = (codePoint: number, origin: Origin | undefined): Diagnostic => ({
  code: 'GLYPH_SUBSTITUTED',
  severity: 'info',
  message: `所用字体没有字符“${String.fromCodePoint(codePoint)}”（${codePointName(codePoint)}），版面上用另一种字体印出`,
  hint: '请核对是否录入有误；字形与上下文不合的，请换用含有该字的字体',
  character: String.fromCodePoint(codePoint),
  ...(origin === undefined ? {} : { origin }),
})

const each = (
  places: FirstPlaces,
  tell: (codePoint: number, origin: Origin | undefined) => Diagnostic,
): readonly Diagnostic[] =>
  [...places].toSorted(([a], [b]) => a - b).map(([codePoint, origin]) => tell(codePoint, origin))

/** What there is to say about the characters of a report: once each. */
export const glyphDiagnostics = ({
  missing,
  substituted,
}: Pick<Faces, 'missing' | 'substituted'>): readonly Diagnostic[] => [
  ...each(missing, glyphMissing),
  ...each(substituted, glyphSubstituted),
]
