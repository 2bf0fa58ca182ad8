import type { Quantity } from '@jibao/core'
import fc from 'fast-check'
import type {
  Block,
  FlatBlock,
  Formula,
  Inline,
  Report,
  TableCell,
  TableNode,
  TableRow,
  ValueNode,
} from '../src/index.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('帮扶困难职工', '', '𠮷㐂🏠', '<b>&amp;</b>', '=A1', '{{x}}', '一\n二', '"\\'),
)
const decimal = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.constantFrom('', '.5', '.50', '.000'),
  )
  .map(([whole, fraction]) => `${whole}${fraction}`)
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const place = fc.integer({ min: 1, max: 9999 })

const origin = fc.record(
  { file: text, line: place, column: place, sheet: text, cell: fc.constantFrom('C7', 'AB120') },
  { requiredKeys: ['file'], noNullPrototype: true },
)
const quantity: fc.Arbitrary<Quantity> = fc.record(
  {
    value: decimal,
    unit: fc.constantFrom('', '%', '人', '万元', '元/月'),
    approximate: fc.constantFrom('about', 'nearly', 'over', 'exceeding', 'under'),
    upper: decimal,
    isTraditional: fc.constant<true>(true),
  },
  { requiredKeys: ['value', 'unit'], noNullPrototype: true },
)
const operand = fc.record(
  { id: text, label: text, indicator: text, quantity, origin },
  { requiredKeys: ['id', 'label', 'quantity'], noNullPrototype: true },
)
const formulaKinds = [
  'attainment',
  'growth',
  'decline',
  'difference',
  'sum',
  'score',
  'count',
] as const satisfies readonly Formula['kind'][]
const formula = fc.record({
  kind: fc.constantFrom(...formulaKinds),
  operands: fc.array(operand, { maxLength: 2 }),
})

const figure: fc.Arbitrary<ValueNode> = fc.record(
  {
    type: fc.constant('value'),
    quantity: fc.option(quantity),
    id: text,
    label: text,
    indicator: text,
    period: text,
    comparator: fc.constantFrom('≥', '>', '=', '≤', '<'),
    showUnit: fc.boolean(),
    pending: text,
    formula,
    origin,
  },
  { requiredKeys: ['type', 'quantity'], noNullPrototype: true },
)
const masked: fc.Arbitrary<ValueNode> = fc.record(
  {
    type: fc.constant('value'),
    quantity: fc.constant(null),
    label: text,
    mask: fc.constantFrom('xxxx.xxxx万元', '不足10人', 'xxx'),
  },
  { requiredKeys: ['type', 'quantity', 'mask'], noNullPrototype: true },
)
const value = fc.oneof({ weight: 5, arbitrary: figure }, { weight: 1, arbitrary: masked })

const { inline } = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 2 },
    fc.record({ type: fc.constant('text'), value: text }),
    value,
    fc.record({ type: fc.constant('strong'), children: fc.array(tie('inline'), { maxLength: 2 }) }),
    fc.record({
      type: fc.constant('link'),
      url: fc.constantFrom('https://example.com/?a=1&b=2', 'http://a.cn', 'mailto:a@b.cn'),
      children: fc.array(tie('inline'), { maxLength: 2 }),
    }),
    fc.record({
      type: fc.constant('sparkline'),
      values: fc.array(value, { minLength: 2, maxLength: 3 }),
    }),
  ),
}))
const inlines = fc.array(inline, { maxLength: 3 })

type Cell = Pick<TableCell, 'children'>

interface Tiling {
  readonly columns: number
  readonly cells: readonly Cell[]
  /** Wished spans, one for each cell that starts; cut to what is free. */
  readonly spans: readonly (readonly [number, number])[]
}

/** Rows that cover `count × columns` squares exactly, filled in reading order. */
const tile = (count: number, { columns, cells, spans }: Tiling): readonly TableRow[] => {
  const isTaken = Array.from({ length: count }, () => Array.from({ length: columns }, () => false))
  let next = 0
  return isTaken.map((taken, row): TableRow => {
    const placed: TableCell[] = []
    for (let column = 0; column < columns; column += 1) {
      if (taken[column] === true) continue
      const [wishedRows, wishedColumns] = spans[next % spans.length] ?? [1, 1]
      const rowSpan = Math.min(wishedRows, count - row)
      let colSpan = 1
      while (colSpan < wishedColumns && taken[column + colSpan] === false) colSpan += 1
      for (const covered of isTaken.slice(row, row + rowSpan)) {
        covered.fill(true, column, column + colSpan)
      }
      placed.push({
        type: 'tableCell',
        ...(rowSpan > 1 ? { rowSpan } : {}),
        ...(colSpan > 1 ? { colSpan } : {}),
        children: cells[next % cells.length]?.children ?? [],
      })
      next += 1
    }
    return { type: 'tableRow', cells: placed }
  })
}

const span = fc.integer({ min: 1, max: 3 })
const tableColumn = fc.record({
  role: fc.constantFrom('ordinal', 'label', 'text', 'quantity', 'rate', 'status'),
  weight: fc.double({ min: 0, minExcluded: true, max: 100, noNaN: true }),
})

