import { setTimeout } from 'node:timers/promises'
import { GCProfiler, type GCProfilerResult, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Collects garbage now, whether or not Node was started so that one may ask for it; milliseconds. */
const collect = (): number => {
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext('gc')
  const start = performance.now()
  if (typeof gc === 'function') gc()
  return performance.now() - start
}

/** Collects for as long as there is work, and leaves the work three times as long as it takes itself. */
const keepCollecting = async (signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) await setTimeout(Math.max(50, 3 * collect()))
}

/** Alive after each full collection, in the heap and outside of it; bytes. */
const heldIn = ({ statistics }: GCProfilerResult): readonly number[] =>
  statistics
    .filter(({ gcType }) => gcType === 'MarkSweepCompact')
    .map(
      ({ afterGC: { heapStatistics } }) =>
        heapStatistics.usedHeapSize + heapStatistics.externalMemory,
    )

/**
 * The most that was alive at a time while `work` ran, beyond what was before it; bytes. Taken after full
 * collections of garbage: those that V8 makes, also amid work that gives nobody a turn, and our own.
 */
export const peakOf = async <T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly peak: number }> => {
  collect()
  const profiler = new GCProfiler()
  profiler.start()
  const ending = new AbortController()
  const collecting = keepCollecting(ending.signal)
  let result: T
  try {
    result = await work()
  } finally {
    ending.abort()
    await collecting
  }
  const [before = 0, ...held] = heldIn(profiler.stop())
  return { result, peak: Math.max(before, ...held) - before }
}
