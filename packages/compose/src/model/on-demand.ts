/** How each field of a record is made. */
export type Makers<T extends object> = { readonly [Name in keyof T]: () => T[Name] }

/** A record whose fields are made when they are first read, and once. */
export const onDemand = <T extends object>(makers: Makers<T>): T => {
  const record = {}
  for (const [name, make] of Object.entries<() => unknown>(makers)) {
    Object.defineProperty(record, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = make()
        Object.defineProperty(record, name, { value, enumerable: true })
        return value
      },
    })
  }
  return record as T
}
