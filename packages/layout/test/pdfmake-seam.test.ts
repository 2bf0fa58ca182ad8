import { createRequire } from 'node:module'
import { cell, heading, listItem, paragraph, row } from '@jibao/document'
import { styles } from '@jibao/typography'
import { expect, test } from 'vitest'
import { type LaidPage, layOutReport } from '../src/index.ts'
import { pageSetUp } from '../src/pages/page-set-up.ts'
import type { Content, Section, TextBlock } from '../src/pdfmake-nodes.ts'
import { type Foreseen, openLayout } from '../src/pdfmake-seam.ts'
import { createFaces } from '../src/text/faces.ts'
import { setText } from '../src/text/set-text.ts'
import { textBlock } from '../src/text/text-block.ts'
import { fonts, quiet, reportOf } from './reports.ts'

const require = createRequire(import.meta.url)

test('the seam is written for this pdfmake', () => {
  expect(require('pdfmake/package.json')).toMatchObject({ version: '0.3.11' })
})

test.each([
  [
    'LayoutBuilder',
    ['processNode', 'processLeaf', 'processTable', 'processRow', 'addHeadersAndFooters'],
  ],
  ['DocPreprocessor', ['preprocessDocument', 'preprocessNode']],
  ['DocMeasure', ['measureNode']],
  ['DocumentContext', ['getCurrentPage', 'moveDown', 'addMargin', 'resetMarginXTopParent']],
  ['PageElementWriter', ['addLine', 'context', 'moveToNextPage']],
])('%s has what the seam replaces or calls', (name, methods) => {
  const { default: part } = require(`pdfmake/js/${name}.js`) as { default: { prototype: object } }
  for (const method of methods) expect(part.prototype, method).toHaveProperty(method)
})

const ofEachKind = reportOf(
  { type: 'contents', depth: 1 },
  heading(1, '总体情况'),
  paragraph('正文一行。'.repeat(30)),
  { type: 'list', ordered: true, children: [listItem('甲'), listItem('乙')] },
  {
    type: 'table',
    columns: [{ role: 'label', weight: 1 }],
    header: [row(cell('指标'))],
    rows: Array.from({ length: 40 }, () => row(cell('某项'))),
  },
)

/** All by which pdfmake takes a text apart, measures it and sets its lines. */
test.each([
  ['DocPreprocessor', 'preprocessText'],
  ['DocMeasure', 'measureLeaf'],
  ['TextInlines', 'buildInlines'],
  ['LayoutBuilder', 'processLeaf'],
  ['LayoutBuilder', 'buildNextLine'],
])('pdfmake sets no line itself: %s.%s', async (name, method) => {
  const { default: part } = require(`pdfmake/js/${name}.js`) as {
    default: { prototype: Record<string, unknown> }
  }
  const own = part.prototype[method]
  expect(own).toBeTypeOf('function')
  part.prototype[method] = (): never => {
    throw new Error('pdfmake set a line')
  }
  try {
    const { pages } = await layOutReport(ofEachKind, quiet)
    expect(pages.length).toBeGreaterThan(1)
  } finally {
    part.prototype[method] = own
  }
})

test('a layout goes on from what has not changed, and ends as one from the start', async () => {
  const faces = createFaces(fonts)
  const open = () =>
    openLayout({
      portrait: pageSetUp.portrait,
      setText: (block, width) => setText(block, width, faces.named),
      footer: () => block(9),
      signal: quiet.signal,
    })
  const block = (lines: number, more: Partial<TextBlock> = {}): TextBlock => ({
    ...textBlock(styles.body, faces.runs('甲乙丙丁'.repeat(7 * lines), styles.body.font)),
    ...more,
  })
  const sectionOf = (stack: readonly Content[]): Section => ({
    section: { stack },
    pageOrientation: 'portrait',
    pageMargins: pageSetUp.portrait.margins,
  })
  const [first, second, third] = [block(15), block(30), block(5)]
  const opened = block(30, { pageBreak: 'before' })
  const placesIn = (pages: readonly LaidPage[] | Foreseen) =>
    'cuts' in pages
      ? pages
      : pages.map(({ items }) =>
          items.map(({ type, item }) => (type === 'line' ? [item.x, item.y] : type)),
        )
  const layout = open()
  for (const stack of [
    [first],
    [first, second, third],
    [first, opened, third],
    [first, third],
    [first],
  ]) {
    const again = await layout.layOut([sectionOf(stack)])
    expect(placesIn(again)).toEqual(placesIn(await open().layOut([sectionOf(stack)])))
  }
})
