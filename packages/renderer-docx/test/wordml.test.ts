import {
  Document,
  type FileChild,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import fc from 'fast-check'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import type { Border } from '../src/wordml/border.ts'
import { escapeText } from '../src/wordml/escape-text.ts'
import {
  type ParagraphProperties,
  paragraphProperties,
} from '../src/wordml/paragraph-properties.ts'
import { run, textContent } from '../src/wordml/run.ts'
import { runProperties, type TextFormat } from '../src/wordml/run-properties.ts'
import { endSection } from '../src/wordml/section-properties.ts'
import { table } from '../src/wordml/table.ts'
import { tableCell } from '../src/wordml/table-cell.ts'
import { tableRow } from '../src/wordml/table-row.ts'
import { parseXml } from '../src/xml-tree.ts'

/** The body of a file that docx makes of these, without its last section. */
const docxBody = async (children: readonly FileChild[]): Promise<string> => {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  const zip = await JSZip.loadAsync(bytes)
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  return xml.slice(xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('<w:sectPr>'))
}

const twips = fc.integer({ min: 0, max: 20_000 })
const border: fc.Arbitrary<Border> = fc.record(
  {
    style: fc.constantFrom('single', 'none'),
    color: fc.constantFrom('FF0000', 'auto'),
    size: fc.integer({ min: 0, max: 96 }),
    space: fc.integer({ min: 0, max: 31 }),
  },
  { requiredKeys: ['style', 'color', 'size'] },
)

const properties: fc.Arbitrary<ParagraphProperties> = fc.record(
  {
    keepNext: fc.constant(true),
    pageBreakBefore: fc.constant(true),
    frame: fc.record({ x: twips, y: twips, width: twips, height: twips }),
    border: fc.record({ top: border, bottom: border }),
    tabStops: fc.array(
      fc.record(
        { type: fc.constantFrom('left', 'right'), position: twips, leader: fc.constant('dot') },
        { requiredKeys: ['type', 'position'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    spacing: fc.record({ before: twips, after: twips, line: twips }, { requiredKeys: [] }),
    indent: fc.record(
      { left: twips, right: twips, hanging: twips, firstLine: twips },
      { requiredKeys: [] },
    ),
    alignment: fc.constantFrom('left', 'center', 'right'),
  },
  { requiredKeys: [] },
)

const format: fc.Arbitrary<TextFormat> = fc.record(
  {
    style: fc.constantFrom('Strong', 'Label', 'SignerLabel'),
    size: fc.integer({ min: 2, max: 200 }),
    highlight: fc.constant('yellow'),
    underline: fc.constant('single'),
  },
  { requiredKeys: [] },
)

/** docx takes braces and words in capitals for its own. */
const text = fc.string({
  unit: fc.constantFrom('民', '政', '"', "'", '<', '>', '&', ' ', '\u0001'),
})

const ofDocx = (
  { frame, indent, ...others }: ParagraphProperties,
  { underline, ...said }: TextFormat,
  words: string,
): Paragraph =>
  new Paragraph({
    style: 'Normal',
    ...others,
    ...(indent === undefined ? {} : { indent }),
    ...(frame === undefined
      ? {}
      : {
          frame: {
            type: 'absolute',
            position: { x: frame.x, y: frame.y },
            width: frame.width,
            height: frame.height,
            rule: 'exact',
            wrap: 'through',
            anchor: { horizontal: 'page', vertical: 'page' },
          },
        }),
    children: [
      new TextRun({
        font: { hint: 'eastAsia' },
        ...said,
        ...(underline === undefined ? {} : { underline: { type: underline } }),
        text: words,
      }),
    ],
  })

test('paragraphs are written as docx writes them', async () => {
  const paragraph = fc.tuple(properties, format, text)
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 20, maxLength: 40 }), async (paragraphs) => {
      const written = paragraphs.map(
        ([how, look, words]) =>
          `<w:p>${paragraphProperties('Normal', how)}${run(textContent(words), runProperties(look))}</w:p>`,
      )
      const theirs = paragraphs.map(([how, look, words]) => ofDocx(how, look, words))
      expect(written.join('')).toBe(await docxBody(theirs))
    }),
    { numRuns: 10 },
  )
})

const rule = { style: 'single', size: 4, color: '000000' } as const
const rules = {
  top: rule,
  bottom: rule,
  left: rule,
  right: rule,
  insideHorizontal: rule,
  insideVertical: { style: 'none', size: 0, color: 'auto' },
} as const
const margins = { top: 60, bottom: 50, left: 40, right: 30 } as const
const empty = `<w:p>${paragraphProperties('Normal', {})}</w:p>`

test('tables are written as docx writes them', async () => {
  const theirs = new Table({
    layout: 'fixed',
    alignment: 'center',
    width: { size: 300, type: 'dxa' },
    columnWidths: [100, 200],
    margins,
    borders: rules,
    float: {
      horizontalAnchor: 'page',
      absoluteHorizontalPosition: 1587,
      verticalAnchor: 'margin',
      relativeVerticalPosition: 'bottom',
    },
    rows: [
      new TableRow({
        cantSplit: true,
        tableHeader: true,
        height: { value: 500, rule: 'exact' },
        children: [
          new TableCell({
            width: { size: 300, type: 'dxa' },
            columnSpan: 2,
            verticalMerge: 'restart',
            borders: { bottom: rule },
            textDirection: 'tbRl',
            verticalAlign: 'bottom',
            children: [new Paragraph({ style: 'Normal' })],
          }),
        ],
      }),
      new TableRow({
        children: [
          new TableCell({
            width: { size: 300, type: 'dxa' },
            children: [new Paragraph({ style: 'Normal' })],
          }),
        ],
      }),
    ],
  })
  const ours = table(
    {
      alignment: 'center',
      columnWidths: [100, 200],
      margins,
      borders: rules,
      float: { left: 1587, at: 'bottom' },
    },
    tableRow(
      { cantSplit: true, isHeader: true, height: 500 },
      tableCell(
        {
          width: 300,
          columnSpan: 2,
          verticalMerge: 'restart',
          borders: { bottom: rule },
          textDirection: 'tbRl',
          verticalAlign: 'bottom',
        },
        empty,
      ),
    ) + tableRow({}, tableCell({ width: 300 }, empty)),
  )
  expect(ours).toBe(await docxBody([theirs]))
})

test('text comes back as it was, less what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (said) => {
      const held = Array.from(said).filter((one) => one >= ' ' || one === '\t' || one === '\n')
      fc.pre(!/[\r\ufffe\uffff]/.test(said))
      const [element] = parseXml(`<a>${escapeText(said)}</a>`)
      const children = typeof element === 'string' ? [] : (element?.children ?? [])
      expect(children.filter((child) => typeof child === 'string').join('')).toBe(held.join(''))
    }),
  )
})

test.each([
  [
    'its last paragraph',
    `${empty}${empty}`,
    `${empty}<w:p><w:pPr><w:pStyle w:val="Normal"/><w:sectPr/></w:pPr></w:p>`,
  ],
  ['one of its own behind a table', '<w:tbl/>', '<w:tbl/><w:p><w:pPr><w:sectPr/></w:pPr></w:p>'],
  ['one of its own where it has none', '', '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>'],
])('a section ends with %s', (_, blocks, ended) => {
  expect(endSection(blocks, '<w:sectPr/>')).toBe(ended)
})
