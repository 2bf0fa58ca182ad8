/**
 * Whether what was read from JSON is of a shape. A trace has a thousand records, and mostly a young process reads
 * them, in which each costs zod ten times as much as these few functions.
 */
export type Shape = (value: unknown) => boolean

export const isText: Shape = (value) => typeof value === 'string'

/** From 1. */
export const isNumber: Shape = (value) => Number.isSafeInteger(value) && Number(value) >= 1

export const textLike =
  (pattern: RegExp): Shape =>
  (value) =>
    typeof value === 'string' && pattern.test(value)

export const oneOf = (...values: readonly unknown[]): Shape => {
  const known = new Set(values)
  return (value) => known.has(value)
}

export const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every((item) => shape(item))

type RequiredKey<T> = { [Key in keyof T]-?: undefined extends T[Key] ? never : Key }[keyof T]

/** What of a record must be there, and what besides may be; nothing else may. */
export const recordOf = <T extends object>(
  required: Readonly<Record<RequiredKey<T>, Shape>>,
  optional: Readonly<Record<Exclude<keyof T, RequiredKey<T>>, Shape>>,
): Shape => {
  const needed = Object.keys(required)
  const shapes = new Map<string, Shape>(Object.entries({ ...required, ...optional }))
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    for (const key of needed) if (!Object.hasOwn(value, key)) return false
    for (const [key, inner] of Object.entries(value)) {
      if (shapes.get(key)?.(inner) !== true) return false
    }
    return true
  }
}
