import { printValue, type Report, textPieces, type ValueNode, walk } from '@jibao/document'
import {
  breathe,
  type Capabilities,
  defineRenderer,
  type NumberRead,
  type RenderContext,
  type Renderer,
  showsAll,
} from '../src/index.ts'

/** A line of the format: a text, or a number cell. */
export type Line = string | { readonly value: string; readonly printed: string }

const capabilities: Capabilities = {
  ...showsAll,
  chart: 'reduced',
  link: 'reduced',
  sparkline: 'none',
}

/** The texts of a report in order, then its number cells. */
export const linesOf = (report: Report): readonly Line[] => {
  const { children, metadata } = report
  const body = children.findIndex(({ type }) => type !== 'letterhead')
  const head = body < 0 ? children.length : body
  return [
    ...children.slice(0, head).flatMap(textPieces),
    metadata.title,
    ...children.slice(head).flatMap(textPieces),
    ...numbersOf(report),
  ]
}

const isNumber = ({ quantity }: ValueNode): boolean =>
  quantity !== null && quantity.upper === undefined

const numbersOf = (report: Report): readonly Line[] =>
  [...walk(report)].flatMap((node) => {
    if (node.type !== 'tableCell') return []
    const [child, ...others] = node.children
    return child?.type === 'value' && child.quantity && isNumber(child) && others.length === 0
      ? [{ value: child.quantity.value, printed: printValue(child) }]
      : []
  })

export const tellLosses = (report: Report, { lose }: Pick<RenderContext, 'lose'>): void => {
  for (const { type } of walk(report)) {
    if (type === 'chart') lose({ node: type, as: '数据', why: '文本不能绘图' })
    if (type === 'link') lose({ node: type, as: '文字', why: '文本没有链接' })
    if (type === 'sparkline') lose({ node: type, as: '省略', why: '文本不能绘图' })
  }
}

export const bytesOf = (lines: readonly Line[]): Uint8Array =>
  new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))

export const readLines = (bytes: Uint8Array): readonly Line[] =>
  new TextDecoder()
    .decode(bytes)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

const isText = (line: Line): line is string => typeof line === 'string'

export const readBack: Renderer['readBack'] = async (bytes) => {
  const lines = readLines(bytes)
  return {
    text: lines.filter(isText),
    numbers: lines.filter((line): line is NumberRead => !isText(line)),
  }
}

/** A small renderer that keeps every promise, to be broken in one way at a time. */
export const lineRenderer: Renderer = defineRenderer({
  format: 'lines',
  title: '逐行文本',
  extension: '.txt',
  mediaType: 'text/plain',
  capabilities,
  numberCells: true,
  usesFonts: false,
  render: async (report, context) => {
    await breathe(context.signal)
    tellLosses(report, context)
    return bytesOf(linesOf(report))
  },
  readBack,
})
