import type { FlatBlock } from '@jibao/document'
import type { Element } from 'hast'
import { renderChart } from './blocks/chart.ts'
import { renderAttachments, renderColophon, renderSignature } from './blocks/closing.ts'
import { renderContents } from './blocks/contents.ts'
import { renderLetterhead } from './blocks/letterhead.ts'
import { renderPageBreak } from './blocks/pages.ts'
import {
  renderAddressee,
  renderAttendance,
  renderDateline,
  renderHeading,
  renderList,
  renderParagraph,
  renderRemark,
} from './blocks/prose.ts'
import type { Place } from './place.ts'
import { renderTable } from './table/table.ts'

type Handlers = {
  readonly [T in FlatBlock['type']]: (
    node: Extract<FlatBlock, { readonly type: T }>,
    place: Place,
  ) => readonly Element[]
}

const handlers: Handlers = {
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

const handle = <T extends FlatBlock['type']>(
  node: Extract<FlatBlock, { readonly type: T }> & { readonly type: T },
  place: Place,
): readonly Element[] => handlers[node.type](node, place)

export const renderBlock = (node: FlatBlock, place: Place): readonly Element[] =>
  handle<FlatBlock['type']>(node, place)
