import JSZip from 'jszip'
import { listNumbers } from './list-numbers.ts'
import { readParagraphs } from './read-paragraphs.ts'

/**
 * The text of a Word file, one entry a paragraph, cells in reading order, numbers as Word
 * prints them.
 * @throws TypeError when the bytes are no Word file
 */
export const readDocument = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const zip = await JSZip.loadAsync(bytes)
  const read = async (name: string): Promise<string> =>
    (await zip.file(`word/${name}`)?.async('string')) ?? ''
  const document = await read('document.xml')
  if (document === '') throw new TypeError('no word/document.xml: not a Word file')
  const numbers = listNumbers(await read('numbering.xml'), await read('styles.xml'))
  return readParagraphs(document, numbers)
}
