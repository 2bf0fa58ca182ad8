import type { Undo } from './elsewhere.ts'

/** Puts something else in the place of a property. */
export const replace = <T extends object, K extends keyof T>(
  target: T,
  key: K,
  by: (real: T[K]) => T[K],
): Undo => {
  const before = Object.getOwnPropertyDescriptor(target, key)
  const real = target[key]
  Object.defineProperty(target, key, { value: by(real), writable: true, configurable: true })
  return () => {
    if (before === undefined) Reflect.deleteProperty(target, key)
    else Object.defineProperty(target, key, before)
  }
}

export const all =
  (...undos: readonly Undo[]): Undo =>
  () => {
    for (const undo of undos.toReversed()) undo()
  }
