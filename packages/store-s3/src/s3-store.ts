import { isKey, type ObjectStore, TooLarge } from '@jibao/queue'
import { ask, type Question } from './ask.ts'
import { createGate } from './gate.ts'
import { listNames } from './list-names.ts'
import { readBody } from './read-body.ts'
import { notS3, S3Failure } from './s3-failure.ts'
import type { Site } from './site.ts'

/** Requests at the same time: each has a connection of its own, of which neither side has any number. */
const width = 32

/** The objects below the prefix of a place; each request is one try. */
export const s3Store = (site: Site): ObjectStore => {
  const { host, prefix } = site.place
  const gate = createGate(width)
  // Signed when its turn has come: a signature is good for a quarter of an hour.
  const request = <T>(question: Question<T>): Promise<T> => gate(() => ask(site, question))

  const nameOf = (key: string): string => {
    if (!isKey(key)) throw new RangeError(`not a key: ${key}`)
    return prefix + key
  }

  /** Of an object every service tells the ETag; a log-in page in its place has none. */
  const checkObject = (answer: Response): void => {
    if (answer.status !== 200 || !answer.headers.has('etag')) throw notS3(host, '没有给出 ETag')
  }

  /** What is read to its end leaves the connection to the next. */
  const finish = async (answer: Response): Promise<void> => {
    const tooLarge = (): Error => notS3(host, '的回答太长')
    await readBody(answer, { limit: 65_536, tooLarge, host })
  }

  return {
    read: async (key, limit) => {
      const name = nameOf(key)
      return request({
        send: (client) => client.getObjectRaw(name),
        take: async (answer) => {
          checkObject(answer)
          return readBody(answer, { limit, tooLarge: () => new TooLarge(key, limit), host })
        },
      }).catch(unlessMissing)
    },
    write: async (key, bytes) => {
      const name = nameOf(key)
      await request({
        send: (client) => client.putObject(name, bytes),
        size: bytes.length,
        take: async (answer) => {
          await finish(answer)
          checkObject(answer)
        },
      })
    },
    has: async (key) => {
      const name = nameOf(key)
      const found = await request({
        send: (client) => client.objectExists(name),
        take: async (answer) => {
          checkObject(answer)
          return true
        },
      }).catch(unlessMissing)
      return found === true
    },
    list: (start) => listNames(site.place, start, request),
    remove: async (key) => {
      const name = nameOf(key)
      await request({ send: (client) => client.deleteObject(name), take: finish }).catch(
        unlessMissing,
      )
    },
    // Connections that nobody uses are closed by the system, and keep no process alive.
    close: async () => undefined,
  }
}

/** That an object is missing is an answer; that its bucket is, is not. */
const unlessMissing = (problem: unknown): undefined => {
  const isMissing =
    problem instanceof S3Failure && problem.status === 404 && problem.serviceCode !== 'NoSuchBucket'
  if (!isMissing) throw problem
}
