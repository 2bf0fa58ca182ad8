import { runAt, type TextLine } from '@jibao/layout'
import type { Leaf } from './block-elements.ts'
import { element, type StructureElement } from './element.ts'

/** A stretch of a line that belongs to one element. */
export interface Segment {
  /** That of the text, or that which holds its link. */
  readonly holder: StructureElement
  readonly link?: SegmentLink
  readonly start: number
  /** Exclusive. */
  end: number
}

interface SegmentLink {
  readonly url: string
  /** The link's first character, in this line or above. */
  readonly first: number
}

/** Cuts a line where a link begins or ends, and behind the marker of a list item. */
export const segmentsOf = (textLine: TextLine, leaf: Leaf): readonly Segment[] => {
  const { text, line } = textLine
  const { start, end } = line
  // Most lines have neither.
  const isWhole =
    start < end &&
    (leaf.label === undefined || start >= leaf.label.length) &&
    text.block.text.every(({ link }) => link === undefined)
  return isWhole ? [{ holder: leaf.element, start, end }] : cut(textLine, leaf)
}

const cut = ({ text, line }: TextLine, { element: body, label }: Leaf): readonly Segment[] => {
  const segments: Segment[] = []
  for (let index = line.start; index < line.end; index += 1) {
    const holder = label !== undefined && index < label.length ? label.element : body
    const { link: url } = runAt(text, index)
    const last = segments.at(-1)
    if (last?.holder === holder && last.link?.url === url) last.end = index + 1
    else {
      const link = url === undefined ? {} : { link: { url, first: firstOfLink(text, index, url) } }
      segments.push({ holder, start: index, end: index + 1, ...link })
    }
  }
  return segments
}

const firstOfLink = (text: TextLine['text'], index: number, url: string): number => {
  let first = index
  while (first > 0 && runAt(text, first - 1).link === url) first -= 1
  return first
}

/** The element of each link: one, however many lines the link runs over. */
export const createLinks = (): ((
  holder: StructureElement,
  link: SegmentLink,
) => StructureElement) => {
  const links = new Map<StructureElement, Map<number, StructureElement>>()
  return (holder, { first }) => {
    const inHolder = links.get(holder) ?? new Map<number, StructureElement>()
    links.set(holder, inHolder)
    const link = inHolder.get(first) ?? element('Link')
    if (!inHolder.has(first)) holder.kids.push(link)
    inHolder.set(first, link)
    return link
  }
}
