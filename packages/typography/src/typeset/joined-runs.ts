import { type CharacterKind, characterKinds } from './character-kind.ts'
import type { TypeRun } from './paragraph.ts'

/** All runs as one text; every array has one entry for each code point. */
export interface JoinedRuns {
  readonly text: string
  readonly codePoints: Uint32Array
  readonly kinds: readonly CharacterKind[]
  readonly runs: Uint32Array
  /** Type size, points. */
  readonly sizes: Float64Array
  /** Advance in the face, points. */
  readonly widths: Float64Array
  /** Stretches of kept runs: from and to, code points. */
  readonly kept: readonly (readonly [number, number])[]
}

export const joinRuns = (runs: readonly TypeRun[]): JoinedRuns => {
  const text = runs.map((run) => run.text).join('')
  const codePoints = Uint32Array.from(
    Array.from(text, (character) => character.codePointAt(0) ?? 0),
  )
  const length = codePoints.length
  const owners = new Uint32Array(length)
  const sizes = new Float64Array(length)
  const widths = new Float64Array(length)
  const kept: (readonly [number, number])[] = []
  let at = 0
  runs.forEach((run, index) => {
    const start = at
    for (const character of run.text) {
      owners[at] = index
      sizes[at] = run.size
      widths[at] = (run.advance(character.codePointAt(0) ?? 0) * run.size) / 1000
      at += 1
    }
    if (run.kept === true) kept.push([start, at])
  })
  return { text, codePoints, kinds: characterKinds(codePoints), runs: owners, sizes, widths, kept }
}
