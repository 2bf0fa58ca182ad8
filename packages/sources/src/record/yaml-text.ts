import {
  isCollection,
  isMap,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import { scalarText } from '../yaml/scalar-text.ts'

export type MapNode = YAMLMap<Node, Node | null>
export type PairNode = Pair<Node, Node | null>

/** A YAML file of the workspace as it is written, read before without a fault. */
export interface YamlText {
  readonly source: string
  readonly root: MapNode
  /** Between its lines. */
  readonly lineBreak: '\n' | '\r\n'
}

export const parseYamlText = (source: string): YamlText => {
  const { contents } = parseDocument<Node>(source, {
    schema: 'failsafe',
    uniqueKeys: false,
    keepSourceTokens: true,
  })
  if (!isMap(contents)) throw new Error('a file of the workspace is no map')
  const lineBreak = /\r?\n/.exec(source)?.[0] === '\r\n' ? '\r\n' : '\n'
  return { source, root: contents as MapNode, lineBreak }
}

export const textOf = (node: Node | null | undefined): string =>
  isScalar(node) ? scalarText(node) : ''

export const pairsOf = (node: Node | null | undefined): readonly PairNode[] =>
  isMap(node) ? (node as MapNode).items : []

export const pairAt = (node: Node | null | undefined, key: string): PairNode | undefined =>
  pairsOf(node).find((pair) => textOf(pair.key) === key)

/** Whether nothing at all is written there. */
export const isBlank = (node: Node | null): boolean =>
  node === null || (isScalar(node) && startOf(node) === rangeEnd(node))

export const startOf = ({ range }: Node): number => range?.[0] ?? 0

const rangeEnd = ({ range }: Node): number => range?.[1] ?? 0

/** Behind the colon of a pair; `undefined` when it has none. */
export const colonEnd = ({ srcToken }: PairNode): number | undefined => {
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind')
  return colon === undefined ? undefined : colon.offset + 1
}

/** Where its last character stands, comments and blank lines after it not counted. */
export const contentEnd = (source: string, node: Node): number => {
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1) as Node | PairNode | undefined
    if (last !== undefined) return 'key' in last ? pairEnd(source, last) : contentEnd(source, last)
  }
  return source.slice(0, rangeEnd(node)).trimEnd().length
}

export const pairEnd = (source: string, pair: PairNode): number => {
  const { key, value } = pair
  if (value !== null && !isBlank(value)) return contentEnd(source, value)
  return colonEnd(pair) ?? contentEnd(source, key)
}

/** End of the line that `offset` stands on, before its line break. */
export const lineEnd = (source: string, offset: number): number => {
  const feed = source.indexOf('\n', offset)
  const end = feed === -1 ? source.length : feed
  return source[end - 1] === '\r' && end > offset ? end - 1 : end
}

/** Columns from the margin to the keys of a block map, or to the dashes of a list. */
export const indentOf = ({ srcToken }: Node): string => {
  const indent = srcToken !== undefined && 'indent' in srcToken ? srcToken.indent : 0
  return ' '.repeat(Math.max(0, indent))
}
