import {
  chineseNumeral,
  type HeadingLevel,
  type HeadingNode,
  type Report,
  walk,
} from '@jibao/document'

/** 一、 （一） 1. （1）(GB/T 9704-2012 7.3.3). */
export const headingNumber = (level: HeadingLevel, number: number): string => {
  switch (level) {
    case 1:
      return `${chineseNumeral(number)}、`
    case 2:
      return `（${chineseNumeral(number)}）`
    case 3:
      return `${number}.`
    case 4:
      return `（${number}）`
  }
}

/** The number of each heading; a heading restarts the count of all deeper levels. */
export const numberHeadings = (report: Report): ReadonlyMap<HeadingNode, string> => {
  const counts = [0, 0, 0, 0]
  const numbers = new Map<HeadingNode, string>()
  for (const node of walk(report)) {
    if (node.type !== 'heading') continue
    const depth = node.level - 1
    counts[depth] = (counts[depth] ?? 0) + 1
    counts.fill(0, depth + 1)
    numbers.set(node, headingNumber(node.level, counts[depth] ?? 1))
  }
  return numbers
}
