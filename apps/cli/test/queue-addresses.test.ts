import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ToldError } from '../src/disk/told-error.ts'
import { queueAddress, storeAddress } from '../src/queue/addresses.ts'
import { loadOptional } from '../src/queue/load-optional.ts'
import { openQueue, openStore } from '../src/queue/open-desks.ts'
import { temporaryFolder } from './folders.ts'
import { runCli } from './run-cli.ts'
import { runCliUnread } from './spawn-cli.ts'

const toldBy = (get: () => unknown): unknown => {
  try {
    return get()
  } catch (problem) {
    if (problem instanceof ToldError) return problem.diagnostic
    throw problem
  }
}

const address = 'redis://:secret@example.cn:6379/2'

describe('the address of the queue', () => {
  const file = join(temporaryFolder(), 'queue-url')
  writeFileSync(file, `${address}\n`)
  const direct = { JIBAO_QUEUE_URL: address }
  const other = { JIBAO_QUEUE_URL: 'redis://other', JIBAO_QUEUE_URL_FILE: file }

  test.each<[string, string | undefined, Readonly<Record<string, string>>, string]>([
    ['is the option', address, { JIBAO_QUEUE_URL: 'redis://other' }, address],
    ['else that of the environment', undefined, direct, address],
    ['else that of the environment, by word', 'env', direct, address],
    ['else what stands in a file', undefined, { JIBAO_QUEUE_URL_FILE: file }, address],
    [
      'else what stands in a file, where the first is empty',
      'env',
      { ...other, JIBAO_QUEUE_URL: '' },
      address,
    ],
    ['and not that of a file before', undefined, other, 'redis://other'],
  ])('%s', (_, queue, environment, expected) => {
    const options = queue === undefined ? {} : { queue }
    expect(queueAddress(options, environment).href).toBe(expected)
  })

  test.each<[string, string | undefined, Readonly<Record<string, string>>, string]>([
    ['nothing', undefined, {}, 'QUEUE_ADDRESS_MISSING'],
    ['nothing in the environment', 'env', { JIBAO_QUEUE_URL: '' }, 'QUEUE_ADDRESS_MISSING'],
    ['nothing as an option', '', {}, 'QUEUE_ADDRESS_MISSING'],
    ['no file', 'env', { JIBAO_QUEUE_URL_FILE: '/no/such/file' }, 'QUEUE_ADDRESS_INVALID'],
    ['a path', './queue', {}, 'QUEUE_ADDRESS_INVALID'],
    ['no port', 'redis://a:b:c', {}, 'QUEUE_ADDRESS_INVALID'],
  ])('is refused: %s', (_, queue, environment, code) => {
    const options = queue === undefined ? {} : { queue }
    expect(toldBy(() => queueAddress(options, environment))).toMatchObject({ code })
  })
})

describe('the address of the store', () => {
  test.each([
    ['/srv/jibao', 'file:///srv/jibao'],
    ['共享', 'file:///home/staff/%E5%85%B1%E4%BA%AB'],
    ['../a b', 'file:///home/a%20b'],
    ['file:///srv/jibao', 'file:///srv/jibao'],
    [
      's3://bucket/2026?endpoint=https://s3.example.cn',
      's3://bucket/2026?endpoint=https://s3.example.cn',
    ],
  ])('%s', (store, href) => {
    expect(storeAddress({ store }, '/home/staff', {}).href).toBe(href)
  })

  test('is that of the environment, or of its file', () => {
    const environment = { JIBAO_STORE_URL: '/srv/jibao' }
    expect(storeAddress({}, '/', environment).href).toBe('file:///srv/jibao')
    expect(storeAddress({ store: 'env' }, '/', environment).href).toBe('file:///srv/jibao')
    expect(toldBy(() => storeAddress({}, '/', {}))).toMatchObject({
      code: 'QUEUE_ADDRESS_MISSING',
      hint: expect.stringContaining('JIBAO_STORE_URL_FILE') as string,
    })
  })

  test('has a host only where a package takes one', async () => {
    await expect(openStore(new URL('file://server/share'))).rejects.toMatchObject({
      diagnostic: { code: 'QUEUE_ADDRESS_INVALID' },
    })
  })

  test('is that of a folder, which need not be there yet', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    await expect(openStore(pathToFileURL(join(folder, 'file')))).rejects.toMatchObject({
      diagnostic: {
        code: 'QUEUE_ADDRESS_INVALID',
        message: '存储的地址不对：应是文件夹，不是文件',
      },
    })
    const store = await openStore(pathToFileURL(join(folder, 'new')))
    expect(await store.has('runs/x.json')).toBe(false)
  })
})

test.each(['redis://127.0.0.1:1', 'postgres://127.0.0.1:1/jibao'])(
  'who cannot reach %s ends',
  async (queue) => {
    const { exitCode, stderr } = await runCliUnread('queue', 'migrate', '--queue', queue)
    expect(exitCode).toBe(2)
    expect(stderr).toContain('[QUEUE_UNREACHABLE]')
  },
)

test('a queue that cannot be reached is told', async () => {
  await expect(
    openQueue(new URL('redis://:secret@127.0.0.1:1'), { name: 'a', onTrouble: () => undefined }),
  ).rejects.toMatchObject({ diagnostic: { code: 'QUEUE_UNREACHABLE' } })
})

