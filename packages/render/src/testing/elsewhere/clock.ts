import type { Undo } from './elsewhere.ts'
import { all, replace } from './replace.ts'

const now = Date.UTC(2031, 11, 31, 23, 30, 15)

/** The last evening of 2031; the clocks that count from a start are years ahead. */
export const setClock = (): Undo =>
  all(
    replace(globalThis, 'Date', (real) => {
      const shifted = new Proxy(real, {
        apply: () => new real(now).toString(),
        construct: (target, given, made) =>
          Reflect.construct(target, given.length === 0 ? [now] : given, made),
        get: (target, key, receiver) =>
          key === 'now' ? () => now : Reflect.get(target, key, receiver),
      })
      return shifted
    }),
    replace(performance, 'now', (real) => () => real.call(performance) + now),
  )
