import { renderAnnexHead } from './blocks/annex-head.ts'
import { renderAttendance } from './blocks/attendance.ts'
import { renderAttachments, renderSignature } from './blocks/closing.ts'
import { renderColophon } from './blocks/colophon.ts'
import { renderContents } from './blocks/contents.ts'
import { renderHeadLines } from './blocks/head-lines.ts'
import { renderLetterhead } from './blocks/letterhead.ts'
import { renderTable } from './blocks/table.ts'
import {
  renderAddressee,
  renderDateline,
  renderHeading,
  renderList,
  renderParagraph,
  renderRemark,
  renderTitle,
} from './blocks/text.ts'
import type { FlowingBlock } from './page-runs.ts'
import type { Place } from './place.ts'

type Kind = FlowingBlock['type']
type BlockOf<K extends Kind> = { [P in K]: Extract<FlowingBlock, { type: P }> & { type: P } }[K]

type Handlers = {
  readonly [K in Kind]: (block: BlockOf<K>, place: Place) => string | Promise<string>
}

const handlers: Handlers = {
  title: renderTitle,
  annexHead: renderAnnexHead,
  headLines: renderHeadLines,
  heading: renderHeading,
  paragraph: renderParagraph,
  list: renderList,
  table: renderTable,
  // With all that draws; most reports have no chart.
  chart: async (node, place) => (await import('./blocks/chart.ts')).renderChart(node, place),
  dateline: renderDateline,
  letterhead: renderLetterhead,
  addressee: renderAddressee,
  attachments: renderAttachments,
  signature: renderSignature,
  remark: renderRemark,
  attendance: renderAttendance,
  contents: renderContents,
  colophon: renderColophon,
}

/** Paragraphs and tables, as XML. */
export const renderBlock = <K extends Kind>(
  block: BlockOf<K>,
  place: Place,
): string | Promise<string> => handlers[block.type](block, place)
