import type { Diagnostic } from '@jibao/core'
import {
  hashOf,
  type JobId,
  type JobOrder,
  type JobState,
  listRuns,
  type Run,
  readRun,
  readRunPart,
  resultKey,
  writeFailure,
  writeRun,
} from '@jibao/queue'
import { memoryStore } from '@jibao/queue/testing'
import { describe, expect, test } from 'vitest'
import { queueStatusLines } from '../src/commands/queue-status-lines.ts'
import { findRun } from '../src/queue/latest-run.ts'
import { cancelRun, openLedger } from '../src/queue/ledger.ts'
import { type RunStatus, statusOf } from '../src/queue/run-status.ts'
import { memoryQueue } from './memory-queue.ts'

const order = (name: string): JobOrder => ({ id: hashOf(name), title: `${name}（pdf）` })
const fault = (message: string, severity: Diagnostic['severity'] = 'error'): Diagnostic => ({
  code: 'X',
  severity,
  message,
  hint: '请改',
})

const begun = {
  name: '2024-Q2',
  toolkit: '1.0.0/abcd',
  started: new Date(2024, 6, 5, 9, 30).getTime(),
}

const readOrFail = async (
  store: ReturnType<typeof memoryStore>,
  name = begun.name,
): Promise<Run> => {
  const run = await readRun(store, name)
  if (run === undefined) throw new Error(`no run ${name}`)
  return run
}

describe('the record of a run', () => {
  test('is there before anything is enqueued, and whole at the end', async () => {
    const store = memoryStore()
    const ledger = await openLedger(store, begun)
    expect(await readRun(store, begun.name)).toEqual({
      ...begun,
      isWhole: false,
      isCancelled: false,
      fresh: 0,
      parts: [],
    })
    const entry = { workspace: 'counties/yunhe', jobs: [order('a'), order('b')], fresh: 1 }
    await ledger.add({ ...entry, diagnostics: [fault('错'), fault('提', 'warning')] })
    await ledger.add({ workspace: 'counties/baishi', jobs: [], fresh: 4, diagnostics: [] })
    await ledger.add({ workspace: 'broken', jobs: [], fresh: 0, diagnostics: [fault('坏')] })
    await ledger.finish()
    const run = await readOrFail(store)
    expect(run).toMatchObject({ isWhole: true, fresh: 5 })
    expect(run.parts.map(({ workspace, jobs }) => [workspace, jobs])).toEqual([
      ['counties/yunhe', 2],
      ['broken', 0],
    ])
    expect(await readRunPart(store, run.parts[0]?.sha256 ?? '')).toEqual({
      workspace: 'counties/yunhe',
      jobs: [order('a'), order('b')],
      diagnostics: [fault('错')],
    })
  })

  test('is whole also when a fault is told later', async () => {
    const store = memoryStore()
    const ledger = await openLedger(store, begun)
    const entry = { workspace: 'counties/yunhe', fresh: 0 }
    await ledger.add({ ...entry, jobs: [order('a')], diagnostics: [] })
    await ledger.finish()
    await ledger.add({ ...entry, jobs: [], diagnostics: [fault('提', 'warning')] })
    expect((await readOrFail(store)).parts).toHaveLength(1)
    await ledger.add({ ...entry, jobs: [], diagnostics: [fault('错')] })
    const run = await readOrFail(store)
    expect(run).toMatchObject({ isWhole: true, parts: [{ jobs: 1 }, { jobs: 0 }] })
    const status = await statusOf(run, { store, queue: memoryQueue(), now: 0 })
    expect(status).toMatchObject({
      total: 1,
      faulty: [{ workspace: 'counties/yunhe', diagnostics: [fault('错')], failures: [] }],
    })
  })

  test('tells of a workspace once, whatever is wrong with it', async () => {
    const store = memoryStore()
    const queue = memoryQueue()
    const ledger = await openLedger(store, begun)
    const entry = { workspace: 'counties/yunhe', fresh: 0 }
    queue.jobs.set(order('a').id, {
      order: order('a'),
      state: 'failed',
      reason: writeFailure([fault('墨尽')]),
    })
    await ledger.add({ ...entry, jobs: [order('a')], diagnostics: [] })
    await ledger.add({ ...entry, jobs: [], diagnostics: [fault('错')] })
    await ledger.finish()
    const { faulty } = await statusOf(await readOrFail(store), { store, queue, now: 0 })
    expect(faulty).toEqual([
      {
        workspace: 'counties/yunhe',
        diagnostics: [fault('错')],
        failures: [{ title: order('a').title, diagnostics: [fault('墨尽')] }],
      },
    ])
  })

  test('is renewed while many are enqueued', async () => {
    const store = memoryStore()
    const ledger = await openLedger(store, begun)
    for (let count = 0; count < 25; count += 1) {
      await ledger.add({
        workspace: `w${count}`,
        jobs: [order(`j${count}`)],
        fresh: 0,
        diagnostics: [],
      })
    }
    const run = await readOrFail(store)
    expect(run.isWhole).toBe(false)
    expect(run.parts).toHaveLength(20)
  })

  test('takes the place of one of the same name, and can be cancelled', async () => {
    const store = memoryStore()
    await (await openLedger(store, begun)).finish()
    await cancelRun(store, begun.name)
    expect((await readOrFail(store)).isCancelled).toBe(true)
    const ledger = await openLedger(store, begun)
    expect((await readOrFail(store)).isCancelled).toBe(false)
    await cancelRun(store, begun.name)
    await ledger.finish()
    expect(await readOrFail(store)).toMatchObject({ isCancelled: true, isWhole: true })
    await cancelRun(store, 'another')
    expect(await listRuns(store)).toEqual([begun.name])
  })
})

