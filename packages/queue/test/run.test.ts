import {
  hashOf,
  isRunName,
  limits,
  listRuns,
  putBlob,
  type Run,
  readRun,
  readRunPart,
  TooLarge,
  writeRun,
  writeRunPart,
} from '@jibao/queue'
import { memoryStore } from '@jibao/queue/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesOf } from './sample.ts'

const run: Run = {
  name: '2024年Q3',
  toolkit: '1.0.0/abcd',
  started: 1_700_000_000_000,
  isWhole: false,
  isCancelled: false,
  fresh: 3,
  parts: [{ workspace: 'counties/yunhe', jobs: 2, sha256: hashOf('part') }],
}

test.each(['2024年Q3', 'Q3', 'q3', '季报.第三季度_补-1', '2024-10-09', 'a'.repeat(64)])(
  'a run called %s is kept and found',
  async (name) => {
    const store = memoryStore()
    await writeRun(store, { ...run, name })
    expect(await readRun(store, name)).toEqual({ ...run, name })
    expect(await listRuns(store)).toEqual([name])
  },
)

test('runs are told apart by case, listed in order, and replaced by name', async () => {
  const store = memoryStore()
  for (const name of ['b', 'B', '季', 'a']) await writeRun(store, { ...run, name })
  await writeRun(store, { ...run, name: 'a', isWhole: true })
  expect(await listRuns(store)).toEqual(['B', 'a', 'b', '季'])
  expect((await readRun(store, 'a'))?.isWhole).toBe(true)
  expect((await readRun(store, 'B'))?.isWhole).toBe(false)
})

test.each(['', '.', '..', '../a', 'a/b', '.a', '-a', 'a b', 'a\\b', 'a:b', 'a\n', 'a'.repeat(65)])(
  '%j is no name of a run, and nothing is looked for there',
  async (name) => {
    const store = memoryStore()
    expect(isRunName(name)).toBe(false)
    await expect(async () => readRun(store, name)).rejects.toThrow(RangeError)
    await expect(async () => writeRun(store, { ...run, name })).rejects.toThrow(RangeError)
    expect(store.objects.size).toBe(0)
  },
)

test('no name leads out of the folder of runs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      if (isRunName(name)) expect(name).not.toMatch(/[/\\:\p{Cc}]|^\./u)
    }),
  )
})

test('what lies among the runs without being one is not listed, nor read', async () => {
  const store = memoryStore()
  await store.write('runs/a/b.json', bytesOf('{}'))
  await store.write('runs/c.json', bytesOf('{}'))
  expect(await listRuns(store)).toEqual(['c'])
  expect(await readRun(store, 'c')).toBeUndefined()
  expect(await readRun(store, 'd')).toBeUndefined()
})

describe('is no run:', () => {
  test.each<[string, unknown]>([
    ['one of another name', { ...run, name: 'b' }],
    ['a name that steers', { ...run, toolkit: '\u001b[2J' }],
    ['more', { ...run, more: 1 }],
    ['a count below nothing', { ...run, fresh: -1 }],
    ['a moment that is none', { ...run, started: '2024' }],
    ['a part elsewhere', { ...run, parts: [{ ...run.parts[0], sha256: '../x' }] }],
  ])('%s', async (_, data) => {
    const store = memoryStore()
    await store.write('runs/a.json', bytesOf(JSON.stringify({ name: 'a', ...(data as object) })))
    expect(await readRun(store, 'a')).toBeUndefined()
  })

  test('more than one ever has', async () => {
    const store = memoryStore()
    store.objects.set('runs/a.json', new Uint8Array(limits.run + 1))
    await expect(readRun(store, 'a')).rejects.toThrow(TooLarge)
  })
})

test('a part is kept by its content', async () => {
  const store = memoryStore()
  const part = {
    workspace: 'counties/yunhe',
    jobs: [{ id: hashOf('job'), title: '季度通报（pdf）' }],
    diagnostics: [],
  }
  const told = await writeRunPart(store, part)
  expect(told).toEqual({ workspace: part.workspace, jobs: 1, sha256: told.sha256 })
  expect(await readRunPart(store, told.sha256)).toEqual(part)
  expect(await readRunPart(store, hashOf('none'))).toBeUndefined()
  const wrong = await putBlob(store, bytesOf('{"workspace":"a","jobs":[{"id":"x"}]}'))
  expect(await readRunPart(store, wrong)).toBeUndefined()
})

test('what people write in titles does not make a part unreadable', async () => {
  const store = memoryStore()
  const { sha256 } = await writeRunPart(store, {
    workspace: 'a',
    jobs: [{ id: hashOf('job'), title: '通报\u0007' }],
    diagnostics: [{ code: 'A', severity: 'error', message: '“\u001b”', hint: '' }],
  })
  expect(await readRunPart(store, sha256)).toMatchObject({
    jobs: [{ title: '通报\ufffd' }],
    diagnostics: [{ message: '“\ufffd”' }],
  })
})
