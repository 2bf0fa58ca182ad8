import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fetchResult, hashOf, type ObjectStore, readFailure, writeFailure } from '@jibao/queue'
import { build } from '@jibao/toolkit'
import { describe, expect, test } from 'vitest'
import { createTools, type Renders } from '../src/create-tools.ts'
import { buildKey } from '../src/fresh/build-key.ts'
import { recall } from '../src/fresh/recall.ts'
import { recordReads } from '../src/fresh/record-reads.ts'
import { remember } from '../src/fresh/remember.ts'
import { nodeWorld } from '../src/node-world.ts'
import { renderInQueue } from '../src/queue/render-in-queue.ts'
import { copyOf, deqing, edit, filesBelow, root, temporaryFolder } from './folders.ts'
import { pluginText, workspaceWith } from './plugin-workspace.ts'
import { buildIn, memoryStore, type Packed, packAll, toolkit, workOn } from './queue-desks.ts'

const yunhe = join(root, 'fixtures/province/counties/yunhe')

/** The example whose Word files stand on a file of the bureau. */
const withBase = (path = '红头.docx'): string => {
  const workspace = copyOf(join(root, 'examples/red-head'))
  edit(join(workspace, 'jibao.yaml'), 'base: 红头.docx', `base: ${path}`)
  return workspace
}

const withAttachment = (...paths: readonly string[]): string => {
  const workspace = copyOf(yunhe)
  mkdirSync(join(workspace, '附件'))
  writeFileSync(join(workspace, '附件/名单.txt'), '张三\n')
  const plugin = `plugins:\n  - ["@jibao/renderer-ofd", { attach: ${JSON.stringify(paths)} }]`
  edit(join(workspace, 'jibao.yaml'), 'reports:', `${plugin}\nreports:`)
  return workspace
}

/** A default face with more bytes at its end: one that this program did not bring along. */
const withFont = (): string => {
  const workspace = copyOf(yunhe)
  mkdirSync(join(workspace, 'fonts'))
  const face = readFileSync(join(root, 'packages/fonts/dist/faces/JibaoKaiti.ttf'))
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
  for (const [from, to] of [
    ['Jibao Kaiti', 'KaiTi'],
    ['JibaoKaiti', 'User-KaiTi'],
  ] as const) {
    const old = utf16(from)
    for (let at = face.indexOf(old); at >= 0; at = face.indexOf(old, at + 1)) {
      utf16(to.padEnd(from.length)).copy(face, at)
    }
  }
  writeFileSync(join(workspace, 'fonts/simkai.ttf'), face)
  return workspace
}

const compare = async ({ packed, here }: Packed): Promise<void> => {
  const store = memoryStore()
  await packed.send(store)
  expect(await workOn(store, packed.id)).toEqual({ state: 'done' })
  const there = await fetchResult(store, packed.id)
  expect(hashOf(there?.output ?? '')).toBe(hashOf(here.bytes ?? 'nothing'))
  expect(there?.result).toMatchObject({
    losses: here.losses,
    diagnostics: here.diagnostics,
    reads: here.reads,
  })
}

describe('rendered elsewhere as here, bytes for bytes', () => {
  test.each<[string, () => string, readonly string[], 'auto' | 'default']>([
    ['deqing', () => deqing, [], 'default'],
    ['yunhe', () => yunhe, [], 'default'],
    ['a Word file of the bureau', () => withBase(), ['docx'], 'default'],
    ['the same, by a path from here', () => withBase('./红头.docx'), ['docx'], 'default'],
    ['attachments', () => withAttachment('附件/名单.txt', './jibao.yaml'), ['ofd'], 'default'],
    ['a font of the workspace', withFont, ['pdf', 'docx'], 'auto'],
  ])('%s', async (_, workspaceOf, formats, fonts) => {
    const all = await packAll(workspaceOf(), { formats, fonts })
    const made = new Set(all.map(({ job }) => job.renderer.format))
    expect(made.size).toBe(formats.length === 0 ? 5 : formats.length)
    for (const one of all) await compare(one)
  })

  test('with the workspace gone, and in another folder', async () => {
    const [one] = await packAll(withBase(), { formats: ['docx'] })
    const [other] = await packAll(withBase(), { formats: ['docx'] })
    expect(one?.packed.id).toBe(other?.packed.id)
  })
})

