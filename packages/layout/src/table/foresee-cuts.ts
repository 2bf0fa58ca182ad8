/** Heights in points. */
interface Rooms {
  /** Below the header where the table begins. */
  readonly first: number
  /** Below the repeated header on the pages that follow. */
  readonly next: number
}

/**
 * The rows that must begin a page, as pdfmake would have found them by laying out all rows, each kept
 * whole; `undefined` where that is not so simple: a row is higher than a page, or the first does not
 * fit below its header.
 * @param heights of the body rows, points
 * @param start the first of them in the table
 */
export const foreseeCuts = (
  heights: readonly number[],
  start: number,
  { first, next }: Rooms,
): readonly number[] | undefined => {
  const cuts: number[] = []
  let room = first
  for (const [index, height] of heights.entries()) {
    if (height > room) {
      if (index === 0 || height > next) return undefined
      cuts.push(start + index)
      room = next
    }
    room -= height
  }
  return cuts
}
