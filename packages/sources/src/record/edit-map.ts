import { isScalar, type Node } from 'yaml'
import type { Edit } from './edit.ts'
import { type Style, type Written, writeEntry } from './written.ts'
import {
  colonEnd,
  contentEnd,
  indentOf,
  isBlank,
  lineEnd,
  type MapNode,
  type PairNode,
  pairEnd,
  startOf,
  type YamlText,
} from './yaml-text.ts'

export type WrittenEntry = readonly [key: string, value: Written]

export const styleOf = ({ flow }: MapNode): Style => (flow === true ? 'flow' : 'block')

/** Gives a pair of `map` another value on one line, where the old one stands. */
export const replaceValue = (
  { source, lineBreak }: YamlText,
  map: MapNode,
  pair: PairNode,
  written: Written,
): Edit => {
  const { key, value } = pair
  const style = styleOf(map)
  if (value !== null && !isBlank(value)) {
    const [start, end] = [startOf(value), contentEnd(source, value)]
    return { start, end, text: `${written(style)}${headerComment(value)}` }
  }
  const start = colonEnd(pair) ?? contentEnd(source, key)
  if (colonEnd(pair) !== undefined) return { start, end: start, text: ` ${written(style)}` }
  // `? key` on a line of its own: a colon behind it would belong to the key.
  const before = style === 'block' ? `${lineBreak}${indentOf(map)}` : ''
  return { start, end: start, text: `${before}: ${written(style)}` }
}

/** `| # as reported`: the one comment that stands inside a value. */
const headerComment = (value: Node): string => {
  const token = isScalar(value) ? value.srcToken : undefined
  if (token?.type !== 'block-scalar') return ''
  const comment = token.props.find(({ type }) => type === 'comment')
  return comment !== undefined && 'source' in comment ? ` ${comment.source}` : ''
}

/** Adds entries behind the last of a map. */
export const appendEntries = (
  text: YamlText,
  map: MapNode,
  entries: readonly WrittenEntry[],
): readonly Edit[] => {
  if (entries.length === 0) return []
  const { source } = text
  const last = map.items.at(-1)
  const written = entries.map((entry) => writeEntry(entry, styleOf(map)))
  if (styleOf(map) === 'flow') {
    return [insertInFlow(source, map, last && pairEnd(source, last), written)]
  }
  const end = last === undefined ? startOf(map) : pairEnd(source, last)
  return [
    insertLines(
      text,
      end,
      written.map((line) => `${indentOf(map)}${line}`),
    ),
  ]
}

/** Adds items between the brackets of a collection, behind its last, which ends at `lastEnd`. */
export const insertInFlow = (
  source: string,
  collection: Node,
  lastEnd: number | undefined,
  items: readonly string[],
): Edit => {
  const joined = items.join(', ')
  if (lastEnd !== undefined) return { start: lastEnd, end: lastEnd, text: `, ${joined}` }
  const [start, end] = [startOf(collection) + 1, contentEnd(source, collection) - 1]
  const isEmpty = /^ *$/.test(source.slice(start, end))
  return { start, end: isEmpty ? end : start, text: ` ${joined} ` }
}

/** Adds lines below the line on which `offset` stands. */
export const insertLines = (
  { source, lineBreak }: YamlText,
  offset: number,
  lines: readonly string[],
): Edit => {
  const start = lineEnd(source, offset)
  return { start, end: start, text: lines.map((line) => `${lineBreak}${line}`).join('') }
}

/** Lines can follow a key behind which there is nothing on its line but `{}` or `[]`, once that is gone. */
export const clearForLines = (
  { source }: YamlText,
  pair: PairNode,
): { readonly edit: Edit; readonly end: number } | undefined => {
  const [start, end] = [colonEnd(pair), pairEnd(source, pair)]
  if (start === undefined || !/^ *(?:\{ *\}|\[ *\])$/.test(source.slice(start, end)))
    return undefined
  return { edit: { start, end, text: '' }, end }
}
