import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { breakCounty, countyName, writeProvince } from './queue-counties.ts'
import { postgres, redis, type Service } from './services.ts'
import { temporaryFolder } from './tools.ts'

const counties = 100
const documents = counties * 20
const minutes = 60_000

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = join(root, 'apps/cli/bin/jibao.js')
const jobModule = pathToFileURL(join(root, 'apps/cli/dist/queue/job-process.js')).href

const folder = temporaryFolder()
const reference = join(folder.path, 'reference')

interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

type Environment = Readonly<Record<string, string>>

const jibao = (args: readonly string[], cwd: string, env: Environment = {}): Run =>
  spawnSync(process.execPath, [cli, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 256 * 1024 * 1024,
  })

/** The same without waiting in this thread. */
const jibaoMeanwhile = async (
  args: readonly string[],
  cwd: string,
  env: Environment,
): Promise<Run> => {
  const child = spawn(process.execPath, [cli, ...args], { cwd, env: { ...process.env, ...env } })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, stdout, stderr }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Paths from a folder; what is renamed meanwhile does no harm. */
const filesBelow = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))

/** Hashes of all that a build leaves behind; a memo holds times and places, and may be deleted. */
const printsOf = (province: string): ReadonlyMap<string, string> =>
  new Map(
    filesBelow(province)
      .filter((name) => /(?:^|\/)(?:out\/|report\.lock)/.test(name) && !name.includes('/.jibao-'))
      .toSorted()
      .map((name) => [name, sha256(readFileSync(join(province, name)))]),
  )

const all = ['--workspace', 'counties/*', '--workspace', 'province']

let expected: ReadonlyMap<string, string>

beforeAll(() => {
  writeProvince(reference, counties)
  const source = join(folder.path, 'source')
  cpSync(reference, source, { recursive: true })
  const { status, stderr } = jibao(['build', ...all], reference)
  if (status !== 0) throw new Error(stderr)
  expected = printsOf(reference)
}, 10 * minutes)

afterAll(() => folder.remove())

/** A province as written, with nothing built, and the addresses for its build. */
const freshProvince = (
  name: string,
  { url }: Service,
  store = join(folder.path, `store-${name}`),
) => {
  const place = join(folder.path, name)
  cpSync(join(folder.path, 'source'), place, { recursive: true })
  mkdirSync(store, { recursive: true })
  return { place, store, env: { JIBAO_QUEUE_URL: url, JIBAO_STORE_URL: pathToFileURL(store).href } }
}

interface StoredResult {
  readonly job: string
  readonly sha256: string
  readonly bytes: number
}

/** Everything in a store, checked against its own name. */
const checkedStore = (store: string) => {
  const names = filesBelow(store)
  const hash = (name: string): string => name.slice(name.lastIndexOf('/') + 1)
  const wrong = names
    // A writer that was killed leaves what it had begun under a name that is no key.
    .filter((name) => name.startsWith('objects/') && !name.endsWith('.tmp'))
    .filter((name) => sha256(readFileSync(join(store, name))) !== hash(name))
  const results = names
    .filter((name) => name.startsWith('results/') && name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(store, name), 'utf8')) as StoredResult)
  return { wrong, results, leftovers: names.filter((name) => name.endsWith('.tmp')) }
}

interface Status {
  readonly run: { readonly toolkit: string }
  readonly total: number
  readonly done: number
  readonly waiting: number
  readonly failed: number
  readonly faulty: readonly {
    readonly workspace: string
    readonly diagnostics: readonly { readonly code: string }[]
    readonly failures: readonly {
      readonly title: string
      readonly diagnostics: readonly { readonly message: string }[]
    }[]
  }[]
}

const statusOf = (place: string, env: Environment, run: string): Status =>
  JSON.parse(jibao(['queue', 'status', '--run', run, '--json'], place, env).stdout) as Status

