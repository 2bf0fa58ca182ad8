import { breakPlaces } from './break-places.ts'
import { clearGlue, type Glue, putGlue, type Shrinks, type Stretches, shrinkStep } from './glue.ts'
import type { JoinedRuns } from './joined-runs.ts'
import { isIn, kindSet } from './kind-set.ts'
import { interpunctExcess } from './mark-halves.ts'
import type { ParagraphShape } from './paragraph.ts'
import { place } from './place.ts'
import { wordSpans } from './word-spans.ts'

/** A paragraph before it has lines: everything that does not depend on where they end. */
export interface Material extends JoinedRuns {
  /** See `place`; also of the end behind the last character. */
  readonly places: Uint8Array
  readonly glue: Glue
  /** Where the text from each character on has one character or less that is not a closing mark. */
  readonly runt: number
  /** Sums up to each character: of advances and glue, then of each step's room. */
  readonly natural: Float64Array
  readonly shrink: Shrinks<Float64Array>
  readonly stretch: Stretches<Float64Array>
}

export const prepare = (
  joined: JoinedRuns,
  { tracking = 0, level = 'basic', wholeWords = false }: ParagraphShape,
): Material => {
  const words = wholeWords ? wordSpans(joined.text) : []
  const { workspace } = joined
  const { glue, natural, shrink, stretch } = workspace
  const { text, codePoints, kinds } = joined
  const kept = words.length === 0 ? joined.kept : [...joined.kept, ...words]
  const places = breakPlaces({ text, codePoints, kinds, kept }, level, workspace.places)
  putOwnPlaces(joined, tracking)
  clearGlue(glue, codePoints.length)
  for (let index = 1; index < codePoints.length; index += 1) {
    putGlue(glue, joined, index, places[index] === place.never)
  }
  sumUp(joined)
  // Not by a spread, which would take longer.
  return {
    text,
    codePoints,
    runs: joined.runs,
    advances: joined.advances,
    offsets: joined.offsets,
    kinds,
    sizes: joined.sizes,
    widths: joined.widths,
    kept: joined.kept,
    workspace,
    places,
    glue,
    runt: runtOf(joined, places),
    natural,
    shrink,
    stretch,
  }
}

/** Writes advance and offset of each character by itself, points. */
const putOwnPlaces = (joined: JoinedRuns, tracking: number): void => {
  const { advances, offsets } = joined
  for (let index = 0; index < advances.length; index += 1) {
    advances[index] = ownAdvance(joined, index, tracking)
    offsets[index] = ownOffset(joined, index)
  }
}

/** With tracking; points. */
export const ownAdvance = (joined: JoinedRuns, index: number, tracking: number): number =>
  (joined.widths[index] ?? 0) - interpunctExcess(joined, index) + tracking

/** Points. */
export const ownOffset = (joined: JoinedRuns, index: number): number =>
  0 - interpunctExcess(joined, index) / 2

export const naturalGlue = ({ space, fromBefore, fromAfter }: Glue, index: number): number =>
  (space[index] ?? 0) - (fromBefore[index] ?? 0) - (fromAfter[index] ?? 0)

/** Writes the sums up to each character, the first of which is 0. */
const sumUp = ({ advances, workspace }: JoinedRuns): void => {
  const { glue, natural, shrink, stretch } = workspace
  const [blanks, brackets, pauses, hanLatins] = shrink
  const { shrinkRoom, shrinkStep: steps } = glue
  let total = 0
  for (let index = 0; index < advances.length; index += 1) {
    total += (advances[index] ?? 0) + naturalGlue(glue, index)
    natural[index + 1] = total
    const step = steps[index]
    const room = shrinkRoom[index] ?? 0
    addTo(blanks, index, step === shrinkStep.blank ? room : 0)
    addTo(brackets, index, step === shrinkStep.bracket ? room : 0)
    addTo(pauses, index, step === shrinkStep.pause ? room : 0)
    addTo(hanLatins, index, step === shrinkStep.hanLatin ? room : 0)
    addTo(stretch[0], index, glue.stretchRoom[0][index] ?? 0)
    addTo(stretch[1], index, glue.stretchRoom[1][index] ?? 0)
    addTo(stretch[2], index, glue.stretchRoom[2][index] ?? 0)
  }
}

const addTo = (sums: Float64Array, index: number, room: number): void => {
  sums[index + 1] = (sums[index] ?? 0) + room
}

/** Kinds that do not save a last line from being too short. */
const trailing = kindSet(['closing', 'pause', 'stop', 'narrowClosing', 'blank'])

const runtOf = ({ codePoints, kinds }: JoinedRuns, places: Uint8Array): number => {
  let runt = codePoints.length
  for (let found = 0; runt > 0; runt -= 1) {
    const index = runt - 1
    if (!isIn(trailing, kinds[index] ?? 0) && places[index] !== place.never) found += 1
    if (found > 1) break
  }
  return runt
}
