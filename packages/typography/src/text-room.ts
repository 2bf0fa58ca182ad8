import { textWidth } from './text-width.ts'

/** Em of a digit or letter: that of the widest face in use. */
const latinWidth = 0.6
/** Nearly as wide as a character. */
const wide = /[%％‰]/u
/** Em between Chinese and Latin, as the typesetter puts it. */
const hanLatinGap = 0.25

const meets = /^(?:\p{Script=Han}[\dA-Za-z]|[\dA-Za-z]\p{Script=Han})$/u

/** Em that each character may take at most, whatever the face, with the gap before it. */
export const characterRooms = (characters: readonly string[]): readonly number[] =>
  characters.map((character, index) => {
    const width = textWidth(character) === 1 || wide.test(character) ? 1 : latinWidth
    return width + (meets.test(`${characters[index - 1] ?? ''}${character}`) ? hanLatinGap : 0)
  })

/** Em that a line of text may take at most. */
export const textRoom = (text: string): number =>
  characterRooms(Array.from(text)).reduce((sum, room) => sum + room, 0)
