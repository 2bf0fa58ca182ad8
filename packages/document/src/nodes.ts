import type { Comparator, Origin, Quantity } from '@jibao/core'

/**
 * The format-neutral tree of an official report. A node says what a thing is, never how it looks;
 * numbers stay numbers until a renderer prints them with `printValue`.
 */
export interface Report {
  readonly type: 'report'
  readonly metadata: Metadata
  readonly children: readonly Block[]
}

export interface Metadata {
  /** Printed as the report's title, below a leading letterhead. */
  readonly title: string
  /** The body that issues the report; the author in a file's properties. */
  readonly issuer: string
  /** Date of writing (成文日期), `YYYY-MM-DD`; the only time that a rendered file may carry. */
  readonly date: string
  /** BCP 47; another than `zh-CN` in a traditional edition. */
  readonly language: Language
  /** As read by people, e.g. `2024年二季度`. */
  readonly period?: string
  /** How the report is entered in the body's directory of public information; absent when it is not. */
  readonly publication?: Publication
}

/** 政府信息公开目录: what stands at the head of a page on a bureau's site, and in a file's properties. */
export interface Publication {
  /** 索引号: `330521/2023-00738`. */
  readonly index?: string
  /** 公开方式 */
  readonly openness: '主动公开' | '依申请公开' | '不予公开'
  /** 公开时限: `长期公开`. */
  readonly term?: string
  /** 发布机构; the report's issuer when absent. */
  readonly publisher?: string
  /** 发文时间, `YYYY-MM-DD`; the report's date when absent. */
  readonly publishedOn?: string
}

/** Simplified characters as in the mainland; traditional ones as in Taiwan or in Hong Kong. */
export type Language = 'zh-CN' | 'zh-Hant-TW' | 'zh-Hant-HK'

/** What may stand inside a section or an annex. */
export type FlatBlock =
  | HeadingNode
  | ParagraphNode
  | ListNode
  | TableNode
  | ChartNode
  | DatelineNode
  | LetterheadNode
  | AddresseeNode
  | AttachmentsNode
  | SignatureNode
  | RemarkNode
  | AttendanceNode
  | ContentsNode
  | ColophonNode
  | PageBreakNode

export type Block = FlatBlock | SectionNode | AnnexNode

export type Inline = TextNode | ValueNode | StrongNode | LinkNode | SparklineNode

export type HeadingLevel = 1 | 2 | 3 | 4

/** Numbered automatically by level: 一、（一）1.（1）(GB/T 9704-2012 7.3.3). The text holds no number. */
export interface HeadingNode {
  readonly type: 'heading'
  readonly level: HeadingLevel
  readonly children: readonly Inline[]
}

export interface ParagraphNode {
  readonly type: 'paragraph'
  readonly children: readonly Inline[]
}

export interface ListNode {
  readonly type: 'list'
  readonly ordered: boolean
  /**
   * How ordered items are counted: `decimal` 1. 2. 3., `chapter` 一、二、三、 for paragraphs that each
   * open with a few strong words, `phrase` 一是 二是 三是; `decimal` when absent.
   */
  readonly counting?: 'decimal' | 'chapter' | 'phrase'
  readonly children: readonly ListItemNode[]
}

export interface ListItemNode {
  readonly type: 'listItem'
  readonly children: readonly Inline[]
}

/**
 * What a column holds: `ordinal` a running number, `label` the name of the row, `text` prose,
 * `quantity` a figure, `rate` a percentage, `status` one word of a closed list.
 */
export type ColumnRole = 'ordinal' | 'label' | 'text' | 'quantity' | 'rate' | 'status'

export interface TableColumn {
  readonly role: ColumnRole
  /** Share of the table's width, relative to the other columns; above 0. */
  readonly weight: number
}

/**
 * Rows list only the cells that start in them: a cell covered by a span from the left or from above
 * is absent, as in HTML. `tableGrid` lays them out and proves the table rectangular.
 */
