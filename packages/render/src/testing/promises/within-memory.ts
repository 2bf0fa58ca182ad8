import { usualMemory } from '../kit.ts'
import { peakOf } from '../peak-memory.ts'
import type { RendererPromise } from './renderer-promise.ts'

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`

export const withinMemory: RendererPromise = {
  name: 'holds no more memory at a time than a multiple of what goes in and comes out',
  over: 'huge',
  faultOf: async ({ attempt, attemptElsewhere, options: { memory } }, { report }) => {
    // So that what is loaded and kept once is not counted.
    const made = await attempt(report)
    if (made.outcome !== 'rendered') return undefined
    const { multiple, floor } = { ...usualMemory, ...memory }
    const size = Buffer.byteLength(JSON.stringify(report)) + made.bytes.length
    const limit = multiple * size + floor
    const { result, peak } = await peakOf(() => attemptElsewhere(report, []))
    if (result.outcome === 'failed') return result.fault
    return peak > limit
      ? `holds ${megabytes(peak)}, more than ${megabytes(limit)}: keep fewer copies, or state another multiple`
      : undefined
  },
}
