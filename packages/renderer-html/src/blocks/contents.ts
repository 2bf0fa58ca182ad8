import type { ContentsNode } from '@jibao/document'
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Outline, OutlineEntry } from '../outline.ts'
import type { Place } from '../place.ts'

/** 目录 as a list within lists, each entry leading to its heading. */
const contentsList = (entries: readonly OutlineEntry[]): Element => {
  const [first, ...others] = entries
  const items: Element[] = []
  let own = first
  let below: OutlineEntry[] = []
  const close = (): void => {
    if (own === undefined) return
    const { id, number, text } = own
    const gap = /^\p{Script=Han}+\d*$/u.test(number) ? '　' : ''
    items.push(
      h(
        'li',
        h('a', { href: `#${id}` }, `${number}${gap}${text}`),
        ...(below.length === 0 ? [] : [contentsList(below)]),
      ),
    )
    below = []
  }
  for (const entry of others) {
    if (own !== undefined && entry.level > own.level) {
      below.push(entry)
      continue
    }
    close()
    own = entry
  }
  close()
  return h('ol', { role: 'list' }, ...items)
}

export const entriesOf = (outline: Outline, depth: number): readonly OutlineEntry[] =>
  Array.from(outline.values()).filter(({ level }) => level <= depth)

/** @param title what stands above the list */
export const contentsNav = (
  entries: readonly OutlineEntry[],
  title: string,
  { ids }: Pick<Place, 'ids'>,
): Element => {
  const id = ids.idFor(title)
  return h(
    'nav',
    { className: ['contents'], ariaLabelledBy: [id] },
    h('p', { id, className: ['contents-title'] }, title),
    contentsList(entries),
  )
}

export const renderContents = ({ depth }: ContentsNode, place: Place): readonly Element[] => {
  const entries = entriesOf(place.outline, depth)
  return entries.length === 0 ? [] : [contentsNav(entries, place.furniture.contents, place)]
}
