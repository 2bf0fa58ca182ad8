import type { ServerResponse } from 'node:http'
import { hashOf, type ObjectStore, TooLarge } from '@jibao/queue'
import { openStore } from '@jibao/store-s3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { S3Failure } from '../src/s3-failure.ts'
import { s3Store } from '../src/s3-store.ts'
import { refuse, type S3Server, startS3Server } from './s3-server.ts'

const bytes = new TextEncoder().encode('x'.repeat(1000))
const key = 'runs/2026年三季度.json'
const name = '报告/runs/2026年三季度.json'

let server: S3Server
let store: ObjectStore
let bucket: Map<string, Uint8Array>
beforeEach(async () => {
  server = await startS3Server()
  store = await openStore(server.address('reports/报告'), {})
  bucket = server.buckets.get('reports') ?? new Map()
})
afterEach(() => server.stop())

const namesIn = async (from: ObjectStore, prefix = ''): Promise<readonly string[]> => {
  const keys: string[] = []
  for await (const found of from.list(prefix)) keys.push(found)
  return keys.toSorted()
}

/** All that a store can be asked for. */
const questions: Readonly<Record<string, (asked: ObjectStore) => Promise<unknown>>> = {
  read: (asked) => asked.read(key, 1000),
  write: (asked) => asked.write(key, bytes),
  has: (asked) => asked.has(key),
  list: (asked) => namesIn(asked),
  remove: (asked) => asked.remove(key),
}

const failureOf = async (work: Promise<unknown>): Promise<S3Failure> => {
  const failure = await work.then(
    () => undefined,
    (problem: unknown) => problem,
  )
  if (!(failure instanceof S3Failure)) throw new Error(`no failure of S3: ${String(failure)}`)
  const told = `${failure.message} ${failure.stack} ${JSON.stringify(failure)} ${String(failure.cause)}`
  expect(told).not.toContain(server.account.accessKey)
  expect(told).not.toContain(server.account.secretKey)
  expect(told).not.toContain(encodeURIComponent(server.account.secretKey))
  expect(failure.message).toMatch(/[\u4E00-\u9FFF].*请[^。]+$/)
  return failure
}

const opened = (changes: Partial<S3Server['account']>, place = 'reports') => {
  const address = server.address(place)
  const { accessKey, secretKey, region } = { ...server.account, ...changes }
  address.username = encodeURIComponent(accessKey)
  address.password = encodeURIComponent(secretKey)
  address.searchParams.set('region', region)
  return openStore(address, {})
}

describe.each(Object.entries(questions))('%s', (method, question) => {
  test('tells that the secret is wrong, and not which', async () => {
    const wrong = await opened({ secretKey: 'AnotherSecret' })
    const failure = await failureOf(question(wrong))
    expect(failure.status).toBe(403)
    expect(failure.message).not.toContain('AnotherSecret')
    // An answer to HEAD has no words.
    expect(failure.message).toMatch(method === 'has' ? /凭据不对或没有权限/ : /密钥不对/)
    expect(bucket.size).toBe(0)
  })

  test('tells what is wrong with the access key, the region', async () => {
    const stranger = await failureOf(question(await opened({ accessKey: 'Stranger' })))
    expect(stranger.message).not.toContain('Stranger')
    const elsewhere = await failureOf(question(await opened({ region: 'cn-east-1' })))
    if (method !== 'has') {
      expect(stranger.message).toMatch(/没有这个访问密钥/)
      expect(elsewhere.message).toMatch(/地区不对/)
    }
  })

  test('works with credentials of the environment', async () => {
    const address = server.address('reports')
    address.username = ''
    address.password = ''
    const { accessKey, secretKey } = server.account
    const asked = await openStore(address, {
      JIBAO_S3_ACCESS_KEY: accessKey,
      JIBAO_S3_SECRET_KEY: secretKey,
    })
    await question(asked)
  })

  test('fails while the service is busy, and works when asked again', async () => {
    server.answerNext((_, response) => refuse(response, 503, 'SlowDown'))
    const failure = await failureOf(question(store))
    expect([failure.status, failure.message]).toEqual([503, expect.stringMatching(/太忙/)])
    await question(store)
  })

  test('follows no redirect', async () => {
    const other = await startS3Server()
    try {
      server.answerNext((request, response) =>
        response.writeHead(307, { location: `${other.endpoint}${request.url}` }).end(),
      )
      const failure = await failureOf(question(store))
      expect([failure.status, failure.message]).toEqual([307, expect.stringMatching(/桶在别处/)])
      expect(other.requests).toEqual([])
    } finally {
      await other.stop()
    }
  })

  test('takes no log-in page for an answer', async () => {
    if (method === 'remove') return
    server.answerNext((_, response) =>
      response.writeHead(200).end('<html><body>请登录</body></html>'),
    )
    expect((await failureOf(question(store))).message).toMatch(/不像 S3 服务/)
  })

  test('does not wait for ever', async () => {
    const hasty = s3Store({
      place: {
        endpoint: server.endpoint,
        host: new URL(server.endpoint).host,
        region: server.account.region,
        bucket: 'reports',
        prefix: '',
      },
      credentials: server.account,
      network: globalThis.fetch,
      patience: 100,
    })
    server.answerNext(() => undefined)
    expect((await failureOf(question(hasty))).message).toMatch(/秒内没有办完/)
    server.answerNext((_, response) => {
      response.writeHead(200, { etag: '"x"', 'content-length': 100 }).write('half')
    })
    if (method !== 'has') {
      expect((await failureOf(question(hasty))).message).toMatch(/秒内没有办完/)
    }
  })

  test('tells when there is nobody', async () => {
    await server.stop()
    const failure = await failureOf(question(store))
    expect([failure.status, failure.message]).toEqual([
      undefined,
      expect.stringMatching(/连不上.*连接被拒绝（ECONNREFUSED）/),
    ])
  })

  test('tells when the connection breaks', async () => {
    server.answerNext((request) => request.socket.destroy())
    expect((await failureOf(question(store))).message).toMatch(/连不上.*连接中断/)
    await question(store)
  })

  test('tells that there is no such bucket', async () => {
    // An answer to HEAD has no words: to ask for what is not there is no fault.
    if (method === 'has') return
    const failure = await failureOf(question(await opened({}, 'elsewhere')))
    expect([failure.status, failure.message]).toEqual([404, expect.stringMatching(/没有这个桶/)])
  })
})

