import { type Checked, type Finding, toGithub, toJunit, toSarif } from '@jibao/checks'
import { describe, expect, test } from 'vitest'

const rate: Finding = {
  code: 'COMPLETION_RATE',
  severity: 'error',
  verdict: 'fails',
  message: '完成率写作127%，按1022÷820算得124.63%',
  hint: '改为124.63%',
  stated: '127%',
  computed: '124.63%',
  formula: '1022 ÷ 820 × 100%',
  operands: [
    {
      label: '目标值',
      value: '820人',
      origin: {
        file: '草稿/三季度.txt',
        line: 3,
        column: 7,
        offset: 40,
        length: 4,
        quote: '820人',
      },
    },
  ],
  origin: { file: '草稿/三季度.txt', line: 9, column: 12, offset: 90, length: 4, quote: '127%' },
  sentence: { text: '王某某等1022人，完成率127%。', offset: 13 },
}

const inWord: Finding = {
  ...rate,
  code: 'LEFTOVER',
  severity: 'warning',
  message: '“X项”还没有填',
  operands: [],
  origin: { file: '草稿/年报.docx', line: 4, column: 2, offset: 30, length: 2, quote: 'X项' },
}

const excused: Finding = { ...rate, severity: 'error', excuse: '上级"口径" <旧>' }

const checked = (...findings: readonly Finding[]): Checked => ({
  findings,
  diagnostics: [],
  files: [
    { file: '草稿/三季度.txt', format: 'text' },
    { file: '草稿/年报.docx', format: 'docx' },
  ],
  checks: [
    { code: 'COMPLETION_RATE', name: '完成率', basis: '完成值 ÷ 目标值', severity: 'error' },
    { code: 'LEFTOVER', name: '残留', basis: '定稿不留空白', severity: 'warning' },
  ],
  version: '1.2.3',
})

test('SARIF points at line and column of text, and at no line of a Word file', () => {
  expect(toSarif(checked(rate, inWord))).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'jibao', version: '1.2.3', rules: [{ id: 'COMPLETION_RATE' }, {}] },
        },
        columnKind: 'utf16CodeUnits',
        results: [
          {
            ruleId: 'COMPLETION_RATE',
            ruleIndex: 0,
            level: 'error',
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: encodeURI('草稿/三季度.txt') },
                  region: { startLine: 9, startColumn: 12, endColumn: 16 },
                },
              },
            ],
            relatedLocations: [{ id: 1, message: { text: '目标值 820人' } }],
            properties: { stated: '127%', computed: '124.63%', formula: '1022 ÷ 820 × 100%' },
          },
          { ruleId: 'LEFTOVER', ruleIndex: 1, level: 'warning' },
        ],
      },
    ],
  })
  expect(JSON.stringify(toSarif(checked(inWord)))).not.toContain('region')
})

test('no reader of machines gets the sentence, which may name people', () => {
  const given = checked(rate)
  for (const text of [JSON.stringify(toSarif(given)), toJunit(given), toGithub(given)]) {
    expect(text).not.toContain('王某某')
  }
})

test('an excused finding is suppressed in SARIF, passes in JUnit, and is silent on GitHub', () => {
  expect(JSON.stringify(toSarif(checked(excused)))).toContain('"suppressions":[{"kind":"external"')
  const junit = toJunit(checked(excused))
  expect(junit).not.toContain('<failure')
  expect(junit).toContain('上级&quot;口径&quot; &lt;旧&gt;')
  expect(toGithub(checked(excused))).toBe('')
})

test('JUnit has a suite for each file and a case for each check', () => {
  const junit = toJunit(checked(rate, inWord))
  expect(junit.match(/<testsuite /g)).toHaveLength(2)
  expect(junit.match(/<testcase /g)).toHaveLength(4)
  expect(junit).toContain('<testsuite name="草稿/三季度.txt" tests="2" failures="1">')
  expect(junit).toContain('<testsuite name="草稿/年报.docx" tests="2" failures="0">')
  expect(junit).toContain('<system-out>')
})

test('what ends a workflow command on GitHub is escaped', () => {
  const odd: Finding = {
    ...rate,
    message: '第一行\n100%',
    origin: { ...rate.origin, file: 'a,b:c.txt' },
  }
  expect(toGithub(checked(odd))).toBe(
    '::error file=a%2Cb%3Ac.txt,line=9,col=12,title=COMPLETION_RATE::第一行%0A100%25。改为124.63%25\n',
  )
})

describe('a fault of the input, about which nothing could be checked', () => {
  const given: Checked = {
    ...checked(),
    diagnostics: [
      {
        code: 'YAML_INVALID',
        severity: 'error',
        message: '第5行缩进不对',
        hint: '与上一行对齐',
        origin: { file: 'progress/2024-Q2.yaml', line: 5, column: 3 },
      },
    ],
  }

  test('is annotated on GitHub', () => {
    expect(toGithub(given)).toBe(
      '::error file=progress/2024-Q2.yaml,line=5,col=3,title=YAML_INVALID::第5行缩进不对。与上一行对齐\n',
    )
  })

  test('is an error in JUnit, not a failure', () => {
    const junit = toJunit(given)
    expect(junit).toContain('<testsuite name="jibao" tests="1" errors="1">')
    expect(junit).toContain('<error message="第5行缩进不对">progress/2024-Q2.yaml:5:3 ')
    expect(junit).not.toContain('<failure')
  })

  test('is a notification in SARIF, whose run did not succeed', () => {
    expect(toSarif(given)).toMatchObject({
      runs: [
        {
          invocations: [
            {
              executionSuccessful: false,
              toolExecutionNotifications: [
                {
                  descriptor: { id: 'YAML_INVALID' },
                  level: 'error',
                  locations: [{ physicalLocation: { region: { startLine: 5, startColumn: 3 } } }],
                },
              ],
            },
          ],
        },
      ],
    })
    expect(toSarif(checked())).toMatchObject({
      runs: [{ invocations: [{ executionSuccessful: true }] }],
    })
  })
})
