import { characterAt, characterBefore, type Edit, hasHan, isChinese } from './edit.ts'

/**
 * Straight quotation marks, taken two by two; none where one is left over. A pair turns into “ ” if
 * it holds Chinese or stands in Chinese on both sides, and is no attribute such as name="…".
 */
export const quoteEdits = (text: string): readonly (readonly Edit[])[] => {
  const places = Array.from(text.matchAll(/"/g), ({ index }) => index)
  if (places.length % 2 === 1) return []
  return places.flatMap((start, index) => {
    const end = places[index + 1]
    if (index % 2 === 1 || end === undefined || !isQuotation(text, start, end)) return []
    return [
      [
        { start, end: start + 1, text: '“' },
        { start: end, end: end + 1, text: '”' },
      ],
    ]
  })
}

const isQuotation = (text: string, start: number, end: number): boolean => {
  const [before, after] = [characterBefore(text, start), characterAt(text, end + 1)]
  const content = text.slice(start + 1, end)
  if (content === '' || /[=\w]/.test(before)) return false
  return hasHan(content) || (isChinese(before) && isChinese(after))
}
