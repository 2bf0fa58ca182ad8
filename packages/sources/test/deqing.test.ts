import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { formatOrigin, type World } from '@jibao/core'
import { readWorkspace } from '@jibao/sources'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../../fixtures/deqing', import.meta.url))

const missingIsUndefined = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error
}

const diskWorld: World = {
  read: (path) => readFile(path).catch(missingIsUndefined),
  list: async (path) => {
    const entries = await readdir(path, { withFileTypes: true }).catch(missingIsUndefined)
    return entries?.map((entry) => `${entry.name}${entry.isDirectory() ? '/' : ''}`).toSorted()
  },
  replace: () => Promise.reject(new Error('a reader writes nothing')),
  replaceTogether: async () => false,
}

test('reads the workspace of 德清 from disk without a word', async () => {
  const { value, diagnostics } = await readWorkspace(folder, diskWorld)
  expect(
    diagnostics.map(({ code, origin }) => `${code} ${formatOrigin(origin ?? { file: '' })}`),
  ).toEqual([])
  expect(value?.dataset.periods.map(({ period }) => period)).toContain('2024-Q2')
})
