import { allChecks, type Check, type CheckContext, type Found, runChecks } from '@jibao/checks'
import { draftOf } from '@jibao/checks/testing'
import { expect, test } from 'vitest'

const draft = draftOf(
  '本季度帮扶困难职工1022人，完成率127%。\n其余工作按计划推进。',
  'drafts/三季度.txt',
)
const reading = { draft, plain: draft.text, passages: [], figures: [], times: [] }
const context: CheckContext = { readings: [reading] }

const at = (words: string): Found['at'] => {
  const start = draft.text.indexOf(words)
  return { kind: 'draft', reading, start, end: start + words.length }
}

const found = (words: string, more: Partial<Found> = {}): Found => ({
  at: at(words),
  verdict: 'fails',
  message: `“${words}”不对`,
  hint: '改正',
  ...more,
})

const check = (code: string, run: Check['run']): Check => ({
  meta: { code, name: code, basis: '', severity: 'error' },
  run,
})

const rate = check('RATE', () => [found('127%', { stated: '127%', computed: '124.63%' })])

test('a finding names file, line, column, offset and the exact words', () => {
  const [finding] = runChecks([rate], context).findings
  expect(finding).toMatchObject({
    code: 'RATE',
    severity: 'error',
    origin: {
      file: 'drafts/三季度.txt',
      line: 1,
      column: 19,
      offset: 18,
      length: 4,
      quote: '127%',
    },
    sentence: { text: '本季度帮扶困难职工1022人，完成率127%。', offset: 18 },
  })
})

test('findings come in the order of places', () => {
  const later = check('LATER', () => [found('推进'), found('1022人')])
  const { findings } = runChecks([later, rate], context)
  expect(findings.map(({ origin }) => origin.quote)).toEqual(['1022人', '127%', '推进'])
})

test('what is uncertain is a warning at most', () => {
  const unsure = check('UNSURE', () => [found('推进', { verdict: 'uncertain' })])
  expect(runChecks([unsure], context).findings[0]?.severity).toBe('warning')
})

test('a finding may be milder than its check, not graver than the workspace wants', () => {
  const mild = check('MILD', () => [found('推进', { severity: 'info' }), found('127%')])
  const { findings } = runChecks([mild], context, {
    severities: { MILD: 'warning' },
    excuses: [],
  })
  expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'info'])
})

test('a check that is switched off does not run', () => {
  const { findings } = runChecks([rate], context, { severities: { RATE: 'off' }, excuses: [] })
  expect(findings).toEqual([])
})

test('a check that throws costs its own findings only', () => {
  const broken = check('BROKEN', () => {
    throw new Error('nothing')
  })
  const { findings, diagnostics } = runChecks([broken, rate], context)
  expect(findings).toHaveLength(1)
  expect(diagnostics.map(({ code }) => code)).toEqual(['CHECK_FAILED'])
})

test('two checks that compute the same for the same words say it once, the surer one', () => {
  const unsure = check('UNSURE', () => [
    found('127%', { verdict: 'uncertain', computed: '124.63%' }),
  ])
  const other = check('OTHER', () => [found('127%', { computed: '120%' })])
  const { findings } = runChecks([unsure, rate, other], context)
  expect(findings.map(({ code }) => code)).toEqual(['RATE', 'OTHER'])
})

const origin = { file: 'jibao.yaml', line: 20, column: 5 }

test.each([
  ['the file', {}],
  ['the file as seen from the workspace', { file: '三季度.txt' }],
  ['the line', { line: 1 }],
  ['the words', { quote: '127%' }],
  ['words of the sentence', { quote: '困难职工1022人' }],
])('an excuse by %s marks the finding and leaves it listed', (_, place) => {
  const { findings, diagnostics } = runChecks([rate], context, {
    severities: {},
    excuses: [{ code: 'RATE', file: 'drafts/三季度.txt', reason: '上级口径', origin, ...place }],
  })
  expect(findings.map(({ excuse }) => excuse)).toEqual(['上级口径'])
  expect(diagnostics).toEqual([])
})

