import type { FontFace } from '@jibao/core'
import type { SetParagraph } from '@jibao/typography'
import { packed } from '../packed.ts'
import type { TextBlock } from '../pdfmake-nodes.ts'
import { type SetText, setText } from './set-text.ts'

/** UTF-16 units up to which a text is likely to be there again: the figures and names of cells. */
const shortText = 32

/**
 * Sets texts, each once: most stand in every layout of a report as in the one before, and short ones
 * many times in a table.
 */
export const createTypesetter = (
  faceOf: (name: string) => FontFace,
): ((block: TextBlock, width: number) => SetText) => {
  const own = new WeakMap<TextBlock, { readonly width: number; readonly text: SetText }>()
  const short = new Map<string, SetParagraph>()

  const setShort = (block: TextBlock, width: number): SetText => {
    const key = keyOf(block, width)
    const same = short.get(key)
    if (same === undefined) {
      const text = setText(block, width, faceOf)
      short.set(key, text.paragraph)
      return text
    }
    return { block, paragraph: withOwnLines(same) }
  }

  return (block, width) => {
    const known = own.get(block)
    if (known?.width === width) return known.text
    const text = isShort(block) ? setShort(block, width) : setText(block, width, faceOf)
    own.set(block, { width, text })
    return text
  }
}

/** A line that is printed again is told from another of the same text by being the very same. */
const withOwnLines = ({
  codePoints,
  runs,
  advances,
  offsets,
  lines,
}: SetParagraph): SetParagraph => ({
  codePoints,
  runs,
  advances,
  offsets,
  lines: packed(lines, ({ start, end, x, width }) => ({ start, end, x, width })),
})

const isShort = ({ text }: TextBlock): boolean =>
  text.reduce((length, run) => length + run.text.length, 0) <= shortText

/** The same for texts whose lines are the same, and for no others: each part says how long it is. */
const keyOf = ({ text, setting }: TextBlock, width: number): string => {
  const { size, tracking, indent, hang, align, wholeWords } = setting
  let key = `${width} ${size} ${tracking} ${indent} ${hang} ${align} ${wholeWords}`
  for (const run of text) {
    key += ` ${run.font.length} ${run.text.length} ${run.kept} ${run.font}${run.text}`
  }
  return key
}
