import { availableParallelism, freemem, totalmem } from 'node:os'

/** What a worker takes with every format loaded and a long report in hand, in bytes. */
const eachTakes = 250 * 1024 * 1024

export interface Machine {
  readonly cores: number
  /** That may be taken, in bytes. */
  readonly memory: number
}

/** Free memory, or half of all where a system counts as used what it would give back. */
export const thisMachine = (): Machine => ({
  cores: availableParallelism(),
  memory: Math.max(freemem(), totalmem() / 2),
})

/** How many workers: as asked, else one a core as far as memory goes; never more than there are jobs, never none. */
export const poolSize = (
  { cores, memory }: Machine,
  { asked, jobs = Infinity }: { readonly asked?: number; readonly jobs?: number },
): number => Math.max(1, Math.min(asked ?? Math.min(cores, Math.floor(memory / eachTakes)), jobs))