const answerWith = (headers: Record<string, string | number>, send: (to: ServerResponse) => void) =>
  server.answerNext((_, response) => {
    response.writeHead(200, { etag: '"x"', ...headers })
    send(response)
  })

describe('what is read', () => {
  test('is not waited for when it says that it is too much', async () => {
    answerWith({ 'content-length': 1_000_000_000_000 }, (response) => void response.write('x'))
    await expect(store.read(key, 1000)).rejects.toThrow(TooLarge)
    expect(await store.read(key, 1000)).toBeUndefined()
  })

  test('is waited for as long as it says, within reason', async () => {
    const warnings: Error[] = []
    const keep = (warning: Error): void => void warnings.push(warning)
    process.on('warning', keep)
    try {
      answerWith({ 'content-length': 1_000_000_000_000 }, (response) => {
        response.write('x', () => setTimeout(() => response.destroy(), 20))
      })
      const failure = await failureOf(store.read(key, Number.MAX_SAFE_INTEGER))
      expect(failure.message).toMatch(/连接中断/)
      expect(warnings).toEqual([])
    } finally {
      process.off('warning', keep)
    }
  })

  test('is counted when it does not say how much it is', async () => {
    let sent = 0
    answerWith({}, (response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(bytes)) sent += bytes.length
      }
      response.on('drain', more)
      more()
    })
    await expect(store.read(key, 1_000_000)).rejects.toThrow(TooLarge)
    expect(sent).toBeGreaterThan(0)
  })

  test('is counted when it says less than it is', async () => {
    server.answerNext((request) => {
      request.socket.end(
        `HTTP/1.1 200 OK\r\netag: "x"\r\ncontent-length: 3\r\n\r\n${'x'.repeat(1000)}`,
      )
    })
    // The rest is no part of the answer; whose hash it is not, is not taken.
    const read = await store.read(key, 3).catch(() => undefined)
    expect(read === undefined || hashOf(read) === hashOf('xxx')).toBe(true)
    expect(await store.read(key, 3)).toBeUndefined()
  })

  test('fails when it breaks off', async () => {
    answerWith({ 'content-length': 1000 }, (response) => {
      response.write('half', () => response.destroy())
    })
    expect((await failureOf(store.read(key, 1000))).message).toMatch(/连接中断/)
    answerWith({}, (response) => {
      response.write('half', () => response.destroy())
    })
    expect((await failureOf(store.read(key, 1000))).message).toMatch(/连接中断/)
  })

  test.each([0, 1, 999, 1000])('of %i bytes may have as many, and no more', async (length) => {
    await store.write(key, bytes.subarray(0, length))
    expect(await store.read(key, length)).toEqual(bytes.subarray(0, length))
    if (length > 0) await expect(store.read(key, length - 1)).rejects.toThrow(TooLarge)
  })
})

test('what is written breaks off, and the old stays', async () => {
  await store.write(key, bytes)
  server.answerNext((request) => request.socket.destroy())
  await failureOf(store.write(key, new Uint8Array(10_000_000)))
  expect(await store.read(key, 1000)).toEqual(bytes)
})

