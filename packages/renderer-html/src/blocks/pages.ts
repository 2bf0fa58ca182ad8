import type { AnnexNode, SectionNode } from '@jibao/document'
import type { Element } from 'hast'
import { h } from 'hastscript'
import { brokenTitle } from '../broken-title.ts'
import type { Place } from '../place.ts'

/** Seen in print only. */
export const renderPageBreak = (): readonly Element[] => [h('div', { className: ['page-break'] })]

export const wrapSection = (
  { orientation }: SectionNode,
  children: readonly Element[],
): readonly Element[] => [h('div', { className: ['sheet', orientation] }, ...children)]

/** 附件 and its number, then its title (GB/T 9704-2012 7.3.6). */
export const wrapAnnex = (
  node: AnnexNode,
  children: readonly Element[],
  { outline }: Place,
): readonly Element[] => {
  const entry = outline.get(node)
  if (entry === undefined) throw new RangeError('an annex outside the outline')
  return [
    h(
      'section',
      { className: ['sheet', 'annex', node.orientation] },
      h('p', { className: ['annex-label'] }, entry.number),
      h(`h${entry.rank}`, { id: entry.id, className: ['annex-title'] }, ...brokenTitle(node.title)),
      ...children,
    ),
  ]
}