/** A table whose spans cover every square once. */
export const arbitraryTable: fc.Arbitrary<TableNode> = fc
  .record(
    {
      columns: fc.array(tableColumn, { minLength: 1, maxLength: 4 }),
      headerRows: fc.integer({ min: 0, max: 2 }),
      bodyRows: fc.integer({ min: 0, max: 4 }),
      cells: fc.array(fc.record({ children: inlines }), { minLength: 1, maxLength: 4 }),
      spans: fc.array(fc.tuple(span, span), { minLength: 1, maxLength: 7 }),
      caption: text,
      note: text,
      ruling: fc.constantFrom('grid', 'three-line'),
    },
    {
      requiredKeys: ['columns', 'headerRows', 'bodyRows', 'cells', 'spans'],
      noNullPrototype: true,
    },
  )
  .map(({ columns, headerRows, bodyRows, cells, spans, ...words }) => {
    const tiling = { columns: columns.length, cells, spans }
    return {
      type: 'table',
      columns,
      header: tile(headerRows, tiling),
      rows: tile(bodyRows, tiling),
      ...words,
    }
  })

const flatBlocks: { readonly [T in FlatBlock['type']]: fc.Arbitrary<Extract<Block, { type: T }>> } =
  {
    heading: fc.record({
      type: fc.constant('heading'),
      level: fc.constantFrom(1, 2, 3, 4),
      children: inlines,
    }),
    paragraph: fc.record({ type: fc.constant('paragraph'), children: inlines }),
    list: fc.record(
      {
        type: fc.constant('list'),
        ordered: fc.boolean(),
        counting: fc.constantFrom('decimal', 'chapter', 'phrase'),
        children: fc.array(fc.record({ type: fc.constant('listItem'), children: inlines }), {
          maxLength: 3,
        }),
      },
      { requiredKeys: ['type', 'ordered', 'children'], noNullPrototype: true },
    ),
    table: arbitraryTable,
    chart: fc.record(
      {
        type: fc.constant('chart'),
        kind: fc.constantFrom('bar', 'trend', 'share'),
        title: text,
        alternative: inlines,
        data: fc.array(
          fc.record(
            { label: text, value, target: value },
            { requiredKeys: ['label', 'value'], noNullPrototype: true },
          ),
          { maxLength: 3 },
        ),
        reference: value,
      },
      {
        requiredKeys: ['type', 'kind', 'title', 'alternative', 'data'],
        noNullPrototype: true,
      },
    ),
    dateline: fc.record({ type: fc.constant('dateline'), source: text, date }),
    letterhead: fc.record(
      {
        type: fc.constant('letterhead'),
        form: fc.constantFrom('document', 'letter', 'minutes'),
        copyNumber: text,
        classification: text,
        urgency: text,
        mark: text,
        documentNumber: text,
        signers: fc.array(text, { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['type', 'mark'], noNullPrototype: true },
    ),
    addressee: fc.record({
      type: fc.constant('addressee'),
      names: fc.array(text, { minLength: 1, maxLength: 3 }),
    }),
    attachments: fc.record({
      type: fc.constant('attachments'),
      titles: fc.array(text, { minLength: 1, maxLength: 3 }),
    }),
    signature: fc.record(
      { type: fc.constant('signature'), issuer: text, date, sealed: fc.boolean() },
      { requiredKeys: ['type', 'issuer', 'date'], noNullPrototype: true },
    ),
    remark: fc.record({ type: fc.constant('remark'), children: inlines }),
    attendance: fc.record({
      type: fc.constant('attendance'),
      label: fc.constantFrom('出席', '请假', '列席'),
      names: fc.array(text, { minLength: 1, maxLength: 3 }),
    }),
    contents: fc.record({ type: fc.constant('contents'), depth: fc.constantFrom(1, 2, 3, 4) }),
    colophon: fc.record({
      type: fc.constant('colophon'),
      copyTo: fc.array(text, { maxLength: 3 }),
      printedBy: text,
      printedOn: date,
    }),
    pageBreak: fc.record({ type: fc.constant('pageBreak') }),
  }

const flatBlock: fc.Arbitrary<FlatBlock> = fc.oneof(...Object.values(flatBlocks))

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: flatBlock },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('section'),
      orientation: fc.constantFrom('portrait', 'landscape'),
      children: fc.array(flatBlock, { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        type: fc.constant('annex'),
        number: fc.integer({ min: 1, max: 9 }),
        title: text,
        orientation: fc.constantFrom('portrait', 'landscape'),
        children: fc.array(flatBlock, { maxLength: 3 }),
      },
      { requiredKeys: ['type', 'title', 'orientation', 'children'], noNullPrototype: true },
    ),
  },
)

/** Any report, with every kind of node in it sooner or later. */
export const arbitraryReport: fc.Arbitrary<Report> = fc.record({
  type: fc.constant('report'),
  metadata: fc.record(
    {
      title: text.filter((title) => title !== ''),
      issuer: text,
      date,
      language: fc.constantFrom('zh-CN', 'zh-Hant-TW', 'zh-Hant-HK'),
      period: text,
      publication: fc.record(
        {
          index: text,
          openness: fc.constantFrom('主动公开', '依申请公开', '不予公开'),
          term: text,
          publisher: text,
          publishedOn: date,
        },
        { requiredKeys: ['openness'], noNullPrototype: true },
      ),
    },
    { requiredKeys: ['title', 'issuer', 'date', 'language'], noNullPrototype: true },
  ),
  children: fc.array(block, { maxLength: 6 }),
})
