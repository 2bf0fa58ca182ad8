import { breakPlaces, place } from './break-places.ts'
import type { CharacterKind } from './character-kind.ts'
import { type Glue, glueBefore, type ShrinkStep, type StretchStep } from './glue.ts'
import { type JoinedRuns, joinRuns } from './joined-runs.ts'
import { interpunctExcess } from './mark-halves.ts'
import type { ParagraphShape, TypeRun } from './paragraph.ts'
import { wordSpans } from './word-spans.ts'

/** A paragraph before it has lines: everything that does not depend on where they end. */
export interface Material extends JoinedRuns {
  /** See `place`; one entry more than there are characters. */
  readonly places: Uint8Array
  /** Advance of each character with tracking, without any glue; points. */
  readonly advances: Float64Array
  readonly offsets: Float64Array
  /** Before each character; the first has none. */
  readonly glue: readonly (Glue | null)[]
  /** Where the text from each character on has one character or less that is not a closing mark. */
  readonly runt: number
  /** Sums up to each character: of advances and glue, then of each step's room. */
  readonly natural: Float64Array
  readonly shrink: Readonly<Record<ShrinkStep, Float64Array>>
  readonly stretch: Readonly<Record<StretchStep, Float64Array>>
}

export const prepare = (
  runs: readonly TypeRun[],
  { tracking = 0, level = 'basic', wholeWords = false }: ParagraphShape,
): Material => {
  const joined = joinRuns(runs)
  const length = joined.codePoints.length
  const words = wholeWords ? wordSpans(joined.text) : []
  const places = breakPlaces({ ...joined, kept: [...joined.kept, ...words] }, level)
  const advances = joined.widths.map(
    (width, index) => width - interpunctExcess(joined, index) + tracking,
  )
  const offsets = joined.widths.map((_, index) => 0 - interpunctExcess(joined, index) / 2)
  const glue = Array.from({ length }, (_, index) =>
    index === 0 ? null : glueBefore(joined, index, places[index] === place.never),
  )
  const sums = (of: (glue: Glue) => number, start?: Float64Array): Float64Array => {
    const sum = new Float64Array(length + 1)
    let total = 0
    glue.forEach((here, index) => {
      total += (start?.[index] ?? 0) + (here === null ? 0 : of(here))
      sum[index + 1] = total
    })
    return sum
  }
  return {
    ...joined,
    places,
    advances,
    offsets,
    glue,
    runt: runtOf(joined, places),
    natural: sums(naturalGlue, advances),
    shrink: {
      blank: sums(shrinkRoom('blank')),
      bracket: sums(shrinkRoom('bracket')),
      pause: sums(shrinkRoom('pause')),
      hanLatin: sums(shrinkRoom('hanLatin')),
    },
    stretch: {
      blank: sums(({ stretch }) => stretch.blank),
      hanLatin: sums(({ stretch }) => stretch.hanLatin),
      rest: sums(({ stretch }) => stretch.rest),
    },
  }
}

export const naturalGlue = ({ fromBefore, fromAfter, space }: Glue): number =>
  space - fromBefore - fromAfter

const shrinkRoom =
  (step: ShrinkStep) =>
  ({ shrink }: Glue): number =>
    shrink?.step === step ? shrink.room : 0

/** Kinds that do not save a last line from being too short. */
const trailing: ReadonlySet<CharacterKind | undefined> = new Set([
  'closing',
  'pause',
  'stop',
  'narrowClosing',
  'blank',
])

const runtOf = ({ kinds }: JoinedRuns, places: Uint8Array): number => {
  let runt = kinds.length
  for (let found = 0; runt > 0; runt -= 1) {
    const index = runt - 1
    if (!trailing.has(kinds[index]) && places[index] !== place.never) found += 1
    if (found > 1) break
  }
  return runt
}
