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
  annexLabel,
  attachmentLabel,
  attachmentNumber,
  attendanceColon,
  attendanceNames,
  contentsTitle,
  copyToLabel,
  copyToText,
  headingStyles,
  listMarker,
  numberHeadings,
  remarkBrackets,
  signerLabel,
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
  return withoutBlankPages([
    ...items(children.slice(0, head)),
    line(metadata.title, styles.title),
    ...items(children.slice(head)),
  ])
}

const withoutBlankPages = (items: readonly ProseItem[]): readonly ProseItem[] =>
  items.filter(({ type }, index) => type !== 'pageBreak' || items[index + 1]?.type !== 'pageBreak')

const line = (text: string, style: TextStyle): ProseLine => prose([plainRun(text)], style)

const optional = (text: string | undefined, style: TextStyle): readonly ProseLine[] =>
  text === undefined ? [] : [line(text, style)]

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
  letterhead: ({ copyNumber, classification, urgency, mark, documentNumber, signers }) => [
    ...optional(copyNumber, styles.copyNumber),
    ...optional(classification, styles.classification),
    ...optional(urgency, styles.classification),
    { ...line(mark, styles.letterheadMark), isRed: true },
    ...optional(documentNumber, styles.documentNumber),
    ...optional(signers && `${signerLabel}${signers.join('　')}`, styles.signerLabel),
  ],
  addressee: ({ names }) => [line(addresseeText(names), styles.addressee)],
  attachments: ({ titles }) =>
    titles.map((title, index) => {
      const number = attachmentNumber(index, titles)
      // The later ones stand under the first number, three characters in.
      return line(`${index === 0 ? attachmentLabel : '　　　'}${number}${title}`, styles.body)
    }),
  signature: ({ issuer, date }) => [
    line(issuer, styles.signature),
    line(printDate(date), styles.signature),
  ],
  remark: ({ children }) => {
    const [open, close] = remarkBrackets
    return [prose([plainRun(open), ...runsOf(children), plainRun(close)], styles.remark)]
  },
  attendance: ({ label, names }) => [
    line(`${label}${attendanceColon}${attendanceNames(names)}`, styles.body),
  ],
  contents: ({ depth }, { numbers }) => [
    line(contentsTitle, styles.contentsTitle),
    ...[...numbers]
      .filter(([{ level }]) => level <= depth)
      .map(([{ children }, number]) => numbered(number, runsOf(children), styles.contentsEntry)),
  ],
  colophon: ({ copyTo, printedBy, printedOn }) => [
    ...(copyTo.length === 0 ? [] : [line(`${copyToLabel}${copyToText(copyTo)}`, styles.colophon)]),
    line(`${printedBy}　${printDate(printedOn)}印发`, styles.colophon),
  ],
  pageBreak: () => [{ type: 'pageBreak' }],
  section: ({ children }, context) => children.flatMap((block) => itemsOf(block, context)),
  annex: ({ number, title, children }, context) => [
    { type: 'pageBreak' },
    line(annexLabel(number), styles.annexLabel),
    line(title, styles.annexTitle),
    ...children.flatMap((block) => itemsOf(block, context)),
  ],
}

const itemsOf = <T extends Block['type']>(
  block: BlockOf<T>,
  context: ProseContext,
): readonly ProseItem[] => handlers[block.type](block, context)
