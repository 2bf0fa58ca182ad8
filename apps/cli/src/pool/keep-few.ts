/** Makes a thing once for each key and keeps so many, those asked for last; a promise that fails is made again. */
export const keepFew = <T>(most: number): ((key: string, make: () => T) => T) => {
  const kept = new Map<string, T>()
  return (key, make) => {
    const found = kept.get(key) ?? make()
    if (found instanceof Promise && !kept.has(key)) {
      found.catch(() => {
        if (kept.get(key) === found) kept.delete(key)
      })
    }
    kept.delete(key)
    kept.set(key, found)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return found
  }
}
