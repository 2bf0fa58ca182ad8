import { heading, paragraph, type Report } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../src/words.ts'
import { notice, progressTable } from './notice.ts'
import { openSheets, partOf, render } from './open.ts'

/** Every text that is said of the workbook's own accord. */
const textsIn = (words: object): readonly string[] =>
  Object.values(words).flatMap((word: unknown) =>
    typeof word === 'string'
      ? [word]
      : typeof word === 'object' && word !== null
        ? textsIn(word)
        : [],
  )

describe('a traditional edition', () => {
  const report: Report = {
    ...notice,
    metadata: { ...notice.metadata, language: 'zh-Hant-TW' },
    children: [heading(1, '總體'), progressTable, paragraph('後')],
  }

  test('names columns, kinds of line and sheets in its own script', async () => {
    const [, prose, figures] = await openSheets(report)
    expect(prose?.rows[0]).toEqual(['層級', '編號', '正文'])
    expect(prose?.rows.slice(1).map(([level]) => level)).toEqual(['標題', '一級', '表', '正文'])
    expect(figures?.name).toBe('數據')
    expect(figures?.rows[1]).toContain('報告中寫作')
  })

  test('is said to be in its language', async () => {
    const core = await partOf(await render(report), 'docProps/core.xml')
    expect(core).toContain('<dc:language>zh-Hant-TW</dc:language>')
  })

  test('has every word of the simplified one, in its own characters', () => {
    const [simplified, traditional] = [textsIn(wordsOf('zh-CN')), textsIn(wordsOf('zh-Hant-HK'))]
    expect(traditional).toHaveLength(simplified.length)
    expect(traditional.join('')).not.toMatch(/[层级编号标题来机关说录页数据处图写报项参]/u)
  })
})
