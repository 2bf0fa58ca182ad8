import { quantity } from '@jibao/core'
import {
  cell,
  type FlatBlock,
  heading,
  type Inline,
  listItem,
  paragraph,
  row,
  strong,
  text,
} from '@jibao/document'
import { actual, attainment, reportOf, spanningTable } from './parts.ts'
import type { Specimen } from './specimen.ts'

/** Strong and link in one another, as deep as asked, around a figure. */
const nested = (depth: number): Inline =>
  depth === 0
    ? actual
    : depth % 2 === 0
      ? strong('重', nested(depth - 1), '点')
      : {
          type: 'link',
          url: 'https://example.org/',
          children: [text('见'), nested(depth - 1), text('处')],
        }

/** Anew each time: no node stands at two places of a tree. */
const everyBlock = (): readonly FlatBlock[] => [
  heading(1, '总体', nested(3), '情况'),
  paragraph('完成', nested(8), '。'),
  { type: 'list', ordered: false, children: [listItem('其中', nested(4), '人。')] },
  {
    ...structuredClone(spanningTable),
    rows: [
      ...spanningTable.rows,
      row(
        cell('3'),
        cell('救助', nested(5), '人'),
        cell(strong(actual)),
        cell('约', actual),
        cell(attainment),
        cell(nested(2)),
      ),
    ],
  },
  { type: 'chart', kind: 'share', title: '构成', alternative: [nested(3)], data: [] },
  { type: 'remark', children: [nested(2)] },
]

const empty = reportOf(
  { type: 'letterhead', mark: '' },
  heading(1),
  heading(2, ''),
  paragraph(),
  paragraph('', strong(), { type: 'link', url: 'https://example.org/', children: [] }),
  { type: 'list', ordered: true, children: [] },
  { type: 'list', ordered: false, children: [listItem(), listItem('')] },
  {
    type: 'table',
    caption: '',
    columns: [
      { role: 'label', weight: 1 },
      { role: 'quantity', weight: 1 },
    ],
    header: [row(cell('指标'), cell(''))],
    rows: [],
    note: '',
  },
  { type: 'table', columns: [{ role: 'text', weight: 1 }], header: [], rows: [row(cell())] },
  { type: 'table', columns: [{ role: 'text', weight: 1 }], header: [], rows: [] },
  { type: 'chart', kind: 'bar', title: '', alternative: [], data: [] },
  { type: 'section', orientation: 'landscape', children: [] },
  { type: 'addressee', names: [''] },
  { type: 'contents', depth: 4 },
  { type: 'signature', issuer: '', date: '2024-07-05' },
  { type: 'annex', title: '', orientation: 'portrait', children: [] },
  { type: 'colophon', copyTo: [], printedBy: '', printedOn: '2024-07-08' },
)

/** Documents of another build than one paragraph after the other. */
export const shapes: readonly Specimen[] = [
  { name: 'nothing but a title', report: reportOf() },
  {
    name: 'table over several pages, its first column merged',
    report: reportOf({
      type: 'table',
      columns: [
        { role: 'label', weight: 2 },
        { role: 'label', weight: 3 },
        { role: 'quantity', weight: 2 },
      ],
      header: [row(cell('目标'), cell('指标'), cell('完成值'))],
      rows: Array.from({ length: 90 }, (_, index) =>
        row(
          ...(index % 45 === 0 ? [{ ...cell(`目标${index / 45 + 1}`), rowSpan: 45 }] : []),
          cell(`指标${index + 1}`),
          cell({ type: 'value', quantity: quantity(String(index), '户'), showUnit: false }),
        ),
      ),
    }),
  },
]

/** Documents that hardly anybody writes, but the types allow. */
export const unusualShapes: readonly Specimen[] = [
  { name: 'nodes with nothing in them', report: empty },
  {
    name: 'nodes in one another',
    report: reportOf(
      ...everyBlock(),
      { type: 'section', orientation: 'landscape', children: everyBlock() },
      { type: 'annex', number: 1, title: '附表', orientation: 'landscape', children: everyBlock() },
    ),
  },
  {
    name: 'a letter that goes to others too',
    report: reportOf(
      { type: 'letterhead', form: 'letter', mark: '青禾县民政局' },
      paragraph('正文。'),
      { type: 'signature', issuer: '青禾县民政局', date: '2024-07-05' },
      {
        type: 'colophon',
        copyTo: ['县政府办公室'],
        printedBy: '青禾县民政局办公室',
        printedOn: '2024-07-08',
      },
    ),
  },
]
