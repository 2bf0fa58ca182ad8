import { z } from 'zod'
import type { Block, Inline, Report } from './nodes.ts'

const decimal = z.string().regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/)
const date = z.iso.date()

const origin = z.strictObject({
  file: z.string(),
  line: z.int().min(1).exactOptional(),
  column: z.int().min(1).exactOptional(),
  sheet: z.string().exactOptional(),
  cell: z.string().exactOptional(),
})

const quantity = z.strictObject({
  value: decimal,
  unit: z.string(),
  approximate: z.enum(['about', 'nearly', 'over', 'exceeding', 'under']).exactOptional(),
  upper: decimal.exactOptional(),
  isTraditional: z.literal(true).exactOptional(),
})

const formula = z.strictObject({
  kind: z.enum(['attainment', 'growth', 'decline', 'difference', 'sum', 'score', 'count']),
  operands: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      indicator: z.string().exactOptional(),
      quantity,
      origin: origin.exactOptional(),
    }),
  ),
})

const text = z.strictObject({ type: z.literal('text'), value: z.string() })

const value = z.strictObject({
  type: z.literal('value'),
  quantity: quantity.nullable(),
  id: z.string().exactOptional(),
  label: z.string().exactOptional(),
  indicator: z.string().exactOptional(),
  period: z.string().exactOptional(),
  comparator: z.enum(['≥', '>', '=', '≤', '<']).exactOptional(),
  showUnit: z.boolean().exactOptional(),
  pending: z.string().exactOptional(),
  mask: z.string().exactOptional(),
  formula: formula.exactOptional(),
  origin: origin.exactOptional(),
})

const inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [text, value, strong, link, sparkline]),
)
const inlines = z.array(inline)

const strong = z.strictObject({ type: z.literal('strong'), children: inlines })
const link = z.strictObject({
  type: z.literal('link'),
  url: z.string().regex(/^(?:https?|mailto):/),
  children: inlines,
})

const sparkline = z.strictObject({
  type: z.literal('sparkline'),
  values: z.array(value).min(2),
})

const span = z.int().min(1).exactOptional()
const tableRow = z.strictObject({
  type: z.literal('tableRow'),
  cells: z.array(
    z.strictObject({
      type: z.literal('tableCell'),
      colSpan: span,
      rowSpan: span,
      children: inlines,
    }),
  ),
})

const flatBlocks = [
  z.strictObject({
    type: z.literal('heading'),
    level: z.literal([1, 2, 3, 4]),
    children: inlines,
  }),
  z.strictObject({ type: z.literal('paragraph'), children: inlines }),
  z.strictObject({
    type: z.literal('list'),
    ordered: z.boolean(),
    counting: z.enum(['decimal', 'chapter', 'phrase']).exactOptional(),
    children: z.array(z.strictObject({ type: z.literal('listItem'), children: inlines })),
  }),
  z.strictObject({
    type: z.literal('table'),
    caption: z.string().exactOptional(),
    columns: z.array(
      z.strictObject({
        role: z.enum(['ordinal', 'label', 'text', 'quantity', 'rate', 'status']),
        weight: z.number().positive(),
      }),
    ),
    header: z.array(tableRow),
    rows: z.array(tableRow),
    note: z.string().exactOptional(),
    ruling: z.enum(['grid', 'three-line']).exactOptional(),
  }),
  z.strictObject({
    type: z.literal('chart'),
    kind: z.enum(['bar', 'trend', 'share']),
    title: z.string(),
    alternative: inlines,
    data: z.array(z.strictObject({ label: z.string(), value, target: value.exactOptional() })),
    reference: value.exactOptional(),
  }),
  z.strictObject({ type: z.literal('dateline'), source: z.string(), date }),
  z.strictObject({
    type: z.literal('letterhead'),
    form: z.enum(['document', 'letter', 'minutes']).exactOptional(),
    copyNumber: z.string().exactOptional(),
    classification: z.string().exactOptional(),
    urgency: z.string().exactOptional(),
    mark: z.string(),
    documentNumber: z.string().exactOptional(),
    signers: z.array(z.string()).min(1).exactOptional(),
  }),
  z.strictObject({ type: z.literal('addressee'), names: z.array(z.string()).min(1) }),
  z.strictObject({ type: z.literal('attachments'), titles: z.array(z.string()).min(1) }),
  z.strictObject({
    type: z.literal('signature'),
    issuer: z.string(),
    date,
    sealed: z.boolean().exactOptional(),
  }),
  z.strictObject({
    type: z.literal('colophon'),
    copyTo: z.array(z.string()),
    printedBy: z.string(),
    printedOn: date,
  }),
  z.strictObject({ type: z.literal('remark'), children: inlines }),
  z.strictObject({
    type: z.literal('attendance'),
    label: z.string(),
    names: z.array(z.string()).min(1),
  }),
  z.strictObject({ type: z.literal('contents'), depth: z.literal([1, 2, 3, 4]) }),
  z.strictObject({ type: z.literal('pageBreak') }),
] as const

const orientation = z.enum(['portrait', 'landscape'])
const flatChildren = z.array(z.discriminatedUnion('type', flatBlocks))

const section = z.strictObject({
  type: z.literal('section'),
  orientation,
  children: flatChildren,
})

const annex = z.strictObject({
  type: z.literal('annex'),
  number: z.int().min(1).exactOptional(),
  title: z.string(),
  orientation,
  children: flatChildren,
})

const block: z.ZodType<Block> = z.discriminatedUnion('type', [...flatBlocks, section, annex])

const publication = z.strictObject({
  index: z.string().exactOptional(),
  openness: z.enum(['主动公开', '依申请公开', '不予公开']),
  term: z.string().exactOptional(),
  publisher: z.string().exactOptional(),
  publishedOn: date.exactOptional(),
})

/** The tree as JSON: what `writeReport` writes and `readReport` accepts, nothing more. */
export const reportSchema: z.ZodType<Report> = z.strictObject({
  type: z.literal('report'),
  metadata: z.strictObject({
    title: z.string().min(1),
    issuer: z.string(),
    date,
    language: z.enum(['zh-CN', 'zh-Hant-TW', 'zh-Hant-HK']),
    period: z.string().exactOptional(),
    publication: publication.exactOptional(),
  }),
  children: z.array(block),
})

/** JSON Schema (2020-12) of the same, for tools that are not ours. */
export const reportJsonSchema = (): object => z.toJSONSchema(reportSchema)