test.each([
  ['another line', { line: 2 }],
  ['other words', { quote: '128%' }],
  ['a cell', { cell: 'C7' }],
])('an excuse for %s excuses nothing and is told', (_, place) => {
  const { findings, diagnostics } = runChecks([rate], context, {
    severities: {},
    excuses: [{ code: 'RATE', file: 'drafts/三季度.txt', reason: '上级口径', origin, ...place }],
  })
  expect(findings[0]?.excuse).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'EXCUSE_UNUSED', severity: 'warning', origin }])
})

test('an excuse for a file that was not checked is not judged', () => {
  const { diagnostics } = runChecks([rate], context, {
    severities: {},
    excuses: [{ code: 'RATE', file: 'drafts/四季度.docx', reason: '', origin }],
  })
  expect(diagnostics).toEqual([])
})

test('a code that no check has is told, with the one that was probably meant', () => {
  const { diagnostics } = runChecks([rate], context, {
    severities: { RATES: 'off' },
    severityOrigins: { RATES: origin },
    excuses: [],
  })
  expect(diagnostics).toMatchObject([{ code: 'CHECK_UNKNOWN', origin }])
  expect(diagnostics[0]?.hint).toContain('是否想写“RATE”')
})

test('codes are unique, and every check says what it rests on', () => {
  const codes = allChecks.map(({ meta }) => meta.code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const { meta } of allChecks) {
    expect(meta.code).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/)
    expect(meta.name).toMatch(/\p{Script=Han}/u)
    expect(meta.basis).toMatch(/\p{Script=Han}|GB/u)
  }
})

// Those that plug-ins bring: nothing of what they find is taken on trust.

const brought = (run: () => unknown): Check => {
  const { meta } = check('ADDED', () => [])
  return { meta: { ...meta, plugin: '别家' }, run: run as Check['run'] }
}

const sound = found('127%', {
  severity: 'info',
  operands: [
    { label: '目标值', value: '820人', at: at('推进') },
    { label: '完成值', value: '甲' },
  ],
  tolerance: '0.5',
})

test('a check of a plug-in finds as ours do', () => {
  const { findings, diagnostics } = runChecks([rate, brought(() => [sound])], context)
  expect(diagnostics).toEqual([])
  expect(findings.map(({ code }) => code)).toEqual(['RATE', 'ADDED'])
})

test.each<[string, () => unknown]>([
  [
    'throws',
    () => {
      throw new Error('坏了')
    },
  ],
  ['gives nothing', () => undefined],
  ['gives a promise', async () => [sound]],
  ['finds a text', () => ['不对']],
  ['finds without a place', () => [{ ...sound, at: undefined }]],
  ['finds beyond the draft', () => [{ ...sound, at: { ...sound.at, end: 1e6 } }]],
  ['finds at half a place', () => [{ ...sound, at: { kind: 'data', origin: {}, quote: '' } }]],
  ['finds without words', () => [{ ...sound, message: undefined }]],
  ['finds without a verdict', () => [{ ...sound, verdict: true }]],
  ['finds too gravely', () => [{ ...sound, severity: 'fatal' }]],
  ['finds operands that are none', () => [{ ...sound, operands: [{ label: 1 }] }]],
  ['finds within what is no number', () => [{ ...sound, tolerance: 0.5 }]],
])('a check of a plug-in that %s costs its own findings, and is named', (_, run) => {
  const { findings, diagnostics } = runChecks([rate, brought(run)], context)
  expect(findings.map(({ code }) => code)).toEqual(['RATE'])
  expect(diagnostics).toMatchObject([{ code: 'CHECK_FAILED', severity: 'error' }])
  expect(diagnostics[0]?.message).toContain('插件“别家”的检查 ADDED')
})
