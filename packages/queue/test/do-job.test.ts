import type { Diagnostic } from '@jibao/core'
import {
  doJob,
  fetchResult,
  hashOf,
  limits,
  type ObjectStore,
  putBlob,
  type RenderingWork,
  readFailure,
  readResult,
  resultKey,
  type Settled,
  type Work,
  writeWork,
} from '@jibao/queue'
import { type MemoryStore, memoryStore } from '@jibao/queue/testing'
import { describe, expect, test, vi } from 'vitest'
import {
  baseBytes,
  bytesOf,
  fontBytes,
  output,
  report,
  reportJson,
  result,
  sampleWork,
  send,
  textOf,
  workshop,
} from './sample.ts'

const toldOf = (settled: Settled): readonly Diagnostic[] =>
  settled.state === 'failed' ? readFailure(settled.reason) : []

const keysOf = ({ objects }: MemoryStore): readonly string[] => [...objects.keys()].toSorted()

const objectKey = (hash: string): string => `objects/${hash.slice(0, 2)}/${hash}`

test('hands a renderer what was sent, and publishes what it gives', async () => {
  const store = memoryStore()
  const id = await send(store)
  const seen = vi.fn<(work: RenderingWork) => void>()
  const reads = [{ path: '红头.docx', sha256: hashOf(baseBytes) }, { path: '没有.docx' }]
  const settled = await doJob(
    { id },
    workshop(store, async (work) => {
      seen(work)
      expect(textOf(await work.read('红头.docx'))).toBe(textOf(baseBytes))
      expect(textOf(await work.read('./红头.docx'))).toBe(textOf(baseBytes))
      expect(await work.read('没有.docx')).toBeUndefined()
      expect(await work.readFont(hashOf(fontBytes))).toEqual(fontBytes)
      return { bytes: output, reads }
    }),
  )
  expect(settled).toEqual({ state: 'done' })
  const { plugin, options, format, fonts } = sampleWork
  expect(seen.mock.calls).toMatchObject([[{ plugin, options, format, fonts, report }]])
  expect(await fetchResult(store, id)).toEqual({ result: { ...result, job: id, reads }, output })
})

test('what was named with a step that leads nowhere is found either way', async () => {
  const store = memoryStore()
  const files = [{ path: './红头.docx', sha256: hashOf(baseBytes) }]
  const id = await send(store, { ...sampleWork, files })
  const settled = await doJob(
    { id },
    workshop(store, async ({ read }) => ({ bytes: (await read('红头.docx')) ?? bytesOf('') })),
  )
  expect(settled).toEqual({ state: 'done' })
  expect((await fetchResult(store, id))?.output).toEqual(baseBytes)
})

test('formats of one report that follow each other are rendered from one tree', async () => {
  const store = memoryStore()
  const seen: RenderingWork['report'][] = []
  for (const format of ['docx', 'pdf']) {
    const id = await send(store, { ...sampleWork, format })
    await doJob(
      { id },
      workshop(store, async (work) => {
        seen.push(work.report)
        return { bytes: output }
      }),
    )
  }
  expect(seen).toHaveLength(2)
  expect(seen[0]).toBe(seen[1])
})

test('a job without options, fonts and files asks for none', async () => {
  const store = memoryStore()
  const { kind, toolkit, plugin, format, report: tree } = sampleWork
  const id = await send(store, { kind, toolkit, plugin, format, report: tree, files: [] })
  const seen = vi.fn<(work: RenderingWork) => void>()
  await doJob(
    { id },
    workshop(store, async (work) => {
      seen(work)
      return { bytes: output }
    }),
  )
  expect(seen.mock.calls[0]?.[0]).not.toHaveProperty('options')
  expect(seen.mock.calls[0]?.[0]).not.toHaveProperty('fonts')
})

describe('a job that is begun twice', () => {
  test('one after the other renders once', async () => {
    const store = memoryStore()
    const id = await send(store)
    const render = vi.fn(async () => ({ bytes: output }))
    await doJob({ id }, workshop(store, render))
    const before = new Map(store.objects)
    expect(await doJob({ id }, workshop(store, render))).toEqual({ state: 'done' })
    expect(render).toHaveBeenCalledTimes(1)
    expect(store.objects).toEqual(before)
  })

  test('at once leaves one output, the same', async () => {
    const store = memoryStore()
    const id = await send(store)
    const sent = keysOf(store)
    const settled = await Promise.all([1, 2, 3].map(() => doJob({ id }, workshop(store))))
    expect(settled).toEqual([1, 2, 3].map(() => ({ state: 'done' })))
    expect(keysOf(store).filter((key) => !sent.includes(key))).toEqual([
      objectKey(hashOf(output)),
      resultKey(id),
    ])
    expect((await fetchResult(store, id))?.output).toEqual(output)
  })

  test('makes anew what was damaged in between', async () => {
    const store = memoryStore()
    const id = await send(store)
    await doJob({ id }, workshop(store))
    store.objects.set(objectKey(hashOf(output)), bytesOf('broken'))
    expect(await doJob({ id }, workshop(store))).toEqual({ state: 'done' })
    expect((await fetchResult(store, id))?.output).toEqual(output)
  })
})

