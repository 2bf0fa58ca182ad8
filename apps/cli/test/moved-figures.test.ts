import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { World } from '@jibao/core'
import { build } from '@jibao/toolkit'
import { expect, test } from 'vitest'
import { createTools } from '../src/create-tools.ts'
import { nodeWorld } from '../src/node-world.ts'
import { folderOf } from './fixture-builds.ts'

/** The disk, with files over it that stay in memory. */
const overlay = (): { readonly world: World; readonly files: Map<string, Uint8Array> } => {
  const files = new Map<string, Uint8Array>()
  const disk = nodeWorld()
  const world: World = {
    ...disk,
    read: async (path) => files.get(path) ?? disk.read(path),
    replace: async (path, bytes) => void files.set(path, bytes),
    list: async (folder) =>
      folder === 'out'
        ? [...files.keys()].filter((path) => path.startsWith('out/')).map((path) => path.slice(4))
        : disk.list(folder),
  }
  return { world, files }
}

/** Every figure stands one line below where it stood. */
const moveFigures = (fixture: string, files: Map<string, Uint8Array>): void => {
  const folder = folderOf(fixture)
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.ya?ml$/.test(name)) continue
    const path = join(folder, name)
    files.set(path, new TextEncoder().encode(`# 核对\n${readFileSync(path, 'utf8')}`))
  }
}

const buildIn = (fixture: string, world: World, afresh: boolean) =>
  build(
    {
      workspace: folderOf(fixture),
      reports: [],
      formats: [],
      out: 'out',
      fonts: 'default',
      afresh,
    },
    createTools(world),
  )

// Only formats that print places are made again, and the others would be what they are, to the byte.
test.each(['deqing', 'zhongshan'])(
  'figures of %s that only moved',
  async (fixture) => {
    const { world, files } = overlay()
    await buildIn(fixture, world, false)
    moveFigures(fixture, files)
    const { documents, outputs } = await buildIn(fixture, world, false)
    const made = documents.filter(({ state }) => state !== 'kept').map(({ format }) => format)
    expect([...new Set(made)]).toEqual(['xlsx'])
    const clean = await buildIn(fixture, world, true)
    expect(outputs.map(({ path, sha256 }) => [path, sha256])).toEqual(
      clean.outputs.map(({ path, sha256 }) => [path, sha256]),
    )
  },
  120_000,
)
