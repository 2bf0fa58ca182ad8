import type { XmlElement } from '../xml-tree.ts'

/** A stretch of a part, and what stands there instead. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly by: string
}

export const insertAt = (at: number, by: string): Splice => ({ start: at, end: at, by })

export const remove = ({ start, end }: Pick<XmlElement, 'start' | 'end'>): Splice => ({
  start,
  end,
  by: '',
})

const isLonger = ({ start, end }: Splice): number => (end > start ? 1 : 0)

/** A part with some stretches exchanged, none within another; everything else stays as it is. */
export const splice = (xml: string, splices: readonly Splice[]): string => {
  const parts: string[] = []
  let from = 0
  // What is inserted at one place stays in the order given, before what is exchanged there.
  const inOrder = splices.toSorted((a, b) => a.start - b.start || isLonger(a) - isLonger(b))
  for (const { start, end, by } of inOrder) {
    if (start < from) throw new RangeError(`splices overlap at ${start}`)
    parts.push(xml.slice(from, start), by)
    from = end
  }
  return parts.join('') + xml.slice(from)
}

/** More content at the end of an element that may be written as one tag. */
export const append = (xml: string, element: XmlElement, content: string): Splice => {
  if (element.contentStart < element.end) return insertAt(element.contentEnd, content)
  const [, tag = ''] = /^<([^\s/>]+)/.exec(xml.slice(element.start, element.end)) ?? []
  return { start: element.end - 2, end: element.end, by: `>${content}</${tag}>` }
}

/** An attribute with another value; `name` as the part writes it. */
export const setAttribute = (
  xml: string,
  { start, contentStart }: XmlElement,
  name: string,
  value: string,
): Splice => {
  const tag = xml.slice(start, contentStart)
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag)
  if (found === null) {
    const at = start + (/^<[^\s/>]+/.exec(tag)?.[0].length ?? 0)
    return insertAt(at, ` ${name}="${value}"`)
  }
  return {
    start: start + found.index,
    end: start + found.index + found[0].length,
    by: ` ${name}="${value}"`,
  }
}
