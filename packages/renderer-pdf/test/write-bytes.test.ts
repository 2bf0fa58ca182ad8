import { paragraph } from '@jibao/document'
import { layOutPages } from '@jibao/layout'
import { corpus } from '@jibao/render/testing'
import { expect, test } from 'vitest'
import { drawDocument } from '../src/draw-document.ts'
import { createDocument } from '../src/file/pdf-document.ts'
import { pdfText } from '../src/file/pdf-value.ts'
import { writeBytes } from '../src/file/write-bytes.ts'
import { isDictionary } from '../src/preflight/pdf-file.ts'
import { readDocument } from '../src/preflight/read-document.ts'
import { addProperties, propertiesOf } from '../src/properties.ts'
import { buildTree } from '../src/structure/build-tree.ts'
import { findObjects, readFile } from './read-file.ts'
import { groupedTable, quiet, reportOf } from './reports.ts'

test.each([
  ...corpus.map(({ name, report }) => [name, report] as const),
  ['a table of many cells', reportOf(groupedTable(60, 30))] as const,
])('%s: what the pre-flight looks into is what is written', async (_, report) => {
  const { pages, faces } = await layOutPages(report, quiet)
  const { metadata } = report
  const document = await drawDocument(pages, buildTree(report), { ...quiet, faces, metadata })
  addProperties(document, propertiesOf(metadata))({ claims: true })
  const looked = readDocument(document)
  const written = readFile(await writeBytes(document))
  for (const [number, { value, content }] of looked.objects) {
    const found = written.objects.get(number)
    if (content === undefined) expect(found).toEqual({ value })
    else {
      // Of a stream the file tells also how it stands there.
      const told = [...(isDictionary(found?.value) ? found.value : [])]
      const own = told.filter(([key]) => key !== 'Length' && key !== 'Filter')
      expect(new Map(own)).toEqual(value)
      expect(Buffer.compare(found?.content?.() ?? Buffer.of(), content())).toBe(0)
    }
  }
  // Of what pages show, account was kept while they were drawn; it is what their operators say.
  const { contents, codes } = written.shown()
  expect(looked.shown()).toEqual({
    contents: contents.map(({ contents: ids, unmarked, isBalanced }) => ({
      contents: ids,
      unmarked,
      isBalanced,
    })),
    codes,
  })
  expect(contents.length).toBeGreaterThan(0)
})

test.each([1, 99, 100, 101, 250])('of %d objects each is found in its pack', async (count) => {
  const document = createDocument()
  const texts = Array.from({ length: count }, (_, index) => `${index}（甲）`)
  const added = texts.map((text) => document.ref({ T: pdfText(text) }))
  document.addPage(10, 10)
  document.endPage()
  const bytes = await writeBytes(document)
  const { objects } = readFile(bytes)
  const kept = readDocument(document).objects
  for (const { number } of added) expect(objects.get(number)).toEqual(kept.get(number))
  // Packs of a hundred at most: whoever looks for one object inflates no more than that.
  const lengths = [...findObjects(bytes).packs.values()].map((pack) => pack.length)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(100)
  expect(lengths).toHaveLength(Math.ceil(lengths.reduce((sum, one) => sum + one, 0) / 100))
})

test('nothing but streams stands in the open', async () => {
  const report = reportOf(paragraph('甲。'), groupedTable(200, 2))
  const { pages, faces } = await layOutPages(report, quiet)
  const { metadata } = report
  const document = await drawDocument(pages, buildTree(report), { ...quiet, faces, metadata })
  addProperties(document, propertiesOf(metadata))({ claims: true })
  const { source, packs } = findObjects(await writeBytes(document))
  expect(packs.size).toBeGreaterThan(1)
  expect(source.match(/ 0 obj\n/g)).toHaveLength(
    source.match(/\nendstream\nendobj\n/g)?.length ?? 0,
  )
})
