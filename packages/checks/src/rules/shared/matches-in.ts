import type { Span } from '@jibao/data-model'
import type { Passage, Reading } from '../../prose/reading.ts'
import { spanAt } from './span-at.ts'
import { wordsAt } from './spot.ts'

/** Words that a pattern found in one passage of a draft. */
export interface WordMatch extends Span {
  readonly reading: Reading
  readonly passage: Passage
  /** In plain characters, as the pattern saw them, and as the draft writes them. */
  readonly text: string
  readonly written: string
  readonly groups: Readonly<Record<string, string | undefined>>
  /** The plain words of the passage before and after the match, as many as anybody needs. */
  readonly before: string
  readonly after: string
}

const REACH = 60

/**
 * Where a pattern stands in the plain text of a draft, within one passage. The pattern has the flag `g`, matches
 * no line end, and takes no more than so many characters at a time, or begins where nothing of its kind stands before.
 */
export function* matchesIn(reading: Reading, pattern: RegExp): Iterable<WordMatch> {
  const { plain, passages } = reading
  for (const match of plain.matchAll(pattern)) {
    const start = match.index
    const end = start + match[0].length
    const passage = spanAt(passages, start)
    if (passage === undefined || end > passage.end) continue
    yield {
      reading,
      passage,
      start,
      end,
      text: match[0],
      written: wordsAt(reading, { start, end }),
      groups: match.groups ?? {},
      before: plain.slice(Math.max(passage.start, start - REACH), start),
      after: plain.slice(end, Math.min(passage.end, end + REACH)),
    }
  }
}
