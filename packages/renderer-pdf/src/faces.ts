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
  /** By code point, with the place of the first value that holds it. */
  readonly missing: ReadonlyMap<number, Origin | undefined>
}

/** What a line of print cannot hold; each prints as one space. */
const breaks = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/gu

/** @throws RangeError when the book has no face for a role that a text asks for */
export const createFaces = (fonts: FontBook): Faces => {
  const used = new Map<string, FontFace>()
  const missing = new Map<number, Origin | undefined>()

  const chainOf = (role: FontRole): readonly [FontFace, ...FontFace[]] => {
    const [first, ...others] = fonts.chain(role)
    if (first === undefined) throw new RangeError(`no face for ${role}`)
    return [first, ...others]
  }
  const miss = (codePoint: number, origin?: Origin): void => {
    if (!missing.has(codePoint)) missing.set(codePoint, origin)
  }

  return {
    used,
    missing,
    runs: (text, role, origin) => {
      const chain = chainOf(role)
      const runs: { text: string; readonly face: FontFace }[] = []
      for (const character of text.replace(breaks, ' ')) {
        const codePoint = character.codePointAt(0) ?? 0
        const face = chain.find((candidate) => candidate.covers(codePoint))
        if (face === undefined) miss(codePoint, origin)
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
      for (const codePoint of codePoints) if (!chosen.covers(codePoint)) miss(codePoint)
      used.set(chosen.name, chosen)
      return chosen
    },
  }
}
