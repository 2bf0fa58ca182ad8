import {
  type Block,
  type ChartNode,
  type HeadingNode,
  printDate,
  type Report,
  type TableNode,
} from '@jibao/document'
import {
  addresseeText,
  attachmentLabel,
  attachmentNumber,
  copyToLabel,
  copyToText,
  headingStyles,
  listMarker,
  numberHeadings,
  styles,
  type TextStyle,
} from '@jibao/typography'
import { plainRun, type Run, runsOf } from './runs.ts'

/** One paragraph of 正文, or the end of a printed page. */
export type ProseItem = ProseLine | { readonly type: 'pageBreak' }

export interface ProseLine {
  readonly type: 'line'
  readonly runs: readonly Run[]
  readonly style: TextStyle
  /** The worksheet that the line leads to. */
  readonly sheet?: string
  /** 发文机关标志 is red (GB/T 9704-2012 7.2.4). */
  readonly isRed?: boolean
}

interface ProseContext {
  readonly numbers: ReadonlyMap<HeadingNode, string>
  readonly sheets: ReadonlyMap<TableNode | ChartNode, string>
}

/** What 正文 says, top to bottom; a table or chart is named where it stands. */
export const proseOf = (report: Report, sheets: ProseContext['sheets']): readonly ProseItem[] => {
  const context: ProseContext = { numbers: numberHeadings(report), sheets }
  const { children, metadata } = report
  const body = children.findIndex(({ type }) => type !== 'letterhead')
  const head = body < 0 ? children.length : body
  const items = (blocks: readonly Block[]): readonly ProseItem[] =>
    blocks.flatMap((block) => itemsOf(block, context))
  return [
    ...items(children.slice(0, head)),
    line(metadata.title, styles.title),
    ...items(children.slice(head)),
  ]
}

const line = (text: string, style: TextStyle): ProseLine => prose([plainRun(text)], style)

const prose = (runs: readonly Run[], style: TextStyle): ProseLine => ({
  type: 'line',
  runs,
  style,
})

const numbered = (number: string, runs: readonly Run[], style: TextStyle): ProseLine =>
  prose([plainRun(number), ...runs], style)

const pointer = (sheet: string): ProseLine => ({
  ...line(`（见工作表“${sheet}”）`, { ...styles.body, align: 'center', indent: 0 }),
  sheet,
})

type BlockOf<T extends Block['type']> = Extract<Block, { readonly type: T }>

type Handlers = {
  readonly [T in Block['type']]: (block: BlockOf<T>, context: ProseContext) => readonly ProseItem[]
}

const pointTo = (node: TableNode | ChartNode, { sheets }: ProseContext): readonly ProseItem[] => {
  const sheet = sheets.get(node)
  return sheet === undefined ? [] : [pointer(sheet)]
}

const handlers: Handlers = {
  heading: (heading, { numbers }) => [
    numbered(numbers.get(heading) ?? '', runsOf(heading.children), headingStyles[heading.level]),
  ],
  paragraph: ({ children }) => [prose(runsOf(children), styles.body)],
  list: ({ ordered, children }) =>
    children.map((item, index) =>
      numbered(listMarker(index, ordered), runsOf(item.children), styles.listItem),
    ),
  table: pointTo,
  chart: pointTo,
  letterhead: ({ mark, documentNumber }) => [
    { ...line(mark, styles.letterheadMark), isRed: true },
    ...(documentNumber === undefined ? [] : [line(documentNumber, styles.documentNumber)]),
  ],
  addressee: ({ names }) => [line(addresseeText(names), styles.addressee)],
  attachments: ({ titles }) =>
    titles.map((title, index) => {
      const number = attachmentNumber(index, titles.length)
      // The later ones stand under the first number, three characters in.
      return line(`${index === 0 ? attachmentLabel : '　　　'}${number}${title}`, styles.body)
    }),
  signature: ({ issuer, date }) => [
    line(issuer, styles.signature),
    line(printDate(date), styles.signature),
  ],
  colophon: ({ copyTo, printedBy, printedOn }) => [
    ...(copyTo.length === 0 ? [] : [line(`${copyToLabel}${copyToText(copyTo)}`, styles.colophon)]),
    line(`${printedBy}　${printDate(printedOn)}印发`, styles.colophon),
  ],
  pageBreak: () => [{ type: 'pageBreak' }],
  section: ({ children }, context) => children.flatMap((block) => itemsOf(block, context)),
}

const itemsOf = <T extends Block['type']>(
  block: BlockOf<T>,
  context: ProseContext,
): readonly ProseItem[] => handlers[block.type](block, context)