/** A store whose n-th write fails, before or after it took effect, and all later ones. */
const breaking = (store: ObjectStore, from: number, isLate: boolean): ObjectStore => {
  let writes = 0
  return {
    ...store,
    write: async (key, bytes) => {
      writes += 1
      if (writes < from) return store.write(key, bytes)
      if (writes === from && isLate) await store.write(key, bytes)
      throw new Error('disk full')
    },
  }
}

describe.each([false, true])('a store that fails at a write (taken all the same: %s)', (isLate) => {
  test.each([1, 2, 3])('the %i.', async (from) => {
    const store = memoryStore()
    const id = await send(store)
    const attempt = doJob({ id }, workshop(breaking(store, from, isLate)))
    if (from <= 2) await expect(attempt).rejects.toThrow('disk full')
    else expect(await attempt).toEqual({ state: 'done' })
    if ((await readResult(store, id)) !== undefined) {
      expect((await fetchResult(store, id))?.output).toEqual(output)
    } else {
      expect(from <= 2).toBe(true)
    }
    expect(await doJob({ id }, workshop(store))).toEqual({ state: 'done' })
    expect((await fetchResult(store, id))?.output).toEqual(output)
  })
})

test('publishes after everything else', async () => {
  const store = memoryStore()
  const id = await send(store)
  const written: string[] = []
  const watched: ObjectStore = {
    ...store,
    write: async (key, bytes) => {
      written.push(key)
      await store.write(key, bytes)
    },
  }
  await doJob({ id }, workshop(watched))
  expect(written).toEqual([objectKey(hashOf(output)), resultKey(id)])
})

