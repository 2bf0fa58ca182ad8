import { type LetterheadNode, paragraph } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { paragraphProperties, reportOf, writeWord, writeXml } from './word-file.ts'

const letterhead: LetterheadNode = {
  type: 'letterhead',
  copyNumber: '000012',
  classification: '机密★1年',
  urgency: '特急',
  mark: '青禾县民政局文件',
  documentNumber: '青民〔2024〕7号',
  signers: ['甲某某', '乙某', '丙某某'],
}

const before = (properties: string): number =>
  Number(/w:before="(\d+)"/.exec(properties)?.[1] ?? Number.NaN)

describe('a document', () => {
  test.each([
    { lines: 0, head: {} },
    { lines: 1, head: { copyNumber: '000012' } },
    { lines: 3, head: { copyNumber: '000012', classification: '机密', urgency: '特急' } },
  ])('has its mark 37.42 mm below the edge under $lines lines', async ({ lines, head }) => {
    const xml = await writeXml(
      { type: 'letterhead', mark: '青禾县民政局文件', ...head },
      paragraph('正文。'),
    )
    // Half of what a line of 56 points leaves over 40-point type.
    const drop = lines * 589 + before(paragraphProperties(xml, '青禾县民政局文件')) + 160
    expect((drop / 20 / 72) * 25.4).toBeCloseTo(37.42, 1)
  })

  test('names its signers after the number, two a line', async () => {
    const { text } = await writeWord(reportOf(letterhead, paragraph('正文。')))
    expect(text.slice(0, 7)).toEqual([
      '000012',
      '机密★1年',
      '特急',
      '青禾县民政局文件',
      '青民〔2024〕7号',
      '签发人：甲某某 乙某',
      '丙某某',
    ])
  })

  test('has a long mark in smaller type, on one line', async () => {
    const mark = '青禾县低收入农户帮促工作领导小组文件'
    const xml = await writeXml({ type: 'letterhead', mark }, paragraph('正文。'))
    const size =
      Number(new RegExp(`<w:sz w:val="(\\d+)"/>(?:(?!<w:t).)*<w:t[^>]*>${mark}`).exec(xml)?.[1]) / 2
    expect(size * mark.length).toBeLessThanOrEqual((156 * 72) / 25.4 + 0.1)
    expect((size + 1) * mark.length).toBeGreaterThan((156 * 72) / 25.4)
  })
})

describe('a letter', () => {
  const letter: LetterheadNode = { ...letterhead, form: 'letter' }

  test('has rules as long as 170 mm in the middle of the sheet, above the text and at its foot', async () => {
    const { part } = await writeWord(reportOf(letter, paragraph('正文。')))
    const frame =
      /<w:framePr w:w="(\d+)"[^>]* w:x="(\d+)" w:y="(\d+)"[^>]*\/>(?:(?!<\/w:p>).)*<w:pBdr>/
    const footers = await Promise.all([1, 2, 3].map((number) => part(`word/footer${number}.xml`)))
    for (const xml of [
      await part('word/document.xml'),
      footers.find((one) => frame.test(one)) ?? '',
    ]) {
      const [width, left] = (frame.exec(xml)?.slice(1) ?? []).map(
        (twips) => (Number(twips) / 1440) * 25.4,
      )
      expect(width).toBeCloseTo(170, 1)
      expect(left).toBeCloseTo(20, 1)
    }
  })

  test('has no page number on its first page', async () => {
    const { part } = await writeWord(reportOf(letter, paragraph('正文。')))
    const document = await part('word/document.xml')
    expect(document).toContain('<w:titlePg/>')
    const id = /<w:footerReference w:type="first" r:id="(\w+)"\/>/.exec(document)?.[1]
    const links = await part('word/_rels/document.xml.rels')
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(links)?.[1]
    expect(await part(`word/${target}`)).not.toContain('PAGE')
  })

  test('has a 版记 without rules', async () => {
    const xml = await writeXml(letter, paragraph('正文。'), {
      type: 'colophon',
      copyTo: ['县委办公室'],
      printedBy: '青禾县民政局办公室',
      printedOn: '2024-07-08',
    })
    expect(/<w:tbl>.*<\/w:tbl>/s.exec(xml)?.[0]).not.toContain('w:val="single"')
  })
})
