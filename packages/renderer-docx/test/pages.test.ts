import { type Block, cell, heading, paragraph, row } from '@jibao/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines } from '../src/pagination/break-lines.ts'
import { fillPages } from '../src/pagination/fill-pages.ts'
import type { FlowBlock } from '../src/pagination/flow.ts'
import { reportOf, writeWord, writeXml } from './word-file.ts'

const set = (text: string, advance = 10) =>
  Array.from(text, (character) => ({ character, advance, size: 10 }))

describe('lines', () => {
  test.each([
    ['一二三四五', 1],
    ['一二三四五六', 2],
    ['一二三四五。', 2],
    ['一二三四（五六', 2],
    ['一二三四12345', 2],
    ['1234567890123', 3],
    ['', 1],
  ])('%s fills %i of five characters', (text, count) => {
    expect(breakLines(set(text), 50, 50)).toBe(count)
  })

  test('are never fewer than the text is long, nor more than its characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('一二三，。（）“”12aB% ')), minLength: 1 }),
        (text) => {
          const count = breakLines(set(text), 50, 50)
          expect(count).toBeLessThanOrEqual(text.length)
          expect(count).toBeGreaterThanOrEqual(Math.ceil(text.replaceAll(' ', '').length / 5))
        },
      ),
    )
  })
})

const block = (lines: number, more: Partial<FlowBlock> = {}): FlowBlock => ({
  pieces: Array.from({ length: lines }, () => 10),
  before: 0,
  after: 0,
  keepNext: false,
  keepLines: false,
  opensPage: false,
  repeated: 0,
  ...more,
})

describe('pages', () => {
  test.each([
    { name: 'run on', blocks: [block(7), block(7), block(7)], starts: [0, 0, 1] },
    {
      name: 'never end with a heading',
      blocks: [block(9), block(1, { keepNext: true }), block(3)],
      starts: [0, 1, 1],
    },
    { name: 'keep lines', blocks: [block(8), block(4, { keepLines: true })], starts: [0, 1] },
    {
      name: 'begin where they are told to',
      blocks: [block(2), block(2, { opensPage: true })],
      starts: [0, 1],
    },
    {
      name: 'are parted by what is longer than a page',
      blocks: [block(3), block(25, { keepLines: true }), block(1)],
      starts: [0, 0, 2],
    },
    {
      name: 'repeat the header of a table',
      blocks: [
        ...Array.from({ length: 10 }, () => block(1)),
        ...Array.from({ length: 10 }, () => block(1, { repeated: 20 })),
      ],
      starts: [...Array(10).fill(0), ...Array(8).fill(1), 2, 2],
    },
  ])('$name', ({ blocks, starts }) => {
    expect(fillPages(blocks, 100).starts).toEqual(starts)
  })
})

const contents: Block = { type: 'contents', depth: 2 }

describe('目录', () => {
  test('has true page numbers, and asks nothing', async () => {
    const { text, part } = await writeWord(
      reportOf(
        contents,
        heading(1, '甲'),
        { type: 'pageBreak' },
        heading(2, '乙'),
        heading(3, '丙'),
      ),
    )
    expect(text.slice(1, 4).map((line) => line.replace(/\s/gu, ''))).toEqual([
      '目录',
      '一、甲1',
      '（一）乙2',
    ])
    expect(await part('word/settings.xml')).not.toContain('updateFields')
    expect(await part('word/document.xml')).not.toContain('w:dirty')
  })

  test('leads to the headings', async () => {
    const xml = await writeXml(contents, heading(1, '甲'))
    const anchor = /<w:hyperlink [^>]*w:anchor="(\w+)"/.exec(xml)?.[1]
    expect(xml).toMatch(new RegExp(`<w:bookmarkStart w:name="${anchor}"[^>]*/>(?:(?!<w:p>).)*甲`))
    expect(xml).toContain(` PAGEREF ${anchor} \\h `)
  })

  test('of a report without headings is its title only', async () => {
    const { text } = await writeWord(reportOf(contents))
    expect(text).toHaveLength(2)
  })
})

test('a cell merged over pages says its text again where a page begins', async () => {
  const { text } = await writeWord(
    reportOf({
      type: 'table',
      columns: [
        { role: 'label', weight: 1 },
        { role: 'text', weight: 1 },
      ],
      header: [row(cell('类别'), cell('事项'))],
      rows: Array.from({ length: 70 }, (_, index) =>
        row(...(index === 0 ? [{ ...cell('救助'), rowSpan: 70 }] : []), cell(`事项${index}`)),
      ),
    }),
  )
  expect(text.filter((line) => line.startsWith('救助'))).toEqual([
    '救助',
    '救助（续）',
    '救助（续）',
  ])
})

const colophon: Block = {
  type: 'colophon',
  copyTo: [],
  printedBy: '青禾县民政局办公室',
  printedOn: '2024-07-08',
}

describe('a 版记', () => {
  test.each([
    { name: 'stands below the text of an even page where there is room', lines: 25, sections: 1 },
    { name: 'has a page of its own where the text ends on an odd one', lines: 3, sections: 2 },
    { name: 'has a page of its own where there is no room', lines: 39, sections: 2 },
  ])('$name', async ({ lines, sections }) => {
    const xml = await writeXml(
      ...Array.from({ length: lines }, () => paragraph('正文。')),
      colophon,
    )
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(sections)
    expect(xml.includes('w:val="evenPage"')).toBe(sections === 2)
  })

  test('of a letter stands on any page', async () => {
    const letterhead = { type: 'letterhead', form: 'letter', mark: '青禾县民政局' } as const
    const copies = { ...colophon, copyTo: ['县委办公室'] }
    const xml = await writeXml(letterhead, paragraph('正文。'), copies)
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(1)
  })

  test('has an even page without a number after an annex', async () => {
    const { part } = await writeWord(
      reportOf(
        paragraph('正文。'),
        { type: 'annex', title: '表', orientation: 'portrait', children: [paragraph('附。')] },
        colophon,
      ),
    )
    const xml = await part('word/document.xml')
    const last = /<w:sectPr>(?:(?!<w:sectPr>).)*$/s.exec(xml)?.[0] ?? ''
    expect(last).toContain('w:val="evenPage"')
    const links = await part('word/_rels/document.xml.rels')
    for (const [, id] of last.matchAll(/<w:footerReference [^>]*r:id="(\w+)"/g)) {
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(links)?.[1]
      expect(await part(`word/${target}`)).not.toContain('PAGE')
    }
  })
})
