import { createRequire } from 'node:module'
import { paragraph, text } from '@jibao/document'
import { expect, test } from 'vitest'
import { groupedTable, render, reportOf } from './reports.ts'

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
  ['pdfmake/js/Renderer.js', ['renderSVG']],
  ['pdfmake/js/PDFDocument.js', ['provideFont', 'addPage', '_write']],
])('%s has what the seam replaces or calls', (module, methods) => {
  const { default: part } = require(module) as { default: { prototype: object } }
  for (const method of methods) expect(part.prototype, method).toHaveProperty(method)
})

const chart = {
  type: 'chart',
  kind: 'bar',
  title: '图',
  alternative: [text('说明')],
  data: [],
} as const

test.each([
  ['text and tables', false, reportOf(paragraph('正文一行。'), groupedTable(4, 2))],
  ['a chart', true, reportOf(chart)],
])('pdfmake draws %s: %s', async (_, expected, report) => {
  const { prototype } = (
    require('pdfmake/js/Renderer.js') as { default: { prototype: Record<string, unknown> } }
  ).default
  const draw = Object.entries(Object.getOwnPropertyDescriptors(prototype)).filter(([name]) =>
    name.startsWith('render'),
  )
  let drew = false
  for (const [name, { value }] of draw) {
    prototype[name] = function (this: object, ...given: unknown[]): unknown {
      drew = true
      return (value as (...rest: unknown[]) => unknown).apply(this, given)
    }
  }
  try {
    await render(report)
    expect(drew).toBe(expected)
  } finally {
    for (const [name, { value }] of draw) prototype[name] = value
  }
})
