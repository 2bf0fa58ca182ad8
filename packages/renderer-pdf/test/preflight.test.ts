import { heading, paragraph, type Report, text, walk } from '@jibao/document'
import { corpus } from '@jibao/render/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { pdf } from '../src/index.ts'
import type { Rule } from '../src/preflight/finding.ts'
import { preflight } from '../src/preflight/preflight.ts'
import { damaged, fileText } from './file-text.ts'
import { latin1, readFile } from './read-file.ts'
import { groupedTable, quiet, render, reportOf } from './reports.ts'

const chart = {
  type: 'chart',
  kind: 'bar',
  title: '完成率',
  alternative: [text('都过半。')],
  data: [],
} as const

const report = reportOf(
  heading(1, '总体情况'),
  paragraph('见', {
    type: 'link',
    url: 'https://example.org/',
    children: [{ type: 'text', value: '公开目录' }],
  }),
  {
    type: 'list',
    ordered: true,
    children: [{ type: 'listItem', children: [{ type: 'text', value: '先核后报' }] }],
  },
  groupedTable(6, 2),
  chart,
)

/** A chart of nothing has nothing to say to those who cannot see it. */
const saysAll = (each: Report): boolean =>
  [...walk(each)].every(
    (node) => node.type !== 'chart' || node.title !== '' || node.alternative.length > 0,
  )

test.each(corpus.filter((specimen) => saysAll(specimen.report)))(
  'nothing is found in $name, and the claims are made',
  async ({ report: each }) => {
    const bytes = await render(each)
    expect(await preflight(() => readFile(bytes), quiet.signal)).toEqual([])
    expect(latin1(bytes)).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(latin1(bytes)).toContain('<pdfuaid:part>1</pdfuaid:part>')
  },
)

describe('what is damaged is found', () => {
  let whole = new Uint8Array()
  beforeAll(async () => {
    whole = Uint8Array.from(await render(report))
  })

  const damages: readonly (readonly [Rule, RegExp, string])[] = [
    ['header', /%PDF-1\.7/, '%PDF-1.6'],
    ['fileId', /\/ID \[/, '/Ix ['],
    ['encrypted', /\/Size (?=\d+\n\/W)/, '/Encrypt 0 /Size '],
    ['action', /\/S \/URI/, '/S /Hide'],
    ['outputIntent', /\/S \/GTS_PDFA1/, '/S /GTS_PDFX1'],
    ['fontEmbedded', /\/FontFile2 /, '/FontFile9 '],
    ['fontMapping', /\/ToUnicode /, '/ToUnicodX '],
    ['fontWidth', /\/W \[0 \[/, '/W [9 ['],
    ['metadata', /<\?xpacket end="w"\?>/, '<?xpacket end="x"?>'],
    ['metadata', /<pdfaid:part>2/, '<pdfaid:part>3'],
    ['metadataEqual', /<xmp:CreatorTool>jibao/, '<xmp:CreatorTool>JIBAO'],
    ['metadataEqual', /<xmp:ModifyDate>2024/, '<xmp:ModifyDate>2025'],
    ['language', /\/Lang \(zh-CN\)/, '/Lang (zh_CN)'],
    ['displayTitle', /\/DisplayDocTitle true/, '/DisplayDocTitle null'],
    ['marked', /\/Marked true/, '/Marked null'],
    ['emptyTree', /\/S \/Document/, '/S /Division'],
    ['lostContent', /(?<=\/S \/H1\n[^>]*)\/K /, '/X '],
    ['parentTree', /\/Nums \[0 \[(\d+) 0 R \d+ 0 R/, '/Nums [0 [$1 0 R $1 0 R'],
    ['elementType', /\/S \/LBody/, '/S /LBoDy'],
    ['nesting', /\/S \/THead/, '/S /TBodx'],
    ['headingSkips', /\/S \/H1/, '/S /H2'],
    ['figureAlternative', /\/Alt \(/, '/Alx ('],
    ['headerScope', /\/Scope \/Column/, '/Scopx /Column'],
    ['tableShape', /\/ColSpan 2/, '/ColSpan 3'],
    ['link', /\/Contents \(https/, '/Contentx (https'],
    ['link', /\/StructParent 1\n/, '/StructParenx 1\n'],
    ['tabOrder', /\/Tabs \/S/, '/Tabs /R'],
    ['unreadable', /startxref/, 'startxrex'],
    ['unreadable', /(\/FlateDecode\n>>\nstream\n)../, '$1xx'],
  ]

  test.each(damages)('%s: %s as %s', async (rule, from, to) => {
    const bytes = damaged(whole, from, to)
    const findings = await preflight(() => readFile(bytes), quiet.signal)
    expect(findings.map((finding) => finding.rule)).toContain(rule)
  })
})

test('a file that breaks a rule makes no claim, and its author is told', async () => {
  const said: unknown[] = []
  const bytes = await pdf().render(reportOf({ ...chart, title: '', alternative: [], data: [] }), {
    ...quiet,
    report: (diagnostic) => said.push(diagnostic),
  })
  expect(said).toEqual([
    expect.objectContaining({
      code: 'PDF_CLAIMS_WITHHELD',
      severity: 'warning',
      message: expect.stringContaining('图形没有替代文字'),
    }),
  ])
  expect(latin1(bytes)).not.toMatch(/pdfaid|pdfuaid/)
  expect(fileText(bytes)).toContain('/Marked true')
})

test.each(['甲 & 乙 <丙>"丁"', '\u{20BB7}野家', '甲\u0001乙\uD800丙', '(a) \\ b\r\nc'])(
  'a title may hold anything: %j',
  async (title) => {
    const metadata = { ...report.metadata, title }
    const bytes = await pdf().render({ ...report, metadata }, quiet)
    const findings = await preflight(() => readFile(bytes), quiet.signal)
    expect(findings.filter(({ rule }) => rule.startsWith('metadata'))).toEqual([])
  },
)
