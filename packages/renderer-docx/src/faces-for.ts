import type { FontFace } from '@jibao/core'

export interface FaceChoice {
  /** One that has every character of the text, or the first with those that have what it lacks. */
  readonly faces: readonly [FontFace, ...FontFace[]] | undefined
  /** Characters that no face has. */
  readonly missing: readonly string[]
}

/** Faces for a drawing; none unless they have all its text: a rasteriser leaves out the rest without a word. */
export const facesFor = (text: string, chain: readonly FontFace[]): FaceChoice => {
  const codePoints = Array.from(new Set(text), (character) => character.codePointAt(0) ?? 0).filter(
    (codePoint) => !/\s/u.test(String.fromCodePoint(codePoint)),
  )
  const missing = codePoints.filter((codePoint) => !chain.some((face) => face.covers(codePoint)))
  const whole = chain.find((face) => codePoints.every((codePoint) => face.covers(codePoint)))
  const needed = new Set(
    codePoints.map((codePoint) => chain.find((face) => face.covers(codePoint))),
  )
  const [first, ...others] =
    whole === undefined ? chain.filter((face, index) => index === 0 || needed.has(face)) : [whole]
  return {
    faces: first === undefined || missing.length > 0 ? undefined : [first, ...others],
    missing: missing.map((codePoint) => String.fromCodePoint(codePoint)),
  }
}
