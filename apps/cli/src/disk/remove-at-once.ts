import { rmSync } from 'node:fs'

/** Removes a file where that can be: nobody waits for it. */
export const removeAtOnce = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {
    // It is in nobody's way.
  }
}
