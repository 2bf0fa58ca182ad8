import type { BlockScope } from './block-scope.ts'
import { composeAddressee } from './blocks/addressee.ts'
import { composeAnnexHead } from './blocks/annex-head.ts'
import { composeAttachments } from './blocks/attachments.ts'
import { composeAttendance } from './blocks/attendance.ts'
import { composeChart } from './blocks/chart.ts'
import { composeColophon } from './blocks/colophon.ts'
import { composeContents } from './blocks/contents.ts'
import { composeDateline } from './blocks/dateline.ts'
import { composeHeading } from './blocks/heading.ts'
import { composeLetterhead } from './blocks/letterhead.ts'
import { composeList } from './blocks/list.ts'
import { composeParagraph } from './blocks/paragraph.ts'
import { composeRemark } from './blocks/remark.ts'
import { composeSignature } from './blocks/signature.ts'
import { composeTable } from './blocks/table.ts'
import { composeTitle } from './blocks/title.ts'
import type { FlowNode } from './flow.ts'
import type { Content } from './pdfmake-nodes.ts'

type Type = FlowNode['type']

type NodeOf<T extends Type> = Extract<FlowNode, { readonly type: T }>

type Handlers = {
  readonly [T in Type]: (node: NodeOf<T>, scope: BlockScope) => readonly Content[]
}

const handlers: Handlers = {
  addressee: composeAddressee,
  annexHead: composeAnnexHead,
  attachments: composeAttachments,
  attendance: composeAttendance,
  chart: composeChart,
  colophon: composeColophon,
  contents: composeContents,
  dateline: composeDateline,
  heading: composeHeading,
  letterhead: composeLetterhead,
  list: composeList,
  paragraph: composeParagraph,
  remark: composeRemark,
  signature: composeSignature,
  table: composeTable,
  title: composeTitle,
}

export const composeBlock = <T extends Type>(
  node: NodeOf<T> & { readonly type: T },
  scope: BlockScope,
): readonly Content[] => handlers[node.type](node, scope)
