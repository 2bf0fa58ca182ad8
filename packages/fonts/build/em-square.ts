/** The square of a Chinese character on its line, in font units. */
export const emSquareOf = (unitsPerEm: number) => {
  const ascender = Math.round(unitsPerEm * 0.88)
  return { ascender, descender: ascender - unitsPerEm }
}
