import type { TransformOptions } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw, type ZlibOptions } from 'node:zlib'
import { level } from './level.ts'

/** A part that is compressed already, as one is that would be too long to stand in memory whole. */
export interface DeflatedPart {
  readonly deflated: Uint8Array
  /** Of the content as it was. */
  readonly crc: number
  /** The same. */
  readonly size: number
}

const options: ZlibOptions & TransformOptions = {
  level,
  /** Bytes that come out at a time. */
  chunkSize: 1 << 18,
  /** Bytes that may wait for zlib, which has a thread of its own: it works while more are made. */
  writableHighWaterMark: 1 << 20,
}

/** Compresses pieces while they come. The same pieces are the same bytes. */
export const deflatedPart = async (
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<DeflatedPart> => {
  let [crc, size] = [0, 0]
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      crc = crc32(piece, crc)
      size += piece.length
      yield piece
    }
  }
  const deflated: Uint8Array[] = []
  await pipeline(counted, createDeflateRaw(options), async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of chunks) deflated.push(chunk)
  })
  return { deflated: Buffer.concat(deflated), crc, size }
}
