import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { displayWidth } from '../src/display-width.ts'
import { deqing, filesBelow, root } from './folders.ts'

test('every line of our own sources and fixtures is as wide as a library says that knows all characters', () => {
  const folders = [deqing, join(root, 'fixtures/gallery'), join(root, 'apps/cli/src')]
  const files = folders.flatMap((folder) =>
    filesBelow(folder)
      .map((path) => join(folder, path))
      .filter((path) => /\.(?:yaml|ts|md)$/.test(path) && statSync(path).isFile()),
  )
  const lines = files.flatMap((path) => readFileSync(path, 'utf8').split('\n'))
  expect(lines.length).toBeGreaterThan(1000)
  expect(lines.filter((line) => displayWidth(line) !== stringWidth(line))).toEqual([])
})
