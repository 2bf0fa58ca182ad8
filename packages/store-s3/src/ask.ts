import { S3mini } from 's3mini'
import { declaredLength, readBody } from './read-body.ts'
import { notReached, notS3, refused, S3Failure, tookTooLong } from './s3-failure.ts'
import type { Network, Site } from './site.ts'
import { startWatch, travelTime, type Watch } from './watch.ts'

/** One request, and what is made of the answer. */
export interface Question<T> {
  /** Has s3mini sign and send one request. */
  readonly send: (client: S3mini) => Promise<unknown>
  /** Bytes that are sent. */
  readonly size?: number
  /** @param answer one of success, its body not read yet */
  readonly take: (answer: Response) => Promise<T>
}

/**
 * Asks once; whoever asked may ask again.
 * @throws S3Failure
 */
export const ask = async <T>(site: Site, question: Question<T>): Promise<T> => {
  const { place, credentials, patience } = site
  const watch = startWatch((milliseconds) => tookTooLong(place.host, milliseconds))
  let answer: Response | undefined
  // One client for each request: a shared one signs with the key of yesterday for a moment after midnight.
  const client = new S3mini({
    endpoint: `${place.endpoint}/${place.bucket}`,
    region: place.region,
    accessKeyId: credentials.accessKey,
    secretAccessKey: credentials.secretKey,
    fetch: async (input, init) => {
      answer = await exchange(site, watch, input, init)
      return answer
    },
  })
  watch.allow(patience + travelTime(question.size ?? 0))
  try {
    await question.send(client)
    if (answer === undefined) throw new Error('s3mini sent nothing')
    watch.allow(patience + travelTime(declaredLength(answer) ?? unknownLength))
    return await question.take(answer)
  } finally {
    watch.stop()
  }
}

/** Taken for the length of an answer that does not tell it, in bytes. */
const unknownLength = 16 * 1024 * 1024

/**
 * What s3mini has in place of `fetch`. A redirect is not followed, since a signature is for one host; what is no success
 * is thrown here, as s3mini reads the bodies of failures without a limit and repeats them in its message.
 */
const exchange = async (
  { place, network }: Site,
  { signal }: Watch,
  ...[input, init]: Parameters<Network>
): Promise<Response> => {
  const headers = new Headers(init?.headers)
  // What is counted are the bytes that were written.
  headers.set('accept-encoding', 'identity')
  const answer = await network(input, { ...init, headers, redirect: 'manual', signal }).catch(
    (problem: unknown) => {
      throw problem instanceof S3Failure ? problem : notReached(place.host, problem)
    },
  )
  if (answer.ok) return answer
  throw refused(place.host, answer.status, await serviceCode(answer, place.host))
}

/** The reason as S3 names it. Nothing else is taken: the rest of such an answer repeats the access key. */
const serviceCode = async (answer: Response, host: string): Promise<string | undefined> => {
  const tooLarge = (): Error => notS3(host, '的回答太长')
  const body = await readBody(answer, { limit: 65_536, tooLarge, host }).catch(() => undefined)
  const text = body && new TextDecoder().decode(body)
  return /<Code>([A-Z][A-Za-z]{2,60})<\/Code>/.exec(text ?? '')?.[1]
}
