import type { Undo } from './elsewhere.ts'
import { replace } from './replace.ts'

/** The other draws of chance are others each time as they are. */
export const setLuck = (): Undo =>
  replace(Math, 'random', () => {
    let state = 1
    return () => {
      state = (state * 48_271) % 2_147_483_647
      return state / 2_147_483_647
    }
  })
