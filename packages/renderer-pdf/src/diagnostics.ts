import type { Diagnostic } from '@jibao/core'
import { type Finding, rules } from './preflight/finding.ts'

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
