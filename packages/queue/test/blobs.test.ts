import { getBlob, hashOf, patientStore, putBlob, readList, TooLarge, writeList } from '@jibao/queue'
import { memoryStore } from '@jibao/queue/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf } from './sample.ts'

const keyOf = (hash: string): string => `objects/${hash.slice(0, 2)}/${hash}`
const bytes = bytesOf('content')
const hash = hashOf(bytes)

test('whatever is put is given back', () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (content) => {
      const store = memoryStore()
      const kept = await putBlob(store, content)
      expect(kept).toBe(hashOf(content))
      expect(await getBlob(store, kept, 1000)).toEqual(content)
    }),
  ))

test('the same bytes are written once', async () => {
  const store = memoryStore()
  let writes = 0
  const counting = {
    ...store,
    write: async (...args: Parameters<typeof store.write>) => {
      writes += 1
      await store.write(...args)
    },
  }
  await putBlob(counting, bytes)
  await putBlob(counting, bytes)
  expect([writes, ...store.objects.keys()]).toEqual([1, keyOf(hash)])
})

test.each([
  ['cut', bytes.slice(0, -1)],
  ['empty', new Uint8Array()],
  ['other', bytesOf('another')],
])('an object that is %s is not given, and makes room for the right one', async (_, damaged) => {
  const store = memoryStore()
  await putBlob(store, bytes)
  store.objects.set(keyOf(hash), damaged)
  expect(await getBlob(store, hash, 1000)).toBeUndefined()
  await putBlob(store, bytes)
  expect(await getBlob(store, hash, 1000)).toEqual(bytes)
})

test('a damaged object is not given, even where it cannot be removed', async () => {
  const store = memoryStore()
  store.objects.set(keyOf(hash), bytesOf('another'))
  const readOnly = { ...store, remove: () => Promise.reject(new Error('read-only')) }
  expect(await getBlob(readOnly, hash, 1000)).toBeUndefined()
  expect(store.objects.size).toBe(1)
})

test('more than can be is refused', async () => {
  const store = memoryStore()
  await putBlob(store, bytes)
  await expect(getBlob(store, hash, bytes.length - 1)).rejects.toThrow(TooLarge)
  expect(await getBlob(store, hash, bytes.length)).toEqual(bytes)
})

test.each(['', '../../etc/passwd', 'A'.repeat(64), `${hash}/../x`])(
  'no object is looked for under %j',
  async (wrong) => {
    const store = memoryStore()
    await expect(getBlob(store, wrong, 1000)).rejects.toThrow(RangeError)
  },
)

test('a store that does not answer is asked again, one that refuses is not', async () => {
  const store = memoryStore()
  await store.write('a', bytes)
  let asked = 0
  const failing = (times: number, problem: Error) =>
    patientStore(
      {
        ...store,
        has: async (key) => {
          asked += 1
          if (asked <= times) throw problem
          return store.has(key)
        },
      },
      [0, 0],
    )
  expect(await failing(2, new Error('gone')).has('a')).toBe(true)
  expect(asked).toBe(3)
  asked = 0
  await expect(failing(3, new Error('gone')).has('a')).rejects.toThrow('gone')
  expect(asked).toBe(3)
  asked = 0
  await expect(failing(1, new TooLarge('a', 1)).has('a')).rejects.toThrow(TooLarge)
  expect(asked).toBe(1)
})

test('a list of jobs is kept, and nothing else is one', async () => {
  const store = memoryStore()
  const jobs = [hash, hashOf('another')]
  expect(await readList(store, await writeList(store, jobs))).toEqual(jobs)
  expect(await readList(store, await writeList(store, []))).toEqual([])
  expect(await readList(store, hash)).toBeUndefined()
  for (const wrong of ['[1]', '["a"]', '{}', '[', `["${hash}"`, 'null']) {
    expect(await readList(store, await putBlob(store, bytesOf(wrong)))).toBeUndefined()
  }
})
