import { emptyGlue, type Glue, type Shrinks, type Stretches } from './glue.ts'

/**
 * Room to work in while a paragraph is set. Its arrays are as long as the text or longer, and hold what
 * was there before: whoever needs zeros writes them.
 */
export interface Workspace {
  readonly kinds: Uint8Array
  readonly sizes: Float64Array
  readonly widths: Float64Array
  readonly places: Uint8Array
  readonly glue: Glue
  readonly natural: Float64Array
  readonly shrink: Shrinks<Float64Array>
  readonly stretch: Stretches<Float64Array>
  readonly inkEnds: Uint32Array
  readonly lastFree: Uint32Array
  readonly costs: Float64Array
  readonly starts: Uint32Array
}

/** With one entry more than the text has characters, for what stands behind the last. */
export const createWorkspace = (length: number): Workspace => {
  const numbers = (): Float64Array => new Float64Array(length + 1)
  return {
    kinds: new Uint8Array(length + 1),
    sizes: numbers(),
    widths: numbers(),
    places: new Uint8Array(length + 1),
    glue: emptyGlue(length + 1),
    natural: numbers(),
    shrink: [numbers(), numbers(), numbers(), numbers()],
    stretch: [numbers(), numbers(), numbers()],
    inkEnds: new Uint32Array(length + 1),
    lastFree: new Uint32Array(length + 1),
    costs: numbers(),
    starts: new Uint32Array(length + 1),
  }
}

/** Characters of all but the longest paragraphs. */
const usual = 2000

let shared: Workspace | undefined

/** The one workspace of all usual texts, which are set one after another; a longer text has its own. */
export const lendWorkspace = (length: number): Workspace => {
  if (length > usual) return createWorkspace(length)
  shared ??= createWorkspace(usual)
  return shared
}
