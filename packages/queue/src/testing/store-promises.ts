import { describe, expect, test } from 'vitest'
import { getBlob, putBlob } from '../blobs.ts'
import { hashOf } from '../hash.ts'
import { type ObjectStore, TooLarge } from '../object-store.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const large = 100_000

/** Tries what a store promises, on one that is empty; for those who write stores. */
export const storePromises = (name: string, open: () => Promise<ObjectStore>): void => {
  const withStore = async (work: (store: ObjectStore) => Promise<void>): Promise<void> => {
    const store = await open()
    try {
      await work(store)
    } finally {
      await store.close()
    }
  }

  describe(`store: ${name}`, () => {
    test('gives back what was written, and nothing where nothing was', () =>
      withStore(async (store) => {
        expect(await store.read('runs/a.json', large)).toBeUndefined()
        expect(await store.has('runs/a.json')).toBe(false)
        await store.write('runs/a.json', bytesOf('一'))
        expect(await store.has('runs/a.json')).toBe(true)
        expect(await bytesAt(store, 'runs/a.json')).toEqual(bytesOf('一'))
      }))

    test('takes keys in other scripts', () =>
      withStore(async (store) => {
        await store.write('runs/2026年Q3.json', bytesOf('x'))
        expect(await bytesAt(store, 'runs/2026年Q3.json')).toEqual(bytesOf('x'))
        expect(await listed(store, 'runs/')).toEqual(['runs/2026年Q3.json'])
      }))

    test('writes in the place of what was there', () =>
      withStore(async (store) => {
        await store.write('runs/a.json', bytesOf('a longer text'))
        await store.write('runs/a.json', bytesOf('b'))
        expect(await bytesAt(store, 'runs/a.json')).toEqual(bytesOf('b'))
      }))

    test('shows the old bytes or the new to who reads meanwhile', () =>
      withStore(async (store) => {
        const versions = ['a', 'b'].map((letter) => bytesOf(letter.repeat(large / 2)))
        const [first = bytesOf(''), second = first] = versions
        await store.write('runs/a.json', first)
        const writes = (async () => {
          for (let round = 0; round < 20; round += 1) {
            await store.write('runs/a.json', round % 2 === 0 ? second : first)
          }
        })()
        for (let round = 0; round < 20; round += 1) {
          const seen = await store.read('runs/a.json', large)
          expect(versions.some((version) => Buffer.from(version).equals(seen ?? bytesOf('')))).toBe(
            true,
          )
        }
        await writes
      }))

    test('refuses more bytes than were asked for', () =>
      withStore(async (store) => {
        await store.write('runs/a.json', new Uint8Array(large))
        await expect(store.read('runs/a.json', large - 1)).rejects.toThrow(TooLarge)
        expect(await store.read('runs/a.json', large)).toHaveLength(large)
      }))

    test('lists what begins so', () =>
      withStore(async (store) => {
        for (const key of ['runs/a.json', 'runs/b.json', 'results/ab/c.json']) {
          await store.write(key, bytesOf(key))
        }
        expect(await listed(store, 'runs/')).toEqual(['runs/a.json', 'runs/b.json'])
        expect(await listed(store, 'results/')).toEqual(['results/ab/c.json'])
        expect(await listed(store, 'nothing/')).toEqual([])
      }))

    test('lists more than fit on one page', () =>
      withStore(async (store) => {
        const keys = Array.from(
          { length: 1234 },
          (_, index) => `runs/${String(index).padStart(4, '0')}.json`,
        )
        await Promise.all(keys.map((key) => store.write(key, bytesOf(key))))
        expect(await listed(store, 'runs/')).toEqual(keys)
      }))

    test('removes, be there something or not', () =>
      withStore(async (store) => {
        await store.write('runs/a.json', bytesOf('x'))
        await store.remove('runs/a.json')
        await store.remove('runs/a.json')
        expect(await store.has('runs/a.json')).toBe(false)
      }))

    test('is written to by many at once', () =>
      withStore(async (store) => {
        const same = bytesOf('x'.repeat(large))
        await Promise.all(Array.from({ length: 20 }, () => putBlob(store, same)))
        expect(plain(await getBlob(store, hashOf(same), large))).toEqual(same)
      }))

    test.each(['../a', '/a', 'a/../../b', 'a//b', '.a', 'a/.b', 'a\\b', 'C:a', ''])(
      'refuses the key %j',
      (key) =>
        withStore(async (store) => {
          await expect(store.write(key, bytesOf('x'))).rejects.toThrow()
          await expect(store.read(key, large)).rejects.toThrow()
          await expect(store.has(key)).rejects.toThrow()
          await expect(store.remove(key)).rejects.toThrow()
        }),
    )
  })
}

/** A store may give a `Buffer`, which is told apart from other bytes. */
const plain = (bytes: Uint8Array | undefined): Uint8Array | undefined =>
  bytes && Uint8Array.from(bytes)

const bytesAt = async (store: ObjectStore, key: string): Promise<Uint8Array | undefined> =>
  plain(await store.read(key, large))

const listed = async (store: ObjectStore, prefix: string): Promise<readonly string[]> => {
  const keys: string[] = []
  for await (const key of store.list(prefix)) keys.push(key)
  return keys.toSorted((a, b) => (a < b ? -1 : 1))
}
