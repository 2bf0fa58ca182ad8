import { insideTerms, wordsOf } from '@jibao/typography'
import type { ElementContent } from 'hast'
import { h } from 'hastscript'

/**
 * A title that ends its lines between words, wherever the screen lets them end; inside of quotation
 * marks, brackets and terms only where these are longer than a line.
 */
export const brokenTitle = (title: string): readonly ElementContent[] =>
  joined(
    wholes(title).map((words) =>
      words.length === 1 ? words : [h('span', { className: ['whole'] }, ...joined(words))],
    ),
  )

const joined = (
  parts: readonly (string | readonly (string | ElementContent)[])[],
): readonly ElementContent[] =>
  parts
    .flat()
    .flatMap((part, index): readonly ElementContent[] => [
      ...(index === 0 ? [] : [h('wbr')]),
      typeof part === 'string' ? { type: 'text', value: part } : part,
    ])

const opening = /[“‘（《〈【〔]/gu
const closing = /[”’）》〉】〕]/gu

const count = (text: string, marks: RegExp): number => Array.from(text.matchAll(marks)).length

/** Words that should not be parted, together. */
const wholes = (title: string): readonly (readonly string[])[] => {
  const inside = insideTerms(title)
  const groups: string[][] = []
  let place = 0
  let depth = 0
  for (const word of wordsOf(title)) {
    const group = depth > 0 || inside.has(place) ? groups.at(-1) : undefined
    if (group === undefined) groups.push([word])
    else group.push(word)
    place += word.length
    depth = Math.max(0, depth + count(word, opening) - count(word, closing))
  }
  return groups
}