describe.each([
  ['PostgreSQL', postgres],
  ['Redis', redis],
] as const)('a province on %s', (engine, open) => {
  let service: Service

  beforeAll(async () => {
    service = await open()
    await service.start()
    const { status, stdout } = jibao(['queue', 'migrate'], root, { JIBAO_QUEUE_URL: service.url })
    expect([status, stdout]).toEqual([0, '队列已可以使用\n'])
  }, 2 * minutes)

  afterAll(() => service.remove())

  test(
    'two workers make what one process makes, each document once',
    async () => {
      const { place, store, env } = freshProvince(`${engine}-plain`, service)
      const workers = [1, 2].map(() => jibaoMeanwhile(['worker', '--concurrency', '1'], place, env))
      const built = await jibaoMeanwhile(
        ['build', ...all, '--queue', 'env', '--wait', '--run', 'plain'],
        place,
        env,
      )
      expect([built.status, built.stderr.includes('错误')]).toEqual([0, false])
      expect(printsOf(place)).toEqual(expected)

      const { wrong, results, leftovers } = checkedStore(store)
      expect({ wrong, leftovers }).toEqual({ wrong: [], leftovers: [] })
      expect(new Set(results.map(({ job }) => job)).size).toBe(documents + 5)
      expect(results).toHaveLength(documents + 5)
      const made = new Set(expected.values())
      expect(results.filter((result) => !made.has(result.sha256))).toEqual([])
      expect(statusOf(place, env, 'plain')).toMatchObject({
        total: documents + 5,
        done: documents + 5,
        failed: 0,
        faulty: [],
      })

      // What is there is not enqueued again, and what was forgotten is fetched and not made again.
      const again = jibao(['build', ...all, '--queue', 'env', '--run', 'again'], place, env)
      expect(again.stdout).toContain(`${documents + 5} 个已是最新`)
      expect(statusOf(place, env, 'again')).toMatchObject({ total: 0 })
      await endWorkers(workers)
    },
    15 * minutes,
  )

  test(
    'a worker that is told to stop finishes what it has in hand; a job is taken back before it is begun',
    async () => {
      const { place, store, env } = freshProvince(`${engine}-stopped`, service)
      const few = ['build', '--workspace', 'counties/000?', '--queue', 'env', '--run', 'stopped']
      const enqueued = jibao(few, place, env)
      expect(enqueued.stdout).toContain('200 份已入队')
      const worker = spawn(process.execPath, [cli, 'worker', '--concurrency', '2'], {
        cwd: place,
        env: { ...process.env, ...env },
        stdio: 'ignore',
      })
      const ended = once(worker, 'exit')
      try {
        const isBegun = (): boolean =>
          filesBelow(store).filter((name) => /^results.*json$/.test(name)).length >= 5
        while (!isBegun()) await setTimeout(50)
      } finally {
        worker.kill('SIGTERM')
      }
      expect(await ended).toEqual([0, null])

      const { results, wrong, leftovers } = checkedStore(store)
      expect({ wrong, leftovers }).toEqual({ wrong: [], leftovers: [] })
      const stopped = statusOf(place, env, 'stopped')
      expect(stopped).toMatchObject({ done: results.length, active: 0, failed: 0 })
      expect(stopped.done + stopped.waiting).toBe(200)
      expect(stopped.waiting).toBeGreaterThan(0)

      const cancelled = jibao(['queue', 'cancel', '--run', 'stopped'], place, env)
      expect(cancelled.stdout).toContain(`已取消 ${stopped.waiting} 份`)
      expect(statusOf(place, env, 'stopped')).toMatchObject({ waiting: 0, gone: stopped.waiting })

      // What is done is fetched, what was taken back is enqueued again.
      const again = jibao(few, place, env)
      expect(again.stdout).toContain(`已生成 ${results.length} 个文件`)
      expect(again.stdout).toContain(`${stopped.waiting} 个已入队`)
      jibao(['queue', 'cancel', '--run', 'stopped'], place, env)
    },
    5 * minutes,
  )

  test(
    'all but what cannot be made is made, whatever happens meanwhile',
    async () => {
      const disk = readOnlyDisk(join(folder.path, `disk-${engine}`))
      try {
        const { place, store, env } = freshProvince(`${engine}-troubled`, service, disk.path)
        const broken = Array.from({ length: counties / 5 }, (_, index) => index * 5)
        for (const number of broken) breakCounty(place, number)
        const log = join(folder.path, `log-${engine}`)
        const troubled = {
          ...env,
          JIBAO_TEST_LOG: log,
          JIBAO_TEST_BLOCKS: `counties/${countyName(1)} 2025年三季度简报材料（html）`,
          JIBAO_TEST_KILLS: `counties/${countyName(2)} 2025年三季度简报材料（html）`,
        }
        // Enqueued first: the name of the queue is that of this very program.
        const first = jibao(['build', ...all, '--queue', 'env', '--run', 'troubled'], place, env)
        expect(first.status).toBe(2)
        const { run, total } = statusOf(place, env, 'troubled')
        const crew = openCrew(`jibao-${sha256(Buffer.from(run.toolkit)).slice(0, 16)}`, troubled)
        const built = jibaoMeanwhile(
          ['build', ...all, '--queue', 'env', '--wait', '--run', 'troubled'],
          place,
          env,
        )
        const trouble = (async () => {
          const random = seeded(20250930)
          for (let kill = 0; kill < 10; kill += 1) {
            await setTimeout(1000 + random() * 6000)
            crew.killOne(Math.floor(random() * 2), blockedIn(log))
            if (kill === 3) {
              await service.stop()
              await setTimeout(10_000)
              await service.start()
            }
            if (kill === 6) {
              await disk.freeze()
              await setTimeout(10_000)
              disk.thaw()
            }
          }
        })()
        const [{ status, stderr }] = await Promise.all([built, trouble])
        await crew.end()
        expect(status).toBe(2)

        const { wrong, results, leftovers } = checkedStore(store)
        expect({ wrong, leftovers: leftovers.length <= 20 }).toEqual({ wrong: [], leftovers: true })
        expect(results).toHaveLength(total - 1)
        const isLost = (name: string): boolean =>
          broken.some((number) => name.startsWith(`counties/${countyName(number)}/`))
        const got = printsOf(place)
        const missing = [...expected.keys()].filter((name) => !isLost(name) && !got.has(name))
        expect(missing).toHaveLength(1)
        expect(missing[0]).toMatch(new RegExp(`^counties/${countyName(2)}/out/.*简报材料.*html$`))
        const different = [...got].filter(
          ([name, print]) =>
            isDocument(name) && expected.get(name) !== print && !name.startsWith('province/'),
        )
        expect(different).toEqual([])

        const { faulty, failed } = statusOf(place, env, 'troubled')
        expect(failed).toBe(1)
        expect(
          faulty
            .filter(({ diagnostics }) => diagnostics.length > 0)
            .map(({ workspace }) => workspace),
        ).toEqual(broken.map((number) => `counties/${countyName(number)}`))
        const killed = faulty.flatMap(({ failures }) => failures)
        expect(killed.map(({ title }) => title)).toEqual([troubled.JIBAO_TEST_KILLS])
        expect(killed[0]?.diagnostics[0]?.message).toContain('worker 几次中途退出')
        for (const number of broken)
          expect(stderr).toContain(`counties/${countyName(number)}/progress`)

        // It blocked for a minute, with a lease of five seconds. Nobody else began it, unless while the database was gone.
        const noted = (what: string): number =>
          linesOf(log).filter((line) => line.startsWith(what)).length
        expect(noted('freed')).toBeGreaterThanOrEqual(1)
        expect(noted('blocked')).toBeLessThanOrEqual(2)
        expect(noted('killed')).toBeGreaterThanOrEqual(4)
      } finally {
        disk.remove()
      }
    },
    20 * minutes,
  )
})

