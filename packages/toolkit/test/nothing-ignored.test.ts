import { plainText, readReport, textPieces, walk } from '@jibao/document'
import { expect, test } from 'vitest'
import { build } from '../src/index.ts'
import { deqing, textOf, toolsOf } from './sample.ts'

const plan = 'w/plan/弱有众扶.yaml'
const q2 = 'w/progress/2024-Q2.yaml'

/** [what a workspace may say, file, text, its replacement, what the notice then prints] */
const statements: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  ['addressees', 'w/jibao.yaml', '县级有关单位', '县慈善总会', ['县慈善总会']],
  ['copyTo', 'w/jibao.yaml', '县政府办公室', '县慈善总会', ['县慈善总会']],
  [
    'addressees and copyTo of a report',
    'w/jibao.yaml',
    '    programme: 弱有众扶',
    '    programme: 弱有众扶\n    addressees: [县慈善总会]\n    copyTo: [县红十字会]',
    ['县慈善总会', '县红十字会'],
  ],
  ['mark', 'w/jibao.yaml', 'mark: 德清县民政局文件', 'mark: 德清县民政', ['德清县民政']],
  ['documentNumber', q2, '〔2024〕29号', '〔2024〕7号', ['德民〔2024〕7号']],
  ['copyNumber', q2, 'issued:', 'copyNumber: 000007\nissued:', ['000007']],
  ['classification', q2, 'issued:', 'classification: 秘密★6个月\nissued:', ['秘密★6个月']],
  ['urgency', q2, 'issued:', 'urgency: 加急\nissued:', ['加急']],
  ['signers', q2, 'issued:', 'signers: [甲某, 乙某某]\nissued:', ['甲某', '乙某某']],
  ['remark', q2, 'issued:', 'remark: （联系电话：某某）\nissued:', ['\n联系电话：某某\n']],
  [
    'documents',
    q2,
    'issued:',
    'documents: { 季度通报: { documentNumber: 德民〔2024〕8号, issued: 2024-07-16 } }\nissued:',
    ['德民〔2024〕8号', '2024年7月16日'],
  ],
  ['issued', q2, '2024-07-12', '2024-07-15', ['2024年7月15日']],
  [
    'a day of its own',
    q2,
    '辅助器具适配: 247人',
    '辅助器具适配: { value: 247人, asOf: 2024-06-20 }',
    ['247人（6月20日数据）', '残疾人辅助器具适配二季度数截至6月20日'],
  ],
  [
    'a note on a figure',
    q2,
    '辅助器具适配: 247人',
    '辅助器具适配: { value: 247人, note: 含上年结转。 }',
    ['残疾人辅助器具适配二季度数：含上年结转。'],
  ],
  [
    'a lead of the indicator’s own',
    plan,
    '  - id: 善居工程改造\n',
    '  - id: 善居工程改造\n    lead: 县建设局\n',
    ['个百分点（牵头单位为县建设局）', '进度滞后的目标，由牵头单位（县建设局）'],
  ],
  [
    'supporting departments',
    plan,
    '    title: 善居工程和家电配置\n',
    '    title: 善居工程和家电配置\n    supporting: [县建设局]\n',
    ['配合单位为县建设局'],
  ],
  [
    'what is said of the programme',
    q2,
    'narrative:',
    'summary:\n  弱有众扶: 总体平稳。\nnarrative:',
    ['总体平稳。'],
  ],
]

const departments = textOf(deqing['w/departments.yaml'])

const reportOf = async (files: Parameters<typeof toolsOf>[0]) => {
  const { world, tools } = toolsOf(files)
  const request = { workspace: 'w', reports: [], formats: [], out: 'out', period: '2024-Q2' }
  const { outputs, diagnostics } = await build(request, tools)
  const path = outputs[0]?.path ?? ''
  return { report: readReport(textOf(world.files.get(path)), path).value, diagnostics }
}

