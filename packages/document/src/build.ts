import type {
  HeadingLevel,
  HeadingNode,
  Inline,
  ListItemNode,
  ParagraphNode,
  StrongNode,
  TableCell,
  TableRow,
  TextNode,
} from './nodes.ts'

type Content = string | Inline

const inlines = (content: readonly Content[]): readonly Inline[] =>
  content.map((part) => (typeof part === 'string' ? text(part) : part))

export const text = (value: string): TextNode => ({ type: 'text', value })

export const strong = (...content: readonly Content[]): StrongNode => ({
  type: 'strong',
  children: inlines(content),
})

export const paragraph = (...content: readonly Content[]): ParagraphNode => ({
  type: 'paragraph',
  children: inlines(content),
})

export const heading = (level: HeadingLevel, ...content: readonly Content[]): HeadingNode => ({
  type: 'heading',
  level,
  children: inlines(content),
})

export const listItem = (...content: readonly Content[]): ListItemNode => ({
  type: 'listItem',
  children: inlines(content),
})

export const row = (...cells: readonly TableCell[]): TableRow => ({ type: 'tableRow', cells })

export const cell = (...content: readonly Content[]): TableCell => ({
  type: 'tableCell',
  children: inlines(content),
})
