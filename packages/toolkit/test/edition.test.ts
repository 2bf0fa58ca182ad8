import { paragraph, type Report, text, textPieces } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { type Edition, editionMark, makeEdition } from '../src/edition.ts'
import { openFixture } from './every-fixture.ts'

test.each<[Edition, string]>([
  [{ disclosure: 'internal' }, ''],
  [{ disclosure: 'public' }, '（公开）'],
  [{ disclosure: 'sample' }, '（样本）'],
  [{ disclosure: 'internal', script: 'tw' }, '（繁體）'],
  [{ disclosure: 'internal', script: 'hk' }, '（繁體香港）'],
  [{ disclosure: 'public', script: 'tw' }, '（公開、繁體）'],
  [{ disclosure: 'sample', script: 'hk' }, '（樣本、繁體香港）'],
])('%j is marked “%s”', (edition, mark) => {
  expect(editionMark(edition)).toBe(mark)
})

describe('a report', () => {
  const report: Report = {
    type: 'report',
    metadata: { title: '救助简报', issuer: '云溪县民政局', date: '2021-10-12', language: 'zh-CN' },
    children: [
      paragraph('向1274人发放救助金', {
        type: 'value',
        quantity: { value: '86.374', unit: '万元' },
        origin: { file: 'progress/2021-Q3.yaml', line: 4 },
      }),
    ],
  }
  const named: Report = {
    ...report,
    children: [...report.children, paragraph(text('低保户王小满家修好坡道。'))],
  }
  const edited = async (edition: Edition, of: Report = report) =>
    makeEdition(of, edition, (await openFixture('yunxi')).workspace)

  test('of the workspace itself is the same', async () => {
    const { value } = await edited({ disclosure: 'internal' }, named)
    expect(value).toMatchObject({ report: named, masked: 0 })
  })

  test('is masked first and converted then', async () => {
    const { value } = await edited({ disclosure: 'sample', script: 'tw' })
    expect(value?.masked).toBe(2)
    expect(value?.report.metadata).toMatchObject({ title: '救助簡報', language: 'zh-Hant-TW' })
    expect(textPieces(value?.report ?? report)).toEqual([
      '救助簡報',
      '向xxxx人發放救助金xx.xxx萬元',
    ])
  })

  test('that names persons is refused for the public, in any script', async () => {
    for (const edition of [
      { disclosure: 'public' },
      { disclosure: 'public', script: 'hk' },
    ] as const) {
      const { value, diagnostics } = await edited(edition, named)
      expect(value).toBeUndefined()
      expect(diagnostics.map(({ code }) => code)).toEqual(['PERSONAL_DATA_FOUND'])
    }
    expect((await edited({ disclosure: 'internal', script: 'tw' }, named)).diagnostics).toEqual([])
  })
})
