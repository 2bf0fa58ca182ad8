/** A character that no finished document may contain, and where it stands. */
export interface ForbiddenCharacter {
  /** UTF-16 offset in the text. */
  readonly offset: number
  /** `U+0007`. */
  readonly name: string
  readonly kind: 'control' | 'private-use' | 'noncharacter' | 'lone-surrogate' | 'bidi-control'
}

const kinds: readonly (readonly [RegExp, ForbiddenCharacter['kind']])[] = [
  [/^[\p{Cc}]$/u, 'control'],
  [/^\p{Co}$/u, 'private-use'],
  [/^\p{Cs}$/u, 'lone-surrogate'],
  [/^[\p{Noncharacter_Code_Point}]$/u, 'noncharacter'],
  [/^[\u202A-\u202E\u2066-\u2069]$/u, 'bidi-control'],
]

const suspicious = /[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/gu

/**
 * The first character that Word, Excel and PDF cannot carry or that hides what a reader sees:
 * controls (but not tab, line feed and carriage return), private use, noncharacters, lone
 * surrogates, direction overrides.
 */
export const findForbiddenCharacter = (text: string): ForbiddenCharacter | undefined => {
  for (const match of text.matchAll(suspicious)) {
    const [character] = match
    if (character === '\n' || character === '\t' || character === '\r') continue
    const codePoint = character.codePointAt(0) ?? 0
    const kind = kinds.find(([pattern]) => pattern.test(character))?.[1]
    if (kind !== undefined) return { offset: match.index, name: codePointName(codePoint), kind }
  }
  return undefined
}

/** `U+20BB7`, at least four digits. */
export const codePointName = (codePoint: number): string =>
  `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
