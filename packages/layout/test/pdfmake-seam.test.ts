import { createRequire } from 'node:module'
import { paragraph } from '@jibao/document'
import { expect, test } from 'vitest'
import { layOutReport } from '../src/index.ts'
import { quiet, reportOf } from './reports.ts'

const require = createRequire(import.meta.url)

test('the seam is written for this pdfmake', () => {
  expect(require('pdfmake/package.json')).toMatchObject({ version: '0.3.11' })
})

test.each([
  ['pdfmake/js/LayoutBuilder.js', ['layoutDocument', 'buildNextLine', 'tryLayoutDocument']],
  ['pdfmake/js/DocMeasure.js', ['measureLeaf']],
  ['pdfmake/js/Line.js', ['addInline', 'clone', 'getHeight', 'getWidth']],
])('%s has what the seam replaces or calls', (module, methods) => {
  const { default: part } = require(module) as { default: { prototype: object } }
  for (const method of methods) expect(part.prototype, method).toHaveProperty(method)
})

test('pdfmake asks for each line, and sets none itself', async () => {
  const { prototype } = (
    require('pdfmake/js/LayoutBuilder.js') as { default: { prototype: Record<string, unknown> } }
  ).default
  const { buildNextLine } = prototype
  prototype.buildNextLine = (): never => {
    throw new Error('pdfmake set a line')
  }
  try {
    const { pages } = await layOutReport(reportOf(paragraph('正文一行。')), quiet)
    expect(pages).toHaveLength(1)
  } finally {
    prototype.buildNextLine = buildNextLine
  }
})
