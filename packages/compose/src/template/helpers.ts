import {
  type Block,
  chineseNumeral,
  type Inline,
  type SectionNode,
  type ValueNode,
} from '@jibao/document'
import { rateOf } from '@jibao/quarter-progress'
import type { Shape } from '../shape.ts'

/** What a helper may draw on besides its arguments. */
export interface HelperContext {
  readonly issuer: string
  /** `YYYY-MM-DD`. */
  readonly date: string
}

/** What a helper gives back for insertion. */
export type Insertion =
  | string
  | number
  | ValueNode
  | readonly Inline[]
  | Exclude<Block, SectionNode>

/** What a parameter may be; `texts` is a list of nothing but texts. */
export type ParameterKind = Shape['kind'] | 'texts'

export interface Helper {
  /** As shown to authors. */
  readonly usage: string
  /** Kinds that each parameter may have; a literal in quotes is text. */
  readonly parameters: readonly (readonly ParameterKind[])[]
  /** How many of the parameters may be left out. */
  readonly optional?: number
  readonly options?: readonly string[]
  readonly gives: 'text' | 'value' | 'block'
  apply(
    parameters: readonly unknown[],
    options: Readonly<Record<string, unknown>>,
    context: HelperContext,
  ): Insertion
}

// The checker has proved what each parameter is, from shapes that type the data.
const asText = (parameter: unknown): string => parameter as string
const asTexts = (parameter: unknown): readonly string[] => parameter as readonly string[]
const asValue = (parameter: unknown): ValueNode => parameter as ValueNode
const asRecords = (parameter: unknown): readonly Readonly<Record<string, string>>[] =>
  parameter as readonly Readonly<Record<string, string>>[]

const share = (part: ValueNode, whole: ValueNode): ValueNode => {
  const id = `${part.id ?? '分子'}÷${whole.id ?? '分母'}`
  const label = `${part.label ?? '分子'}占${whole.label ?? '分母'}之比`
  if (part.quantity === null || whole.quantity === null) {
    return { type: 'value', id, label, quantity: null }
  }
  return {
    type: 'value',
    id,
    label,
    quantity: rateOf(part.quantity, whole.quantity),
    formula: {
      kind: 'attainment',
      operands: [part, whole].flatMap((operand) =>
        operand.quantity === null
          ? []
          : [
              {
                id: operand.id ?? '',
                label: operand.label ?? '',
                quantity: operand.quantity,
                ...(operand.origin === undefined ? {} : { origin: operand.origin }),
              },
            ],
      ),
    },
  }
}

/** The closed list of helpers that insert something. */
export const helpers: Readonly<Record<string, Helper>> = {
  join: {
    usage: '{{join 文字列表}}、{{join 列表 "字段" end="。"}}，用顿号连接，末尾可加标点',
    parameters: [['list'], ['text']],
    optional: 1,
    options: ['end'],
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
    options: ['unit'],
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
    usage: '{{attachments 文字}}，附件说明',
    parameters: [['text']],
    gives: 'block',
    apply: ([title]) => ({ type: 'attachments', titles: [asText(title)] }),
  },
  letterhead: {
    usage: '{{letterhead 发文字号}}，版头；发文字号可省略',
    parameters: [['text']],
    optional: 1,
    gives: 'block',
    apply: ([documentNumber], _, { issuer }) => ({
      type: 'letterhead',
      mark: `${issuer}文件`,
      ...(documentNumber === undefined || documentNumber === ''
        ? {}
        : { documentNumber: asText(documentNumber) }),
    }),
  },
  signature: {
    usage: '{{signature}}，署名和成文日期',
    parameters: [],
    gives: 'block',
    apply: (_, __, { issuer, date }) => ({ type: 'signature', issuer, date }),
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
export const blockHelpers = ['if', 'unless', 'each', 'with', 'is', 'reported', 'landscape'] as const

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
}
