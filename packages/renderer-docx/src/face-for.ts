import type { FontFace } from '@jibao/core'

export interface FaceChoice {
  /** The first face that has every character of the text, if one has. */
  readonly face: FontFace | undefined
  /** Characters that the first face lacks. */
  readonly missing: readonly string[]
}

/** One face for a whole drawing: a rasteriser leaves out what its font lacks without a word. */
export const faceFor = (text: string, chain: readonly FontFace[]): FaceChoice => {
  const characters = [...new Set(text)].filter((character) => !/\s/u.test(character))
  const lackedBy = (face: FontFace): readonly string[] =>
    characters.filter((character) => !face.covers(character.codePointAt(0) ?? 0))
  const [first] = chain
  return {
    face: chain.find((face) => lackedBy(face).length === 0),
    missing: first === undefined ? characters : lackedBy(first),
  }
}
