import { describe, expect, test } from 'vitest'
import { type BuildRequest, build, checkWorkspace } from '../../src/index.ts'
import { deqing, textOf, toolsOf } from '../sample.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const edited = (files: Files, name: string, change: (text: string) => string): Files => {
  const file = files[`w/${name}`]
  return { ...files, [`w/${name}`]: change(typeof file === 'string' ? file : textOf(file)) }
}

/** In the third quarter fewer employees in need were helped than in the second. */
const fallen = edited(deqing, 'progress/2024-Q3.yaml', (text) =>
  text.replace('帮扶困难职工: 1022人', '帮扶困难职工: 402人'),
)

const withChecks = (files: Files, section: string): Files =>
  edited(files, 'jibao.yaml', (text) => `${text}checks:\n${section}`)

const check = (files: Files, period?: string) =>
  checkWorkspace(
    { workspace: 'w', ...(period === undefined ? {} : { period }) },
    toolsOf(files).tools,
  )

const fell = 'DATA_YEAR_TO_DATE_FELL'

describe('a workspace', () => {
  test('is checked at the end of the latest period, data and prose', async () => {
    const { findings, summary, files, diagnostics } = await check(fallen)
    expect(diagnostics).toEqual([])
    expect(files).toMatchObject([
      { file: 'plan/弱有众扶.yaml', format: 'workspace' },
      { file: 'progress/2024-Q3.yaml', format: 'workspace' },
    ])
    expect(summary.errors).toBe(1)
    expect(findings.find(({ severity }) => severity === 'error')).toMatchObject({
      code: fell,
      verdict: 'fails',
      stated: '402人',
      origin: { file: 'progress/2024-Q3.yaml', line: 10, column: 11, quote: '402人' },
      operands: [
        { label: '上半年累计', value: '486人', origin: { file: 'progress/2024-Q2.yaml' } },
        { label: '前三季度累计', value: '402人' },
      ],
    })
  })

  test('of an earlier period knows nothing of later ones', async () => {
    expect((await check(fallen, '2024-Q2')).summary.errors).toBe(0)
  })

  test('whose prose does not agree with its data is told at the line of the prose', async () => {
    const files = edited(deqing, 'progress/2024-Q3.yaml', (text) =>
      text.replace('narrative:\n', 'narrative:\n  2024-4: 帮扶困难职工1022人，完成率127%。\n'),
    )
    const { findings } = await check(files)
    const wrong = findings.filter(({ severity }) => severity === 'error')
    expect(wrong.map(({ stated, origin }) => [stated, origin.file, origin.line])).toEqual([
      ['127%', 'progress/2024-Q3.yaml', 20],
    ])
    expect(wrong[0]?.origin.column).toBe('  2024-4: 帮扶困难职工1022人，完成率'.length + 1)
  })

  test.each([
    ['a folder without jibao.yaml', { 'other/a': '' }, undefined, 'WORKSPACE_NOT_FOUND'],
    ['a period that was not recorded', deqing, '2025-Q1', 'PERIOD_NOT_RECORDED'],
    ['a period that is none', deqing, '2024-Q9', 'PERIOD_UNKNOWN'],
  ] as const)('%s is not checked', async (_, files, period, code) => {
    const { findings, summary, diagnostics } = await check(files, period)
    expect([findings, summary.errors]).toEqual([[], 0])
    expect(diagnostics.map((one) => one.code)).toEqual([code])
  })
})

describe('settings of the workspace', () => {
  test('set how grave a check is', async () => {
    const { summary } = await check(withChecks(fallen, `  severity: { ${fell}: 警告 }\n`))
    const usual = await check(deqing)
    expect(summary).toEqual({ ...usual.summary, warnings: usual.summary.warnings + 1 })
  })

  test('switch a check off', async () => {
    const { findings } = await check(withChecks(fallen, `  severity: { ${fell}: 关闭 }\n`))
    expect(findings.filter(({ code }) => code === fell)).toEqual([])
  })

  test('excuse a finding, which stays listed with the reason', async () => {
    const excuse = `  excuses: [{ code: ${fell}, file: progress/2024-Q3.yaml, line: 10, reason: 核减重复 }]\n`
    const { findings, summary, diagnostics } = await check(withChecks(fallen, excuse))
    expect(diagnostics).toEqual([])
    expect([summary.errors, summary.excused]).toEqual([0, 1])
    expect(findings.find(({ code }) => code === fell)?.excuse).toBe('核减重复')
  })

  test('an excuse that excuses nothing is told, but not where another period is checked', async () => {
    const excuse = `  excuses: [{ code: ${fell}, file: progress/2024-Q2.yaml, reason: 核减重复 }]\n`
    const told = await check(withChecks(deqing, excuse), '2024-Q2')
    expect(told.diagnostics).toMatchObject([{ code: 'EXCUSE_UNUSED', severity: 'warning' }])
    expect((await check(withChecks(deqing, excuse), '2024-Q3')).diagnostics).toEqual([])
  })

  test('a check that there is not is told', async () => {
    const { diagnostics } = await check(withChecks(deqing, '  severity: { DATA_UNCHANGD: 关闭 }\n'))
    expect(diagnostics).toMatchObject([{ code: 'CHECK_UNKNOWN' }])
  })
})

describe('a build', () => {
  const make = (files: Files, stated: Partial<BuildRequest> = {}) =>
    build(
      { workspace: 'w', reports: [], formats: [], out: 'out', period: '2024-Q2', ...stated },
      toolsOf(files).tools,
    )
  /** A count that fell, in a period of which every figure that the report needs is there. */
  const wrong = edited(deqing, 'progress/2024-Q2.yaml', (text) =>
    text.replace('帮扶困难职工: 486人', '帮扶困难职工: 186人'),
  )

  test('tells what the checks find, and is made all the same', async () => {
    const { findings, outputs, diagnostics } = await make(wrong)
    expect(diagnostics).toEqual([])
    expect(outputs).toHaveLength(1)
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([{ code: fell }])
  })

  test('that is final is refused while an error stands', async () => {
    const { outputs, diagnostics, findings } = await make(wrong, { final: true })
    expect(outputs).toEqual([])
    expect(diagnostics).toMatchObject([
      { code: 'FINDINGS_STAND', severity: 'error', message: '勾稽检查还有 1 处错误，不能定稿' },
    ])
    expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(1)
  })

  test.each([
    ['nothing is wrong', deqing],
    [
      'the error is excused',
      withChecks(
        wrong,
        `  excuses: [{ code: ${fell}, file: progress/2024-Q2.yaml, reason: 核减 }]\n`,
      ),
    ],
    ['the check is switched off', withChecks(wrong, `  severity: { ${fell}: 关闭 }\n`)],
    ['it is no error here', withChecks(wrong, `  severity: { ${fell}: 警告 }\n`)],
  ])('that is final is made where %s', async (_, files) => {
    const { outputs, diagnostics } = await make(files, { final: true })
    expect(diagnostics).toEqual([])
    expect(outputs).toHaveLength(1)
  })

  test('runs no checks on an input at fault', async () => {
    const { findings, diagnostics } = await make(wrong, { reports: ['不存在'] })
    expect(findings).toEqual([])
    expect(diagnostics).toMatchObject([{ code: 'REPORT_UNKNOWN' }])
  })
})
