import type { HeadingLevel } from '@jibao/document'
import {
  distances,
  headingStyles,
  letterheadRed,
  linePitch,
  millimetresToPoints,
  ruleWidths,
  styles,
  type TextStyle,
} from '@jibao/typography'
import { characters, twips } from './twips.ts'
import type { Border } from './wordml/border.ts'
import type { Indent, Spacing } from './wordml/paragraph-properties.ts'

/** What a standard asks of a paragraph besides its text. */
interface ParagraphLook {
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly outlineLevel?: number
  /** Which level of the numbers of headings it is. */
  readonly headingLevel?: HeadingLevel
  readonly spacing?: Spacing & { readonly lineRule?: 'atLeast' }
  readonly indent?: Indent
  readonly border?: { readonly bottom: Border }
}

/** A paragraph style that a user of Word meets in the style gallery. */
export interface StyleEntry {
  /** Word shows its own translation of a name that it knows (`heading 1` as 标题 1) and gives it its powers. */
  readonly name: string
  readonly look: TextStyle
  /** The style of the paragraph that Word begins after this one; the same when absent. */
  readonly next?: 'Normal' | 'Date' | 'AnnexTitle'
  readonly color?: string
  /** Whether Word leaves a quarter em between Chinese and digits, as it does unless told otherwise. */
  readonly gaps?: boolean
  readonly paragraph?: ParagraphLook
}

const line = twips(linePitch)
/** Height of so many lines (行) in twips. */
export const lines = (count: number): number => twips(count * linePitch)

/** Above and below the characters of a style within its line, points. */
export const leading = ({ lineHeight, size }: TextStyle): number => (lineHeight - size) / 2

/** Millimetres as points in eighths: the unit of rules in WordprocessingML. */
export const ruleSize = (millimetres: number): number =>
  Math.round(millimetresToPoints(millimetres) * 8)

/** One point high: parts what must not touch, and carries what has no text. */
export const sliver: TextStyle = { ...styles.body, size: 1, lineHeight: 1, indent: 0, tracking: 0 }

const heading = (level: HeadingLevel): StyleEntry => ({
  name: `heading ${level}`,
  look: headingStyles[level],
  next: 'Normal',
  paragraph: { keepNext: true, outlineLevel: level - 1, headingLevel: level },
})

const contentsEntry = (level: HeadingLevel): StyleEntry => ({
  name: `toc ${level}`,
  look: styles.contentsEntry,
  next: 'Normal',
  paragraph: { indent: { left: characters(level - 1) } },
})

/** Every paragraph style of the file by its id. */
export const styleSheet = {
  Normal: { name: 'Normal', look: styles.body },
  Title: {
    name: 'Title',
    look: styles.title,
    next: 'Normal',
    paragraph: { keepNext: true, spacing: { after: lines(distances.addresseeLines) } },
  },
  Dateline: {
    name: '来源和日期',
    look: styles.dateline,
    next: 'Normal',
    paragraph: { keepNext: true, spacing: { after: lines(distances.datelineLines) } },
  },
  Heading1: heading(1),
  Heading2: heading(2),
  Heading3: heading(3),
  Heading4: heading(4),
  TOCHeading: {
    name: 'TOC Heading',
    look: styles.contentsTitle,
    next: 'Normal',
    paragraph: { keepNext: true },
  },
  TOC1: contentsEntry(1),
  TOC2: contentsEntry(2),
  TOC3: contentsEntry(3),
  TOC4: contentsEntry(4),
  ListParagraph: { name: 'List Paragraph', look: styles.listItem },
  Caption: {
    name: 'caption',
    look: styles.tableCaption,
    next: 'Normal',
    paragraph: { keepNext: true },
  },
  TableHeader: { name: '表头', look: styles.tableHeader },
  TableText: { name: '表格文字', look: styles.tableText },
  SmallTableHeader: { name: '表头（小五）', look: styles.smallTableHeader },
  SmallTableText: { name: '表格文字（小五）', look: styles.smallTableText },
  TableNote: {
    name: '表注',
    look: styles.tableNote,
    paragraph: { spacing: { before: twips(6 - leading(styles.tableNote)) } },
  },
  Figure: {
    name: '图',
    look: { ...sliver, align: 'center' },
    // A picture in a line of exact height is cut off; one of automatic height snaps to the lines of the page.
    paragraph: { spacing: { line: 20, lineRule: 'atLeast' } },
  },
  CopyNumber: { name: '份号', look: styles.copyNumber },
  Classification: { name: '密级和紧急程度', look: styles.classification },
  LetterheadMark: {
    name: '发文机关标志',
    look: styles.letterheadMark,
    color: letterheadRed,
  },
  DocumentNumber: { name: '发文字号', look: styles.documentNumber },
  Signers: { name: '签发人', look: styles.signer },
  LetterheadRule: {
    name: '版头分隔线',
    look: sliver,
    paragraph: {
      spacing: { after: lines(distances.titleLines) },
      border: {
        bottom: {
          style: 'single',
          color: letterheadRed,
          size: ruleSize(ruleWidths.letterhead),
          space: 0,
        },
      },
    },
  },
  Addressee: { name: '主送机关', look: styles.addressee, next: 'Normal' },
  Attachments: { name: '附件说明', look: { ...styles.body, align: 'left', indent: 0 } },
  Signature: {
    name: 'Signature',
    look: styles.signature,
    next: 'Date',
    gaps: false,
    paragraph: { keepNext: true, keepLines: true },
  },
  Date: { name: 'Date', look: styles.signature, gaps: false, paragraph: { keepLines: true } },
  Remark: { name: '附注', look: styles.remark },
  Attendance: { name: '出席人员', look: { ...styles.body, align: 'left', indent: 0 } },
  AnnexLabel: {
    name: '附件标识',
    look: styles.annexLabel,
    next: 'AnnexTitle',
    // The title stands in the third line (GB/T 9704-2012 7.3.6).
    paragraph: { keepNext: true, spacing: { after: line } },
  },
  AnnexTitle: {
    name: '附件标题',
    look: styles.annexTitle,
    next: 'Normal',
    paragraph: {
      keepNext: true,
      outlineLevel: 0,
      spacing: { after: lines(distances.annexTitleLines) },
    },
  },
  Colophon: { name: '版记', look: styles.colophon },
  Footer: { name: 'footer', look: styles.pageNumber },
  Spacer: { name: '间隔', look: sliver, paragraph: { spacing: { after: 120 } } },
  Sliver: { name: '细行', look: sliver },
} as const satisfies Record<string, StyleEntry>

export type StyleId = keyof typeof styleSheet
