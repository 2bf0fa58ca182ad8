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

/** What depends on the block. */
type OwnScope = Pick<BlockScope, 'number' | 'leader' | 'above' | 'last' | 'endsReport'>

/** What is the same for all blocks of a flow. */
export type CommonScope = Omit<BlockScope, keyof OwnScope>

/** Not by a spread, which would give each scope another shape in V8’s eyes. */
export const blockScope = (common: CommonScope, own: OwnScope): BlockScope => ({
  faces: common.faces,
  furniture: common.furniture,
  width: common.width,
  height: common.height,
  form: common.form,
  headingNumbers: common.headingNumbers,
  number: own.number,
  leader: own.leader,
  above: own.above,
  last: own.last,
  endsReport: own.endsReport,
  decisions: common.decisions,
  drawChart: common.drawChart,
  setTable: common.setTable,
  signal: common.signal,
})
