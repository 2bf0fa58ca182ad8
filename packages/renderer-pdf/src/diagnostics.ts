import { codePointName, type Diagnostic, type Origin } from '@jibao/core'
import type { Faces, FirstPlaces } from './faces.ts'
import { type Finding, rules } from './preflight/finding.ts'

const glyphMissing = (codePoint: number, origin: Origin | undefined): Diagnostic => ({
  code: 'GLYPH_MISSING',
  severity: 'error',
  message: `没有一种可用字体含有字符“${String.fromCodePoint(codePoint)}”（${codePointName(codePoint)}），PDF 中无法印出`,
  hint: '请核对是否录入有误；确为生僻字的，请把含有该字的字体放入工作区的 fonts 文件夹后重试',
  character: String.fromCodePoint(codePoint),
  ...(origin === undefined ? {} : { origin }),
})

const glyphSubstituted = (codePoint: number, origin: Origin | undefined): Diagnostic => ({
  code: 'GLYPH_SUBSTITUTED',
  severity: 'info',
  message: `所用字体没有字符“${String.fromCodePoint(codePoint)}”（${codePointName(codePoint)}），PDF 中用另一种字体印出`,
  hint: '请核对是否录入有误；字形与上下文不合的，请换用含有该字的字体',
  character: String.fromCodePoint(codePoint),
  ...(origin === undefined ? {} : { origin }),
})

export const claimsWithheld = (findings: readonly Finding[]): Diagnostic => {
  const texts = [
    ...new Set(findings.map(({ rule, where }) => `${rules[rule]}${where && `：${where}`}`)),
  ]
  const more = texts.length > shownFindings ? `等${texts.length}处` : ''
  return {
    code: 'PDF_CLAIMS_WITHHELD',
    severity: 'warning',
    message: `PDF 未标明符合 PDF/A-2a 和 PDF/UA-1，因为自检发现：${texts.slice(0, shownFindings).join('；')}${more}`,
    hint: '文件可以正常阅读和打印；需要归档或无障碍使用的，请按上述各项修改报告后重新生成',
  }
}

/** Findings that a message tells in full. */
const shownFindings = 3

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
