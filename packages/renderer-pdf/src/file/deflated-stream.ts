import { deflateSync } from 'node:zlib'
import { deflateLevel } from './deflate-level.ts'
import type { PdfStream } from './pdf-value.ts'

/**
 * A stream of some thousand bytes, deflated when the file is written: the way to zlib's threads and
 * back costs more than the work, and those who have larger ones to do are not kept waiting.
 */
export const deflatedStream = (content: Uint8Array): PdfStream => ({
  content,
  deflated: () => deflateSync(content, { level: deflateLevel }),
})