export interface TableNode {
  readonly type: 'table'
  readonly caption?: string
  readonly columns: readonly TableColumn[]
  /** Header rows, repeated at the top of each page. */
  readonly header: readonly TableRow[]
  readonly rows: readonly TableRow[]
  /** Printed below, e.g. what a mark means. */
  readonly note?: string
  /** A full grid, or the three lines of statistical tables; `grid` when absent. */
  readonly ruling?: 'grid' | 'three-line'
}

export interface TableRow {
  readonly type: 'tableRow'
  readonly cells: readonly TableCell[]
}

/** A cell whose only child is a value is a number cell where the format has such. */
export interface TableCell {
  readonly type: 'tableCell'
  /** At least 1; 1 when absent. */
  readonly colSpan?: number
  /** At least 1; 1 when absent. Never crosses from the header into the body. */
  readonly rowSpan?: number
  readonly children: readonly Inline[]
}

/**
 * A chart to be drawn, not a picture. `bar` one bar for each datum, against a reference; `trend` one
 * figure over periods, against its targets; `share` the parts of a whole.
 */
export interface ChartNode {
  readonly type: 'chart'
  readonly kind: 'bar' | 'trend' | 'share'
  readonly title: string
  /** What the chart shows, in a sentence, for those who cannot see it. */
  readonly alternative: readonly Inline[]
  readonly data: readonly ChartDatum[]
  /** A line to measure against, in the data's unit: 100% in a chart of attainment. */
  readonly reference?: ValueNode
}

export interface ChartDatum {
  readonly label: string
  readonly value: ValueNode
  /** What it was to be, in a `trend`. */
  readonly target?: ValueNode
}

/** Below the title of a bulletin: who tells it, and when. */
export interface DatelineNode {
  readonly type: 'dateline'
  readonly source: string
  /** `YYYY-MM-DD`. */
  readonly date: string
}

/**
 * 版头: who issues, and the document number (GB/T 9704-2012 7.2). At the head of a report it decides
 * the form of the pages too.
 */
export interface LetterheadNode {
  readonly type: 'letterhead'
  /** 公文, 信函 (10.1) or 纪要 (10.3); `document` when absent. */
  readonly form?: 'document' | 'letter' | 'minutes'
  /** 份号: six digits. */
  readonly copyNumber?: string
  /** 密级和保密期限: `机密★1年`. */
  readonly classification?: string
  /** 紧急程度: 特急 or 加急. */
  readonly urgency?: string
  /** 发文机关标志; of minutes their name: `局长办公会议纪要`. */
  readonly mark: string
  /** 发文字号, with 〔〕 around the year. */
  readonly documentNumber?: string
  /** 签发人, of documents to a higher body only; at least one. */
  readonly signers?: readonly string[]
}

/** 主送机关 (GB/T 9704-2012 7.3.2). */
export interface AddresseeNode {
  readonly type: 'addressee'
  /** At least one. */
  readonly names: readonly string[]
}

/** 附件说明 (GB/T 9704-2012 7.3.4). */
export interface AttachmentsNode {
  readonly type: 'attachments'
  /** At least one. */
  readonly titles: readonly string[]
}

/** 发文机关署名 and 成文日期 (GB/T 9704-2012 7.3.5). */
export interface SignatureNode {
  readonly type: 'signature'
  readonly issuer: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** Whether a seal will be pressed on it, which asks for room; `true` when absent. */
  readonly sealed?: boolean
}

/** 附注: who may be asked, who may read it; printed in round brackets (GB/T 9704-2012 7.3.7). */
export interface RemarkNode {
  readonly type: 'remark'
  /** Without the brackets. */
  readonly children: readonly Inline[]
}

/** 出席, 请假 and 列席 of minutes (GB/T 9704-2012 10.3). */
export interface AttendanceNode {
  readonly type: 'attendance'
  /** 出席, 请假 or 列席. */
  readonly label: string
  /** At least one. */
  readonly names: readonly string[]
}

/** 目录 of the report's headings, with the pages that they stand on. */
export interface ContentsNode {
  readonly type: 'contents'
  /** Deepest level to list. */
  readonly depth: HeadingLevel
}

