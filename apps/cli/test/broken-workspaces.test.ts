import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docx } from '@jibao/renderer-docx'
import { html } from '@jibao/renderer-html'
import { ofd } from '@jibao/renderer-ofd'
import { pdf } from '@jibao/renderer-pdf'
import { xlsx } from '@jibao/renderer-xlsx'
import { describe, expect, test } from 'vitest'
import { copyOf, deqing, edit, filesBelow } from './folders.ts'
import { runCli } from './run-cli.ts'

interface Fault {
  readonly code: string
  readonly message: string
  readonly hint: string
  readonly origin?: { readonly file: string; readonly line?: number; readonly column?: number }
}

const plan = 'plan/弱有众扶.yaml'
const q2 = 'progress/2024-Q2.yaml'

/** Where a piece of text stands in the broken file, as `line:column`. */
const placeIn = (path: string, piece: string): string => {
  const lines = readFileSync(path, 'utf8').split('\n')
  const line = lines.findIndex((one) => one.includes(piece))
  return `${line + 1}:${(lines[line] ?? '').indexOf(piece) + 1}`
}

/** [what, file, text, its replacement, code, the piece that the fault points at] */
const edits: readonly (readonly [string, string, string, string, string, string])[] = [
  ['misspelt key', q2, 'issued:', 'isued:', 'KEY_UNKNOWN', 'isued:'],
  [
    'misspelt key in a list',
    plan,
    'text: 全年帮扶困难职工',
    'txt: 全年帮扶困难职工',
    'KEY_UNKNOWN',
    'txt:',
  ],
  ['missing key', 'jibao.yaml', 'issuer: 县民政局\n', '', 'KEY_MISSING', 'name:'],
  [
    'list for text',
    'jibao.yaml',
    'issuer: 县民政局',
    'issuer: [县民政局]',
    'TYPE_WRONG',
    '[县民政局]',
  ],
  [
    'text for list',
    plan,
    'indicators: [帮扶困难职工]',
    'indicators: 帮扶困难职工们',
    'TYPE_WRONG',
    '帮扶困难职工们',
  ],
  ['bad year', plan, 'year: 2023', 'year: 二零二三', 'VALUE_INVALID', '二零二三'],
  [
    'unknown choice',
    plan,
    'accrual: milestone',
    'accrual: milestones',
    'VALUE_INVALID',
    'milestones',
  ],
  ['unknown period', q2, 'period: 2024-Q2', 'period: 2024-Q5', 'PERIOD_UNKNOWN', '2024-Q5'],
  [
    'period of another file',
    q2,
    'period: 2024-Q2',
    'period: 2024-Q1',
    'PERIOD_MISMATCH',
    '2024-Q1',
  ],
  ['no such day', q2, 'issued: 2024-07-12', 'issued: 2024-06-31', 'DATE_INVALID', '2024-06-31'],
  [
    'duplicate key',
    q2,
    '帮扶困难职工: 486人',
    '帮扶困难职工: 486人\n  帮扶困难职工: 487人',
    'KEY_DUPLICATE',
    '帮扶困难职工: 487人',
  ],
  [
    'same figure by id and alias',
    q2,
    '善居工程改造: 15户',
    '善居工程改造: 15户\n  居家环境改善: 16户',
    'OBSERVATION_DUPLICATE',
    '居家环境改善',
  ],
  ['unclosed quote', q2, '486人', '"486人', 'YAML_SYNTAX', ''],
  ['tab for indent', q2, '  帮扶困难职工: 486人', '\t帮扶困难职工: 486人', 'YAML_SYNTAX', ''],
  ['unbalanced bracket', plan, '[帮扶困难职工]', '[帮扶困难职工', 'YAML_SYNTAX', ''],
  ['alias bomb', q2, '486人', '&a [*a, *a]', 'YAML_FEATURE', '[*a'],
  [
    'unknown department',
    plan,
    'lead: 县民政局',
    'lead: 县民证局',
    'DEPARTMENT_UNKNOWN',
    '县民证局',
  ],
  [
    'unknown issuer',
    'jibao.yaml',
    'issuer: 县民政局',
    'issuer: 省民政厅',
    'DEPARTMENT_UNKNOWN',
    '省民政厅',
  ],
  [
    'unknown programme',
    'jibao.yaml',
    'programme: 弱有众扶',
    'programme: 弱有众抚',
    'PROGRAMME_UNKNOWN',
    '弱有众抚',
  ],
  [
    'unknown template',
    'jibao.yaml',
    'quarterly-notice',
    'quartely-notice',
    'TEMPLATE_UNKNOWN',
    'id: 季度通报',
  ],
  [
    'unknown template option',
    'jibao.yaml',
    'twoYears: 是',
    'chrat: 否',
    'OPTION_UNKNOWN',
    'id: 季度通报',
  ],
  [
    'unknown indicator',
    q2,
    '帮扶困难职工: 486人',
    '帮扶困难职工人数: 486人',
    'INDICATOR_UNKNOWN',
    '帮扶困难职工人数',
  ],
  [
    'goal with unknown indicator',
    plan,
    '[帮扶困难职工]',
    '[帮扶职工]',
    'INDICATOR_UNKNOWN',
    '帮扶职工',
  ],
  ['remark on an unknown goal', q2, '2024-14:', '2024-15:', 'GOAL_UNKNOWN', '2024-15'],
  ['letters in a number', q2, '486人', '4O6人', 'QUANTITY_INVALID', '4O6人'],
  ['exponent', q2, '486人', '1e5', 'QUANTITY_INVALID', '1e5'],
  ['misplaced separator', q2, '486人', '1,02人', 'QUANTITY_INVALID', '1,02人'],
  ['other unit', q2, '486人', '486户', 'UNIT_MISMATCH', '486户'],
  ['target that says nothing', plan, '2024: 820人以上', '2024: 若干', 'TARGET_INVALID', '若干'],
  [
    'contradictory target',
    plan,
    '2024: 820人以上',
    '2024: 不超过820人以上',
    'TARGET_INVALID',
    '不超过820人以上',
  ],
  [
    'milestone with a number',
    q2,
    '殡葬设施提升一期: 推进中',
    '殡葬设施提升一期: 3个',
    'MILESTONE_INVALID',
    '3个',
  ],
  ['unknown figure in prose', q2, '{危房鉴定户数}', '{危房鉴定}', 'FIGURE_UNKNOWN', '{危房鉴定}'],
  [
    'misspelt aspect in prose',
    q2,
    '{危房鉴定户数}',
    '{危房鉴定户数:完成度}',
    'FIGURE_SYNTAX',
    '{危房鉴定户数:完成度}',
  ],
  ['control character', q2, '正在招标', '正在\u0007招标', 'FORBIDDEN_CHARACTER', '\u0007'],
  ['escaped control character', q2, '486人', '"486\\u0007人"', 'FORBIDDEN_CHARACTER', '"486'],
  [
    'private-use character',
    plan,
    '全年帮扶困难职工不少于820人',
    '全年帮扶困难职工\uE000人以上',
    'FORBIDDEN_CHARACTER',
    '\uE000',
  ],
  [
    'private use of plane 15',
    q2,
    '正在招标',
    '正在\u{F0000}招标',
    'FORBIDDEN_CHARACTER',
    '\u{F0000}',
  ],
  [
    'private use of plane 16',
    q2,
    '正在招标',
    '正在\u{10FFFD}招标',
    'FORBIDDEN_CHARACTER',
    '\u{10FFFD}',
  ],
  ['noncharacter', q2, '正在招标', '正在\uFDD0招标', 'FORBIDDEN_CHARACTER', '\uFDD0'],
  ['escaped half of a character', q2, '486人', '"486\\uD842人"', 'FORBIDDEN_CHARACTER', '"486'],
  [
    'targets in a circle',
    plan,
    '      2024: 80分以上',
    '      2024: { relative: 不低于, than: 助联体规范运行指数 }',
    'TARGET_CIRCULAR',
    '',
  ],
]

