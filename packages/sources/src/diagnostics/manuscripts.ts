import { type Diagnostic, didYouMean, error, type Origin, quote } from '@jibao/core'
import type { Manuscript } from '@jibao/data-model'
import type { ManuscriptFault } from '../manuscript/fault.ts'
import { duplicate, listed, periodForms, unknown } from './phrases.ts'

const escapeHint = (sign: string): string => `要原样印出 ${sign} 时写作 \\${sign}`

const manuscriptFaults = {
  'front-matter': [
    '开头的 --- 没有与之配对的 ---',
    '标题写在开头的两行 --- 之间，如 title: ……；不需要时删去 ---',
  ],
  'heading-level': ['标题最多四级', '请用 # 至 ####'],
  'heading-space': ['# 后面没有空格', `标题写作 # 标题；${escapeHint('#')}`],
  'heading-empty': ['标题没有文字', '请写上标题，或删去 #'],
  'heading-number': ['标题前写了序号', '请删去序号，一、（一）1.（1）会按级别自动编上'],
  'bullet-mark': ['列表项以 * 或 + 开头', `请改用“- ”；${escapeHint('*')}`],
  'item-space': [
    '列表项的 - 或 1. 后面没有空格',
    '写作 - 内容 或 1. 内容；要原样印出时写作 \\- 或 1\\.',
  ],
  'item-empty': ['列表项没有内容', '请写上内容，或删去这一行'],
  'item-end': ['列表后面没有空行', '新的一段之前请空一行；接着上一项写的行请缩进两格'],
  'paragraph-end': ['新的一段之前没有空行', '段与段之间请空一行；首行缩进会自动加上，不必写空格'],
  nested: ['列表不能套列表', '请改为同一级的列表，或改用下一级标题'],
  indent: ['段落不能缩进四格以上', '请删去行首的空格；首行缩进会自动加上'],
  quote: ['不支持以 > 开头的引用', `请改为普通段落；${escapeHint('>')}`],
  code: ['不支持用 ` 或 ~~~ 标出的代码', `请删去这些符号；${escapeHint('`')}`],
  table: ['不支持用 | 画的表格', '请写单独成行的 {表:名称}，数据由工作区提供'],
  rule: ['不支持分隔线', '请删去这一行，段与段之间空一行即可'],
  html: ['不支持 HTML 标签', `请删去标签；${escapeHint('<')}`],
  image: ['不支持图片', '图请写单独成行的 {图:名称}，由数据生成'],
  link: ['不支持链接', `请只写文字；${escapeHint('[')}`],
  emphasis: ['不支持单个 * 的写法', `着重的文字写作 **文字**；${escapeHint('*')}`],
  strong: ['** 没有配对，或中间没有文字', `着重的文字写作 **文字**；${escapeHint('*')}`],
  'strong-reference': ['着重的文字中不能引用数据', '请把 {……} 移到 ** 之外'],
  'doubled-brace': ['不支持 {{……}}', `引用数据写作 {指标}；${escapeHint('{')}`],
  'inline-block': ['{表:……} 和 {图:……} 要单独成行', '请另起一行写，行中没有其他文字'],
} as const satisfies Record<ManuscriptFault, readonly [string, string]>

export const manuscriptSyntax = (fault: ManuscriptFault, origin: Origin): Diagnostic => {
  const [message, hint] = manuscriptFaults[fault]
  return error('MANUSCRIPT_SYNTAX', `文稿写法有误：${message}`, hint, origin)
}

/** `words`: the marker as it should be and as it is, such as 二是 and 三是. */
export const countingBroken = (
  [expected, found]: readonly [string, string],
  origin: Origin,
): Diagnostic =>
  error(
    'MANUSCRIPT_COUNTING',
    `序号不连续：这里应为${quote(expected)}，现为${quote(found)}`,
    '相连的各段从一开始依次编号，不重复、不跳号；不是一组时，中间请隔一段或一个标题',
    origin,
  )

export const manuscriptName = (file: string): Diagnostic =>
  error(
    'MANUSCRIPT_NAME',
    `从文件名看不出报告期和报告：${quote(file)}`,
    `文稿的文件名为 报告期.报告id.md，如 2024-Q2.季度通报.md；报告期${periodForms}`,
    { file, line: 1, column: 1 },
  )

export const manuscriptReportUnknown = unknown(
  'REPORT_UNKNOWN',
  '报告',
  '文稿的文件名为 报告期.报告id.md，其中的报告 id 写在 jibao.yaml 的 reports 中',
)

export const manuscriptDuplicate = duplicate(
  'MANUSCRIPT_DUPLICATE',
  '同一报告期的文稿',
  '一份报告在同一截止日期只有一份文稿（2021 与 2021-Q4 同日截止），请合并或删去其中一份',
)

/** The report is made only for periods that end a year, say. */
export const manuscriptPeriod = (
  { report, period }: Pick<Manuscript, 'report' | 'period'>,
  every: string,
  origin: Origin,
): Diagnostic =>
  error(
    'MANUSCRIPT_PERIOD',
    `报告${quote(report)}每${every}一份，${period} 没有这份报告，文稿不会印出`,
    '请改正文件名中的报告期，或 jibao.yaml 中该报告的 every',
    origin,
  )

const computedKinds = { table: '表', chart: '图' } as const

export const computedUnknown = (
  kind: keyof typeof computedKinds,
  name: string,
  names: readonly string[],
  origin: Origin,
): Diagnostic =>
  error(
    'MANUSCRIPT_BLOCK',
    `没有名为${quote(name)}的${computedKinds[kind]}`,
    `${didYouMean(name, names)}可写：${listed(names.map((text) => `{${computedKinds[kind]}:${text}}`))}；后面可加 :指标、指标:标题`,
    origin,
  )
