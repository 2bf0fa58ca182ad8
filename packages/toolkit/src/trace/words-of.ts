import type { TracedDocument, TracedPiece } from './trace-schema.ts'

/** The text of a piece as it is printed. */
export const textOfPiece = (
  { words }: TracedPiece,
  { values }: Pick<TracedDocument, 'values'>,
): string =>
  words
    .map((word) => (typeof word === 'string' ? word : (values[word - 1]?.printed ?? '')))
    .join('')

/** How many places of a document print a value. */
export const countPrinted = ({ pieces }: Pick<TracedDocument, 'pieces'>): number =>
  pieces
    .filter(({ isSpoken }) => isSpoken !== true)
    .flatMap(({ words }) => words)
    .filter((word) => typeof word === 'number').length
