import type { HeadingNode } from '@jibao/document'
import type { RenderContext } from '@jibao/render'
import type { PageLayout } from './page-layout.ts'

/** Where a block stands, and what it may use there. */
export interface Place {
  readonly context: RenderContext
  readonly layout: PageLayout
  readonly headingNumbers: ReadonlyMap<HeadingNode, string>
  /** Whether the block must end on the page on which the next begins. */
  readonly keepNext: boolean
}
