import type { Figure, Sentence } from '../../prose/reading.ts'

/** Every figure of a sentence, those in its brackets too, in order of place. */
export const figuresIn = ({ clauses }: Sentence): readonly Figure[] =>
  clauses.flatMap(({ figures }) => figures).toSorted((a, b) => a.index - b.index)
