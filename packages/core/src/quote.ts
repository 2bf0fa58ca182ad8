const longest = 40

/** What somebody wrote, in quotation marks, fit for one line of a terminal or a list. */
export const quote = (text: string): string => {
  const characters = Array.from(text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '\uFFFD'))
  const isLong = characters.length > longest
  return `“${isLong ? `${characters.slice(0, longest).join('')}…` : characters.join('')}”`
}
