import type { Figure, Reading } from '../../prose/reading.ts'
import { pairsOf } from '../shared/pairs-of.ts'

/** The Chinese characters of a text in neighbouring pairs. */
const chinesePairs = (text: string): ReadonlySet<string> =>
  new Set(pairsOf(text).filter((pair) => /^[\u4e00-\u9fff]{2}$/.test(pair)))

const countShared = (words: string, { subject }: Figure): number => {
  const own = chinesePairs(words)
  return [...chinesePairs(subject.text)].filter((pair) => own.has(pair)).length
}

const longest = 60

/** How many pairs of characters a row's name has in common with the words of a sentence before a figure and around it. */
export const sharedInSentence = ({ plain }: Reading, figure: Figure, row: Figure): number => {
  const { sentence } = figure.clause
  const from = Math.max(sentence.start, figure.start - longest)
  return countShared(plain.slice(from, Math.min(sentence.end, figure.end + longest / 2)), row)
}

/** How many pairs of characters a row's name has in common with the clause of a figure and the heading above it. */
export const sharedWords = ({ plain }: Reading, figure: Figure, row: Figure): number => {
  const { clause } = figure
  const heading = clause.sentence.passage.headings.at(-1)
  const near = plain.slice(clause.start, Math.min(clause.end, clause.start + longest))
  const above =
    heading === undefined
      ? ''
      : plain.slice(heading.start, Math.min(heading.end, heading.start + longest))
  return countShared(`${figure.subject.text} ${near} ${above}`, row)
}
