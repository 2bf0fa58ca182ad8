import type { Bench } from '../bench.ts'
import type { Specimen } from '../corpus/specimen.ts'

/**
 * On which documents a promise is tried: `all` of them; those that are rendered `again`, which is all but
 * the huge ones and most of the random ones, lest the kit take twice as long; a `few` of different build,
 * where trying costs several renderings; the `huge` ones; or only `one`, where none plays a part.
 */
export type Extent = 'all' | 'again' | 'few' | 'huge' | 'one'

/** One thing that every renderer promises. */
export interface RendererPromise {
  /** As a test is called: what a renderer does. */
  readonly name: string
  readonly over: Extent
  /** What is wrong, for the author of the renderer; `undefined` when the promise is kept. */
  faultOf(bench: Bench, specimen: Specimen): Promise<string | undefined>
}