describe('a job knows', () => {
  const idOf = async (workspace: string, formats: readonly string[]): Promise<string | undefined> =>
    (await packAll(workspace, { formats }))[0]?.packed.id

  test('the content of a file that its options name', async () => {
    const workspace = withAttachment('附件/名单.txt')
    const before = await idOf(workspace, ['ofd'])
    expect(await idOf(workspace, ['ofd'])).toBe(before)
    writeFileSync(join(workspace, '附件/名单.txt'), '李四\n')
    expect(await idOf(workspace, ['ofd'])).not.toBe(before)
    expect(await idOf(withAttachment('附件/名单.txt'), ['ofd'])).toBe(before)
  })

  test('a font of the workspace, and no path to it', async () => {
    const [one] = await packAll(withFont(), { formats: ['pdf'], fonts: 'auto' })
    const [other] = await packAll(withFont(), { formats: ['pdf'], fonts: 'auto' })
    const [without] = await packAll(yunhe, { formats: ['pdf'] })
    expect(one?.packed.id).toBe(other?.packed.id)
    expect(one?.packed.id).not.toBe(without?.packed.id)
    expect(JSON.stringify(one?.packed.work)).not.toMatch(/simkai|jibao-\w{6}/)
  })

  test('nothing of files that nobody names', async () => {
    const workspace = withAttachment('附件/名单.txt')
    writeFileSync(join(workspace, '附件/别的.txt'), 'x')
    const [one] = await packAll(workspace, { formats: ['ofd'] })
    const files = one?.packed.work.files.filter(({ sha256 }) => sha256 !== null)
    expect(files?.map(({ path }) => path)).toEqual(['附件/名单.txt'])
  })
})

test('what an attachment lacks is told alike', async () => {
  const workspace = withAttachment('没有.txt')
  const [one] = await packAll(workspace, { formats: ['ofd'] })
  const store = memoryStore()
  await one?.packed.send(store)
  const settled = await workOn(store, one?.packed.id ?? '')
  expect(settled.state).toBe('failed')
  expect(settled.state === 'failed' && readFailure(settled.reason)).toEqual(one?.here.diagnostics)
})

test('a job is described after everything that it needs lies in the store', async () => {
  const [one] = await packAll(withBase(), { formats: ['docx'] })
  const store = memoryStore()
  const written: string[] = []
  const watched: ObjectStore = {
    ...store,
    write: async (key, bytes) => {
      written.push(key)
      await store.write(key, bytes)
    },
  }
  await one?.packed.send(watched)
  const { id = '', work } = one?.packed ?? {}
  expect(written.at(-1)).toContain(id)
  const needed = [work?.report, ...(work?.fonts?.faces ?? []).map(({ sha256 }) => sha256)]
  for (const hash of [...needed, ...(work?.files ?? []).flatMap(({ sha256 }) => sha256 ?? [])]) {
    expect(written.some((key) => key.endsWith(String(hash)))).toBe(true)
  }
})