test('many requests share few connections', async () => {
  await Promise.all(Array.from({ length: 200 }, (_, index) => store.write(`runs/${index}`, bytes)))
  expect(bucket.size).toBe(200)
  expect(server.mostAtOnce()).toBeLessThanOrEqual(32)
})

describe('names', () => {
  test('are escaped in addresses', async () => {
    await store.write(key, bytes)
    expect([...bucket.keys()]).toEqual([name])
    expect(server.requests).toEqual([
      `PUT /reports/${name.split('/').map(encodeURIComponent).join('/')}`,
    ])
  })

  test('nothing is asked for those that are no keys', async () => {
    for (const wrong of ['../a', 'a/../b', 'a b', 'a%2Fb', 'a?b', '\uD800']) {
      await expect(store.read(wrong, 1)).rejects.toThrow(RangeError)
      await expect(store.write(wrong, bytes)).rejects.toThrow(RangeError)
      await expect(store.has(wrong)).rejects.toThrow(RangeError)
      await expect(store.remove(wrong)).rejects.toThrow(RangeError)
      await expect(namesIn(store, wrong)).rejects.toThrow(RangeError)
    }
    expect(server.requests).toEqual([])
  })

  test('of another store in the same bucket are not seen', async () => {
    const [whole, other] = await Promise.all([opened({}), opened({}, 'reports/报告二')])
    await store.write(key, bytes)
    await other.write('runs/b.json', bytes)
    expect(await namesIn(store)).toEqual([key])
    expect(await namesIn(other)).toEqual(['runs/b.json'])
    expect(await namesIn(whole)).toEqual([name, '报告二/runs/b.json'])
    expect(await other.has(key)).toBe(false)
    await other.remove(key)
    expect(await store.has(key)).toBe(true)
  })

  test('that are no keys are left out of lists', async () => {
    for (const foreign of [
      '',
      'runs/',
      'runs/A B',
      'runs/.part',
      'runs//a',
      'runs/a&b',
      'runs/%41',
    ]) {
      bucket.set(`报告/${foreign}`, bytes)
    }
    await store.write(key, bytes)
    expect(await namesIn(store, 'runs/')).toEqual([key])
  })
})

describe.each(['plain', 'url', 'references'] as const)('lists with %s names', (listNames) => {
  test('are read page by page', async () => {
    const other = await startS3Server({ listNames, pageSize: 3 })
    try {
      const listed = await openStore(other.address('reports/报告'), {})
      const keys = Array.from({ length: 10 }, (_, index) => `runs/第${index}次.json`)
      await Promise.all(keys.map((one) => listed.write(one, bytes)))
      expect(await namesIn(listed, 'runs/')).toEqual(keys)
      expect(await namesIn(listed, 'runs/第7')).toEqual(['runs/第7次.json'])
      expect(other.requests.filter((request) => request.startsWith('GET'))).toHaveLength(5)
    } finally {
      await other.stop()
    }
  })
})

describe('a list', () => {
  const page = (...parts: readonly string[]): string =>
    `<ListBucketResult>${parts.join('')}</ListBucketResult>`
  const more = '<IsTruncated>true</IsTruncated>'
  const token = (text: string): string => `<NextContinuationToken>${text}</NextContinuationToken>`

  test.each([
    ['cut off', page('<IsTruncated>false</IsTruncated>').slice(0, -3)],
    ['cut off between names', '<ListBucketResult><IsTruncated>false</IsTruncated>'],
    ['an error', '<Error><Code>InternalError</Code></Error>'],
    ['without a word of its end', page()],
    ['of more, not telling where', page(more)],
    ['empty', ''],
  ])('that is %s is none', async (_, text) => {
    server.answerNext((__, response) => response.writeHead(200).end(text))
    expect((await failureOf(namesIn(store))).message).toMatch(/不是文件列表，或只有一半/)
  })

  test('that turns in a circle comes to an end', async () => {
    for (let round = 0; round < 2; round += 1) {
      server.answerNext((_, response) => response.writeHead(200).end(page(more, token('a'))))
    }
    expect((await failureOf(namesIn(store))).message).toMatch(/两次给出同一页/)
  })

  test('that goes on at a name which cannot be signed says so', async () => {
    server.answerNext((_, response) => response.writeHead(200).end(page(more, token("it's"))))
    expect((await failureOf(namesIn(store))).message).toMatch(/其他程序的文件/)
  })

  test('that has no end is not read to it', async () => {
    server.answerNext((_, response) => {
      response.writeHead(200)
      const go = (): void => {
        while (!response.destroyed && response.write('<'.repeat(65_536)));
      }
      response.on('drain', go)
      go()
    })
    expect((await failureOf(namesIn(store))).message).toMatch(/列表太长/)
  })
})
