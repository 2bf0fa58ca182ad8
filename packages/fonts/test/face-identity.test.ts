import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultFontBook, faceIdentity } from '../src/index.ts'

const [first, second] = defaultFontBook().choices.map(({ face }) => face)
if (first === undefined || second === undefined) throw new Error('no faces')

test('a face is itself, wherever its file is, and no other', () => {
  const path = join(tmpdir(), `jibao-face-${process.pid}.ttf`)
  const bytes = readFileSync(first.path)
  writeFileSync(path, bytes)
  expect(faceIdentity({ ...first, path })).toBe(faceIdentity(first))
  expect(faceIdentity({ ...first, name: '仿宋' })).not.toBe(faceIdentity(first))
  expect(faceIdentity({ ...second, name: first.name })).not.toBe(faceIdentity(first))
  // The checksum of the first table: of another cut of the same tables.
  bytes.writeUInt8(bytes.readUInt8(16) ^ 1, 16)
  writeFileSync(path, bytes)
  expect(faceIdentity({ ...first, path })).not.toBe(faceIdentity(first))
  rmSync(path)
})