describe('a build with a queue', () => {
  const asked = { reports: ['季度通报'], formats: ['html', 'xlsx'], period: '2024-Q2' }

  test('enqueues what is not there, takes what is, and writes the same', async () => {
    const store = memoryStore()
    const after = hashOf('list')
    const first = await buildIn(store, deqing, { ...asked, after })
    expect(first.orders).toHaveLength(2)
    expect(first.orders.every((order) => order.after === after)).toBe(true)
    expect(first.orders[0]?.title).toMatch(/^counties\/test .+（(?:html|xlsx)）$/)
    expect(first.result.outputs).toEqual([])
    expect(first.result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(first.result.documents.map(({ state }) => state)).toEqual(['queued', 'queued'])

    for (const { id } of first.orders) expect(await workOn(store, id)).toEqual({ state: 'done' })

    const second = await buildIn(store, deqing, asked)
    expect(second.orders).toEqual([])
    expect(second.result.documents.map(({ state }) => state)).toEqual(['made', 'made'])
    const out = temporaryFolder()
    const here = await build(
      { workspace: deqing, out, fonts: 'default', ...asked },
      createTools(nodeWorld()),
    )
    expect(second.result.outputs.map(({ sha256 }) => sha256)).toEqual(
      here.outputs.map(({ sha256 }) => sha256),
    )
    expect(second.result.diagnostics).toEqual(here.diagnostics)
  })

  test('asks for what was done again when its output is damaged', async () => {
    const store = memoryStore()
    const first = await buildIn(store, deqing, asked)
    for (const { id } of first.orders) await workOn(store, id)
    for (const [key, bytes] of store.objects) {
      if (bytes[0] === 0x50 && bytes[1] === 0x4b) store.objects.set(key, bytes.slice(0, 100))
    }
    const second = await buildIn(store, deqing, asked)
    expect(second.orders.map(({ title }) => title.slice(-6))).toEqual(['（xlsx）'])
    expect(second.result.documents.map(({ state }) => state).toSorted()).toEqual(['made', 'queued'])
    for (const { id } of second.orders) expect(await workOn(store, id)).toEqual({ state: 'done' })
    expect((await buildIn(store, deqing, asked)).orders).toEqual([])
  })

  test('tells of what failed before, and sends nothing for it', async () => {
    const store = memoryStore()
    const { orders } = await buildIn(store, deqing, asked)
    const [first, second] = orders
    const told = { code: 'X', severity: 'error', message: '墨尽', hint: '加墨' } as const
    const failures = new Map([
      [first?.id ?? '', writeFailure([told])],
      [second?.id ?? '', 'job stalled more than allowable limit'],
    ])
    store.objects.clear()
    const again = await buildIn(store, deqing, { ...asked, failures })
    expect(store.objects.size).toBe(0)
    expect(again.orders).toEqual(orders)
    expect(again.result.outputs).toEqual([])
    expect(again.result.diagnostics).toEqual(
      expect.arrayContaining([
        expect.objectContaining(told),
        expect.objectContaining({ code: 'JOB_FAILED' }),
      ]),
    )
    expect(again.result.documents.map(({ state }) => state)).toEqual(['failed', 'failed'])
  })

  test('takes no result that is of another document', async () => {
    const store = memoryStore()
    const { orders } = await buildIn(store, deqing, asked)
    const [first, second] = orders
    await workOn(store, first?.id ?? '')
    const keys = [...store.objects.keys()]
    const planted = keys.find((key) => key.startsWith('results/')) ?? ''
    const bytes = store.objects.get(planted) ?? new Uint8Array()
    const id = second?.id ?? ''
    store.objects.set(`results/${id.slice(0, 2)}/${id}.json`, bytes)
    expect((await buildIn(store, deqing, asked)).orders.map((order) => order.id)).toEqual([id])
  })

  test('renders the formats of a plug-in of the workspace itself', async () => {
    const workspace = workspaceWith({ 'own.mjs': pluginText('own', { own: {} }) })
    const store = memoryStore()
    const { result, orders } = await buildIn(store, workspace, {
      ...asked,
      formats: ['own', 'html'],
    })
    expect(orders.map(({ title }) => title.slice(-6))).toEqual(['（html）'])
    expect(result.outputs.map(({ format }) => format)).toEqual(['own'])
    const kept = [...store.objects.values()].map((bytes) => new TextDecoder().decode(bytes))
    expect(kept.some((text) => text.includes('forever'))).toBe(false)
  })

  test('is not remembered before everything is there', async () => {
    const workspace = copyOf(deqing)
    const out = `${workspace}/out`
    const key = { ...buildKey([], { format: ['html'] }, { workspace, out }), build: 'of a test' }
    const store = memoryStore()
    const orders: string[] = []
    const buildOnce = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 40))
      const queued = {
        store,
        toolkit,
        shownAs: 'a',
        failures: new Map<string, string>(),
        onJob: ({ id }: { readonly id: string }) => void orders.push(id),
      }
      const renders: Renders = (given) => renderInQueue({ ...given, ...queued })
      const { tools, recorded } = recordReads(createTools(nodeWorld(), {}, undefined, { renders }))
      const formats = ['html', 'xlsx']
      const result = await build({ workspace, reports: [], formats, out }, tools)
      await remember(key, result, recorded())
    }
    await buildOnce()
    expect(orders.length).toBeGreaterThan(0)
    expect(await recall(key)).toBeUndefined()
    const [first, ...rest] = orders.splice(0)
    await workOn(store, first ?? '')
    await buildOnce()
    const made = filesBelow(out).filter((name) => /\.(?:html|xlsx)$/.test(name))
    expect(made).toHaveLength(1)
    expect(await recall(key)).toBeUndefined()
    for (const id of rest) await workOn(store, id)
    await buildOnce()
    expect(await recall(key)).toBeDefined()
  })
})
