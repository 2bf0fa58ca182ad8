/** Characters of a document that stand side by side in its source. */
export interface Aligned {
  readonly text: string
  /** Of the first character, in UTF-16 units of the source. */
  readonly offset: number
}

interface Stretch {
  readonly source: string
  readonly start: number
  readonly end: number
}

const entity = /&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31});/iy

const entityAt = (source: string, offset: number): string | undefined => {
  entity.lastIndex = offset
  return entity.exec(source)?.[0]
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00

/**
 * Where each character of `value` stands in the stretch of the source that a parser read it from: over
 * backslashes, entities and marks at the head of lines, which the value does not have.
 */
export const alignToSource = (
  value: string,
  { source, start, end }: Stretch,
): readonly Aligned[] => {
  const aligned: Aligned[] = []
  let from = 0
  let offset = start
  /** Ends the characters that stand side by side before `at`. */
  const cut = (at: number, place: number): void => {
    if (at > from) aligned.push({ text: value.slice(from, at), offset: place })
    from = at
  }
  let begin = start
  let at = 0
  while (at < value.length && offset < end) {
    const found = source[offset] === '&' ? entityAt(source, offset) : undefined
    if (found !== undefined && !value.startsWith(found, at)) {
      cut(at, begin)
      at += isHighSurrogate(value.charCodeAt(at)) ? 2 : 1
      cut(at, offset)
      offset += found.length
      begin = offset
    } else if (source[offset] === value[at]) {
      at += 1
      offset += 1
    } else {
      cut(at, begin)
      offset += 1
      begin = offset
    }
  }
  cut(at, begin)
  cut(value.length, Math.max(start, end - 1))
  return aligned
}
