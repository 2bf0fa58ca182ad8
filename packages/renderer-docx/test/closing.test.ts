import { paragraph } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { paragraphProperties, reportOf, writeWord, writeXml } from './word-file.ts'

describe('signature', () => {
  test.each([
    // Under a seal the date stands 4 characters in, the issuer in the middle over it.
    { issuer: '青禾县民政局', sealed: true, indents: [4, 4] },
    { issuer: '县委办', sealed: true, indents: [5.5, 4] },
    { issuer: '青禾县残疾人联合会', sealed: true, indents: [2.5, 4] },
    { issuer: '青禾县低收入农户帮促工作领导小组办公室', sealed: true, indents: [0, 6.5] },
    // Without one the issuer stands 2 in, and the date begins 2 right of it unless it is the longer.
    { issuer: '青禾县残疾人联合会', sealed: false, indents: [2, 3] },
    { issuer: '青禾县民政局', sealed: false, indents: [2, 0] },
    { issuer: '县委办', sealed: false, indents: [7, 2] },
  ])('$issuer, sealed $sealed, leaves $indents free', async ({ issuer, sealed, indents }) => {
    const xml = await writeXml({ type: 'signature', issuer, date: '2024-07-05', sealed })
    const free = [issuer, '2024年7月5日'].map(
      (text) => Number(/w:right="(\d+)"/.exec(paragraphProperties(xml, text))?.[1]) / 20,
    )
    const character = (156 * 72) / 25.4 / 28
    for (const [index, indent] of indents.entries()) {
      expect(free[index]).toBeCloseTo(indent * character, 1)
    }
  })

  test('draws the text before it to its page', async () => {
    const xml = await writeXml(paragraph('前段。'), paragraph('末段。'), {
      type: 'signature',
      issuer: '青禾县民政局',
      date: '2024-07-05',
    })
    expect(paragraphProperties(xml, '前段。')).not.toContain('<w:keepNext/>')
    expect(paragraphProperties(xml, '末段。')).toContain('<w:keepNext/>')
  })
})

describe('attachments', () => {
  test('one is not numbered; its turns align with the name', async () => {
    const xml = await writeXml({ type: 'attachments', titles: ['进展情况表'] })
    expect(paragraphProperties(xml, '附件：进展情况表')).toContain(
      '<w:ind w:left="1579" w:right="0" w:hanging="948"/>',
    )
  })

  test('several are numbered and aligned', async () => {
    const xml = await writeXml({ type: 'attachments', titles: ['进展情况表', '分工表'] })
    expect(paragraphProperties(xml, '附件：1.进展情况表')).toContain(
      '<w:ind w:left="1895" w:right="0" w:hanging="1263"/>',
    )
    expect(paragraphProperties(xml, '2.分工表')).toContain(
      '<w:ind w:left="1895" w:right="0" w:hanging="316"/>',
    )
  })
})

describe('colophon', () => {
  const colophon = {
    type: 'colophon',
    copyTo: ['县委办公室', '县政府办公室'],
    printedBy: '青禾县民政局办公室',
    printedOn: '2024-07-08',
  } as const

  test('names whom it goes to and who printed it when', async () => {
    const { text } = await writeWord(reportOf(colophon))
    expect(text.slice(1)).toEqual([
      '抄送：县委办公室，县政府办公室。',
      '青禾县民政局办公室',
      '2024年7月8日印发',
    ])
  })

  test('floats at the foot between thick rules', async () => {
    const xml = await writeXml(colophon)
    expect(xml).toMatch(/<w:tblpPr [^>]*w:tblpYSpec="bottom" w:vertAnchor="margin"/)
    // The last rule is the upper one of a row that fills the leading.
    expect(xml.match(/<w:top w:val="single" w:color="000000" w:sz="8"\/>/g)).toHaveLength(2)
    expect(xml).toContain('<w:insideH w:val="single" w:color="000000" w:sz="6"/>')
  })

  test('has one line where no copies go out', async () => {
    const { text } = await writeWord(reportOf({ ...colophon, copyTo: [] }))
    expect(text.slice(1)).toEqual(['青禾县民政局办公室', '2024年7月8日印发'])
  })
})
