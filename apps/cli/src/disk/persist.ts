import { setTimeout } from 'node:timers/promises'
import { failsWith } from './fails-with.ts'

const isHeld = failsWith('EPERM', 'EACCES', 'EBUSY')

/** Milliseconds; about two seconds in all. */
const pauses = [20, 50, 100, 200, 400, 600, 600]

/** On Windows virus scanners and indexers hold new files for moments: tries again for a while there. */
export const persist = async (step: () => Promise<void>): Promise<void> => {
  for (const pause of process.platform === 'win32' ? pauses : []) {
    try {
      return await step()
    } catch (error) {
      if (!isHeld(error)) throw error
      await setTimeout(pause)
    }
  }
  return step()
}
