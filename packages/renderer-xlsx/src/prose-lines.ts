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
  attachmentNumber,
  attendanceColon,
  attendanceNames,
  copyToText,
  datelineText,
  type Furniture,
  furnitureOf,
  headingStyles,
  listMarker,
  numberHeadings,
  printedText,
  remarkBrackets,
  styles,
  type TextStyle,
} from '@jibao/typography'
import { blocksOf } from './nodes-of.ts'
import { plainRun, type Run, runsOf } from './runs.ts'
import { type ProseLevel, type SheetWords, wordsOf } from './words.ts'

/** One paragraph of 正文, or the end of a printed page. */
export type ProseItem = ProseLine | { readonly type: 'pageBreak' }

export interface ProseLine {
  readonly type: 'line'
  /** What it is in the report. */
  readonly level: ProseLevel
  /** As printed before the text: `一、`. */
  readonly number?: string
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
  readonly furniture: Furniture
  readonly words: SheetWords
}

/** What 正文 says, top to bottom; a table or chart is named where it stands. */
export const proseOf = (report: Report, sheets: ProseContext['sheets']): readonly ProseItem[] => {
  const { children, metadata } = report
  const context: ProseContext = {
    numbers: numberHeadings({ ...report, children: blocksOf(report).filter(isHeading) }),
    sheets,
    furniture: furnitureOf(metadata.language),
    words: wordsOf(metadata.language),
  }
  const body = children.findIndex(({ type }) => type !== 'letterhead')
  const head = body < 0 ? children.length : body
  const items = (blocks: readonly Block[]): readonly ProseItem[] =>
    blocks.flatMap((block) => itemsOf(block, context))
  return withoutBlankPages([
    ...items(children.slice(0, head)),
    line('title', metadata.title, styles.title),
    ...items(children.slice(head)),
  ])
}

/** Numbers want headings alone, and a walk through long tables would take its time. */
const isHeading = ({ type }: Block): boolean => type === 'heading'

const withoutBlankPages = (items: readonly ProseItem[]): readonly ProseItem[] =>
  items.filter(({ type }, index) => type !== 'pageBreak' || items[index + 1]?.type !== 'pageBreak')

const prose = (level: ProseLevel, runs: readonly Run[], style: TextStyle): ProseLine => ({
  type: 'line',
  level,
  runs,
  style,
})

const line = (level: ProseLevel, text: string, style: TextStyle): ProseLine =>
  prose(level, [plainRun(text)], style)

const optional = (text: string | undefined, style: TextStyle): readonly ProseLine[] =>
  text === undefined ? [] : [line('letterhead', text, style)]

type BlockOf<T extends Block['type']> = Extract<Block, { readonly type: T }>

type Handlers = {
  readonly [T in Block['type']]: (block: BlockOf<T>, context: ProseContext) => readonly ProseItem[]
}

const pointTo = (
  node: TableNode | ChartNode,
  { sheets, words }: ProseContext,
): readonly ProseItem[] => {
  const sheet = sheets.get(node)
  const style = { ...styles.body, align: 'center', indent: 0 } as const
  return sheet === undefined ? [] : [{ ...line(node.type, words.seeSheet(sheet), style), sheet }]
}

const handlers: Handlers = {
  heading: (heading, { numbers }) => [
    {
      ...prose(`heading${heading.level}`, runsOf(heading.children), headingStyles[heading.level]),
      number: numbers.get(heading) ?? '',
    },
  ],
  paragraph: ({ children }) => [prose('paragraph', runsOf(children), styles.body)],
  list: (list) =>
    list.children.map((item, index) => ({
      ...prose('list', runsOf(item.children), styles.listItem),
      number: listMarker(index, list).trimEnd(),
    })),
  table: pointTo,
  chart: pointTo,
  dateline: (dateline) => [line('dateline', datelineText(dateline), styles.dateline)],
  letterhead: (
    { copyNumber, classification, urgency, mark, documentNumber, signers },
    { furniture },
  ) => [
    ...optional(copyNumber, styles.copyNumber),
    ...optional(classification, styles.classification),
    ...optional(urgency, styles.classification),
    { ...line('letterhead', mark, styles.letterheadMark), isRed: true },
    ...optional(documentNumber, styles.documentNumber),
    ...optional(signers && `${furniture.signers}${signers.join('　')}`, styles.signerLabel),
  ],
  addressee: ({ names }) => [line('addressee', addresseeText(names), styles.addressee)],
  attachments: ({ titles }, { furniture }) =>
    titles.map((title, index) => {
      const number = attachmentNumber(index, titles)
      // The later ones stand under the first number, three characters in.
      const label = index === 0 ? furniture.attachments : '　　　'
      return line('attachments', `${label}${number}${title}`, styles.body)
    }),
  signature: ({ issuer, date }) => [
    line('signature', issuer, styles.signature),
    line('signature', printDate(date), styles.signature),
  ],
  remark: ({ children }) => {
    const [open, close] = remarkBrackets
    return [prose('remark', [plainRun(open), ...runsOf(children), plainRun(close)], styles.remark)]
  },
  attendance: ({ label, names }) => [
    line('attendance', `${label}${attendanceColon}${attendanceNames(names)}`, styles.body),
  ],
  contents: ({ depth }, { numbers, furniture }) => [
    line('contents', furniture.contents, styles.contentsTitle),
    ...[...numbers]
      .filter(([{ level }]) => level <= depth)
      .map(([{ children }, number]) => ({
        ...prose('contents', runsOf(children), styles.contentsEntry),
        number,
      })),
  ],
  colophon: (colophon, { furniture }) => {
    const { copyTo, printedBy } = colophon
    const printed = line(
      'colophon',
      `${printedBy}　${printedText(colophon, furniture)}`,
      styles.colophon,
    )
    if (copyTo.length === 0) return [printed]
    return [line('colophon', `${furniture.copyTo}${copyToText(copyTo)}`, styles.colophon), printed]
  },
  pageBreak: () => [{ type: 'pageBreak' }],
  section: ({ children }, context) => children.flatMap((block) => itemsOf(block, context)),
  annex: ({ number, title, children }, context) => [
    { type: 'pageBreak' },
    line('annex', annexLabel(number, context.furniture), styles.annexLabel),
    line('annex', title, styles.annexTitle),
    ...children.flatMap((block) => itemsOf(block, context)),
  ],
}

const itemsOf = <T extends Block['type']>(
  block: BlockOf<T>,
  context: ProseContext,
): readonly ProseItem[] => handlers[block.type](block, context)
