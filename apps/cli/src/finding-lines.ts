import type { Finding, FindingOperand, FindingOrigin } from '@jibao/checks'
import { formatOrigin } from '@jibao/core'
import { displayWidth } from './display-width.ts'
import { severityWords } from './terminal.ts'

const indent = '    '

/** `草稿.pdf 第3页:12:5` */
const placeOf = ({ file, page, ...origin }: FindingOrigin): string =>
  formatOrigin({ ...origin, file: page === undefined ? file : `${file} 第${page}页` })

/** The sentence, and a line below that points at the words. */
const sentenceLines = ({ sentence, origin }: Finding): readonly string[] => {
  if (sentence === undefined) return []
  const { text, offset } = sentence
  const before = displayWidth(text.slice(0, offset))
  const width = displayWidth(origin.quote)
  return [
    `${indent}${text}`,
    ...(width === 0 ? [] : [`${indent}${' '.repeat(before)}${'^'.repeat(width)}`]),
  ]
}

const operandText = ({ label, value, origin }: FindingOperand): string =>
  `${label} ${value}${origin === undefined ? '' : `（${placeOf(origin)}）`}`

/** `写的是 127%，算得 124.63% = 1022 ÷ 820 × 100%`; `对照` what stands elsewhere. */
const sumLines = ({ stated, computed, formula }: Finding): readonly string[] => {
  const parts = [
    ...(stated === undefined ? [] : [`写的是 ${stated}`]),
    ...(computed === undefined
      ? []
      : [formula === undefined ? `对照 ${computed}` : `算得 ${computed} = ${formula}`]),
  ]
  return parts.length === 0 ? [] : [`${indent}${parts.join('，')}`]
}

const operandLines = ({ operands }: Finding): readonly string[] =>
  operands.length === 0 ? [] : [`${indent}依据：${operands.map(operandText).join('；')}`]

/** A finding as the person reads it who has to put it right. */
export const findingLines = (finding: Finding): readonly string[] => {
  const { origin, severity, verdict, message, code, hint, excuse } = finding
  const head = excuse === undefined ? severityWords[severity] : '已说明'
  const doubt = verdict === 'uncertain' ? '（请核实）' : ''
  return [
    `${placeOf(origin)} ${head}：${message}${doubt} [${code}]`,
    ...sentenceLines(finding),
    ...sumLines(finding),
    ...operandLines(finding),
    `${indent}${excuse === undefined ? hint : `说明：${excuse}`}`,
  ]
}
