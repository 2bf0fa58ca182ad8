import type { Inline, Node, Report } from '@jibao/document'
import { normaliseInlines } from './marks/normalise-inlines.ts'
import { normaliseText } from './marks/normalise-pieces.ts'
import { mapSame, replaceFields } from './marks/unchanged.ts'

/** Inlines are normalised together, by the node that holds them. */
type Holder = Exclude<Node, Inline>

type Type = Holder['type']

type NodeOf<T extends Type> = Extract<Holder, { readonly type: T }>

type Handlers = { readonly [T in Type]: (node: NodeOf<T>) => NodeOf<T> }

const nodes = <N extends Holder>(list: readonly N[]): readonly N[] => mapSame(list, normaliseNode)

const texts = (list: readonly string[]): readonly string[] => mapSame(list, normaliseText)

const holder = <N extends { readonly children: readonly Inline[] }>(node: N): N => ({
  ...node,
  children: normaliseInlines(node.children),
})

const same = <N>(node: N): N => node

/** What each kind of node holds in text; a new kind does not compile without its entry. */
const handlers: Handlers = {
  report: (node) => ({
    ...node,
    metadata: replaceFields(node.metadata, { title: normaliseText(node.metadata.title) }),
    children: nodes(node.children),
  }),
  section: (node) => ({ ...node, children: nodes(node.children) }),
  annex: (node) => ({ ...node, title: normaliseText(node.title), children: nodes(node.children) }),
  heading: holder,
  paragraph: holder,
  list: (node) => ({ ...node, children: nodes(node.children) }),
  listItem: holder,
  table: (node) => ({
    ...node,
    ...(node.caption === undefined ? {} : { caption: normaliseText(node.caption) }),
    header: nodes(node.header),
    rows: nodes(node.rows),
    ...(node.note === undefined ? {} : { note: normaliseText(node.note) }),
  }),
  tableRow: (node) => ({ ...node, cells: nodes(node.cells) }),
  tableCell: holder,
  chart: (node) => ({
    ...node,
    title: normaliseText(node.title),
    alternative: normaliseInlines(node.alternative),
    data: mapSame(node.data, (datum) =>
      replaceFields(datum, { label: normaliseText(datum.label) }),
    ),
  }),
  dateline: (node) => ({ ...node, source: normaliseText(node.source) }),
  letterhead: (node) => ({
    ...node,
    mark: normaliseText(node.mark),
    ...(node.documentNumber === undefined
      ? {}
      : { documentNumber: normaliseDocumentNumber(node.documentNumber) }),
  }),
  addressee: (node) => ({ ...node, names: texts(node.names) }),
  attachments: (node) => ({ ...node, titles: texts(node.titles) }),
  signature: (node) => ({ ...node, issuer: normaliseText(node.issuer) }),
  remark: holder,
  attendance: (node) => ({ ...node, label: normaliseText(node.label), names: texts(node.names) }),
  contents: same,
  colophon: (node) => ({
    ...node,
    copyTo: texts(node.copyTo),
    printedBy: normaliseText(node.printedBy),
  }),
  pageBreak: same,
}

/** Years stand in 〔〕 and not in other brackets (GB/T 9704-2012 7.2.5); other numbers stay. */
const normaliseDocumentNumber = (text: string): string =>
  text.replace(/^(\p{Script=Han}+)[[(（［](\d{4})[\])）］](第?\d+号)$/u, '$1〔$2〕$3')

const handle = <T extends Type>(node: NodeOf<T> & { readonly type: T }): NodeOf<T> =>
  handlers[node.type](node)

const normaliseNode = <N extends Holder>(node: N): N =>
  replaceFields(node, handle<Type>(node) as Partial<N>)

/**
 * Full-width marks instead of half-width ones beside Chinese, in every text of a report
 * (GB/T 15834-2011 5.1). What did not change is the same object as before; figures, addresses and
 * text without Chinese stay. Normalising twice is normalising once.
 */
export const normaliseMarks = (report: Report): Report => normaliseNode(report)
