import { endOfToken, noToken } from './token-ends.ts'
import { kindOfByte, tokenKinds as kinds } from './token-kinds.ts'

/** A value of PDF syntax (ISO 32000-1 7.3). */
export type Value =
  | null
  | boolean
  | number
  | Name
  | Text
  | Reference
  | readonly Value[]
  | Dictionary

export interface Name {
  readonly name: string
}

/** A string; one character a byte. */
export interface Text {
  readonly bytes: string
}

export interface Reference {
  readonly object: number
}

export type Dictionary = ReadonlyMap<string, Value>

/** Values, then the keyword or operator that they stand before. */
export interface Item {
  readonly values: readonly Value[]
  readonly keyword: string
  /** Where the next item begins. */
  readonly end: number
}

const constants: ReadonlyMap<string, Value> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

/**
 * Reads up to the next keyword; `undefined` at the end of the source.
 * @param source one character a byte
 * @throws SyntaxError at what is no token
 */
export const readItem = (source: string, start: number): Item | undefined => {
  let open: Value[][] | undefined
  let values: Value[] = []
  const begin = (): void => {
    open ??= []
    open.push(values)
    values = []
  }
  const finish = (value: Value): void => {
    values = open?.pop() ?? []
    values.push(value)
  }
  for (let at = start; at < source.length; ) {
    const token = at
    at = endOfToken(source, token)
    switch (kindOfByte[source.charCodeAt(token)]) {
      case kinds.number:
        values.push(numberIn(source.slice(token, at), token))
        break
      case kinds.letter: {
        const word = source.slice(token, at)
        if (word === 'R') {
          values.splice(-2, 2, { object: Number(values.at(-2)) })
          break
        }
        const constant = constants.get(word)
        if (constant === undefined) return { values, keyword: word, end: at }
        values.push(constant)
        break
      }
      case kinds.name:
        values.push({ name: source.slice(token + 1, at) })
        break
      case kinds.less:
        if (source.charCodeAt(token + 1) === source.charCodeAt(token)) begin()
        else values.push({ bytes: fromHex(source.slice(token + 1, at - 1), token) })
        break
      case kinds.greater:
        finish(dictionaryOf(values))
        break
      case kinds.open:
        begin()
        break
      case kinds.close:
        finish(values)
        break
      case kinds.text:
        values.push({ bytes: unescaped(source.slice(token + 1, at - 1)) })
        break
      default:
    }
  }
  return undefined
}

const numberIn = (text: string, at: number): number => {
  const number = Number(text)
  if (Number.isNaN(number)) throw noToken(at)
  return number
}

const dictionaryOf = (values: readonly Value[]): Dictionary => {
  const entries = new Map<string, Value>()
  for (let index = 0; index + 1 < values.length; index += 2) {
    const key = values[index]
    const value = values[index + 1]
    if (isName(key) && value !== undefined) entries.set(key.name, value)
  }
  return entries
}

export const isName = (value: Value | undefined): value is Name =>
  typeof value === 'object' && value !== null && 'name' in value

export const isText = (value: Value | undefined): value is Text =>
  typeof value === 'object' && value !== null && 'bytes' in value

export const isReference = (value: Value | undefined): value is Reference =>
  typeof value === 'object' && value !== null && 'object' in value

const fromHex = (hex: string, at: number): string => {
  const digits = /\s/.test(hex) ? hex.replace(/\s/g, '') : hex
  const bytes = Buffer.from(digits, 'hex')
  // It stops reading at what is no digit.
  if (bytes.length !== digits.length >> 1) throw noToken(at)
  return bytes.toString('latin1')
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
])

/** A string between its brackets, as the bytes that it stands for. */
export const unescaped = (text: string): string =>
  !text.includes('\\')
    ? text
    : text.replace(/\\([\s\S])/g, (_, character: string) => escapes.get(character) ?? character)