/** 版记: 抄送, 印发机关 and 印发日期 (GB/T 9704-2012 7.4). */
export interface ColophonNode {
  readonly type: 'colophon'
  readonly copyTo: readonly string[]
  readonly printedBy: string
  /** `YYYY-MM-DD`. */
  readonly printedOn: string
}

export interface PageBreakNode {
  readonly type: 'pageBreak'
}

/** Pages of their own, in the given orientation: begins and ends with a page break. */
export interface SectionNode {
  readonly type: 'section'
  readonly orientation: 'portrait' | 'landscape'
  readonly children: readonly FlatBlock[]
}

/**
 * 附件: pages of its own, headed 附件 and its number, then its title (GB/T 9704-2012 7.3.6). Number and
 * title are those of its line in 附件说明.
 */
export interface AnnexNode {
  readonly type: 'annex'
  /** Counted from 1; absent when it is the only one. */
  readonly number?: number
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  readonly children: readonly FlatBlock[]
}

export interface TextNode {
  readonly type: 'text'
  readonly value: string
}

/** A figure in prose or table. Either recorded (`origin`) or computed (`formula`). */
export interface ValueNode {
  readonly type: 'value'
  /** `null` = not reported or not computable: printed ——, never 0 and never blank. */
  readonly quantity: Quantity | null
  /** Names the figure within the report, so that a formula elsewhere can point at it. */
  readonly id?: string
  /** What the figure is, for those who trace it: `帮扶困难职工 2024年二季度 完成值`. */
  readonly label?: string
  /** Id of the indicator that it is a figure of. */
  readonly indicator?: string
  /** Of which period, as read by people: `2024年二季度`. */
  readonly period?: string
  /** Sign of a constraint, printed before the number. */
  readonly comparator?: Comparator
  /** Printed with its unit unless `false`; `%` is always printed. */
  readonly showUnit?: boolean
  /** Where a figure has to be filled in that is not there yet: what it is called. Printed （待填：…）. */
  readonly pending?: string
  /** What is printed instead of a figure that is not disclosed: `xxxx万元`. Goes with a quantity of `null`. */
  readonly mask?: string
  readonly formula?: Formula
  readonly origin?: Origin
}

/**
 * How a computed figure came about; the operands in order.
 * `attainment` = a ÷ b in percent, `growth` = (a − b) ÷ b in percent, both half up to the digits printed;
 * `decline` = (b − a) ÷ b in percent, likewise; `difference` = a − b; `sum` = of all operands;
 * `score` = c × the lesser of a ÷ b and 1, half up to two places (actual, target, weight); `count` = number of the
 * things counted (no operands).
 */
export interface Formula {
  readonly kind: 'attainment' | 'growth' | 'decline' | 'difference' | 'sum' | 'score' | 'count'
  readonly operands: readonly Operand[]
}

export interface Operand {
  /** The operand's `ValueNode.id`, whether or not the report prints it. */
  readonly id: string
  readonly label: string
  /** Id of the indicator that it is a figure of. */
  readonly indicator?: string
  readonly quantity: Quantity
  readonly origin?: Origin
}

export interface StrongNode {
  readonly type: 'strong'
  readonly children: readonly Inline[]
}

export interface LinkNode {
  readonly type: 'link'
  /** http, https or mailto. */
  readonly url: string
  readonly children: readonly Inline[]
}

/** How a figure moved, as a line of the height of the text; only in a cell of its own. */
export interface SparklineNode {
  readonly type: 'sparkline'
  /** In order of time; at least two. They are also printed beside it. */
  readonly values: readonly ValueNode[]
}

export type Node = Report | Block | Inline | ListItemNode | TableRow | TableCell

export type NodeType = Node['type']

/** The kinds that a renderer answers for: every block and every inline. */
export type NodeKind = Block['type'] | Inline['type']

export const nodeKinds = [
  'heading',
  'paragraph',
  'list',
  'table',
  'chart',
  'dateline',
  'letterhead',
  'addressee',
  'attachments',
  'signature',
  'colophon',
  'remark',
  'attendance',
  'contents',
  'pageBreak',
  'section',
  'annex',
  'text',
  'value',
  'strong',
  'link',
  'sparkline',
] as const satisfies readonly NodeKind[]
