import type { FlowNode } from '../flow.ts'
import type { Content } from '../pdfmake-nodes.ts'
import { composeAddressee } from './addressee.ts'
import { composeAnnexHead } from './annex-head.ts'
import { composeAttachments } from './attachments.ts'
import { composeAttendance } from './attendance.ts'
import type { BlockScope } from './block-scope.ts'
import { composeChart } from './chart.ts'
import { composeColophon } from './colophon.ts'
import { composeContents } from './contents.ts'
import { composeDateline } from './dateline.ts'
import { composeHeading } from './heading.ts'
import { composeLetterhead } from './letterhead.ts'
import { composeList } from './list.ts'
import { composeParagraph } from './paragraph.ts'
import { composeRemark } from './remark.ts'
import { composeSignature } from './signature.ts'
import { composeTable } from './table.ts'
import { composeTitle } from './title.ts'

type Type = FlowNode['type']

type NodeOf<T extends Type> = Extract<FlowNode, { readonly type: T }>

type Handlers = {
  readonly [T in Type]: (
    node: NodeOf<T>,
    scope: BlockScope,
  ) => readonly Content[] | Promise<readonly Content[]>
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
): readonly Content[] | Promise<readonly Content[]> => handlers[node.type](node, scope)
