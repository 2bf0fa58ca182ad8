import JSZip from 'jszip'
import { readParagraphs } from './read-paragraphs.ts'

/**
 * The text of a Word file, one entry a paragraph, cells in reading order.
 * @throws TypeError when the bytes are no Word file
 */
export const readDocument = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const part = (await JSZip.loadAsync(bytes)).file('word/document.xml')
  if (part === null) throw new TypeError('no word/document.xml: not a Word file')
  return readParagraphs(await part.async('string'))
}
