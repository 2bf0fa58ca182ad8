import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Block,
  cell,
  heading,
  paragraph,
  type Report,
  row,
} from '../packages/document/src/index.ts'
import { defaultFontBook } from '../packages/fonts/src/index.ts'
import { renderReport } from '../packages/render/src/index.ts'
import { docx } from '../packages/renderer-docx/src/index.ts'
import { type PdfWord, pageCount, pdfPages, pdfWords } from './pdf-words.ts'
import { run, temporaryFolder } from './tools.ts'
import { defaultFontNames, wordsToPdf, wordToPdf } from './word-to-pdf.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const folder = temporaryFolder()
afterAll(folder.remove)

const millimetres = (points: number): number => (points * 25.4) / 72

const reportOf = (children: readonly Block[]): Report => ({
  type: 'report',
  metadata: { title: '样本通报', issuer: '青禾县民政局', date: '2024-07-05', language: 'zh-CN' },
  children,
})

const renderer = docx({ fontNames: defaultFontNames })

interface Laid {
  readonly pdf: string
  /** What the file itself says, as the renderer reads it. */
  readonly text: readonly string[]
}

const layOut = async (name: string, children: readonly Block[]): Promise<Laid> => {
  const { bytes, diagnostics } = await renderReport(renderer, reportOf(children), {
    fonts: defaultFontBook(),
  })
  if (bytes === undefined) throw new Error(diagnostics.map(({ message }) => message).join())
  const path = join(folder.path, `${name}.docx`)
  writeFileSync(path, bytes)
  const { text } = await renderer.readBack(bytes)
  return { pdf: wordToPdf(path, folder.path), text }
}

describe('pages of nothing but Chinese', () => {
  const plain = '各乡镇要把困难群众的冷暖放在心上逐户走访逐项核对做到底数清情况明责任到人'
  let pages: readonly (readonly PdfWord[])[] = []
  beforeAll(async () => {
    const { pdf } = await layOut('plain', [{ type: 'pageBreak' }, paragraph(plain.repeat(60))])
    pages = pdfWords(pdf)
  })
  const linesOn = (page: number): readonly PdfWord[] =>
    (pages[page - 1] ?? []).filter(({ text }) => text.length > 5)

  test('have 22 lines of 28 characters, 26 where a paragraph begins', () => {
    expect(linesOn(2).map(({ text }) => text.length)).toEqual([
      26,
      ...Array.from({ length: 21 }, () => 28),
    ])
    expect(linesOn(3).map(({ text }) => text.length)).toEqual(Array.from({ length: 22 }, () => 28))
  })

  test('have a pitch of 29.45 points', () => {
    const tops = linesOn(3).map(({ top }) => top)
    const pitch = ((tops.at(-1) ?? 0) - (tops[0] ?? 0)) / (tops.length - 1)
    expect(Math.abs(pitch - 29.45)).toBeLessThan(0.05)
  })

  test('fill the type area: 28 mm from the left, 26 from the right, 37 from the top, 35 from the foot', () => {
    const lines = linesOn(3)
    const [first] = lines
    const last = lines.at(-1)
    if (first === undefined || last === undefined) throw new Error('no lines')
    // A box is 1.3 em high, the character of 16 points is in the middle of it. 22 lines of such
    // characters are 223.8 mm high, 1.2 less than the type area, and LibreOffice sets them low.
    const overhang = (first.bottom - first.top - 16) / 2
    expect(Math.abs(millimetres(first.left) - 28)).toBeLessThan(0.5)
    expect(Math.abs(210 - millimetres(first.right) - 26)).toBeLessThan(0.5)
    expect(Math.abs(millimetres(first.top + overhang) - 37)).toBeLessThan(1.2)
    expect(Math.abs(297 - millimetres(last.bottom - overhang) - 35)).toBeLessThan(0.5)
  })

  test.each([
    { page: 2, side: 'left' },
    { page: 3, side: 'right' },
  ])(
    'page $page has its number at the $side, one character in, 28 mm above the foot',
    ({ page, side }) => {
      const number = (pages[page - 1] ?? []).filter(({ top }) => millimetres(top) > 262)
      expect(number.map(({ text }) => text)).toEqual(['—', String(page), '—'])
      const [first] = number
      const last = number.at(-1)
      if (first === undefined || last === undefined) throw new Error('no page number')
      const free =
        side === 'left' ? millimetres(first.left) - 28 : 210 - 26 - millimetres(last.right)
      expect(Math.abs(free - millimetres(14))).toBeLessThan(0.5)
      expect(Math.abs(297 - millimetres((first.top + first.bottom) / 2) - 28)).toBeLessThan(1)
    },
  )
})

