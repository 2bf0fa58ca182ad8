import fc from 'fast-check'

/** Decimals of at most 15 digits, as number cells hold them. */
export const arbitraryDecimal = fc.stringMatching(
  /^-?(?:0|[1-9]\d{0,7})(?:\.(?:0{0,6}\d|\d{1,7}))?$/,
)
