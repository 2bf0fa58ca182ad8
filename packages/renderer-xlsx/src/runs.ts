import { type Inline, plainText } from '@jibao/document'
import { groundOf } from '@jibao/typography'

/** A stretch of text in one weight. */
export interface Run {
  readonly text: string
  readonly strong: boolean
  /** RRGGBB of what marks the text; a cell has one ground for all its text. */
  readonly ground?: string
}

export const plainRun = (text: string): Run => ({ text, strong: false })

/** The runs of inlines as a reader sees them; a link is followed by its address. */
export const runsOf = (inlines: readonly Inline[], strong = false): readonly Run[] =>
  inlines.flatMap((inline) => {
    if (inline.type === 'strong') return runsOf(inline.children, true)
    if (inline.type === 'link') {
      return [...runsOf(inline.children, strong), { text: `（${inline.url}）`, strong }]
    }
    const ground = inline.type === 'value' ? groundOf(inline) : undefined
    return [{ text: plainText([inline]), strong, ...(ground === undefined ? {} : { ground }) }]
  })

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
