import {
  type Diagnostic,
  error,
  formatOrigin,
  info,
  type Origin,
  quote,
  warning,
} from '@jibao/core'
import type {
  DocumentNumberFault,
  Period,
  WrittenIssueFacts,
  WrittenIssuePublication,
} from '@jibao/data-model'
import { periodForms } from './phrases.ts'

export const periodUnknown = (text: string, origin: Origin): Diagnostic =>
  error('PERIOD_UNKNOWN', `${quote(text)}不是报告期`, periodForms, origin)

export const periodNameUnknown = (name: string, origin: Origin): Diagnostic =>
  error(
    'PERIOD_UNKNOWN',
    `从文件名看不出报告期：${quote(name)}不是报告期`,
    `文件名以报告期开头，如 2024-Q2.yaml 或 2024-Q2.县残联.yaml；报告期${periodForms}`,
    origin,
  )

export const periodMismatch = (stated: Period, named: Period, origin: Origin): Diagnostic =>
  error(
    'PERIOD_MISMATCH',
    `报告期写的是 ${stated}，文件名却是 ${named}`,
    '请改正 period 或文件名，使两者一致',
    origin,
  )

/** What files may say of an issue, in one word each. */
export type PeriodFact =
  | Exclude<keyof WrittenIssueFacts, 'publication'>
  | keyof WrittenIssuePublication

const periodFacts = {
  issued: '成文日期',
  documentNumber: '发文字号',
  copyNumber: '份号',
  classification: '密级',
  urgency: '紧急程度',
  signers: '签发人',
  sealed: '是否加盖印章',
  remark: '附注',
  index: '索引号',
  publishedOn: '发文时间',
} as const satisfies Record<PeriodFact, string>

export const periodConflict = (
  key: PeriodFact,
  text: string,
  first: { readonly text: string; readonly origin: Origin },
  origin: Origin,
): Diagnostic =>
  error(
    'PERIOD_CONFLICT',
    `同一报告期的${periodFacts[key]}不一致：这里是${quote(text)}，${formatOrigin(first.origin)} 是${quote(first.text)}`,
    `请统一，或只在一个文件中写 ${key}`,
    origin,
  )

const documentNumberFaults = {
  ordinal: '序号前不加“第”',
  'leading-zero': '序号不编虚位，1 不写作 01',
  'short-year': '年份要写四位数字',
} as const satisfies Record<DocumentNumberFault, string>

const documentNumberForm = '写作 机关代字〔年份〕序号 号，如 青民〔2024〕7号'

export const documentNumberInvalid = (
  text: string,
  reason: DocumentNumberFault,
  origin: Origin,
): Diagnostic =>
  error(
    'DOCUMENT_NUMBER_INVALID',
    `发文字号${quote(text)}有误：${documentNumberFaults[reason]}`,
    documentNumberForm,
    origin,
  )

export const documentNumberUnusual = (text: string, origin: Origin): Diagnostic =>
  warning(
    'DOCUMENT_NUMBER_UNUSUAL',
    `${quote(text)}不是发文字号的通常写法，将照原样印出`,
    documentNumberForm,
    origin,
  )

export const documentNumberMended = (text: string, mended: string, origin: Origin): Diagnostic =>
  info(
    'DOCUMENT_NUMBER_MENDED',
    `发文字号${quote(text)}印作${quote(mended)}`,
    '年份用六角括号〔〕括入，全部字符之间不留空格；改后不再提示',
    origin,
  )

export const publicationUnused = (report: string | undefined, origin: Origin): Diagnostic =>
  warning(
    'PUBLICATION_UNUSED',
    `${report === undefined ? '各报告都' : `报告${quote(report)}`}没有公开信息，这里写的索引号、发文时间不会印出`,
    '请在 jibao.yaml 中给要公开的报告写 publication，如 publication: { openness: 主动公开 }',
    origin,
  )
