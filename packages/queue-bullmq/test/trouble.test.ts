import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openingFault, QueueFault } from '../src/trouble.ts'

const address = new URL('postgres://jibao:pa55word@db.example.cn:5432/jibao?password=pa55word')

const withCode = (message: string, code: string): Error =>
  Object.assign(new Error(message), { code })

const named = (message: string, name: string): Error => Object.assign(new Error(message), { name })

test.each<[string, unknown, string]>([
  [
    'tables are missing',
    named('run migrations', 'SchemaMigrationRequiredError'),
    'QUEUE_NOT_MIGRATED',
  ],
  [
    'PostgreSQL, wrong password',
    withCode('password authentication failed for user "jibao"', '28P01'),
    'QUEUE_REFUSED',
  ],
  ['PostgreSQL, no such user', withCode('no pg_hba.conf entry', '28000'), 'QUEUE_REFUSED'],
  [
    'PostgreSQL, no such database',
    withCode('database "jibao" does not exist', '3D000'),
    'QUEUE_REFUSED',
  ],
  ['Redis, no password', named('NOAUTH Authentication required.', 'ReplyError'), 'QUEUE_REFUSED'],
  [
    'Redis, wrong password',
    named('WRONGPASS invalid username-password pair', 'ReplyError'),
    'QUEUE_REFUSED',
  ],
  [
    'nobody listens',
    withCode('connect ECONNREFUSED 10.0.0.1:5432', 'ECONNREFUSED'),
    'QUEUE_UNREACHABLE',
  ],
  [
    'no such host',
    withCode('getaddrinfo ENOTFOUND auth-db.example.cn', 'ENOTFOUND'),
    'QUEUE_UNREACHABLE',
  ],
  ['a time limit', new Error('timeout expired'), 'QUEUE_UNREACHABLE'],
  ['no words', new AggregateError([]), 'QUEUE_UNREACHABLE'],
  ['no error', 'gone', 'QUEUE_UNREACHABLE'],
  ['nothing', undefined, 'QUEUE_UNREACHABLE'],
])('told apart: %s', (_, problem, code) => {
  const fault = openingFault(problem, address)
  expect(fault).toBeInstanceOf(QueueFault)
  expect(fault.code).toBe(code)
  expect(fault.message).toContain('postgres://db.example.cn:5432/jibao')
  expect(fault.hint).not.toBe('')
  expect(JSON.stringify([fault.message, fault.hint, fault])).not.toContain('pa55word')
})

test('each address that was tried is told', () => {
  const tried = ['connect ECONNREFUSED ::1:6379', 'connect ECONNREFUSED 127.0.0.1:6379']
  const problem = new AggregateError(tried.map((one) => withCode(one, 'ECONNREFUSED')))
  expect(openingFault(problem, new URL('redis://localhost')).message).toBe(
    `连不上 redis://localhost：${tried.join('；')}`,
  )
})

test('no password is shown, even where an engine quotes the address', () => {
  const password = fc
    .string({
      minLength: 5,
      maxLength: 20,
      unit: fc.constantFrom(...Array.from('密aZ09~!*()_-.%/@:#?')),
    })
    .map((text) => encodeURIComponent(`p4s${text}`))
  fc.assert(
    fc.property(password, fc.constantFrom('postgres', 'redis', 'rediss'), (secret, scheme) => {
      const url = new URL(`${scheme}://user:${secret}@host:1/x?password=${secret}`)
      for (const words of ['', `Invalid URL "${scheme}://user:${secret}@host:1/x"`]) {
        const { message, hint } = openingFault(new Error(words), url)
        expect(message + hint).not.toContain(secret)
        expect(message + hint).not.toContain(decodeURIComponent(secret))
      }
    }),
  )
})
