import type { FontBook, FontFace, FontRole, Origin } from '@jibao/core'
import type { Run } from './pdfmake-nodes.ts'

/** Chooses faces for texts and keeps account of what it chose and what no face has. */
export interface Faces {
  /** The text in as few runs as may be, each in a face that has all its characters; at least one run. */
  runs(text: string, role: FontRole, origin?: Origin): readonly Run[]
  /** One face for a text that cannot be cut, such as a drawing's. */
  single(text: string, role: FontRole): FontFace
  /** By name. */
  readonly used: ReadonlyMap<string, FontFace>
  /** Characters that no face has. */
  readonly missing: FirstPlaces
  /** Characters that the face of their role lacks and another has. */
  readonly substituted: FirstPlaces
}

/** By code point, the place of the first value that holds it. */
export type FirstPlaces = ReadonlyMap<number, Origin | undefined>

/** What a line of print cannot hold; each prints as one space. */
const breaks = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/gu

/** @throws RangeError when the book has no face for a role that a text asks for */
export const createFaces = (fonts: FontBook): Faces => {
  const used = new Map<string, FontFace>()
  const missing = new Map<number, Origin | undefined>()
  const substituted = new Map<number, Origin | undefined>()

  const chainOf = (role: FontRole): readonly [FontFace, ...FontFace[]] => {
    const [first, ...others] = fonts.chain(role)
    if (first === undefined) throw new RangeError(`no face for ${role}`)
    return [first, ...others]
  }
  const note = (places: Map<number, Origin | undefined>, codePoint: number, origin?: Origin) => {
    if (!places.has(codePoint)) places.set(codePoint, origin)
  }

  return {
    used,
    missing,
    substituted,
    runs: (text, role, origin) => {
      const chain = chainOf(role)
      const runs: { text: string; readonly face: FontFace }[] = []
      for (const character of text.replace(breaks, ' ')) {
        const codePoint = character.codePointAt(0) ?? 0
        const face = chain.find((candidate) => candidate.covers(codePoint))
        if (face === undefined) note(missing, codePoint, origin)
        else if (face !== chain[0]) note(substituted, codePoint, origin)
        const chosen = face ?? chain[0]
        const last = runs.at(-1)
        if (last?.face === chosen) last.text += character
        else runs.push({ text: character, face: chosen })
      }
      if (runs.length === 0) runs.push({ text: '', face: chain[0] })
      for (const { face } of runs) used.set(face.name, face)
      return runs.map((run) => ({ text: run.text, font: run.face.name }))
    },
    single: (text, role) => {
      const chain = chainOf(role)
      const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0)
      const face = chain.find((candidate) => codePoints.every((point) => candidate.covers(point)))
      const chosen = face ?? chain[0]
      for (const codePoint of codePoints) {
        if (!chosen.covers(codePoint)) note(missing, codePoint)
        else if (!chain[0].covers(codePoint)) note(substituted, codePoint)
      }
      used.set(chosen.name, chosen)
      return chosen
    },
  }
}
