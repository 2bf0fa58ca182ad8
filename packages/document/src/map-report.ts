import { mapProse, type ProseMapping } from './map-prose.ts'
import type { Inline, Metadata, Node, Report } from './nodes.ts'
import { mapSame, replaceFields } from './unchanged.ts'

/**
 * What a text outside prose is: `title` of the report, an annex, a table or a chart; `note` below a
 * table; `label` of a datum or a list of names; `body` that issues, tells or receives; `person`;
 * `period` as read by people; `marking` 密级 and 紧急程度; `number` 份号, 发文字号 and 索引号;
 * `term` for which it is public.
 */
export type FieldRole =
  | 'title'
  | 'note'
  | 'label'
  | 'body'
  | 'person'
  | 'period'
  | 'marking'
  | 'number'
  | 'term'

/** Each gives back what it was given where nothing is to change. */
export interface ReportMapping extends ProseMapping {
  readonly field: (text: string, role: FieldRole) => string
}

type Holder = Exclude<Node, Inline>

type Type = Holder['type']

type NodeOf<T extends Type> = Extract<Holder, { readonly type: T }>

type Handlers = { readonly [T in Type]: (node: NodeOf<T>, mapping: ReportMapping) => NodeOf<T> }

const nodes = <N extends Holder>(list: readonly N[], mapping: ReportMapping): readonly N[] =>
  mapSame(list, (node) => mapNode(node, mapping))

const texts = (
  list: readonly string[],
  role: FieldRole,
  { field }: ReportMapping,
): readonly string[] => mapSame(list, (text) => field(text, role))

/** The entry of a field that may be absent, to be spread. */
const optional = <K extends string>(
  key: K,
  text: string | undefined,
  role: FieldRole,
  { field }: ReportMapping,
): { readonly [P in K]?: string } =>
  text === undefined ? {} : ({ [key]: field(text, role) } as { readonly [P in K]: string })

const prose = <N extends { readonly children: readonly Inline[] }>(
  node: N,
  mapping: ReportMapping,
): N => ({ ...node, children: mapProse(node.children, mapping) })

/** 公开方式 is a word of a closed list, which formats print in the report's own script. */
const mapPublication = (
  { publication }: Metadata,
  mapping: ReportMapping,
): Pick<Metadata, 'publication'> =>
  publication === undefined
    ? {}
    : {
        publication: replaceFields(publication, {
          ...optional('index', publication.index, 'number', mapping),
          ...optional('term', publication.term, 'term', mapping),
          ...optional('publisher', publication.publisher, 'body', mapping),
        }),
      }

const same = <N>(node: N): N => node

/** What each kind of node holds; a new kind does not compile without its entry. */
const handlers: Handlers = {
  report: (node, mapping) => ({
    ...node,
    metadata: replaceFields(node.metadata, {
      title: mapping.field(node.metadata.title, 'title'),
      issuer: mapping.field(node.metadata.issuer, 'body'),
      ...optional('period', node.metadata.period, 'period', mapping),
      ...mapPublication(node.metadata, mapping),
    }),
    children: nodes(node.children, mapping),
  }),
  section: (node, mapping) => ({ ...node, children: nodes(node.children, mapping) }),
  annex: (node, mapping) => ({
    ...node,
    title: mapping.field(node.title, 'title'),
    children: nodes(node.children, mapping),
  }),
  heading: prose,
  paragraph: prose,
  list: (node, mapping) => ({ ...node, children: nodes(node.children, mapping) }),
  listItem: prose,
  table: (node, mapping) => ({
    ...node,
    ...optional('caption', node.caption, 'title', mapping),
    header: nodes(node.header, mapping),
    rows: nodes(node.rows, mapping),
    ...optional('note', node.note, 'note', mapping),
  }),
  tableRow: (node, mapping) => ({ ...node, cells: nodes(node.cells, mapping) }),
  tableCell: prose,
  chart: (node, mapping) => ({
    ...node,
    title: mapping.field(node.title, 'title'),
    alternative: mapProse(node.alternative, mapping),
    data: mapSame(node.data, (datum) =>
      replaceFields(datum, {
        label: mapping.field(datum.label, 'label'),
        value: mapping.value(datum.value),
        ...(datum.target === undefined ? {} : { target: mapping.value(datum.target) }),
      }),
    ),
    ...(node.reference === undefined ? {} : { reference: mapping.value(node.reference) }),
  }),
  dateline: (node, mapping) => ({ ...node, source: mapping.field(node.source, 'body') }),
  letterhead: (node, mapping) => ({
    ...node,
    ...optional('copyNumber', node.copyNumber, 'number', mapping),
    ...optional('classification', node.classification, 'marking', mapping),
    ...optional('urgency', node.urgency, 'marking', mapping),
    mark: mapping.field(node.mark, 'body'),
    ...optional('documentNumber', node.documentNumber, 'number', mapping),
    ...(node.signers === undefined ? {} : { signers: texts(node.signers, 'person', mapping) }),
  }),
  addressee: (node, mapping) => ({ ...node, names: texts(node.names, 'body', mapping) }),
  attachments: (node, mapping) => ({ ...node, titles: texts(node.titles, 'title', mapping) }),
  signature: (node, mapping) => ({ ...node, issuer: mapping.field(node.issuer, 'body') }),
  remark: prose,
  attendance: (node, mapping) => ({
    ...node,
    label: mapping.field(node.label, 'label'),
    names: texts(node.names, 'person', mapping),
  }),
  contents: same,
  colophon: (node, mapping) => ({
    ...node,
    copyTo: texts(node.copyTo, 'body', mapping),
    printedBy: mapping.field(node.printedBy, 'body'),
  }),
  pageBreak: same,
}

const handle = <T extends Type>(
  node: NodeOf<T> & { readonly type: T },
  mapping: ReportMapping,
): NodeOf<T> => handlers[node.type](node, mapping)

const mapNode = <N extends Holder>(node: N, mapping: ReportMapping): N =>
  replaceFields(node, handle<Type>(node, mapping) as Partial<N>)

/**
 * The report with every text and figure of it as a mapping says, in reading order; structure, dates,
 * addresses and ids stay. What did not change is the same object as before.
 */
export const mapReport = (report: Report, mapping: ReportMapping): Report =>
  mapNode(report, mapping)
