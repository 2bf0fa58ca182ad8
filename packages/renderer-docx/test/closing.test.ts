import { paragraph } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { paragraphProperties, reportOf, writeWord, writeXml } from './word-file.ts'

describe('signature', () => {
  test.each([
    ['青禾县民政局', 1280, 1280],
    ['县委办', 1760, 1280],
    ['青禾县残疾人联合会', 800, 1280],
    ['青禾县低收入农户帮促工作领导小组办公室', 0, 2080],
  ])('%s stands %i from the right, the date %i', async (issuer, issuerIndent, dateIndent) => {
    const xml = await writeXml({ type: 'signature', issuer, date: '2024-07-05' })
    expect(paragraphProperties(xml, issuer)).toContain(`<w:ind w:right="${issuerIndent}"/>`)
    expect(paragraphProperties(xml, '2024年7月5日')).toContain(`<w:ind w:right="${dateIndent}"/>`)
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
      '<w:ind w:left="1600" w:hanging="960"/>',
    )
  })

  test('several are numbered and aligned', async () => {
    const xml = await writeXml({ type: 'attachments', titles: ['进展情况表', '分工表'] })
    expect(paragraphProperties(xml, '附件：1.进展情况表')).toContain(
      '<w:ind w:left="1920" w:hanging="1280"/>',
    )
    expect(paragraphProperties(xml, '2.分工表')).toContain('<w:ind w:left="1920" w:hanging="320"/>')
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
    expect(xml).toContain('<w:bottom w:val="single" w:color="000000" w:sz="8"/>')
    expect(xml).toContain('<w:insideH w:val="single" w:color="000000" w:sz="6"/>')
  })

  test('has one line where no copies go out', async () => {
    const { text } = await writeWord(reportOf({ ...colophon, copyTo: [] }))
    expect(text.slice(1)).toEqual(['青禾县民政局办公室', '2024年7月8日印发'])
  })
})
