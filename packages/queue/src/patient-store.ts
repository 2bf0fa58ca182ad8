import { failureText } from '@jibao/core'
import { type ObjectStore, TooLarge } from './object-store.ts'

/** Between attempts, in milliseconds: a minute in all, as long as a share on the network may be gone. */
const usualPauses = [500, 1000, 2000, 4000, 8000, 15_000, 30_000]

/** In words for staff, who are told what to do by the command line. */
const unusable = (problem: unknown): Error =>
  Object.assign(new Error(`无法读写存储：${failureText(problem)}`, { cause: problem }), {
    code: 'STORE_UNUSABLE',
    hint: '请检查存储的地址，以及是否可以写入',
  })

/** What is wrong with the question itself will be wrong with it again. */
const isWrong = (problem: unknown): boolean =>
  problem instanceof TooLarge || problem instanceof RangeError

const wait = (time: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, time)
  })

/** The same store, asked again for a while when it does not answer or cannot be written to. */
export const patientStore = (
  store: ObjectStore,
  pauses: readonly number[] = usualPauses,
): ObjectStore => {
  const ask = async <T>(question: () => Promise<T>): Promise<T> => {
    for (const pause of pauses) {
      try {
        return await question()
      } catch (problem) {
        if (isWrong(problem)) throw problem
        await wait(pause)
      }
    }
    try {
      return await question()
    } catch (problem) {
      throw isWrong(problem) ? problem : unusable(problem)
    }
  }
  return {
    read: (key, limit) => ask(() => store.read(key, limit)),
    write: (key, bytes) => ask(() => store.write(key, bytes)),
    has: (key) => ask(() => store.has(key)),
    list: (prefix) => store.list(prefix),
    // Nobody needs what is removed to be gone.
    remove: (key) => store.remove(key),
    close: () => store.close(),
  }
}
