/**
 * A text that somebody typed into a cell, as a workspace keeps it. A line break that was typed parts two
 * paragraphs, for a single one is closed up when the file is read. Empty when there is nothing to read.
 */
export const asParagraphs = (text: string): string => {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const isOneLine = !/[\r\n]/.test(text)
  return isOneLine && lines.length > 0 ? text : lines.join('\n\n')
}
