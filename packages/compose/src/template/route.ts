import type { Origin } from '@jibao/core'
import { referenceTo } from '../markdown/references.ts'
import type { Expanded, Reference } from './expanded.ts'
import { placeAfter } from './syntax.ts'

/** A stretch of text as the template has it, or what stands for an insertion. */
export type Piece =
  | { readonly markdown: string; readonly origin: Origin }
  | { readonly reference: Reference }

/** One way through a template: the pieces that some data would string together. */
export type Route = readonly Piece[]

/**
 * Ways through a sequence, given the ways through each of its members, so many that each of those is
 * on one: the first way through all of them, and one detour for every other.
 */
export const routesThrough = (members: readonly (readonly Route[])[]): readonly Route[] => {
  const straight = members.map(([first = []]) => first)
  const detours = members.flatMap((routes, index) =>
    routes.slice(1).map((route) => straight.with(index, route).flat()),
  )
  return [straight.flat(), ...detours]
}

/** An expansion without data, and where in the template each part of its Markdown stands. */
export interface Outline extends Expanded {
  readonly originAt: (offset: number) => Origin
}

export const outlineOf = (route: Route): Outline => {
  const references: Reference[] = []
  const marks: { readonly offset: number; readonly origin: Origin }[] = []
  let markdown = ''
  for (const piece of route) {
    const { origin } = 'reference' in piece ? piece.reference : piece
    marks.push({ offset: markdown.length, origin })
    markdown +=
      'reference' in piece ? referenceTo(references.push(piece.reference) - 1) : piece.markdown
  }
  const originAt = (offset: number): Origin => {
    const index = marks.findLastIndex((mark) => mark.offset <= offset)
    const piece = route[index]
    const mark = marks[index]
    if (piece === undefined || mark === undefined) throw new RangeError(`nothing at ${offset}`)
    if ('reference' in piece) return mark.origin
    return placeAfter(piece.markdown.slice(0, offset - mark.offset), mark.origin)
  }
  return { markdown, references, originAt }
}
