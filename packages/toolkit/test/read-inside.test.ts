import { memoryWorld } from '@jibao/core/testing'
import { expect, test } from 'vitest'
import { readInside } from '../src/read-inside.ts'

const read = readInside('w', memoryWorld({ 'w/红头.docx': '甲', 'w/a/b..c': '乙', 'x/密': '丙' }))
const textAt = async (path: string) => new TextDecoder().decode(await read(path))

test('reads files of the workspace', async () => {
  expect(await textAt('红头.docx')).toBe('甲')
  expect(await textAt('././红头.docx')).toBe('甲')
  expect(await textAt('a/b..c')).toBe('乙')
  expect(await read('无')).toBeUndefined()
})

test.each([
  '../x/密',
  'a/../../x/密',
  'a\\..\\..\\x',
  '/x/密',
  '\\x',
  'C:\\x',
  'c:x',
  '..',
  '',
  'a\0b',
])('%j leads out of it', async (path) => {
  await expect(read(path)).rejects.toThrow('不是工作区内的文件')
})

test('what is no path at all is refused too', async () => {
  const odd: unknown = { toString: () => '红头.docx' }
  await expect(read(odd as string)).rejects.toThrow(RangeError)
})
