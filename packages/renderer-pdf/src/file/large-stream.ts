import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import { deflateLevel } from './deflate-level.ts'
import { deflatedStream } from './deflated-stream.ts'
import type { PdfStream } from './pdf-value.ts'

const deflateApart = promisify(deflate)

/** Bytes from which on the way to zlib's threads and back is worth it. */
const worthThreads = 0x10000

/** A stream of any length; a long one is deflated in zlib's threads from now on, beside the rest of the work. */
export const largeStream = (content: Uint8Array): PdfStream => {
  if (content.length < worthThreads) return deflatedStream(content)
  // In one piece: what is deflated is never longer than this.
  const chunkSize = content.length + 1024
  const deflated = deflateApart(content, { level: deflateLevel, chunkSize })
  return { content, deflated: () => deflated }
}
