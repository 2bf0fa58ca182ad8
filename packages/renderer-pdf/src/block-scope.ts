import type { HeadingNode } from '@jibao/document'
import type { Decisions } from './decisions.ts'
import type { Faces } from './faces.ts'

/** What a block needs to know besides itself. */
export interface BlockScope {
  readonly faces: Faces
  /** Width of the type area in points. */
  readonly width: number
  /** Height of the type area in points. */
  readonly height: number
  readonly headingNumbers: ReadonlyMap<HeadingNode, string>
  /** The block's number in the report. */
  readonly number: number
  /** The first of the headings that stand directly above, or the block itself. */
  readonly leader: number
  /** Whether nothing stands below it on purpose: the end, or a page break. */
  readonly last: boolean
  readonly decisions: Decisions
}
