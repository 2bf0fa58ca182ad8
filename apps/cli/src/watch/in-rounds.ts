/** Changes come in bursts: an editor writes a file in several steps, and whoever saves saves several files. */
export interface Rounds {
  /** Something has changed. */
  note(path: string): void
  /** No round begins any more; resolves when the one under way has ended. */
  end(): Promise<void>
}

/**
 * Works off what changes in rounds: one begins when nothing has changed for a moment, and not before the last has
 * ended.
 * @param quiet that moment, in milliseconds
 */
export const inRounds = (
  work: (changed: readonly string[]) => Promise<void>,
  quiet: number,
): Rounds => {
  const changed = new Set<string>()
  let round: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let hasEnded = false
  const begin = (): void => {
    if (round !== undefined || changed.size === 0 || hasEnded) return
    const paths = [...changed].sort()
    changed.clear()
    round = work(paths).finally(() => {
      round = undefined
      begin()
    })
  }
  return {
    note: (path) => {
      changed.add(path)
      clearTimeout(timer)
      timer = setTimeout(begin, quiet)
    },
    end: async () => {
      hasEnded = true
      clearTimeout(timer)
      await round
    },
  }
}
