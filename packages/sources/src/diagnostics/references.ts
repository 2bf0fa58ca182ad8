import { type Diagnostic, didYouMean, error, type Origin, quote } from '@jibao/core'
import {
  aspectWords,
  type Period,
  type ReferenceFault,
  type Refusal,
  relativePeriods,
} from '@jibao/data-model'
import { listed, periodForms, unknown } from './phrases.ts'

export const figureUnknown = unknown(
  'FIGURE_UNKNOWN',
  '文中引用的指标',
  '花括号中请写 plan 文件中指标的 id、名称或别名',
)

const figureForms = `可写 {指标}、{指标@2024-Q1}、{指标:完成率}、{指标:增幅@2019}、{指标/指标,1位}、{指标+指标}、{责任单位:甲、乙}，冒号后为 ${listed(Object.keys(aspectWords))}`

const referenceFaults = {
  brace: () => ['花括号没有配对，或用了全角的｛｝', `引用写在一行内的半角 { } 中；${figureForms}`],
  aspect: (word) => [
    `没有${quote(word)}这一项`,
    `${didYouMean(word, Object.keys(aspectWords))}冒号后可写：${listed(Object.keys(aspectWords))}`,
  ],
  period: (word) => [
    `${quote(word)}不是报告期`,
    `${didYouMean(word, relativePeriods)}@ 后${periodForms}，或 ${listed(relativePeriods)}`,
  ],
  base: (word) => [
    `${quote(word)}后面不写相比的报告期`,
    '请把报告期写在指标后面，如 {指标@2024-Q1:完成率}；只有增幅、变动、累计、累计目标值后面可写 @报告期',
  ],
  'no-base': (word) => [`${quote(word)}没有写从哪一年起`, `请写明起始年份，如 {指标:${word}@2023}`],
  places: (word) => [
    `${quote(word)}不能定小数位数`,
    '小数位数为 0位 至 6位，只用于完成率、增幅、变动和 {指标/指标}；其他数照记录的位数印出',
  ],
  form: () => ['看不出引用的是什么', figureForms],
} as const satisfies Record<ReferenceFault, (word: string) => readonly [string, string]>

export const referenceSyntax = (
  { fault, word, written }: Refusal & { readonly written: string },
  origin: Origin,
): Diagnostic => {
  const [why, hint] = referenceFaults[fault](word)
  return error('FIGURE_SYNTAX', `引用${quote(written)}写法不对：${why}`, hint, origin)
}

export const periodBeforeAll = (word: string, period: Period, origin: Origin): Diagnostic =>
  error(
    'PERIOD_UNKNOWN',
    `${period} 的${quote(word)}早于能用的报告期`,
    '请检查报告期的年份',
    origin,
  )

export const departmentRepeated = (name: string, origin: Origin): Diagnostic =>
  error(
    'DEPARTMENT_REPEATED',
    `责任单位${quote(name)}列了两次`,
    '请删去其中一个；id、名称和别名指的是同一个单位',
    origin,
  )

/** Why what a reference quotes can never be had. */
export type QuotationFault =
  | {
      readonly kind: 'no-target' | 'no-figure-target'
      readonly name: string
      readonly year: number
    }
  | {
      readonly kind: 'no-targets'
      readonly name: string
      readonly from: number
      readonly year: number
    }
  | { readonly kind: 'milestone' | 'no-parts'; readonly name: string }
  | { readonly kind: 'base-late'; readonly base: Period; readonly period: Period }
  | {
      readonly kind: 'units'
      readonly names: readonly [string, string]
      readonly units: readonly [string, string]
    }

const targetHint = '请改为引用完成值，如 {指标}，或在 plan 文件中补上目标值'

const whyNot = (fault: QuotationFault): readonly [string, string] => {
  switch (fault.kind) {
    case 'no-target':
      return [`指标${quote(fault.name)}没有 ${fault.year} 年的目标值`, targetHint]
    case 'no-figure-target':
      return [`指标${quote(fault.name)}没有 ${fault.year} 年的数值目标，算不出完成率`, targetHint]
    case 'no-targets':
      return [
        `指标${quote(fault.name)}在 ${fault.from} 至 ${fault.year} 年都没有数值目标`,
        targetHint,
      ]
    case 'milestone':
      return [
        `指标${quote(fault.name)}只记办成与否，不能计算`,
        '请改为引用完成值或目标值，如 {指标}、{指标:目标值}',
      ]
    case 'no-parts':
      return [
        `指标${quote(fault.name)}没有写明由哪些指标组成`,
        '请在 plan 文件中为该指标写 parts（各部分合为总数）或 including（只列出其中一部分）',
      ]
    case 'base-late':
      return [
        `相比的 ${fault.base} 不早于 ${fault.period}`,
        '请写更早的报告期，如 {指标@2024:增幅@2023}',
      ]
    case 'units':
      return [
        `${listed(fault.names.map(quote))}的计量单位不同：${listed(fault.units.map(quote))}`,
        '计量单位相同的指标才能相加或求占比',
      ]
  }
}

export const figureAspect = (
  written: string,
  fault: QuotationFault,
  origin: Origin,
): Diagnostic => {
  const [why, hint] = whyNot(fault)
  return error('FIGURE_ASPECT', `引用${quote(written)}没有可用的数：${why}`, hint, origin)
}
