import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { doJob, type JobState, writeFailure } from '@jibao/queue'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { folderStore } from '../src/queue/folder-store.ts'
import { toolkitIdentity } from '../src/queue/identity.ts'
import { cancelRun } from '../src/queue/ledger.ts'
import { renderSent } from '../src/queue/render-sent.ts'
import { copyOf, edit, filesBelow, root, temporaryFolder } from './folders.ts'
import { type MemoryQueue, memoryQueue } from './memory-queue.ts'
import { pluginText, workspaceWith } from './plugin-workspace.ts'
import { runCli } from './run-cli.ts'

/** Where a package that a bureau installed itself lies beside its workspaces; it finds the queue of this test. */
const installed = temporaryFolder()
const held = globalThis as { jibaoTestQueue?: MemoryQueue }

let before = ''
beforeAll(() => {
  const folder = join(installed, 'node_modules/jibao-queue-memory')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'jibao-queue-memory', type: 'module', exports: './index.js' }),
  )
  writeFileSync(
    join(folder, 'index.js'),
    `export const openQueue = async ({ password }) => {
      if (password === 'wrong') {
        throw Object.assign(new Error('拒绝了连接'), { code: 'QUEUE_REFUSED', hint: '请检查密码' })
      }
      return globalThis.jibaoTestQueue
    }
    export const migrateQueue = async () => undefined`,
  )
  before = process.cwd()
  process.chdir(installed)
})
afterAll(() => {
  process.chdir(before)
  delete held.jibaoTestQueue
})

let queue: MemoryQueue
let store: string
beforeEach(() => {
  queue = memoryQueue()
  held.jibaoTestQueue = queue
  store = temporaryFolder()
})

const yunhe = join(root, 'fixtures/province/counties/yunhe')

const run = async (...args: readonly string[]) => {
  const { exitCode, stdout, stderr } = await runCli(
    ...args,
    '--queue',
    'memory://q',
    '--store',
    store,
  )
  return { exitCode, stdout, stderr }
}

const asJson = ({ stdout }: { readonly stdout: string }) =>
  JSON.parse(stdout) as Record<string, unknown>

/** Does what waits, as workers elsewhere would. */
const workAll = async (): Promise<void> => {
  for (const [id, job] of queue.jobs) {
    if (job.state !== 'waiting') continue
    const settled = await doJob(
      { id },
      {
        store: folderStore(store),
        toolkit: toolkitIdentity(),
        render: (work) => renderSent(work, AbortSignal.timeout(60_000)),
      },
    )
    job.state = settled.state === 'done' ? 'done' : 'failed'
    if (settled.state === 'failed') job.reason = settled.reason
  }
}

/** How many jobs there are, which are some. */
const enqueued = (): number => {
  expect(queue.jobs.size).toBeGreaterThan(0)
  return queue.jobs.size
}

const setAll = (state: JobState, reason = ''): void => {
  for (const job of queue.jobs.values()) Object.assign(job, { state, reason })
}

const build = (workspace: string, ...args: readonly string[]) =>
  run('build', '--workspace', workspace, '--format', 'html,xlsx', '--period', '2025-Q3', ...args)

const outsOf = (workspace: string): readonly string[] =>
  filesBelow(join(workspace, 'out')).filter((name) => /\.(?:html|xlsx)$/.test(name))

