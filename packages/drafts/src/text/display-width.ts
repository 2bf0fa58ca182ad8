/** Chinese characters and their punctuation take two columns, everything else one. */
export const displayWidth = (text: string): number => {
  let width = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    width += code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026) ? 2 : 1
  }
  return width
}
