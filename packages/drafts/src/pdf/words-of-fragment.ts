import type { Fragment } from './fragment.ts'

/** Half the size of the type for Latin, figures and spaces; the whole for Chinese. */
const halvesOf = (text: string): number =>
  Array.from(text).reduce((sum, each) => sum + (each > '\u2e80' ? 2 : 1), 0)

/** The words of a fragment, each about where it stands. */
export const wordsOfFragment = (fragment: Fragment): readonly Fragment[] => {
  const half = fragment.width / Math.max(1, halvesOf(fragment.text))
  const words: Fragment[] = []
  let { x } = fragment
  for (const text of fragment.text.split(/(\s+)/)) {
    const width = half * halvesOf(text)
    if (text.trim() !== '') words.push({ ...fragment, text, x, width })
    x += width
  }
  return words
}
