import { endOfToken } from './token-ends.ts'
import { kindOfByte, tokenKinds } from './token-kinds.ts'

/** An operator, and where what it works on begins. */
export interface Operator {
  readonly name: string
  readonly start: number
  readonly end: number
}

/**
 * The next operator of a page; of what it works on no values are made, since most are not asked for.
 * @param source one character a byte
 * @throws SyntaxError at what is no token
 */
export const nextOperator = (source: string, start: number): Operator | undefined => {
  let at = start
  while (at < source.length) {
    const kind = kindOfByte[source.charCodeAt(at)]
    // By far the most bytes: those between tokens, and of numbers.
    if (kind === tokenKinds.blank || kind === tokenKinds.number) {
      at += 1
      continue
    }
    const end = endOfToken(source, at)
    if (kind === tokenKinds.letter) {
      const name = source.slice(at, end)
      // No operator is as long as a constant.
      if (end - at < 4 || !constants.has(name)) return { name, start, end }
    }
    at = end
  }
  return undefined
}

const constants = new Set(['true', 'false', 'null'])
