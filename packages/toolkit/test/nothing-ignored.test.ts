import { plainText, readReport, textPieces, walk } from '@jibao/document'
import { expect, test } from 'vitest'
import { build } from '../src/index.ts'
import { deqing, textOf, toolsOf } from './sample.ts'

const plan = 'w/plan/弱有众扶.yaml'
const q2 = 'w/progress/2024-Q2.yaml'

/** [what a workspace may say, file, text, its replacement, what the notice then prints] */
const statements: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  ['addressees', 'w/jibao.yaml', '县级有关单位', '县慈善总会', ['县慈善总会']],
  ['copyTo', 'w/jibao.yaml', 'reports:', 'copyTo: [县委办公室]\nreports:', ['县委办公室']],
  [
    'documentNumber',
    q2,
    'issued:',
    'documentNumber: 德民〔2024〕7号\nissued:',
    ['德民〔2024〕7号'],
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
    ['（牵头单位为县建设局）15户', '进度滞后的目标，由牵头单位（县建设局）'],
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

test.each(statements)('the notice says %s', async (_, file, from, to, printed) => {
  const before = textOf(deqing[file])
  expect(before).toContain(from)
  const { world, tools } = toolsOf({
    ...deqing,
    'w/departments.yaml': `${departments}  - id: 县建设局\n`,
    [file]: before.replace(from, to),
  })
  const request = { workspace: 'w', reports: [], formats: [], out: 'out', period: '2024-Q2' }
  const { outputs, diagnostics } = await build(request, tools)
  expect(diagnostics).toEqual([])
  const path = outputs[0]?.path ?? ''
  const report = readReport(textOf(world.files.get(path)), path).value
  const text = report === undefined ? '' : textPieces(report).join('\n')
  for (const piece of printed) expect(text).toContain(piece)
})

test('departments that answer for indicators of one goal have rows of their own', async () => {
  const { world, tools } = toolsOf({
    ...deqing,
    'w/departments.yaml': `${departments}  - id: 县建设局\n`,
    [plan]: textOf(deqing[plan]).replace(
      '  - id: 善居工程改造\n',
      '  - id: 善居工程改造\n    lead: 县建设局\n',
    ),
  })
  const request = { workspace: 'w', reports: [], formats: [], out: 'out', period: '2024-Q2' }
  const { outputs } = await build(request, tools)
  const path = outputs[0]?.path ?? ''
  const report = readReport(textOf(world.files.get(path)), path).value
  const rows = (report === undefined ? [] : [...walk(report)]).flatMap((node) =>
    node.type === 'tableRow' ? [node.cells.map(({ children }) => plainText(children))] : [],
  )
  const leadOf = (indicator: string): string | undefined =>
    rows.find((cells) => cells.includes(indicator))?.at(-1)
  expect(leadOf('困难家庭“善居工程”改造（户）')).toBe('县建设局')
  expect(leadOf('基本生活家电配置（户）')).toBe('德清县民政局')
})
