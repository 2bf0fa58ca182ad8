/** What several checks ask of one thing (a draft, a table, a workspace) is found out once, and forgotten with it. */
export const remembered = <K extends object, T>(read: (key: K) => T): ((key: K) => T) => {
  const known = new WeakMap<K, { readonly value: T }>()
  return (key) => {
    const found = known.get(key) ?? { value: read(key) }
    known.set(key, found)
    return found.value
  }
}