const buildBroken = async (
  workspace: string,
): Promise<{ readonly faults: readonly Fault[]; readonly exitCode: number }> => {
  const { exitCode, stdout, stderr } = await runCli(
    'build',
    '--json',
    '--workspace',
    workspace,
    '--period',
    '2024-Q2',
  )
  expect(stderr).toBe('')
  const { outputs, diagnostics } = JSON.parse(stdout) as {
    readonly outputs: readonly unknown[]
    readonly diagnostics: readonly Fault[]
  }
  expect(outputs).toEqual([])
  expect(filesBelow(join(workspace, 'out'))).toEqual([])
  return { faults: diagnostics, exitCode }
}

const expectHelpful = (faults: readonly Fault[]): void => {
  expect(faults.length).toBeGreaterThan(0)
  for (const { message, hint } of faults) {
    expect(message).toMatch(/\p{Script=Han}/u)
    expect(hint).toMatch(/\p{Script=Han}/u)
    expect(`${message}${hint}`).not.toMatch(/\bat .+:\d+:\d+|undefined|\[object/)
  }
}

describe('a broken workspace is refused, with code, place and remedy', () => {
  test.each(edits)('%s', async (_, file, from, to, code, piece) => {
    const workspace = copyOf(deqing)
    edit(join(workspace, file), from, to)
    const { faults, exitCode } = await buildBroken(workspace)
    expect(exitCode).toBe(2)
    expectHelpful(faults)
    const found = faults.find((fault) => fault.code === code)
    expect(found, JSON.stringify(faults)).toBeDefined()
    expect(found?.origin?.file).toBe(file)
    const { line, column } = found?.origin ?? {}
    expect(line).toBeGreaterThan(0)
    if (piece !== '') {
      expect(`${line}:${column}`).toBe(placeIn(join(workspace, file), piece.trimEnd()))
    }
  })

  test.each([
    ['jibao.yaml', 'WORKSPACE_NOT_FOUND'],
    ['departments.yaml', 'FILE_MISSING'],
    ['plan', 'FILE_MISSING'],
    ['progress', 'PERIOD_NOT_RECORDED'],
  ])('without %s', async (name, code) => {
    const workspace = copyOf(deqing)
    rmSync(join(workspace, name), { recursive: true })
    const { faults, exitCode } = await buildBroken(workspace)
    expect(exitCode).toBe(2)
    expectHelpful(faults)
    expect(faults.map((fault) => fault.code)).toContain(code)
  })

  test.each([
    [
      'progress/2024-Q2.县残联.yaml',
      'period: 2024-Q2\nobservations:\n  帮扶困难职工: 500人\n',
      'OBSERVATION_DUPLICATE',
    ],
    ['progress/二季度.yaml', 'period: 2024-Q2\n', 'PERIOD_UNKNOWN'],
    ['departments.yaml', Buffer.from([0xb2, 0xbf, 0xc3, 0xc5]), 'ENCODING'],
    ['plan/空.yaml', '', 'FILE_EMPTY'],
  ])('with %s', async (name, content, code) => {
    const workspace = copyOf(deqing)
    writeFileSync(join(workspace, name), content)
    const { faults, exitCode } = await buildBroken(workspace)
    expect(exitCode).toBe(2)
    expectHelpful(faults)
    const found = faults.find((fault) => fault.code === code)
    expect(found?.origin?.file).toBe(name)
  })

  test('two places for one figure are both named', async () => {
    const workspace = copyOf(deqing)
    writeFileSync(
      join(workspace, 'progress/2024-Q2.县总工会.yaml'),
      'period: 2024-Q2\nobservations:\n  帮扶困难职工: 500人\n',
    )
    const { faults } = await buildBroken(workspace)
    const [fault] = faults
    expect(`${fault?.origin?.file}${fault?.message}`).toContain('progress/2024-Q2.县总工会.yaml')
    expect(`${fault?.origin?.file}${fault?.message}`).toMatch(/progress\/2024-Q2\.yaml:\d+:\d+/)
  })

  test('all faults of a run are told at once', async () => {
    const workspace = copyOf(deqing)
    edit(join(workspace, q2), '486人', '4O6人')
    edit(join(workspace, q2), '247人', '247户')
    edit(join(workspace, plan), '2024: 820人以上', '2024: 若干')
    edit(join(workspace, 'jibao.yaml'), 'reports:', 'reprots:')
    const { faults } = await buildBroken(workspace)
    const codes = faults.map(({ code }) => code)
    expect(codes).toEqual(
      expect.arrayContaining([
        'QUANTITY_INVALID',
        'UNIT_MISMATCH',
        'TARGET_INVALID',
        'KEY_UNKNOWN',
      ]),
    )
  })

  test('a faulty template of the workspace is told by file, line and column', async () => {
    const workspace = copyOf(deqing)
    mkdirSync(join(workspace, 'templates/quarterly-notice'), { recursive: true })
    writeFileSync(
      join(workspace, 'templates/quarterly-notice/template.yaml'),
      'name: quarterly-notice\ntitle: 通报\ndata: programme-progress\nreportTitle: 通报{{perod.full}}\noptions: { twoYears: { description: 对照, default: 否 } }\n',
    )
    writeFileSync(
      join(workspace, 'templates/quarterly-notice/body.md.hbs'),
      '# 一\n\n{{summery.total}}和{{nope 1}}\n\n{{> 没有}}\n',
    )
    const { faults, exitCode } = await buildBroken(workspace)
    expect(exitCode).toBe(2)
    expectHelpful(faults)
    const places = faults.map(
      ({ code, origin }) => `${code} ${origin?.file}:${origin?.line}:${origin?.column}`,
    )
    expect(places).toEqual([
      'TEMPLATE_NAME_UNKNOWN templates/quarterly-notice/body.md.hbs:3:3',
      'TEMPLATE_HELPER_UNKNOWN templates/quarterly-notice/body.md.hbs:3:21',
      'TEMPLATE_PARTIAL_UNKNOWN templates/quarterly-notice/body.md.hbs:5:1',
      'TEMPLATE_NAME_UNKNOWN templates/quarterly-notice/template.yaml:4:18',
    ])
  })
})

describe('text that other languages would run is printed as typed', () => {
  const hostile = [
    '{{constructor}}',
    '{{#each goals}}x{{/each}}',
    '<script>alert(1)</script>',
    "=cmd|'/C calc'!A0",
    '+1+2',
    '@SUM(A1)',
    '**粗** *斜* `码` # 题 | 列',
    '[甲](javascript:alert(1))',
    '&amp; \\ $x %s',
    '㐂镕堃',
  ]

  test.each(hostile)('%s', async (text) => {
    const workspace = copyOf(deqing)
    const quoted = `'${text.replaceAll("'", "''")}'`
    edit(join(workspace, plan), 'text: 全年帮扶困难职工不少于820人。', `text: ${quoted}`)
    edit(join(workspace, plan), 'title: 困难职工帮扶', `title: ${quoted}`)
    edit(
      join(workspace, plan),
      'unit: 人\n    category: 社会救助',
      `unit: 人\n    name: ${quoted}\n    category: 社会救助`,
    )
    const { exitCode, stdout } = await runCli(
      'build',
      '--json',
      '--workspace',
      workspace,
      '--period',
      '2024-Q2',
    )
    expect(exitCode, stdout).toBe(0)
    const { outputs } = JSON.parse(stdout) as {
      readonly outputs: readonly { readonly format: string; readonly path: string }[]
    }
    const renderers = { pdf: pdf(), docx: docx(), xlsx: xlsx(), html: html(), ofd: ofd() }
    for (const { format, path } of outputs) {
      const read = await renderers[format as keyof typeof renderers].readBack(readFileSync(path))
      const shown = read.text.join('').replace(/\s+/gu, '')
      const wanted = text.replace(/\s+/gu, '')
      expect(shown.split(wanted).length - 1, format).toBeGreaterThanOrEqual(3)
      expect(read.numbers.filter(({ formula }) => formula?.includes('cmd'))).toEqual([])
    }
  })

  test('a character that no font has is refused with its name where lines are set, and printed by the others', async () => {
    const workspace = copyOf(deqing)
    edit(join(workspace, plan), 'title: 困难职工帮扶', 'title: 困难职工😀帮扶')
    const { exitCode, stdout } = await runCli(
      'build',
      '--json',
      '--workspace',
      workspace,
      '--period',
      '2024-Q2',
    )
    expect(exitCode).toBe(2)
    const { outputs, diagnostics } = JSON.parse(stdout) as {
      readonly outputs: readonly { readonly format: string }[]
      readonly diagnostics: readonly Fault[]
    }
    expectHelpful(diagnostics)
    expect(diagnostics.map(({ code }) => code)).toEqual(['GLYPH_MISSING'])
    expect(diagnostics[0]?.message).toContain('U+1F600')
    const { file, line, column } = diagnostics[0]?.origin ?? {}
    expect(`${file}:${line}:${column}`).toBe(`${plan}:${placeIn(join(workspace, plan), '😀')}`)
    expect(outputs.map(({ format }) => format)).toEqual(['docx', 'xlsx', 'html'])
  })
})
