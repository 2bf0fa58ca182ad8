import fc from 'fast-check'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { packOffice } from '../src/index.ts'
import { unpackOffice } from '../src/zip/unpack-office.ts'

const text = '<p>各县区民政局：现将情况通报如下。</p>'.repeat(40)

const parts = new Map<string, string | Uint8Array>([
  ['_rels/.rels', '<r/>'],
  ['word/document.xml', text],
  ['word/media/图1.png', Uint8Array.from([0, 255, 60, 63])],
  ['[Content_Types].xml', '<t/>'],
  ['empty.xml', ''],
])

const opened = () => JSZip.loadAsync(packOffice(parts), { checkCRC32: true })

test('the content types come first, the others in their order', async () => {
  expect(Object.keys((await opened()).files)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/document.xml',
    'word/media/图1.png',
    'empty.xml',
  ])
})

test('texts are UTF-8, bytes stay bytes, and all are of the first day that zip knows', async () => {
  const zip = await opened()
  expect(await zip.file('word/document.xml')?.async('string')).toBe(text)
  expect([...((await zip.file('word/media/图1.png')?.async('uint8array')) ?? [])]).toEqual([
    0, 255, 60, 63,
  ])
  const times = Object.values(zip.files).map(({ date }) => date.toISOString())
  expect([...new Set(times)]).toEqual(['1980-01-01T00:00:00.000Z'])
})

test('what deflate would make longer is stored', () => {
  const size = (content: string): number => packOffice(new Map([['a', content]])).length
  expect(size('a') - size('')).toBe(1)
  expect(size(text)).toBeLessThan(text.length)
})

test('whatever is packed is unpacked, by us and by others', async () => {
  const content = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 200 }))
  const name = fc.stringMatching(/^[a-z图]{1,8}(?:\/[a-z]{1,8})?\.xml$/)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, content), { maxLength: 6 }), async (entries) => {
      const packed = packOffice(new Map(entries))
      const expected = [...new Map(entries)].map(([each, bytes]) => [each, [...Buffer.from(bytes)]])
      expect([...unpackOffice(packed)].map(([each, bytes]) => [each, [...bytes]])).toEqual(expected)
      const zip = await JSZip.loadAsync(packed, { checkCRC32: true, createFolders: false })
      const others = await Promise.all(
        Object.values(zip.files).map(async (file) => [
          file.name,
          [...(await file.async('uint8array'))],
        ]),
      )
      expect(others).toEqual(expected)
    }),
    { numRuns: 20 },
  )
})
