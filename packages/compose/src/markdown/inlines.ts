import type { Inline } from '@jibao/document'
import type { PhrasingContent } from 'mdast'
import type { Reference } from '../template/expand.ts'
import { splitReferences } from './references.ts'

/** Called for a block that stands in the middle of prose. */
export type OnMisplaced = (reference: Reference) => void

const isChinese =
  /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u3000-\u303F“”‘’—…\uE000\uE001]|[\u{20000}-\u{3FFFF}]/u

/** Line ends within a paragraph: nothing between Chinese, a blank between Latin words. */
const joinLines = (text: string): string =>
  text.replace(/[ \t]*\n[ \t]*/g, (_, offset: number) => {
    const before = text.slice(0, offset).trimEnd().at(-1) ?? ''
    const after = text.slice(offset).trimStart().at(0) ?? ''
    return isChinese.test(before) || isChinese.test(after) ? '' : ' '
  })

const isInlines = (content: Reference['content']): content is readonly Inline[] =>
  Array.isArray(content)

const inserted = (reference: Reference, onMisplaced: OnMisplaced): readonly Inline[] => {
  const { content } = reference
  if (typeof content === 'string' || typeof content === 'number') {
    return [{ type: 'text', value: String(content) }]
  }
  if (isInlines(content)) return content
  if (content.type === 'value') return [content]
  onMisplaced(reference)
  return []
}

/** Neighbouring texts become one; empty ones go. */
const mergeTexts = (inlines: readonly Inline[]): readonly Inline[] => {
  const merged: Inline[] = []
  for (const inline of inlines) {
    const last = merged.at(-1)
    if (inline.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = { type: 'text', value: last.value + inline.value }
    } else if (inline.type !== 'text' || inline.value !== '') {
      merged.push(inline)
    }
  }
  return merged
}

/** Markdown prose with its references replaced by what they stand for. */
export const toInlines = (
  nodes: readonly PhrasingContent[],
  references: readonly Reference[],
  onMisplaced: OnMisplaced,
): readonly Inline[] =>
  mergeTexts(
    nodes.flatMap((node): readonly Inline[] => {
      switch (node.type) {
        case 'text':
          return splitReferences(joinLines(node.value)).flatMap((part) => {
            if (typeof part === 'string') return [{ type: 'text', value: part } as const]
            const reference = references[part]
            return reference === undefined ? [] : inserted(reference, onMisplaced)
          })
        case 'strong':
          return [{ type: 'strong', children: toInlines(node.children, references, onMisplaced) }]
        case 'link':
          return [
            {
              type: 'link',
              url: node.url,
              children: toInlines(node.children, references, onMisplaced),
            },
          ]
        default:
          throw new TypeError(`unchecked Markdown: ${node.type}`)
      }
    }),
  )
