import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import { deflateLevel } from './deflate-level.ts'
import type { PdfStream } from './pdf-value.ts'

const deflated = promisify(deflate)

/** A large stream, deflated in zlib's threads beside the rest of the work. */
export const streamDeflatedApart = (content: Uint8Array): PdfStream => ({
  content,
  // In one piece: what is deflated is never longer than this.
  deflated: deflated(content, { level: deflateLevel, chunkSize: content.length + 1024 }),
})
