import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isKey, type ObjectStore, TooLarge } from '@jibao/queue'
import { storePromises } from '@jibao/queue/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folderStore } from '../src/queue/folder-store.ts'
import { filesBelow, temporaryFolder } from './folders.ts'

storePromises('a folder', async () => folderStore(temporaryFolder()))
storePromises('a folder that is not there yet', async () =>
  folderStore(`${temporaryFolder()}/共享/jibao`),
)

const bytes = new TextEncoder().encode('content')

const listed = async (store: ObjectStore, prefix: string): Promise<readonly string[]> => {
  const keys: string[] = []
  for await (const key of store.list(prefix)) keys.push(key)
  return keys.toSorted()
}

test('nothing is left of a write that fails', async () => {
  const folder = temporaryFolder()
  const store = folderStore(folder)
  // A folder stands where the file is to be.
  mkdirSync(join(folder, 'runs/a.json/b'), { recursive: true })
  await expect(store.write('runs/a.json', bytes)).rejects.toThrow()
  expect(filesBelow(folder)).toEqual(['runs', 'runs/a.json', 'runs/a.json/b'])
  // Here a file, where a folder is to be.
  writeFileSync(join(folder, 'objects'), 'x')
  await expect(store.write('objects/ab/c', bytes)).rejects.toThrow()
  expect(readdirSync(folder).toSorted()).toEqual(['objects', 'runs'])
  expect(await store.read('objects/ab/c', 10)).toBeUndefined()
  expect(await store.has('objects/ab/c')).toBe(false)
})

test('a folder that cannot be read is told of', async () => {
  const folder = temporaryFolder()
  // Leads to itself: nobody gets in, whatever they may do.
  symlinkSync('runs', join(folder, 'runs'))
  await expect(folderStore(folder).read('runs/a.json', 10)).rejects.toThrow('ELOOP')
})

test('writes that are under way, and files of others, are not listed', async () => {
  const folder = temporaryFolder()
  const store = folderStore(folder)
  await store.write('runs/a.json', bytes)
  writeFileSync(join(folder, 'runs/.jibao-1-1.tmp'), 'half')
  writeFileSync(join(folder, 'runs/别人的 文件.txt'), '')
  expect(await listed(store, 'runs/')).toEqual(['runs/a.json'])
  expect(await listed(store, '')).toEqual(['runs/a.json'])
  expect(await listed(store, 'runs/a')).toEqual(['runs/a.json'])
  expect(await listed(store, 'run')).toEqual(['runs/a.json'])
})

test('a folder is no object', async () => {
  const store = folderStore(temporaryFolder())
  await store.write('runs/a.json', bytes)
  expect(await store.has('runs')).toBe(false)
})

test('nothing is read, written or listed outside of the folder', async () => {
  const around = temporaryFolder()
  mkdirSync(join(around, 'store'))
  writeFileSync(join(around, 'secret'), 'secret')
  const store = folderStore(join(around, 'store'))
  const part = fc.constantFrom('..', '.', '', 'a', 'secret', '\\', '~', 'C:', '\0')
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 4 }), async (parts) => {
      const key = parts.join('/')
      if (isKey(key)) return
      await expect(store.read(key, 10)).rejects.toThrow(RangeError)
      await expect(store.write(key, bytes)).rejects.toThrow(RangeError)
      await expect(store.has(key)).rejects.toThrow(RangeError)
      await expect(store.remove(key)).rejects.toThrow(RangeError)
    }),
  )
  await expect(listed(store, '../')).rejects.toThrow(RangeError)
  await expect(listed(store, '/')).rejects.toThrow(RangeError)
  expect(filesBelow(around)).toEqual(['secret', 'store'])
})

test('a large object is refused before it is in memory', async () => {
  const folder = temporaryFolder()
  const store = folderStore(folder)
  await store.write('a', new Uint8Array(3 * 1024 * 1024))
  await expect(store.read('a', 3 * 1024 * 1024 - 1)).rejects.toThrow(TooLarge)
  expect(await store.read('a', 3 * 1024 * 1024)).toHaveLength(3 * 1024 * 1024)
})
