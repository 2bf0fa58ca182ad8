import type { ChartPlace } from '@jibao/charts'
import type { FontBook, FontFace, FontRole, Origin } from '@jibao/core'
import type { Run } from '../pdfmake-nodes.ts'

/** Chooses faces for texts and keeps account of what it chose and what no face has. */
export interface Faces {
  /** The text in as few runs as may be, each in a face that has all its characters; at least one run. */
  runs(text: string, role: FontRole, origin?: Origin): readonly Run[]
  /** For all the text of a drawing together one face, if one has all its characters. */
  drawing(text: string, role: FontRole): DrawingFaces
  /** By name. */
  readonly used: ReadonlyMap<string, FontFace>
  /** @throws RangeError for a face that was not chosen */
  readonly named: (name: string) => FontFace
  /** Characters that no face has. */
  readonly missing: FirstPlaces
  /** Characters that the face of their role lacks and another has. */
  readonly substituted: FirstPlaces
}

/** In what a drawing is set. */
export type DrawingFaces = Pick<ChartPlace, 'fontFamily' | 'cut'>

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

  const runsOf: Faces['runs'] = (text, role, origin) => {
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
  }

  return {
    used,
    named: (name) => {
      const face = used.get(name)
      if (face === undefined) throw new RangeError(`no face ${name}`)
      return face
    },
    missing,
    substituted,
    runs: runsOf,
    drawing: (text, role) => {
      const chain = chainOf(role)
      const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0)
      const face = chain.find((candidate) => codePoints.every((point) => candidate.covers(point)))
      if (face === undefined) {
        runsOf(text, role)
        used.set(chain[0].name, chain[0])
        const cut = (line: string) =>
          runsOf(line, role).map((run) => ({ text: run.text, fontFamily: run.font }))
        return { fontFamily: chain[0].name, cut }
      }
      for (const point of codePoints) if (!chain[0].covers(point)) note(substituted, point)
      used.set(face.name, face)
      return { fontFamily: face.name }
    },
  }
}
