import { characterKinds } from './character-kind.ts'
import type { SetParagraph, TypeRun } from './paragraph.ts'
import { placeArrays } from './place-arrays.ts'
import { unitsOf } from './units-of.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

/** All runs as one text. Those of its arrays that are lent by a workspace may be longer than the text. */
export interface JoinedRuns extends Omit<SetParagraph, 'lines'> {
  readonly text: string
  /** See `kind`. */
  readonly kinds: Uint8Array
  /** Type size, points. */
  readonly sizes: Float64Array
  /** Advance in the face, points. */
  readonly widths: Float64Array
  /** Stretches of kept runs: from and to, code points. */
  readonly kept: readonly (readonly [number, number])[]
  readonly workspace: Workspace
}

/** @param workspaceFor so many characters */
export const joinRuns = (
  runs: readonly TypeRun[],
  workspaceFor: (length: number) => Workspace = createWorkspace,
): JoinedRuns => {
  let text = ''
  for (const run of runs) text += run.text
  const length = lengthOf(runs)
  const workspace = workspaceFor(length)
  const { sizes, widths } = workspace
  const { codePoints, runs: owners, advances, offsets } = placeArrays(length)
  const kept: (readonly [number, number])[] = []
  let at = 0
  let owner = 0
  for (const { text: part, size, advance, kept: isKept } of runs) {
    const start = at
    for (let unit = 0; unit < part.length; at += 1) {
      const codePoint = part.codePointAt(unit) ?? 0
      unit += unitsOf(codePoint)
      codePoints[at] = codePoint
      owners[at] = owner
      sizes[at] = size
      widths[at] = (advance(codePoint) * size) / 1000
    }
    if (isKept === true) kept.push([start, at])
    owner += 1
  }
  const kinds = characterKinds(codePoints, workspace.kinds)
  // Not by a spread, which would take longer than all of the above.
  return {
    text,
    codePoints,
    runs: owners,
    advances,
    offsets,
    kinds,
    sizes,
    widths,
    kept,
    workspace,
  }
}

/** Of all the runs together, code points. */
const lengthOf = (runs: readonly TypeRun[]): number => {
  let length = 0
  for (const { text } of runs) {
    for (let unit = 0; unit < text.length; length += 1) unit += unitsOf(text.codePointAt(unit) ?? 0)
  }
  return length
}
