import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuildOrder, buildOrder } from '../src/commands/build-order.ts'
import { buildWorkspace, type ToldResult } from '../src/commands/build-workspace.ts'
import { recall } from '../src/fresh/recall.ts'
import { nodeWorld } from '../src/node-world.ts'
import { buildInPool } from '../src/pool/build-in-pool.ts'
import { openPool } from '../src/pool/open-pool.ts'
import { copyOf, deqing, edit, root, temporaryFolder } from './folders.ts'

const world = nodeWorld()
const interrupted = new AbortController().signal
const pool = openPool({ width: 1 })
afterAll(() => pool.close())

const orderOf = (workspace: string, out: string): BuildOrder => {
  const order = buildOrder([], { format: ['docx'], fonts: 'default' }, { workspace, out })
  // Nothing is remembered of a build from source.
  return { ...order, key: { ...order.key, build: 'a build of a test' } }
}

const base = '红头.docx'
const partial = 'templates/quarterly-notice/partials/goal.md.hbs'
let county = ''

/** A county with a Word file and a template of its own. */
beforeAll(async () => {
  county = copyOf(deqing)
  const out = temporaryFolder()
  const { outputs } = await buildWorkspace(orderOf(county, out), { world, interrupted })
  copyFileSync(outputs[0]?.path ?? '', join(county, base))
  edit(
    join(county, 'jibao.yaml'),
    'reports:',
    `plugins:\n  - ['@jibao/renderer-docx', { base: ${base} }]\nreports:`,
  )
  const template = 'templates/quarterly-notice'
  cpSync(join(root, template), join(county, template), { recursive: true })
}, 60_000)

const ways: readonly (readonly [string, (order: BuildOrder) => Promise<ToldResult>])[] = [
  [
    'a workspace that a worker builds',
    (order) => buildInPool(order, { pool, world, interrupted, patience: 60_000 }),
  ],
  [
    'documents that a worker renders',
    (order) => buildWorkspace(order, { world, interrupted, pool, isApart: true }),
  ],
]

describe.each(ways)('%s', (_, build) => {
  test('are stale when a file changes that only the worker read', async () => {
    const workspace = copyOf(county)
    const order = orderOf(workspace, join(workspace, 'out'))
    await setTimeout(40)
    const { diagnostics } = await build(order)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const isFresh = async () => (await recall(order.key)) !== undefined
    expect(await isFresh()).toBe(true)
    for (const file of [base, partial]) {
      const path = join(workspace, file)
      const before = readFileSync(path)
      writeFileSync(path, Buffer.concat([before, Buffer.from(' ')]))
      expect(await isFresh(), file).toBe(false)
      writeFileSync(path, before)
      expect(await isFresh(), file).toBe(true)
    }
    mkdirSync(join(workspace, 'fonts'))
    writeFileSync(join(workspace, 'fonts/a.ttf'), '')
    expect(await isFresh(), 'a font').toBe(false)
  }, 60_000)
})