const password = fc
  .string({
    minLength: 6,
    maxLength: 20,
    unit: fc.constantFrom(...Array.from('密码aZ09~!*()_-.%/@:#? ')),
  })
  .map((text) => `p4s${text}`)

test('no password is part of any message', () =>
  fc.assert(
    fc.asyncProperty(
      password,
      fc.boolean(),
      fc.constantFrom('', ':x', '@', '?sslmode=x'),
      async (secret, isEncoded, rest) => {
        const written = isEncoded ? encodeURIComponent(secret) : secret
        for (const scheme of ['postgres', 'nosuch', '1bad', '']) {
          const text = `${scheme}://user:${written}@host.invalid${rest}/db`
          const told = await toldAbout(text)
          expect(told).not.toContain(secret)
          expect(told).not.toContain(written)
        }
      },
    ),
    { numRuns: 60 },
  ))

/** What is said of an address that nothing can be opened at. */
const toldAbout = async (text: string): Promise<string> => {
  const tell = async (get: () => URL, what: '队列' | '存储'): Promise<string> => {
    try {
      const url = get()
      if (url.protocol !== 'nosuch:') return ''
      await loadOptional(what, url)
      return ''
    } catch (problem) {
      if (problem instanceof ToldError) return JSON.stringify(problem.diagnostic)
      throw problem
    }
  }
  const queue = await tell(() => queueAddress({ queue: text }, {}), '队列')
  const asVariable = await tell(() => queueAddress({}, { JIBAO_QUEUE_URL: text }), '队列')
  return `${queue}${asVariable}`
}

describe('packages that nobody installs who does not need them', () => {
  test.each([
    ['队列', 'gaussdb://host/db', 'jibao-queue-gaussdb'],
    ['存储', 'obs://bucket', 'jibao-store-obs'],
  ] as const)('%s %s: %s', async (what, url, name) => {
    await expect(loadOptional(what, new URL(url))).rejects.toMatchObject({
      diagnostic: {
        code: 'QUEUE_PACKAGE_MISSING',
        message: `没有安装${what}的程序 ${name}`,
        hint: expect.stringContaining(`npm install ${name}`) as string,
      },
    })
  })

  test.each([
    ['队列', 'postgres://h/d', ['QueueFault', 'migrateQueue', 'openQueue']],
    ['队列', 'postgresql://h/d', ['QueueFault', 'migrateQueue', 'openQueue']],
    ['队列', 'redis://h', ['QueueFault', 'migrateQueue', 'openQueue']],
    ['队列', 'rediss://h', ['QueueFault', 'migrateQueue', 'openQueue']],
    ['存储', 's3://bucket', ['openStore']],
  ] as const)('%s %s is known', async (what, url, names) => {
    expect(Object.keys(await loadOptional<object>(what, new URL(url))).toSorted()).toEqual(names)
  })
})

describe('the command line refuses', () => {
  test.each<[string, readonly string[], string]>([
    ['--wait alone', ['build', '--wait'], '--wait 只与 --queue 同用'],
    ['--run alone', ['build', '--run', 'a'], '--run 只与 --queue 同用'],
    ['--store alone', ['build', '--store', '/a'], '--store 只与 --queue 同用'],
    [
      'all of them alone',
      ['build', '--run', 'a', '--wait', '--store', '/a'],
      '--wait、--run、--store 只与 --queue 同用',
    ],
    ['--frozen', ['build', '--frozen', '--queue', address], '不能与 --queue 同用'],
    ['an unknown action', ['queue', 'stop'], 'migrate, status, retry, cancel'],
    ['no action', ['queue'], '缺少参数'],
    ['concurrency that is none', ['worker', '--concurrency', '0'], '应为 1 至 999 的整数'],
    ['a lease that is none', ['worker', '--lease', '-1'], '应为 1 至 999 的整数'],
    ['migrate without an address', ['queue', 'migrate'], '没有写明队列的地址'],
    ['status without a store', ['queue', 'status', '--queue', address], '没有写明存储的地址'],
    ['worker without a store', ['worker', '--queue', address], '没有写明存储的地址'],
    ['an address that is none', ['queue', 'migrate', '--queue', 'secret@host'], '队列的地址不对'],
    [
      'a package that is not there',
      ['queue', 'migrate', '--queue', 'nosuch://u:secret@h'],
      'jibao-queue-nosuch',
    ],
  ])('%s', async (_, args, message) => {
    const before = { ...process.env }
    for (const name of Object.keys(process.env))
      if (/^JIBAO_(QUEUE|STORE)/.test(name)) delete process.env[name]
    try {
      const { exitCode, stdout, stderr } = await runCli(...args)
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
      expect(stderr).toContain(message)
      expect(stderr).not.toContain('secret')
    } finally {
      Object.assign(process.env, before)
    }
  })

  test('a run that was never enqueued, and a store that holds none', async () => {
    const store = temporaryFolder()
    const none = await runCli('queue', 'status', '--json', '--queue', address, '--store', store)
    expect(none.exitCode).toBe(2)
    expect(JSON.parse(none.stdout)).toMatchObject({
      diagnostics: [{ code: 'RUN_UNKNOWN', hint: '还没有入过队：请用 jibao build --queue' }],
    })
    const { stdout } = await runCli(
      'queue',
      'retry',
      '--run',
      '../x',
      '--json',
      '--queue',
      address,
      '--store',
      store,
    )
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: 'RUN_UNKNOWN' }] })
  })
})
