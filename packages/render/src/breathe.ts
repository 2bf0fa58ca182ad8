import { setImmediate } from 'node:timers/promises'

/**
 * Lets everything else have its turn, then goes on; to be awaited between pieces of long work, as only
 * then can anyone ask for an end.
 * @throws the signal's reason when the work is no longer wanted
 */
export const breathe = async (signal: AbortSignal): Promise<void> => {
  await setImmediate()
  signal.throwIfAborted()
}
