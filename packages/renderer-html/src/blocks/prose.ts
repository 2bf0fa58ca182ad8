import type {
  AddresseeNode,
  AttendanceNode,
  DatelineNode,
  HeadingNode,
  ListNode,
  ParagraphNode,
  RemarkNode,
} from '@jibao/document'
import {
  addresseeText,
  attendanceColon,
  attendanceNames,
  listMarker,
  remarkBrackets,
} from '@jibao/typography'
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Place } from '../place.ts'
import { renderInlines } from '../render-inlines.ts'
import { time } from '../time.ts'

/** Its number is text, so that whoever copies the heading has it. */
export const renderHeading = (node: HeadingNode, place: Place): readonly Element[] => {
  const entry = place.outline.get(node)
  if (entry === undefined) throw new RangeError('a heading outside the outline')
  return [
    h(
      `h${entry.rank}`,
      { id: entry.id, className: ['heading', `level-${node.level}`] },
      entry.number,
      ...renderInlines(node.children, place),
    ),
  ]
}

export const renderParagraph = ({ children }: ParagraphNode, place: Place): readonly Element[] => [
  h('p', [...renderInlines(children, place)]),
]

/** Counters are text; told to be a list, since browsers take one without marks for none. */
export const renderList = (node: ListNode, place: Place): readonly Element[] => [
  h(
    node.ordered ? 'ol' : 'ul',
    { className: ['items'], role: 'list' },
    node.children.map(({ children }, index) =>
      h('li', listMarker(index, node), ...renderInlines(children, place)),
    ),
  ),
]

export const renderDateline = ({ source, date }: DatelineNode): readonly Element[] => [
  h('p', { className: ['dateline'] }, source, '　　', time(date)),
]

export const renderAddressee = ({ names }: AddresseeNode): readonly Element[] => [
  h('p', { className: ['addressee'] }, addresseeText(names)),
]

export const renderRemark = ({ children }: RemarkNode, place: Place): readonly Element[] => {
  const [open, close] = remarkBrackets
  return [h('p', { className: ['remark'] }, open, ...renderInlines(children, place), close)]
}

export const renderAttendance = ({ label, names }: AttendanceNode): readonly Element[] => [
  h(
    'p',
    { className: ['attendance'] },
    h('span', { className: ['label'] }, `${label}${attendanceColon}`),
    attendanceNames(names),
  ),
]
