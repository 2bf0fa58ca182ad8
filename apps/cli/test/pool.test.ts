import { defaultFontBook } from '@jibao/fonts'
import type { Renderer } from '@jibao/render'
import { afterAll, describe, expect, test } from 'vitest'
import { nodeWorld } from '../src/node-world.ts'
import { openPool } from '../src/pool/open-pool.ts'
import { renderInPool } from '../src/pool/render-in-pool.ts'
import { composeFixture, folderOf, rendererOf } from './fixture-builds.ts'

const awkward = openPool({
  width: 2,
  memory: 64,
  module: new URL('awkward-worker.ts', import.meta.url),
})
const real = openPool({ width: 1 })
afterAll(async () => {
  await awkward.close()
  await real.close()
})

const trees = await composeFixture('deqing', { period: '2024-Q2' })
const [report] = trees.values()
if (report === undefined) throw new Error('deqing has no report')
const fonts = defaultFontBook()
const workspace = folderOf('deqing')

const broken = (format: string): Renderer => ({ ...rendererOf('html'), format, title: format })

const renderAwkwardly = (format: string, signal = new AbortController().signal) =>
  renderInPool({
    pool: awkward,
    documents: () => Infinity,
    sources: new Map([[format, { plugin: 'awkward', options: {} }]]),
    world: nodeWorld(),
  }).render({ renderer: broken(format), report, workspace, fonts, signal })

describe('a document that', () => {
  test.each([
    ['throws', 'throw', '没有料到'],
    ['takes all memory', 'memory', '用的内存超过了限度'],
    ['ends its thread', 'exit', '线程自行退出了'],
  ])('%s is told, and costs only itself', async (_, format, why) => {
    const [bad, good] = await Promise.all([renderAwkwardly(format), renderAwkwardly('good')])
    expect(bad.bytes).toBeUndefined()
    expect(bad.diagnostics).toMatchObject([{ code: 'RENDER_FAILED', severity: 'error' }])
    expect(bad.diagnostics[0]?.message).toContain(why)
    expect(new TextDecoder().decode(good.bytes)).toBe('good')
    expect(new TextDecoder().decode((await renderAwkwardly('next')).bytes)).toBe('next')
  })

  test('never ends is stopped at its deadline', async () => {
    const bad = await renderAwkwardly('loop', AbortSignal.timeout(300))
    expect(bad.diagnostics).toMatchObject([{ code: 'RENDER_TIMED_OUT', severity: 'error' }])
    expect(new TextDecoder().decode((await renderAwkwardly('next')).bytes)).toBe('next')
  })
})

test.each(['pdf', 'docx', 'xlsx', 'html'])(
  'another thread gives the same bytes of %s',
  async (format) => {
    const renderer = rendererOf(format)
    const source = { plugin: `@jibao/renderer-${format}`, options: {} }
    const rendering = (documents: number) =>
      renderInPool({
        pool: real,
        documents: () => documents,
        sources: new Map([[format, source]]),
        world: nodeWorld(),
      })
    const job = { renderer, report, workspace, fonts, signal: new AbortController().signal }
    const [here, there] = await Promise.all([rendering(1).render(job), rendering(1000).render(job)])
    const { bytes = new Uint8Array(), ...rest } = there
    expect({ ...rest, size: bytes.length }).toEqual({
      ...here,
      bytes: undefined,
      size: here.bytes?.length,
    })
    expect(Buffer.compare(bytes, here.bytes ?? new Uint8Array())).toBe(0)
  },
)

test('threads that do not start are told of', async () => {
  const module = new URL('no-such-worker.ts', import.meta.url)
  const pool = openPool({ width: 1, module })
  const job = {
    renderer: broken('x'),
    report,
    workspace,
    fonts,
    signal: AbortSignal.timeout(50_000),
  }
  const sources = new Map([['x', { plugin: 'x', options: {} }]])
  const { diagnostics } = await renderInPool({
    pool,
    documents: () => Infinity,
    sources,
    world: nodeWorld(),
  }).render(job)
  expect(diagnostics).toMatchObject([{ code: 'RENDER_FAILED' }])
  await pool.close()
})
