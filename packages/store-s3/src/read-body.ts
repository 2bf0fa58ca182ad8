import { notReached, S3Failure } from './s3-failure.ts'

/** How a body is read. */
export interface Measure {
  /** In bytes. */
  readonly limit: number
  /** What is thrown when there is more. */
  readonly tooLarge: () => Error
  readonly host: string
}

/** What a response says it holds, in bytes; `undefined` when it does not say. */
export const declaredLength = ({ headers }: Response): number | undefined => {
  const written = headers.get('content-length') ?? ''
  return /^\d+$/.test(written) ? Number(written) : undefined
}

/** The bytes of a response, counted as they come, whatever it says of its length. */
export const readBody = async (response: Response, measure: Measure): Promise<Uint8Array> => {
  const { limit, tooLarge, host } = measure
  const reader = response.body?.getReader()
  if (reader === undefined) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    if ((declaredLength(response) ?? 0) > limit) throw tooLarge()
    for (;;) {
      const { done, value } = await reader.read().catch((problem: unknown) => {
        throw problem instanceof S3Failure ? problem : notReached(host, problem)
      })
      if (done) return joined(chunks, length)
      length += value.length
      if (length > limit) throw tooLarge()
      chunks.push(value)
    }
  } catch (problem) {
    await reader.cancel().catch(() => undefined)
    throw problem
  }
}

const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}
