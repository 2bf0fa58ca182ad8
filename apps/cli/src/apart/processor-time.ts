import { readFileSync } from 'node:fs'

/** Linux counts them as hundredths of a second for every process, whatever its kernel's clock. */
const millisecondsPerTick = 10

/**
 * The processor time that a process has had, of all its threads and the kernel on their behalf.
 * @returns milliseconds, by tens; undefined where the system does not tell, or the process has ended
 */
export const processorTime = (pid: number): number | undefined => {
  let stat: string
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  } catch {
    return undefined
  }
  // After the name, which may hold anything, the 12th and 13th: proc(5), utime and stime.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  return Number.isFinite(ticks) ? ticks * millisecondsPerTick : undefined
}
