/** One JSON object, `{"workspaces":[…]}`, given out in lines as its entries come in. */
export interface JsonList<Key> {
  /** The lines that can be given out now: entries stand in the order of their keys. */
  add(key: Key, entry: object): readonly string[]
  /** What is left: entries that never came are left out. */
  end(): readonly string[]
}

/** Of an entry that must wait for one before it, the text is kept. */
export const createJsonList = <Key>(keys: readonly Key[]): JsonList<Key> => {
  const waiting = new Map<Key, string>()
  let next = 0
  let count = 0
  const lineOf = (text: string): string => {
    count += 1
    return `${count === 1 ? '{"workspaces":[' : ','}${text}`
  }
  const take = (index: number): readonly string[] => {
    const key = keys[index]
    const text = key === undefined ? undefined : waiting.get(key)
    if (key === undefined || text === undefined) return []
    waiting.delete(key)
    return [lineOf(text)]
  }
  return {
    add: (key, entry) => {
      waiting.set(key, JSON.stringify(entry))
      const lines: string[] = []
      for (let found = take(next); found.length > 0; found = take(next)) {
        lines.push(...found)
        next += 1
      }
      return lines
    },
    end: () => {
      const rest = keys.slice(next).flatMap((_, index) => take(next + index))
      return [...rest, count === 0 ? '{"workspaces":[]}' : ']}']
    },
  }
}