const isThere = (id: number): boolean => {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

describe('jibao build --queue', () => {
  test('enqueues, and takes what was made when it is run again', async () => {
    const workspace = copyOf(yunhe)
    const first = await build(workspace)
    expect(first.exitCode).toBe(0)
    const count = queue.jobs.size
    expect(count).toBeGreaterThan(0)
    expect(first.stdout).toContain(
      `${count} 份已入队，名为“2025-Q3”：用 jibao queue status 查看进度`,
    )
    expect(outsOf(workspace)).toEqual([])

    await build(workspace)
    expect(queue.jobs.size).toBe(count)

    await workAll()
    const last = await build(workspace)
    expect(last.exitCode).toBe(0)
    expect(last.stdout).not.toContain('入队')
    const made = outsOf(workspace)
    expect(made).toHaveLength(count)

    const here = copyOf(yunhe)
    await runCli('build', '--workspace', here, '--format', 'html,xlsx', '--period', '2025-Q3')
    expect(outsOf(here)).toEqual(made)
    for (const name of made) {
      const [there, expected] = [workspace, here].map((one) => readFileSync(join(one, 'out', name)))
      expect(there?.equals(expected ?? Buffer.alloc(0))).toBe(true)
    }
  })

  test('with --wait, takes it itself', async () => {
    const workspace = copyOf(yunhe)
    const built = build(workspace, '--wait')
    await expect.poll(() => queue.jobs.size, { timeout: 20_000 }).toBeGreaterThan(0)
    await new Promise((resolve) => setTimeout(resolve, 200))
    await workAll()
    expect((await built).exitCode).toBe(0)
    expect(outsOf(workspace)).toHaveLength(queue.jobs.size)
  })

  test('with --wait, takes all at once, one with faults and what has failed meanwhile among them', async () => {
    const [good, bad, other] = [copyOf(yunhe), copyOf(yunhe), copyOf(yunhe)]
    edit(join(bad, 'jibao.yaml'), 'reports:', 'reports: [')
    edit(join(other, 'progress/2025-Q3.yaml'), '1504人次', '1505人次')
    const built = build(good, '--workspace', bad, '--workspace', other, '--wait')
    await expect.poll(() => queue.jobs.size, { timeout: 20_000 }).toBeGreaterThan(2)
    const all = [...queue.jobs.values()]
    const failing = all[1]
    const told = { code: 'X', severity: 'error', message: '墨尽', hint: '加墨' } as const
    Object.assign(failing ?? {}, { state: 'failed', reason: writeFailure([told]) })
    await workAll()
    const { exitCode, stdout, stderr } = await built
    expect(exitCode).toBe(2)
    expect(stderr).toContain('墨尽')
    expect(stdout).toContain(`已生成 ${all.length - 1} 个文件，1 个未生成`)
    expect([outsOf(good), outsOf(other)].flat()).toHaveLength(all.length - 1)
    const status = asJson(await run('queue', 'status', '--json'))
    expect(status).toMatchObject({ run: { isWhole: true }, total: all.length, failed: 1 })
    // What failed is told as that, and not as a fault of the data.
    const faulty = status.faulty as readonly { diagnostics: unknown[]; failures: unknown[] }[]
    expect(faulty).toHaveLength(2)
    for (const one of faulty) expect(one.failures).toHaveLength(one.diagnostics.length > 0 ? 0 : 1)
  })

  test('with --wait, keeps no plug-in while others work', async () => {
    const telling = pluginText('own', { own: { render: 'return text(String(process.pid))' } })
    const workspace = workspaceWith({ 'own.mjs': telling })
    const args = ['--period', '2024-Q2', '--format', 'own,html', '--fonts', 'default', '--wait']
    const built = run('build', '季度通报', '--workspace', workspace, ...args)
    await expect.poll(() => queue.jobs.size, { timeout: 20_000 }).toBe(1)
    const own = filesBelow(join(workspace, 'out')).find((name) => name.endsWith('.own'))
    const worker = Number(readFileSync(join(workspace, 'out', own ?? ''), 'utf8'))
    expect(worker).toBeGreaterThan(0)
    await expect.poll(() => isThere(worker)).toBe(false)
    await workAll()
    expect((await built).exitCode).toBe(0)
    expect(filesBelow(join(workspace, 'out')).some((name) => name.endsWith('.html'))).toBe(true)
  })

  test('with --wait, enqueues again what the queue has lost', async () => {
    const workspace = copyOf(yunhe)
    const built = build(workspace, '--wait')
    await expect.poll(() => queue.jobs.size, { timeout: 20_000 }).toBeGreaterThan(0)
    const before = [...queue.jobs.keys()]
    queue.jobs.clear()
    await expect.poll(() => queue.jobs.size, { timeout: 10_000 }).toBe(before.length)
    expect([...queue.jobs.keys()].toSorted()).toEqual(before.toSorted())
    await workAll()
    expect((await built).exitCode).toBe(0)
    expect(outsOf(workspace)).toHaveLength(before.length)
  })

  test('with --wait, ends when the queue takes no more', async () => {
    const other = copyOf(yunhe)
    edit(join(other, 'progress/2025-Q3.yaml'), '1504人次', '1505人次')
    const before = { ...queue }
    let asked = 0
    queue.states = async () => {
      asked += 1
      return before.states()
    }
    queue.add = async (orders) => {
      if (queue.jobs.size > 0) throw new Error('磁盘已满')
      await before.add(orders)
    }
    const { exitCode, stderr } = await build(copyOf(yunhe), '--workspace', other, '--wait')
    expect(exitCode).not.toBe(0)
    expect(stderr).toContain('磁盘已满')
    // Nobody waits any more for what was enqueued before.
    const askedThen = asked
    await new Promise((resolve) => setTimeout(resolve, 3700))
    expect(asked).toBe(askedThen)
  })

  test('with --wait, gives up what has been cancelled', async () => {
    const workspace = copyOf(yunhe)
    const built = build(workspace, '--wait')
    await expect.poll(() => queue.jobs.size, { timeout: 20_000 }).toBeGreaterThan(0)
    const count = queue.jobs.size
    await new Promise((resolve) => setTimeout(resolve, 100))
    // As the command does, whose output would run into that of the build.
    await cancelRun(folderStore(store), '2025-Q3')
    queue.jobs.clear()
    const { exitCode, stderr } = await built
    expect(exitCode).toBe(2)
    expect(stderr).toContain(`队列中已没有 ${count} 份任务`)
    expect([queue.jobs.size, outsOf(workspace).length]).toEqual([0, 0])
  })

  test('does again what the queue calls done and the store does not have', async () => {
    const workspace = copyOf(yunhe)
    await build(workspace)
    enqueued()
    setAll('done')
    await build(workspace)
    expect([...queue.jobs.values()].every(({ state }) => state === 'waiting')).toBe(true)
  })

  test('tells of what failed, and leaves it be', async () => {
    const workspace = copyOf(yunhe)
    await build(workspace)
    const told = { code: 'X', severity: 'error', message: '墨尽', hint: '加墨' } as const
    enqueued()
    setAll('failed', writeFailure([told]))
    const { exitCode, stdout, stderr } = await build(workspace)
    expect(exitCode).not.toBe(0)
    expect(stdout + stderr).toContain('墨尽')
    expect([...queue.jobs.values()].every(({ state }) => state === 'failed')).toBe(true)
  })

  test('a broken workspace keeps no other from the queue', async () => {
    const [good, bad] = [copyOf(yunhe), copyOf(yunhe)]
    edit(join(bad, 'jibao.yaml'), 'reports:', 'reports: [')
    const { exitCode } = await build(good, '--workspace', bad)
    expect(exitCode).toBe(2)
    expect(queue.jobs.size).toBeGreaterThan(0)
    const status = asJson(await run('queue', 'status', '--json'))
    expect(status.faulty).toHaveLength(1)
  })

  test('refuses a name that is none, before anything is done', async () => {
    const { exitCode, stderr } = await build(copyOf(yunhe), '--run', '../x')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('RUN_NAME_INVALID')
    expect([queue.jobs.size, ...filesBelow(store)]).toEqual([0])
  })

  test('tells of a queue that refuses, without the address', async () => {
    const { exitCode, stderr } = await runCli(
      'build',
      '--workspace',
      yunhe,
      '--queue',
      'memory://u:wrong@q',
      '--store',
      store,
    )
    expect(exitCode).toBe(2)
    expect(stderr).toContain('拒绝了连接 [QUEUE_REFUSED]\n    请检查密码')
    expect(stderr).not.toContain('wrong')
  })

  test('tells of a store that cannot be used', async () => {
    const { exitCode, stderr } = await runCli(
      'build',
      '--workspace',
      yunhe,
      '--queue',
      'memory://q',
      '--store',
      's3://b?endpoint=x',
    )
    expect(exitCode).toBe(2)
    expect(stderr).toContain('[STORE_UNUSABLE]')
    expect(queue.jobs.size).toBe(0)
  })
})

describe('jibao queue', () => {
  test('migrate needs no store', async () => {
    const { exitCode, stdout } = await runCli('queue', 'migrate', '--queue', 'memory://q')
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '队列已可以使用\n' })
  })

  test('status tells how far it is', async () => {
    await build(copyOf(yunhe), '--run', '二季度')
    const total = enqueued()
    const status = async () => asJson(await run('queue', 'status', '--json'))
    expect(await status()).toMatchObject({
      run: { name: '二季度', isWhole: true, isCancelled: false },
      total,
      waiting: total,
      done: 0,
      workers: 0,
      faulty: [],
      diagnostics: [],
    })
    await workAll()
    expect(await status()).toMatchObject({ total, waiting: 0, done: total })
    expect((await run('queue', 'status', '--run', '二季度')).stdout).toContain(
      `已完成 ${total}/${total} 份`,
    )
  })

  test('retry has what failed tried again', async () => {
    await build(copyOf(yunhe))
    const total = enqueued()
    setAll('failed', 'job stalled')
    expect(asJson(await run('queue', 'status', '--json'))).toMatchObject({ failed: total })
    expect((await run('queue', 'retry')).stdout).toBe(`${total} 份失败的任务重新入队\n`)
    expect(asJson(await run('queue', 'status', '--json'))).toMatchObject({
      failed: 0,
      waiting: total,
    })
    expect(asJson(await run('queue', 'retry', '--json'))).toMatchObject({ retried: 0 })
  })

  test('cancel takes out what waits, but not what another run wants', async () => {
    const workspace = copyOf(yunhe)
    await build(workspace, '--run', 'a')
    const total = enqueued()
    await build(workspace, '--run', 'b')
    expect(asJson(await run('queue', 'cancel', '--run', 'a', '--json'))).toMatchObject({
      cancelled: 0,
    })
    expect(queue.jobs.size).toBe(total)
    expect(asJson(await run('queue', 'cancel', '--run', 'b', '--json'))).toMatchObject({
      cancelled: total,
    })
    expect(queue.jobs.size).toBe(0)
    const { stdout } = await run('queue', 'status', '--run', 'b')
    expect(stdout).toContain('，已取消')
    expect(stdout).toContain(`已取消或丢失 ${total} 份`)
  })

  test('cancel leaves what is under way', async () => {
    await build(copyOf(yunhe))
    enqueued()
    setAll('active')
    expect(asJson(await run('queue', 'cancel', '--json'))).toMatchObject({ cancelled: 0 })
  })
})

test('jibao worker tells what became of its shift', async () => {
  queue.work = async ({ onDone, onFailed, lease, concurrency, drain, module }) => {
    expect({ lease, concurrency, drain }).toEqual({ lease: 5000, concurrency: 2, drain: true })
    expect(module.href).toMatch(/job-process\.[jt]s$/)
    const order = { id: 'a', title: '季度通报（pdf）' }
    onDone(order)
    onFailed(order, { ...order, reason: 'job stalled', attempts: 3 })
  }
  const shift = ['worker', '--concurrency', '2', '--lease', '5', '--drain']
  const { exitCode, stdout, stderr } = await run(...shift)
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: 'worker 已退出：做成 1 份，没有做成 1 份\n',
  })
  expect(stderr).toContain('没有做成：季度通报（pdf）')
  expect(stderr).toContain('几次中途退出或失去联系')
  expect(asJson(await run(...shift, '--json'))).toEqual({ done: 1, failed: 1, diagnostics: [] })
})
