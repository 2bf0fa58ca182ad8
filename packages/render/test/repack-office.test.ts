import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { repackOffice } from '../src/index.ts'

const zipOf = async (
  parts: readonly (readonly [string, string | Uint8Array])[],
  date: Date,
): Promise<Uint8Array> => {
  const zip = new JSZip()
  for (const [name, content] of parts) zip.file(name, content, { date })
  return zip.generateAsync({ type: 'uint8array' })
}

const parts = [
  ['word/document.xml', '<d id="7"/>'],
  ['_rels/.rels', '<r/>'],
  ['word/media/image1.png', Uint8Array.from([0, 255, 60, 63])],
  ['[Content_Types].xml', '<t/>'],
] as const

test('equal content is equal bytes, whatever the order and the times of its parts', async () => {
  const early = await zipOf(parts, new Date('2001-02-03T04:05:06Z'))
  const late = await zipOf(parts.toReversed(), new Date('2031-12-30T23:59:58Z'))
  expect(Buffer.compare(early, late)).not.toBe(0)
  expect(Buffer.compare(await repackOffice(early), await repackOffice(late))).toBe(0)
})

test('the content types come first, folders are left out, bytes stay bytes', async () => {
  const repacked = await JSZip.loadAsync(await repackOffice(await zipOf(parts, new Date(0))))
  expect(Object.keys(repacked.files)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/document.xml',
    'word/media/image1.png',
  ])
  const picture = await repacked.file('word/media/image1.png')?.async('uint8array')
  expect([...(picture ?? [])]).toEqual([0, 255, 60, 63])
})

test('rewrites XML parts and no others', async () => {
  const seen: string[] = []
  const bytes = await repackOffice(await zipOf(parts, new Date(0)), (part, xml) => {
    seen.push(part)
    return xml.replace('"7"', '"1"')
  })
  const repacked = await JSZip.loadAsync(bytes)
  expect(seen).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml'])
  expect(await repacked.file('word/document.xml')?.async('string')).toBe('<d id="1"/>')
})

test('takes further parts in, at their place and with the same time', async () => {
  const bytes = await repackOffice(
    await zipOf(parts, new Date(0)),
    (_, xml) => xml,
    new Map([['word/charts/chart1.xml', '<c/>']]),
  )
  const repacked = await JSZip.loadAsync(bytes)
  expect(Object.keys(repacked.files)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/charts/chart1.xml',
    'word/document.xml',
    'word/media/image1.png',
  ])
  expect(await repacked.file('word/charts/chart1.xml')?.async('string')).toBe('<c/>')
  expect(new Set(Object.values(repacked.files).map(({ date }) => date.getTime())).size).toBe(1)
})