test.each(statements)('the notice says %s', async (_, file, from, to, printed) => {
  const before = textOf(deqing[file])
  expect(before).toContain(from)
  const { report, diagnostics } = await reportOf({
    ...deqing,
    'w/departments.yaml': `${departments}  - id: 县建设局\n`,
    [file]: before.replace(from, to),
  })
  expect(diagnostics).toEqual([])
  const text = report === undefined ? '' : textPieces(report).join('\n')
  for (const piece of printed) expect(text).toContain(piece)
})

test.each([
  ['', true],
  ['sealed: 是\n', true],
  ['sealed: 否\n', false],
])('%j of the period decides whether a seal is pressed on its reports', async (line, sealed) => {
  const { report } = await reportOf({ ...deqing, [q2]: `${line}${textOf(deqing[q2])}` })
  const signature = report?.children.find(({ type }) => type === 'signature')
  expect(signature?.type === 'signature' && { sealed: true, ...signature }).toMatchObject({
    sealed,
  })
})

test.each([
  ['    profile: gongwen\n', ['letterhead'], 'grid'],
  ['    profile: gongwen-plain\n', [], 'grid'],
  ['    tables: three-line\n', ['letterhead'], 'three-line'],
])('%j of a report', async (line, heads, ruling) => {
  const { report, diagnostics } = await reportOf({
    ...deqing,
    'w/jibao.yaml': `${textOf(deqing['w/jibao.yaml'])}${line}`,
  })
  expect(diagnostics).toEqual([])
  const nodes = report === undefined ? [] : [...walk(report)]
  const types = nodes.map(({ type }) => type)
  expect(types.filter((type) => type === 'letterhead')).toEqual(heads)
  const tables = nodes.filter((node) => node.type === 'table')
  expect(new Set(tables.map((table) => table.ruling ?? 'grid'))).toEqual(new Set([ruling]))
})

test('a number in other brackets is printed in 〔〕, and that is said', async () => {
  const { report, diagnostics } = await reportOf({
    ...deqing,
    [q2]: textOf(deqing[q2]).replace('〔2024〕', '（2024）'),
  })
  expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'DOCUMENT_NUMBER_MENDED info',
  ])
  expect(report?.children[0]).toMatchObject({ documentNumber: '德民〔2024〕29号' })
})

test('half-width marks beside Chinese become full-width, in what is code they stay', async () => {
  const code = 'f(a,b);x:y'
  const { report } = await reportOf({
    ...deqing,
    'w/jibao.yaml': `${textOf(deqing['w/jibao.yaml'])}    title: "甲乙,丙丁(一)"\n`,
    [q2]: textOf(deqing[q2]).replace(
      'narrative:',
      `summary:\n  弱有众扶: "平稳,向好。按 ${code} 计算"\nnarrative:`,
    ),
  })
  expect(report?.metadata.title).toBe('甲乙，丙丁（一）')
  const pieces = report === undefined ? [] : textPieces(report)
  expect(pieces).toContain(`平稳，向好。按 ${code} 计算`)
})

test('departments that answer for indicators of one goal have rows of their own', async () => {
  const { report } = await reportOf({
    ...deqing,
    'w/departments.yaml': `${departments}  - id: 县建设局\n`,
    [plan]: textOf(deqing[plan]).replace(
      '  - id: 善居工程改造\n',
      '  - id: 善居工程改造\n    lead: 县建设局\n',
    ),
  })
  const rows = (report === undefined ? [] : [...walk(report)]).flatMap((node) =>
    node.type === 'tableRow' ? [node.cells.map(({ children }) => plainText(children))] : [],
  )
  const leadOf = (indicator: string): string | undefined =>
    rows.find((cells) => cells.includes(indicator))?.at(-1)
  expect(leadOf('困难家庭“善居工程”改造（户）')).toBe('县建设局')
  expect(leadOf('基本生活家电配置（户）')).toBe('县民政局')
})
