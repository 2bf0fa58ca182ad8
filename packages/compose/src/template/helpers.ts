import type { IssueFacts, Profile } from '@jibao/data-model'
import {
  chineseNumeral,
  type FlatBlock,
  type HeadingLevel,
  type Inline,
  text,
  type ValueNode,
} from '@jibao/document'
import { rateOf } from '@jibao/quarter-progress'
import { formulaOf } from '../model/figures.ts'
import type { Blocks, Shape } from '../shape.ts'
import { type LetterheadForm, letterhead, letterheadForms } from './letterhead.ts'

/** What a helper may draw on besides its arguments. */
export interface HelperContext {
  readonly issuer: string
  /** 发文机关标志 of a document. */
  readonly mark: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly profile: Profile
  /** What is recorded about the report as a document. */
  readonly facts: IssueFacts
}

/** The place of 附件说明: it lists the annexes, which are known when the whole report is. */
export interface AnnexTitles {
  readonly type: 'annexTitles'
}

/** What a helper gives back for insertion. */
export type Insertion =
  | string
  | number
  | ValueNode
  | readonly Inline[]
  | FlatBlock
  | Blocks
  | AnnexTitles

/** What a parameter may be; `texts` is a list of nothing but texts, `level` 1 to 4 without quotes. */
export type ParameterKind = Shape['kind'] | 'texts' | 'level'

/** Options by name: the words that one may be, or `text` for any text. */
export type HelperOptions = Readonly<Record<string, 'text' | readonly string[]>>

const flagWords = ['是', '否'] as const

/** How a helper is called, which is all that a template is checked against. */
export interface HelperUse {
  /** As shown to authors. */
  readonly usage: string
  /** Kinds that each parameter may have; a literal in quotes is text. */
  readonly parameters: readonly (readonly ParameterKind[])[]
  /** How many of the parameters may be left out. */
  readonly optional?: number
  /** Kinds of any number of further parameters; there are none when absent. */
  readonly rest?: readonly ParameterKind[]
  readonly options?: HelperOptions
  readonly gives: 'text' | 'value' | 'block'
}

export interface Helper extends HelperUse {
  apply(
    parameters: readonly unknown[],
    options: Readonly<Record<string, unknown>>,
    context: HelperContext,
  ): Insertion
}

// The checker has proved what each parameter is, from shapes that type the data.
const asText = (parameter: unknown): string => parameter as string
const asTexts = (parameter: unknown): readonly string[] => parameter as readonly string[]
const asInlines = (parameter: unknown): readonly Inline[] => {
  if (typeof parameter !== 'string') return parameter as readonly Inline[]
  return parameter === '' ? [] : [text(parameter)]
}
const asValue = (parameter: unknown): ValueNode => parameter as ValueNode
const asRecords = (parameter: unknown): readonly Readonly<Record<string, string>>[] =>
  parameter as readonly Readonly<Record<string, string>>[]

const share = (part: ValueNode, whole: ValueNode): ValueNode => {
  const { indicator, period } = part
  const names = {
    id: `${part.id ?? '分子'}÷${whole.id ?? '分母'}`,
    label: `${part.label ?? '分子'}占${whole.label ?? '分母'}之比`,
    ...(indicator === undefined ? {} : { indicator }),
    ...(period === undefined ? {} : { period }),
  }
  if (part.quantity === null || whole.quantity === null) {
    return { type: 'value', ...names, quantity: null }
  }
  return {
    type: 'value',
    ...names,
    quantity: rateOf(part.quantity, whole.quantity),
    ...formulaOf('attainment', [part, whole]),
  }
}

/** The words for how the pages of an annex lie. */
export const orientations = { 竖排: 'portrait', 横排: 'landscape' } as const