describe('the run that is meant', () => {
  const stored = async () => {
    const store = memoryStore()
    const run = { ...begun, isWhole: true, isCancelled: false, fresh: 0, parts: [] }
    await writeRun(store, { ...run, name: 'z', started: 1 })
    await writeRun(store, { ...run, name: 'b', started: 3 })
    await writeRun(store, { ...run, name: 'c', started: 2 })
    store.objects.set('runs/damaged.json', new Uint8Array([1]))
    return store
  }

  test('is that of the name, else the latest', async () => {
    expect((await findRun(await stored(), undefined)).name).toBe('b')
    expect((await findRun(await stored(), 'z')).name).toBe('z')
  })

  test.each(['a', '../z', '', 'damaged', 'Z'])('is none of the name %j', async (name) => {
    await expect(findRun(await stored(), name)).rejects.toMatchObject({
      diagnostic: { code: 'RUN_UNKNOWN', hint: '已有：b、c、damaged、z' },
    })
  })
})

const now = new Date(2024, 6, 5, 10, 0)

/** A run of two counties: one job of each fate. */
const running = async () => {
  const store = memoryStore()
  const queue = memoryQueue()
  const ledger = await openLedger(store, begun)
  const yunhe = ['done', 'active', 'failed', 'stuck'].map((name) => order(`云河 ${name}`))
  const baishi = ['waiting', 'gone', 'late'].map((name) => order(`白石 ${name}`))
  await ledger.add({ workspace: 'counties/yunhe', jobs: yunhe, fresh: 2, diagnostics: [] })
  await ledger.add({
    workspace: 'counties/baishi',
    jobs: baishi,
    fresh: 0,
    diagnostics: [fault('数据坏')],
  })
  await ledger.finish()
  const put = (one: JobOrder | undefined, state: JobState, reason = ''): void => {
    const job: JobOrder = one ?? order('')
    queue.jobs.set(job.id, { order: job, state, reason })
  }
  put(yunhe[1], 'active')
  put(yunhe[2], 'failed', writeFailure([fault('墨尽')]))
  put(yunhe[3], 'failed', 'job stalled more than allowable limit')
  put(baishi[0], 'waiting')
  // Forgotten by the queue, or said to be done, without a result; and done while the queue says failed.
  put(baishi[2], 'done')
  const finish = (id: JobId) => store.write(resultKey(id), new Uint8Array(1))
  await finish(yunhe[0]?.id ?? '')
  return {
    store,
    queue,
    yunhe,
    baishi,
    finish,
    look: async () => statusOf(await readOrFail(store), { store, queue, now: now.getTime() }),
  }
}

