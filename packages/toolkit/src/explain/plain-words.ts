/**
 * Words as they are compared, however they were typed: half-width, without blanks, and without commas between
 * thousands.
 */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s+/gu, '')
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '')
