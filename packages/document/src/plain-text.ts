import type { Inline, Node } from './nodes.ts'
import { printDate, printValue } from './print.ts'
import { childrenOf } from './walk.ts'

/** The text of inlines as a reader sees it. */
export const plainText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.value
      if (inline.type === 'value') return printValue(inline)
      if (inline.type === 'sparkline') return ''
      return plainText(inline.children)
    })
    .join('')

/**
 * Every piece of text that a renderer must show, in reading order: one piece for each heading,
 * paragraph, list item, cell and field of a special block. Furniture that a renderer adds
 * (numbers of headings, punctuation of 主送机关, page numbers, the lines of a 目录) is not in it.
 */
export const textPieces = (node: Node): readonly string[] => {
  switch (node.type) {
    case 'report':
      return [node.metadata.title, ...node.children.flatMap(textPieces)]
    case 'heading':
    case 'paragraph':
    case 'remark':
    case 'listItem':
    case 'tableCell':
    case 'strong':
    case 'link':
      return [plainText(node.children)]
    case 'text':
      return [node.value]
    case 'value':
      return [printValue(node)]
    case 'table':
      return [
        ...(node.caption === undefined ? [] : [node.caption]),
        ...[...node.header, ...node.rows].flatMap(textPieces),
        ...(node.note === undefined ? [] : [node.note]),
      ]
    case 'chart':
      return [
        node.title,
        ...node.data.flatMap(({ label, value, target }) => [
          label,
          printValue(value),
          ...(target === undefined ? [] : [printValue(target)]),
        ]),
        ...(node.reference === undefined ? [] : [printValue(node.reference)]),
      ]
    case 'dateline':
      return [node.source, printDate(node.date)]
    case 'letterhead':
      return [
        node.copyNumber,
        node.classification,
        node.urgency,
        node.mark,
        node.documentNumber,
        ...(node.signers ?? []),
      ].filter((piece) => piece !== undefined)
    case 'addressee':
      return node.names
    case 'attachments':
      return node.titles
    case 'signature':
      return [node.issuer, printDate(node.date)]
    case 'colophon':
      return [...node.copyTo, node.printedBy, printDate(node.printedOn)]
    case 'attendance':
      return [node.label, ...node.names]
    case 'annex':
      return [node.title, ...node.children.flatMap(textPieces)]
    case 'contents':
    case 'sparkline':
      return []
    case 'list':
    case 'section':
    case 'tableRow':
    case 'pageBreak':
      return childrenOf(node).flatMap(textPieces)
  }
}
