import type { Diagnostic } from '@jibao/core'
import { isMendable, readFailure, writeFailure } from '@jibao/queue'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const words = fc.string({ unit: 'binary' })

const diagnostics: fc.Arbitrary<Diagnostic> = fc.record(
  {
    code: words,
    severity: fc.constantFrom('error', 'warning', 'info'),
    message: words,
    hint: words,
    origin: fc.record({ file: words, line: fc.integer({ min: 1 }) }),
    character: fc.constantFrom('\u0007', '\ue000'),
  },
  { requiredKeys: ['code', 'severity', 'message', 'hint'] },
)

const steering = /(?![\t\n])\p{Cc}/gu

test('whatever is told of a failure is read again, and steers nothing', () =>
  fc.assert(
    fc.property(fc.array(diagnostics, { minLength: 1 }), (told) => {
      const plain = (text: string): string => text.replaceAll(steering, '\ufffd')
      expect(readFailure(writeFailure(told))).toEqual(
        told.map((one) => ({
          ...one,
          code: plain(one.code),
          message: plain(one.message),
          hint: plain(one.hint),
          ...(one.origin === undefined
            ? {}
            : { origin: { ...one.origin, file: plain(one.origin.file) } }),
        })),
      )
    }),
  ))

test.each([
  ['job stalled more than allowable limit', '做这一份的 worker 几次中途退出或失去联系'],
  [
    'Unexpected exit code: 1 signal: null',
    '生成这一份的进程几次中途退出，可能超过了内存或时间的限度',
  ],
  ['Child exited before responding', '生成这一份的进程几次中途退出，可能超过了内存或时间的限度'],
  [
    'Error initializing child: Unexpected',
    '生成这一份的进程几次中途退出，可能超过了内存或时间的限度',
  ],
  ['connect ECONNREFUSED\n\u001b[31m', '几次都没有做成：connect ECONNREFUSED [31m'],
  ['', '几次都没有做成：'],
])('of what an engine says, %j, staff are told', (reason, message) => {
  expect(readFailure(reason)).toEqual([
    {
      code: 'JOB_FAILED',
      severity: 'error',
      message,
      hint: '请看 worker 的输出；排除原因后运行 jibao queue retry',
    },
  ])
})

test.each([
  '{"diagnostics":[]}',
  '{"diagnostics":[{"code":"A"}]}',
  '{"diagnostics":[{"code":"A","severity":"error","message":"\\u001b[2J","hint":""}]}',
  '{"diagnostics":[{"code":"A","severity":"error","message":"m","hint":"","more":1}]}',
])('what only looks like it is shown as words: %s', (reason) => {
  const told = readFailure(reason)
  expect(told).toMatchObject([{ code: 'JOB_FAILED' }])
  expect(told[0]?.message).toContain(reason.slice(0, 20))
})

test('a job that lacked something can be done once that is there, others cannot', () => {
  const one = (code: string): Diagnostic => ({ code, severity: 'error', message: 'm', hint: 'h' })
  expect(isMendable(writeFailure([one('JOB_INPUT_MISSING')]))).toBe(true)
  expect(isMendable(writeFailure([one('JOB_OTHER_TOOLKIT')]))).toBe(false)
  expect(isMendable('job stalled more than allowable limit')).toBe(false)
})

test('what is said at length is cut', () => {
  expect(readFailure('长'.repeat(10_000))[0]?.message).toHaveLength('几次都没有做成：'.length + 300)
})
