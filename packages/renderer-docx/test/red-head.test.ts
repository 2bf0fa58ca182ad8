import { readFileSync } from 'node:fs'
import { textPieces } from '@jibao/document'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { fillBase } from './base-file.ts'
import { redHead } from './red-head.ts'
import { specimens } from './specimens.ts'

const example = new URL('../../../examples/red-head/红头.docx', import.meta.url)

const base = await redHead()

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '')

/** By name, in their order: what zlib makes of them is another thing in another Node. */
const partsOf = async (bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> => {
  const { files } = await JSZip.loadAsync(bytes)
  return Promise.all(
    Object.values(files).map(async (part) => [part.name, await part.async('base64')] as const),
  )
}

test('the example has the file as it is made; else run `scripts/write-example.ts`', async () => {
  expect(await partsOf(readFileSync(example))).toEqual(await partsOf(base))
})

test.each(specimens)('$name is all in the bureau’s file', async ({ report }) => {
  const { text, losses } = await fillBase(base, report)
  const said = withoutBlanks(text.join(''))
  const unsaid = textPieces(report).filter((piece) => !said.includes(withoutBlanks(piece)))
  // The file has a 发文机关标志 of its own, which may be another's.
  const marks = report.children.flatMap((block) => (block.type === 'letterhead' ? block.mark : []))
  expect(unsaid).toEqual(marks.filter((mark) => !said.includes(mark)))
  expect(losses.map(({ why }) => why)).toEqual(
    marks.map((mark) => (unsaid.includes(mark) ? `底稿里没有“${mark}”` : '版头由底稿来印')),
  )
  expect(said).toMatch(/^青禾县民政局文件/)
  expect(said).not.toMatch(/\{\{|\}\}/)
})