const isDocument = (name: string): boolean => /\.(?:pdf|docx|xlsx|html|ofd)$/.test(name)

const endWorkers = async (workers: readonly Promise<Run>[]): Promise<void> => {
  // They were started by this process, and nobody else's are named so.
  for (const pid of childrenNamed('worker')) process.kill(pid, 'SIGTERM')
  for (const { status, stdout } of await Promise.all(workers)) {
    expect([status, /做成 \d+ 份，没有做成 0 份/.test(stdout)]).toEqual([0, true])
  }
}

const childrenNamed = (word: string): readonly number[] =>
  execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('jibao.js') && line.includes(` ${word} `))
    .map((line) => Number.parseInt(line, 10))

const linesOf = (log: string): readonly string[] =>
  existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []

/** The worker whose job blocks now. */
const blockedIn = (log: string): number | undefined => {
  const lines = linesOf(log)
  const blocked = lines.findLast((line) => line.startsWith('blocked '))?.slice('blocked '.length)
  return blocked === undefined || lines.includes(`freed ${blocked}`) ? undefined : Number(blocked)
}

/** Two workers, each of which is started again when it ends, as a service manager does. */
const openCrew = (queue: string, env: Environment) => {
  let isOver = false
  const crew: ChildProcess[] = []
  const start = (place: number): void => {
    const child = spawn(
      process.execPath,
      ['-C', 'default', join(root, 'interop/troubled-worker.mjs'), queue, jobModule],
      { env: { ...process.env, ...env }, stdio: 'ignore' },
    )
    crew[place] = child
    child.on('exit', () => {
      if (!isOver) start(place)
    })
  }
  start(0)
  start(1)
  return {
    /** @param spared the worker whose job blocks, if there is one: it shall come to its own end */
    killOne: (place: number, spared: number | undefined): void => {
      const victim = crew[place]?.pid === spared ? crew[1 - place] : crew[place]
      victim?.kill('SIGKILL')
    },
    end: async (): Promise<void> => {
      isOver = true
      await Promise.all(
        crew.map(async (child) => {
          if (child.exitCode !== null || child.signalCode !== null) return
          const ended = once(child, 'exit')
          child.kill('SIGTERM')
          await ended
        }),
      )
    },
  }
}

/** The same numbers from 0 to 1 each time. */
const seeded = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** A folder that can be made read-only, for root too, who minds no permissions. */
const readOnlyDisk = (path: string) => {
  mkdirSync(path, { recursive: true })
  const isRoot = process.getuid?.() === 0
  if (isRoot) execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', path])
  const chmodAll = (mode: number): void => {
    for (const name of ['.', ...readdirSync(path, { recursive: true, encoding: 'utf8' })]) {
      const one = join(path, name)
      if (statSync(one).isDirectory()) chmodSync(one, mode)
    }
  }
  return {
    path,
    freeze: async (): Promise<void> => {
      if (!isRoot) return chmodAll(0o555)
      // Refused while somebody writes.
      for (let tries = 0; ; tries += 1) {
        const { status } = spawnSync('mount', ['-o', 'remount,ro', path])
        if (status === 0) return
        if (tries > 500) throw new Error('the disk is always written to')
        await setTimeout(20)
      }
    },
    thaw: (): void => {
      if (isRoot) execFileSync('mount', ['-o', 'remount,rw', path])
      else chmodAll(0o755)
    },
    remove: (): void => {
      if (isRoot) execFileSync('umount', [path])
    },
  }
}
