import { createRequire } from 'node:module'
import { paragraph } from '@jibao/document'
import { expect, test } from 'vitest'
import { pageOf, readPages, textsOf } from './read-pages.ts'
import { render, reportOf } from './reports.ts'

const require = createRequire(import.meta.url)
const inPdfmake = createRequire(require.resolve('pdfmake/package.json'))
const inPdfkit = createRequire(inPdfmake.resolve('pdfkit'))

const versionIn = (from: NodeJS.Require, name: string): string => {
  const entry = from.resolve(name).replaceAll('\\', '/')
  const folder = entry.slice(0, entry.lastIndexOf(`/node_modules/${name}/`) + name.length + 15)
  return (from(`${folder}package.json`) as { version: string }).version
}

test.each([
  ['pdfmake', require, '0.3.11'],
  ['pdfkit', inPdfmake, '0.19.1'],
  ['fontkit', inPdfkit, '2.0.4'],
])('the seam is written for this %s', (name, from, version) => {
  expect(versionIn(from, name)).toBe(version)
})

test.each([
  ['pdfmake/js/Renderer.js', ['renderPages', 'renderLine', 'renderVector', 'renderSVG']],
  [
    'pdfmake/js/PDFDocument.js',
    ['provideFont', 'getStructTreeRoot', 'endMetadata', 'ref', 'link', '_write', '_finalize'],
  ],
])('%s has what the seam replaces or calls', (module, methods) => {
  const { default: part } = require(module) as { default: { prototype: object } }
  for (const method of methods) expect(part.prototype, method).toHaveProperty(method)
})

test('pdfmake draws no line itself', async () => {
  const { prototype } = (
    require('pdfmake/js/Renderer.js') as { default: { prototype: Record<string, unknown> } }
  ).default
  const { renderLine } = prototype
  prototype.renderLine = (): never => {
    throw new Error('pdfmake drew a line')
  }
  try {
    const pages = await readPages(await render(reportOf(paragraph('正文一行。'))))
    expect(textsOf(pageOf(pages, 0)).join('')).toContain('正文一行。')
  } finally {
    prototype.renderLine = renderLine
  }
})
