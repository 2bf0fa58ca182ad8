import type { Inline } from '@jibao/document'
import type { PhrasingContent } from 'mdast'
import type { Reference } from '../template/expanded.ts'
import { splitReferences } from './references.ts'

/** A character of Chinese text, or a reference, which mostly becomes one. */
const chinese = String.raw`[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u3000-\u303F“”‘’—…\uE000\uE001\u{20000}-\u{3FFFF}]`
const closedUp = new RegExp(
  String.raw`(?<=${chinese})[ \t]*\n[ \t]*|[ \t]*\n[ \t]*(?=${chinese})`,
  'gu',
)

/** Line ends within a paragraph: nothing beside Chinese, a blank between Latin words. */
const joinLines = (text: string): string =>
  text.replace(closedUp, '').replace(/[ \t]*\n[ \t]*/g, ' ')

const inserted = ({ content, name }: Reference): readonly Inline[] => {
  if (typeof content === 'string' || typeof content === 'number') {
    return [{ type: 'text', value: String(content) }]
  }
  if (!('type' in content)) return content
  if (content.type === 'value') return [content]
  throw new TypeError(`unchecked block in prose: ${name}`)
}

/** Text with its references replaced by what they stand for. */
export const resolveReferences = (
  text: string,
  references: readonly Reference[],
): readonly Inline[] =>
  splitReferences(text).flatMap((part): readonly Inline[] => {
    if (typeof part === 'string') return [{ type: 'text', value: part }]
    const reference = references[part]
    return reference === undefined ? [] : inserted(reference)
  })

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

/** Markdown prose as inlines. */
export const toInlines = (
  nodes: readonly PhrasingContent[],
  references: readonly Reference[],
): readonly Inline[] =>
  mergeTexts(
    nodes.flatMap((node): readonly Inline[] => {
      switch (node.type) {
        case 'text':
          return resolveReferences(joinLines(node.value), references)
        case 'strong':
          return [{ type: 'strong', children: toInlines(node.children, references) }]
        case 'link':
          return [{ type: 'link', url: node.url, children: toInlines(node.children, references) }]
        default:
          throw new TypeError(`unchecked Markdown: ${node.type}`)
      }
    }),
  )
