import { readingOf } from '@jibao/checks/testing'
import type { Check } from '../../src/check.ts'

/** What a check says of a text: `127% → 124.63%`, with `?` where it is not certain; the place alone where nothing is computed. */
export const told = (check: Check, text: string): readonly string[] =>
  [...check.run({ readings: [readingOf(text)] })].map(({ at, verdict, computed }) => {
    if (at.kind !== 'draft') throw new Error('a place in data')
    const quote = at.reading.draft.text.slice(at.start, at.end)
    return `${quote}${computed === undefined ? '' : ` → ${computed}`}${verdict === 'fails' ? '' : '?'}`
  })
