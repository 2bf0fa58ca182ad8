import { delimiters, kindOfByte, tokenKinds as kinds } from './token-kinds.ts'

/**
 * Where the token that begins at a byte ends. Enough for files that we have written: every bracket in
 * a string is escaped, and no name is.
 * @param source one character a byte
 * @throws SyntaxError at what is no token
 */
export const endOfToken = (source: string, at: number): number => {
  const code = source.charCodeAt(at)
  const kind = kindOfByte[code]
  switch (kind) {
    case kinds.blank:
    case kinds.number:
    case kinds.letter:
      return endOfKind(source, at + 1, kind)
    case kinds.name:
      return endOfName(source, at + 1)
    case kinds.open:
    case kinds.close:
      return at + 1
    case kinds.less:
      return source.charCodeAt(at + 1) === code ? at + 2 : behind(source, '>', at)
    case kinds.greater:
      if (source.charCodeAt(at + 1) === code) return at + 2
      throw noToken(at)
    case kinds.text:
      return endOfText(source, at + 1)
    case kinds.comment:
      return endOfLine(source, at)
    default:
      throw noToken(at)
  }
}

export const noToken = (at: number): SyntaxError => new SyntaxError(`no PDF token at byte ${at}`)

const endOfKind = (source: string, start: number, kind: number): number => {
  let at = start
  while (kindOfByte[source.charCodeAt(at)] === kind) at += 1
  return at
}

const endOfName = (source: string, start: number): number => {
  let at = start
  while (at < source.length && !delimiters.has(source.charCodeAt(at))) at += 1
  return at
}

const behind = (source: string, bracket: string, start: number): number => {
  const found = source.indexOf(bracket, start)
  if (found < 0) throw noToken(start)
  return found + 1
}

const endOfText = (source: string, start: number): number => {
  for (let at = start; at < source.length; at += 1) {
    const byte = source[at]
    if (byte === ')') return at + 1
    if (byte === '(') break
    if (byte === '\\') at += 1
  }
  throw noToken(start - 1)
}

const endOfLine = (source: string, start: number): number => {
  let at = start
  while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at += 1
  return at
}
