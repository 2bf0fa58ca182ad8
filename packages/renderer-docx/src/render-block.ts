import type { FileChild } from 'docx'
import { renderAnnexHead } from './blocks/annex-head.ts'
import { renderAttendance } from './blocks/attendance.ts'
import { renderChart } from './blocks/chart.ts'
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
  renderPageBreak,
  renderParagraph,
  renderRemark,
  renderTitle,
} from './blocks/text.ts'
import type { PrintedBlock } from './page-runs.ts'
import type { Place } from './place.ts'

type Kind = PrintedBlock['type']
type BlockOf<K extends Kind> = { [P in K]: Extract<PrintedBlock, { type: P }> & { type: P } }[K]
type Content = readonly FileChild[]

type Handlers = {
  readonly [K in Kind]: (block: BlockOf<K>, place: Place) => Content | Promise<Content>
}

const handlers: Handlers = {
  title: renderTitle,
  annexHead: renderAnnexHead,
  headLines: renderHeadLines,
  heading: renderHeading,
  paragraph: renderParagraph,
  list: renderList,
  table: renderTable,
  chart: renderChart,
  dateline: renderDateline,
  letterhead: renderLetterhead,
  addressee: renderAddressee,
  attachments: renderAttachments,
  signature: renderSignature,
  remark: renderRemark,
  attendance: renderAttendance,
  contents: renderContents,
  colophon: renderColophon,
  pageBreak: renderPageBreak,
}

export const renderBlock = <K extends Kind>(
  block: BlockOf<K>,
  place: Place,
): Content | Promise<Content> => handlers[block.type](block, place)
