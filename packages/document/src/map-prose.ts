import type { Inline, TextNode, ValueNode } from './nodes.ts'
import { mapSame, replaceFields } from './unchanged.ts'

/** What prose is made of, once strong words and links are looked through. */
export type Leaf = TextNode | ValueNode

export interface ProseMapping {
  /**
   * The leaves of one heading, paragraph, item, cell, remark or alternative, in reading order: a word
   * may reach over several of them. As many are given back, each of the type that it had.
   */
  readonly prose: (leaves: readonly Leaf[]) => readonly Leaf[]
  /** A figure outside prose: of a chart or a sparkline. */
  readonly value: (value: ValueNode) => ValueNode
}

const leavesOf = (inlines: readonly Inline[]): readonly Leaf[] =>
  inlines.flatMap((inline) => {
    if (inline.type === 'text' || inline.type === 'value') return [inline]
    return inline.type === 'sparkline' ? [] : leavesOf(inline.children)
  })

/** Takes one leaf for each, in the order of `leavesOf`. */
const fill = (
  inlines: readonly Inline[],
  leaves: Iterator<Leaf>,
  value: ProseMapping['value'],
): readonly Inline[] =>
  mapSame(inlines, (inline): Inline => {
    if (inline.type === 'sparkline') {
      return replaceFields(inline, { values: mapSame(inline.values, value) })
    }
    if (inline.type === 'strong' || inline.type === 'link') {
      return replaceFields(inline, { children: fill(inline.children, leaves, value) })
    }
    const next = leaves.next()
    if (next.done === true || next.value.type !== inline.type) {
      throw new RangeError('a mapping of prose gives back a leaf for each leaf')
    }
    return next.value
  })

/** The inlines with their leaves as a mapping says; the same object where nothing changed. */
export const mapProse = (
  inlines: readonly Inline[],
  { prose, value }: ProseMapping,
): readonly Inline[] => fill(inlines, prose(leavesOf(inlines)).values(), value)
