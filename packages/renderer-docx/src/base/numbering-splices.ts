import { elementsOf } from '../xml-tree.ts'
import type { Part } from './open-base.ts'
import { append, insertAt, type Splice } from './splice.ts'

/** Puts definitions and lists into a numbering part: the lists behind all definitions. */
export const numberingSplices = (
  { xml, root }: Part,
  { definitions, lists }: { readonly definitions: string; readonly lists: string },
): readonly Splice[] => {
  const children = elementsOf(root.children)
  const firstList = children.find(({ name }) => name === 'w:num')
  const lastList = children.findLast(({ name }) => name === 'w:num')
  const lastDefinition = children.findLast(({ name }) => name === 'w:abstractNum')
  if (firstList !== undefined && lastList !== undefined)
    return [insertAt(firstList.start, definitions), insertAt(lastList.end, lists)]
  return lastDefinition === undefined
    ? [append(xml, root, definitions + lists)]
    : [insertAt(lastDefinition.end, definitions + lists)]
}
