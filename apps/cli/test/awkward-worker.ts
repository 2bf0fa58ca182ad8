import { move, transferableSymbol, valueSymbol } from 'piscina'
import type { DocumentJob } from '../src/pool/jobs.ts'

/** Does what the job's format says, as a renderer that is broken in that way. */
export const renderDocument = async ({ format }: Pick<DocumentJob, 'format'>): Promise<unknown> => {
  switch (format) {
    case 'loop':
      for (;;);
    case 'memory': {
      const held: number[][] = []
      for (;;) held.push(Array.from({ length: 100_000 }, (_, index) => index))
    }
    case 'exit':
      return process.exit(7)
    case 'throw':
      throw new Error('没有料到')
    default: {
      const bytes = new TextEncoder().encode(format)
      const value = { bytes, losses: [], diagnostics: [], reads: [] }
      return move({ [transferableSymbol]: bytes.buffer, [valueSymbol]: value })
    }
  }
}
