import { createPostgresBackend } from 'bullmq'
import { describe, expect, test } from 'vitest'
import { backendOf } from '../src/backend.ts'

type Connection = Readonly<Record<string, unknown>>

const tries = [1, 5, 1000]

const connectionOf = (address: string, isMigration = false): Connection =>
  backendOf(new URL(address), isMigration).options.connection as Connection

describe('Redis', () => {
  test.each<[string, Connection]>([
    ['redis://cache', { host: 'cache', port: 6379 }],
    ['redis://cache:7000/', { host: 'cache', port: 7000 }],
    ['redis://cache/2', { host: 'cache', port: 6379, db: 2 }],
    ['redis://cache/other', { host: 'cache', port: 6379 }],
    ['redis://[::1]:7000/0', { host: '::1', port: 7000, db: 0 }],
    ['redis://:p%40ss%2Fword@cache', { host: 'cache', port: 6379, password: 'p@ss/word' }],
    ['redis://%E5%BC%A0:%25@h', { host: 'h', port: 6379, username: '张', password: '%' }],
    ['rediss://cache', { host: 'cache', port: 6379, tls: { servername: 'cache' } }],
    ['rediss://10.0.0.1', { host: '10.0.0.1', port: 6379, tls: {} }],
    ['rediss://[fd00::1]:7000', { host: 'fd00::1', port: 7000, tls: {} }],
  ])('%s', (address, expected) => {
    const { retryStrategy, maxRetriesPerRequest, ...connection } = connectionOf(address)
    expect(connection).toEqual(expected)
    expect(maxRetriesPerRequest).toBeNull()
    expect(typeof retryStrategy).toBe('function')
  })

  test('is tried again once it has answered', () => {
    const { options, onReached } = backendOf(new URL('redis://cache'))
    const { retryStrategy } = options.connection as {
      readonly retryStrategy: (times: number) => number | null
    }
    expect(tries.map(retryStrategy)).toEqual([null, null, null])
    onReached()
    expect(tries.map(retryStrategy)).toEqual([200, 1000, 2000])
  })

  test('keeps its keys apart, and needs no tables', () => {
    const { isPostgres, options, factory } = backendOf(new URL('redis://cache'), true)
    expect({ isPostgres, prefix: options.prefix, factory }).toEqual({
      isPostgres: false,
      prefix: 'jibao',
      factory: undefined,
    })
  })
})

describe('PostgreSQL', () => {
  test.each([
    'postgres://jibao:p%40ss@db/jibao',
    'postgresql://db:5433/jibao?sslmode=verify-full',
    'postgres://[::1]/jibao',
  ])('%s is for the driver to read', (address) => {
    expect(connectionOf(address)).toMatchObject({
      connectionString: address,
      schema: 'jibao_queue',
    })
    expect(backendOf(new URL(address))).toMatchObject({
      isPostgres: true,
      factory: createPostgresBackend,
    })
  })

  test('makes its tables when told to, and only then', () => {
    expect(connectionOf('postgres://db/a')).not.toHaveProperty('migrate')
    expect(connectionOf('postgres://db/a', true)).toHaveProperty('migrate', true)
  })
})
