import { type Inline, plainText } from '@jibao/document'

/** A stretch of text in one weight. */
export interface Run {
  readonly text: string
  readonly strong: boolean
}

export const plainRun = (text: string): Run => ({ text, strong: false })

/** The runs of inlines as a reader sees them; a link is followed by its address. */
export const runsOf = (inlines: readonly Inline[], strong = false): readonly Run[] =>
  inlines.flatMap((inline) => {
    if (inline.type === 'strong') return runsOf(inline.children, true)
    if (inline.type === 'link') {
      return [...runsOf(inline.children, strong), { text: `（${inline.url}）`, strong }]
    }
    return [{ text: plainText([inline]), strong }]
  })

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
