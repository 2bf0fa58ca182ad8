import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrateQueue, openQueue } from '../packages/queue-bullmq/src/index.ts'
import { countyName, writeProvince } from './queue-counties.ts'
import { postgres, redis, type Service } from './services.ts'
import { temporaryFolder } from './tools.ts'

const minutes = 60_000
const half = 30_000

const jobs = 50_000

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Megabytes that this process holds, when nothing is left to collect. */
const held = (): number => process.memoryUsage().rss / 2 ** 20

describe.each([
  ['PostgreSQL', postgres],
  ['Redis', redis],
] as const)('50,000 jobs on %s', (_, open) => {
  let service: Service

  beforeAll(async () => {
    service = await open()
    await service.start()
    await migrateQueue(new URL(service.url))
  }, 2 * minutes)

  afterAll(() => service.remove())

  test(
    'are taken in half a minute, once each, and counted',
    async () => {
      const queue = await openQueue(new URL(service.url), {
        name: 'many',
        onTrouble: () => undefined,
      })
      try {
        const orders = Array.from({ length: jobs }, (__, index) => ({
          id: sha256(String(index)),
          title: `counties/${countyName(index)} 2025年三季度季度通报（pdf）`,
        }))
        const from = performance.now()
        await queue.add(orders.slice(0, jobs / 10))
        const few = held()
        await queue.add(orders)
        expect(performance.now() - from).toBeLessThan(half)
        expect(held() / few).toBeLessThan(1.6)
        await queue.add(orders.slice(0, 1000))
        const states = await queue.states()
        expect(states.size).toBe(jobs)
        expect(new Set(states.values())).toEqual(new Set(['waiting']))
      } finally {
        await queue.close()
      }
    },
    3 * minutes,
  )
})

describe('a province of 50,000 documents', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const folder = temporaryFolder()
  const workspaces = 1000
  const each = 50
  let service: Service

  const jibao = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--require',
        join(root, 'bench/harness/peak.cjs'),
        join(root, 'apps/cli/bin/jibao.js'),
        ...args,
      ],
      {
        cwd: folder.path,
        encoding: 'utf8',
        env: {
          ...process.env,
          BENCH_PEAK: join(folder.path, 'peak'),
          JIBAO_QUEUE_URL: service.url,
          JIBAO_STORE_URL: join(folder.path, 'store'),
        },
      },
    )
    if (status !== 0) throw new Error(`${stdout}${stderr}`)
    return stdout
  }

  const peak = (): number => Number(readFileSync(join(folder.path, 'peak'), 'utf8'))

  beforeAll(async () => {
    service = await redis()
    await service.start()
    // One is built; the others are the same in another place, which the lock finds to be fresh.
    writeProvince(folder.path, 1, each / 5)
    jibao('build', '--workspace', 'counties/0000')
    mkdirSync(join(folder.path, 'store'))
    renameSync(join(folder.path, 'counties/0000'), join(folder.path, 'model'))
    for (let number = 0; number < workspaces; number += 1) {
      execFileSync('cp', ['-al', 'model', `counties/${countyName(number)}`], { cwd: folder.path })
    }
    jibao('build', '--workspace', 'counties/*')
  }, 10 * minutes)

  afterAll(async () => {
    await service.remove()
    folder.remove()
  })

  test(
    'of which ten are missing has ten enqueued, in half a minute and flat memory',
    () => {
      const outputs = readdirSync(join(folder.path, 'model/out')).filter((name) =>
        /\.(?:pdf|docx|xlsx|html|ofd)$/.test(name),
      )
      expect(outputs).toHaveLength(each)
      for (let number = 0; number < 10; number += 1) {
        // Another one in each: the same document of two counties that are alike is one job.
        rmSync(
          join(folder.path, 'counties', countyName(number * 7), 'out', outputs[number * 5] ?? ''),
        )
      }
      const few = jibao('build', '--workspace', 'counties/00*', '--queue', 'env', '--run', 'few')
      expect(few).toContain(`${100 * each - 10} 个已是最新，10 个已入队`)
      const peakOfFew = peak()
      const from = performance.now()
      const all = jibao('build', '--workspace', 'counties/*', '--queue', 'env', '--run', 'all')
      expect(performance.now() - from).toBeLessThan(half)
      expect(all).toContain(`${jobs - 10} 个已是最新，10 个已入队`)
      expect(peak() / peakOfFew).toBeLessThan(1.5)
      expect(jibao('queue', 'status', '--run', 'all')).toContain('等待 10 份')
    },
    5 * minutes,
  )
})
