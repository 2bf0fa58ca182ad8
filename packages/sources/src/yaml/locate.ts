import { findForbiddenCharacter, type Origin } from '@jibao/core'
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import { forbiddenCharacter, keyDuplicate, keyNotText, yamlFeature } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import type { Located, LocatedEntry, LocatedMap, LocatedText } from './located.ts'
import { scalarText } from './scalar-text.ts'

interface Context {
  readonly source: string
  readonly originOf: (offset: number) => Origin
  readonly report: Reporter
}

/** The node tree as text, lists and maps with places; anchors, aliases, tags and merge keys are refused. */
export const locate = (root: Node, context: Context): Located => locateNode(root, 0, context)

/** `around`: where to say that a node is which is not written at all. */
const locateNode = (node: Node | null, around: number, context: Context): Located => {
  if (node === null) return locateText(undefined, around, context)
  const offset = offsetOf(node)
  refuseFeatures(node, context)
  if (!isMap(node) && !isSeq(node)) return locateText(node, offset, context)
  const origin = context.originOf(offset)
  if (isMap(node)) return { kind: 'map', entries: locateEntries(node, context), origin }
  const items = node.items.map((item) => locateNode(item as Node | null, offset, context))
  return { kind: 'list', items, origin }
}

const locateEntries = (map: YAMLMap, context: Context): LocatedMap['entries'] => {
  const entries = new Map<string, LocatedEntry>()
  for (const pair of map.items as readonly Pair<Node | null, Node | null>[]) {
    const key = locateKey(pair.key, context)
    if (key === undefined) continue
    const first = entries.get(key.text)
    if (first !== undefined) {
      context.report(keyDuplicate(key.text, first.keyOrigin, key.origin))
      continue
    }
    const value = locateNode(pair.value, offsetOf(pair.key), context)
    entries.set(key.text, { keyOrigin: key.origin, value })
  }
  return entries
}

const locateKey = (key: Node | null, context: Context): LocatedText | undefined => {
  const origin = context.originOf(offsetOf(key))
  if (!isScalar(key)) {
    context.report(keyNotText(origin))
    return undefined
  }
  refuseFeatures(key, context)
  const located = locateText(key, offsetOf(key), context)
  if (located.text === '<<') context.report(yamlFeature('merge', origin))
  else if (located.text === '__proto__') context.report(keyNotText(origin))
  else return located
  return undefined
}

const locateText = (node: Node | undefined, offset: number, context: Context): LocatedText => {
  const origin = context.originOf(offset)
  const [start, end] = node?.range ?? [offset, offset]
  const source = context.source.slice(start, end)
  const text = isScalar(node) ? scalarText(node) : source
  const forbidden = findForbiddenCharacter(text)
  if (forbidden === undefined) return { kind: 'text', text, source, origin }
  // One written as an escape stands nowhere in the file: then the text's own place has to do.
  const typed = findForbiddenCharacter(source)
  const place = typed === undefined ? origin : context.originOf(start + typed.offset)
  context.report(forbiddenCharacter(forbidden, place))
  return { kind: 'text', text: withoutForbidden(text), source, origin }
}

/** So that the character cannot reach a terminal through another message about the same text. */
const withoutForbidden = (text: string): string =>
  Array.from(text, (character) => (findForbiddenCharacter(character) ? '\uFFFD' : character)).join(
    '',
  )

const refuseFeatures = (node: Node, { originOf, report }: Context): void => {
  const origin = originOf(offsetOf(node))
  if (isAlias(node)) report(yamlFeature('alias', origin))
  else if (node.anchor !== undefined) report(yamlFeature('anchor', origin))
  if (isScalar(node) && hasIndentDigit(node)) report(yamlFeature('indent', origin))
  if (node.tag !== undefined) report(yamlFeature('tag', origin))
}

/** `2024: >8` is valid YAML for no text at all: the target would be lost without a word. */
const hasIndentDigit = ({ srcToken }: Scalar): boolean =>
  srcToken?.type === 'block-scalar' &&
  srcToken.props.some((prop) => prop.type === 'block-scalar-header' && /\d/.test(prop.source))

const offsetOf = (node: Node | null): number => node?.range?.[0] ?? 0
