import type { ChartPlace } from '@jibao/charts'
import type { FontBook, FontFace, FontRole, Origin } from '@jibao/core'
import { packed } from '../packed.ts'
import type { Run } from '../pdfmake-nodes.ts'
import { runOf } from './run-of.ts'

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

/** The face of a role and those that step in, in this order. */
type Chain = readonly [FontFace, ...FontFace[]]

/** What a line of print cannot hold; each prints as one space. */
const breaks = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/gu

/** @throws RangeError when the book has no face for a role that a text asks for */
export const createFaces = (fonts: FontBook): Faces => {
  const used = new Map<string, FontFace>()
  const missing = new Map<number, Origin | undefined>()
  const substituted = new Map<number, Origin | undefined>()

  const chains = new Map<FontRole, Chain>()
  const chainOf = (role: FontRole): Chain => {
    const known = chains.get(role)
    if (known !== undefined) return known
    const [first, ...others] = fonts.chain(role)
    if (first === undefined) throw new RangeError(`no face for ${role}`)
    const chain: Chain = [first, ...others]
    chains.set(role, chain)
    return chain
  }
  const note = (places: Map<number, Origin | undefined>, codePoint: number, origin?: Origin) => {
    if (!places.has(codePoint)) places.set(codePoint, origin)
  }

  const faceOf = (chain: Chain, codePoint: number, origin?: Origin): FontFace => {
    if (chain[0].covers(codePoint)) return chain[0]
    const face = chain.find((candidate) => candidate.covers(codePoint))
    note(face === undefined ? missing : substituted, codePoint, origin)
    return face ?? chain[0]
  }

  const runsOf: Faces['runs'] = (text, role, origin) => {
    const chain = chainOf(role)
    const printed = text.replace(breaks, ' ')
    const runs: { readonly text: string; readonly face: FontFace }[] = []
    let from = 0
    let current: FontFace | undefined
    for (let unit = 0; unit < printed.length; ) {
      const codePoint = printed.codePointAt(unit) ?? 0
      const face = faceOf(chain, codePoint, origin)
      if (current !== undefined && face !== current) {
        runs.push({ text: printed.slice(from, unit), face: current })
        from = unit
      }
      current = face
      unit += codePoint > 0xffff ? 2 : 1
    }
    if (current !== undefined) runs.push({ text: printed.slice(from), face: current })
    if (runs.length === 0) runs.push({ text: '', face: chain[0] })
    for (const { face } of runs) used.set(face.name, face)
    return packed(runs, (run) => runOf(run.text, run.face.name))
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