describe('fails for good', () => {
  const failing = async (
    prepare: (store: MemoryStore) => Promise<string>,
    render?: Parameters<typeof workshop>[1],
  ) => {
    const store = memoryStore()
    const id = await prepare(store)
    const before = keysOf(store)
    const settled = await doJob({ id }, workshop(store, render))
    expect(keysOf(store).filter((key) => !before.includes(key))).toEqual([])
    return toldOf(settled)
  }

  test('work for another version', async () => {
    const told = await failing((store) => send(store, { ...sampleWork, toolkit: '2.0.0/ffff' }))
    expect(told).toMatchObject([{ code: 'JOB_OTHER_TOOLKIT', severity: 'error' }])
    expect(told[0]?.message).toBe(
      '任务要用版本 2.0.0/ffff 生成，这个 worker 是 1.0.0/abcd1234，生成的文件会不一样',
    )
  })

  test.each([
    ['任务', (): string => hashOf('nobody wrote this')],
    ['报告', (): string => hashOf(reportJson)],
  ])('without its %s', async (what, missing) => {
    const told = await failing(async (store) => {
      const id = await send(store)
      if (what === '任务') return missing()
      store.objects.delete(objectKey(missing()))
      return id
    })
    expect(told).toMatchObject([{ code: 'JOB_INPUT_MISSING' }])
    expect(told[0]?.message).toContain(`这一份要用的${what}（${missing().slice(0, 12)}）`)
  })

  test.each<[string, (work: RenderingWork) => Promise<unknown>, string, string]>([
    ['a file', ({ read }) => read('红头.docx'), hashOf(baseBytes), '文件 红头.docx'],
    ['a font', ({ readFont }) => readFont(hashOf(fontBytes)), hashOf(fontBytes), '字体'],
  ])('without %s, whatever its renderer makes of that', async (_, ask, hash, what) => {
    const remove = async (store: MemoryStore): Promise<string> => {
      const id = await send(store)
      store.objects.set(objectKey(hash), bytesOf('damaged'))
      return id
    }
    for (const shrugs of [true, false]) {
      const told = await failing(remove, async (work) => {
        await ask(work).catch(() => undefined)
        return shrugs ? { bytes: output } : {}
      })
      expect(told).toMatchObject([{ code: 'JOB_INPUT_MISSING' }])
      expect(told[0]?.message).toContain(what)
    }
  })

  test('with a file that was not sent along, be it tolerated by the renderer', async () => {
    const told = await failing(send, async ({ read }) => {
      await read('jibao.yaml').catch(() => undefined)
      return { bytes: output }
    })
    expect(told).toMatchObject([{ code: 'JOB_FILE_UNLISTED' }])
    expect(told[0]?.message).toBe('任务没有带上工作区的文件 jibao.yaml')
  })

  test.each(['../jibao.yaml', '/etc/passwd', '__proto__', 'constructor', ''])(
    'for a path that leads elsewhere: %j',
    async (path) => {
      const told = await failing(send, async ({ read }) => ({
        bytes: (await read(path)) ?? output,
      })).catch((problem: unknown) => problem)
      expect(told).toMatchObject([{ code: 'JOB_FILE_UNLISTED' }])
    },
  )

  test('what its renderer faults, all of it, errors first', async () => {
    const one = (code: string, severity: Diagnostic['severity']): Diagnostic => ({
      code,
      severity,
      message: `${code} 的事`,
      hint: '请改',
      origin: { file: 'plan/goals.yaml', line: 3 },
    })
    const diagnostics = [
      one('A', 'warning'),
      one('B', 'error'),
      one('C', 'info'),
      one('D', 'error'),
    ]
    const told = await failing(send, async () => ({ diagnostics }))
    expect(told).toEqual([diagnostics[1], diagnostics[3], diagnostics[0], diagnostics[2]])
  })

  test('a report that is none', async () => {
    const told = await failing(async (store) => {
      const tree = await putBlob(store, bytesOf('{"type":"report"}'))
      return send(store, { ...sampleWork, report: tree })
    })
    expect(told.length).toBeGreaterThan(0)
    expect(told.every(({ severity }) => severity === 'error')).toBe(true)
  })

  test.each(['', 'x', '../../etc/passwd', 'A'.repeat(64), '0'])('the id %j', async (id) => {
    expect(await failing(async () => id)).toMatchObject([{ code: 'JOB_UNKNOWN' }])
  })

  test.each<[string, (work: Work) => unknown]>([
    ['no object', () => []],
    ['another kind', (work) => ({ ...work, kind: 'shell' })],
    ['more keys', (work) => ({ ...work, command: 'rm' })],
    ['no report', (work) => ({ ...work, report: undefined })],
    ['a report elsewhere', (work) => ({ ...work, report: '../../x' })],
    ['a plug-in that steers', (work) => ({ ...work, plugin: '\u001b[2J' })],
    ['files of another shape', (work) => ({ ...work, files: { path: 'a' } })],
    ['a face by path', (work) => ({ ...work, fonts: { ...work.fonts, faces: [{ path: '/a' }] } })],
    [
      'a face before the first',
      (work) => ({
        ...work,
        fonts: { ...work.fonts, chains: [{ role: 'fangsong', faces: [-1] }] },
      }),
    ],
  ])('work that nobody writes: %s', async (_, change) => {
    const told = await failing(async (store) => {
      await send(store)
      return putBlob(store, bytesOf(JSON.stringify(change(sampleWork))))
    })
    expect(told).toMatchObject([{ code: 'JOB_UNKNOWN' }])
  })

  test('more than work ever has', async () => {
    const told = await failing((store) => putBlob(store, new Uint8Array(limits.work + 1)))
    expect(told).toMatchObject([{ code: 'JOB_INPUT_TOO_LARGE' }])
    expect(told[0]?.message).toContain('任务超过 1 MB')
  })
})

describe('is tried again', () => {
  test('when its renderer rejects', async () => {
    const store = memoryStore()
    const id = await send(store)
    const attempt = doJob(
      { id },
      workshop(store, () => Promise.reject(new Error('timed out'))),
    )
    await expect(attempt).rejects.toThrow('timed out')
    expect(await readResult(store, id)).toBeUndefined()
  })

  test.each([1, 2, 3])(
    'when the store does not answer, whatever is made of that: read %i',
    async (from) => {
      const store = memoryStore()
      const id = await send(store)
      let reads = 0
      const away: ObjectStore = {
        ...store,
        read: async (key, limit) => {
          reads += 1
          if (reads > from) throw new Error('ETIMEDOUT')
          return store.read(key, limit)
        },
      }
      const attempt = doJob(
        { id },
        workshop(away, async ({ read }) => {
          await read('红头.docx').catch(() => undefined)
          return { diagnostics: [{ code: 'X', severity: 'error', message: 'no base', hint: '' }] }
        }),
      )
      await expect(attempt).rejects.toThrow('ETIMEDOUT')
      expect(await readResult(store, id)).toBeUndefined()
    },
  )
})

test('the description that is hashed is the description that is read', async () => {
  const store = memoryStore()
  const id = await send(store)
  expect(id).toBe(hashOf(writeWork(sampleWork)))
})
