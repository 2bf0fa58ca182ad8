import type { Origin } from '@jibao/core'
import { type NarrativeNames, type NarrativeToken, parseNarrative } from '@jibao/data-model'
import type { LocatedText } from '../yaml/located.ts'

/**
 * The place of each reference in the file. The text that the tokens were cut from has lost the
 * indentation and line feeds of its source, so the source is cut as well and the two are matched in order.
 */
export const placeReferences = (
  tokens: readonly NarrativeToken[],
  { source, origin }: LocatedText,
  names: NarrativeNames,
): ReadonlyMap<NarrativeToken, Origin> => {
  const places = new Map<NarrativeToken, Origin>()
  const inSource = parseNarrative(source, names)
  let from = 0
  for (const token of tokens) {
    if (token.kind === 'text') continue
    const index = inSource.findIndex(
      (other, at) => at >= from && other.kind !== 'text' && other.written === token.written,
    )
    const match = inSource[index]
    // Written with escapes or over two lines: the scalar's own place has to do.
    if (match === undefined || match.kind === 'text') continue
    from = index + 1
    places.set(token, originWithin(source, match.offset, origin))
  }
  return places
}

const originWithin = (source: string, offset: number, { file, line, column }: Origin): Origin => {
  const before = source.slice(0, offset)
  const lineFeeds = before.split('\n').length - 1
  const inLine = offset - (before.lastIndexOf('\n') + 1)
  return {
    file,
    line: (line ?? 1) + lineFeeds,
    column: lineFeeds === 0 ? (column ?? 1) + inLine : inLine + 1,
  }
}
