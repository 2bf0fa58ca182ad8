/** Six letters that tell a part of a font from others in the file: `F2` makes CZZZZZ. */
export const subsetTag = (resource: string): string =>
  Array.from({ length: 6 }, (_, index) => {
    const digit = resource.charCodeAt(index + 1)
    return String.fromCharCode((Number.isNaN(digit) ? 'I'.charCodeAt(0) : digit) + 17)
  }).join('')
