import type { HeadingNode } from '@jibao/document'
import type { Furniture } from '@jibao/typography'
import type { DrawChart } from '../chart-drawer.ts'
import type { FlowNode, ReportForm } from '../flow.ts'
import type { Decisions } from '../pages/decisions.ts'
import type { SetTables } from '../table/table-setter.ts'
import type { Faces } from '../text/faces.ts'

/** What a block needs to know besides itself. */
export interface BlockScope {
  readonly faces: Faces
  /** Words of ours, in the report's characters. */
  readonly furniture: Furniture
  /** Width of the type area in points. */
  readonly width: number
  /** Height of the type area in points. */
  readonly height: number
  readonly form: ReportForm
  /** In the order of the report. */
  readonly headingNumbers: ReadonlyMap<HeadingNode, string>
  /** The block's number in the report. */
  readonly number: number
  /** The first of the headings that stand directly above, or the block itself. */
  readonly leader: number
  /** What stands directly above on purpose. */
  readonly above: FlowNode['type'] | undefined
  /** Whether nothing stands below it on purpose: the end, a page break, or 版记 at the end. */
  readonly last: boolean
  readonly endsReport: boolean
  readonly decisions: Decisions
  readonly drawChart: DrawChart
  readonly setTable: SetTables
  readonly signal: AbortSignal
}
