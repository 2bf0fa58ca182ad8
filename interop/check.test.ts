import { mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../packages/checks/src/finding.ts'
import { arithmeticChecks } from '../packages/checks/src/rules/arithmetic/index.ts'
import { plausibilityChecks } from '../packages/checks/src/rules/plausibility/index.ts'
import { targetsChecks } from '../packages/checks/src/rules/targets/index.ts'
import { schemaFaults } from '../packages/drafts/test/support/schema-faults.ts'
import { jibao } from './collection.ts'
import { convertAll } from './office.ts'
import { makePageFiles, makers, type PageFiles } from './page-files.ts'
import { publishedPath } from './published.ts'
import { runPython, temporaryFolder } from './tools.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const profile = join(folder.path, 'profile')

const check = (...args: readonly string[]) =>
  jibao('check', ...args) as unknown as {
    readonly findings: readonly Finding[]
    readonly diagnostics: readonly unknown[]
    readonly annotated: readonly { readonly path: string }[]
  }

/** What numbers say is the same in each file; what is said about marks and headings depends on its kind. */
const aboutNumbers = new Set(
  [...arithmeticChecks, ...targetsChecks, ...plausibilityChecks].map(({ meta }) => meta.code),
)

/** Chromium writes a glyph that characters share down as the other one. */
const asWritten = (quote: string): string => quote.replaceAll('戶', '户')

/** `季度进展 error TARGET_ATTAINMENT 127% 124.63%` */
const toldAboutNumbers = (files: readonly string[]): readonly string[] => {
  const { findings, diagnostics } = check(...files)
  expect(diagnostics).toEqual([])
  return findings
    .filter(({ severity, code }) => severity !== 'info' && aboutNumbers.has(code))
    .map(({ severity, code, computed = '', origin }) => {
      const name = basename(origin.file, extname(origin.file))
      return `${name} ${severity} ${code} ${asWritten(origin.quote)} ${asWritten(computed)}`.trim()
    })
    .toSorted()
}

describe('published pages', () => {
  const names = ['季度进展', '五年方案', '工作报告', '救助通报'] as const
  let files: PageFiles
  let expected: readonly string[] = []
  beforeAll(() => {
    files = makePageFiles(names, folder.path)
    expected = toldAboutNumbers(names.map(publishedPath))
  })

  test.each(makers)('%s tells the same about numbers as the text itself', (maker) => {
    expect(expected.length).toBeGreaterThanOrEqual(10)
    expect(toldAboutNumbers(files[maker])).toEqual(expected)
  })

  describe.each(['LibreOffice.docx', 'python-docx.docx'] as const)('%s with comments', (maker) => {
    const annotated: { findings: readonly Finding[]; path: string } = { findings: [], path: '' }
    beforeAll(() => {
      const out = join(folder.path, `comments-${maker}`)
      mkdirSync(out)
      const [draft = ''] = files[maker]
      const { findings, annotated: written } = check('--annotate', out, draft)
      Object.assign(annotated, { findings, path: written[0]?.path })
    })

    test('each finding stands at its words, also after LibreOffice saved the file again', () => {
      const told = annotated.findings.map(({ message, origin }) => `${origin.quote} ${message}`)
      expect(told.length).toBeGreaterThan(10)
      const comments = commentsIn(annotated.path)
      expect(missingFrom(comments, annotated.findings)).toEqual([])
      expect(new Set(comments.map(({ author }) => author))).toEqual(new Set(['季报']))

      const outdir = join(dirname(annotated.path), 'saved-again')
      const [again = ''] = convertAll([annotated.path], { to: 'docx', outdir, profile })
      expect(commentsIn(again)).toEqual(comments)
    })

    test('no fault of the schema is new', async () => {
      const [draft = ''] = files[maker]
      expect(await schemaFaults(readFileSync(annotated.path))).toEqual(
        await schemaFaults(readFileSync(draft)),
      )
    })
  })
})

interface Comment {
  readonly author: string
  readonly said: string
  /** The words that it goes around. */
  readonly around: string
}

const readComments = `
import json, sys, zipfile
from xml.etree import ElementTree
w = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'

with zipfile.ZipFile(sys.argv[1]) as package:
  document = ElementTree.fromstring(package.read('word/document.xml'))
  comments = ElementTree.fromstring(package.read('word/comments.xml'))
around, within = {}, set()
for one in document.iter():
  if one.tag == w + 'commentRangeStart':
    within.add(one.get(w + 'id'))
  elif one.tag == w + 'commentRangeEnd':
    within.discard(one.get(w + 'id'))
  elif one.tag == w + 't':
    for id in within:
      around[id] = around.get(id, '') + (one.text or '')
print(json.dumps([{'author': one.get(w + 'author'),
  'said': '\\n'.join(''.join(t.text or '' for t in p.iter(w + 't')) for p in one.iter(w + 'p')),
  'around': around.get(one.get(w + 'id'), '')} for one in comments]))
`

const commentsIn = (path: string): readonly Comment[] =>
  (runPython(readComments, path) as readonly Comment[]).toSorted((a, b) =>
    `${a.around} ${a.said}` < `${b.around} ${b.said}` ? -1 : 1,
  )

/** Findings that no comment around their words tells; each comment tells one. */
const missingFrom = (
  comments: readonly Comment[],
  findings: readonly Finding[],
): readonly string[] => {
  const left = [...comments]
  return findings.flatMap(({ message, origin: { quote } }) => {
    const index = left.findIndex(({ said, around }) => around === quote && said.includes(message))
    if (index < 0) return [`${quote} ${message}`]
    left.splice(index, 1)
    return []
  })
}

const writeBook = `
import sys
import openpyxl
book = openpyxl.Workbook()
book.active.title = '说明'
book.active['B2'] = '本表由各单位填报。'
sheet = book.create_sheet('三季度')
sheet['B1'] = '重点任务进展情况'
sheet.merge_cells('B1:F1')
rows = [['任务', '单位', '目标', '完成', '完成率'],
  ['职业技能培训', '人', 640, 512, 0.8],
  ['辅具适配', '人', 350, 301, 0.91],
  ['适老化改造', '人', 120, 78, 0.65],
  ['合计', '人', 1110, 981, None]]
for down, row in enumerate(rows):
  for across, value in enumerate(row):
    sheet.cell(down + 3, across + 2).value = value
for row in range(4, 7):
  sheet.cell(row, 6).number_format = '0.00%'
book.save(sys.argv[1])
print('null')
`

const books = ['openpyxl.xlsx', 'LibreOffice.xlsx', 'LibreOffice.ods', 'LibreOffice.xls'] as const

describe('a workbook with a wrong sum and a wrong rate', () => {
  const paths = new Map<string, string>()
  let findings: readonly Finding[] = []
  beforeAll(() => {
    const written = join(folder.path, '进展.xlsx')
    runPython(writeBook, written)
    for (const book of books) {
      const to = book.replace(/^.*\./, '')
      const outdir = join(folder.path, book)
      const [again = ''] = book.startsWith('LibreOffice')
        ? convertAll([written], { to, outdir, profile })
        : [written]
      paths.set(book, again)
    }
    findings = check(...paths.values()).findings
  })

  test.each(books)('%s: both are told at sheet and cell', (book) => {
    const told = findings
      .filter(({ origin }) => origin.file === paths.get(book))
      .map(({ severity, code, computed, origin: { sheet, cell, quote } }) =>
        [severity, code, sheet, cell, quote, computed].join(' '),
      )
    expect(told).toEqual([
      'error TABLE_RATE 三季度 F5 91.00% 86%',
      'error TABLE_TOTAL 三季度 E7 981 891人',
    ])
  })
})