/** The closed list of helpers that insert something; plug-ins add to it, and replace nothing in it. */
export const helpers: Readonly<Record<string, Helper>> = {
  join: {
    usage: '{{join 文字列表}}、{{join 列表 "字段" end="。"}}，用顿号连接，末尾可加标点',
    parameters: [['list'], ['text']],
    optional: 1,
    options: { end: 'text' },
    gives: 'text',
    apply: ([list, field], { end }) => {
      const texts =
        field === undefined
          ? asTexts(list)
          : asRecords(list).map((item) => item[asText(field)] ?? '')
      return `${texts.join('、')}${end === undefined ? '' : asText(end)}`
    },
  },
  value: {
    usage: '{{value 数据 unit="否"}}，印出数据而不带单位',
    parameters: [['value']],
    options: { unit: flagWords },
    gives: 'value',
    apply: ([figure], { unit }) => ({ ...asValue(figure), showUnit: unit !== '否' }),
  },
  rate: {
    usage: '{{rate 分子 分母}}，百分比，四舍五入到两位小数',
    parameters: [['value'], ['value']],
    gives: 'value',
    apply: ([part, whole]) => share(asValue(part), asValue(whole)),
  },
  ordinal: {
    usage: '{{ordinal @index}}，一、二、三……',
    parameters: [['index']],
    gives: 'text',
    apply: ([index]) => chineseNumeral(Number(index) + 1),
  },
  addressee: {
    usage: '{{addressee 文字列表}}，主送机关；列表为空则无此行',
    parameters: [['texts']],
    gives: 'block',
    apply: ([names]) =>
      asTexts(names).length === 0 ? '' : { type: 'addressee', names: asTexts(names) },
  },
  attachments: {
    usage: '{{attachments}}，附件说明，列出全部附件的标题；{{attachments 文字}} 只列这一个标题',
    parameters: [['text']],
    optional: 1,
    gives: 'block',
    apply: ([title]) => {
      if (title === undefined) return { type: 'annexTitles' }
      return title === '' ? '' : { type: 'attachments', titles: [asText(title)] }
    },
  },
  letterhead: {
    usage:
      '{{letterhead}}、{{letterhead form="信函"}}、{{letterhead form="纪要" mark="局长办公会议纪要"}}，版头；发文字号、份号、密级、紧急程度、签发人取自报告期文件',
    parameters: [],
    options: { form: Object.keys(letterheadForms), mark: 'text' },
    gives: 'block',
    apply: (_, { form, mark }, context) =>
      context.profile === 'gongwen-plain'
        ? ''
        : letterhead(context, {
            ...(form === undefined ? {} : { form: asText(form) as LetterheadForm }),
            ...(mark === undefined ? {} : { mark: asText(mark) }),
          }),
  },
  signature: {
    usage: '{{signature}}、{{signature sealed="否"}}，署名和成文日期；是否加盖印章以报告期文件为准',
    parameters: [],
    options: { sealed: flagWords },
    gives: 'block',
    apply: (_, { sealed }, { issuer, date, facts }) => {
      const isSealed = facts.sealed ?? sealed !== '否'
      return { type: 'signature', issuer, date, ...(isSealed ? {} : { sealed: false }) }
    },
  },
  remark: {
    usage: '{{remark}}，报告期文件中的附注；{{remark 文字}}，这段文字作附注；没有文字则无此行',
    parameters: [['text', 'inlines']],
    optional: 1,
    gives: 'block',
    apply: ([given], _, { facts }) => {
      const children = asInlines(given ?? facts.remark ?? '')
      return children.length === 0 ? '' : { type: 'remark', children }
    },
  },
  attendance: {
    usage: '{{attendance "出席" 文字列表}}，纪要的出席、请假、列席；列表为空则无此行',
    parameters: [['text'], ['texts']],
    gives: 'block',
    apply: ([label, names]) =>
      asTexts(names).length === 0
        ? ''
        : { type: 'attendance', label: asText(label), names: asTexts(names) },
  },
  dateline: {
    usage: '{{dateline}}，信息简报题目下的来源和日期',
    parameters: [],
    gives: 'block',
    apply: (_, __, { issuer, date }) => ({ type: 'dateline', source: issuer, date }),
  },
  contents: {
    usage: '{{contents 2}}，目录，列到第二级标题；级数为 1 至 4',
    parameters: [['level']],
    gives: 'block',
    apply: ([depth]) => ({ type: 'contents', depth: depth as HeadingLevel }),
  },
  colophon: {
    usage: '{{colophon 抄送列表}}，版记',
    parameters: [['texts']],
    gives: 'block',
    apply: ([copyTo], _, { issuer, date }) => ({
      type: 'colophon',
      copyTo: asTexts(copyTo),
      printedBy: issuer,
      printedOn: date,
    }),
  },
  pageBreak: {
    usage: '{{pageBreak}}，另起一页',
    parameters: [],
    gives: 'block',
    apply: () => ({ type: 'pageBreak' }),
  },
}

/** The closed list of helpers that hold text between an opening and a closing tag. */
export const blockHelpers = [
  'if',
  'unless',
  'each',
  'with',
  'is',
  'reported',
  'landscape',
  'annex',
] as const

export type BlockHelper = (typeof blockHelpers)[number]

export const isBlockHelper = (name: string): name is BlockHelper =>
  (blockHelpers as readonly string[]).includes(name)

/** The helper behind every insertion; authors never write it. */
export const insertion = 'insert'

/** Names that no block parameter may take: Handlebars would take it for the helper, or worse. */
export const isHelperName = (name: string): boolean =>
  isBlockHelper(name) || Object.hasOwn(helpers, name) || name === insertion

interface BlockHelperUse {
  readonly usage: string
  readonly parameters: readonly (readonly ParameterKind[])[]
  readonly options?: HelperOptions
}

export const blockHelperUses: Readonly<Record<BlockHelper, BlockHelperUse>> = {
  if: {
    usage: '{{#if 是否}}…{{else}}…{{/if}}；列表和文字不为空即成立',
    parameters: [['flag', 'list', 'text', 'inlines']],
  },
  unless: {
    usage: '{{#unless 是否}}…{{/unless}}；列表和文字为空即成立',
    parameters: [['flag', 'list', 'text', 'inlines']],
  },
  each: { usage: '{{#each 列表}}…{{/each}}', parameters: [['list']] },
  with: { usage: '{{#with 一组数据}}…{{/with}}', parameters: [['record']] },
  is: {
    usage: '{{#is 文字 "已完成"}}…{{else}}…{{/is}}',
    parameters: [['text'], ['text']],
  },
  reported: {
    usage: '{{#reported 数据}}…{{else}}…{{/reported}}；有数即成立，0 也算有数',
    parameters: [['value']],
  },
  landscape: { usage: '{{#landscape}}…{{/landscape}}，横排页面', parameters: [] },
  annex: {
    usage: '{{#annex "标题"}}…{{/annex}}、{{#annex "标题" orientation="横排"}}…{{/annex}}，附件',
    parameters: [['text']],
    options: { orientation: Object.keys(orientations) },
  },
}
