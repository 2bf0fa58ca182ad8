import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cell, heading, paragraph, type Report, row } from '../packages/document/src/index.ts'
import { defaultFontBook } from '../packages/fonts/src/index.ts'
import { renderReport } from '../packages/render/src/index.ts'
import { docx } from '../packages/renderer-docx/src/index.ts'
import { jibao } from './collection.ts'
import { pdfPages } from './pdf-words.ts'
import { type BuiltFile, pathOf, runPython, temporaryFolder, withoutBlanks } from './tools.ts'
import { makeBases, type WordBase } from './word-bases.ts'
import { wordToPdf } from './word-to-pdf.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const report: Report = {
  type: 'report',
  metadata: {
    title: '样本通报',
    issuer: '青禾县民政局',
    date: '2024-07-05',
    language: 'zh-CN',
    period: '2024年二季度',
  },
  children: [
    { type: 'letterhead', mark: '青禾县民政局文件', documentNumber: '青民〔2024〕7号' },
    heading(1, '总体情况'),
    paragraph('截至6月底，各项工作有序推进。'),
    {
      type: 'section',
      orientation: 'landscape',
      children: [
        {
          type: 'table',
          caption: '进展情况表',
          columns: [
            { role: 'label', weight: 1 },
            { role: 'text', weight: 2 },
          ],
          header: [row(cell('指标'), cell('进展'))],
          rows: [row(cell('救助'), cell('全部建档'))],
        },
      ],
    },
    paragraph('下一步，抓好落实。'),
  ],
}

const ours = ['一、总体情况', '截至6月底，各项工作有序推进。', '全部建档', '下一步，抓好落实。']

const readWithPythonDocx = `
import docx, json, sys
document = docx.Document(sys.argv[1])
print(json.dumps({
  'headings': [p.text for p in document.paragraphs if p.style.name.lower() == 'heading 1'],
  'styles': sorted(style.name for style in document.styles),
  'landscape': [section.page_width > section.page_height for section in document.sections],
  'headers': [p.text for section in document.sections for p in section.header.paragraphs],
}))
`

/** Parts of one file that another lacks or has otherwise. */
const changedParts = `
import json, sys, zipfile
before, after = (zipfile.ZipFile(path) for path in sys.argv[1:])
print(json.dumps([name for name in before.namelist() if name not in after.namelist() or before.read(name) != after.read(name)]))
`

interface Read {
  readonly headings: readonly string[]
  readonly styles: readonly string[]
  readonly landscape: readonly boolean[]
  readonly headers: readonly string[]
}

interface Filled extends WordBase {
  readonly filled: string
  readonly before: Read
  readonly after: Read
  /** Pages as LibreOffice lays them out. */
  readonly pages: readonly string[]
}

const fill = async (base: WordBase): Promise<Filled> => {
  const { bytes, diagnostics } = await renderReport(docx({ base: '底稿.docx' }), report, {
    fonts: defaultFontBook(),
    read: async () => readFileSync(base.path),
  })
  if (bytes === undefined) throw new Error(diagnostics.map(({ message }) => message).join())
  const filled = join(folder.path, `filled-${base.path.split('/').at(-1)}`)
  writeFileSync(filled, bytes)
  return {
    ...base,
    filled,
    before: runPython(readWithPythonDocx, base.path) as Read,
    after: runPython(readWithPythonDocx, filled) as Read,
    pages: pdfPages(wordToPdf(filled, folder.path)).map(withoutBlanks),
  }
}

let bases: readonly Filled[] = []
beforeAll(async () => {
  const made: Filled[] = []
  for (const base of makeBases(folder.path)) made.push(await fill(base))
  bases = made
})

describe.each([0, 1])('Word file %i that another program made', (index) => {
  const file = (): Filled => {
    const found = bases[index]
    if (found === undefined) throw new Error('no such file')
    return found
  }

  test('holds its own text and the report, in order', () => {
    const { says, pages } = file()
    const text = pages.join('')
    for (const words of [says, ours]) {
      let from = 0
      for (const word of words) {
        const at = text.indexOf(word, from)
        expect(at, word).toBeGreaterThanOrEqual(0)
        from = at + word.length
      }
    }
    expect(text).not.toMatch(/\{\{/)
    expect(text).toContain('2024年二季度')
  })

  test('keeps its styles and its sections, and has one turned page for the report', () => {
    const { before, after } = file()
    expect(after.styles).toEqual(expect.arrayContaining([...before.styles]))
    expect(after.headings).toEqual(['总体情况'])
    expect(after.landscape.filter((turned) => turned)).toHaveLength(1)
    expect(after.landscape).toHaveLength(before.landscape.length + 2)
    expect(new Set(after.headers)).toEqual(
      new Set(before.headers.map((text) => text.replace('{{报告期}}', '2024年二季度'))),
    )
  })

  test('keeps every part that the report does not touch, byte by byte', () => {
    const { path, filled } = file()
    const mayChange =
      /^(?:\[Content_Types\]\.xml|docProps\/core\.xml|word\/(?:_rels\/document\.xml\.rels|document\.xml|styles\.xml|numbering\.xml|fontTable\.xml|header\d+\.xml))$/
    const changed = runPython(changedParts, path, filled) as readonly string[]
    expect(changed).toContain('word/document.xml')
    expect(changed.filter((name) => !mayChange.test(name))).toEqual([])
  })
})

describe('the workspace of a bureau that has a Word file', () => {
  const workspace = join(folder.path, 'red-head')
  const out = join(folder.path, 'red-head-out')
  let outputs: readonly BuiltFile[] = []

  beforeAll(() => {
    cpSync(fileURLToPath(new URL('../examples/red-head', import.meta.url)), workspace, {
      recursive: true,
    })
    const built = jibao('build', '--workspace', workspace, '--out', out, '--fonts', 'default')
    if (built.exitCode !== 0) throw new Error(JSON.stringify(built.diagnostics))
    outputs = built.outputs as readonly BuiltFile[]
  })

  test('says on paper what the file says, then the report, then the foot of the file', () => {
    const text = pdfPages(wordToPdf(pathOf(outputs, 'docx'), folder.path))
      .map(withoutBlanks)
      .join('')
    expect(text).toMatch(
      /^青禾县民政局文件青民〔2024〕35号关于.*的通报各乡镇人民政府，县级有关部门：.*（此件公开发布）.*抄送：县委办公室，县政府办公室。青禾县民政局2024年10月16日印发/s,
    )
    expect(text).not.toContain('{{')
  })

  test('agrees with the other formats, figure by figure', () => {
    const { agrees, documents } = jibao('verify', '--workspace', workspace, '--out', out) as {
      readonly agrees?: boolean
      readonly documents?: readonly { readonly files: readonly { readonly state: string }[] }[]
    }
    expect(agrees).toBe(true)
    const [document] = documents ?? []
    expect(document?.files.length).toBe(outputs.length)
    expect(new Set(document?.files.map(({ state }) => state))).toEqual(new Set(['same']))
  })

  test('tells where a figure in the Word file comes from', () => {
    const explained = jibao(
      'explain',
      '846户',
      '--workspace',
      workspace,
      '--out',
      out,
      '--in',
      pathOf(outputs, 'docx'),
    )
    expect(explained.exitCode).toBe(0)
    expect(JSON.stringify(explained)).toContain('progress/2024-Q3.yaml')
  })
})
