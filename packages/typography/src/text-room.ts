import { textWidth } from './text-width.ts'

/** Em of a digit or letter: that of the widest face in use. */
const latinWidth = 0.6
/** Nearly as wide as a character. */
const wide = /[%％‰]/u
/** Em between Chinese and Latin, as the typesetter puts it. */
const hanLatinGap = 0.25

const han = /\p{Script=Han}/u
const latin = /[\dA-Za-z]/

/** What is known of a character, a bit for each. */
const trait = { asked: 1, full: 2, han: 4, latin: 8 } as const

const traitsByItself = (character: string): number => {
  let traits: number = trait.asked
  if (textWidth(character) === 1 || wide.test(character)) traits |= trait.full
  if (han.test(character)) traits |= trait.han
  if (latin.test(character)) traits |= trait.latin
  return traits
}

const firstAstral = 0x10000

/** By code point, filled as texts ask. */
const known = new Uint8Array(firstAstral)

const traitsOf = (character: string): number => {
  const codePoint = character.codePointAt(0) ?? 0
  if (codePoint >= firstAstral) return traitsByItself(character)
  const found = known[codePoint] ?? 0
  if (found !== 0) return found
  const own = traitsByItself(character)
  known[codePoint] = own
  return own
}

const meets = (before: number, after: number): boolean =>
  ((before & trait.han) !== 0 && (after & trait.latin) !== 0) ||
  ((before & trait.latin) !== 0 && (after & trait.han) !== 0)

/** Em that a character may take at most, whatever the face, with the gap before it. */
const roomOf = (before: number, own: number): number =>
  ((own & trait.full) === 0 ? latinWidth : 1) + (meets(before, own) ? hanLatinGap : 0)

/** Em that each character may take at most. */
export const characterRooms = (characters: readonly string[]): readonly number[] =>
  characters.map((character, index) =>
    roomOf(index === 0 ? 0 : traitsOf(characters[index - 1] ?? ''), traitsOf(character)),
  )

/** Em that a line of text may take at most. */
export const textRoom = (text: string): number => {
  let room = 0
  let before = 0
  for (const character of text) {
    const own = traitsOf(character)
    room += roomOf(before, own)
    before = own
  }
  return room
}
