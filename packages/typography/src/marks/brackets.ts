import { characterAt, characterBefore, type Edit, hasHan, isChinese } from './edit.ts'

/**
 * Round brackets that hold Chinese or stand beside it, and the odd half-width one of a mixed pair.
 * f(x) and brackets in Latin text stay, and so does a bracket without its other half.
 */
export const bracketEdits = (text: string): readonly (readonly Edit[])[] => {
  const open: number[] = []
  const pairs: (readonly Edit[])[] = []
  for (const { 0: bracket, index } of text.matchAll(/[()（）]/g)) {
    if (bracket === '(' || bracket === '（') {
      open.push(index)
      continue
    }
    const start = open.pop()
    if (start === undefined) continue
    if (isAmongChinese(text, start, index)) pairs.push(widened(text, start, index))
  }
  return pairs.filter((edits) => edits.length > 0)
}

const isAmongChinese = (text: string, start: number, end: number): boolean => {
  if (text[start] === '（' || text[end] === '）') return true
  const [before, after] = [characterBefore(text, start), characterAt(text, end + 1)]
  return (
    hasHan(text.slice(start, end)) ||
    isChinese(before) ||
    (hasHan(after) && !/[A-Za-z]/.test(before))
  )
}

const widened = (text: string, start: number, end: number): readonly Edit[] => [
  ...(text[start] === '(' ? [{ start, end: start + 1, text: '（' }] : []),
  ...(text[end] === ')' ? [{ start: end, end: end + 1, text: '）' }] : []),
]
