import type { Element } from 'xast'
import { type Micrometres, millimetres } from '../units.ts'
import { ofd, printable } from '../xml.ts'
import { deltaX } from './delta-x.ts'

/** A character and where its outline begins, from the left of the object. */
export interface PlacedCharacter {
  readonly character: string
  readonly x: Micrometres
}

/**
 * The characters of one baseline. One beyond U+FFFF stands in a `TextCode` of its own: some readers count
 * it as one in `DeltaX` and others, by units of UTF-16, as two, and so neither goes astray.
 */
export const textCodes = (
  characters: readonly PlacedCharacter[],
  y: Micrometres,
): readonly Element[] =>
  groupsOf(characters).map((group) =>
    ofd(
      'TextCode',
      {
        X: millimetres(group[0]?.x ?? 0),
        Y: millimetres(y),
        DeltaX: deltaX(group.map(({ x }) => x)),
      },
      printable(group.map(({ character }) => character).join('')),
    ),
  )

const isLong = ({ character }: PlacedCharacter): boolean => character.length > 1

const groupsOf = (
  characters: readonly PlacedCharacter[],
): readonly (readonly PlacedCharacter[])[] => {
  const groups: PlacedCharacter[][] = []
  let mayGrow = false
  for (const placed of characters) {
    if (mayGrow && !isLong(placed)) groups.at(-1)?.push(placed)
    else groups.push([placed])
    mayGrow = !isLong(placed)
  }
  return groups
}