const sentences = [
  '截至6月底，全县共保障低保对象3412户4586人，发放低保金1286.5万元，同比增长3.2%。',
  '各乡镇（街道）要把困难群众的冷暖放在心上，逐户走访、逐项核对，做到“底数清、情况明、责任实”。',
  '残疾人两项补贴惠及1022人，完成年度目标的124.63%，比上年同期增加11个百分点——这是近三年最好的水平。',
  '下一步，将按照《关于加强社会救助工作的意见》（青民〔2024〕7号）要求，压实责任，确保12月底前完成。',
  '其中：困难职工帮扶486人，占59.27%；居家养老服务站建成38家，占84.44%；慈善救助72户，占21.18%。',
]

/** A report of four levels, its paragraphs of all lengths from one line to nine. */
const longReport = (parts: number): readonly Block[] => {
  let count = 0
  const prose = (): Block => {
    count += 1
    const length = 1 + ((count * 7) % 4)
    return paragraph(
      Array.from({ length }, (_, index) => sentences[(count * 3 + index) % 5]).join(''),
    )
  }
  return Array.from({ length: parts }, (_, part) => [
    heading(1, `第${part + 1}方面工作的总体情况`),
    prose(),
    ...Array.from({ length: 3 }, (__, section) => [
      heading(2, `扎实推进第${part + 1}方面第${section + 1}条`),
      prose(),
      prose(),
      ...Array.from({ length: 2 }, (___, item) => [
        heading(3, `第${part + 1}方面第${section + 1}条第${item + 1}项`),
        prose(),
        heading(4, `第${part + 1}方面第${section + 1}条第${item + 1}项的环节`),
        prose(),
      ]).flat(),
    ]).flat(),
  ]).flat()
}

interface Entry {
  readonly title: string
  readonly page: number
}

/** The lines of a 目录 as the file says them. */
const entriesOf = (text: readonly string[]): readonly Entry[] => {
  const start = text.findIndex((line) => /^目\s*录$/.test(line))
  if (start < 0) return []
  const entries: Entry[] = []
  for (const line of text.slice(start + 1)) {
    const [, title, page] = /^(.+) (\d+)$/.exec(line) ?? []
    if (title === undefined) break
    entries.push({ title: title.replace(/\s+/gu, ''), page: Number(page) })
  }
  return entries
}

/** The page on which each title stands, found one after the other below the 目录 itself. */
const pagesOf = (titles: readonly string[], pages: readonly string[]): readonly number[] => {
  // What a leader of dots is in the text of a page.
  const contentsEnd = pages.findLastIndex((page) => page.includes('....'))
  let page = contentsEnd
  let from = Math.max(0, (pages[contentsEnd] ?? '').lastIndexOf('....'))
  return titles.map((title) => {
    while (page < pages.length && (pages[page]?.indexOf(title, from) ?? -1) < 0) {
      page += 1
      from = 0
    }
    from = (pages[page]?.indexOf(title, from) ?? 0) + title.length
    return page + 1
  })
}

describe('目录', () => {
  test.each([
    { name: 'on a page of its own', apart: true, parts: 4 },
    { name: 'above the text', apart: false, parts: 3 },
  ])('$name leads to the pages where LibreOffice has the headings', async ({ apart, parts }) => {
    const { pdf, text } = await layOut(`contents-${parts}`, [
      { type: 'contents', depth: 4 },
      ...(apart ? [{ type: 'pageBreak' } as const] : []),
      ...longReport(parts),
    ])
    const pages = pdfPages(pdf)
    expect(pages.length).toBeGreaterThanOrEqual(12)
    const entries = entriesOf(text)
    expect(entries).toHaveLength(parts * 16)
    expect(entries.map(({ page }) => page)).toEqual(
      pagesOf(
        entries.map(({ title }) => title),
        pages,
      ),
    )
  })
})

test('no character is lost where LibreOffice breaks lines', async () => {
  const { pdf, text } = await layOut('marks', longReport(6))
  const count = (all: string): number => all.match(/[，。、：；]/g)?.length ?? 0
  expect(count(pdfPages(pdf).join(''))).toBe(count(text.join('')))
})

test('a cell merged over three pages says its text on each', async () => {
  const { pdf } = await layOut('merged', [
    {
      type: 'table',
      columns: [
        { role: 'label', weight: 1 },
        { role: 'text', weight: 3 },
      ],
      header: [row(cell('类别'), cell('事项'))],
      rows: Array.from({ length: 36 }, (_, index) =>
        row(
          ...(index === 0 ? [{ ...cell('社会救助'), rowSpan: 36 }] : []),
          cell(`第${index + 1}项：${sentences[index % 5]}${sentences[(index + 1) % 5]}`),
        ),
      ),
    },
  ])
  const pages = pdfPages(pdf)
  expect(pages.length).toBeGreaterThanOrEqual(3)
  expect(pages.map((page) => page.match(/社会救助(?!工作)/g)?.length)).toEqual(pages.map(() => 1))
  expect(pages.slice(1).every((page) => page.includes('社会救助（续）'))).toBe(true)
})

