import { lineText, type PageLine } from './page-lines.ts'

/** `3`, `－ 3 －`, `第3页 共8页`, `3/8` */
const pageNumber =
  /^(?:[-—－–―·\s]*\d{1,4}[-—－–―·\s]*|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/

/** So many lines at the head and at the foot of a page may be furniture. */
const reach = 2
/** A line that so many pages repeat at one place is furniture. */
const telling = 3
/** Points within which places are the same. */
const nearness = 4

const keyOf = (line: PageLine): string =>
  `${Math.round(line.y / nearness)}:${lineText(line).replaceAll(/\d+/g, '#')}`

const edges = (lines: readonly PageLine[]): readonly PageLine[] =>
  lines.length <= 2 * reach ? lines : [...lines.slice(0, reach), ...lines.slice(-reach)]

/** The lines of each page without page numbers and without what stands on every page. */
export const dropFurniture = (
  pages: readonly (readonly PageLine[])[],
): readonly (readonly PageLine[])[] => {
  const counts = new Map<string, number>()
  for (const key of pages.flatMap((lines) => edges(lines).map(keyOf)))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  const repeats = Math.max(telling, pages.length / 3)
  return pages.map((lines) => {
    const furniture = new Set(
      edges(lines).filter((line) => (counts.get(keyOf(line)) ?? 0) >= repeats),
    )
    for (const line of [lines[0], lines.at(-1)])
      if (line !== undefined && pageNumber.test(lineText(line).trim())) furniture.add(line)
    return lines.filter((line) => !furniture.has(line))
  })
}
