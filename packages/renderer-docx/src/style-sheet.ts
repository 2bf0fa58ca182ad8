import type { HeadingLevel } from '@jibao/document'
import {
  headingStyles,
  letterheadRed,
  linePitch,
  millimetresToTwips,
  styles,
  type TextStyle,
} from '@jibao/typography'
import type { IParagraphStylePropertiesOptions } from 'docx'
import { twips } from './twips.ts'

/** A paragraph style that a user of Word meets in the style gallery. */
export interface StyleEntry {
  /** Word shows its own translation of a name that it knows (`heading 1` as 标题 1) and gives it its powers. */
  readonly name: string
  readonly look: TextStyle
  /** The style of the paragraph that Word begins after this one; the same when absent. */
  readonly next?: 'Normal' | 'Date'
  readonly color?: string
  /** What the standard asks of the paragraph besides its text. */
  readonly paragraph?: IParagraphStylePropertiesOptions
}

const line = twips(linePitch)

/** 发文机关标志 stands 35 mm below the upper edge of the type area (GB/T 9704-2012 7.2.4). */
const markDrop = millimetresToTwips(35)
/** The rule stands 4 mm below the document number (7.2.7). */
const ruleDrop = millimetresToTwips(4)

/** One point high: parts what must not touch, and carries what has no text. */
const sliver: TextStyle = { ...styles.body, size: 1, lineHeight: 1, indent: 0 }

const heading = (level: HeadingLevel): StyleEntry => ({
  name: `heading ${level}`,
  look: headingStyles[level],
  next: 'Normal',
  paragraph: { keepNext: true, outlineLevel: level - 1 },
})

/** Every paragraph style of the file by its id. */
export const styleSheet = {
  Normal: { name: 'Normal', look: styles.body },
  Title: {
    name: 'Title',
    look: styles.title,
    next: 'Normal',
    paragraph: { keepNext: true, spacing: { after: line } },
  },
  Heading1: heading(1),
  Heading2: heading(2),
  Heading3: heading(3),
  Heading4: heading(4),
  ListParagraph: { name: 'List Paragraph', look: styles.listItem },
  Caption: {
    name: 'caption',
    look: styles.tableCaption,
    next: 'Normal',
    paragraph: { keepNext: true },
  },
  TableHeader: { name: '表头', look: styles.tableHeader },
  TableText: { name: '表格文字', look: styles.tableText },
  TableNote: { name: '表注', look: styles.tableNote },
  Figure: {
    name: '图',
    look: { ...styles.tableText, align: 'center' },
    // A picture in a line of exact height is cut off.
    paragraph: { spacing: { line: 240, lineRule: 'auto', before: 120, after: 120 } },
  },
  LetterheadMark: {
    name: '发文机关标志',
    look: styles.letterheadMark,
    color: letterheadRed,
    paragraph: { spacing: { before: markDrop } },
  },
  DocumentNumber: {
    name: '发文字号',
    look: styles.documentNumber,
    paragraph: { spacing: { before: 2 * line } },
  },
  LetterheadRule: {
    name: '版头分隔线',
    look: sliver,
    paragraph: {
      spacing: { before: ruleDrop, after: 2 * line },
      border: { bottom: { style: 'single', color: letterheadRed, size: 12, space: 0 } },
    },
  },
  Addressee: { name: '主送机关', look: styles.addressee, next: 'Normal' },
  Attachments: { name: '附件说明', look: { ...styles.body, align: 'left', indent: 0 } },
  Signature: {
    name: 'Signature',
    look: styles.signature,
    next: 'Date',
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 2 * line } },
  },
  Date: { name: 'Date', look: styles.signature, paragraph: { keepLines: true } },
  Colophon: { name: '版记', look: styles.colophon },
  Footer: { name: 'footer', look: styles.pageNumber },
  Spacer: { name: '间隔', look: sliver, paragraph: { spacing: { after: 120 } } },
} as const satisfies Record<string, StyleEntry>

export type StyleId = keyof typeof styleSheet
