import { deflateSync } from 'node:zlib'
import { deflateLevel } from './deflate-level.ts'
import type { PdfStream } from './pdf-value.ts'

/**
 * A stream of some thousand bytes, deflated at once: the way to zlib's threads and back costs more
 * than the work.
 */
export const deflatedStream = (content: Uint8Array): PdfStream => ({
  content,
  deflated: deflateSync(content, { level: deflateLevel }),
})
