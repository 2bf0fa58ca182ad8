/** Whole micrometres: what is rounded once adds up. OFD has no finer use for its millimetres. */
export type Micrometres = number

export const micrometres = (points: number): Micrometres => Math.round((points * 25_400) / 72)

/** As OFD writes lengths: `5.644`. */
export const millimetres = (length: Micrometres): string => String(length / 1000)

/** Several lengths of one attribute, parted by blanks. */
export const lengths = (...values: readonly Micrometres[]): string =>
  values.map(millimetres).join(' ')