interface Built {
  readonly format: string
  readonly path: string
  readonly title: string
}

/** What the command line builds of a workspace. */
const build = (
  workspace: string,
  period: string,
  edition: readonly string[] = [],
): readonly Built[] => {
  const out = join(folder.path, workspace, [period, ...edition].join(''))
  const stdout = run(process.execPath, [
    join(root, 'apps/cli/bin/jibao.js'),
    'build',
    '--json',
    '--fonts',
    'default',
    '--format',
    'pdf,docx',
    '--workspace',
    join(root, 'fixtures', workspace),
    '--period',
    period,
    '--out',
    out,
    ...edition,
  ])
  const { outputs } = JSON.parse(stdout) as { outputs: readonly Omit<Built, 'title'>[] }
  return outputs.map((output) => ({
    ...output,
    title: basename(output.path).replace(/\.\w+$/, ''),
  }))
}

describe.each([
  ['deqing', '2023-Q1'],
  ['deqing', '2023-Q2'],
  ['deqing', '2023-Q3'],
  ['deqing', '2023-Q4'],
  ['deqing', '2024-Q1'],
  ['deqing', '2024-Q2'],
  ['deqing', '2024-Q3'],
  ['gallery', '2024-Q1'],
  ['gallery', '2024-Q2'],
  ['gallery', '2024-Q3'],
  ['yunxi', '2021-Q1'],
  ['yunxi', '2021-Q2'],
  ['yunxi', '2021-Q3'],
  ['yunxi', '2021-Q4'],
  ['dongtou', '2023'],
  ['ningqing', '2020'],
  ['zhongshan', '2023-Q3'],
  ['zhongshan', '2023-Q3', '--script', 'hant'],
])('the reports of %s for %s', (workspace, period, ...edition) => {
  interface Report {
    readonly title: string
    readonly word: string
    /** The Word file as LibreOffice lays it out. */
    readonly laidOut: string
    readonly pdf: string
  }
  let reports: readonly Report[] = []
  beforeAll(() => {
    const files = build(workspace, period, edition)
    const words = files.filter(({ format }) => format === 'docx')
    const laidOut = wordsToPdf(
      words.map(({ path }) => path),
      folder.path,
    )
    reports = words.map(({ title, path }, index) => ({
      title,
      word: path,
      laidOut: laidOut[index] ?? '',
      pdf: files.find((file) => file.format === 'pdf' && file.title === title)?.path ?? '',
    }))
  })

  test('have as many pages in Word as in PDF', () => {
    const counts = (of: 'laidOut' | 'pdf') =>
      Object.fromEntries(reports.map((report) => [report.title, pageCount(report[of])]))
    expect(reports.length).toBeGreaterThan(0)
    expect(counts('laidOut')).toEqual(counts('pdf'))
  })

  test('lead from 目录 to the pages where LibreOffice has the headings', async () => {
    for (const { word, laidOut } of reports) {
      const { text } = await renderer.readBack(readFileSync(word))
      const entries = entriesOf(text)
      expect(entries.map(({ page }) => page)).toEqual(
        pagesOf(
          entries.map(({ title }) => title),
          pdfPages(laidOut),
        ),
      )
    }
  })
})

/** The bookmarks of a PDF, a line each, indented by their level; without the blank behind a number. */
const outlineOf = (path: string): readonly string[] =>
  run('mutool', ['show', path, 'outline'])
    .split('\n')
    .filter((line) => line.includes('"'))
    .map((line) => {
      const [, indent = '', title = ''] = /^.(\t+)"(.*)"\t/.exec(line) ?? []
      return `${indent.slice(1)}${title.replace(/\s/gu, '')}`
    })

describe('the assessment of a year in Word', () => {
  let word = ''
  let pdf = ''
  beforeAll(() => {
    const files = build('yunxi', '2021-Q4').filter(({ title }) => title.includes('考评'))
    word = files.find(({ format }) => format === 'docx')?.path ?? ''
    pdf = files.find(({ format }) => format === 'pdf')?.path ?? ''
  })

  test('has the outline of the PDF, level by level', () => {
    const outline = outlineOf(wordToPdf(word, folder.path))
    expect(outline.filter((title) => !title.startsWith('\t'))).not.toEqual([])
    expect(outline.filter((title) => title.startsWith('\t'))).not.toEqual([])
    expect(outline).toEqual(outlineOf(pdf))
  })

  test('does not ask its reader whether to update fields', () => {
    expect(run('unzip', ['-p', word, 'word/settings.xml'])).not.toContain('updateFields')
    expect(run('unzip', ['-p', word, 'word/document.xml'])).not.toContain('w:dirty')
  })
})
