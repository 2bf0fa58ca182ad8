import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { cell, heading, paragraph, type Report, row } from '../packages/document/src/index.ts'
import { annotateDocx, readDraft } from '../packages/drafts/src/index.ts'
import {
  makeDocx,
  said,
  cell as wordCell,
  paragraph as wordParagraph,
  row as wordRow,
  run as wordRun,
  table as wordTable,
} from '../packages/drafts/test/docx/make-docx.ts'
import { defaultFontBook } from '../packages/fonts/src/index.ts'
import { renderReport } from '../packages/render/src/index.ts'
import { docx } from '../packages/renderer-docx/src/index.ts'
import { readWorkbook } from '../packages/workbook/src/index.ts'
import { run, temporaryFolder } from './tools.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const file = '稿.docx'

const plain = (xml: string): string =>
  xml
    .replace(/<office:annotation .*?<\/office:annotation>/gs, '')
    .replace(/<text:note .*?<\/text:note>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\n\s*/g, '')

interface Comment {
  readonly author: string
  readonly said: string
  /** The words that it goes around. */
  readonly around: string
}

/** The comments of a Word file as LibreOffice has them, in the order of what they say. */
const commentsIn = (name: string, bytes: Uint8Array): readonly Comment[] => {
  const path = join(folder.path, `${name}.docx`)
  writeFileSync(path, bytes)
  run('soffice', [
    '--headless',
    `-env:UserInstallation=${pathToFileURL(join(folder.path, 'profile')).href}`,
    '--convert-to',
    'fodt',
    '--outdir',
    folder.path,
    path,
  ])
  const xml = readFileSync(join(folder.path, `${name}.fodt`), 'utf8')
  const comments = xml.matchAll(/<office:annotation (.*?)>(.*?)<\/office:annotation>/gs)
  return [...comments]
    .map(({ index, 0: whole, 1: attributes = '', 2: content = '' }) => {
      const id = /office:name="([^"]*)"/.exec(attributes)?.[1]
      const end =
        id === undefined ? -1 : xml.indexOf(`<office:annotation-end office:name="${id}"/>`)
      const from = index + whole.length
      return {
        author: /<dc:creator>(.*?)<\/dc:creator>/.exec(content)?.[1] ?? '',
        said: plain(content.replace(/<(dc|meta):[\w-]*>.*?<\/\1:[\w-]*>/g, '')),
        around: end < 0 ? '' : plain(xml.slice(from, end)),
      }
    })
    .toSorted((a, b) => (a.said < b.said ? -1 : 1))
}

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const { value } = await readDraft(readWorkbook)(bytes, { file })
  if (value === undefined) throw new Error('not read')
  return value.text
}

/** A remark `01 word` and so on for each of the words, at its first place. */
const annotate = async (bytes: Uint8Array, words: readonly string[]): Promise<Uint8Array> => {
  const text = await textOf(bytes)
  const remarks = words.map((word, index) => {
    const start = text.indexOf(word)
    return {
      start,
      end: start + word.length,
      text: [`${String(index + 1).padStart(2, '0')} ${word}`],
    }
  })
  const { value } = await annotateDocx(bytes, remarks, { file })
  if (value === undefined) throw new Error('not annotated')
  return value
}

const said01 = (words: readonly string[]): readonly string[] =>
  words.map((word, index) => `${String(index + 1).padStart(2, '0')} ${word}`)

describe('LibreOffice finds each comment at its words', () => {
  test('in a report of ours', async () => {
    const report: Report = {
      type: 'report',
      metadata: {
        title: '样本通报',
        issuer: '青禾县民政局',
        date: '2024-07-05',
        language: 'zh-CN',
      },
      children: [
        heading(1, '总体情况'),
        paragraph('截至6月底，帮扶困难职工1022人，完成年度目标的127%，比上年同期提高3.5%。'),
        {
          type: 'table',
          columns: [
            { role: 'text', weight: 2 },
            { role: 'rate', weight: 1 },
          ],
          header: [row(cell('指标'), cell('完成率'))],
          rows: [row(cell('困难职工帮扶'), cell('59.27%'))],
        },
      ],
    }
    const { bytes } = await renderReport(docx(), report, { fonts: defaultFontBook() })
    if (bytes === undefined) throw new Error('not rendered')
    const words = ['1022', '127%', '目标的127%，比上年', '59.27%', '总体']
    expect(commentsIn('ours', await annotate(bytes, words))).toEqual(
      said01(words).map((one, index) => ({ author: '季报', said: one, around: words[index] })),
    )
  })

  test('in a draft with links, changes, notes and comments of its own', async () => {
    const t = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
    const body = [
      wordParagraph(
        `<w:commentRangeStart w:id="3"/>${wordRun('共有困难职工1')}${wordRun('60', '<w:b/>')}${wordRun('人。')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`,
      ),
      wordParagraph(
        `${t('详见')}<w:hyperlink w:anchor="a">${t('附件3项')}</w:hyperlink>${t('。')}`,
      ),
      wordParagraph(
        `${t('共')}<w:ins w:id="7" w:author="甲" w:date="2024-01-01T00:00:00Z">${t('新增9人')}</w:ins>`,
      ),
      wordParagraph(
        `${t('特困8人')}<w:r><w:footnoteReference w:id="2"/></w:r>${t('，另A&amp;B为25户。')}`,
      ),
      wordTable([wordRow([wordCell(said('甲')), wordCell(said('合计45元'))])]),
      said('完'),
      '<w:sectPr/>',
    ].join('')
    const bytes = await makeDocx(body, {
      comments:
        '<w:comment w:id="3" w:author="甲"><w:p><w:r><w:t>00 旧</w:t></w:r></w:p></w:comment>',
      footnotes: `<w:footnote w:id="2">${said('不含外省')}</w:footnote>`,
    })
    const words = ['160人', '3项', '9人', '8人', '25户', '45']
    expect(commentsIn('theirs', await annotate(bytes, words))).toEqual([
      { author: '甲', said: '00 旧', around: '共有困难职工160人。' },
      ...said01(words).map((one, index) => ({
        author: '季报',
        said: one,
        around: words[index],
      })),
    ])
  })
})
