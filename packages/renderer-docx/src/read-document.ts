import JSZip from 'jszip'
import { listNumbers } from './list-numbers.ts'
import { readParagraphs } from './read-paragraphs.ts'
import { readRelationships, relationshipsPart } from './relationships.ts'

/**
 * The text of a Word file, one entry a paragraph, cells in reading order, numbers as Word prints them;
 * then what stands at the head and the foot of its pages, but for page numbers.
 * @throws TypeError when the bytes are no Word file
 */
export const readDocument = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const zip = await JSZip.loadAsync(bytes)
  const read = async (name = ''): Promise<string> => (await zip.file(name)?.async('string')) ?? ''
  const relationshipsOf = async (part: string) =>
    readRelationships(await read(relationshipsPart(part)), part)
  const main = (await relationshipsOf('')).find(({ kind }) => kind === 'officeDocument')?.target
  const document = await read(main)
  if (main === undefined || document === '') throw new TypeError('no main part: not a Word file')
  const related = await relationshipsOf(main)
  const partsOf = (kind: string): readonly string[] =>
    related.filter((one) => one.kind === kind && !one.isExternal).map(({ target }) => target)
  const numbers = listNumbers(await read(partsOf('numbering')[0]), await read(partsOf('styles')[0]))
  const text = [...readParagraphs(document, numbers)]
  for (const part of [...partsOf('header'), ...partsOf('footer')])
    text.push(...readParagraphs(withoutPageNumbers(await read(part))))
  return text
}

/** Paragraphs that count pages say nothing of the document. */
const withoutPageNumbers = (xml: string): string =>
  xml.replace(/<w:p[ >](?:(?!<\/w:p>).)*<\/w:p>/gs, (paragraph) =>
    /(?:<w:instrText[^>]*>|w:instr=")\s*PAGE\b|<w:instrText[^>]*>PAGE</.test(paragraph)
      ? ''
      : paragraph,
  )
