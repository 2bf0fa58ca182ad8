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

const token =
  /[\0\t\n\f\r ]+|%[^\r\n]*|(<<|>>|[[\]])|\/([^\0\t\n\f\r ()<>[\]{}/%]*)|<([\dA-Fa-f\s]*)>|\(((?:[^\\()]|\\[\s\S])*)\)|([+-]?(?:\d+\.?\d*|\.\d+))|([A-Za-z'"*]+)/y

const constants: ReadonlyMap<string, Value> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

/**
 * Reads up to the next keyword; `undefined` at the end of the source. Enough for files that we have
 * written: every bracket in a string is escaped, and no name is.
 * @param source one character a byte
 * @throws SyntaxError at what is no token
 */
export const readItem = (source: string, start: number): Item | undefined => {
  const open: Value[][] = [[]]
  token.lastIndex = start
  while (token.lastIndex < source.length) {
    const at = token.lastIndex
    const match = token.exec(source)
    if (match === null) throw new SyntaxError(`no PDF token at byte ${at}`)
    const [, bracket, name, hex, text, number, word] = match
    const values = open.at(-1) ?? []
    if (bracket === '<<' || bracket === '[') open.push([])
    else if (bracket !== undefined) close(open, bracket)
    else if (name !== undefined) values.push({ name })
    else if (hex !== undefined) values.push({ bytes: fromHex(hex) })
    else if (text !== undefined) values.push({ bytes: unescaped(text) })
    else if (number !== undefined) values.push(Number(number))
    else if (word === 'R') values.splice(-2, 2, { object: Number(values.at(-2)) })
    else if (word !== undefined) {
      const constant = constants.get(word)
      if (constant === undefined) return { values, keyword: word, end: token.lastIndex }
      values.push(constant)
    }
  }
  return undefined
}

const close = (open: Value[][], bracket: string): void => {
  const values = open.pop() ?? []
  open.at(-1)?.push(bracket === ']' ? values : dictionaryOf(values))
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

const fromHex = (hex: string): string =>
  Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1')

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
])

const unescaped = (text: string): string =>
  text.replace(/\\([\s\S])/g, (_, character: string) => escapes.get(character) ?? character)