describe('how far a run is', () => {
  test('every job counts once', async () => {
    const { look, queue } = await running()
    queue.workersThere = 3
    const status = await look()
    expect(status).toMatchObject({
      total: 7,
      done: 1,
      active: 1,
      waiting: 1,
      failed: 2,
      gone: 2,
      fresh: 2,
      workers: 3,
    })
    expect(status).not.toHaveProperty('rate')
    expect(status.faulty.map(({ workspace, failures }) => [workspace, failures.length])).toEqual([
      ['counties/yunhe', 2],
      ['counties/baishi', 0],
    ])
  })

  test('what is in the store is done, whatever the queue says', async () => {
    const { look, yunhe, finish } = await running()
    await finish(yunhe[2]?.id ?? '')
    expect(await look()).toMatchObject({ done: 2, failed: 1 })
  })

  test('a part that is damaged counts as gone', async () => {
    const { look, store } = await running()
    const { parts } = await readOrFail(store)
    const hash = parts[0]?.sha256 ?? ''
    store.objects.set(`objects/${hash.slice(0, 2)}/${hash}`, new Uint8Array(1))
    const status = await look()
    const { done, active, waiting, failed, gone, total } = status
    expect({ done, active, waiting, failed, gone, total }).toEqual({
      done: 0,
      active: 0,
      waiting: 1,
      failed: 0,
      gone: 6,
      total: 7,
    })
  })

  test.each<[string, readonly number[], number | undefined]>([
    ['nothing', [], undefined],
    ['one', [1000], undefined],
    ['two in ten seconds', [5000, 10_000], 0.2],
    ['what is long ago does not count', [5000, 10_000, 121_000], 0.2],
    ['all at this moment', [0, 0], undefined],
  ])('how fast it goes: %s', async (_, ago, rate) => {
    const { look, queue } = await running()
    queue.times.push(...ago.map((time) => now.getTime() - time))
    expect((await look()).rate).toBe(rate)
  })
})

describe('what staff are told', () => {
  const linesOf = async (change: Partial<Run> = {}, status: Partial<RunStatus> = {}) => {
    const { store, look } = await running()
    const run = { ...(await readOrFail(store)), ...change }
    return queueStatusLines(run, { ...(await look()), ...status }, now)
  }

  test('of a run under way', async () => {
    expect(await linesOf({}, { rate: 0.05, workers: 3 })).toEqual([
      '运行“2024-Q2”，2024-07-05 09:30 开始，版本 1.0.0/abcd',
      '已完成 1/7 份，每秒 0.1 份，约剩 40 秒',
      '做成 1 份，等待 1 份，正在生成 1 份，失败 2 份，已取消或丢失 2 份，预计 2024-07-05 10:00 完成',
      'worker 3 个',
      '另有 2 份入队时已是最新',
      '2 个工作区有问题：',
      '  counties/yunhe：2 份没有做成',
      '    云河 failed（pdf）：错误：墨尽 [X]\n        请改',
      '    云河 stuck（pdf）：错误：做这一份的 worker 几次中途退出或失去联系 [JOB_FAILED]\n        请看 worker 的输出；排除原因后运行 jibao queue retry',
      '  counties/baishi：数据有 1 处错误',
      '    错误：数据坏 [X]\n        请改',
    ])
  })

  test('of one that nobody works on, that is cancelled, that is not whole', async () => {
    const lines = await linesOf({ isCancelled: true, isWhole: false })
    expect(lines[0]).toBe('运行“2024-Q2”，2024-07-05 09:30 开始，版本 1.0.0/abcd，已取消')
    expect(lines).toContain('worker 0 个：没有同版本的 worker 在运行，请启动 jibao worker')
    expect(lines).toContain('还在入队，或入队时被中断；中断了的请再次运行同一命令')
    expect(lines[2]).not.toContain('预计')
  })

  test('of one that is done', async () => {
    const done = {
      done: 7,
      active: 0,
      waiting: 0,
      failed: 0,
      gone: 0,
      fresh: 0,
      faulty: [],
      rate: 9,
    }
    expect(await linesOf({}, done)).toEqual([
      '运行“2024-Q2”，2024-07-05 09:30 开始，版本 1.0.0/abcd',
      '已完成 7/7 份',
      '做成 7 份',
      'worker 0 个',
      '没有失败',
    ])
  })

  test('of many faults of one county, the first few', async () => {
    const failures = Array.from({ length: 7 }, (_, index) => ({
      title: `第 ${index + 1} 份`,
      diagnostics: [fault('墨尽')],
    }))
    const lines = await linesOf({}, { faulty: [{ workspace: 'a', diagnostics: [], failures }] })
    expect(lines.slice(-7)).toEqual([
      '  a：7 份没有做成',
      ...[1, 2, 3, 4, 5].map((count) => `    第 ${count} 份：错误：墨尽 [X]\n        请改`),
      '    …另有 2 处',
    ])
  })
})
