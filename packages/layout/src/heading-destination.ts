import type { HeadingNode } from '@jibao/document'

/** The name of the place where a heading stands, for links from 目录. */
export const headingDestination = (
  heading: HeadingNode,
  headingNumbers: ReadonlyMap<HeadingNode, string>,
): string => `heading-${[...headingNumbers.keys()].indexOf(heading) + 1}`

/** What the address of a link within the file begins with; no report can hold such an address. */
export const withinFile = '#'
