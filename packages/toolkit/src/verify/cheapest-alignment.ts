/** What an interruption costs; a short piece is given up rather than found alone between two of them. */
const interruption = 12

const costOfMissing = ({ length }: string): number =>
  length < 8 ? interruption - 1 : 2 * interruption + length

/**
 * Where each piece stands in a text, so that interruptions and missing pieces cost least.
 * Steps: number of pieces × length of the text.
 */
export const cheapestAlignment = (
  pieces: readonly string[],
  text: string,
): readonly (number | undefined)[] => {
  const width = text.length + 1
  const size = (pieces.length + 1) * width
  // After `i` pieces and `j` characters: right behind a piece, or within an interruption.
  const behind = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const within = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const costAt = (costs: Float64Array, index: number): number =>
    costs[index] ?? Number.POSITIVE_INFINITY

  behind[0] = 0
  for (let i = 0; i <= pieces.length; i += 1) {
    const piece = pieces[i - 1]
    const missing = piece === undefined ? 0 : costOfMissing(piece)
    for (let j = 0; j < width; j += 1) {
      const here = i * width + j
      if (piece !== undefined && piece.length <= j && text.startsWith(piece, j - piece.length)) {
        const from = here - width - piece.length
        behind[here] = Math.min(costAt(behind, from), costAt(within, from))
      }
      within[here] = Math.min(
        costAt(behind, here) + interruption,
        j > 0 ? costAt(within, here - 1) : Number.POSITIVE_INFINITY,
        piece === undefined ? Number.POSITIVE_INFINITY : costAt(within, here - width) + missing,
      )
    }
  }

  const places: (number | undefined)[] = pieces.map(() => undefined)
  let [i, j] = [pieces.length, text.length]
  let isWithin = costAt(within, size - 1) < costAt(behind, size - 1)
  while (i > 0 || j > 0) {
    const here = i * width + j
    const piece = pieces[i - 1]
    if (!isWithin && piece !== undefined) {
      j -= piece.length
      i -= 1
      places[i] = j
      const from = i * width + j
      isWithin = costAt(within, from) < costAt(behind, from)
    } else if (costAt(within, here) === costAt(behind, here) + interruption) {
      isWithin = false
    } else if (j > 0 && costAt(within, here) === costAt(within, here - 1)) {
      j -= 1
    } else {
      i -= 1
    }
  }
  return places
}
